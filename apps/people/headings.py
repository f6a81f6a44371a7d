"""How editors call the columns of a table of people."""

from django.utils.translation import gettext as _

from apps.people.models import Person


def heading(column: str) -> str:
    """How editors call a column of the table."""
    if column == "name":
        return _("Name")
    return str(Person._meta.get_field(column).verbose_name)  # type: ignore[union-attr]
