"""What in the record cannot be, or is not likely: one module a family of rules."""

from collections.abc import Iterator

from apps.people.audit import couples, doubles, life, names, parents
from apps.people.audit.rule import Fault, NameFact, Rule, Scene, Severity, sentence

__all__ = [
    "RULES",
    "Fault",
    "NameFact",
    "Rule",
    "Scene",
    "Severity",
    "audit",
    "sentence",
]

RULES = {
    rule.code: rule
    for rule in (
        life.DEAD_BEFORE_BORN,
        life.FUTURE,
        life.TOO_OLD,
        life.FIRST_OF_JANUARY,
        *couples.RULES,
        *parents.RULES,
        *names.RULES,
        doubles.DOUBLE,
    )
}


def audit(scene: Scene) -> Iterator[Fault]:
    """Yield what is wrong around one person; each pair is told once."""
    for rule in RULES.values():
        yield from rule.faults(scene)
