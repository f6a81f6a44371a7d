"""What holds for all rules."""

import inspect

import pytest

from apps.checks import rules
from apps.checks.engine import RULES, Finding, Severity
from apps.checks.facts import Dossier
from apps.checks.wording import Pair
from tests.checks.sample import Text

FIRST = {
    "age.mismatch",
    "age.inconsistent",
    "life.birth_year",
    "relation.date",
    "relation.duration",
    "relation.status",
    "family.children_count",
    "name.ambiguous",
    "privacy.minor",
    "picture.social_file",
    "source.unnamed",
    "quote.source",
    "text.placeholder",
}


def pairs() -> list[tuple[str, Pair]]:
    from_modules = [
        (f"{module.__name__}.{name}", value)
        for module in (*rules.FAMILIES, rules.relations)
        for name, value in inspect.getmembers(module)
        if isinstance(value, Pair)
    ]
    return from_modules + [(rule.code, rule.sentence) for rule in RULES.values()]


def test_the_first_rules_are_there():
    assert set(RULES) >= FIRST


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_a_rule_says_in_both_languages_what_it_is_for(rule):
    assert rule.sentence.de.endswith(".")
    assert rule.sentence.en.endswith(".")
    assert rule.sentence.de != rule.sentence.en


@pytest.mark.parametrize(("name", "pair"), pairs(), ids=lambda value: str(value)[:40])
def test_both_languages_fill_in_the_same_words(name, pair):
    names = [set(_places(text)) for text in pair]
    assert names[0] == names[1]


def _places(text: str) -> list[str]:
    return [part.partition("}")[0] for part in text.split("{")[1:]]


def test_an_empty_text_has_no_findings():
    assert Text("").check() == []
    assert Text("", "en").check(Dossier(), None) == []


def test_findings_stand_in_the_order_of_the_text():
    made = Text("??? Mia (8) TK").person("Mia", ages={"8": 8})
    assert [one.start for one in made.check()] == [0, 4, 12]


def test_a_digest_is_of_rule_passage_and_message_alone():
    one = Finding("text.placeholder", Severity.BLOCK, 0, 2, "TK", "Ein Platzhalter.")
    moved = Finding("text.placeholder", Severity.WARN, 9, 11, "TK", "Ein Platzhalter.")
    other = Finding("text.placeholder", Severity.BLOCK, 0, 2, "TK", "Anderes.")
    assert one.digest == moved.digest
    assert one.digest != other.digest
    assert len(one.digest) == 64
