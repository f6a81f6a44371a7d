"""The files by which imports are measured hold what they are said to hold."""

import pytest

from apps.people.models import Parenthood, Person, Phase
from apps.sources.gedcom.importing import import_gedcom
from apps.sources.people_file.importing import import_people
from apps.sources.table.importing import import_table
from apps.sources.wikidata.importing import import_wikidata
from tests.bench import dump

pytestmark = pytest.mark.django_db
COUNT = 100  # twenty families


@pytest.mark.parametrize(
    ("kind", "ending", "take"),
    [
        ("wikidata", "", import_wikidata),
        ("wikidata", ".gz", import_wikidata),
        ("wikidata", ".bz2", import_wikidata),
        ("people", "", import_people),
        ("gedcom", "", import_gedcom),
    ],
)
def test_the_same_people_come_in_from_every_format(tmp_path, kind, ending, take):
    path = dump.write(kind, COUNT, tmp_path / f"made{ending}")
    report = take(path, by=None)
    assert (report.created, report.rejected) == (COUNT, [])
    assert (Person.objects.count(), Phase.objects.count()) == (COUNT, COUNT // 5)
    assert Parenthood.objects.count() == 4 * COUNT // 5


def test_a_table_has_the_same_people_without_their_ties(tmp_path):
    report = import_table(dump.write("table", COUNT, tmp_path / "leute.csv"), by=None)
    assert (report.created, report.rejected) == (COUNT, [])
    assert Person.objects.count() == COUNT
