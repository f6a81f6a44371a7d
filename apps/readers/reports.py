"""Reports of mistakes: sent by readers, answered by the desk."""

from datetime import datetime

from django.db import transaction
from django.db.models import F

from apps.base.models import User
from apps.readers.errors import Refused
from apps.readers.letters import post_answer
from apps.readers.models import Report
from apps.readers.rules import REPORT_KEPT, ReportState, answer_faults
from apps.stories.models import Correction, Story
from apps.stories.versions import Stale


def report(
    story: Story,
    *,
    passage: str,
    words: str,
    email: str,
    language: str,
    now: datetime,
) -> Report:
    return Report.objects.create(
        story=story,
        passage=passage,
        words=words.replace("\0", "").strip(),
        email=email,
        language=language,
        at=now,
    )


@transaction.atomic
def answer(
    row: Report,
    *,
    version: int,
    state: str,
    words: str,
    correction: Correction | None,
    by: User,
    now: datetime,
) -> Report:
    """Say where a report stands; raise Refused or Stale.

    Who left an e-mail address is written to when it is closed (by the worker).
    """
    to = ReportState(state)
    faults = list(answer_faults(to, words, has_correction=correction is not None))
    if faults:
        raise Refused(*faults)
    changed = Report.objects.filter(pk=row.pk, version=version).update(
        state=to,
        answer=words.replace("\0", "").strip(),
        correction=correction,
        by=by,
        answered=now if to.closed else None,
        version=F("version") + 1,
    )
    if changed != 1:
        raise Stale
    saved = Report.objects.for_list().get(pk=row.pk)
    if to.closed and saved.email:
        # In the same transaction: written to who was answered, and nobody else.
        post_answer.enqueue(saved.pk)
    return saved


def forget_reports(now: datetime) -> int:
    """Delete what was answered long ago; return how many those were."""
    return Report.objects.answered_before(now - REPORT_KEPT).delete()[0]
