"""The watch list at the desk: seen, searched, settled."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from apps.checks.models import Watched
from apps.checks.watch.settling import settle
from apps.people.errors import Refused
from apps.stories.actions import Stale
from tests import make
from tests.desk.conftest import NOW

pytestmark = pytest.mark.django_db
PAGE = "/desk/watch/"
ROWS = {"HX-Request": "true", "HX-Target": "watch-rows"}


@pytest.fixture
def desk(client, db):
    user = make.user(
        "stories.view_story",
        "stories.change_story",
        "stories.add_correction",
        "checks.view_watched",
        "checks.change_watched",
    )
    client.force_login(user)
    client.user = user
    return client


def entry(**fields) -> Watched:
    number = Watched.objects.count()
    defaults = {
        "rule": "stale.fact",
        "kind": "marriage",
        "passage": "ist mit Cem Sternhagel verheiratet",
        "old": "Ehe, besteht",
        "new": "geschieden seit August 2026; Quelle: Morgenblatt",
        "digest": f"{number}",
        "since": NOW,
    }
    story = fields.pop("story", None) or make.story(stage="live")
    return Watched.objects.create(story=story, **defaults | fields)


def send(desk, row, **said):
    sent = {"version": row.version, "how": "still_right"} | said
    return desk.post(reverse("desk:settle", args=[row.pk]), sent)


def test_the_page_shows_passage_old_and_new(desk):
    person = make.person("Ada Lindentau")
    row = entry(person=person)
    page = desk.get(PAGE).content.decode()
    assert "„ist mit Cem Sternhagel verheiratet“" in page
    assert "<del>Ehe, besteht</del> <ins>geschieden seit August 2026" in page
    assert "Ada Lindentau" in page
    assert reverse("desk:story", args=[row.story_id]) in page


def test_what_is_settled_or_withdrawn_is_not_listed(desk):
    entry(how="fallen", settled=NOW, passage="erledigt")
    entry(story=make.story(stage="withdrawn"), passage="zurückgezogen")
    page = desk.get(PAGE).content.decode()
    assert "erledigt" not in page
    assert "zurückgezogen" not in page


def test_the_list_is_filtered_by_words_rule_and_author(desk):
    entry(passage="Eheleute", story=make.story(stage="live", authors=[desk.user]))
    entry(passage="Am Steg", rule="stale.licence")
    assert "Am Steg" not in desk.get(PAGE, {"q": "eheleute"}).content.decode()
    assert "Eheleute" not in desk.get(PAGE, {"rule": "stale.licence"}).content.decode()
    assert "Am Steg" not in desk.get(PAGE, {"mine": "on"}).content.decode()
    part = desk.get(PAGE, {"q": "Steg"}, headers=ROWS).content.decode()
    assert part.lstrip().startswith('<section id="watch-rows"')


@pytest.mark.parametrize("rows", [1, 20])
def test_the_page_costs_the_same_for_any_number(desk, rows, django_assert_num_queries):
    for _ in range(rows):
        entry(person=make.person())
    # session, user; permissions (own and by group); the rows, the people's names; how
    # many; the bar
    with django_assert_num_queries(8):
        desk.get(PAGE)


def test_my_desk_counts_what_is_open(desk):
    entry(passage="hier")
    page = desk.get("/desk/").content.decode()
    assert '<span class="count">1</span>' in page
    assert "<del>Ehe, besteht</del>" in page


def test_still_right_needs_a_reason_and_keeps_who_and_why(desk):
    row = entry()
    assert send(desk, row).status_code == 302
    row.refresh_from_db()
    assert row.settled is None
    send(desk, row, note="Gemeint ist die erste Ehe.")
    row.refresh_from_db()
    assert (row.how, row.by, row.version) == ("still_right", desk.user, 2)
    assert row.reason == "Gemeint ist die erste Ehe."
    event = row.story.events.get(verb="settle")
    assert "Gemeint ist die erste Ehe." in event.note


def test_a_correction_is_published_with_the_passage(desk):
    row = entry()
    send(desk, row, how="correction", after="war verheiratet")
    row.refresh_from_db()
    assert row.how == "correction"
    told = row.story.corrections.get()
    assert (told.kind, told.before, told.after) == (
        "correction",
        row.passage,
        "war verheiratet",
    )


def test_an_addendum_is_published(desk):
    row = entry()
    send(desk, row, how="addendum", note="Im August 2026 wurde die Ehe geschieden.")
    assert row.story.corrections.get().kind == "addendum"


def test_a_text_is_brought_up_to_date_in_the_editor_only(desk):
    row = entry()
    send(desk, row, how="update", note="Geändert.")
    row.refresh_from_db()
    assert row.settled is None
    licence = entry(rule="stale.licence")
    send(desk, licence, how="update", note="Das Bild ist getauscht.")
    licence.refresh_from_db()
    assert licence.how == "update"


def test_who_is_second_is_told_and_nothing_is_published_twice(desk):
    row = entry()
    send(desk, row, note="Ich.")
    headers = {"HX-Request": "true", "HX-Target": f"watch-row-{row.pk}"}
    response = desk.post(
        reverse("desk:settle", args=[row.pk]),
        {"version": 1, "how": "correction", "after": "anders"},
        headers=headers,
    )
    assert response.status_code == 409
    assert row.story.corrections.count() == 0
    with pytest.raises(Stale):
        settle(row, "still_right", version=1, note="Du.", by=desk.user, now=NOW)


def test_htmx_gets_the_row(desk):
    row = entry()
    headers = {"HX-Request": "true", "HX-Target": f"watch-row-{row.pk}"}
    address = reverse("desk:settle", args=[row.pk])
    sent = {"version": 1, "how": "still_right", "note": ""}
    response = desk.post(address, sent, headers=headers)
    assert response.status_code == 422
    response = desk.post(address, sent | {"note": "Ja."}, headers=headers)
    assert response.status_code == 200
    assert f'id="watch-row-{row.pk}"' in response.content.decode()


def test_a_correction_of_a_story_that_is_not_live_changes_nothing(desk):
    row = entry(story=make.story(stage="withdrawn"))
    send(desk, row, how="correction", after="anders")
    row.refresh_from_db()
    assert row.settled is None


def test_how_must_be_said(desk):
    row = entry()
    with pytest.raises(Refused):
        settle(row, "fallen", version=1, note="Nein.", by=desk.user, now=NOW)


def test_the_database_holds_each_promise(desk):
    row = entry()
    for broken in (
        {"digest": row.digest},
        {"settled": NOW},
        {"how": "fallen"},
        {"how": "still_right", "settled": NOW, "by": desk.user},
        {"how": "still_right", "settled": NOW, "reason": "ja"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            entry(story=row.story, **broken)


def test_the_dashboard_leads_to_the_list(client):
    entry()
    client.force_login(make.user("checks.view_watched", is_staff=True))
    page = client.get("/admin/").content.decode()
    assert PAGE in page


def test_since_is_shown_as_a_time(desk):
    entry(since=timezone.now())
    assert "<time datetime=" in desk.get(PAGE).content.decode()
