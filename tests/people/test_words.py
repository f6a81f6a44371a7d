import pytest

from apps.dates import Edtf
from apps.people.kin import Kind
from apps.people.rules import couple_status, couple_word
from apps.people.words import KIN
from tests.people.facts import phase

WED = ["marriage 1993..2002 divorce"]
APART = ["marriage 1993..", "separation 2000.."]


@pytest.mark.parametrize(
    ("phases", "gender", "language", "wanted"),
    [
        ([], "female", "de", ""),
        (WED, "female", "de", "Ex-Frau"),
        (WED, "male", "de", "Ex-Mann"),
        (WED, "diverse", "de", "Ex-Ehepartner:in"),
        (WED, "female", "en", "ex-wife"),
        (WED, "male", "en", "ex-husband"),
        (WED, "", "en", "ex-spouse"),
        (["marriage 1993.."], "female", "de", "Ehefrau"),
        (["marriage 1993.."], "male", "en", "husband"),
        (APART, "female", "de", "Noch-Ehefrau"),
        (APART, "male", "de", "Noch-Ehemann"),
        (APART, "female", "en", "estranged wife"),
        (["marriage 1993..2002"], "male", "de", "Ex-Mann"),
        (["civil_union 2003.."], "male", "de", "eingetragener Lebenspartner"),
        (["civil_union 2003..2004 divorce"], "female", "de", "Ex-Lebenspartnerin"),
        (["engagement 2003.."], "female", "de", "Verlobte"),
        (["engagement 2003.."], "male", "en", "fiancé"),
        (["engagement 2003..2004 separation"], "male", "de", "Ex-Verlobter"),
        (["dating 2003.."], "female", "de", "Partnerin"),
        (["dating 2003..2004"], "male", "de", "Ex-Partner"),
        (["dating 2003..2004"], "female", "en", "ex-partner"),
        (["marriage 1993..2002 death"], "female", "de", "Witwe"),
        (["marriage 1993..2002 death"], "male", "en", "widower"),
    ],
)
def test_the_word_for_a_partner(phases, gender, language, wanted):
    status = couple_status(map(phase, phases), Edtf.parse("2010"))
    assert couple_word(status, gender, language) == wanted


@pytest.mark.parametrize(
    ("text", "gender", "language", "wanted"),
    [
        ("marriage 1993..2002 death", "female", "de", "verstorbene Ehefrau"),
        ("marriage 1993..2002 death", "male", "de", "verstorbener Ehemann"),
        ("marriage 1993..2002 death", "female", "en", "late wife"),
        ("dating 1993..2002 death", "male", "de", "verstorbener Partner"),
    ],
)
def test_the_word_for_the_one_who_died(text, gender, language, wanted):
    status = couple_status([phase(text)], Edtf.parse("2010"))
    assert couple_word(status, gender, language, deceased=True) == wanted


def test_every_kinship_has_words_in_both_languages_for_all_genders():
    for kind in Kind:
        for language in ("de", "en"):
            assert all(KIN[kind][language])
            assert len(KIN[kind][language]) == 3
