"""All rules over one reading: the margin, the command and the gate ask here."""

from apps.checks.facts import Dossier
from apps.checks.findings import SEVERITIES, Finding, Severity, StoryContext
from apps.checks.judging.case import Case
from apps.checks.openages import with_open_ages
from apps.checks.relatives import with_relatives
from apps.checks.rule import Check
from apps.checks.rules import RULES
from apps.dates import Edtf
from apps.reading.model import Reading

__all__ = ["RULES", "SEVERITIES", "Finding", "Severity", "StoryContext", "check"]


def check(
    reading: Reading,
    dossier: Dossier,
    as_of: Edtf | None,
    story: StoryContext | None = None,
) -> list[Finding]:
    """Return every finding, in the order of the text; no query."""
    whole = with_relatives(with_open_ages(reading, dossier, as_of), dossier)
    case = Case(whole, dossier, as_of, reading.language)
    asked = Check(case, story or StoryContext())
    found = [one for rule in RULES.values() for one in rule.findings(asked)]
    return sorted(found, key=_place)


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.start, SEVERITIES.index(finding.severity), finding.rule
