"""Counts what the rules found in stored stories, and what became of it."""

from collections.abc import Iterable
from datetime import datetime

from apps.base.models import User
from apps.checks.findings import Finding
from apps.checks.models import Answer, Firing, Fix
from apps.stories.models import Story
from apps.stories.versions import Stale, log

GONE = (Firing.Outcome.FIXED, Firing.Outcome.REWORDED)


def count_firings(story: Story, findings: Iterable[Finding], *, now: datetime) -> None:
    """Four queries at most: what was counted, what is new, back, or gone by hand."""
    found = {one.digest: one for one in findings}
    known = {row.digest: row for row in story.firings.all()}
    Firing.objects.bulk_create(
        [_firing(story, one, now) for key, one in found.items() if key not in known]
    )
    back = [r.pk for k, r in known.items() if k in found and r.outcome in GONE]
    gone = [r.pk for k, r in known.items() if k not in found and not r.outcome]
    _became(back, Firing.Outcome.OPEN)
    _became(gone, Firing.Outcome.REWORDED)


def _firing(story: Story, finding: Finding, now: datetime) -> Firing:
    return Firing(
        story=story,
        rule=finding.rule,
        digest=finding.digest,
        severity=finding.severity,
        at=now,
    )


def _became(pks: list[int], outcome: str) -> None:
    if pks:
        Firing.objects.filter(pk__in=pks).update(outcome=outcome)


def count_answer(given: Answer, finding: Finding, now: datetime) -> None:
    """What was answered did fire, if only since the record changed."""
    Firing.objects.update_or_create(
        story=given.story,
        digest=given.digest,
        defaults={"outcome": given.kind},
        create_defaults={
            "rule": finding.rule,
            "severity": finding.severity,
            "at": now,
            "outcome": given.kind,
        },
    )


def count_lifted(given: Answer) -> None:
    rows = Firing.objects.filter(story=given.story, digest=given.digest)
    rows.update(outcome=Firing.Outcome.OPEN)


def count_fix(
    story: Story, finding: Finding, field: str, start: int, *, by: User, now: datetime
) -> Fix:
    """A fix was applied: keep it, for the tally and to take it back."""
    Firing.objects.filter(story=story, digest=finding.digest).update(
        outcome=Firing.Outcome.FIXED
    )
    return Fix.objects.create(
        story=story,
        rule=finding.rule,
        digest=finding.digest,
        field=field,
        before=finding.text,
        after=finding.expected or "",
        start=start,
        by=by,
        at=now,
    )


def take_back(fix: Fix, story: Story, *, by: User, now: datetime) -> None:
    """The old words stand there again: once a fix, with a line in the story's log."""
    waiting = Fix.objects.filter(pk=fix.pk, story=story, undone=None)
    if waiting.update(undone=now) != 1:
        raise Stale
    log(story, "undo", by, now, f"{fix.rule}: {fix.after} → {fix.before}")
