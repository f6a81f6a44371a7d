"""What people call each other without a whole name, and the words that look like it."""

import pytest

from apps.checks.dossier import load
from apps.checks.engine import Severity, check
from apps.dates import Edtf
from apps.people.lookup import lookup
from apps.reading import read
from tests import make

pytestmark = pytest.mark.django_db
DAY = "2025-08-20"
OWED = (Severity.WARN, Severity.BLOCK)


@pytest.fixture(autouse=True)
def couples(db):
    """Ada was married to Jonas, is with Cem; Frida's Otto died; Hedda has Udo."""
    ada = make.person("Ada Lindentau", birth="1968-02-11", gender="female")
    jonas = make.person("Jonas Kranich", birth="1965-09-30", gender="male")
    cem = make.person("Cem Sternhagel", birth="1977-05-05", gender="male")
    frida = make.person("Frida Wiesengrund", birth="1943-07-08", gender="female")
    otto = make.person(
        "Otto Wiesengrund", birth="1940-01-01", death="2020-02-02", gender="male"
    )
    hedda = make.person("Hedda Ackerholz", birth="1980-03-03", gender="female")
    udo = make.person("Udo Tannhoff", birth="1979-04-04", gender="male")
    make.person("Gerda Brombeer", birth="1970-07-08", gender="female")
    make.phase(ada, jonas, begin="1994-05-14", end="2006-03-01", end_reason="divorce")
    make.phase(ada, cem, kind="dating", begin="2016-02-01")
    make.phase(frida, otto, begin="1965-05-05", end="2020-02-02", end_reason="death")
    make.phase(hedda, udo, begin="2010-06-06")


def found(text, language="de"):
    reading = read(text, language=language, date=DAY, lookup=lookup)
    day = Edtf.parse(DAY)
    return [
        one.text
        for one in check(reading, load(reading, day), day)
        if one.rule == "relation.status" and one.severity in OWED
    ]


ADA = "Ada Lindentau und Jonas Kranich kamen nach Graal. "
HEDDA = "Hedda Ackerholz und Udo Tannhoff kamen nach Graal. "
FRIDA = "Frida Wiesengrund und Otto Wiesengrund sangen viel. "


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(ADA + "Ihrem Mann geht es heute gut.", ["Mann"], id="divorced"),
        pytest.param(ADA + "Ihrem Ex-Mann geht es heute gut.", [], id="right ex"),
        pytest.param(ADA + "Ihr Mann Jonas lacht.", ["Mann"], id="a given name behind"),
        pytest.param(HEDDA + "Ihr Ex-Mann lachte viel.", ["Ex-Mann"], id="still wed"),
        pytest.param(HEDDA + "Ihr Mann lacht viel.", [], id="right husband"),
        pytest.param(HEDDA + "Ihre Verlobte winkt ihr zu.", [], id="another woman"),
        pytest.param(
            HEDDA + "Ihr Verlobter nimmt es gelassen.", ["Verlobter"], id="long wed"
        ),
        pytest.param(FRIDA + "Ihr Ex-Mann Otto bleibt unvergessen.", ["Ex-Mann"],
                     id="widowed, not parted"),
        pytest.param(ADA + "Ihr Mann kaufte ein Haus am Meer.", [], id="told of then"),
        pytest.param(ADA + "Damals lebte sie mit ihrem Mann Jonas in Kiel.", [],
                     id="then, said so"),
        pytest.param(ADA + "Ihr damaliger Mann Jonas lacht.", [], id="her man then"),
        pytest.param(ADA + "Angeblich lebt ihr Mann in Kiel.", [], id="hearsay"),
        pytest.param(ADA + "„Ihr Mann Jonas lacht“, rief sie.", [], id="in a quote"),
        pytest.param(
            "Gerda Brombeer und Ada Lindentau kamen mit Jonas Kranich nach Graal. "
            "Ihrem Mann geht es heute gut.",
            [],
            id="it may be the other woman's",
        ),
        pytest.param(
            ADA + "Ihr Mann, von dem sie seit 2006 geschieden ist, lacht.",
            ["Mann"],
            id="since then is no event",
        ),
    ],
)  # fmt: skip
def test_what_they_are_called(text, words):
    assert found(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Her husband takes it easy.", ["husband"], id="divorced"),
        pytest.param("Her ex-husband takes it easy.", [], id="right ex"),
        pytest.param("Her husband bought a house.", [], id="told of then"),
        pytest.param("Her first husband takes it easy.", [], id="the first"),
    ],
)
def test_what_they_are_called_in_english(text, words):
    story = f"Ada Lindentau and Jonas Kranich came to Graal. {text}"
    assert found(story, "en") == words
