"""Letters about what is new on somebody or in a section.

They name what the public may see at the moment of sending, and nothing else.
"""

import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from smtplib import SMTPException

from django.core.mail import get_connection
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import ngettext

from apps.readers.letters import letter, whole
from apps.readers.models import Follow
from apps.readers.rules import EVERYTHING
from apps.stories.models import Story

MOST = 30  # stories about one subject in a letter
NAMED = 3  # subjects in its title
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Sent:
    letters: int = 0
    failed: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """What is new about one of those whom the reader follows."""

    follow: Follow
    name: str
    stories: Sequence[Story]

    @property
    def told(self) -> list[tuple[Story, str]]:
        return [(story, whole(story.get_absolute_url())) for story in self.stories]

    @property
    def leave(self) -> str:
        return whole(self.follow.leave_address)

    @property
    def address(self) -> str:
        return whole(self.follow.get_absolute_url())


def send_digests(now: datetime) -> Sent:
    """Write to all who are due and for whom there is something new.

    An address gets one letter in a language, whatever and whomever it follows.
    One after the other, each noted when it is sent: who stops it in the middle makes at
    most one letter come twice. What could not be sent is tried again the next time.
    """
    letters = failed = 0
    post = get_connection()
    try:
        due = Follow.objects.due(now).with_subject().order_by("key", "language", "pk")
        for _reader, rows in groupby(due, lambda row: (row.key, row.language)):
            follows = list(rows)
            try:
                letters += _send(follows, now, post)
            except (SMTPException, OSError):
                failed += 1
                log.exception("letter to follower %s not sent", follows[0].pk)
    finally:
        post.close()
    return Sent(letters, failed)


def _send(follows: Sequence[Follow], now: datetime, post: object) -> bool:
    parts = _parts(follows, now)
    if not parts:
        return False
    first = parts[0].follow
    with translation.override(first.language):
        made = letter("digest", _title(parts), first.email, *_told(parts))
    made.connection = post
    made.send()
    keys = [part.follow.pk for part in parts]
    Follow.objects.filter(pk__in=keys).update(told_until=now)
    return True


def _parts(follows: Sequence[Follow], now: datetime) -> list[Part]:
    """Each story once, with the first of whom it tells; nobody without a story."""
    parts: list[Part] = []
    told: set[int] = set()
    for row in follows:
        subject = row.subject(timezone.localdate(now))
        stories = _new(row, now, told) if subject else []
        if stories:
            parts.append(Part(row, subject, stories))
            told.update(story.pk for story in stories)
    return parts


def _new(row: Follow, now: datetime, told: Collection[int]) -> Sequence[Story]:
    """Live now, and not before the last letter: also what an embargo kept till then."""
    fresh = Q(went_live__gt=row.told_until) | Q(embargo__gt=row.told_until)
    stories = Story.objects.live(now).in_language(row.language).filter(fresh)
    if row.section:
        stories = stories.in_section(row.section)
    else:
        stories = stories.about(row.person)
    found = stories.defer("body").newest_first()[: MOST + len(told)]
    return [story for story in found if story.pk not in told][:MOST]


def _title(parts: Sequence[Part]) -> str:
    names = ", ".join(part.name for part in parts[:NAMED])
    number = sum(len(part.stories) for part in parts)
    return ngettext(
        "%(name)s: one new story", "%(name)s: %(number)s new stories", number
    ) % {"name": f"{names} …" if len(parts) > NAMED else names, "number": number}


def _told(parts: Sequence[Part]) -> tuple[dict, dict]:
    """What the letter says, and the headers that mail programs show a button for."""
    leave = parts[0].leave
    if len(parts) > 1:  # the button ends this letter, so all that it is made of
        leave = f"{leave}?{EVERYTHING}=1"
    context = {"parts": parts, "leave": leave, "address": parts[0].address}
    headers = {  # RFC 8058: one click, without a page in between
        "List-Unsubscribe": f"<{leave}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
    }
    return context, headers
