"""No rule without words it speaks up at and words it leaves alone, in two languages."""

import pytest

from apps.checks.rules import RULES
from tests.checks.audit import CASES, Ask

BOTH = pytest.mark.parametrize("language", ["de", "en"])


def test_every_rule_is_asked_and_no_other():
    assert set(CASES) == set(RULES)


@BOTH
@pytest.mark.parametrize("rule", RULES)
def test_a_rule_speaks_up_at_what_is_wrong(rule, language):
    fires, _ = CASES[rule](Ask(rule, language))
    assert fires
    assert all(fires)


@BOTH
@pytest.mark.parametrize("rule", RULES)
def test_a_rule_leaves_alone_what_is_right(rule, language):
    _, silent = CASES[rule](Ask(rule, language))
    assert silent
    assert not any(silent)
