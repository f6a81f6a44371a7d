"""All rules over one reading: the margin, the command and the gate ask here."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from apps.checks.facts import Dossier
from apps.checks.findings import SEVERITIES, Finding, Severity
from apps.checks.judging.case import Case
from apps.checks.rereading import read_again
from apps.checks.rule import Check, Rule
from apps.checks.rules import RULES
from apps.checks.story_context import StoryContext
from apps.dates import Certainty, Edtf
from apps.reading.model import Reading

OFF = "off"

__all__ = ["RULES", "SEVERITIES", "Finding", "Severity", "StoryContext", "check"]


def check(
    reading: Reading,
    dossier: Dossier,
    as_of: Edtf | None,
    story: StoryContext | None = None,
    switches: Mapping[str, str] = MappingProxyType({}),
) -> list[Finding]:
    """Return every finding, in the order of the text; no query.

    `switches` says how the house has set the rules: see apps.checks.faring.switching.
    """
    whole = read_again(reading, dossier, as_of)
    case = Case(whole, dossier, as_of, reading.language)
    asked = Check(case, story or StoryContext())
    found = [
        _as_set(one, rule, asked, switches.get(code))
        for code, rule in RULES.items()
        if switches.get(code) != OFF
        for one in rule.findings(asked)
    ]
    return sorted(found, key=_place)


def _as_set(finding: Finding, rule: Rule, check: Check, set_to: str | None) -> Finding:
    """What is only informed of, since unsure or quoted, stays so however it is set."""
    if set_to is None:
        return finding
    lowered = finding.severity is Severity.INFO and rule.severity is not Severity.INFO
    quoted = rule.spares_quotes and check.quoted(finding.start, finding.end)
    if lowered or quoted or finding.certainty is Certainty.POSSIBLE:
        return finding
    return replace(finding, severity=Severity(set_to))


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.start, SEVERITIES.index(finding.severity), finding.rule
