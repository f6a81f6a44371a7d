"""Search as readers see it: what was found is asked once more whether it is public."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet, TextChoices
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.base import search
from apps.people.finding import find_people
from apps.public import queries
from apps.public.faces import Face, faces
from apps.public.pages import Moment
from apps.reading.text.folding import fold
from apps.stories.models import Mention, Section, Story

SHOWN, NAMED = 30, 6


class Kind(TextChoices):
    ALL = "", gettext_lazy("Everything")
    STORIES = "story", gettext_lazy("Stories")
    PEOPLE = "person", gettext_lazy("People")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for; section, year and person narrow it to stories."""

    words: str
    kind: str = ""
    section: Section | None = None
    year: int | None = None
    person: Face | None = None


@dataclass(frozen=True, slots=True)
class Result:
    story: Story | None
    face: Face | None
    reason: str
    snippet: SafeString


@dataclass(frozen=True, slots=True)
class Results:
    """What was found, and the people of whom the stories among it tell most."""

    rows: Sequence[Result]
    people: Sequence[Face]


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody by name, and how they were met where the shown name does not tell."""

    face: Face
    why: str
    words: str = ""  # by which a form finds exactly this one


def find(asked: Asked, when: Moment) -> Results:
    """People by name, the best met first, then what else holds the words.

    At most 14 queries for any number of results; kinds that do not exist find all.
    """
    wanted = _wanted(asked)
    named = () if wanted == Kind.STORIES else find_people(asked.words, readers=True)
    hits = search.find(
        asked.words,
        kind=wanted,
        days=_days(asked.year) if asked.year else None,
        keys=_narrowed(asked) if asked.section or asked.person else None,
        limit=SHOWN,
    )
    keys = [hit.key for hit in hits if hit.kind == "story"]
    found = queries.furnish(queries.teasers(when).filter(pk__in=keys), when)
    stories = {row.pk: row for row in found}
    told = _told_most(stories)
    others = [hit.key for hit in hits if hit.kind == "person"]
    people = faces([*(hit.pk for hit in named), *others, *told], when)
    known = {pk: face for pk, face in people.items() if face.public}
    rows = [
        Result(None, known[hit.pk], hit.why, SafeString())
        for hit in named
        if hit.pk in known
    ]
    met = {row.face.pk for row in rows if row.face}
    rest = [hit for hit in hits if hit.kind == "story" or hit.key not in met]
    rows += _results(rest, stories, known)
    return Results(rows, [known[pk] for pk in told if pk in known][:NAMED])


def _wanted(asked: Asked) -> str:
    if asked.section or asked.year or asked.person:
        return Kind.STORIES
    return asked.kind if asked.kind in Kind.values else ""


def _results(
    hits: Iterable[search.Hit], stories: dict[int, Story], known: dict[int, Face]
) -> Iterator[Result]:
    """Those that readers may see, with how they were met."""
    for hit in hits:
        story = stories.get(hit.key) if hit.kind == "story" else None
        face = known.get(hit.key) if hit.kind == "person" else None
        if story or face:
            reason = _("found by: %(name)s") % {"name": hit.reason}
            yield Result(story, face, reason if hit.reason else "", hit.snippet)


def _days(year: int) -> tuple[int, int]:
    return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()


def _narrowed(asked: Asked) -> QuerySet[Story]:
    """The keys of the stories that count."""
    stories = Story.objects.order_by()
    if asked.section:
        stories = stories.in_section(asked.section)
    if asked.person:
        stories = stories.about(asked.person.pk)
    return stories.values("pk")


def _told_most(stories: Iterable[int]) -> list[int]:
    """Of whom these stories tell, those in most of them first: one query."""
    rows = Mention.objects.filter(story__in=stories).order_by("story", "position", "pk")
    counted = Counter(rows.values_list("person", flat=True))
    return [person for person, _times in counted.most_common(2 * NAMED)]


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
