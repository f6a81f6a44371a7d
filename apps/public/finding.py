"""Search as readers see it: what was found is asked once more whether it is public."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.base import search
from apps.people.finding import find_people
from apps.public import queries
from apps.public.faces import Face, faces
from apps.public.pages import Moment
from apps.reading.folding import fold
from apps.stories.models import Story

SHOWN = 30


class Kind(TextChoices):
    ALL = "", gettext_lazy("Everything")
    STORIES = "story", gettext_lazy("Stories")
    PEOPLE = "person", gettext_lazy("People")


@dataclass(frozen=True, slots=True)
class Result:
    story: Story | None
    face: Face | None
    reason: str
    snippet: SafeString


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody by name, and how they were met where the shown name does not tell."""

    face: Face
    why: str
    words: str = ""  # by which a form finds exactly this one


def find(words: str, kind: str, when: Moment) -> Sequence[Result]:
    """People by name, the best met first, then what else holds the words.

    At most 12 queries for any number of results; kinds that do not exist find all.
    """
    wanted = kind if kind in Kind.values else ""
    named = () if wanted == Kind.STORIES else find_people(words, readers=True)
    hits = search.find(words, kind=wanted, limit=SHOWN)
    keys = [hit.key for hit in hits if hit.kind == "story"]
    found = queries.furnish(queries.teasers(when).filter(pk__in=keys), when)
    stories = {row.pk: row for row in found}
    others = [hit.key for hit in hits if hit.kind == "person"]
    known = faces([*(hit.pk for hit in named), *others], when)
    results = []
    for person in named:
        face = known.pop(person.pk, None)
        if face and face.public:
            results.append(Result(None, face, person.why, SafeString()))
    for hit in hits:
        story = stories.get(hit.key) if hit.kind == "story" else None
        face = known.get(hit.key) if hit.kind == "person" else None
        if story or (face and face.public):
            reason = _("found by: %(name)s") % {"name": hit.reason}
            why = reason if hit.reason else ""
            results.append(Result(story, face, why, hit.snippet))
    return results


def by_name(words: str, most: int, when: Moment) -> Sequence[Found]:
    """Those with a page who may be meant, the best met first: seven queries."""
    hits = find_people(words, limit=most, readers=True)
    known = faces([hit.pk for hit in hits], when)
    public = [hit for hit in hits if hit.pk in known and known[hit.pk].public]
    named = Counter(fold(known[hit.pk].name) for hit in public)
    return [
        Found(face, hit.why, face.name if named[fold(face.name)] == 1 else face.slug)
        for hit in public
        for face in [known[hit.pk]]
    ]
