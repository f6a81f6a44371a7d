"""Polls: asked by the desk, answered by readers, closed by their end or by hand."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import F, Sum

from apps.base.models import User
from apps.readers.errors import Refused
from apps.readers.models import Option, Poll, Tally
from apps.readers.rules import Fault, poll_faults
from apps.stories.models import Story
from apps.stories.versions import log


@transaction.atomic
def ask(
    story: Story,
    question: str,
    answers: Sequence[str],
    *,
    ends: datetime,
    by: User,
    now: datetime,
) -> Poll:
    """Put a poll under a story; raise Refused."""
    question = " ".join(question.split())
    given = [" ".join(answer.split()) for answer in answers if answer.strip()]
    found = list(poll_faults(question, given, ends, now))
    if Poll.objects.filter(story=story).exists():
        found.append(Fault.HAS_POLL)
    if found:
        raise Refused(*found)
    poll = Poll.objects.create(
        story=story, question=question, ends=ends, by=by, made=now
    )
    for position, text in enumerate(given):
        option = Option.objects.create(poll=poll, text=text, position=position)
        Tally.objects.create(option=option)
    log(story, "poll", by, now, question)
    return poll


@transaction.atomic
def vote(poll: Poll, answer: int, *, now: datetime) -> None:
    """Count one more for the answer (its key); raise Refused."""
    if now >= poll.ends:
        raise Refused(Fault.OVER)
    mine = Option.objects.filter(pk=answer, poll=poll)
    counted = Tally.objects.filter(option__in=mine).update(votes=F("votes") + 1)
    if not counted:
        raise Refused(Fault.NO_SUCH_ANSWER)


@transaction.atomic
def close(poll: Poll, *, by: User, now: datetime) -> None:
    """End it now; raise Refused when it is over already."""
    closed = Poll.objects.filter(pk=poll.pk, ends__gt=now).update(ends=now)
    if closed != 1:
        raise Refused(Fault.OVER)
    log(poll.story, "close_poll", by, now, poll.question)


@transaction.atomic
def take_away(poll: Poll, *, by: User, now: datetime) -> None:
    """Take a poll away that nobody has answered yet; raise Refused."""
    # Locked first, so that no vote comes between looking and deleting.
    counts = Tally.objects.select_for_update().filter(option__poll=poll)
    if sum(counts.values_list("votes", flat=True)):
        raise Refused(Fault.HAS_VOTES)
    log(poll.story, "remove_poll", by, now, poll.question)
    poll.delete()


def votes_of(poll: Poll) -> int:
    counted = Tally.objects.filter(option__poll=poll).aggregate(all=Sum("votes"))
    return counted["all"] or 0
