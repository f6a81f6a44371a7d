"""How a text comes in: it is kept as it came, and a draft is made of it."""

from datetime import datetime

from django.db import IntegrityError, transaction

from apps.base.models import User
from apps.desk.actions import digest_of
from apps.desk.intake_texts import draft_of, first_words, planned_for
from apps.desk.models import Intake
from apps.people.lookup import lookup
from apps.reading import read
from apps.stories import actions as stories
from apps.stories.figures import set_figures


def known_text(text: str) -> Intake | None:
    """The intake that this very text has come in by before."""
    return Intake.objects.filter(digest=digest_of(text)).first()


def take_in(text: str, name: str, *, by: User, now: datetime) -> Intake:
    """Keep a text and make its draft; the same text again is the same intake."""
    try:
        return known_text(text) or _take_in(text, name, by=by, now=now)
    except IntegrityError:  # it came in twice at once
        intake = known_text(text)
        if intake is None:
            raise
        return intake


@transaction.atomic
def _take_in(text: str, name: str, *, by: User, now: datetime) -> Intake:
    reading = read(text, lookup=lookup)
    draft = draft_of(reading)
    story = stories.draft(
        headline=draft.headline,
        body=draft.body,
        language=draft.language,
        planned=planned_for(draft.day, now),
        authors=[by],
        by=by,
        now=now,
    )
    if draft.pictures:
        rows = [{"credit": p.credit, "caption": p.caption} for p in draft.pictures]
        set_figures(story, rows, by=by, now=now)
    name = name.strip() or draft.headline or first_words(draft.body)
    return Intake.objects.create(
        name=name[:200],
        text=text,
        digest=digest_of(text),
        language=draft.language,
        date=draft.day,
        story=story,
        by=by,
        at=now,
    )
