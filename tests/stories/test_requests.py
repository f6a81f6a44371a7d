"""Who asks to be hidden or forgotten is, at once and everywhere."""

import json
from datetime import date, timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains

from apps.people import actions
from apps.people.errors import Refused, Stale
from apps.people.forgetting import KEPT, REMOVED, forget
from apps.people.models import ExternalId, Person
from apps.stories.models import DataRequest
from apps.stories.request import due_of
from apps.stories.requests import decide_request, effect_of
from tests import make
from tests.public import world
from tests.public.test_crawl import crawl
from tests.sources.people_files import reasons, take_in, write

pytestmark = pytest.mark.django_db
LIST = "admin:stories_datarequest_changelist"
NOW = timezone.now()


def ask(kind: str, person: Person, **fields) -> DataRequest:
    received = fields.pop("received", date(2026, 1, 31))
    return DataRequest.objects.create(
        kind=kind,
        person=person,
        asker="Kanzlei Igel",
        wish="Bitte.",
        basis="erase",
        received=received,
        due=due_of(received),
        **fields,
    )


def grant(row: DataRequest) -> DataRequest:
    return decide_request(row.pk, "granted", "Zu Recht.", by=make.user(), now=NOW)


@pytest.fixture
def star() -> Person:
    """Somebody with all that the record can hold, on public pages with others."""
    star = world.person("Jorinde Geheimrast", birth="1984-06-09", gender="female")
    other = world.person("Tilman Raureif", birth="1978-11-23", gender="male")
    world.phase(star, other, begin="2015-03-24")
    world.child(star, world.person("Bo Nebelhorn", birth="2003-01-01"))
    signed = {"by": None, "now": NOW}
    actions.add_name(star, "Gisela Geheimbirth", "birth", **signed)
    actions.set_external_id(star, "wikidata", "Q9876543", **signed)
    actions.set_occupations(star, ["Sängerin"], **signed)
    star.refresh_from_db()
    star = actions.change_person(star, star.version, note="Notizgeheim", **signed)
    make.citation(person=star, excerpt="Zitatgeheim")
    world.picture(star, portrait_of=star, alt="Portraitgeheim")
    world.quote(star, "Wortgeheim.")
    world.story("Das Zimmer mit der Tür", other, star)
    return star


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2026-01-31", "2026-02-28"),
        ("2024-01-31", "2024-02-29"),
        ("2026-03-20", "2026-04-20"),
        ("2026-12-05", "2027-01-05"),
        ("2026-11-30", "2026-12-30"),
    ],
)
def test_an_answer_is_due_within_a_month(received, due):
    assert due_of(date.fromisoformat(received)) == date.fromisoformat(due)


@pytest.mark.parametrize("kind", ["hide", "forget"])
def test_afterwards_a_reader_meets_nothing_of_them(client, star, kind):
    before = crawl(client)
    assert any(b"Geheimrast" in page.content for page in before.values())
    grant(ask(kind, star))
    for address, page in crawl(client).items():
        if "q=" in address or "zu=" in address:  # repeats the question
            continue
        told = page.content.decode(errors="replace").casefold()  # pictures, too
        for word in ("geheim", "1984-06-09", "juni 1984", "q9876543"):
            assert word not in told, (address, word)
    assert client.get("/people/jorinde-geheimrast/").status_code in (404, 410)


def personal_words() -> list[str]:
    """Every text and number of the record's own tables that still tells of them."""
    found = []
    kept = ("stories_", "pictures_", "checks_", "desk_", "sources_source")
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if not table.startswith(("people_", "sources_", "base_", "django_admin")):
                continue
            if table.startswith(kept) or "searchindex" in table:
                continue
            cursor.execute(f'SELECT * FROM "{table}"')
            for row in cursor.fetchall():
                told = json.dumps(row, default=str, ensure_ascii=False).casefold()
                if "geheim" in told or "1984" in told or "q9876543" in told:
                    found.append(f"{table}: {told}")
    return found


