from django.db.models import QuerySet


class StoryQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""


class QuoteQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""


class EventQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""
