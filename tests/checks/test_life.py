"""life.birth_year."""

import pytest

from tests.checks.sample import Text, known, record

ALMA = "alma-von-hagebutt"


@pytest.mark.parametrize(
    ("language", "text", "evidence", "stated", "recorded", "found"),
    [
        ("de", "Alma, 1995 geboren", "1995 geboren", "1995", "1995-10-23", []),
        ("de", "Alma, 1995 geboren", "1995 geboren", "1995", "1995", []),
        ("de", "Alma, 1995 geboren", "1995 geboren", "1995", "1996~", []),
        ("de", "Alma, 23.10.1995", "23.10.1995", "1995-10-23", "1995", []),
        ("de", "Alma, 1995 geboren", "1995 geboren", "1995", "1996-10-23",
         [("warn", "1995", "1996")]),
        ("en", "Alma, born in 1995", "born in 1995", "1995", "1996",
         [("warn", "1995", "1996")]),
        # a year alone does not mend a day, but a wrong year in a right day is mended
        ("de", "Alma, 23.10.1995", "23.10.1995", "1995-10-23", "1996-11-04",
         [("warn", "1995", None)]),
        ("de", "Alma, 23.10.1995", "23.10.1995", "1995-10-23", "1996-10-23",
         [("warn", "1995", "1996")]),
        ("en", "Alma, born 4 May 1995", "born 4 May 1995", "1995-05-04", "1995-05-05",
         [("warn", "1995", None)]),
        # nothing recorded
        ("en", "Alma, born in 1995", "born in 1995", "1995", None, []),
    ],
)  # fmt: skip
def test_a_stated_birth_is_held_against_the_record(
    language, text, evidence, stated, recorded, found
):
    made = Text(text, language).person("Alma", record=ALMA, birth=(stated, evidence))
    assert made.found("life.birth_year", record(known(ALMA, recorded))) == found


def test_a_birth_year_in_a_quote_is_only_told():
    made = Text('Alma: "Ich bin 1995 geboren"')
    made.person("Alma", record=ALMA, birth=("1995", "1995 geboren"))
    made.quote("Ich bin 1995 geboren", "p1")
    dossier = record(known(ALMA, "1996"))
    assert made.found("life.birth_year", dossier) == [("info", "1995", None)]
