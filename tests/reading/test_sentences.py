"""Sentences for the lines of the rule files: what they state, and what states nothing.

Every rule is fired by some text of the tests, and left quiet by another that has its
words. Run with -rP to see the lines of rules that no text fires.
"""

import pytest

from tests.reading import sentences_de, sentences_en
from tests.reading.firing import watched
from tests.reading.say import statements_of

BOTH = {"de": sentences_de, "en": sentences_en}
# Lines that no text fires; each is a gap to be closed, so this may only fall.
UNFIRED_AT_MOST = 45


@pytest.mark.parametrize(
    ("code", "text", "said"),
    [(code, *row) for code, rows in BOTH.items() for row in rows.FIRING],
)
def test_a_sentence_states_what_it_says(code, text, said):
    assert statements_of(text, language=code) == said


@pytest.mark.parametrize(
    ("code", "text"),
    [(code, text) for code, rows in BOTH.items() for text in rows.SILENT],
)
def test_a_sentence_states_nothing_else(code, text):
    assert statements_of(text, language=code) == []


@pytest.mark.xfail(reason="known gaps of the reader", strict=True)
@pytest.mark.parametrize(
    ("code", "text", "said"),
    [(code, *row) for code, rows in BOTH.items() for row in rows.TO_COME],
)
def test_a_sentence_is_still_to_come(code, text, said):
    assert statements_of(text, language=code) == said


@pytest.fixture(scope="module")
def lines():
    return watched()


def test_every_rule_is_fired_by_a_text(lines):
    fired = {line.rule for line in lines if line.fired}
    assert sorted({line.rule for line in lines} - fired) == []


def test_every_rule_is_left_quiet_by_a_text_with_its_words(lines):
    quiet = {line.rule for line in lines if line.quiet}
    assert sorted({line.rule for line in lines} - quiet) == []


def test_no_need_keeps_a_line_from_what_it_finds(lines):
    assert [f"{line.rule} {line.number}" for line in lines if line.hidden] == []


def test_few_lines_are_fired_by_no_text(lines):
    unfired = [f"{line.rule} {line.number}" for line in lines if not line.fired]
    print("\n".join(unfired))
    assert len(unfired) <= UNFIRED_AT_MOST
