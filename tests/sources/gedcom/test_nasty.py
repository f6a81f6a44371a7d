"""Trees as programs and hands leave them: what can be read comes in, the rest is named.

Everybody is invented.
"""

import pytest

from apps.people.models import Parenthood, Person, Phase
from apps.sources.gedcom.importing import import_gedcom
from apps.sources.models import Citation

pytestmark = pytest.mark.django_db
HEAD = "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n"


@pytest.fixture
def taken(tmp_path):
    def take(text: str | bytes, head: str = HEAD) -> list[tuple[int, str]]:
        path = tmp_path / "tree.ged"
        raw = text if isinstance(text, bytes) else (head + text + "0 TRLR\n").encode()
        path.write_bytes(raw)
        return import_gedcom(path, by=None).rejected

    return take


def born(text: str) -> str:
    return f"0 @I1@ INDI\n1 NAME Ada /Quittenbaum/\n1 BIRT\n2 DATE {text}\n"


@pytest.mark.parametrize(
    ("line", "birth", "note"),
    [
        ("@#DJULIAN@ 11 FEB 1731/32", "1732-02-22", "@#DJULIAN@ 11 FEB 1732"),
        ("BET @#DJULIAN@ 1731/32 AND @#DJULIAN@ 1740", "1732/1740", "1732"),
        ("@#DJULIAN@ 11 FEB 1731/47", "", "(@#DJULIAN@ 11 FEB 1731/47)"),
        ("@#DROMAN@ 3 MAR 50", "", "(@#DROMAN@ 3 MAR 50)"),
        ("@#DUNKNOWN@ 1950", "", "(@#DUNKNOWN@ 1950)"),
        ("@#DFRENCH R@ 9 THER 2", "1794-07-27", "@#DFRENCH R@ 9 THER 2"),
        ("@#DHEBREW@ IYR 5708", "1948-05-10/1948-06-07", "@#DHEBREW@ IYR 5708"),
        ("@#DFRENCH R@ 13 VEND 4/5", "", "(@#DFRENCH R@ 13 VEND 4/5)"),
        ("BET 3 AND 5 MAR 1950", "", "BETWEEN 3 AND 5 MAR 1950"),
        ("BET 1949 AND MAR 1950", "1949/1950-03", ""),
        ("3 MAI 1950", "1950-05-03", ""),
        ("3 Mär 1950", "1950-03-03", ""),
        ("12 OKT 1950", "1950-10-12", ""),
        ("DEZ 1950", "1950-12", ""),
        ("3 XYZ 1950", "1950", "3 XYZ 1950"),
        ("44 BC", "-0043", ""),
        ("BET 44 BC AND 40 BC", "-0043/-0039", ""),
        ("(im Mai, am MAI-Markt)", "", "(im Mai, am MAI-Markt)"),
    ],
)
def test_a_date_that_no_parser_likes(taken, line, birth, note):
    assert taken(born(line)) == []
    ada = Person.objects.get()
    assert str(ada.birth or "") == birth
    assert note in ada.note
    assert bool(note) == bool(ada.note)


def test_a_phrase_beside_a_date_is_kept(taken):
    head = "0 HEAD\n1 GEDC\n2 VERS 7.0\n"
    text = born("1950") + "3 PHRASE im Jahr der Flut\n1 DEAT\n2 DATE\n3 PHRASE früh\n"
    assert taken(text, head) == []
    ada = Person.objects.get()
    assert str(ada.birth) == "1950"
    assert ada.note.splitlines() == ["BIRT: 1950 (im Jahr der Flut)", "DEAT: (früh)"]


def test_a_line_in_another_encoding_is_read_and_named(taken):
    text = (HEAD + born("1950")).encode() + b"0 @I2@ INDI\n1 NAME J\xf6rg /\xd6hler/\n"
    ((line, reason),) = taken(text + b"0 TRLR\n")
    assert line == 10
    assert "Jörg /Öhler/" in reason
    assert Person.objects.count() == 2
    assert Person.objects.filter(names__text="Jörg Öhler").exists()


