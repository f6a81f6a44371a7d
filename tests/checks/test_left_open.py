"""What the reader gives to nobody: kinship words of all kinds, years, lengths, ages."""

import pytest

from tests import make
from tests.checks.owing import lindentaus, owed

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def family(db):
    ada, cem = lindentaus()
    make.phase(ada, cem, begin="2019-06-01")


WRONG, DATE = "relation.wrong_person", "relation.date"
GERO, FRIDA = "Gero Wiesengrund", "Frida Wiesengrund"
ADA = "Ada Lindentau"
ROWS = [
    # a kinship word that does not say whose
    ("de", WRONG, f"{ADA} kam, samt Angetrautem {GERO}.", GERO),
    ("de", WRONG, f"{ADA} kam, samt Angetrautem Cem Sternhagel.", ""),
    ("de", WRONG, f"{ADA} kam. Neben ihr: Gatte {GERO}.", GERO),
    ("de", WRONG, f"{ADA} kam. Ihr Gemahl ist der Hotelier {GERO}.", GERO),
    ("de", WRONG, f"{ADA} kam. Ihr Gemahl ist der Hotelier Cem Sternhagel.", ""),
    ("de", WRONG, f"{ADA} kam mit Papa {GERO}.", GERO),
    ("de", WRONG, f"{ADA} kam mit Papa Emil Lindentau.", ""),
    ("de", WRONG, f"{ADA} kam. {GERO}, ein Nachbar, grüßte.", ""),
    ("de", WRONG, f"{ADA} kam. {GERO}, ihr Gatte, grüßte.", GERO),
    ("en", WRONG, f"{ADA} came with hubby {GERO}.", GERO),
    ("en", WRONG, f"{ADA} came with hubby Cem Sternhagel.", ""),
    ("en", WRONG, f"{ADA} came with Cem Sternhagel and their son.", ""),
    # announced by the sentence before, or as one of several
    ("de", WRONG, f"{ADA} hat eine Tochter. {FRIDA} malt.", FRIDA),
    ("de", WRONG, f"{ADA} hat eine Tochter. Dora Kranich malt.", ""),
    ("de", WRONG, f"{ADA} hat zwei Töchter. Die ältere, {FRIDA}, malt.", FRIDA),
    ("de", WRONG, f"{ADA} hat zwei Töchter. Die ältere, Dora Kranich, malt.", ""),
    ("de", WRONG, f"{ADA} sah zwei Fremde. Die ältere, {FRIDA}, malt.", ""),
    # "Tochter des …" makes a parent of whom it names
    ("de", WRONG, f"{ADA} ist die Tochter des Bäckers Emil Lindentau.", ""),
    # years beside other words
    ("de", DATE, f"{ADA} und Cem Sternhagel ließen sich 2019 trauen.", ""),
    ("de", DATE, f"{ADA} und Cem Sternhagel ließen sich 2020 trauen.", "2020"),
    ("de", DATE, f"{ADA} kam. 2004 war Jonas Kranich ausgezogen.", ""),
    ("de", DATE, f"{ADA} kam. 2003 war Jonas Kranich ausgezogen.", "2003"),
    ("en", DATE, f"{ADA} came. In 2004 Jonas Kranich moved out.", ""),
    ("en", DATE, f"{ADA} came. In 2003 Jonas Kranich moved out.", "2003"),
    ("de", DATE, f"{ADA} kam. Seit 2018 ist Cem Sternhagel ihr Mann.", "2018"),
    ("de", DATE, f"{ADA} kam. Seit 2019 ist Cem Sternhagel ihr Mann.", ""),
    # lengths with the verb before
    (
        "de",
        "relation.duration",
        f"{ADA} und Jonas Kranich heirateten. Das Eheglück währte nur zwölf Jahre.",
        "",
    ),
    (
        "de",
        "relation.duration",
        f"{ADA} und Jonas Kranich heirateten. Das Eheglück währte nur fünf Jahre.",
        "fünf",
    ),
    (
        "de",
        "relation.duration",
        f"{ADA} und Jonas Kranich heirateten. Fünf Jahre später kamen sie her.",
        "",
    ),
    # ages
    ("de", "age.mismatch", f"{ADA}, mit 56 die Älteste der Runde, lacht.", "56"),
    ("de", "age.mismatch", f"{ADA}, mit 57 die Älteste der Runde, lacht.", ""),
    ("de", "age.then", f"{ADA} gewann 19-jährig im Mai 1985 ihr erstes Rennen.", "19"),
    ("de", "age.then", f"{ADA} gewann 17-jährig im Mai 1985 ihr erstes Rennen.", ""),
    ("en", "age.then", f"{ADA} went to sea at 18, in October 1985.", "18"),
    ("en", "age.then", f"{ADA} went to sea at 17, in October 1985.", ""),
    (
        "de",
        "life.age_at_death",
        f"{ADA} trauert. Emil Lindentau starb vor vier Jahren, er war 85.",
        "85",
    ),
    (
        "de",
        "life.age_at_death",
        f"{ADA} trauert. Emil Lindentau starb vor vier Jahren, er war 82.",
        "",
    ),
    ("en", "age.mismatch", "Dora Kranich, now 27, sings.", "27"),
    ("en", "age.mismatch", "Dora Kranich, now 28, sings.", ""),
    # a wedding of then is no marriage of today
    ("de", "relation.status", f"1994 heiratete {ADA} den Maler Jonas Kranich.", ""),
    ("de", "relation.status", f"{ADA} kam mit ihrem Mann Jonas Kranich.", "*"),
    # whose surname it is, headline and first lines tell
    (
        "en",
        "name.ambiguous",
        "A day by the sea\n\nAda Lindentau sings again.\n\nShe came by train.\n\n"
        "Her father Emil Lindentau baked. Her fans say Lindentau never slept.",
        "",
    ),
    (
        "en",
        "name.ambiguous",
        "A day by the sea\n\nGero Wiesengrund met Frida Wiesengrund.\n\nThey came by "
        "train.\n\nAll clapped. In the evening Wiesengrund sang.",
        "Wiesengrund",
    ),
]


@pytest.mark.parametrize(
    ("language", "rule", "text", "words"),
    ROWS,
    ids=[f"{number}-{row[1]}" for number, row in enumerate(ROWS)],
)
def test_what_is_left_open(language, rule, text, words):
    found = owed(rule, text, language)
    if words == "*":
        assert found
    elif words:
        assert any(words in one or one in words for one in found)
    else:
        assert found == []
