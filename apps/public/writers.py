"""Who writes here, as readers meet them: no name of an account stands in an address."""

from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils.text import slugify

from apps.base.models import User
from apps.reading.text.folding import fold
from apps.stories.models import Story
from apps.stories.querysets import live


def who_writes(now: datetime) -> QuerySet[User]:
    """Those who have written what is to be read here."""
    written = Story.authors.through.objects.filter(
        live(now, "story__"), user=OuterRef("pk")
    )
    return User.objects.filter(Exists(written))


def author_address(writer: User) -> str:
    """As /autoren/3-wiebke-sandhafer/: the number counts, the name is for the eye."""
    name = slugify(fold(writer.get_full_name())) or "-"
    return reverse("public:author", args=[writer.pk, name])
