"""The admin: every page opens, costs the same for any number of rows, loses nothing."""

import pytest
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.urls import reverse
from pytest_django.asserts import assertContains

from apps.dates import Edtf
from apps.people.models import Couple, NameKey, Parenthood, Person, Phase
from apps.sources.models import Source
from apps.stories.models import Event
from tests import make

pytestmark = pytest.mark.django_db
OURS = [model for model in admin.site._registry if model.__module__.startswith("apps.")]
ADDABLE = [
    "person",
    "couple",
    "occupation",
    "decision",
    "picture",
    "section",
    "source",
    "ban",
    "proceeding",
]


@pytest.fixture
def keeper(client):
    user = get_user_model().objects.create_superuser("keeper", password="x")
    client.force_login(user)
    return client


def address(model, page: str, *args) -> str:
    return reverse(
        f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args
    )


def fill_world(number: int) -> Person:
    person = make.person()
    for _ in range(number):
        partner, child = make.person(), make.person()
        make.phase(person, partner)
        make.parenthood(person, child)
        make.decision(person=child)
        story = make.story(people=[person], section=make.section())
        make.picture(title="Bild")
        make.quote(speaker=partner)
        make.event(story=story)
        make.ban(person=child)
        make.proceeding(person=partner)
    return person


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_every_list_opens_under_the_strict_policy(keeper, model):
    response = keeper.get(address(model, "changelist"))
    assert response.status_code == 200
    assert "unsafe" not in response["Content-Security-Policy"]
    assertContains(response, "css/admin.css")


@pytest.mark.parametrize("name", ADDABLE)
def test_every_form_opens(keeper, name):
    model = next(model for model in OURS if model._meta.model_name == name)
    assert keeper.get(address(model, "add")).status_code == 200


def test_the_dashboard_starts_with_work_to_do(keeper):
    make.phase(cited=False)
    response = keeper.get(reverse("admin:index"))
    tasks = {str(task.label): task.count for task in response.context["tasks"]}
    assert 1 in tasks.values()
    assertContains(response, 'class="tasks"')


@pytest.mark.parametrize("rows", [1, 20])
@pytest.mark.parametrize(
    ("name", "queries"),
    [
        # session, user, the count, the rows; then what rows and filters bring along
        ("person", 5),  # names
        ("couple", 7),  # names of both, phases
        ("phase", 7),  # names of both, sources
        ("parenthood", 7),  # names of both, sources
        ("citation", 4),
        ("story", 6),  # authors, the sections to filter by
        ("picture", 4),
        ("decision", 6),  # people, names
        ("quote", 6),  # people, names
        ("ban", 6),  # people, names
        ("proceeding", 5),  # names
        ("event", 5),  # the verbs to filter by
    ],
)
def test_a_list_costs_the_same_for_any_number_of_rows(
    keeper, name, queries, rows, django_assert_num_queries
):
    model = next(model for model in OURS if model._meta.model_name == name)
    fill_world(rows)
    keeper.get(address(model, "changelist"))  # content types and sites are cached
    with django_assert_num_queries(queries):
        keeper.get(address(model, "changelist"))


def form_of(response) -> dict[str, str]:
    """What a browser would send back unchanged."""
    sent = {}
    forms = [response.context["adminform"].form]
    for inline in response.context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    for form in forms:
        for field in form:
            value = field.value()
            if value is True:
                sent[field.html_name] = "on"
            elif value is not None and value is not False and value != "":
                sent[field.html_name] = str(value)
    return sent


def change(keeper, person, **changes):
    page = keeper.get(address(Person, "change", person.pk))
    sent = form_of(page) | changes
    return keeper.post(address(Person, "change", person.pk), sent)


def problems(response) -> str:
    found = [response.context["adminform"].form.errors.as_text()]
    for inline in response.context["inline_admin_formsets"]:
        found += [str(inline.formset.errors), str(inline.formset.non_form_errors())]
    return " ".join(found)


def partnership(number: int, partner: Person, **fields) -> dict[str, str]:
    fields = {"kind": "marriage", "standing": "confirmed"} | fields
    prefix = f"partnerships-{number}-"
    total = {"partnerships-TOTAL_FORMS": str(number + 1)}
    return total | {
        f"{prefix}{key}": value
        for key, value in ({"partner": str(partner.pk)} | fields).items()
    }


def test_a_person_saved_unchanged_stays_as_it_was(keeper):
    person = fill_world(1)
    before = list(Person.objects.values("slug", "birth", "note").order_by("pk"))
    assert change(keeper, person).status_code == 302
    assert before == list(Person.objects.values("slug", "birth", "note").order_by("pk"))
    assert Phase.objects.count() == 1
    assert Parenthood.objects.count() == 1


@pytest.mark.parametrize("later", [True, False])
def test_a_marriage_is_entered_from_either_side(keeper, later):
    one, other = make.person(), make.person()
    if later:
        one, other = other, one
    sent = partnership(0, other, begin="19.8.1993", end="2002", end_reason="divorce")
    assert change(keeper, one, **sent).status_code == 302
    phase = Phase.objects.get()
    assert (phase.begin.text, phase.end.text) == ("1993-08-19", "2002")
    assert {phase.couple.a_id, phase.couple.b_id} == {one.pk, other.pk}
    # and it stands on the page of the other
    page = keeper.get(address(Person, "change", other.pk))
    assertContains(page, 'value="1993-08-19"')
    assertContains(page, "verstanden als: 19. August 1993")


