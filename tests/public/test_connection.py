"""The way between two people, as readers find it; nobody hidden is ever a bridge."""

import re
from datetime import UTC, datetime, timedelta
from urllib.parse import unquote

import pytest
from django.utils import timezone

from apps.sources.actions import cite
from tests import make
from tests.public import world

pytestmark = pytest.mark.django_db
ADDRESS = "/verbindung/"
NO_WAY = "Keine Verbindung"


@pytest.fixture
def people():
    """Ada was married to Ben, who is the son of Cleo, who is with Dan."""
    ada = world.person("Ada Fink", gender="female", birth="1980")
    ben = world.person("Ben Fink", gender="male", birth="1978-05-06")
    cleo = world.person("Cleo Lind", gender="female", birth="1950")
    dan = world.person("Dan Specht", gender="male")
    world.phase(ada, ben, begin="2001", end="2009", end_reason="divorce")
    world.child(cleo, ben)
    world.phase(cleo, dan, "dating", begin="2012-03")
    return ada, ben, cleo, dan


def ask(client, one="ada-fink", other="dan-specht", **more):
    page = client.get(more.pop("at", ADDRESS), {"von": one, "zu": other} | more)
    assert page.status_code == 200
    return page.content.decode()


def way(page: str) -> list[str]:
    """The lines of the first way, without tags and remarks."""
    lists = re.findall(r'<ol class="steps plain">(.*?)</ol>', page, re.DOTALL)
    steps = re.findall(r"<li><p>(.*?)</p>", lists[0], re.DOTALL) if lists else []
    steps = [re.sub(r"(?s)<span.*?</span>", "", step) for step in steps]
    return [" ".join(re.sub(r"<[^>]+>", "", step).split()) for step in steps]


def test_the_way_is_told_link_by_link(client, people):
    page = ask(client)
    assert way(page) == [
        "Ada Fink ist die Ex-Frau von Ben Fink",
        "Ben Fink ist der Sohn von Cleo Lind",
        "Cleo Lind ist die Partnerin von Dan Specht",
    ]
    assert "Über 3 Bindungen" in page
    assert "geschieden 2009" in page
    assert "zusammen seit März 2012" in page
    assert "Ben Fink, geboren 6. Mai 1978" in page
    assert "Die Partitur, „Interview“, Februar 2025" in page
    assert way(ask(client, at="/en/verbindung/"))[0] == (
        "Ada Fink is the ex-wife of Ben Fink"
    )
    assert '<meta name="robots" content="noindex' in page


@pytest.mark.parametrize("number", [0, 1], ids=["wide", "phone"])
def test_the_drawing_shows_all_of_them(client, people, number):
    drawing = drawings(ask(client))[number]
    for told in ("Ada Fink", "Ben Fink", "Cleo Lind", "Dan Specht", "tie-ex",
                 "tie-now", 'class="tie"', "Ex-Mann", "Mutter"):  # fmt: skip
        assert told in drawing
    assert drawing.count("<circle") == 8


def test_on_a_phone_they_stand_one_below_the_other(client, people):
    wide, phone = drawings(ask(client))
    assert len(set(re.findall(r'class="blank" cx="(\d+)"', wide))) == 4
    assert len(set(re.findall(r'class="blank" cx="(\d+)"', phone))) == 1
    assert int(re.findall(r'width="(\d+)"', phone)[0]) <= 340
    ids = re.findall(r'id="([^"]+)"', wide + phone)
    assert len(set(ids)) == len(ids)


def drawings(page: str) -> list[str]:
    return [
        part.split("</svg>")[0] for part in page.split('<svg class="family chain')[1:3]
    ]


def test_the_whole_has_a_word_where_there_is_one(client, people):
    page = ask(client, "ada-fink", "cleo-lind")
    assert "Ada Fink für Cleo Lind: Ex-Schwiegertochter." in page


