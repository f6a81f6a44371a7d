"""Tickers and columns: each item has its own people."""

from apps.reading.text.items import item_starts
from apps.reading.text.text import paragraphs, words_of
from tests.reading.say import ages, mentions, people

COLUMN = (
    "NEW DADS: Chef Ollie Stanton, 50, has a son, Theo, 11.\n\n"
    "MENDING: Actress Harriet Szabo is at home. The 63-year-old fell.\n\n"
    "NOT SO FAST: Actor Theo Marchbanks, 37, is single. Theo laughed."
)


def items(text: str) -> int:
    words = words_of(text)
    starts = [words.at(start) for start, _ in paragraphs(text, 0)]
    return len(item_starts(words, starts))


def test_a_given_name_means_nobody_of_another_item():
    assert people(COLUMN, language="en") == [
        "Ollie Stanton",
        "Theo",
        "Harriet Szabo",
        "Theo Marchbanks",
    ]
    assert "Theo given" in mentions(COLUMN, "Theo Marchbanks", language="en")


def test_an_age_means_nobody_of_another_item():
    assert "Harriet Szabo 63 now" in ages(COLUMN, language="en")
    text = "+++ Eins +++\n\nMira Thal kam.\n\n+++ Zwei +++\n\nDie 40-Jährige ging."
    assert ages(text, language="de") == []


def test_a_pronoun_means_nobody_of_another_item():
    text = "+++ Eins +++\n\nMira Thal kam.\n\n+++ Zwei +++\n\nSie ist 40 Jahre alt."
    assert ages(text, language="de") == []
    assert ages(text.replace("+++", ""), language="de") == ["Mira Thal 40 now"]


def test_what_is_no_list_of_items_has_none():
    assert items(COLUMN) == 3
    assert items("GALA: Wie geht es?\n\nGut.\n\nGALA: Und nun?\n\nAuch.") == 0
    assert items("• Eins\n\n• Zwei\n\nDer Text.\n\nUnd.\n\nSo.\n\nWeiter.") == 0
    assert items("+++ Eilmeldung +++\n\nMira Thal kam.") == 0
    assert items("USA: Mira Thal kam.\n\nDann ging sie.") == 0
