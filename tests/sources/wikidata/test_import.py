"""People of Wikidata come in: as exactly as it says, sourced, once, in any order."""

import bz2
import gzip
import json
from contextlib import suppress
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone, translation

from apps.people import actions
from apps.people.models import (
    Couple,
    ExternalId,
    Occupation,
    Parenthood,
    Person,
    Phase,
)
from apps.sources.models import Awaited, Citation, ImportRun
from apps.sources.upload_kinds import recognised
from tests import make
from tests.conftest import SHARED
from tests.sources.people_files import given_out
from tests.sources.wikidata.making import (
    day,
    dump,
    entity,
    in_language,
    reference,
    statement,
    time,
    written,
)

pytestmark = pytest.mark.django_db

LINK = "https://quitten.example/orla"
PRESS = reference(P854=LINK, P1476=in_language("Orla geehrt"), P577=day("2001-05-15"))
COPIED = reference(P143="Q48183", P854="https://elsewhere.example/")
WIKIPEDIA = reference(P854="https://de.wikipedia.org/wiki/Orla")
ORLA = entity(
    "Q101",
    "Orla Steinbrech",
    statement("P21", "Q6581072"),
    statement("P569", time("+1952-03-11"), references=[PRESS, COPIED, WIKIPEDIA]),
    statement("P569", time("+1950-01-01"), rank="deprecated"),
    statement("P570", time("+2001-01-01", 9)),
    statement("P1477", in_language("Orla Kiesel")),
    statement("P742", "Die Quitte"),
    statement("P18", "Orla Steinbrech 1990.jpg"),
    statement("P345", "nm9999999901"),
    statement("P1971", {"amount": "+3", "unit": "1"}),
    statement("P106", "Q301"),
    statement(
        "P26",
        "Q102",
        P580=day("1980-06-01"),
        P582=time("+1990-00-00", 9),
        P1534="Q93190",
        references=[PRESS],
    ),
    statement("P40", "Q103"),
    aliases=("Orla Steinbrech-Kiesel", "Orla Kiesel"),
)
BO = entity(
    "Q102",
    "Bo Nebelhorn",
    statement("P21", "Q6581097"),
    statement("P26", "Q101", P580=time("+1980-00-00", 9)),
)
JULE = entity(
    "Q103", "Jule Nebelhorn", statement("P22", "Q102"), statement("P25", "Q101")
)
SINGER = entity(
    "Q301",
    "",
    statement("P2521", in_language("Sängerin")),
    statement("P3321", in_language("Sänger")),
    kind="Q28640",
    labels={"de": "Sänger", "en": "singer"},
)


def take_in(path: Path, **options) -> tuple[dict, list[str], int]:
    said, complaints, status = StringIO(), StringIO(), 0
    try:
        with translation.override("en"):
            call_command(
                "import_wikidata",
                str(path),
                json=True,
                stdout=said,
                stderr=complaints,
                **options,
            )
    except SystemExit as stop:
        status = stop.code
    lines = complaints.getvalue().replace(f"{path}:", "").splitlines()
    return json.loads(said.getvalue()), lines, status


@pytest.fixture
def taken(tmp_path):
    """A function that writes a dump of these lines and takes it in."""

    def take(*lines, **options):
        return take_in(written(tmp_path / "dump.json", *lines), **options)

    return take


def who(qid: str) -> Person:
    return ExternalId.objects.get(scheme="wikidata", value=qid).person


def test_a_person_comes_with_what_the_entity_says(taken):
    summary, said, status = taken(ORLA, SINGER)
    assert (summary["created"], summary["others"], said, status) == (1, 1, [], 0)
    orla = who("Q101")
    assert (str(orla.birth), str(orla.death)) == ("1952-03-11", "2001")
    assert (orla.gender, orla.publicity, orla.children_count) == ("female", "public", 3)
    assert "Orla Steinbrech 1990.jpg" in orla.note
    assert set(orla.names.values_list("text", "kind")) == {
        ("Orla Steinbrech", "display"),
        ("Orla Kiesel", "birth"),
        ("Die Quitte", "stage"),
        ("Orla Steinbrech-Kiesel", "spelling"),
    }
    assert set(orla.external_ids.values_list("scheme", "value")) == {
        ("wikidata", "Q101"),
        ("imdb", "nm9999999901"),
    }