def test_a_story_with_both_stands_beside_their_link(client, people):
    ada, ben, cleo, _dan = people
    world.story("Zwei am See", ada, ben)
    world.story("Nur sie", ada)
    world.story("Noch nicht", ben, cleo, went_live=timezone.now() + timedelta(days=1))
    page = ask(client)
    assert page.count("Zwei am See") == 1
    assert "Nur sie" not in page
    assert "Noch nicht" not in page


def test_names_lead_to_an_address_to_share(client, people):
    answer = client.get(ADDRESS, {"von": "Ada Fink", "zu": "specht", "nur": "familie"})
    assert answer.status_code == 302
    assert answer.url == f"{ADDRESS}?von=ada-fink&zu=dan-specht&nur=familie"


def test_several_of_one_name_are_offered(client, people):
    page = ask(client, "fink", "dan-specht")
    offered = [unquote(link) for link in re.findall(r'href="(\?[^"]+)"', page)]
    assert any("von=ada-fink" in link and "zu=dan-specht" in link for link in offered)
    assert any("von=ben-fink" in link for link in offered)
    assert "Wer ist gemeint?" in page


def test_who_is_not_on_record_is_said(client, people):
    page = ask(client, "Zacharias Kuckuck")
    assert "kennen wir niemanden" in page
    assert way(page) == []
    assert way(client.get(ADDRESS).content.decode()) == []


def test_somebody_and_themselves(client, people):
    assert "ein und derselbe Mensch" in ask(client, "ada-fink", "ada-fink")


def test_an_honest_no(client, people):
    world.person("Emil Amsel")
    page = ask(client, "ada-fink", "emil-amsel")
    assert NO_WAY in page
    assert "so weit jemand verbunden ist" in page
    last = people[3]
    for number in range(11):
        later = world.person(f"Kette Nummer{number}")
        world.phase(last, later, "dating", begin="2001")
        last = later
    page = ask(client, "ada-fink", "kette-nummer10")
    assert "über bis zu 10 Bindungen" in page
    assert way(page) == []
    assert len(way(ask(client, "ben-fink", "kette-nummer7"))) == 10


def test_only_what_was_asked_for_counts(client, people):
    assert way(ask(client, nur="familie")) == []
    assert way(ask(client, nur="aktuell")) == []
    assert len(way(ask(client, "ada-fink", "cleo-lind", nur="familie"))) == 2
    assert len(way(ask(client, "ben-fink", "dan-specht", nur="aktuell"))) == 2
    assert "Ohne die Einschränkungen" in ask(client, nur="familie")
    assert "Ohne die Einschränkungen" not in ask(client)


def test_on_a_past_day_only_what_was_so_then(client, people):
    assert way(ask(client, am="2011")) == []
    then = ask(client, "ada-fink", "cleo-lind", am="2005")
    assert way(then)[0] == "Ada Fink ist die Ehefrau von Ben Fink"
    assert "Stand: 31. Dezember 2005" in then
    assert "geschieden" not in then
    current = ask(client, "ada-fink", "cleo-lind", am="2005", nur="aktuell")
    assert len(way(current)) == 2
    assert way(ask(client, "ada-fink", "cleo-lind", am="2000")) == []


def test_who_is_separated_is_no_present_couple(client, people):
    emil = world.person("Emil Amsel")
    world.phase(people[0], emil, begin="2010")
    world.phase(people[0], emil, "separation", begin="2015")
    assert len(way(ask(client, "ada-fink", "emil-amsel"))) == 1
    assert way(ask(client, "ada-fink", "emil-amsel", nur="aktuell")) == []
    then = ask(client, "ada-fink", "emil-amsel", nur="aktuell", am="2014")
    assert len(way(then)) == 1


def test_other_ways_are_told_too(client, people):
    ada, _ben, _cleo, dan = people
    world.phase(ada, dan, "dating", begin="1999", end="2000")
    page = ask(client)
    assert len(way(page)) == 1
    assert "Ein anderer Weg, über 3 Bindungen" in page


