"""What the reader finds in texts of every house, and that little of it is false.

The floors may rise and never fall. Precision counts first: a missed statement is
silence, a false one is a lie. Run with -rP to see what is false and what is missed.
"""

import json

import pytest

from tests.reading.scoring import OF, TEXTS, scores, written_in

# Precision and recall in per cent, rounded down, measured on all texts together.
FLOORS = {
    "people": (100, 99),
    "ages": (100, 93),
    "lives": (94, 75),
    "durations": (100, 57),
    "sources": (100, 82),
    "counts": (100, 32),
    "relations": (100, 57),
    "details": (100, 92),
    "quotes": (100, 93),
    "speakers": (100, 72),
    "titles": (73, 89),
    "pictures": (100, 100),
    "shown": (100, 100),
}
LEAST = {"de": 17, "en": 10}


@pytest.fixture(scope="module")
def scored():
    return scores()


@pytest.mark.parametrize("kind", FLOORS)
def test_a_kind_of_statement_keeps_its_floor(scored, kind):
    score = scored[kind]
    print("\n".join([f"false: {fact}" for fact in score.false]))
    print("\n".join([f"missed: {fact}" for fact in score.missed]))
    least_right, least_found = FLOORS[kind]
    assert score.precision * 100 >= least_right, score.false
    assert score.recall * 100 >= least_found, score.missed


@pytest.mark.parametrize("language", LEAST)
def test_both_languages_have_their_texts(language):
    texts = [path for path in TEXTS if path.stem.startswith(language)]
    assert len(texts) >= LEAST[language]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_what_is_annotated_stands_in_the_text(path):
    text = path.read_text("utf-8")
    table = json.loads(path.with_suffix(".json").read_text("utf-8"))
    assert all(quote in text for quote in [*table["quotes"], *table["titles"]])
    facts = written_in(table)
    assert all(facts[kind] for kind in ("people", "quotes") if kind not in OF)
    people = set(table["people"])
    for pair in table["relations"]:
        assert set(pair.partition(": ")[2].split(" + ")) <= people
