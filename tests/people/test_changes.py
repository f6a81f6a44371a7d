"""Every way of writing the record says whom it changed."""

import json
from datetime import UTC, datetime

import pytest
from django.contrib.admin import site
from django.urls import reverse
from import_export.formats.base_formats import CSV

from apps.base import announcing
from apps.people import actions
from apps.people.changes import RecordChanged
from apps.people.models import Couple, Parenthood, Person, Phase
from apps.people.resources import PersonResource
from apps.sources.people_file.importing import import_file
from apps.sources.people_file.signing import Signature
from tests import make

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)
SIGNED = {"by": None, "now": NOW}


@pytest.fixture
def pair():
    return make.person("Ada Lindentau"), make.person("Cem Sternhagel")


@pytest.fixture
def heard(pair, monkeypatch) -> set[int]:
    """Whom anybody announces from here on."""
    found: set[int] = set()
    told = lambda message: found.update(message.people)  # noqa: E731
    monkeypatch.setitem(announcing._listeners, RecordChanged, [told])
    return found


def _phase(a, b):
    return actions.add_phase(a, b, "marriage", "2014", **SIGNED)


WAYS = {
    "change_person": lambda a, b: actions.change_person(
        a, a.version, note="neu", **SIGNED
    ),
    "set_birth": lambda a, b: actions.set_birth(a, "1980", **SIGNED),
    "set_death": lambda a, b: actions.set_death(a, "2020", **SIGNED),
    "couple_of": lambda a, b: actions.couple_of(a, b, **SIGNED),
    "add_phase": _phase,
    "set_joint_children": lambda a, b: actions.set_joint_children(a, b, 2, **SIGNED),
    "add_parenthood": lambda a, b: actions.add_parenthood(a, b, **SIGNED),
}
LATER = {
    "change_phase": lambda row: actions.change_phase(row, end="2020", **SIGNED),
    "remove_phase": lambda row: actions.remove_phase(row, reason="falsch", **SIGNED),
}
SILENT = {  # what they are called and what is decided of them is no fact to be stated
    "Refused", "Stale", "add_name", "change_name", "create_person", "decide",
    "recorded_parents", "refresh", "refuse_loop", "remove_name", "rename",
    "set_external_id", "set_occupations",
}  # fmt: skip


def test_every_action_of_the_record_is_among_these():
    known = WAYS.keys() | LATER.keys() | {"change_parenthood", "remove_parenthood"}
    assert set(actions.__all__) == known | SILENT


@pytest.mark.parametrize("name", WAYS)
def test_an_action_announces(name, pair, heard):
    WAYS[name](*pair)
    a, b = pair
    about_both = name not in ("change_person", "set_birth", "set_death")
    assert heard == ({a.pk, b.pk} if about_both else {a.pk})


@pytest.mark.parametrize("name", LATER)
def test_a_changed_or_removed_phase_announces(name, pair, heard):
    row = _phase(*pair)
    heard.clear()
    LATER[name](Phase.objects.get(pk=row.pk))
    assert heard == {one.pk for one in pair}


@pytest.mark.parametrize("act", ["change", "remove"])
def test_a_changed_or_removed_parenthood_announces(act, pair, heard):
    row = actions.add_parenthood(*pair, **SIGNED)
    heard.clear()
    if act == "change":
        actions.change_parenthood(row, kind="adoptive", **SIGNED)
    else:
        actions.remove_parenthood(row, reason="falsch", **SIGNED)
    assert heard == {one.pk for one in pair}


def test_an_import_announces_people_couples_and_children(pair, heard, tmp_path):
    a, b = pair
    lines = [
        {
            "key": a.slug,
            "name": "Ada Lindentau",
            "birth": "1980",
            "partnerships": [
                {"with": b.slug, "phases": [{"kind": "marriage", "begin": "2014"}]}
            ],
        },
        {"key": b.slug, "name": "Cem Sternhagel"},
    ]
    file = tmp_path / "people.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    import_file(file, Signature(None, NOW, "import"))
    assert Phase.objects.count() == 1
    assert heard == {a.pk, b.pk}


def test_a_table_announces(pair, heard):
    table = CSV().create_dataset(f"slug,birth\n{pair[0].slug},1980\n")
    PersonResource().import_data(table, raise_errors=True)
    assert Person.objects.get(pk=pair[0].pk).birth is not None
    assert heard == {pair[0].pk}


@pytest.fixture
def admin_client_of(client):
    client.force_login(make.user(is_staff=True, is_superuser=True))
    return client


def test_the_admin_announces_a_person(pair, heard, admin_client_of):
    a, _b = pair
    page = admin_client_of.get(reverse("admin:people_person_change", args=[a.pk]))
    response = admin_client_of.post(
        reverse("admin:people_person_change", args=[a.pk]), _sent(page, birth="1980")
    )
    assert response.status_code == 302
    assert heard == {a.pk}


def test_the_admin_announces_both_sides_of_a_phase(pair, heard, admin_client_of):
    row = _phase(*pair)
    heard.clear()
    address = reverse("admin:people_person_change", args=[pair[0].pk])
    page = admin_client_of.get(address)
    sent = _sent(page) | {"partnerships-0-end": "2020"}
    assert admin_client_of.post(address, sent).status_code == 302
    assert str(Phase.objects.get(pk=row.pk).end) == "2020"
    assert heard == {one.pk for one in pair}


@pytest.mark.parametrize("model", [Couple, Phase, Parenthood])
def test_the_admin_announces_what_it_deletes(model, pair, heard, admin_client_of):
    phase = _phase(*pair)
    actions.add_parenthood(*pair, **SIGNED)
    row = {Couple: phase.couple, Phase: phase}.get(model) or model.objects.get()
    heard.clear()
    name = f"admin:people_{model._meta.model_name}_delete"
    response = admin_client_of.post(reverse(name, args=[row.pk]), {"post": "yes"})
    assert response.status_code == 302
    assert heard == {one.pk for one in pair}


def test_every_page_of_the_record_in_the_admin_announces():
    pages = [site._registry[model] for model in (Person, Couple, Phase, Parenthood)]
    assert all("Announcing" in str(type(page).__mro__) for page in pages)


def _sent(page, **changes) -> dict[str, str]:
    """What a browser would send of the admin's form as it stands."""
    forms = [page.context["adminform"].form]
    for inline in page.context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    fields = [field for form in forms for field in form]
    sent = {field.html_name: field.value() for field in fields} | changes
    return {
        name: str(value)
        for name, value in sent.items()
        if value is not None and value is not False
    }
