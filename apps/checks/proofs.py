"""A story of ours read, held against the record and checked, in one go."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils import timezone

from apps.checks.dossier import load
from apps.checks.engine import Finding, StoryContext, check
from apps.checks.facts import Dossier
from apps.checks.judging import Judgement, judge
from apps.dates import Edtf
from apps.people.lookup import lookup
from apps.pictures.models import Picture
from apps.reading import read
from apps.reading.model import Person, Reading
from apps.reading.model import Picture as ReadPicture
from apps.stories.models import Figure, Story
from apps.stories.texts import Part, StoryText, lay_out


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a field of the story; field as in StoryText ("body", "figure-7")."""

    field: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Checked:
    whole: StoryText
    as_of: Edtf
    reading: Reading
    dossier: Dossier
    findings: tuple[Finding, ...]
    judgements: tuple[Judgement, ...]

    def place(self, found: Finding | Judgement) -> Place | None:
        """Where it stands in its field (in the body: in its plain text)."""
        part = self.whole.part_at(found.start, found.end)
        if part is None:
            return None
        return Place(part.field, found.start - part.start, found.end - part.start)

    def in_field(self, field: str) -> list[Finding]:
        places = ((one, self.place(one)) for one in self.findings)
        return [one for one, place in places if place and place.field == field]


def check_story(story: Story, now: datetime) -> Checked:
    """Check a story as it stands, saved or not, for the day it is read.

    That is the day it went live or is planned for, else today in Berlin. At most
    twelve queries: its figures, two for the look-up of names, nine for the dossier. A
    story that has no row yet has no figures.
    """
    figures = _figures(story)
    pictures = [(figure.pk, figure.credit, figure.caption) for figure in figures]
    whole = lay_out(story.headline, story.teaser, story.body, pictures)
    as_of = Edtf.of(timezone.localdate(story.went_live or story.planned or now))
    found = read(whole.text, language=story.language, date=as_of.text, lookup=lookup)
    reading = with_figures(found, whole, {f"figure-{one.pk}": one for one in figures})
    dossier = load(reading, as_of)
    context = context_of(whole, figures)
    return Checked(
        whole=whole,
        as_of=as_of,
        reading=reading,
        dossier=dossier,
        findings=tuple(check(reading, dossier, as_of, context)),
        judgements=tuple(judge(reading, dossier, as_of)),
    )


def _figures(story: Story) -> list[Figure]:
    if story.pk is None:
        return []
    return list(story.figures.select_related("picture"))


def with_figures(
    reading: Reading, whole: StoryText, figures: Mapping[str, Figure]
) -> Reading:
    """Make the reading's pictures exactly the story's own figures.

    The reader has to guess where a credit ends; the story knows. People whom it found
    in nothing but a credit are no people of the story.
    """
    parts = [part for part in whole.parts if part.field in figures]
    lines = [
        (part.start, part.start + len(figures[part.field].credit.strip()))
        for part in parts
    ]
    people = tuple(_outside(reading.people, lines, _spoken_of(reading)))
    pictures = tuple(
        _picture(reading, people, part, figures[part.field]) for part in parts
    )
    return replace(reading, people=people, pictures=pictures)


def _spoken_of(reading: Reading) -> set[str]:
    """Ids that other statements name."""
    named = {one for relation in reading.relations for one in (relation.a, relation.b)}
    named |= {one for count in reading.counts for one in count.people}
    return named | {quote.speaker for quote in reading.quotes if quote.speaker}


def _outside(
    people: tuple[Person, ...], lines: list[tuple[int, int]], spoken_of: set[str]
) -> Iterator[Person]:
    for person in people:
        mentions = tuple(
            mention
            for mention in person.mentions
            if not any(a <= mention.start and mention.end <= b for a, b in lines)
        )
        if mentions:
            yield replace(person, mentions=mentions)
        elif person.id in spoken_of:
            yield person


def _picture(
    reading: Reading, people: tuple[Person, ...], part: Part, figure: Figure
) -> ReadPicture:
    named = tuple(
        person.id
        for person in people
        if any(part.start <= m.start and m.end <= part.end for m in person.mentions)
    )
    return ReadPicture(
        part.start,
        part.end,
        reading.text[part.start : part.end],
        figure.credit.strip() or None,
        figure.caption.strip(),
        named,
        "figure",
    )


def context_of(whole: StoryText, figures: Collection[Figure]) -> StoryContext:
    """What the rules may know of a story beside its words; figures with picture."""
    spans = {one.pk: whole.span(f"figure-{one.pk}") for one in figures}
    permitted = {
        span[0]
        for figure in figures
        if (span := spans[figure.pk]) and _may_be_printed(figure)
    }
    return StoryContext(
        headline=whole.span("headline"),
        teaser=whole.span("teaser"),
        permitted=frozenset(permitted),
    )


def _may_be_printed(figure: Figure) -> bool:
    """A picture of ours has rights of some kind; social media need a permission."""
    if figure.permission.strip():
        return True
    if figure.picture is None:
        return False
    social = figure.picture.rights == Picture.Rights.SOCIAL
    return not social or bool(figure.picture.permission.strip())