def test_lines_that_end_as_on_an_old_macintosh(taken):
    text = "0 HEAD\r1 CHAR MACINTOSH\r0 @I1@ INDI\r1 NAME Jürgen /Ähre/\r0 TRLR\r"
    assert taken(text.encode("mac-roman")) == []
    assert Person.objects.get().display_name == "Jürgen Ähre"


PAIR = """0 @I1@ INDI
1 NAME Ida /Gleich/
1 FAMS @F1@
0 @I2@ INDI
1 NAME Ina /Anders/
1 FAMS @F1@
0 @F1@ FAM
1 WIFE @I1@
1 WIFE @I2@
"""


def test_two_who_married_and_parted_twice(taken):
    weddings = "1 MARR\n2 DATE 1991\n1 MARR\n2 DATE 1995\n"
    ends = "1 DIV\n2 DATE 1993\n1 DIV\n2 DATE 1999\n"
    assert taken(PAIR + weddings + ends) == []
    rows = Phase.objects.order_by("begin").values_list("begin", "end", "end_reason")
    assert [(str(a), str(b), why) for a, b, why in rows] == [
        ("1991", "1993", "divorce"),
        ("1995", "1999", "divorce"),
    ]


def test_a_divorce_before_the_wedding_is_named_and_nobody_lost(taken):
    ((line, reason),) = taken(PAIR + "1 MARR\n2 DATE 1991\n1 DIV\n2 DATE 1989\n")
    assert line == 11
    assert "DIV 1989" in reason
    assert Person.objects.count() == 2
    assert (str(Phase.objects.get().begin), Phase.objects.get().end) == ("1991", None)


def test_who_names_a_family_that_is_none_or_does_not_know_them_is_told(taken):
    text = (
        PAIR + "1 MARR Y\n0 @I3@ INDI\n1 NAME Ole /Waise/\n1 FAMC @F9@\n1 FAMC @F1@\n"
    )
    rejected = taken(text)
    assert [line for line, _reason in rejected] == [15, 15]
    assert any("@F9@" in reason for _line, reason in rejected)
    assert any("@F1@" in reason for _line, reason in rejected)
    assert Person.objects.count() == 3
    assert not Parenthood.objects.exists()


def test_a_source_that_stands_at_the_name_is_cited(taken):
    text = born("1950").replace("1 BIRT", "2 SOUR @S1@\n1 BIRT")
    assert taken(text + "0 @S1@ SOUR\n1 TITL Kirchenbuch Quittensee\n") == []
    cited = Citation.objects.values_list("source__title", flat=True)
    assert set(cited) == {"Kirchenbuch Quittensee"}


@pytest.mark.parametrize(
    ("line", "begin"),
    [
        ("FRENCH_R 9 THER 2", "1794-07-27"),
        ("HEBREW 5 IYR 5708", "1948-05-14"),
        ("BET JULIAN 1 JAN 1700 AND FRENCH_R 1", "1700-01-11/1793-09-21"),
    ],
)
def test_a_wedding_of_another_calendar_keeps_its_words(taken, line, begin):
    head = "0 HEAD\n1 GEDC\n2 VERS 7.0\n"
    assert taken(PAIR + f"1 MARR\n2 DATE {line}\n", head) == []
    wedding = Phase.objects.get()
    assert str(wedding.begin) == begin
    assert Citation.objects.get(phase=wedding).excerpt.startswith("MARR: ")


def test_a_wedding_and_a_divorce_without_a_year_keep_their_words(taken):
    assert taken(PAIR + "1 MARR\n2 DATE 10 JAN\n1 DIV\n2 DATE (im Mai)\n") == []
    wedding = Phase.objects.get()
    assert (wedding.begin, wedding.end, wedding.end_reason) == (None, None, "divorce")
    told = Citation.objects.filter(phase=wedding).order_by("pk")
    assert [one.excerpt for one in told] == ["MARR: (10 JAN)", "DIV: (im Mai)"]


def test_a_wedding_whose_date_says_all_has_no_words_beside_it(taken):
    assert taken(PAIR + "1 MARR\n2 DATE 10 JAN 1950\n") == []
    assert Citation.objects.get(phase=Phase.objects.get()).excerpt == ""
