import re
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from apps.base.models import User
from tests.public import world

pytestmark = pytest.mark.django_db


def text(response):
    return response.content.decode()


def at(year, month, day=15, hour=12):
    return datetime(year, month, day, hour, tzinfo=UTC)


def test_an_empty_archive_says_so(client):
    assert "noch nichts" in text(client.get("/archiv/")).lower()


def test_years_from_first_to_last_and_months_with_their_numbers(client):
    for moment in (at(2022, 3), at(2024, 5), at(2024, 5, 20), at(2024, 7)):
        world.story("", went_live=moment)
    page = text(client.get("/archiv/"))
    assert re.findall(r'href="/archiv/(\d+)/"', page) == ["2024", "2023", "2022"]
    assert re.findall(r'href="/archiv/2024/(\d+)/"', page) == ["07", "05"]
    assert "2 Geschichten" in page
    assert "nichts erschienen" in text(client.get("/archiv/2023/"))


def test_a_month_begins_at_midnight_here(client):
    """1 May 2024, 00.30 in Berlin is still April in UTC."""
    world.story(
        "Nachtgeschichte", went_live=at(2024, 4, 30, 22) + timedelta(minutes=30)
    )
    assert "Nachtgeschichte" in text(client.get("/archiv/2024/05/"))
    assert client.get("/archiv/2024/04/").status_code == 404


def test_december_ends_with_the_year(client):
    world.story("Silvester", went_live=at(2023, 12, 31))
    assert "Silvester" in text(client.get("/archiv/2023/12/"))
    assert client.get("/archiv/2024/").status_code == 404


@pytest.mark.parametrize("address", ["2024/13/", "2024/00/", "0000/01/", "0000/"])
def test_what_is_no_month_is_not_there(client, address):
    assert client.get(f"/archiv/{address}").status_code == 404


def test_drafts_planned_and_withdrawn_stories_do_not_count(client):
    soon = timezone.now() + timedelta(days=40)
    world.story("Entwurf", stage="draft", went_live=None)
    world.story("Geplant", went_live=soon)
    world.story("Fort", stage="withdrawn", withdrawn=at(2024, 2), went_live=at(2024, 1))
    assert "noch nichts" in text(client.get("/archiv/")).lower()
    assert client.get("/archiv/2024/01/").status_code == 404


def test_long_months_go_on(client):
    for number in range(14):
        world.story(f"Nummer {number}", went_live=at(2024, 5, 1 + number))
    page = text(client.get("/archiv/2024/05/"))
    older = re.search(r'rel="next" href="([^"]+)"', page)[1]
    assert "Nummer 0<" not in page
    assert "Nummer 0<" in text(client.get(f"/archiv/2024/05/{older}"))


def test_an_author_has_a_page_that_names_no_account(client):
    world.story("Von Wiebke")
    listed = text(client.get("/autoren/"))
    address = re.search(r'href="(/autoren/\d+-wiebke-sandhafer/)"', listed)[1]
    page = text(client.get(address))
    assert "Von Wiebke" in page
    assert '"ProfilePage"' in page


def test_an_old_name_of_an_author_leads_on(client):
    world.story()
    number = world.author().pk
    moved = client.get(f"/autoren/{number}-wiebke-alt/")
    assert moved.status_code == 301
    assert moved.url == f"/autoren/{number}-wiebke-sandhafer/"


def test_accounts_without_stories_have_no_page(client):
    other = User.objects.create(username="geheim", first_name="Hans", last_name="Still")
    world.story("Entwurf", stage="draft", went_live=None).authors.set([other])
    assert "Still" not in text(client.get("/autoren/"))
    assert client.get(f"/autoren/{other.pk}-hans-still/").status_code == 404
    assert client.get("/autoren/999999999-niemand/").status_code == 404


def test_a_story_leads_to_its_author(client):
    story = world.story()
    page = text(client.get(story.get_absolute_url()))
    assert f'rel="author" href="/autoren/{world.author().pk}-wiebke-sandhafer/"' in page


@pytest.mark.parametrize("rows", [1, 12])
def test_costs(client, django_assert_num_queries, rows):
    for number in range(rows):
        world.figure(
            world.story("", went_live=at(2024, 5, 1 + number)), world.picture()
        )
    writer = world.author()
    # and one each for the state in which a page is kept
    with django_assert_num_queries(4):  # first and last, months; sections
        client.get("/archiv/")
    with django_assert_num_queries(6):  # stories, authors, figures, shown; sections
        client.get("/archiv/2024/05/")
    with django_assert_num_queries(7):  # the same, and the author
        client.get(f"/autoren/{writer.pk}-wiebke-sandhafer/")
    with django_assert_num_queries(3):  # authors; sections
        client.get("/autoren/")
