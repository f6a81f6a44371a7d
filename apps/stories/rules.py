"""When a story may move on. Plain values in, plain values out: no Django here."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


def gettext_noop(sentence: str) -> str:
    """Mark a sentence for the catalogue; rules know no Django."""
    return sentence


class Stage(StrEnum):
    DRAFT = "draft"
    REVIEW = "review"
    LIVE = "live"
    WITHDRAWN = "withdrawn"

    @property
    def label(self) -> str:
        return LABELS[self]


LABELS = {
    Stage.DRAFT: gettext_noop("Draft"),
    Stage.REVIEW: gettext_noop("In review"),
    Stage.LIVE: gettext_noop("Live"),
    Stage.WITHDRAWN: gettext_noop("Withdrawn"),
}

MOVES: dict[Stage, frozenset[Stage]] = {
    Stage.DRAFT: frozenset({Stage.REVIEW, Stage.LIVE}),
    Stage.REVIEW: frozenset({Stage.DRAFT, Stage.LIVE}),
    Stage.LIVE: frozenset({Stage.WITHDRAWN}),
    Stage.WITHDRAWN: frozenset(),
}

# What readers were told: once it is out, it changes only with a correction.
TOLD = ("headline", "teaser", "body")


class Obstacle(StrEnum):
    """Why a story may not move or change; the value is the sentence people read."""

    NOT_READY = gettext_noop("The story is not a draft or in review.")
    NO_HEADLINE = gettext_noop("It has no headline.")
    NO_TEXT = gettext_noop("It has no text.")
    NO_SECTION = gettext_noop("It stands in no section.")
    NO_AUTHOR = gettext_noop("It has no author.")
    NO_PEOPLE = gettext_noop("It names nobody on record.")
    FINDINGS_BLOCK = gettext_noop(
        "A finding blocks it: resolve it, or let a second person override it."
    )
    WARNINGS_OPEN = gettext_noop("A warning is neither fixed nor acknowledged.")

    NOT_A_DRAFT = gettext_noop("Only a draft can go to review.")
    NOT_IN_REVIEW = gettext_noop("The story is not in review.")
    NOT_LIVE = gettext_noop("The story is not live.")
    NO_REASON = gettext_noop("Say why: readers and colleagues will ask.")
    LIVE_NEEDS_CORRECTION = gettext_noop(
        "The story is live: headline, teaser and text change only with a correction."
    )
    WITHDRAWN_STAYS = gettext_noop("A withdrawn story stays as it was.")
    CORRECTION_SAYS_NOTHING = gettext_noop(
        "Say what is right now, or write a note: this correction says nothing."
    )
    LIVE_HAS_HEADLINE = gettext_noop("A live story needs a headline.")


@dataclass(frozen=True, slots=True)
class Candidate:
    """All that the rules need to know of a story."""

    stage: Stage
    headline: str
    body: str
    section: int | None
    authors: int
    people: int
    blocking: int
    warnings: int


def obstacles(story: Candidate) -> Iterator[Obstacle]:
    """Yield everything that keeps the story from going live."""
    if Stage.LIVE not in MOVES[story.stage]:
        yield Obstacle.NOT_READY
    if not story.headline.strip():
        yield Obstacle.NO_HEADLINE
    if not story.body.strip():
        yield Obstacle.NO_TEXT
    if story.section is None:
        yield Obstacle.NO_SECTION
    if story.authors == 0:
        yield Obstacle.NO_AUTHOR
    if story.people == 0:
        yield Obstacle.NO_PEOPLE
    if story.blocking:
        yield Obstacle.FINDINGS_BLOCK
    if story.warnings:
        yield Obstacle.WARNINGS_OPEN


def edit_obstacles(
    stage: Stage, changed: frozenset[str], *, corrected: bool
) -> Iterator[Obstacle]:
    """Yield what forbids to change these fields of a story at this stage."""
    if stage is Stage.WITHDRAWN and changed:
        yield Obstacle.WITHDRAWN_STAYS
    if stage is Stage.LIVE and changed.intersection(TOLD) and not corrected:
        yield Obstacle.LIVE_NEEDS_CORRECTION


def changed_passage(before: str, after: str) -> tuple[str, str]:
    """Cut two versions of a text to what differs, in whole words.

    A word on each side stays, so that neither passage is empty where words were only
    added or taken away.
    """
    if before == after:
        return "", ""
    old, new = before.split(), after.split()
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    first, last = max(0, head - 1), max(0, tail - 1)
    return (
        " ".join(old[first : len(old) - last]),
        " ".join(new[first : len(new) - last]),
    )
