"""Answers to findings: acknowledged, or overridden by a second person."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from apps.base.models import User
from apps.checks.faring.tallying import count_answer, count_lifted
from apps.checks.findings import Finding, Severity
from apps.checks.models import Answer
from apps.people.errors import Refused
from apps.stories.models import Story
from apps.stories.versions import log

VERBS = {
    Answer.Kind.ACKNOWLEDGED: "acknowledge",
    Answer.Kind.OVERRIDDEN: "override",
    Answer.Kind.MUTED: "mute",
}


@dataclass(frozen=True, slots=True)
class Settled:
    """Findings beside the answers that hold; infos owe nothing."""

    blocking: tuple[Finding, ...]  # block, not overridden
    warnings: tuple[Finding, ...]  # warn, neither acknowledged nor overridden
    answered: tuple[tuple[Finding, Answer], ...]

    @property
    def is_clear(self) -> bool:
        return not (self.blocking or self.warnings)


def settled(story: Story, findings: Iterable[Finding]) -> Settled:
    """Sort findings by what they still keep from going live. One query."""
    answers = {one.digest: one for one in story.answers.select_related("by")}
    blocking, warnings, answered = [], [], []
    for finding in findings:
        answer = answers.get(finding.digest)
        if answer and _is_enough(answer.kind, finding.severity):
            answered.append((finding, answer))
        elif finding.severity is Severity.BLOCK:
            blocking.append(finding)
        elif finding.severity is Severity.WARN:
            warnings.append(finding)
    return Settled(tuple(blocking), tuple(warnings), tuple(answered))


def open_findings(story: Story, findings: Iterable[Finding]) -> list[Finding]:
    """Those that owe an answer, the blocking ones first. One query."""
    left = settled(story, findings)
    return [*left.blocking, *left.warnings]


def _is_enough(kind: str, severity: Severity) -> bool:
    """A warning once acknowledged that blocks today needs the second person after all.

    An info needs no answer: whatever was said to it is shown, nothing more.
    """
    return kind == Answer.Kind.OVERRIDDEN or severity is not Severity.BLOCK


@transaction.atomic
def answer(
    story: Story,
    finding: Finding,
    kind: str,
    *,
    reason: str = "",
    by: User,
    now: datetime,
) -> Answer:
    """Acknowledge or mute a warning, or override a block as somebody not its author.

    It holds for this passage and what the record says of it now; a second answer to
    the same finding takes the place of the first. Both stay in the story's log.
    """
    reason = reason.strip()
    if kind == Answer.Kind.OVERRIDDEN:
        _refuse_override(story, reason, by)
    elif finding.severity is Severity.BLOCK:
        raise Refused(_("This finding blocks publication: override it, with a reason."))
    given, _created = Answer.objects.update_or_create(
        story=story,
        digest=finding.digest,
        defaults={
            "rule": finding.rule,
            "passage": finding.text,
            "kind": kind,
            "reason": reason,
            "by": by,
            "at": now,
        },
    )
    count_answer(given, finding, now)
    log(story, VERBS[Answer.Kind(kind)], by, now, _note(given))
    return given


@transaction.atomic
def lift(story: Story, finding: Finding, *, by: User, now: datetime) -> None:
    """Take an answer back: the finding is open again, the log keeps both."""
    given = story.answers.filter(digest=finding.digest).first()
    if given is None:
        raise Refused(_("Nobody has answered this finding."))
    log(story, "lift", by, now, _note(given))
    count_lifted(given)
    given.delete()


def _refuse_override(story: Story, reason: str, by: User) -> None:
    if not reason:
        raise Refused(_("Write why this may be published all the same."))
    authors = set(story.authors.values_list("pk", flat=True))
    if not authors:
        raise Refused(_("Name the authors first: a second person must override this."))
    if by.pk in authors:
        raise Refused(_("Somebody other than the authors must override this."))


def _note(given: Answer) -> str:
    words = f"{given.rule}: „{given.passage}“"
    return f"{words} – {given.reason}" if given.reason else words