def test_forgetting_leaves_nothing_in_the_record_nor_its_history(star):
    LogEntry.objects.create(
        user=make.user(),
        content_type=ContentType.objects.get_for_model(Person),
        object_id=str(star.pk),
        object_repr=str(star),
        action_flag=2,
    )
    assert personal_words()
    grant(ask("forget", star))
    assert personal_words() == []


def test_what_goes_is_counted_and_the_entry_stays(star):
    row = ask("forget", star)
    assert effect_of(row).gone["Paare"] == 1
    gone = grant(row).gone
    assert gone["Paare"] == 1
    row.refresh_from_db()
    assert (row.answer, row.reason) == ("granted", "Zu Recht.")
    assert row.history.count() == 2
    assert row.person.publicity == "private"
    assert str(row.person) == "N. N."


def test_nobody_else_loses_anything(star):
    other = Person.objects.get(slug="tilman-raureif")
    before = other.history.count()
    grant(ask("forget", star))
    other.refresh_from_db()
    assert other.birth.text == "1978-11-23"
    assert other.history.count() == before
    assert str(other) == "Tilman Raureif"


def test_who_was_forgotten_does_not_come_back(star, tmp_path):
    grant(ask("forget", star))
    lines = [
        {"key": "jorinde-geheimrast", "name": "Jorinde Geheimrast"},
        {"key": "jorinde-zwei", "name": "Jorinde", "ids": {"wikidata": "Q9876543"}},
        {"key": "juno-sturmvogel", "name": "Juno Sturmvogel"},
    ]
    summary, _errors, _status = take_in(write(tmp_path / "in.jsonl", *lines))
    assert set(reasons(summary)) == {1, 2}
    assert summary["created"] == 1
    assert not ExternalId.objects.filter(value="Q9876543").exists()


def test_an_entry_that_was_merged_into_theirs_is_forgotten_too(star):
    double = world.person("Jorinde Doppelgeheim", birth="1984-06-09")
    Person.objects.filter(pk=double.pk).update(merged_into=star)
    forget(star, by=make.user(), now=NOW, reason="")
    assert personal_words() == []


def test_a_merged_entry_is_not_forgotten_alone(star):
    double = world.person("Jorinde Doppelgeheim")
    Person.objects.filter(pk=double.pk).update(merged_into=star)
    double.refresh_from_db()
    with pytest.raises(Refused):
        forget(double, by=make.user(), now=NOW, reason="")


def test_everything_that_points_to_a_person_is_kept_or_removed_on_purpose():
    known = {link.related_model._meta.label for link in Person._meta.related_objects}
    assert known <= REMOVED | KEPT
    assert not REMOVED & KEPT


def test_refusing_changes_nothing(star):
    row = ask("forget", star)
    decide_request(row.pk, "refused", "Zeitgeschichte.", by=make.user(), now=NOW)
    star.refresh_from_db()
    assert star.birth.text == "1984-06-09"
    assert star.publicity == "public"


def test_a_correction_is_made_in_the_record_not_here(star):
    grant(ask("correct", star))
    star.refresh_from_db()
    assert star.birth.text == "1984-06-09"


@pytest.mark.parametrize(("answer", "reason"), [("", "so"), ("granted", " ")])
def test_a_decision_needs_an_answer_and_a_reason(star, answer, reason):
    row = ask("hide", star)
    with pytest.raises(Refused):
        decide_request(row.pk, answer, reason, by=make.user(), now=NOW)


def test_a_request_is_decided_once(star):
    row = ask("hide", star)
    grant(row)
    with pytest.raises(Stale):
        decide_request(row.pk, "refused", "Doch nicht.", by=make.user(), now=NOW)


def test_the_database_wants_a_reason_with_a_decision(star):
    row = ask("hide", star)
    with pytest.raises(IntegrityError), transaction.atomic():
        DataRequest.objects.filter(pk=row.pk).update(answer="granted")


