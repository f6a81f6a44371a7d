"""What is told in other words than the reader's, each wrong beside what is right."""

import pytest

from apps.checks.dossier import load
from apps.checks.engine import check
from apps.dates import Edtf
from apps.people.lookup import lookup
from apps.reading import read
from tests import make
from tests.checks.owing import DAY, lindentaus, owed, wolkensteins

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def family(db):
    lindentaus()
    otto, mara, _ = wolkensteins()
    ivo = make.person("Ivo Raureif", birth="1966-06-06", gender="male")
    nick = make.person("Nicolas Wolkenstein", birth="1989-01-01", gender="male")
    mia = make.person("Mia Distelfink", birth="1990-01-01", gender="female")
    make.phase(mara, ivo, kind="dating", begin="2009")
    make.phase(nick, mia, kind="engagement", begin="2024")
    make.parenthood(mara, nick)
    make.parenthood(otto, nick)


THEN, DATE, DEAD, AGE = "age.then", "relation.date", "life.dead_alive", "age.mismatch"
WRONG, DEATH = "relation.wrong_person", "life.age_at_death"
OTTO, MARA, NELE = "Otto Wolkenstein", "Mara Seidelbast", "Nele Haferkorn"
MARA_IVO = "Mara Seidelbast and Ivo Raureif"
NICK = "Nicolas Wolkenstein"
TOLD = "Otto Wolkensteins Vater Veit Wolkenstein ist gestorben.\n\n"
ROWS = [
    # "27 Jahre alt war er, als …": the age comes first
    ("de", THEN, f"{OTTO} kam. 27 Jahre alt war er, als er 1988 zur See fuhr.", ""),
    ("de", THEN, f"{OTTO} kam. 30 Jahre alt war er, als er 1988 zur See fuhr.", "30"),
    ("de", THEN, f"{OTTO} kam. 30 Jahre alt war Pia, als er 1988 zur See fuhr.", ""),
    # what somebody is at an age, and not what they became
    ("de", AGE, f"Es sang {OTTO}, der mit 66 als Einziger noch Lehrling ist.", "66"),
    ("de", AGE, f"Es sang {OTTO}, der mit 65 als Einziger noch Lehrling ist.", ""),
    ("de", AGE, f"Es sang {OTTO}, der mit 63 als Letzter gekommen ist.", ""),
    ("en", AGE, f"{OTTO} sang. At 66, the father of two has bought a hat.", "66"),
    ("en", AGE, f"{OTTO} sang. At 65, the father of two has bought a hat.", ""),
    ("en", AGE, f"{OTTO} sang. At 63, the father of two had bought a hat.", ""),
    # other words for a wedding, its end and being together
    ("de", DATE, f"{OTTO} kam. 1989 wurde {MARA} die Frau des Lotsen.", "1989"),
    ("de", DATE, f"{OTTO} kam. 1988 wurde {MARA} die Frau des Lotsen.", ""),
    ("de", DATE, f"{OTTO} kam. 1989 wurde {MARA} die Frauenbeauftragte.", ""),
    ("de", DATE, f"{OTTO} kam. Das Band zu {MARA} wurde 1994 aufgelöst.", "1994"),
    ("de", DATE, f"{OTTO} kam. Das Band zu {MARA} wurde 1993 aufgelöst.", ""),
    ("de", DATE, "Mara Seidelbast und Ivo Raureif gehen seit 2010 gemeinsam durchs "
     "Leben.", "2010"),
    ("de", DATE, "Mara Seidelbast und Ivo Raureif gehen seit 2009 gemeinsam durchs "
     "Leben.", ""),
    ("en", DATE, f"{MARA_IVO} have been stepping out with style since 2010.", "2010"),
    ("en", DATE, f"{MARA_IVO} have been stepping out with style since 2009.", ""),
    ("en", DATE, f"{MARA_IVO} were stepping out of a cab in 2010.", ""),
    # the year of the death, not the headline that tells of it
    ("de", DEATH, "Zum Tod von Veit Wolkenstein\n\nEr war Lotse. Am 23. Oktober 2023 "
     "ist er gestorben.", "2023"),
    ("de", DEATH, "Zum Tod von Veit Wolkenstein\n\nEr war Lotse. Am 23. Oktober 2024 "
     "ist er gestorben.", ""),
    # the dead do nothing any more
    ("de", DEAD, TOLD + "Veit Wolkenstein (88) leitet die Reederei weiter.",
     "Veit Wolkenstein (88) leitet"),
    ("de", DEAD, TOLD + "Veit Wolkenstein (88) dreht derzeit in Tirol.",
     "Veit Wolkenstein (88) dreht"),
    ("de", DEAD, TOLD + "Veit Wolkenstein (88) erlebt das Fest nicht mehr.", ""),
    ("de", DEAD, TOLD + "Veit Wolkenstein (88) zieht 1970 weiter nach Kiel.", ""),
    # whose, a name right before or in a relative clause tells
    ("de", WRONG, f"Es kamen {NICK} und seine Verlobte {MARA} aus Kiel.", MARA),
    ("de", WRONG, f"Es kamen {NICK} und seine Verlobte Mia Distelfink.", ""),
    ("de", WRONG, f"Es kamen {MARA} und ihr Sohn {NICK}.", ""),
    ("de", WRONG, f"{OTTO} lachte. Die Tochter von {MARA} und ihr Mann {OTTO} kamen.",
     ""),
    ("en", WRONG, f"{OTTO} lives with {NELE}. He is fond of Frida Wiesengrund, the "
     "painter he married in 1996.", "Frida Wiesengrund"),
    ("en", WRONG, f"{OTTO} sings. He is fond of {NELE}, the painter he married in "
     "1996.", ""),
    ("de", WRONG, f"{NICK} lacht. {NELE}, 55, Malerin und heute Nicolas' Verlobte, "
     "singt.", NELE),
    ("de", WRONG, f"{OTTO} lacht. Frida Wiesengrund, 82, Malerin und heute Ottos Frau, "
     "singt.", "Frida Wiesengrund"),
    ("de", WRONG, f"{OTTO} lacht. {NELE}, 55, Malerin und heute Ottos Frau.", ""),
    ("en", WRONG, f"{OTTO} laughs. {NELE}, 55, painter and now Otto's wife.", ""),
    ("en", WRONG, f"{NICK} stays with his father, the Tory minister Emil Lindentau.",
     "Emil Lindentau"),
    ("en", WRONG, f"{NICK} stays with his father, the Tory minister {OTTO}.", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "rule", "text", "words"),
    ROWS,
    ids=[f"{row[0]} {row[1]} {row[3] or 'silent'} {at}" for at, row in enumerate(ROWS)],
)
def test_what_is_told_otherwise(language, rule, text, words):
    assert owed(rule, text, language) == ([words] if words else [])


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("de", "„Nick ist 34 und gut“, hieß es. Dann kam Nick Kranich.", []),
        ("de", f"„Nicolas ist 37 und gut“, hieß es. Dann kam {NICK}.", ["37"]),
        ("de", f"„Nicolas ist 36 und gut“, hieß es. Dann kam {NICK}.", []),
        ("de", f"Es kam {NICK}. „Nico ist 37 und singt“, hieß es.", ["37"]),
        ("de", f"Es kam {NICK}. „Nico ist 36 und singt“, hieß es.", []),
        ("de", f"Es kam {NICK}. „Nina ist 37 und singt“, hieß es.", []),
        ("en", f'{NICK} came. "Nico is 37 and he sings," a friend said.', ["37"]),
        ("en", f'{NICK} came. "Nico is 36 and he sings," a friend said.', []),
    ],
)
def test_an_age_of_who_is_called_by_less_than_a_name(language, text, words):
    reading = read(text, language=language, date=DAY, lookup=lookup)
    day = Edtf.parse(DAY)
    found = check(reading, load(reading, day), day)
    assert [one.text for one in found if one.rule == "age.mismatch"] == words