def test_a_birth_is_cited_by_its_references_and_not_by_wikipedia(taken):
    taken(ORLA)
    citation = Citation.objects.get(person=who("Q101"), about="birth")
    assert citation.source.url == LINK
    assert citation.source.title == "Orla geehrt"
    assert str(citation.source.date) == "2001-05-15"
    assert str(citation.source.outlet) == "quitten.example"
    assert not Citation.objects.filter(about="death").exists()


def test_couples_and_parents_are_bound_in_any_order(taken):
    taken(ORLA, BO, JULE)
    first = given_out()
    assert str(Phase.objects.get()) == "Ehe 1980-06-01–1990"
    assert Phase.objects.get().end_reason == "divorce"
    assert Citation.objects.get(phase__isnull=False).source.url == LINK
    assert {row.parent for row in Parenthood.objects.all()} == {
        who("Q101"),
        who("Q102"),
    }
    assert {row.kind for row in Parenthood.objects.all()} == {"unknown"}
    for row in (Parenthood, Couple, Person):
        row.objects.all().delete()
    taken(JULE, BO, ORLA)
    assert given_out() == first


def test_who_comes_in_a_later_file_is_bound_then(taken):
    taken(ORLA)
    assert Awaited.objects.count() == 3
    taken(BO, SINGER, JULE)
    assert Phase.objects.count() == 1
    assert Parenthood.objects.count() == 2
    assert who("Q101").occupations.get().label("female", "de") == "Sängerin"
    assert not Awaited.objects.exists()


def test_occupations_have_their_words_in_any_order(taken):
    taken(SINGER, ORLA)
    occupation = Occupation.objects.get()
    assert str(occupation.term) == "Sänger"
    assert occupation.label("female", "de") == "Sängerin"
    assert occupation.label("female", "en") == "singer"


MOHNBERG = entity(
    "Q401",
    "",
    statement("P625", {"latitude": 1, "longitude": 2}),
    kind="Q486972",
    labels={"de": "Mohnberg", "en": "Poppy Hill"},
)
BARE_PLACE = entity("Q401", "", kind="Q486972", labels={"en": "Poppy Hill"})


def born_at(*places: str) -> dict:
    return entity("Q104", "Ida Rot", *(statement("P19", place) for place in places))


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param((born_at("Q401"), MOHNBERG), id="place behind"),
        pytest.param((MOHNBERG, born_at("Q401")), id="place before"),
    ],
)
def test_a_birth_place_has_its_name_in_any_order(taken, lines):
    for line in lines:
        taken(line)
    ida = who("Q104")
    assert ida.birth_place == "Mohnberg"
    assert ida.history.first().birth_place == "Mohnberg"
    assert not Awaited.objects.exists()
    taken(*lines)
    assert Person.objects.get().version == ida.version


def test_a_place_that_no_line_names_stays_unknown_until_one_does(taken):
    taken(BARE_PLACE)  # nobody waits for it, and nothing says that it is a place
    taken(born_at("Q401"))
    assert who("Q104").birth_place == ""
    taken(BARE_PLACE)
    assert who("Q104").birth_place == "Poppy Hill"


def test_of_two_birth_places_nobody_knows_which(taken):
    taken(MOHNBERG, born_at("Q401", "Q402"))
    assert who("Q104").birth_place == ""


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param((born_at("Q401"), MOHNBERG), id="place behind"),
        pytest.param((MOHNBERG, born_at("Q401")), id="place before"),
    ],
)
def test_a_birth_place_on_record_stays(taken, lines):
    taken(entity("Q104", "Ida Rot"))
    Person.objects.update(birth_place="Mohnsee")
    for line in lines:
        summary, _said, _status = taken(line)
    assert who("Q104").birth_place == "Mohnsee"
    assert summary["differences"] == [
        "Ida Rot was born in Mohnsee on record, Mohnberg in the file."
    ]


def test_an_occupation_without_words_is_not_made_up(taken):
    taken(ORLA)
    assert not Occupation.objects.exists()


def test_the_same_again_changes_nothing(taken):
    everything = (ORLA, BO, SINGER, JULE)
    taken(*everything)
    first = given_out()
    summary, said, status = taken(*everything)
    assert (summary["created"], summary["changed"], summary["unchanged"]) == (0, 0, 3)
    assert (said, status) == ([], 0)
    assert given_out() == first
    assert Citation.objects.count() == 2


def test_preferred_wins(taken):
    taken(
        entity(
            "Q1",
            "Ada Rot",
            statement("P569", time("+1950-00-00", 9)),
            statement("P569", time("+1951-02-03"), rank="preferred"),
        )
    )
    assert str(who("Q1").birth) == "1951-02-03"


