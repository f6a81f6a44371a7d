"""What imports and the audit say, as an editor reads it: no codes, no raw dates."""

import pytest
from django.utils import translation

from apps.people.audit import sentence as flaw_sentence
from apps.people.audit.names import RULES as NAMES
from apps.sources.reports import Report
from apps.sources.sparing import Disagreement
from apps.sources.wording import SENTENCES, sentence
from tests import make

ADA, BO = "Ada Rot", "Bo Blau"
SAID = [
    ("name", "", ADA, "Ada Grün", "Ada Rot heißt in der Datei „Ada Grün“."),
    ("gender", "", "female", "male",
     "Ada Rot ist im Bestand weiblich, in der Datei männlich."),
    ("birth", "", "1950-03-03", "1951",
     "Ada Rot ist laut Bestand am 3. März 1950 geboren, laut Datei 1951."),
    ("death", "", "2001-05", "2002~",
     "Ada Rot ist laut Bestand im Mai 2001 gestorben, laut Datei um 2002."),
    ("birth_place", "", "Mohnsee", "Mohnberg",
     "Geburtsort von Ada Rot ist laut Bestand Mohnsee, laut Datei Mohnberg."),
    ("children_count", "", "2", "3",
     "Kinder hat Ada Rot laut Bestand 2, laut Datei 3."),
    ("phase", BO, "marriage 1980-03-03 – 1991, divorce, confirmed",
     "marriage 1980-03-03 – 1990",
     "Ada Rot und Bo Blau: laut Bestand Ehe 3. März 1980 – 1991, Scheidung, "
     "bestätigt; laut Datei Ehe 3. März 1980 – 1990."),
    ("joint_children", BO, "2", "3",
     "Gemeinsame Kinder haben Ada Rot und Bo Blau laut Bestand 2, laut Datei 3."),
    ("parentage", BO, "birth", "adoptive",
     "Ada Rot und das Kind Bo Blau: laut Bestand leiblicher Elternteil, laut Datei "
     "Adoptivelternteil."),
    ("id", "imdb", "nm1", "nm2",
     "Die Kennung von Ada Rot bei imdb ist laut Bestand nm1, laut Datei nm2."),
    ("publicity", "", "private", "public",
     "Ada Rot ist im Bestand privat, in der Datei öffentliche Person."),
    ("note", "", "Vorsicht", "Kartei",
     "Die Notiz zu Ada Rot lautet „Vorsicht“, in der Datei „Kartei“."),
]  # fmt: skip


@pytest.mark.parametrize(("what", "beside", "ours", "theirs", "said"), SAID,
                         ids=[row[0] for row in SAID])  # fmt: skip
def test_a_difference_is_a_sentence(what, beside, ours, theirs, said):
    with translation.override("de"):
        assert sentence(what, ADA, beside, ours, theirs) == said


def test_every_kind_of_difference_has_its_sentence():
    assert {row[0] for row in SAID} == SENTENCES.keys()
    for what in SENTENCES:
        with translation.override("en"):
            said = sentence(what, ADA, BO, "1950", "1951")
        assert said.startswith((ADA, BO, "The ")), said
        assert said.endswith("."), said


def test_a_date_that_is_none_stays_as_it_was_written():
    with translation.override("en"):
        assert sentence("birth", ADA, "", "1950", "in spring") == (
            "Ada Rot was born in 1950 on record, in spring in the file."
        )


@pytest.mark.django_db
@pytest.mark.parametrize("count", [1, 20])
def test_a_report_names_people_by_one_query(count, django_assert_num_queries):
    people = [make.person(f"Ida Rot {n}") for n in range(count)]
    found = [Disagreement(one.slug, "birth", "1950", "1951") for one in people]
    with django_assert_num_queries(1), translation.override("en"):
        said = Report(differences=found).differences_said()
    assert said[-1] == (
        f"Ida Rot {count - 1} was born in 1950 on record, in 1951 in the file."
    )


def test_a_flaw_tells_its_dates_in_words():
    told = "%(p1)s: %(day)s lies in the future."
    with translation.override("de"):
        said = flaw_sentence(told, {"p1": ADA, "day": "2031-05-03"})
    assert said == "Ada Rot: 3. Mai 2031 lies in the future."


def test_a_flaw_without_a_source_says_of_what_in_the_language_of_whoever_reads():
    message = NAMES[-1].message
    for language, said in (("de", "Geburt"), ("en", "birth")):
        with translation.override(language):
            assert said in flaw_sentence(message, {"p1": ADA, "fact": "birth"})
