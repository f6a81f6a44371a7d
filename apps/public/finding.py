"""Search as readers see it: what was found is asked once more whether it is public."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from apps.base import search
from apps.public import queries
from apps.public.faces import Face, faces
from apps.public.pages import Moment
from apps.stories.models import Story

SHOWN = 30


class Kind(TextChoices):
    ALL = "", _("Everything")
    STORIES = "story", _("Stories")
    PEOPLE = "person", _("People")


@dataclass(frozen=True, slots=True)
class Result:
    story: Story | None
    face: Face | None
    reason: str
    snippet: SafeString


def find(words: str, kind: str, when: Moment) -> Sequence[Result]:
    """Eight queries for any number of results; kinds that do not exist find all."""
    wanted = kind if kind in Kind.values else ""
    hits = search.find(words, kind=wanted, limit=SHOWN)
    keys = [hit.key for hit in hits if hit.kind == "story"]
    found = queries.furnish(queries.teasers(when).filter(pk__in=keys), when)
    stories = {row.pk: row for row in found}
    known = faces([hit.key for hit in hits if hit.kind == "person"], when)
    results = []
    for hit in hits:
        story = stories.get(hit.key) if hit.kind == "story" else None
        face = known.get(hit.key) if hit.kind == "person" else None
        if story or (face and face.public):
            results.append(Result(story, face, hit.reason, hit.snippet))
    return results
