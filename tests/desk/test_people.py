"""The desk finds people by name, and how two of them are connected."""

import re

import pytest

from tests import make
from tests.public import world

pytestmark = pytest.mark.django_db
FIND, WAYS = "/desk/people/", "/desk/ways/"
TYPED = {"HX-Request": "true", "HX-Target": "people-found"}


@pytest.fixture
def keeper(client):
    user = make.user("people.view_person", "stories.view_story", is_staff=True)
    client.force_login(user)
    return client


@pytest.fixture
def hidden():
    """Ada had a child with Bo, who is private; Ida is another child of his."""
    ada, ida = world.person("Ada Fink"), world.person("Ida Fink", gender="female")
    bo = world.person("Bo Geheim", publicity="private", gender="male")
    eva = world.person("Eva Fink", gender="female")
    for child in (eva, ida):
        world.child(bo, child)
    world.child(ada, eva)
    return ada, ida, bo, eva


def text(response) -> str:
    assert response.status_code == 200
    return response.content.decode()


def steps(page: str) -> list[str]:
    found = re.findall(r'<ol class="rows plain">(.*?)</ol>', page, re.DOTALL)
    rows = re.findall(r"<li.*?</li>", found[0], re.DOTALL) if found else []
    return [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in rows]


def test_names_are_found_while_they_are_typed_also_hidden_ones(keeper, hidden):
    part = text(keeper.get(FIND, {"q": "bo gehe"}, headers=TYPED))
    assert part.lstrip().startswith('<div id="people-found"')
    assert "Bo Geheim" in part
    assert f'data-address="/admin/people/person/{hidden[2].pk}/change/"' in part
    assert "HX-Target" in keeper.get(FIND)["Vary"]


def test_it_says_why_somebody_was_found(keeper):
    made = make.person("Juno Sturmvogel")
    made.names.create(text="Gisela Rübenacker", kind="birth")
    world.record.refresh([made.pk])
    page = text(keeper.get(FIND, {"q": "rübenacker"}))
    assert "Juno Sturmvogel" in page
    assert "birth name" in page
    assert "Nobody of this name" in text(keeper.get(FIND, {"q": "Zacharias Kuckuck"}))


def test_nobody_without_the_right_finds_anybody(client):
    client.force_login(make.user("stories.view_story"))
    assert client.get(FIND).status_code == 403
    assert client.get(WAYS).status_code == 403


def test_the_bar_finds_people_only_for_those_who_keep_the_record(client, keeper):
    assert "data-finder" in text(keeper.get("/desk/"))
    client.force_login(make.user("people.view_person", "stories.view_story"))
    assert "data-finder" not in text(client.get("/desk/"))


def test_a_way_over_somebody_hidden_is_marked(keeper, hidden):
    page = text(keeper.get(WAYS, {"von": "ada-fink", "zu": "ida-fink"}))
    first, second = steps(page)
    assert first.startswith("Ada Fink is the parent of Eva Fink")
    assert "not public" not in first
    assert second.startswith("Eva Fink is the sister of Ida Fink")
    assert "both children of Bo Geheim" in second
    assert "not public Bo Geheim may not be named" in second


def test_a_way_is_drawn_also_over_somebody_hidden(keeper, hidden):
    ada, _, bo, eva = hidden
    world.phase(ada, bo, "marriage", "2001", "2009", end_reason="divorce")
    make.picture(portrait_of=eva)
    page = text(keeper.get(WAYS, {"von": "ada-fink", "zu": "ida-fink"}))
    wide, phone = (
        part.split("</svg>")[0] for part in page.split('<svg class="family chain')[1:3]
    )
    for drawing in (wide, phone):
        for told in ("Ada Fink", "Bo Geheim", "Ida Fink", "tie-ex", "ex-husband"):
            assert told in drawing
        assert drawing.count('class="blank"') == 3
    page = text(keeper.get(WAYS, {"von": "eva-fink", "zu": "ada-fink"}))
    assert f'<image href="{eva.portrait.url}"' in page


def test_of_two_parents_one_whom_readers_see_is_enough(keeper, hidden):
    world.child(hidden[0], hidden[1])
    page = text(keeper.get(WAYS, {"von": "eva-fink", "zu": "ida-fink"}))
    assert steps(page)[0].startswith("Eva Fink is the sister of Ida Fink")
    assert "not public" not in page


