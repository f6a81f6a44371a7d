"""When a story may move on. Plain values in, plain values out: no Django here."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    DRAFT = "draft"
    REVIEW = "review"
    LIVE = "live"
    WITHDRAWN = "withdrawn"

    @property
    def label(self) -> str:
        return {"draft": "Draft", "review": "In review", "live": "Live"}.get(
            self.value, "Withdrawn"
        )


MOVES: dict[Stage, frozenset[Stage]] = {
    Stage.DRAFT: frozenset({Stage.REVIEW, Stage.LIVE}),
    Stage.REVIEW: frozenset({Stage.DRAFT, Stage.LIVE}),
    Stage.LIVE: frozenset({Stage.WITHDRAWN}),
    Stage.WITHDRAWN: frozenset(),
}


class Obstacle(StrEnum):
    """Why a story may not go live; the value is the sentence an editor reads."""

    NOT_READY = "The story is not a draft or in review."
    NO_HEADLINE = "It has no headline."
    NO_TEXT = "It has no text."
    NO_SECTION = "It stands in no section."
    NO_AUTHOR = "It has no author."
    NO_PEOPLE = "It names nobody on record."
    FINDINGS_BLOCK = "A finding blocks it: resolve it, or let a second person override it."
    WARNINGS_OPEN = "A warning is neither fixed nor acknowledged."


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
