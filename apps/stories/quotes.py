"""Quotes are records of their own, used by stories."""

from datetime import datetime

from django.db import transaction

from apps.base.models import User
from apps.dates import Edtf
from apps.people.models import Person
from apps.sources.models import Source
from apps.stories.models import Quote, Story


@transaction.atomic
def add_quote(
    speaker: Person,
    words: str,
    language: str,
    *,
    source: Source | None = None,
    said: Edtf | None = None,
    context: str = "",
    story: Story | None = None,
    by: User,
    now: datetime,
) -> Quote:
    """Record what somebody said; the same words of one speaker are one quote."""
    quote = Quote.objects.filter(speaker=speaker, words=words).first()
    if quote is None:
        quote = Quote(
            speaker=speaker,
            words=words.strip(),
            language=language,
            source=source,
            said=said,
            context=context,
        )
        quote._history_user = by
        quote._history_date = now
        quote.save(force_insert=True)
    if story is not None:
        quote.stories.add(story)
    return quote
