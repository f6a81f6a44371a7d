"""Whose an end, a wedding, a bond or an age of then is, where the words do not say."""

import pytest

from tests import make
from tests.checks.owing import lindentaus, owed, wolkensteins

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def family(db):
    lindentaus()
    _, mara, veit = wolkensteins()
    quill = make.person("Quill Raureif", birth="1966-06-06", gender="male")
    ilse = make.person("Ilse Wolkenstein", birth="1940-02-02", gender="female")
    make.phase(mara, quill, kind="dating", begin="1999")
    make.phase(veit, ilse, begin="1958-06-01", end=veit.death, end_reason="death")


THEN, DATE, DEAD = "age.then", "relation.date", "life.dead_alive"
WRONG, STATUS, LENGTH = "relation.wrong_person", "relation.status", "relation.duration"
OTTO, MARA, NELE = "Otto Wolkenstein", "Mara Seidelbast", "Nele Haferkorn"
VEIT = "Veit Wolkenstein hinterlässt seine Frau Ilse Wolkenstein. "
VEIT_EN = "Veit Wolkenstein leaves his wife Ilse Wolkenstein. "
ROWS = [
    # "war er 40 Jahre verheiratet" is a length and no age
    ("de", THEN, f"{OTTO} kam. 1996 war er 36 Jahre alt.", ""),
    ("de", THEN, f"{OTTO} kam. 1996 war er 38 Jahre alt.", "38"),
    ("de", THEN, f"{OTTO} kam. Mit {NELE} war er 1996 erst 34 Jahre befreundet.", ""),
    ("en", THEN, f"{OTTO} came. In 1996 he was 38 years old.", "38"),
    ("en", THEN, f"{OTTO} came. In 1996 they were 34 years together.", ""),
    # "and, at 12, is" tells of today
    ("en", THEN, f"{OTTO} came. The son was born in 1996 and, at 34, is tall.", ""),
    ("en", THEN, f"{OTTO} came. In 1996, at 34, he sang.", "34"),
    # "he" is the subject, and not whom the apposition before it names
    ("en", THEN, f"The son of Emil Lindentau, {OTTO} left school in 1976 at the age"
     " of 16.", ""),
    # an avalanche parts nobody
    ("de", DATE, f"{OTTO} kam. 1994 löste sich in {MARA}s Tal ein Schneebrett.", ""),
    ("de", DATE, "Ada Lindentau und Jonas Kranich lösten 2003 ihre Verbindung.",
     "2003"),
    ("de", DATE, "Ada Lindentau und Jonas Kranich lösten 2004 ihre Verbindung.", ""),
    # whose child she is tells nothing of today
    ("de", DEAD, "Otto, Sohn des Lotsen Veit Wolkenstein und seiner Frau Ilse "
     "Wolkenstein, kam.", ""),
    ("de", DEAD, "Veit Wolkenstein kam mit seiner Frau Ilse Wolkenstein.",
     "seiner Frau Ilse Wolkenstein"),
    ("en", DEAD, "Otto, the son of pilot Veit Wolkenstein and his wife Ilse "
     "Wolkenstein, came.", ""),
    ("en", DEAD, "Veit Wolkenstein came with his wife Ilse Wolkenstein.",
     "his wife Ilse Wolkenstein"),
    # with whom it is over, where another lasts
    ("de", WRONG, f"{MARA} und Quill Raureif lachten. Gero Wiesengrund, Sohn aus der "
     f"Verbindung mit {MARA}, kam.", ""),
    # a wedding is no former bond for being told beside one
    ("de", STATUS, f"{MARA} war bis 1993 mit {OTTO} zusammen. Wolkenstein ist jetzt "
     f"der Mann der Malerin {NELE}; die Trauung fand 1996 statt.", ""),
    # of whom the text is about it may be said, too
    ("en", STATUS, f"{OTTO} was married twice. He left {MARA} in tears. Quill Raureif "
     "comforted her. His former wife is a dentist.", ""),
    # the divorce is of whom the sentence names
    ("de", LENGTH, VEIT + f"{OTTO} erbt das Geschäft. Für Wirbel sorgt das Privatleben "
     f"des Chefs. 1988 hatte er {MARA} geheiratet; die Ehe wurde nach fünf Jahren "
     "geschieden.", ""),
    ("de", LENGTH, VEIT + f"{OTTO} erbt das Geschäft. Für Wirbel sorgt das Privatleben "
     f"des Chefs. 1988 hatte er {MARA} geheiratet; die Ehe wurde nach zwölf Jahren "
     "geschieden.", "zwölf Jahren"),
    ("en", LENGTH, VEIT_EN + f"{OTTO} inherits. The boss's life is told of: "
     f"{MARA} is long gone, the marriage ended in divorce after five years.", ""),
    ("en", LENGTH, VEIT_EN + f"{OTTO} inherits. He and {MARA} were divorced after "
     "twelve years.", "twelve years"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "rule", "text", "words"),
    ROWS,
    ids=[f"{row[0]} {row[1]} {row[3] or 'silent'} {at}" for at, row in enumerate(ROWS)],
)
def test_whose_it_is(language, rule, text, words):
    assert owed(rule, text, language) == ([words] if words else [])
