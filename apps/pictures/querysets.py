from django.db.models import QuerySet


class PictureQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""
