"""Who follows: asked for, confirmed from the address itself, ended by one click."""

from datetime import datetime

from django.db import transaction

from apps.base.guarding import DAY, Limit, hidden
from apps.people.models import Person
from apps.readers.letters import post_question
from apps.readers.models import Follow
from apps.readers.rules import UNCONFIRMED_KEPT, Rhythm, fold_address
from apps.stories.models import Section

QUESTIONS = Limit("questions", 3, DAY)  # letters to one address that nobody confirmed


@transaction.atomic
def ask_to_follow(
    subject: Person | Section, *, email: str, rhythm: str, language: str, now: datetime
) -> None:
    """Have the worker ask the address; nothing tells the sender whether it was known.

    Whoever types somebody else's address can have three letters sent to it in a day.
    """
    key = fold_address(email)
    what = {"person" if isinstance(subject, Person) else "section": subject}
    wanted = {"rhythm": Rhythm(rhythm), "language": language, "asked": now}
    row, made = Follow.objects.get_or_create(
        key=key, **what, defaults={"email": email.strip(), **wanted}
    )
    if not made and row.confirmed is None:
        Follow.objects.filter(pk=row.pk).update(**wanted)
    if QUESTIONS.take(hidden(key)):
        post_question.enqueue(row.pk)


def confirm(row: Follow, *, now: datetime) -> None:
    """From now on they are written to; a second time changes nothing."""
    waiting = Follow.objects.filter(pk=row.pk, confirmed=None)
    waiting.update(confirmed=now, told_until=now)


def change_rhythm(row: Follow, rhythm: str) -> None:
    Follow.objects.filter(pk=row.pk).update(rhythm=Rhythm(rhythm))


def leave(code: str) -> None:
    """Forget who has the code; who is forgotten already stays so."""
    Follow.objects.filter(code=code).delete()


def leave_all(code: str) -> None:
    """Forget the reader who has the code with all whom they follow."""
    readers = Follow.objects.filter(code=code).values("key")
    Follow.objects.filter(key__in=list(readers.values_list("key", flat=True))).delete()


def forget_unconfirmed(now: datetime) -> int:
    """Delete what nobody confirmed for days; return how many those were."""
    return Follow.objects.unconfirmed_since(now - UNCONFIRMED_KEPT).delete()[0]
