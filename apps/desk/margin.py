"""What stands beside a story in the editor: findings, the people found, obstacles."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from apps.base.models import User
from apps.checks.actions import settled
from apps.checks.engine import Finding, Severity
from apps.checks.models import Answer
from apps.desk.looking import Looked, look_at_story
from apps.desk.sight import tally_words
from apps.people.models import Person
from apps.stories.linking import whole_text
from apps.stories.models import Figure, Story
from apps.stories.texts import StoryText, lay_out

MUTED = Answer.Kind.MUTED


@dataclass(frozen=True)
class Row:
    """A finding, and what somebody said to it."""

    finding: Finding
    answer: Answer | None
    open: bool
    fix: str  # what the button "41 → 40" sends, "" where nothing can be put right

    @property
    def overridable(self) -> bool:
        return self.open and self.finding.severity is Severity.BLOCK

    @property
    def acknowledgeable(self) -> bool:
        return self.open and self.finding.severity is Severity.WARN

    @property
    def mutable(self) -> bool:
        """What blocks is overridden by a second person, never muted."""
        return self.answer is None and self.finding.severity is not Severity.BLOCK

    @property
    def muted(self) -> bool:
        return not self.open and self.answer is not None and self.answer.kind == MUTED


@dataclass(frozen=True)
class Named:
    """Somebody the text speaks of; `person` where the record knows them."""

    name: str
    person: Person | None
    ambiguous: bool


@dataclass(frozen=True)
class Margin:
    rows: tuple[Row, ...]
    people: tuple[Named, ...]
    language: str
    own: bool  # an author of the story looks at it, who may not override a block

    @property
    def shown(self) -> list[Row]:
        return [row for row in self.rows if not row.muted]

    @property
    def muted(self) -> list[Row]:
        return [row for row in self.rows if row.muted]

    def _count(self, severity: Severity) -> int:
        found = (row for row in self.rows if row.open)
        return sum(row.finding.severity is severity for row in found)

    @property
    def blocking(self) -> int:
        return self._count(Severity.BLOCK)

    @property
    def warnings(self) -> int:
        return self._count(Severity.WARN)

    @property
    def hints(self) -> int:
        return sum(row.finding.severity is Severity.INFO for row in self.shown)

    @property
    def tally(self) -> str:
        return tally_words(self.blocking, self.warnings, self.hints)


def stored_margin(story: Story, now: datetime, by: User | None = None) -> Margin:
    """Of the story as it is stored, for whoever looks at it."""
    return _margin(story, whole_text(story), story.figures.all(), now, by)


def typed_margin(
    story: Story,
    fields: dict[str, str],
    figures: Collection[Figure],
    now: datetime,
    by: User | None = None,
) -> Margin:
    """Of what stands in the form; nothing is saved."""
    pictures = [(f.pk or 0, f.credit, f.caption) for f in figures]
    whole = lay_out(fields["headline"], fields["teaser"], fields["body"], pictures)
    return _margin(story, whole, figures, now, by)


def _margin(
    story: Story,
    whole: StoryText,
    figures: Collection[Figure],
    now: datetime,
    by: User | None,
) -> Margin:
    looked = look_at_story(story, whole, figures, now, by and by.pk)
    left = settled(story, looked.findings)
    answers = {finding.digest: answer for finding, answer in left.answered}
    waiting = {one.digest for one in (*left.blocking, *left.warnings)}
    rows = [
        Row(
            finding=finding,
            answer=answers.get(finding.digest),
            open=finding.digest in waiting,
            fix=_fix(finding, whole),
        )
        for finding in looked.findings
    ]
    rows.sort(key=lambda row: list(Severity).index(row.finding.severity))
    own = bool(by and left.blocking) and story.authors.filter(pk=by.pk).exists()
    return Margin(tuple(rows), _people(looked), looked.reading.language, own)


def _fix(finding: Finding, whole: StoryText) -> str:
    part = whole.part_at(finding.start, finding.end)
    if finding.expected is None or part is None or part.field.startswith("figure-"):
        return ""
    return f"{finding.start}-{finding.end}-{finding.digest}"


def _people(looked: Looked) -> tuple[Named, ...]:
    slugs = {person.record for person in looked.reading.people if person.record}
    rows = Person.objects.filter(slug__in=slugs).for_names()
    known = {person.slug: person for person in rows}
    return tuple(
        Named(p.name, known.get(p.record or ""), bool(p.candidates) and not p.record)
        for p in looked.reading.people
    )