@pytest.fixture
def siblings(people):
    """Eva and Ida, children of Ada; Eva is with Jan."""
    eva = world.person("Eva Fink", gender="female", birth="1995")
    ida = world.person("Ida Fink", gender="female", birth="1997")
    jan = world.person("Jan Amsel", gender="male")
    for born in (eva, ida):
        world.child(people[0], born)
    world.phase(eva, jan, "dating", begin="2015")
    return eva, ida, jan


def test_brothers_and_sisters_are_told_as_such(client, siblings):
    page = ask(client, "ida-fink", "jan-amsel")
    assert way(page) == [
        "Ida Fink ist die Schwester von Eva Fink",
        "Eva Fink ist die Partnerin von Jan Amsel",
    ]
    assert "beide Kinder von" in page
    assert 'href="/people/ada-fink/"' in page
    assert "Interview" in page
    assert "Über 2 Bindungen" in page
    drawing = page.split('<svg class="family chain')[1].split("</svg>")[0]
    assert "Schwester" in drawing
    assert "Ada Fink" not in drawing
    assert way(ask(client, "ida-fink", "jan-amsel", at="/en/verbindung/"))[0] == (
        "Ida Fink is the sister of Eva Fink"
    )


def test_over_mother_and_father_it_is_one_way(client, people, siblings):
    for born in siblings[:2]:
        world.child(people[1], born)
    page = ask(client, "ida-fink", "eva-fink")
    assert way(page) == ["Ida Fink ist die Schwester von Eva Fink"]
    assert "Ein anderer Weg" not in page
    told = page.split("beide Kinder von")[1].split("</span>")[0]
    assert "Ada Fink" in told
    assert "Ben Fink" in told


def test_half_sisters_are_told_as_such_where_all_parents_are_known(
    client, people, siblings
):
    for born, father in zip(siblings, people[1::2], strict=False):
        world.child(father, born)
    assert way(ask(client, "ida-fink", "jan-amsel"))[0] == (
        "Ida Fink ist die Halbschwester von Eva Fink"
    )


def test_no_hidden_father_makes_half_sisters(client, siblings):
    for number, born in enumerate(siblings[:2]):
        world.child(world.person(f"Geheim {number}", publicity="private"), born)
    page = ask(client, "ida-fink", "jan-amsel")
    assert way(page)[0] == "Ida Fink ist die Schwester von Eva Fink"
    assert "Geheim" not in page


def test_from_a_child_to_a_parent_no_sister_is_needed(client, siblings):
    assert way(ask(client, "ida-fink", "ada-fink")) == [
        "Ida Fink ist die Tochter von Ada Fink"
    ]


def test_two_are_no_siblings_by_a_stepmother(client, siblings):
    step = world.person("Uta Specht", gender="female")
    born = [world.person("Leo Lerche"), world.person("Kim Kauz")]
    for child in born:
        world.child(step, child, kind="step")
    assert len(way(ask(client, "leo-lerche", "kim-kauz"))) == 2


HIDING = {
    "a private person": {"publicity": "private"},
    "a minor": {"birth": world.years_ago(9)},
    "somebody merged": {},
}


@pytest.fixture
def ends():
    return world.person("Eva Amsel"), world.person("Ida Buchfink")


@pytest.mark.parametrize("hidden", HIDING, ids=HIDING)
def test_nobody_hidden_is_a_bridge(client, ends, hidden):
    bridge = world.person("Brücke Geheim", **HIDING[hidden])
    for end in ends:
        world.child(end, bridge)
    if hidden == "somebody merged":
        type(bridge).objects.filter(pk=bridge.pk).update(merged_into=ends[0])
    page = ask(client, "eva-amsel", "ida-buchfink")
    assert NO_WAY in page
    assert "Geheim" not in page


