"""Letters about what is new on somebody or in a section.

They name what the public may see at the moment of sending, and nothing else.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from smtplib import SMTPException

from django.core.mail import get_connection
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import ngettext

from apps.readers.letters import letter, whole
from apps.readers.models import Follow
from apps.stories.models import Story

MOST = 30  # stories in one letter
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Sent:
    letters: int = 0
    failed: int = 0


def send_digests(now: datetime) -> Sent:
    """Write to all who are due and for whom there is something new.

    One after the other, each noted when it is sent: who stops it in the middle makes at
    most one letter come twice. What could not be sent is tried again the next time.
    """
    letters = failed = 0
    post = get_connection()
    try:
        for row in Follow.objects.due(now).with_subject().order_by("pk"):
            try:
                letters += _send(row, now, post)
            except (SMTPException, OSError):
                failed += 1
                log.exception("letter to follower %s not sent", row.pk)
    finally:
        post.close()
    return Sent(letters, failed)


def _send(row: Follow, now: datetime, post: object) -> bool:
    subject = row.subject(timezone.localdate(now))
    stories = _new(row, now) if subject else []
    if not stories:
        return False
    with translation.override(row.language):
        made = letter(
            "digest", _title(subject, stories), row.email, *_told(row, subject, stories)
        )
    made.connection = post
    made.send()
    Follow.objects.filter(pk=row.pk).update(told_until=now)
    return True


def _new(row: Follow, now: datetime) -> Sequence[Story]:
    """Live now, and not before the last letter: also what an embargo kept till then."""
    fresh = Q(went_live__gt=row.told_until) | Q(embargo__gt=row.told_until)
    stories = Story.objects.live(now).in_language(row.language).filter(fresh)
    if row.section:
        stories = stories.in_section(row.section)
    else:
        stories = stories.about(row.person)
    return list(stories.defer("body").newest_first()[:MOST])


def _title(subject: str, stories: Sequence[Story]) -> str:
    return ngettext(
        "%(name)s: one new story", "%(name)s: %(number)s new stories", len(stories)
    ) % {"name": subject, "number": len(stories)}


def _told(row: Follow, subject: str, stories: Sequence[Story]) -> tuple[dict, dict]:
    """What the letter says, and the headers that mail programs show a button for."""
    leave = whole(row.leave_address)
    context = {
        "name": subject,
        "stories": [(story, whole(story.get_absolute_url())) for story in stories],
        "leave": leave,
        "address": whole(row.get_absolute_url()),
    }
    headers = {  # RFC 8058: one click, without a page in between
        "List-Unsubscribe": f"<{leave}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
    }
    return context, headers
