import json
import re
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from apps.people import actions as record
from apps.public import errors, graphviz
from tests.public import world

pytestmark = pytest.mark.django_db


def text(response):
    return response.content.decode()


def graph(response):
    data = re.search(r'application/ld\+json">(.*?)</script>', text(response))[1]
    return {node["@type"]: node for node in json.loads(data)["@graph"]}


@pytest.fixture
def star():
    return world.person(
        "Jorinde Falkenrast", birth="1984-06-09", gender="female", birth_place="Jena"
    )


@pytest.fixture
def spouse(star):
    other = world.person("Tilman Raureif", birth="1978-11", gender="male")
    world.phase(star, other, begin="2007", end="2015", end_reason="divorce")
    return other


STAR = "/people/jorinde-falkenrast/"


def test_an_empty_magazine_has_a_front_page(client):
    assert client.get("/").status_code == 200


@pytest.mark.parametrize(("stage", "status"), [("draft", 404), ("review", 404)])
def test_unpublished_stories_are_not_there(client, stage, status):
    world.story("Entwurf", slug="entwurf", stage=stage, went_live=None)
    assert client.get("/news/2025/03/03/entwurf/").status_code == status


def test_a_planned_story_is_not_there_yet(client):
    soon = timezone.now() + timedelta(hours=1)
    story = world.story("Bald", went_live=soon)
    assert client.get(story.get_absolute_url()).status_code == 404


def test_a_withdrawn_story_is_gone(client):
    story = world.story("Fort", stage="withdrawn", withdrawn=timezone.now())
    response = client.get(story.get_absolute_url())
    assert response.status_code == 410
    assert "Fort" not in text(response)


def test_a_wrong_date_leads_to_the_right_one(client):
    story = world.story("Da", slug="da")
    response = client.get("/news/1999/01/01/da/")
    assert response.status_code == 301
    assert response.url == story.get_absolute_url()


def test_an_old_address_of_a_person_leads_on(client, star):
    record.change_person(
        star, star.version, slug="jorinde-neu", by=world.author(), now=world.NOW
    )
    response = client.get(STAR)
    assert response.status_code == 301
    assert response.url == "/people/jorinde-neu/"


