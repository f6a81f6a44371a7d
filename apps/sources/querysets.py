from django.db.models import QuerySet


class CitationQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""