def test_what_no_published_source_tells_is_marked(keeper):
    one, other = world.person("Eva Amsel"), world.person("Udo Amsel")
    world.phase(one, other, "dating", "2001", cited=False)
    page = text(keeper.get(WAYS, {"von": "eva-amsel", "zu": "udo-amsel"}))
    assert "not public no source that readers may know" in steps(page)[0]
    draft = world.story("Entwurf", stage="draft", went_live=None)
    draft.cited_as = world.source("Entwurf")
    draft.save()
    other = world.person("Uwe Amsel")
    phase = world.phase(one, other, "dating", "2001", cited=False)
    make.citation(phase=phase, source=draft.cited_as)
    page = text(keeper.get(WAYS, {"von": "eva-amsel", "zu": "uwe-amsel"}))
    assert "no source that readers may know" in steps(page)[0]


def test_names_will_do_and_several_of_one_name_are_offered(keeper, hidden):
    page = text(keeper.get(WAYS, {"von": "Ada Fink", "zu": "ida fink"}))
    assert len(steps(page)) == 2
    page = text(keeper.get(WAYS, {"von": "fink", "zu": "ida-fink"}))
    assert "Who is meant?" in page
    assert re.search(r'href="\?von=ada-fink&(amp;)?zu=ida-fink"', page)
    assert "Nobody of this name" in text(keeper.get(WAYS, {"von": "Kuckuck"}))
    same = text(keeper.get(WAYS, {"von": "ada-fink", "zu": "ada-fink"}))
    assert "one and the same" in same


@pytest.mark.parametrize("field", ["von", "zu"])
def test_while_a_name_is_typed_people_are_suggested(keeper, hidden, field):
    asked = {"HX-Request": "true", "HX-Target": f"ways-{field}"}
    response = keeper.get(WAYS, {field: "fin"}, headers=asked)
    found = response.content.decode()
    assert "<html" not in found
    assert f'id="ways-{field}"' in found
    assert 'data-words="ada-fink"' in found
    assert "HX-Target" in response["Vary"]
    page = keeper.get(WAYS, {field: "fin"}).content.decode()
    assert "<html" in page
    assert f'hx-target="#ways-{field}"' in page
    assert f'<div id="ways-{field}" hidden>' in page


def test_nobody_else_sees_suggestions_of_the_desk(client, hidden):
    client.force_login(make.user())
    asked = {"HX-Request": "true", "HX-Target": "ways-von"}
    assert client.get(WAYS, {"von": "fin"}, headers=asked).status_code == 403


def test_only_what_was_asked_for_counts_and_a_no_is_honest(keeper):
    one, other = world.person("Eva Amsel"), world.person("Udo Amsel")
    world.phase(one, other, "dating", "2001", "2003", end_reason="separation")
    asked = {"von": "eva-amsel", "zu": "udo-amsel"}
    assert len(steps(text(keeper.get(WAYS, asked)))) == 1
    for only in ("familie", "aktuell"):
        page = text(keeper.get(WAYS, asked | {"nur": only}))
        assert steps(page) == []
        assert "no way leads" in page


def test_the_page_of_a_person_leads_here(client, hidden):
    client.force_login(make.user("people.view_person", is_staff=True))
    page = text(client.get(f"/admin/people/person/{hidden[0].pk}/change/"))
    assert "/desk/ways/?von=ada-fink" in page


@pytest.mark.parametrize("rows", [1, 20])
def test_finding_costs_the_same_for_any_number(keeper, django_assert_num_queries, rows):
    for number in range(rows):
        world.person(f"Kim Lerche{number}")
    # session, user, rights (2); keys met, other spellings (2, where few were met),
    # the names with whose they are
    with django_assert_num_queries(COSTS[rows]):
        keeper.get(FIND, {"q": "kim lerche"}, headers=TYPED)


COSTS = {1: 8, 20: 6}


@pytest.mark.parametrize("links", [1, 5])
def test_a_way_costs_a_query_a_link_more(keeper, django_assert_num_queries, links):
    first = last = world.person("Anfang")
    for number in range(links):
        later = world.person(f"Glied{number} Kette")
        world.phase(last, later, "dating", begin="2001")
        last = later
    # session, user; the two with names (4); a step a link until the ways end; phases
    # with names of both and sources (4), parenthoods, people, names, who may know the
    # sources; the bar: intakes that wait, rights (2)
    with django_assert_num_queries(WAY_COSTS[links]):
        keeper.get(WAYS, {"von": first.slug, "zu": last.slug})


WAY_COSTS = {1: 18, 5: 22}