def test_contradicting_births_stand_in_the_note(taken):
    births = [statement("P569", day(text)) for text in ("1950-01-02", "1953-04-05")]
    taken(entity("Q1", "Ada Rot", *births))
    assert who("Q1").birth is None
    assert "1950-01-02, 1953-04-05" in who("Q1").note


def test_what_nobody_knows_is_not_invented(taken):
    taken(
        entity(
            "Q1",
            "Ada Rot",
            statement("P569", "somevalue"),
            statement("P570", "somevalue"),
            statement("P26", "Q2", P582="somevalue"),
            statement("P40", "novalue"),
            statement("P22", "somevalue"),
        ),
        entity("Q2", "Bo Blau", statement("P570", "novalue")),
    )
    ada, bo = who("Q1"), who("Q2")
    assert ada.birth is None
    assert str(ada.death) == "../2024-05-06"  # dead when somebody wrote that
    assert bo.death is None
    phase = Phase.objects.get()
    assert (phase.begin, str(phase.end), phase.end_reason) == (
        None,
        "../2024-05-06",
        "",
    )


def test_doubts_stay_doubts(taken):
    taken(
        entity(
            "Q1",
            "Ada Rot",
            statement("P569", time("+1950-00-00", 9), P1480="Q5727902"),
            statement("P570", time("+1999-00-00", 9), P5102="Q18122778"),
            statement("P451", "Q2", P5102="Q18912752"),
        ),
        entity("Q2", "Bo Blau"),
    )
    assert (str(who("Q1").birth), str(who("Q1").death)) == ("1950~", "1999?")
    assert (Phase.objects.get().kind, Phase.objects.get().standing) == (
        "dating",
        "disputed",
    )


def test_a_name_left_behind_is_restricted(taken):
    trans = statement("P21", "Q1052281")
    birth = statement("P1477", in_language("Max Rot"))
    taken(entity("Q1", "Ada Rot", trans, birth, aliases=("M. Rot",)))
    names = dict(who("Q1").names.values_list("text", "restricted"))
    assert names == {"Ada Rot": False, "Max Rot": True, "M. Rot": True}
    assert who("Q1").gender == "female"


def test_without_an_article_nobody_is_a_public_figure(taken):
    taken(entity("Q1", "Ada Rot", sites=("commonswiki",)))
    assert who("Q1").publicity == "contextual"


def test_siblings_are_noted_only_where_no_parent_is_shared(taken):
    parent = statement("P25", "Q9")
    taken(
        entity("Q1", "Ada Rot", parent, statement("P3373", "Q2")),
        entity("Q2", "Bo Rot", parent, statement("P3373", "Q1")),
        entity("Q3", "Cem Grau", statement("P3373", "Q4")),
        entity("Q4", "Dora Grau"),
        entity("Q9", "Eva Rot"),
    )
    assert (who("Q1").note, who("Q2").note, who("Q4").note) == ("", "", "")
    assert "Dora Grau (Q4)" in who("Q3").note
    assert not Awaited.objects.exists()


def test_what_both_sides_say_differently_is_told(taken):
    ada = entity("Q1", "Ada Rot", statement("P26", "Q2", P580=day("1990-01-02")))
    bo = entity(
        "Q2",
        "Bo Blau",
        statement("P26", "Q1", P580=day("1990-01-02"), P582=day("1995-06-07")),
    )
    cem = entity(
        "Q3",
        "Cem",
        statement("P26", "Q4", P580=day("1990-01-02"), P582=day("1995-06-07")),
    )
    dora = entity(
        "Q4", "Dora", statement("P26", "Q3", P580=day("1990-01-02"), P582=day("1996"))
    )
    dora["claims"]["P26"][0]["qualifiers"]["P582"][0]["datavalue"]["value"] = day(
        "1996-06-07"
    )
    summary, _said, status = taken(ada, bo, cem, dora)
    assert Phase.objects.count() == 2
    assert str(who("Q1").couples_as_a.get().phases.get().end) == "1995-06-07"
    assert len(summary["differences"]) == 1
    assert "7 June 1996" in summary["differences"][0]
    assert status == 1