def test_a_decision_lets_a_minor_be_a_bridge(client, ends):
    bridge = world.person("Kind Erlaubt", birth=world.years_ago(9))
    for end in ends:
        world.child(end, bridge)
    make.decision(person=bridge)
    assert len(way(ask(client, "eva-amsel", "ida-buchfink"))) == 2


def test_somebody_known_only_beside_others_is_one(client, ends):
    bridge = world.person("Kim Zaunkönig", publicity="contextual")
    for end in ends:
        world.child(end, bridge)
    page = ask(client, "eva-amsel", "ida-buchfink")
    assert len(way(page)) == 2
    assert "/people/kim-zaunkonig" not in page
    assert ask(client, "kim-zaunkonig", "eva-amsel").count("kennen wir niemanden")


@pytest.mark.parametrize("standing", ["rumoured", "denied", "disputed"])
def test_no_rumour_is_a_link(client, ends, standing):
    world.phase(*ends, "dating", "2001", standing=standing)
    assert NO_WAY in ask(client, "eva-amsel", "ida-buchfink")


def test_no_fact_without_a_source_is_a_link(client, ends):
    world.phase(*ends, "dating", "2001", cited=False)
    assert NO_WAY in ask(client, "eva-amsel", "ida-buchfink")


def test_no_draft_is_a_source_and_another_way_is_found(client, ends):
    draft = world.story("Entwurfgeheim", stage="draft", went_live=None)
    draft.cited_as = world.source("Entwurfgeheim")
    draft.save()
    phase = world.phase(*ends, "dating", "2001", cited=False)
    cite(draft.cited_as, phase=phase, by=world.author(), now=world.NOW)
    assert NO_WAY in ask(client, "eva-amsel", "ida-buchfink")
    bridge = world.person("Mia Dompfaff")
    for end in ends:
        world.phase(end, bridge, "dating", "2003")
    page = ask(client, "eva-amsel", "ida-buchfink")
    assert len(way(page)) == 2
    assert "Entwurfgeheim" not in page


def test_the_hidden_are_not_found_by_name(client, people):
    world.person("Paul Geheimrat", publicity="private")
    page = ask(client, "paul-geheimrat", "ada-fink")
    assert "kennen wir niemanden" in page
    assert ADDRESS in page


def test_a_bad_day_is_refused(client, people):
    assert client.get(ADDRESS, {"am": "gestern"}).status_code == 400


@pytest.mark.parametrize("links", [1, 5])
def test_costs(client, django_assert_num_queries, links):
    last = first = world.person("Anfang")
    for number in range(links):
        later = world.person(f"Glied{number} Kette")
        world.phase(last, later, "dating", begin="2001")
        world.picture(later, portrait_of=later)
        for _ in range(links):
            world.story("", last, later, went_live=datetime(2025, 1, 2, tzinfo=UTC))
        last = later
    # the two: rows, sources, portraits (6 and 2 people at their address); decisions;
    # a step a link until the ways end; phases, parenthoods, people, sources, who is in
    # portraits; stories, who is in them; sections
    with django_assert_num_queries(COSTS[links]):
        ask(client, first.slug, last.slug)


COSTS = {1: 18, 5: 22}


@pytest.mark.parametrize("field", ["q", "von", "zu"])
def test_names_are_suggested_in_both_fields(client, people, field):
    part = client.get("/suche/vorschlaege/", {field: "cleo l"}).content.decode()
    assert f'id="suggestions-{field}"' in part
    assert "Cleo Lind" in part
    assert ('data-words="Cleo Lind"' in part) == (field != "q")


def test_one_of_two_of_the_same_name_is_chosen_by_address(client, people):
    world.person("Cleo Lind")
    part = client.get("/suche/vorschlaege/", {"von": "cleo lind"}).content.decode()
    assert sorted(re.findall(r'data-words="([^"]+)"', part)) == [
        "cleo-lind", "cleo-lind-2",
    ]  # fmt: skip
