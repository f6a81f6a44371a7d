"""Puts the right words in the place of wrong ones."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from operator import eq

from apps.base.models import User
from apps.checks.engine import Finding
from apps.checks.faring.tallying import count_fix
from apps.checks.models import Fix
from apps.desk.looking import look_at_intake, look_at_story, story_reading
from apps.desk.models import Intake
from apps.stories import actions as stories
from apps.stories.linking import whole_text
from apps.stories.models import Figure, Story
from apps.stories.texts import StoryText, lay_out, mend

FIELDS = ("headline", "teaser", "body")


@dataclass(frozen=True, slots=True)
class Mending:
    """A fix applied to what stands in a form: the field that changes, and where."""

    fields: dict[str, str]
    finding: Finding
    field: str
    start: int  # in the words of the field

    def count(self, story: Story, *, by: User, now: datetime) -> None:
        """Keep it, once the story is saved: for the tally, and to take it back."""
        count_fix(story, self.finding, self.field, self.start, by=by, now=now)


def mending(
    story: Story,
    fields: dict[str, str],
    fix: str,
    now: datetime,
    figures: Collection[Figure] = (),
) -> Mending | None:
    """Apply a fix to what stands in the form; None where it fits no more.

    `fix` says where, and the digest of the finding: the text is read again, and only
    a finding that is still there is put right.
    """
    whole = _laid_out(fields, figures)
    looked = look_at_story(story, whole, figures, now)
    for finding in looked.findings:
        if fix == f"{finding.start}-{finding.end}-{finding.digest}":
            return mending_of(finding, fields, whole)
    return None


def mending_of(
    finding: Finding, fields: dict[str, str], whole: StoryText
) -> Mending | None:
    part = whole.part_at(finding.start, finding.end)
    if finding.expected is None or part is None:
        return None
    changed = mend(fields, whole, finding.start, finding.end, finding.expected)
    if not changed:
        return None
    return Mending(changed, finding, part.field, finding.start - part.start)


def unmended(
    story: Story,
    fix: Fix,
    fields: dict[str, str],
    figures: Collection[Figure] = (),
) -> dict[str, str]:
    """Put the old words back where the fix put the new ones; {} if they are gone.

    What was typed since may have moved them: among equal words, those count that
    stand between the same words as in the story as it is stored.
    """
    whole = _laid_out(fields, figures)
    span, stored = whole.span(fix.field), whole_text(story)
    if span is None or not fix.after:
        return {}
    typed = whole.text[span[0] : span[1]]
    kept = stored.span(fix.field) or (0, 0)
    around = stored.text[kept[0] : kept[1]]
    places = [found.start() for found in re.finditer(re.escape(fix.after), typed)]
    if not places:
        return {}

    def likeness(place: int) -> tuple[int, int]:
        before = (typed[:place][::-1], around[: fix.start][::-1])
        after = (typed[place:], around[fix.start :])
        return _alike(*before) + _alike(*after), -abs(place - fix.start)

    start = span[0] + max(places, key=likeness)
    return mend(fields, whole, start, start + len(fix.after), fix.before) or {}


def _alike(one: str, other: str) -> int:
    """How many characters two texts have in common from their beginnings."""
    return sum(takewhile(bool, map(eq, one, other)))


def _laid_out(fields: dict[str, str], figures: Collection[Figure]) -> StoryText:
    pictures = [(f.pk or 0, f.credit, f.caption) for f in figures]
    return lay_out(*(fields[name] for name in FIELDS), pictures)


def mend_draft(
    intake: Intake, key: str, *, by: User, now: datetime
) -> tuple[str, str] | None:
    """Apply to the draft what contradicts the record in the text as it came in.

    Return the old words and the new, None where there was nothing to apply: the rules
    know no right words, the draft says something else by now, or it is live.
    """
    looked = look_at_intake(intake)
    judged = {one.key: one for one in looked.judgements}.get(key)
    if judged is None:
        return None
    wrong = [
        one
        for one in looked.findings
        if one.expected and one.start < judged.end and judged.start < one.end
    ]
    story = Story.objects.get(pk=intake.story_id)
    if not wrong or story.stage not in ("draft", "review"):
        return None
    fields = {name: getattr(story, name) for name in FIELDS}
    whole = whole_text(story)
    same = look_at_story(story, whole, story.figures.all(), now).findings
    found = _same_finding(wrong[0], [one for one in same if one.expected])
    if found is None:
        return None
    made = mending_of(found, fields, whole)
    if made is None:
        return None
    saved = stories.save(
        story,
        version=story.version,
        by=by,
        now=now,
        reader=story_reading,
        **made.fields,
    )
    made.count(saved, by=by, now=now)
    return found.text, found.expected or ""


def _same_finding(wanted: Finding, found: list[Finding]) -> Finding | None:
    for one in found:
        same_people = not wanted.people or one.people == wanted.people
        if (one.rule, one.text) == (wanted.rule, wanted.text) and same_people:
            return one
    return None