@pytest.fixture
def keeper(client):
    codes = ("view_datarequest", "add_datarequest", "change_datarequest")
    names = [f"stories.{code}" for code in (*codes, "decide_datarequest")]
    client.force_login(make.user(*names, "people.view_person", is_staff=True))
    return client


def decide_page(row: DataRequest) -> str:
    return reverse("admin:stories_datarequest_decide", args=[row.pk])


def test_a_request_is_entered_with_its_day(keeper, star):
    sent = {
        "kind": "forget",
        "person": star.pk,
        "asker": "Kanzlei Igel",
        "wish": "Alles.",
        "basis": "erase",
        "received": "2026-01-31",
    }
    keeper.post(reverse("admin:stories_datarequest_add"), sent)
    assert DataRequest.objects.get().due == date(2026, 2, 28)


def test_the_page_shows_the_effect_before_the_decision(keeper, star):
    page = keeper.get(decide_page(ask("forget", star)))
    assertContains(page, "lässt sich nicht zurücknehmen")
    assertContains(page, "Das Zimmer mit der Tür")
    assertContains(page, "1 Paare")
    assertContains(page, "Ein Bild zeigt die Person")


def test_it_is_decided_on_the_page(keeper, star):
    row = ask("hide", star)
    shown = keeper.post(decide_page(row), {"answer": "granted"})
    assert shown.status_code == 422
    sent = {"answer": "granted", "reason": "Zu Recht."}
    assertContains(keeper.post(decide_page(row), sent, follow=True), "ausgeführt")
    star.refresh_from_db()
    assert star.publicity == "private"
    assert keeper.post(decide_page(row), sent).status_code == 409


def test_deciding_is_closed_to_others(client, star):
    row = ask("forget", star)
    client.force_login(make.user("stories.change_datarequest", is_staff=True))
    sent = {"answer": "granted", "reason": "Zu Recht."}
    assert client.get(decide_page(row)).status_code == 403
    assert client.post(decide_page(row), sent).status_code == 403
    row.refresh_from_db()
    assert row.answer == ""


def test_what_is_due_stands_on_the_first_page(keeper, star):
    ask("hide", star)
    ask("hide", star, received=timezone.localdate())
    page = keeper.get(reverse("admin:index"))
    counts = {str(task.label): task.count for task in page.context["tasks"]}
    assert counts["überfällige Betroffenenanfragen"] == 1
    assert counts["offene Betroffenenanfragen"] == 2
    overdue = keeper.get(reverse(LIST), {"state": "overdue"})
    assert overdue.context["cl"].result_count == 1


def test_a_decided_request_cannot_be_changed_nor_deleted(keeper, star):
    row = ask("hide", star)
    grant(row)
    address = reverse("admin:stories_datarequest_change", args=[row.pk])
    assertNotContains(keeper.get(address), 'name="_save"')
    assert keeper.post(address, {"asker": "Niemand"}).status_code == 403
    gone = reverse("admin:stories_datarequest_delete", args=[row.pk])
    assert keeper.post(gone, {"post": "yes"}).status_code == 403


def test_decisions_near_their_end_stand_on_the_first_page(client):
    child = make.person()
    make.decision(person=child, until=timezone.localdate() + timedelta(days=10))
    make.decision(person=child, until=timezone.localdate() + timedelta(days=100))
    client.force_login(make.user(is_staff=True, is_superuser=True))
    page = client.get(reverse("admin:index"))
    counts = {str(task.label): task.count for task in page.context["tasks"]}
    assert counts["Entscheidungen, die binnen zwei Wochen zu prüfen sind"] == 1


@pytest.mark.parametrize("rows", [1, 20])
def test_the_list_costs_the_same_for_any_number_of_requests(
    keeper, rows, django_assert_num_queries
):
    for _ in range(rows):
        ask("hide", make.person())
    keeper.get(reverse(LIST))
    # session, user, permissions (own and by group), the count, the rows, names
    with django_assert_num_queries(7):
        keeper.get(reverse(LIST))
