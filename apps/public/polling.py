"""A poll as a page shows it: to answer, or counted when it was answered or is over."""

from dataclasses import dataclass, replace
from datetime import datetime

from apps.readers.models import Option, Poll
from apps.readers.rules import shares
from apps.stories.models import Story


@dataclass(frozen=True, slots=True)
class Answer:
    pk: int
    text: str
    votes: int = 0
    share: int = 0  # whole per cent


@dataclass(frozen=True, slots=True)
class Sheet:
    question: str
    language: str
    address: str
    ends: datetime
    over: bool
    counted: bool
    answers: tuple[Answer, ...]
    problem: str = ""

    @property
    def votes(self) -> int:
        return sum(answer.votes for answer in self.answers)


def poll_of(story: Story, now: datetime) -> Sheet | None:
    """For the story's own page, which is the same for all: counted only when over.

    One query, and one more where there is a poll.
    """
    found = Poll.objects.filter(story=story).first()
    return sheet(found, story, now) if found else None


def sheet(
    poll: Poll, story: Story, now: datetime, *, voted: bool = False, problem: str = ""
) -> Sheet:
    """One query."""
    over = now >= poll.ends
    shown = Sheet(
        question=poll.question,
        language=story.language,
        address=poll.get_absolute_url(),
        ends=poll.ends,
        over=over,
        counted=over or voted,
        answers=(),
        problem=problem,
    )
    options = Option.objects.filter(poll=poll).order_by("position")
    if not shown.counted:
        given = tuple(Answer(option.pk, option.text) for option in options)
        return replace(shown, answers=given)
    counts = options.values_list("pk", "text", "tally__votes")
    parts = shares([votes for _, _, votes in counts])
    given = tuple(Answer(*row, part) for row, part in zip(counts, parts, strict=True))
    return replace(shown, answers=given)