def test_what_the_record_knows_otherwise_stays(taken):
    taken(ORLA, BO)
    orla = who("Q101")
    Person.objects.filter(pk=orla.pk).update(birth="1952-03-12", death="2001-05-06")
    Phase.objects.update(end="1991")
    ExternalId.objects.filter(scheme="imdb").update(value="nm1")
    summary, _said, _status = taken(ORLA, BO)
    orla.refresh_from_db()
    assert (str(orla.birth), str(orla.death)) == ("1952-03-12", "2001-05-06")
    assert str(Phase.objects.get().end) == "1991"
    told = summary["differences"]
    assert len(told) == 3  # 2001 says no more than 2001-05-06
    assert any("12 March 1952 on record, on 11 March 1952 in" in one for one in told)
    assert any("nm1 on record, nm9999999901 in" in one for one in told)


def test_a_parent_of_a_known_kind_does_not_become_unknown(taken):
    taken(ORLA, BO, JULE)
    Parenthood.objects.update(kind="adoptive")
    summary, _said, _status = taken(ORLA, BO, JULE)
    assert set(Parenthood.objects.values_list("kind", flat=True)) == {"adoptive"}
    assert summary["differences"] == []


def test_who_is_known_by_another_id_is_the_same(taken):
    orla = make.person(name="Orla Steinbrech")
    actions.set_external_id(orla, "imdb", "nm9999999901", by=None, now=timezone.now())
    summary, _said, _status = taken(ORLA)
    assert (summary["created"], summary["changed"]) == (0, 1)
    assert who("Q101") == orla


def test_an_id_of_somebody_else_is_left_out_and_told(taken):
    other = entity("Q1", "Ada Rot", statement("P345", "nm9999999901"))
    _summary, said, status = taken(ORLA, other)
    assert not who("Q1").external_ids.filter(scheme="imdb").exists()
    assert said == ["3: imdb “nm9999999901” belongs to “orla-steinbrech”."]
    assert status == 1


def test_namesakes_have_addresses_of_their_own(taken):
    taken(entity("Q1", "Ada Rot"), entity("Q2", "Ada Rot"))
    assert (who("Q1").slug, who("Q2").slug) == ("ada-rot", "ada-rot-q2")


def test_only_humans_come_in(taken):
    town = entity("Q1", "Quittensee", kind="Q515")
    god = entity("Q2", "Mohna", kind="Q178885")
    summary, _said, _status = taken(town, god, {"type": "property", "id": "P31"})
    assert not Person.objects.exists()
    assert summary["others"] == 2


def test_what_cannot_come_in_is_named_with_its_line(taken):
    summary, said, status = taken(
        ORLA,
        '{"id": "Q5", "claims": ',
        entity("Q7", labels={}),
        "[1, 2]",
        {"type": "item"},
        BO,
        ORLA,
        entity("Q8", "x" * 161),
        '{"id": "Q6", "missing": ""}',
    )
    assert summary["created"] == 2
    assert status == 1
    assert [line.split(":")[0] for line in said] == ["3", "4", "5", "6", "8", "9", "10"]
    assert "not JSON" in said[0]
    assert "Q7 has no label" in said[1]
    assert "no id" in said[2]
    assert "Q101 stands on line 2" in said[4]


def test_cyclic_parents_are_refused_and_the_rest_goes_in(taken):
    _summary, said, _status = taken(
        entity("Q1", "Ada Rot", statement("P40", "Q2")),
        entity("Q2", "Bo Rot", statement("P40", "Q3")),
        entity("Q3", "Cem Rot", statement("P40", "Q1")),
    )
    assert Person.objects.count() == 3
    assert Parenthood.objects.count() == 2
    assert len(said) == 1
    assert "forebear" in said[0]


def test_a_label_in_any_language_is_a_name_and_german_comes_first(taken):
    taken(
        entity("Q1", labels={"en": "Ada Red", "de": "Ada Rot"}),
        entity("Q2", labels={"mul": "Bo"}),
        entity("Q3", labels={"pl": "Cem"}),
    )
    assert [who(qid).display_name for qid in ("Q1", "Q2", "Q3")] == [
        "Ada Rot",
        "Bo",
        "Cem",
    ]
    assert who("Q1").names.filter(text="Ada Red", kind="spelling").exists()


def test_an_entity_alone_comes_as_special_entitydata_gives_it(tmp_path):
    path = tmp_path / "Q101.json"
    path.write_text(json.dumps({"entities": {"Q101": ORLA}}, indent=2))
    summary, said, _status = take_in(path)
    assert (summary["created"], said) == (1, [])


