"""Puts the right words in the place of wrong ones."""

from collections.abc import Collection
from datetime import datetime

from apps.base.models import User
from apps.checks.engine import Finding
from apps.desk.looking import look_at_intake, look_at_story, story_reading
from apps.desk.models import Intake
from apps.stories import actions as stories
from apps.stories.linking import whole_text
from apps.stories.models import Figure, Story
from apps.stories.texts import lay_out, mend

FIELDS = ("headline", "teaser", "body")


def mended_fields(
    story: Story,
    fields: dict[str, str],
    fix: str,
    now: datetime,
    figures: Collection[Figure] = (),
) -> dict[str, str]:
    """Apply a fix to what stands in the form; {} where it fits no more.

    `fix` says where, and the digest of the finding: the text is read again, and only
    a finding that is still there is put right.
    """
    pictures = [(f.pk or 0, f.credit, f.caption) for f in figures]
    whole = lay_out(*(fields[name] for name in FIELDS), pictures)
    looked = look_at_story(story, whole, figures, now)
    for finding in looked.findings:
        if fix == f"{finding.start}-{finding.end}-{finding.digest}":
            words = finding.expected
            if words is None:
                return {}
            return mend(fields, whole, finding.start, finding.end, words) or {}
    return {}


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
    changed = mend(fields, whole, found.start, found.end, found.expected or "")
    if not changed:
        return None
    stories.save(
        story, version=story.version, by=by, now=now, reader=story_reading, **changed
    )
    return found.text, found.expected or ""


def _same_finding(wanted: Finding, found: list[Finding]) -> Finding | None:
    for one in found:
        same_people = not wanted.people or one.people == wanted.people
        if (one.rule, one.text) == (wanted.rule, wanted.text) and same_people:
            return one
    return None
