"""What is easily taken for what it does not say, each beside what is said."""

import pytest

from apps.reading import read
from tests.reading.say import relations

BONDS = {
    "years of marriage before a split": (
        "en",
        "After eight years of marriage, Mira Thal and Jon Aster split in May 2016.",
        ["marriage: Jon Aster + Mira Thal former ?–2016-05 separation"],
    ),
    "years of another marriage before a split": (
        "en",
        "After ten years of marriage to Ida Keil, Jon Aster split from Mira Thal.",
        ["partnership: Jon Aster + Mira Thal former separation"],
    ),
    "years of nothing before a split": (
        "en",
        "After a long summer, Mira Thal and Jon Aster split in May 2016.",
        ["partnership: Jon Aster + Mira Thal former ?–2016-05 separation"],
    ),
    "a split of two of one name": (
        "de",
        "Mira Thal sprach über die Trennung von Jon Thal.",
        ["marriage: Jon Thal + Mira Thal former separation"],
    ),
    "a split of two": (
        "de",
        "Mira Thal sprach über die Trennung von Jon Aster.",
        ["partnership: Jon Aster + Mira Thal former separation"],
    ),
    "a love that grew": (
        "en",
        "Mira Thal and Jon Aster had been dating for two years before getting engaged.",
        ["engagement: Jon Aster + Mira Thal current"],
    ),
    "a love that ended": (
        "en",
        "Mira Thal and Jon Aster had been dating for two years before he left.",
        ["partnership: Jon Aster + Mira Thal former"],
    ),
    "a love before another": (
        "en",
        "Mira Thal dated Jon Aster for two years before marrying Max Keil.",
        [
            "marriage: Max Keil + Mira Thal current",
            "partnership: Jon Aster + Mira Thal former",
        ],
    ),
    "together still, and then no more": (
        "de",
        "Jon Aster und seine Frau Mira Thal kamen. Danach waren die beiden noch zwei "
        "Jahre zusammen. 2012 ließen sie sich scheiden.",
        ["marriage: Jon Aster + Mira Thal former ?–2012 divorce"],
    ),
    "what a mother is": (
        "de",
        "Ada Keil weiß, dass ihre Mutter Pazifistin ist.",
        [],
    ),
    "whom a mother is called": (
        "de",
        "Ada Keil weiß, dass ihre Mutter Zorla ist lieb.",
        ["parent: Zorla + Ada Keil current"],
    ),
    "children in a list are not who goes on": (
        "en",
        "Ada Keil shares her children, Max, 26, and Lia, 24, with Jon Aster. She later "
        "welcomed daughter Ida, 10.",
        [
            "parent: Ada Keil + Ida current",
            *(
                f"parent: {parent} + {child} current"
                for parent in ("Ada Keil", "Jon Aster")
                for child in ("Max", "Lia")
            ),
        ],
    ),
    "a father in company": (
        "en",
        "Jon Aster stars with Mira Thal, Max Keil and his father, Emil Aster.",
        [],
    ),
    "a wife in company": (
        "en",
        "Jon Aster stars with Mira Thal, Max Keil and his wife, Lia Keil.",
        ["marriage: Lia Keil + Max Keil current"],
    ),
    "a father of children told of": (
        "de",
        "Ada Keil und ihre Tochter Lia kamen. Ada Keil war Siegerin. Vater Emil "
        "gewann auch.",
        ["parent: Ada Keil + Lia current"],
    ),
    "a father of the one told of": (
        "de",
        "Ada Keil kam. Ada Keil war Siegerin. Vater Emil gewann auch.",
        ["parent: Emil + Ada Keil current"],
    ),
    "a girl of a title is no daughter": (
        "en",
        "Jon Aster came home. He smiles, and Jon Aster sang.\n\nMeanwhile, Harbor Girl "
        "star Kelly Thal is in a bitter war with her ex Daniel Keil.",
        ["partnership: Daniel Keil + Kelly Thal former"],
    ),
    "a king's number is nobody": (
        "de",
        "König Albert II. herrschte lange. Als ältester Sohn Alberts II. regiert König "
        "Paul. Mit seiner Frau Ada lebt er am Meer.",
        ["marriage: Ada + Paul current"],
    ),
}


@pytest.mark.parametrize(("language", "text", "told"), BONDS.values(), ids=BONDS)
def test_nothing_is_told_of_a_bond_but_what_is_so(language, text, told):
    assert sorted(relations(text, language=language)) == sorted(told)


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Emil Aster died. His son, Max Aster, confirmed his passing.", ["Emil Aster"]),
        ("A spokesman confirmed Emil Aster's passing.", ["Emil Aster"]),
    ],
    ids=["told by his son", "told of him"],
)
def test_who_tells_of_a_death_is_not_dead(text, dead):
    told = read(text, language="en").people
    assert [person.name for person in told if person.death] == dead
