"""How many findings are open in several stories, at the price of one."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from apps.checks.dossier import load
from apps.checks.engine import Finding, Severity, check
from apps.checks.models import Answer
from apps.checks.surroundings import words_of
from apps.checks.switching import switches
from apps.dates import Edtf
from apps.people.lookup import lookup
from apps.reading import read
from apps.reading.known import Lookup
from apps.reading.model import Person, Reading
from apps.stories.linking import day_of, whole_text
from apps.stories.models import Story
from apps.stories.texts import StoryText


@dataclass(frozen=True)
class Workload:
    story: Story
    blocking: int
    warnings: int


def open_findings_of(stories: Collection[Story], now: datetime) -> list[Workload]:
    """Count them; about a dozen queries for any number of stories.

    The texts are read twice: once to learn which names to look up, all in one
    statement, and again with the answers. One dossier then serves all.
    """
    if not stories:
        return []
    wholes = {story.pk: whole_text(story) for story in stories}
    asked: set[str] = set()
    for story in stories:
        _read(story, wholes[story.pk], now, _remembering(asked))
    known = lookup(frozenset(asked))
    readings = {
        story.pk: _read(story, wholes[story.pk], now, lambda keys: _among(known, keys))
        for story in stories
    }
    dossier = load(_together(readings.values()), None)
    answered = set(
        Answer.objects.filter(story__in=stories).values_list("story", "digest", "kind")
    )
    set_to = switches()
    found = []
    for story in stories:
        findings = check(
            readings[story.pk],
            dossier,
            Edtf.of(day_of(story, now)),
            words_of(wholes[story.pk], story.figures.all()),
            set_to,
        )
        still = [one for one in findings if not _is_answered(story, one, answered)]
        found.append(
            Workload(
                story=story,
                blocking=sum(one.severity is Severity.BLOCK for one in still),
                warnings=sum(one.severity is Severity.WARN for one in still),
            )
        )
    return found


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
