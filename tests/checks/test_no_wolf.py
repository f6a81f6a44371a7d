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
    otto = make.person("Otto Wolkenstein", birth="1960-02-02", gender="male")
    mara = make.person("Mara Seidelbast", birth="1963-05-05", gender="female")
    nele = make.person("Nele Haferkorn", birth="1970-06-06", gender="female")
    born, died = "1935-03-03", "2021-11-05"
    quill = make.person("Quill Wolkenstein", birth=born, death=died, gender="female")
    make.phase(otto, mara, begin="1988", end="1993", end_reason="divorce")
    make.phase(otto, nele, begin="1996-06-06")
    make.parenthood(quill, otto)
    make.person("Pia Steffens", birth="1990-01-01", gender="female")


WRONG, DATE, STATUS = "relation.wrong_person", "relation.date", "relation.status"
LENGTH, COUNT = "relation.duration", "family.children_count"
ADA_JONAS = "Ada Lindentau und Jonas Kranich"
LOU_BO = "Lou Ansgarius und Bo Nebelhorn"
GERO = "Gero Wiesengrund"
THEN, DEAD = "age.then", "life.dead_alive"
OTTO_NELE = "Otto Wolkenstein lebt mit seiner Frau Nele Haferkorn in Kiel. "
OTTO_WED = "Otto Wolkenstein lives in Kiel with his wife Nele Haferkorn. "
MARA = "Einst traf er die Malerin Mara Seidelbast; "
NELE_MET = "Otto Wolkenstein lernte die damals 25 Jahre alte Nele Haferkorn kennen, "
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
    # the marriage of two others told of just before, each with their years
    (
        "de",
        DATE,
        OTTO_NELE + MARA + "die 1988 geschlossene Ehe wurde 1993 geschieden.",
        "",
    ),
    (
        "de",
        DATE,
        OTTO_NELE + "Mit Mara Seidelbast war er bis 1995 verheiratet.",
        "1995",
    ),
    (
        "en",
        DATE,
        OTTO_WED + "He had met Mara Seidelbast; the marriage ended in 1993.",
        "",
    ),
    ("en", DATE, OTTO_WED + "The marriage ended in divorce in 1993.", ""),
    # the year of what came next is not that of the age
    ("de", THEN, NELE_MET + "2006 zogen sie nach Kiel.", ""),
    ("de", THEN, NELE_MET + "im Mai 2006 heirateten sie.", ""),
    (
        "de",
        THEN,
        "1996 lernte Otto Wolkenstein die damals 29 Jahre alte Nele Haferkorn kennen.",
        "29",
    ),
    ("de", THEN, "Mit 29 Jahren heiratete Nele Haferkorn 1996 Otto Wolkenstein.", "29"),
    (
        "de",
        THEN,
        "Bis 1993 war Otto Wolkenstein Wirt. Zwei Jahre danach traf er die damals 25 "
        "Jahre alte Nele Haferkorn.",
        "",
    ),
    (
        "de",
        THEN,
        "1993 wurde Otto Wolkenstein Wirt. Da traf er die damals 25 Jahre alte "
        "Nele Haferkorn.",
        "25",
    ),
    # a child's age is no count
    (
        "en",
        COUNT,
        "Ada Lindentau and Jonas Kranich are parents to two-year-old Dora.",
        "",
    ),
    (
        "en",
        COUNT,
        "Ada Lindentau is mum to two.",
        "mum to two",
    ),
    ("en", COUNT, "Ada Lindentau is mum to two-month-old Dora.", ""),
    # the only woman just named died, whom the record knows as one
    (
        "en",
        DEAD,
        OTTO_WED + "\n\nOtto is the son of Quill Wolkenstein. She died in 2021.",
        "",
    ),
    (
        "en",
        DEAD,
        OTTO_WED + "\n\nOtto is the son of a baker. His wife died in 2021.",
        "*",
    ),
    (
        "de",
        DEAD,
        OTTO_NELE
        + "\n\nOtto ist das einzige Kind von Quill Wolkenstein. Sie starb 2021.",
        "",
    ),
    # the wife of somebody whom nobody named
    (
        "en",
        WRONG,
        "Otto Wolkenstein is the son of a chaplain and his wife, Quill Wolkenstein.",
        "",
    ),
    (
        "de",
        WRONG,
        "Otto Wolkenstein, Sohn eines Wirts und dessen Frau Quill Wolkenstein",
        "",
    ),
    ("de", WRONG, "Otto Wolkenstein singt mit seiner Frau Frida Wiesengrund.", "*"),
    # an s that is the name's own
    (
        "de",
        "name.spelling",
        "Otto Wolkenstein traf Tochter Pia Steffens. Sie sang.",
        "",
    ),
    (
        "de",
        "name.spelling",
        "Otto Wolkenstein traf Tochter Pia Stefens. Sie sang.",
        "Pia Stefens",
    ),
    # children with one of two wives
    (
        "de",
        COUNT,
        "Mit ihrem ersten Mann, dem Wirt Jonas Kranich, hat Ada Lindentau zwei Kinder.",
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
