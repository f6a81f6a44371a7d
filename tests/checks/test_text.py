"""text.placeholder."""

import pytest

from tests.checks.sample import Text


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Ada (TK) lacht.", ["TK"]),
        ("en", "Ada, TK, laughs.", ["TK"]),
        ("en", "Ada laughed. TKTK", ["TKTK"]),
        ("de", "Ihr Mann heißt XXX.", ["XXX"]),
        ("en", "Her husband XXXX laughs.", ["XXXX"]),
        ("de", "Geboren in ???", ["???"]),
        ("de", "Lorem ipsum dolor", ["Lorem ipsum"]),
        ("en", "Lorem", ["Lorem"]),
        ("de", "Ada (26 lacht.", ["("]),
        ("de", "Ada 26) lacht.", [")"]),
        ("en", "Ada [sic laughs.", ["["]),
        ("de", "Ada (26\n\nlacht).", ["(", ")"]),
        # right all the same
        ("de", "Ada ist bei der TK versichert.", []),
        ("de", "Die drei ??? kehren zurück.", []),
        ("de", "Was?? Wirklich?", []),
        ("de", "Super Bowl XXX war 1996.", []),
        ("de", "Die XXX. Olympischen Spiele.", []),
        ("de", "Größe XXXL", []),
        ("de", "Das war schön :)", []),
        ("en", "That was nice ;-)", []),
        ("de", "Schade :-(", []),
        ("de", "Ada (lacht :-)) und geht.", []),
        ("de", "Es gibt a) Brot, b) Butter und 3) Bier.", []),
        ("en", "Ada (26, [a singer]) laughs (loudly).", []),
        ("de", "ATKINS und TKMAXX", []),
    ],
)
def test_what_was_left_unfinished(language, text, found):
    made = Text(text, language)
    assert made.found("text.placeholder") == [("block", one, None) for one in found]


def test_a_title_may_be_called_so():
    made = Text('Der Film "XXX" läuft.').title("XXX")
    assert made.found("text.placeholder") == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_picture_needs_a_caption(language):
    made = Text("Ada.\n\nAgentur Nord", language).picture("Agentur Nord", "")
    assert made.found("text.placeholder") == [("block", "Agentur Nord", None)]
