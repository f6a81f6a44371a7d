"""Reads a text and holds it against the record: what intake, margin and gate share."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from django.db.models import Prefetch
from django.utils.translation import get_language

from apps.checks.dossier import load
from apps.checks.engine import Finding, StoryContext, check
from apps.checks.facts import Dossier
from apps.checks.faring.switching import switches
from apps.checks.figures import with_figures
from apps.checks.judging import Judgement, judge
from apps.checks.surroundings import context_of
from apps.dates import Edtf
from apps.desk.models import Intake, Ruling
from apps.people.lookup import lookup
from apps.reading import read
from apps.reading.model import Reading
from apps.stories.linking import day_of, whole_text
from apps.stories.models import Figure, Story
from apps.stories.texts import StoryText

Choices = Mapping[str, str]  # the name in the text: the address of whom it means


@dataclass(frozen=True)
class Looked:
    """One text with everything that is known about it; costs no query any more."""

    reading: Reading
    dossier: Dossier
    as_of: Edtf | None
    findings: tuple[Finding, ...]
    language: str  # of whoever looks

    @cached_property
    def judgements(self) -> tuple[Judgement, ...]:
        """Of each statement, in that language; the margin asks for none."""
        return tuple(judge(self.reading, self.dossier, self.as_of, self.language))


def look_at_intake(intake: Intake) -> Looked:
    """Read the text as it came in; about a dozen queries for any number of people."""
    reading = read(
        intake.text, language=intake.language, date=_text(intake.date), lookup=lookup
    )
    reading = settled(reading, chosen(intake.rulings.all()))
    return _held_against_record(reading, intake.date, StoryContext())


def look_again(looked: Looked) -> Looked:
    """Hold the same reading against a record that has changed meanwhile."""
    return _held_against_record(looked.reading, looked.as_of, StoryContext())


def look_at_story(
    story: Story,
    whole: StoryText,
    figures: Collection[Figure],
    now: datetime,
    by: int | None = None,
) -> Looked:
    """Read what stands in an editor, saved or not, as of the story's day.

    `by` is the key of who looks: a grave topic needs another than its authors.
    """
    reading = _read_story(story, whole, figures, now)
    day = Edtf.of(day_of(story, now))
    context = context_of(story, whole, figures, now, by)
    return _held_against_record(reading, day, context)


def story_reading(story: Story, now: datetime) -> Reading:
    """The reader that apps.stories.actions gets: it knows whom people chose."""
    return _read_story(story, whole_text(story), story.figures.all(), now)


def _read_story(
    story: Story, whole: StoryText, figures: Collection[Figure], now: datetime
) -> Reading:
    day = day_of(story, now).isoformat()
    found = read(whole.text, language=story.language, date=day, lookup=lookup)
    rows = {f"figure-{figure.pk}": figure for figure in figures}
    return settled(with_figures(found, whole, rows), choices_of(story))


def choices_of(story: Story) -> Choices:
    """Whom somebody chose for a name when the story's text came in; one query."""
    return chosen(
        Ruling.objects.filter(intake__story=story, person__isnull=False).select_related(
            "person"
        )
    )


def choices_of_all(stories: Collection[Story]) -> dict[int, Choices]:
    """Of several stories, by key; one query."""
    rows = Ruling.objects.filter(intake__story__in=stories, person__isnull=False)
    found: dict[int, list[Ruling]] = defaultdict(list)
    for row in rows.select_related("person", "intake"):
        if row.intake.story_id:
            found[row.intake.story_id].append(row)
    return {story: chosen(rulings) for story, rulings in found.items()}


def chosen(rulings: Collection[Ruling]) -> Choices:
    """The rulings on people, as choices; their values are the names in the text."""
    return {
        ruling.value: ruling.person.slug
        for ruling in rulings
        if ruling.person is not None and ruling.value
    }


def settled(reading: Reading, choices: Choices) -> Reading:
    """The reading with the chosen people in place of unknown or ambiguous ones."""
    if not choices:
        return reading
    people = tuple(
        replace(person, record=choices[person.name], candidates=())
        if person.name in choices
        else person
        for person in reading.people
    )
    return replace(reading, people=people)


def rulings_with_people() -> Prefetch:
    return Prefetch("rulings", Ruling.objects.select_related("person", "by"))


def _held_against_record(
    reading: Reading, as_of: Edtf | None, context: StoryContext
) -> Looked:
    dossier = load(reading, as_of, context.shown)
    language = get_language() or reading.language
    return Looked(
        reading=reading,
        dossier=dossier,
        as_of=as_of,
        findings=tuple(check(reading, dossier, as_of, context, switches())),
        language=language[:2],
    )


def _text(date: Edtf | None) -> str | None:
    return date.text if date else None