def test_a_redirect_leads_to_the_entity_of_today(taken, tmp_path):
    taken(entity("Q99", "Orla"), entity("Q102", "Bo", statement("P26", "Q99")))
    path = tmp_path / "Q99.json"
    path.write_text(json.dumps({"entities": {"Q99": ORLA}}))
    summary, _said, _status = take_in(path)
    assert (summary["created"], Person.objects.count()) == (0, 2)
    assert who("Q101").names.filter(text="Orla", kind="display").exists()
    taken({"entity": "Q101", "redirect": "Q500"})
    assert who("Q500").names.filter(text="Orla", kind="display").exists()


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress])
def test_packed_dumps_are_read_whatever_they_are_called(tmp_path, pack):
    path = tmp_path / "dump.json"
    path.write_bytes(pack(dump(ORLA, BO)))
    assert take_in(path)[0]["created"] == 2


@pytest.mark.parametrize("pack", [gzip.compress, bytes])
def test_a_file_that_breaks_off_gives_what_is_there(tmp_path, pack):
    many = [
        entity(f"Q{n}", f"Ada {n}", statement("P18", f"{n * n}.jpg"))
        for n in range(1, 1200)
    ]
    path = tmp_path / "dump.json"
    raw = pack(dump(*many))
    path.write_bytes(raw[: len(raw) // 2 - 7])
    summary, said, status = take_in(path)
    assert status == 1
    assert len(said) == 1
    assert 300 < summary["created"] < 900


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"[\n]\n", "no entity"),
        (b'{"entities": {', "not JSON"),
        (b'{"entities": []}', "no entity"),
        (bz2.compress(b"[\n{}\n]")[:-9], "damaged"),
    ],
)
def test_what_is_no_file_of_wikidata_is_refused_in_one_sentence(
    tmp_path, content, words
):
    path = tmp_path / "dump.json"
    path.write_bytes(content)
    with pytest.raises(CommandError) as refused, translation.override("en"):
        call_command("import_wikidata", str(path))
    assert refused.value.returncode == 2
    assert words in str(refused.value)
    assert not ImportRun.objects.filter(finished=None).exists()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (dump(ORLA, BO), "wikidata"),
        (gzip.compress(dump(ORLA, BO)), "wikidata"),
        (bz2.compress(dump(ORLA, BO)), "wikidata"),
        (json.dumps({"entities": {"Q101": ORLA}}).encode(), "wikidata"),
        (b"[1, 2]", ""),
        (b"\x1f\x8bno", ""),
        (b'{"key": "ada", "name": "Ada"}', "people"),
    ],
)
def test_an_upload_is_recognised_by_what_is_in_it(tmp_path, content, kind):
    path = tmp_path / "file"
    path.write_bytes(content)
    found = recognised(path)
    assert (found.name if found else "") == kind


def test_a_dry_run_writes_nothing(taken):
    summary, _said, _status = taken(ORLA, BO, dry_run=True)
    assert summary["created"] == 2
    assert not Person.objects.exists()
    assert not ImportRun.objects.exists()


def test_the_summary_for_people(tmp_path, capsys):
    path = written(tmp_path / "dump.json", ORLA, "nonsense")
    with suppress(SystemExit), translation.override("de"):
        call_command("import_wikidata", str(path))
    assert "1 angelegt" in capsys.readouterr().out


@pytest.mark.skipif(not SHARED.exists(), reason="no ../shared beside the project")
def test_a_real_entity_comes_in_whole():
    summary, said, _status = take_in(SHARED / "data" / "Q42.json")
    assert (summary["created"], said) == (1, [])
    person = who("Q42")
    assert (str(person.birth), str(person.death)) == ("1952-03-11", "2001-05-11")
    assert person.gender == "male"
    waiting = Awaited.objects.exclude(kind="occupation").values_list("kind", "foreign")
    assert set(waiting) == {
        ("birth_place", "Q350"),
        ("marriage", "Q14623681"),
        ("parent", "Q14623675"),
        ("parent", "Q14623678"),
        ("parent", "Q14623683"),
        ("sibling", "Q14623673"),
    }
    marriage = Awaited.objects.get(kind="marriage").told
    assert (marriage["begin"], marriage["end"], marriage["end_reason"]) == (
        "1991-11-25",
        "2001-05-11",
        "death",
    )
    hosts = Citation.objects.values_list("source__outlet__name", flat=True)
    assert not [host for host in hosts if "wikipedia" in host]
