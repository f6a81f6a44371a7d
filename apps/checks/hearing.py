"""What the checks do when a story is stored: keep what it says and what was found."""

from datetime import datetime

from django.db import transaction
from django.db.models import F

from apps.checks.dossier import load
from apps.checks.engine import check
from apps.checks.faring.switching import switches
from apps.checks.faring.tallying import count_firings
from apps.checks.judging import judge
from apps.checks.kept.keeping import keep
from apps.checks.models import Watched
from apps.checks.surroundings import context_of
from apps.checks.watch.watching import digest_of
from apps.dates import Edtf
from apps.reading.model import Reading
from apps.stories.linking import day_of, whole_text
from apps.stories.messages import StoryTold
from apps.stories.models import Statement, Story


def story_told(message: StoryTold) -> None:
    """Some two dozen queries for any number of people, statements and pictures."""
    story, reading, now = message.story, message.reading, message.now
    day = day_of(story, now)
    as_of = Edtf.of(day)
    whole = whole_text(story)
    figures = list(story.figures.select_related("picture"))
    context = context_of(story, whole, figures, now)
    dossier = load(reading, as_of, context.shown)
    judgements = judge(reading, dossier, as_of, story.language)
    rows = keep(story, reading, whole, dossier, judgements, day)
    findings = check(reading, dossier, as_of, context, switches())
    count_firings(story, findings, now=now)
    _settle_what_is_gone(message, rows)


@transaction.atomic
def state(story: Story, reading: Reading, now: datetime) -> int:
    """Keep the statements of a stored story anew, and nothing else of it."""
    day = day_of(story, now)
    as_of = Edtf.of(day)
    dossier = load(reading, as_of)
    judgements = judge(reading, dossier, as_of, story.language)
    whole = whole_text(story)
    return len(keep(story, reading, whole, dossier, judgements, day))


def _settle_what_is_gone(message: StoryTold, rows: list[Statement]) -> None:
    """What the watch list has of it and the story no longer says is up to date."""
    there = {digest_of(row) for row in rows}
    entries = Watched.objects.of_stories([message.story.pk])
    waiting = entries.of_rule(Watched.Rule.FACT).values_list("pk", "digest")
    gone = [pk for pk, digest in waiting if digest not in there]
    if gone:
        Watched.objects.filter(pk__in=gone, settled=None).update(
            settled=message.now,
            how=Watched.How.UPDATE,
            by=message.by,
            version=F("version") + 1,
        )