@pytest.mark.django_db(transaction=True)  # PostgreSQL tells of a change at commit
def test_a_page_asked_for_again_is_not_sent_again(client, star):
    first = client.get(STAR)
    again = client.get(STAR, headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    assert not again.content
    star.refresh_from_db()
    record.change_person(
        star, star.version, birth_place="Gera", by=world.author(), now=world.NOW
    )
    changed = client.get(STAR, headers={"If-None-Match": first["ETag"]})
    assert changed.status_code == 200


def test_pages_are_small_on_the_way(client, star, spouse):
    story = world.story("Da", star, spouse)
    for address in ("/", STAR, story.get_absolute_url()):
        packed = client.get(address, headers={"Accept-Encoding": "gzip"})
        assert packed["Content-Encoding"] == "gzip"
        assert len(packed.content) < 14_000


def test_a_past_day_shows_what_held_then(client, star, spouse):
    past = text(client.get(f"{STAR}?am=2010-01-01"))
    assert "married" in past or "verheiratet" in past
    assert "25" in past
    assert "2015" not in past.split('class="facts"')[1].split("</dl>")[0]
    before = text(client.get(f"{STAR}?am=1990"))
    assert "Raureif" not in before


@pytest.mark.parametrize("day", ["gestern", "2010-02-31", "..", "9" * 80])
def test_a_day_that_is_none_is_refused_in_a_sentence(client, star, day):
    refused = client.get(STAR, {"am": day})
    assert refused.status_code == 400
    assert f"„{day[:60]}" in text(refused)
    assert "kein Tag" in text(refused)


@pytest.mark.parametrize(
    ("asked", "stand"),
    [
        ("2001-03-01", "1. März 2001"),
        ("2001-03", "31. März 2001"),
        ("2001", "31. Dezember 2001"),
    ],
)
def test_a_past_page_says_its_day_and_is_in_no_index(client, star, asked, stand):
    past = text(client.get(STAR, {"am": asked}))
    assert f"Stand: {stand}" in past
    assert '<meta name="robots" content="noindex' in past
    assert re.search(rf'rel="canonical" href="[^"?]+{STAR}"', past)
    today = text(client.get(STAR))
    assert "noindex" not in today
    assert "Stand: " not in today.split("<main")[1]


def test_nothing_that_came_later_is_told(client, star, spouse):
    at = datetime(2012, 5, 1, tzinfo=UTC)
    world.story("Frühe Geschichte", star, went_live=at)
    world.story("Späte Geschichte", star, went_live=at + timedelta(days=9))
    world.quote(star, "Früher Satz.", said="2012-04")
    world.quote(star, "Späterer Satz.", said="2012-05-09")
    by, now = world.author(), world.NOW
    record.add_name(star, "Jorinde Raureif", "married", begin="2013", by=by, now=now)
    later = world.person("Cem Sternhagel")
    world.phase(star, later, begin="2019")
    past = text(client.get(STAR, {"am": "2012-05-05"}))
    assert "Frühe Geschichte" in past
    assert "Früher Satz." in past
    for untold in ("Späte Geschichte", "Späterer Satz", "Jorinde Raureif", "Cem"):
        assert untold not in past
        assert untold in text(client.get(STAR))


def test_a_past_page_leads_to_the_days_of_change(client, star, spouse):
    past = text(client.get(STAR, {"am": "2010"}))
    assert '?am=2007" rel="nofollow prev"' in past
    assert '?am=2015" rel="nofollow next"' in past
    assert 'type="range"' in past
    assert 'min="1984"' in past


def test_who_came_after_is_named_so(client, star, spouse):
    later = world.person("Lene Kieselbrand", gender="female")
    world.phase(spouse, later, "dating", "2017")
    page = text(client.get(STAR))
    assert "neue Partnerin des Ex-Manns" in page
    assert "ex-husband’s new partner" in text(client.get(f"/en{STAR}"))
    assert "Lene" not in text(client.get(STAR, {"am": "2016"}))


def test_a_day_to_come_is_today(client, star):
    assert text(client.get(f"{STAR}?am=2999-01-01")).count("43") == text(
        client.get(STAR)
    ).count("43")


def test_a_future_day_makes_no_minor_grown_up(client, star):
    kid = world.person("Kind Falkenrast", birth=world.years_ago(10))
    world.child(star, kid)
    assert "Kind Falkenrast" not in text(client.get(f"{STAR}?am=2090-01-01"))


def test_a_fact_without_a_source_is_not_told(client):
    world.person("Ada Lindentau", birth="1984-06-09", cited=False)
    page = text(client.get("/people/ada-lindentau/"))
    assert "1984" not in page


def test_the_family_is_a_list_where_it_cannot_be_drawn(
    client, star, spouse, monkeypatch
):
    monkeypatch.setattr(graphviz, "which", lambda _name: None)
    graphviz.places.cache_clear()
    page = text(client.get(STAR))
    graphviz.places.cache_clear()
    assert 'class="family"' not in page
    assert "Tilman Raureif" in page


def test_people_without_a_page_are_named_and_not_linked(client, star):
    partner = world.person("Malte Apfelhut", publicity="contextual")
    world.phase(star, partner, "dating", "2020")
    page = text(client.get(STAR))
    assert "Malte Apfelhut" in page
    assert "/people/malte-apfelhut/" not in page


def test_a_story_tells_then_and_now(client, star, spouse):
    day = datetime(2010, 6, 1, 12, tzinfo=UTC)
    story = world.story("Damals", star, went_live=day)
    page = text(client.get(story.get_absolute_url()))
    assert "<b>25 <small>" in page
    assert "Die Partitur" in page


def test_machines_are_told_what_the_page_says(client, star, spouse):
    told = graph(client.get(STAR))
    person = told["Person"]
    assert person["birthDate"] == "1984-06-09"
    role = person["spouse"][0]
    assert role["@type"] == "Role"
    assert (role["startDate"], role["endDate"]) == ("2007", "2015")
    assert role["spouse"]["name"] == "Tilman Raureif"


def test_no_headline_can_end_the_script(client, star):
    story = world.story("</script><script>alert(1)</script>", star)
    response = client.get(story.get_absolute_url())
    assert "<script>alert" not in text(response)
    assert graph(response)["NewsArticle"]["headline"].startswith("</script>")


def test_a_translation_is_linked_both_ways(client):
    german = world.story("Hier", slug="hier")
    english = world.story("Here", slug="here", language="en", translation_of=german)
    page = text(client.get(german.get_absolute_url()))
    assert (
        f'hreflang="en" href="http://127.0.0.1:8000/en{english.get_absolute_url()}'
        in page
    )
    assert 'rel="canonical" href="http://127.0.0.1:8000/news/' in page


def test_the_front_page_of_a_language_begins_with_its_stories(client):
    world.story("Deutsch neu")
    world.story(
        "English old", language="en", went_live=timezone.now() - timedelta(days=90)
    )
    page = text(client.get("/en/"))
    assert page.index("English old") < page.index("Deutsch neu")


def test_an_expired_licence_takes_the_picture_down(client):
    story = world.story("Da")
    today = timezone.localdate()
    last_day = world.picture(alt="Letzter Tag", licence_until=today)
    world.figure(story, last_day)
    assert "Letzter Tag" in text(client.get(story.get_absolute_url()))
    last_day.licence_until = today - timedelta(days=1)
    last_day.save()
    assert "Letzter Tag" not in text(client.get(story.get_absolute_url()))


def test_lists_go_on_where_the_last_page_ended(client):
    for number in range(15):
        world.story(f"Geschichte {number:02}")
    first = text(client.get("/ressort/buehne/"))
    older = re.search(r'href="(\?vor=[^"]+)"', first)[1]
    second = text(client.get(f"/ressort/buehne/{older}"))
    seen = re.findall(r"Geschichte \d\d", first), re.findall(r"Geschichte \d\d", second)
    assert len(set(seen[0])) == 12
    assert len(set(seen[1])) == 3
    assert not set(seen[0]) & set(seen[1])


@pytest.mark.parametrize(
    "key", ["x", "1-", "-1", "1-0", "9" * 40 + "-1", "1-" + "9" * 40]
)
def test_a_broken_key_is_not_found(client, key):
    world.section()
    assert client.get("/ressort/buehne/", {"vor": key}).status_code == 404


@pytest.mark.parametrize("status", [400, 403, 404, 410, 500])
def test_errors_have_our_look_and_ask_nothing(rf, status, django_assert_num_queries):
    names = {
        400: errors.bad_request,
        403: errors.permission_denied,
        404: errors.page_not_found,
        410: errors.gone,
        500: errors.server_error,
    }
    with django_assert_num_queries(0):
        response = names[status](rf.get("/"))
    assert response.status_code == status
    assert "masthead" in text(response)


@pytest.mark.parametrize("words", ['"', "NOT", "\0", "a" * 3000, "<script>", "%"])
def test_any_words_can_be_searched(client, words):
    for address in ("/suche/", "/people/"):
        page = client.get(address, {"q": words})
        assert page.status_code == 200
        assert "<script>" not in text(page)


@pytest.mark.parametrize("publicity", ["contextual", "private"])
def test_an_index_left_behind_tells_nothing(client, star, publicity):
    type(star).objects.filter(pk=star.pk).update(publicity=publicity)
    assert "<h3>" not in text(client.get("/suche/?q=falkenrast"))
    assert "faces" not in text(client.get("/people/?q=falkenrast"))


@pytest.mark.parametrize(
    ("language", "body", "box"),
    [
        ("de", "<p>Er nahm sich das Leben.</p>", True),
        ("en", "<p>It was suicide.</p>", True),
        ("de", "<p>Suicide Squad läuft an.</p>", False),
        ("de", "<p>Er nahm sich Zeit.</p>", False),
    ],
)
def test_who_reads_of_suicide_is_told_where_help_is(client, star, language, body, box):
    story = world.story("", star, body=body, language=language)
    page = text(client.get(story.get_absolute_url()))
    assert ("08001110111" in page) is box