def test_a_marriage_is_changed_from_the_other_side_and_not_doubled(keeper):
    one, other = make.person(), make.person()
    make.phase(one, other, begin="1993")
    sent = {"partnerships-0-end": "2002"}
    assert change(keeper, other, **sent).status_code == 302
    assert Phase.objects.get().end == Edtf.parse("2002")
    assert Couple.objects.count() == 1


def test_nobody_is_entered_as_their_own_partner(keeper):
    person = make.person()
    response = change(keeper, person, **partnership(0, person))
    assert response.status_code == 200
    assert "Partner von sich" in problems(response)
    assert not Phase.objects.exists()


def test_an_impossible_date_gets_a_sentence_and_changes_nothing(keeper):
    person = make.person(birth="1980")
    response = change(keeper, person, birth="31.2.1990")
    assert response.status_code == 200
    assert "Februar" in problems(response)
    person.refresh_from_db()
    assert person.birth == Edtf.parse("1980")


def test_a_loop_of_parents_gets_a_sentence(keeper):
    grandmother, mother, child = make.person(), make.person(), make.person()
    make.parenthood(grandmother, mother)
    make.parenthood(mother, child)
    sent = {
        "child_rows-TOTAL_FORMS": "1",
        "child_rows-0-child": str(grandmother.pk),
        "child_rows-0-kind": "birth",
        "child_rows-0-standing": "confirmed",
    }
    response = change(keeper, child, **sent)
    assert response.status_code == 200
    assert str(mother) in problems(response)
    assert Parenthood.objects.count() == 2


def test_who_was_slower_is_told_and_overwrites_nothing(keeper):
    person = make.person()
    page = keeper.get(address(Person, "change", person.pk))
    sent = form_of(page) | {"note": "mine"}
    assert change(keeper, person, note="theirs").status_code == 302
    response = keeper.post(address(Person, "change", person.pk), sent)
    assert response.status_code == 200
    assert "inzwischen" in problems(response)
    person.refresh_from_db()
    assert person.note == "theirs"


def test_a_name_changed_in_the_admin_is_found_at_once(keeper):
    person = make.person("Alma Hagebutt")
    assert (
        change(keeper, person, **{"names-0-text": "Alma Weißdorn"}).status_code == 302
    )
    keys = set(NameKey.objects.filter(person=person).values_list("key", flat=True))
    assert "alma weissdorn" in keys
    assert "alma hagebutt" not in keys


def test_the_history_shows_what_changed(keeper):
    person = make.person()
    change(keeper, person, birth="1980")
    page = keeper.get(address(Person, "history", person.pk))
    assertContains(page, "1980")


def test_pages_of_the_log_can_only_be_read(keeper):
    story = make.story()
    event = make.event(story=story)
    response = keeper.post(address(Event, "change", event.pk), {"verb": "forged"})
    assert response.status_code == 403
    event.refresh_from_db()
    assert event.verb != "forged"


def test_autocomplete_finds_a_person_by_birth_name(keeper):
    person = make.person("Juno Sturmvogel")
    make.name(person, "Gisela Rübenacker", "birth")
    response = keeper.get(
        reverse("admin:autocomplete"),
        {
            "term": "Rübenacker",
            "app_label": "people",
            "model_name": "couple",
            "field_name": "b",
        },
    )
    assert [row["id"] for row in response.json()["results"]] == [str(person.pk)]


def test_scripts_in_text_fields_come_out_as_text(keeper):
    person = make.person()
    change(keeper, person, note="<script>alert(1)</script>")
    page = keeper.get(address(Person, "change", person.pk))
    assertContains(page, "&lt;script&gt;alert(1)")


def test_who_is_no_staff_is_turned_away_without_a_loop(client):
    client.force_login(make.user())
    response = client.get(reverse("admin:index"), follow=True)
    assert response.status_code == 403


def test_the_admin_asks_at_the_one_login(client):
    response = client.get(reverse("admin:index"), follow=True)
    assert response.redirect_chain[-1][0].startswith(reverse("account_login"))


def test_an_embargo_is_typed_by_the_clock_of_its_zone(admin_client):
    outlet = make.source().outlet
    admin_client.post(
        reverse("admin:sources_source_add"),
        {
            "outlet": outlet.pk,
            "kind": "article",
            "title": "Ein Geheimnis",
            "language": "de",
            "embargo": "2026-12-24T18:00",
            "embargo_zone": "America/New_York",
        },
    )
    source = Source.objects.get(title="Ein Geheimnis")
    assert source.embargo.isoformat() == "2026-12-24T23:00:00+00:00"
    address = reverse("admin:sources_source_change", args=[source.pk])
    page = admin_client.get(address).content.decode()
    assert 'value="2026-12-24T18:00"' in page
