"""Whose kin is who: possessives, appositions, obituaries, children of two."""

import pytest

from tests.reading.say import relations

WED = "marriage: Jon Aster + Mira Thal current"
MOTHER, FATHER = "parent: Mira Thal + Lia current", "parent: Jon Aster + Lia current"
SON = "parent: Jon Aster + Max current"

TOLD = [
    ("de", "Mira Thal kam. Ihr Mann (Jon Aster) lachte.", [WED]),
    ("de", "Mira Thal kam. Ihr Mann – der Sänger Jon Aster – lachte.", [WED]),
    ("de", "Mira Thal, deren Mann Jon Aster lachte, kam.", [WED]),
    (
        "de",
        "Mira Thals Vater ist der Maler Jon Aster.",
        ["parent: Jon Aster + Mira Thal current"],
    ),
    ("de", "Die Frau des Malers Jon Aster, die Sängerin Mira Thal, lachte.", [WED]),
    ("de", "Die Frau des Malers Jon Aster heißt Mira Thal.", [WED]),
    ("de", "Lia wurde als Tochter des Malers Jon Aster geboren.", [FATHER]),
    ("de", "Geboren wurde Lia als Tochter des Malers Jon Aster.", [FATHER]),
    ("de", "Jon Aster hinterlässt eine Tochter, Lia.", [FATHER]),
    (
        "de",
        "Mira Thal und Jon Aster lachen. Die gemeinsame Tochter Lia kam.",
        [FATHER, MOTHER],
    ),
    ("en", "Mira Thal and her husband of 20 years, Jon Aster, smiled.", [WED]),
    ("en", "Mira Thal, whose husband is Jon Aster, smiled.", [WED]),
    ("en", "Jon Aster is survived by a daughter, Lia.", [FATHER]),
    (
        "en",
        "Jon Aster leaves two sons, Max and Ben.",
        ["parent: Jon Aster + Ben current", SON],
    ),
    (
        "en",
        "Mira Thal and Jon Aster adopted Lia.",
        [
            FATHER.replace("current", "current adoptive"),
            MOTHER.replace("current", "current adoptive"),
        ],
    ),
    ("en", "Mira Thal and Jon Aster named their baby girl Lia.", [FATHER, MOTHER]),
    ("en", "Mira Thal shares Lia with singer Jon Aster.", [FATHER, MOTHER]),
    ("en", "Mira Thal has a daughter with Jon Aster, Lia.", [FATHER, MOTHER]),
    (
        "en",
        "Mira Thal and Jon Aster welcomed their first child, a daughter named Lia.",
        [FATHER, MOTHER],
    ),
]
OTHERS = [
    ("de", "Das Liebespaar lacht, und Mira Thal sieht Jon Aster."),
    ("de", "GESTERN kam Mira Thal mit Jon Aster."),
    ("en", "YESTERDAY Mira Thal met Jon Aster."),
    ("de", "Mira Thal trennte sich von ihrem Manager Jon Aster."),
    ("de", "Mira Thal und ihr Geschäftspartner Jon Aster lachten."),
    ("de", "Max Aster kam mit seinem Freund Jon Keil."),
    ("de", "Die Frau von Jon Aster ist mit Mira Thal verwandt."),
    ("de", "Die Schwester von Jon Aster ist mit Mira Thal liiert."),
    ("de", "Mira Thal und Jon Aster sollen sich getrennt haben."),
    ("de", "Mira Thal und Jon Aster: Trennung?"),
    ("de", "Mira Thal hinterlässt Jon Aster eine Lücke."),
    ("de", "Ein Liebespaar: Das kennt Mira Thal. Jon Aster auch."),
    ("de", "Vor Wochen traf Mira Thal im vergangenen Mai Jon Aster."),
    ("de", "Im letzten Sommer traf Mira Thal Jon Aster, im letzten April nicht."),
    ("de", "Im kommenden Frühjahr trifft Mira Thal Jon Aster."),
    ("en", "Mira Thal and her business partner Jon Aster smiled."),
    ("en", "Mira Thal adopted a plan. Jon Aster smiled."),
    ("en", "Mira Thal survived a crash. Jon Aster leaves town."),
    ("en", "The husband of Jon Aster knows Mira Thal."),
    ("en", "Yesterday was the day before. Mira Thal met Jon Aster this week."),
]


@pytest.mark.parametrize(("code", "text", "found"), TOLD)
def test_kin_are_read(code, text, found):
    assert relations(text, language=code) == found


@pytest.mark.parametrize(("code", "text"), OTHERS)
def test_others_are_not_bound(code, text):
    assert relations(text, language=code) == []
