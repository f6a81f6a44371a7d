from django.db.models import QuerySet


class PersonQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""


class NameQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""


class CoupleQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""


class PhaseQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""


class ParenthoodQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""
