"""Who writes here, as readers meet them: no name of an account stands in an address."""

from django.urls import reverse
from django.utils.text import slugify

from apps.base.models import User
from apps.reading.folding import fold


def author_address(writer: User) -> str:
    """As /autoren/3-wiebke-sandhafer/: the number counts, the name is for the eye."""
    name = slugify(fold(writer.get_full_name())) or "-"
    return reverse("public:author", args=[writer.pk, name])
