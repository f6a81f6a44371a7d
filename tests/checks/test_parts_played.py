"""role.not_person: a role marries, and its actor stays single."""

import pytest

from tests.checks.sample import Text, known, record

ROLES = [
    ("de", "Ada spielt Mia Stein (31) in der Serie.", ["31"]),
    ("de", "Ada ist in der Rolle der Mia Stein (31) zu sehen.", ["31"]),
    ("en", "Ada plays Mia Stein (31) in the series.", ["31"]),
    ("en", "Ada stars as Mia Stein (31) in the film.", ["31"]),
    ("de", "Ada traf Mia Stein (31).", []),
    ("de", "Als Mia Stein (31) kam, lachte Ada.", []),
    ("en", "Ada met Mia Stein (31).", []),
    ("en", "Ada left as Mia Stein (31) arrived.", []),
]


@pytest.mark.parametrize(("language", "text", "found"), ROLES)
def test_a_role_has_no_age(language, text, found):
    made = Text(text, language).person("Ada")
    made.person("Mia Stein", ages={"31": 31})
    assert made.found("role.not_person") == [("warn", one, None) for one in found]


def test_a_role_is_nobodys_wife_and_who_is_on_record_no_role():
    text = "Ada spielt Mia Stein, die Frau von Ben, in der Serie."
    made = Text(text).person("Ben").person("Mia Stein").relation("marriage", "Frau")
    assert made.found("role.not_person") == [("warn", "Frau", None)]
    real = Text(text).person("Ben").person("Mia Stein", record="mia")
    real.relation("marriage", "Frau")
    assert real.found("role.not_person", record(known("mia"))) == []
