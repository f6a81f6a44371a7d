"""How many findings are open in several stories, at the price of one."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from apps.checks.dossier import load
from apps.checks.engine import Finding, Severity, check
from apps.checks.faring.switching import switches
from apps.checks.figures import with_figures
from apps.checks.models import Answer
from apps.checks.story_context import StoryContext
from apps.checks.surroundings import around, context_of
from apps.dates import Edtf
from apps.desk.looking import choices_of_all, settled
from apps.people.lookup import lookup
from apps.reading import read
from apps.reading.model import Person, Reading
from apps.reading.names.known import Lookup
from apps.stories.linking import day_of, whole_text
from apps.stories.models import Story
from apps.stories.texts import StoryText


@dataclass(frozen=True)
class Workload:
    story: Story
    blocking: int
    warnings: int


def open_findings_of(stories: Collection[Story], now: datetime) -> list[Workload]:
    """Count them; under twenty queries for any number of stories.

    Authors and figures with their pictures are to be prefetched. One dossier
    serves all.
    """
    if not stories:
        return []
    wholes = {story.pk: whole_text(story) for story in stories}
    readings = _readings(stories, wholes, now)
    contexts = _contexts(stories, wholes, now)
    shown = {slug for context in contexts.values() for slug in context.shown}
    dossier = load(_together(readings.values()), None, shown)
    answered = set(
        Answer.objects.filter(story__in=stories).values_list("story", "digest", "kind")
    )
    set_to = switches()
    found = []
    for story in stories:
        day = Edtf.of(day_of(story, now))
        findings = check(readings[story.pk], dossier, day, contexts[story.pk], set_to)
        still = [one for one in findings if not _is_answered(story, one, answered)]
        found.append(
            Workload(
                story=story,
                blocking=sum(one.severity is Severity.BLOCK for one in still),
                warnings=sum(one.severity is Severity.WARN for one in still),
            )
        )
    return found


def _readings(
    stories: Collection[Story], wholes: Mapping[int, StoryText], now: datetime
) -> dict[int, Reading]:
    """Read each twice: once to learn which names to look up, all in one statement."""
    asked: set[str] = set()
    for story in stories:
        _read(story, wholes[story.pk], now, _remembering(asked))
    known = lookup(frozenset(asked))
    chosen = choices_of_all(stories)
    return {
        story.pk: settled(
            with_figures(
                _read(story, wholes[story.pk], now, lambda keys: _among(known, keys)),
                wholes[story.pk],
                {f"figure-{one.pk}": one for one in story.figures.all()},
            ),
            chosen.get(story.pk, {}),
        )
        for story in stories
    }


def _contexts(
    stories: Collection[Story], wholes: Mapping[int, StoryText], now: datetime
) -> dict[int, StoryContext]:
    figures = [one for story in stories for one in story.figures.all()]
    known = around([story.body for story in stories], figures)
    return {
        story.pk: context_of(
            story, wholes[story.pk], story.figures.all(), now, known=known
        )
        for story in stories
    }


def _read(story: Story, whole: StoryText, now: datetime, people: Lookup) -> Reading:
    day = day_of(story, now).isoformat()
    return read(whole.text, language=story.language, date=day, lookup=people)


def _remembering(asked: set[str]) -> Lookup:
    def ask(keys: frozenset[str]) -> dict:
        asked.update(keys)
        return {}

    return ask


def _among(known, keys: frozenset[str]):
    return {key: known[key] for key in keys if key in known}


def _together(readings: Collection[Reading]) -> Reading:
    """One reading that names everybody, to load one dossier for all."""
    people: list[Person] = [one for reading in readings for one in reading.people]
    sources = tuple(one for reading in readings for one in reading.sources)
    return Reading("de", None, "", people=tuple(people), sources=sources)


def _is_answered(
    story: Story, finding: Finding, answered: set[tuple[int, str, str]]
) -> bool:
    if (story.pk, finding.digest, "overridden") in answered:
        return True
    warn = finding.severity is not Severity.BLOCK
    return warn and (story.pk, finding.digest, "acknowledged") in answered
