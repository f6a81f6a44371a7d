"""What a tree calls somebody, within a name and below it. Everybody is invented."""

import pytest

from apps.people.finding import find_people
from apps.people.models import Name, Person
from apps.sources.gedcom.exporting import export_gedcom
from apps.sources.gedcom.importing import import_gedcom
from tests import make
from tests.sources.gedcom.test_export import TODAY
from tests.sources.people_files import empty_the_record, given_out

pytestmark = pytest.mark.django_db
HEAD = "0 HEAD\n{source}1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n"


@pytest.fixture
def named(tmp_path):
    """Who a NAME makes: the display name, and the others with their kinds."""

    def name(text: str, below: str = "", source: str = "") -> tuple[str, set]:
        path = tmp_path / "baum.ged"
        person = f"0 @I1@ INDI\n1 NAME {text}\n{below}"
        path.write_text(HEAD.format(source=source) + person + "0 TRLR\n", "utf-8")
        assert import_gedcom(path, by=None).rejected == []
        others = Name.objects.exclude(kind="display").values_list("text", "kind")
        return Person.objects.get().display_name, set(others)

    return name


@pytest.mark.parametrize(
    ("text", "shown", "nickname"),
    [
        ('Robert "Bobby" Carl /Kiesel/', "Robert Carl Kiesel", "Bobby"),
        ("Robert “Bobby” /Kiesel/", "Robert Kiesel", "Bobby"),
        ("Robert „Bobby“ /Kiesel/ jr.", "Robert Kiesel jr.", "Bobby"),
        ("Robert 'Bobby' /O'Kiesel/", "Robert O'Kiesel", "Bobby"),
        ("Rosina (Rose) /Kiesel/", "Rosina Kiesel", "Rose"),
        ("Änne (Änni) Ruth/Kiesel/", "Änne Ruth Kiesel", "Änni"),
    ],
)
def test_a_nickname_within_a_name_is_a_name_of_its_own(named, text, shown, nickname):
    surname = shown.removesuffix(" jr.").split()[-1]
    both = {(nickname, "nickname"), (f"{nickname} {surname}", "spelling")}
    assert named(text) == (shown, both)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Sophie (twin) /Kiesel/", "Sophie (twin) Kiesel"),
        ("Ada (Zwilling) /Kiesel/", "Ada (Zwilling) Kiesel"),
        ("Ada (geb. Blau) /Kiesel/", "Ada (geb. Blau) Kiesel"),
        ("Henry (1) /Kiesel/", "Henry (1) Kiesel"),
        ("Ada /Kiesel (Blau)/", "Ada Kiesel (Blau)"),
        ("(Friederich) Carl /Kiesel/", "(Friederich) Carl Kiesel"),
        ('"Bobby" /Kiesel/', '"Bobby" Kiesel'),
        ("Sean d' Arc O' /Kiesel/", "Sean d' Arc O' Kiesel"),
        ("Ada /(-----)/", "Ada"),
        ("Ada of_Denmark /_/", "Ada of Denmark"),
    ],
)
def test_what_is_no_nickname_stays_where_it_is(named, text, shown):
    assert named(text) == (shown, set())


def test_two_words_are_no_name_before_a_surname(named):
    shown = named('John "Honey Fitz" /Kiesel/')
    assert shown == ("John Kiesel", {("Honey Fitz", "nickname")})


def test_nicknames_below_a_name(named):
    shown = named("Robert /Kiesel/", "2 NICK Bobby, Der Lange\n2 NICK Rob\n")
    assert shown == (
        "Robert Kiesel",
        {
            ("Bobby", "nickname"),
            ("Bobby Kiesel", "spelling"),
            ("Der Lange", "nickname"),
            ("Rob", "nickname"),
            ("Rob Kiesel", "spelling"),
        },
    )


def test_a_name_is_told_once(named):
    below = "2 NICK Bobby\n1 NAME Bobby /Kiesel/\n2 TYPE AKA\n"
    assert named('Robert "Bobby" /Kiesel/', below) == (
        "Robert Kiesel",
        {("Bobby", "nickname"), ("Bobby Kiesel", "spelling")},
    )


def test_a_married_name_is_whole(named):
    below = "2 _MARNM Ada /Blau/\n"
    assert named("Ada /Rot/", below) == ("Ada Rot", {("Ada Blau", "married")})


def test_where_the_surname_is_the_married_one_the_maiden_name_is_kept(named):
    source = "1 SOUR MYHERITAGE\n"
    shown = named("Ada /Rot/", "2 SURN Rot\n2 _MARNM Blau\n", source)
    assert shown == ("Ada Blau", {("Blau", "married"), ("Ada Rot", "birth")})


def test_who_is_called_so_is_found_so(named):
    named('Robert "Bobby" Carl /Kiesel/')
    for words in ("Bobby", "bobby kiesel", "Robert Carl"):
        assert [hit.name for hit in find_people(words)] == ["Robert Carl Kiesel"]
    assert find_people("Bobby")[0].kind == "nickname"


def test_nicknames_go_out_and_come_back(named, tmp_path):
    named('Robert "Bobby" Carl /Kiesel/')
    anna = make.person('Anna "Änn" Blau')
    make.name(anna, "Änni, die Kleine", "nickname")
    before = [(row["name"], row.get("names")) for row in given_out()]
    path = tmp_path / "hinaus.ged"
    out = "\n".join(export_gedcom(today=TODAY))
    assert "1 NAME Robert Carl Kiesel\n2 NICK Bobby\n" in out
    path.write_text(out, "utf-8")
    empty_the_record()
    assert import_gedcom(path, by=None).rejected == []
    assert [(row["name"], row.get("names")) for row in given_out()] == before
