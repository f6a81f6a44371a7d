"""What looks wrong to a hasty reader and is right, each beside what is really wrong."""

import pytest

from tests import make
from tests.checks.owing import lindentaus, owed

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def family(db):
    ada, _ = lindentaus()
    ada.children_count = 3
    ada.save()
    lou = make.person("Lou Ansgarius", birth="1971-01-01", gender="female")
    make.person("Uta Ansgarius", birth="1968-03-01", gender="female")
    bo = make.person("Bo Nebelhorn", birth="1970-01-01", gender="male")
    make.phase(lou, bo, kind="dating", begin="1999", end="2004")
    make.phase(lou, bo, begin="2001", end="2004", end_reason="divorce")
    rita = make.person("Rita Distelfink", birth="1972-01-01", gender="female")
    ivo = make.person("Ivo Raureif", birth="1969-01-01", gender="male")
    make.phase(rita, ivo, kind="dating", begin="2015")
    uwe = make.person("Uwe Haselnuss", birth="1973-01-01", gender="male")
    make.phase(rita, uwe, kind="dating", begin="2001", end="2009")


WRONG, DATE, STATUS = "relation.wrong_person", "relation.date", "relation.status"
LENGTH, COUNT = "relation.duration", "family.children_count"
ADA_JONAS = "Ada Lindentau und Jonas Kranich"
LOU_BO = "Lou Ansgarius und Bo Nebelhorn"
GERO = "Gero Wiesengrund"
ROWS = [
    # two who were both hers are no couple
    (
        "de",
        WRONG,
        "Ada Lindentau war mit Jonas Kranich und dem Wirt Cem Sternhagel liiert.",
        "",
    ),
    # partners of other kinds
    ("en", WRONG, f"Ada Lindentau won with her dance partner {GERO}.", ""),
    ("en", WRONG, f"Ada Lindentau won with her professional dance partner {GERO}.", ""),
    ("en", WRONG, f"Ada Lindentau came with her partner {GERO}.", GERO),
    # a word at the beginning of a line, or at the end of one
    (
        "de",
        WRONG,
        f"Emil Lindentau malte.\nMutter Frida Wiesengrund und Sohn {GERO} singen.",
        "",
    ),
    ("de", WRONG, f"Emil Lindentau: Zank mit dem Sohn\n{GERO} malt gern.", ""),
    ("de", WRONG, f"Emil Lindentau malte, sein Sohn {GERO} sang.", GERO),
    # of two names the one who stands beside the own partner elsewhere took a place
    (
        "de",
        WRONG,
        "Ivo Raureif kam mit seiner Freundin Rita Distelfink. "
        "Die Sängerin Rita Distelfink und der Wirt Cem Sternhagel sind ein Paar.",
        "Rita Distelfink",
    ),
    # met is not married, filed is not divorced, another feast is no other wedding
    (
        "en",
        DATE,
        "Ada Lindentau and Jonas Kranich met in 1992 and married two years later.",
        "",
    ),
    ("en", DATE, "Ada Lindentau and Jonas Kranich married in 1992.", "1992"),
    (
        "en",
        DATE,
        "Ada Lindentau and Jonas Kranich wed in 1994. In 2005 she filed for divorce.",
        "",
    ),
    ("de", DATE, f"{ADA_JONAS} gaben sich 1997 das kirchliche Jawort.", ""),
    ("de", DATE, f"{ADA_JONAS} gaben sich 1997 das Jawort.", "1997"),
    # from then on
    (
        "de",
        LENGTH,
        f"{ADA_JONAS} zogen um. Danach waren sie noch zwei Jahre zusammen.",
        "",
    ),
    ("de", LENGTH, f"{ADA_JONAS} waren zwei Jahre zusammen.", "zwei Jahre"),
    # others may come to it
    ("de", COUNT, "Ada Lindentau, die ihr erstes Kind bekommen hat, kam.", ""),
    ("de", COUNT, "Mit dem Maler Jonas Kranich hat Ada Lindentau zwei Kinder.", ""),
    ("de", COUNT, "Ada Lindentau hat zwei Kinder.", "hat zwei Kinder"),
    # an event of then is no status of today
    ("de", STATUS, f"{LOU_BO} trafen sich. Sie heirateten und zogen um.", ""),
    ("de", STATUS, f"{LOU_BO} sind verheiratet.", "sind verheiratet"),
    (
        "de",
        STATUS,
        "Bis 2009 lebte Rita Distelfink mit dem Koch Uwe Haselnuss zusammen.",
        "",
    ),
    (
        "de",
        STATUS,
        "Rita Distelfink lebt mit dem Koch Uwe Haselnuss zusammen.",
        "lebt mit dem Koch Uwe Haselnuss zusammen",
    ),
    # whose age it was
    (
        "de",
        "age.then",
        "Ada Lindentau traf 1990 Mila Fuchsrot, Mila war erst 24 Jahre alt.",
        "",
    ),
    (
        "de",
        "age.then",
        "Ada Lindentau sang 1990 in Kiel, Ada war erst 24 Jahre alt.",
        "24",
    ),
    # born is somebody without a name
    (
        "de",
        "life.birth_year",
        "Dora Kranich malt. 1998 wurde dann die dritte Tochter geboren.",
        "",
    ),
    ("de", "life.birth_year", "Dora Kranich malt. Geboren wurde sie 1998.", "1998"),
    # who was named in the paragraph
    (
        "de",
        "name.ambiguous",
        "Ada Lindentau sang.\n\nUta Ansgarius kam. Die 57-Jährige lachte.",
        "",
    ),
    (
        "de",
        "name.ambiguous",
        "Ada Lindentau traf Uta Ansgarius. Die 57-Jährige lachte.",
        "Die 57-Jährige",
    ),
    # nobody named but later is meant by "ihr Vater": it was Ada's, who has another
    (
        "de",
        WRONG,
        f"Ada Lindentau malt. Ihr Vater {GERO} singt.\n\nFrida Wiesengrund kocht.",
        GERO,
    ),
    ("de", WRONG, "Ada Lindentau malt. Ihr Vater Emil Lindentau sang.", ""),
    # her husband is not her father, though he may be the father of hers
    ("de", WRONG, "Ada Lindentau malt. Ihr Vater, der Wirt Jonas Kranich, kocht.", "*"),
    # the year is that of another of hers
    (
        "de",
        WRONG,
        "Rita Distelfink ist seit 2015 mit dem Wirt Uwe Haselnuss liiert.",
        "Uwe Haselnuss",
    ),
    ("de", WRONG, "Rita Distelfink ist seit 2015 mit dem Wirt Ivo Raureif liiert.", ""),
    (
        "de",
        WRONG,
        "Rita Distelfink war mit dem Wirt Uwe Haselnuss liiert. Ivo Raureif kam. "
        "Seit 2015 sind die beiden ein Paar.",
        "",
    ),
    # an old flame was not always wed
    (
        "de",
        "relation.kind",
        "Uwe Haselnuss, bekannt als Verflossener der Sängerin Rita Distelfink, kam.",
        "",
    ),
    (
        "en",
        WRONG,
        f"Ada Lindentau was previously in a relationship with drummer {GERO}.",
        GERO,
    ),
    # whose ex he was is told by the record, whoever was named last
    (
        "en",
        WRONG,
        "Cem Sternhagel sang with Ivo Raureif. In 1994 he wed the teacher "
        "Ada Lindentau. Jonas Kranich laughed.",
        "",
    ),
]


@pytest.mark.parametrize(
    ("language", "rule", "text", "words"),
    ROWS,
    ids=[f"{row[0]} {row[1]} {row[3] or 'silent'} {at}" for at, row in enumerate(ROWS)],
)
def test_only_what_is_wrong_is_found(language, rule, text, words):
    found = owed(rule, text, language)
    if words == "*":
        assert len(found) == 1
    else:
        assert found == ([words] if words else [])
