"""Who is found while a name is typed, in which order, and why."""

import pytest
from django.utils import timezone, translation

from apps.people import actions
from apps.people.finding import How, find_people
from apps.people.models import FindKey, Person
from apps.people.typed import slips, sound, turned
from tests import make

pytestmark = pytest.mark.django_db
SIGNED = {"by": None, "now": timezone.now()}


def found(text: str, **how) -> list[str]:
    return [hit.slug for hit in find_people(text, **how)]


@pytest.mark.parametrize(
    ("word", "code"),
    [  # as published: Postel 1969, and the examples that went round since
        ("wikipedia", "3412"),
        ("breschnew", "17863"),
        ("meyer", "67"),
        ("mayr", "67"),
        ("heinz", "068"),
        ("classen", "4586"),
        ("mueller", "657"),
        ("luedenscheidt", "52682"),
        ("phillip", "351"),
        ("ei", ""),
    ],
)
def test_the_sound_of_a_word(word, code):
    assert sound(word) == code


def test_a_name_is_turned_round_its_words_and_particles_begin_nothing():
    assert turned("Alma von Hagebutt") == {
        "alma von hagebutt",
        "hagebutt alma von",
        "alma hagebutt",
        "hagebutt alma",
    }
    assert turned("Jörg") == {"joerg", "jorg"}


def test_near_words_share_a_slip():
    for other in ("falkenrst", "falkenrrast", "falkenrest", "flakenrast"):
        assert slips("falkenrast") & slips(other)
    assert not slips("falkenrast") & slips("falkenrestt")
    assert slips("bo") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Jörg", "jorg", "joerg", "JÖR", "wei", "weiß", "weiss jörg", "Jörg W",
        "jorg weiss", "Meisenbach", "jörg meisenb", "  jörg   weiß ",
    ],
)  # fmt: skip
def test_any_part_of_any_name_is_found_by_its_beginning(text):
    person = make.person(name="Jörg Weiß")
    make.name(person, "Jörg Meisenbach", "birth")
    make.person(name="Ada Moos")
    assert found(text) == ["joerg-weiss"]


def test_a_particle_may_be_left_out_or_come_first():
    make.person(name="Alma von Hagebutt")
    for text in ("alma hage", "hagebutt", "von hagebutt", "alma von h"):
        assert found(text) == ["alma-von-hagebutt"]


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Kristina Maier", How.NAME),
        ("Maier", How.WORD),
        ("Mai", How.BEGINNING),
        ("Mayer", How.SOUND),
        ("Christina Meyr", How.SOUND),
        ("Kristima", How.SOUND),
        ("Kistina", How.SLIP),
        ("Krisitna Maier", How.SOUND),
        ("Kristona Malerr", None),
    ],
)
def test_how_somebody_is_met(text, how):
    make.person(name="Kristina Maier")
    assert [hit.how for hit in find_people(text)] == ([how] if how is not None else [])


def test_the_surest_come_first_and_the_famous_before_the_others():
    for name in ("Distel", "Mats Distel", "Distelfink", "Tistel", "Diestel", "Dister"):
        make.person(name=name)
    famous = make.person(name="Ole Distel")
    actions.set_external_id(famous, "wikidata", "Q7", **SIGNED)
    assert found("distel") == [
        *("distel", "ole-distel", "mats-distel", "distelfink"),
        *("diestel", "tistel", "dister"),
    ]


def test_fame_is_counted_anew_with_the_person():
    one, other = make.person(name="Mila Aal"), make.person(name="Mila Zander")
    assert found("mila") == [one.slug, other.slug]
    make.story(people=[other])
    actions.refresh([other.pk])
    assert found("mila") == [other.slug, one.slug]


def test_the_desk_is_told_by_which_name():
    person = make.person(name="Juno Sturmvogel")
    make.name(person, "Gisela Rübenacker", "birth")
    make.name(person, "Juno Sturmfogel", "misspelling")
    with translation.override("de"):
        told = {
            text: [str(hit.why) for hit in find_people(text)]
            for text in ("juno", "gisela", "Ruebenaker", "sturmvogl", "sturmfogel")
        }
    assert told == {
        "juno": [""],
        "gisela": ["gefunden über: Geburtsname"],
        "Ruebenaker": ["klingt wie Gisela Rübenacker"],
        "sturmvogl": ["klingt wie gesucht"],
        "sturmfogel": ["gefunden über: Falschschreibung"],
    }


def test_readers_find_by_nothing_that_is_kept_from_them():
    person = make.person(name="Juno Sturmvogel")
    make.name(person, "Gisela Rübenacker", "former", restricted=True)
    make.name(person, "Wuxo Sturmvogel", "misspelling")
    make.person(name="Privat Sturmvogel", publicity="private")
    make.person(name="Kind Sturmvogel", birth="2020-01-01")
    assert found("sturmvogel", readers=True) == ["juno-sturmvogel"]
    for text in ("gisela", "rübenacker", "wuxo", "gisella", "privat", "kind"):
        assert found(text, readers=True) == [], text
        assert found(text), text


def test_who_turns_private_is_not_found_any_more():
    person = make.person(name="Juno Sturmvogel")
    actions.change_person(person, person.version, publicity="private", **SIGNED)
    assert found("juno", readers=True) == []
    assert set(FindKey.objects.values_list("open", flat=True)) == {False}


def test_a_name_that_is_gone_finds_nobody():
    person = make.person(name="Juno Sturmvogel")
    name = make.name(person, "Gisela Rübenacker", "birth")
    actions.remove_name(name, reason="falsch", **SIGNED)
    actions.rename(person, "Juno Meise", **SIGNED)
    assert found("gisela") == found("sturmvogel") == []
    assert found("meise") == ["juno-sturmvogel"]


def test_a_merged_entry_is_not_found():
    person, other = make.person(name="Mila Fink"), make.person(name="Mila Fink")
    Person.objects.filter(pk=person.pk).update(merged_into=other)
    assert found("mila") == ["mila-fink-2"]


@pytest.mark.parametrize("text", ["", "  ", "†", "a b c d e f", "x" * 300, "\0", "%_*"])
def test_what_is_no_name_finds_nobody(text):
    make.person(name="Mila Fink")
    assert found(text) == []


@pytest.mark.parametrize("people", [1, 20])
def test_it_costs_the_same_for_any_number(people, django_assert_num_queries):
    for number in range(people):
        make.person(name=f"Mila Fink {number}")
    # straight, words near it, their people, names with whose they are
    with django_assert_num_queries(4):
        assert len(find_people("milla fink")) == min(people, 10)
