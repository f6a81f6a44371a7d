"""The record of the example text, as somebody would have entered it."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from apps.checks.dossier import load
from apps.checks.engine import Finding, check
from apps.dates import Edtf
from apps.people import actions
from apps.people.lookup import lookup
from apps.people.models import Person
from apps.reading import read
from tests import make

NOW = datetime(2025, 3, 3, 12, tzinfo=UTC)
BORN = {
    "Kim Basinger": ("1953-12-08", "female"),
    "Alec Baldwin": ("1958-04-03", "male"),
    "Ireland Baldwin": ("1995-10-23", "female"),
    "Hilaria Baldwin": ("1984-01-06", "female"),
}


@pytest.fixture
def baldwins(db) -> dict[str, Person]:
    """The four people of the example with their marriages, by given name."""
    people = {
        name.split()[0]: make.person(name, birth=Edtf.parse(birth), gender=gender)
        for name, (birth, gender) in BORN.items()
    }
    kim, alec, ireland, hilaria = people.values()
    make.phase(
        kim,
        alec,
        begin=Edtf.parse("1993-08-19"),
        end=Edtf.parse("2002"),
        end_reason="divorce",
    )
    make.phase(alec, hilaria, begin=Edtf.parse("2012-06-30"))
    actions.set_joint_children(alec, hilaria, 7, by=None, now=NOW)
    make.parenthood(kim, ireland)
    make.parenthood(alec, ireland)
    return people


@pytest.fixture
def checked(baldwins, example_text) -> Callable[[str], list[Finding]]:
    """Check the example text against the record as of a day."""

    def as_of(day: str) -> list[Finding]:
        reading = read(example_text, lookup=lookup)
        date = Edtf.parse(day)
        return check(reading, load(reading, date), date)

    return as_of
