"""Who may do what: the whole matrix, page by page and action by action.

A door that is open answers anything but 403; what it does behind is tested elsewhere.
"""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from apps.desk.roles import ROLES, permissions
from apps.desk.taking_in import take_in
from tests import make

pytestmark = pytest.mark.django_db
R, E, P, K, A = "reporter", "editor", "picture_editor", "record_keeper", "administrator"
EVERYBODY = {R, E, P, K, A}

PAGES = {
    "desk:home": EVERYBODY,
    "desk:intakes": EVERYBODY,
    "desk:intake": EVERYBODY,
    "desk:stories": EVERYBODY,
    "desk:watch": EVERYBODY,
    "desk:story": EVERYBODY,
    "desk:polls": EVERYBODY,
    "desk:poll": EVERYBODY,
    "desk:reports": {R, E, K},
    "desk:tips": {E},
    "desk:people": EVERYBODY,
    "desk:ways": EVERYBODY,
    "admin:index": {E, P, K, A},
    "admin:people_person_changelist": {E, P, K, A},
    "admin:people_person_add": {E, K},
    "admin:people_person_change": {E, P, K, A},
    "admin:people_couple_add": {E, K},
    "admin:people_double": {E, K},
    "admin:people_past": {E, P, K, A},
    "admin:people_merge_changelist": {E, P, K, A},
    "admin:people_decision_add": {E, K},
    "admin:checks_ban_changelist": {E, P, K, A},
    "admin:checks_ban_add": {E, K},
    "admin:checks_proceeding_changelist": {E, P, K, A},
    "admin:checks_proceeding_add": {E, K},
    "admin:sources_source_add": {E, K},
    "admin:pictures_picture_add": {E, P},
    "admin:stories_story_changelist": {E, P, K, A},
    "admin:stories_section_add": {A},
    "admin:checks_switch_changelist": {E, P, K, A},
    "admin:checks_watched_changelist": {E, P, K, A},
    "admin:base_jobrun_changelist": {K, A},
    "admin:stories_datarequest_changelist": {K, A},
    "admin:stories_datarequest_add": {K},
    "admin:sources_upload_changelist": {K},
    "admin:base_user_changelist": {A},
    "admin:base_user_add": {A},
    "admin:auth_group_changelist": {A},
}
ACTIONS = {
    "desk:intakes": {R, E, K},
    "desk:decide": {E, K},
    "desk:accept_clear": {E, K},
    "desk:identify": {R, E, K},
    "desk:mend": {R, E, P},
    "desk:begin": {R, E},
    "desk:story": {R, E, P},
    "desk:review": {R, E, P},
    "desk:answer": {R, E, P},
    "desk:settle": {E},
    "desk:poll": {R, E},
    "desk:answer_report": {E, K},
    "desk:delete_tip": {E},
    "desk:close_poll": {R, E},
    "desk:remove_poll": {R, E},
    "desk:publish": {E},
    "desk:send_back": {E},
    "desk:withdraw": {E},
    "admin:people_person_change": {E, K},
    "admin:people_person_delete": set(),
    "admin:sources_upload_changelist": {K},
    "admin:checks_ban_add": {E, K},
    "admin:checks_proceeding_add": {E, K},
    "admin:stories_event_add": set(),
    "admin:stories_correction_add": set(),
    "admin:desk_intake_add": set(),
}


@pytest.fixture
def doors(client) -> dict[str, str]:
    """The address of each page and action, with something behind it."""
    call_command("load_roles", verbosity=0)
    text = "date 2025-03-03\n\nMila Distelfink (28) sang am Quittensee."
    intake = take_in(text, "text.txt", by=make.user(), now=timezone.now())
    pks = {
        "desk:intake": intake.pk,
        "desk:decide": intake.pk,
        "desk:accept_clear": intake.pk,
        "desk:identify": intake.pk,
        "desk:mend": intake.pk,
        "desk:settle": 1,
        "desk:answer_report": 1,
        "desk:delete_tip": 1,
        "admin:people_person_change": make.person().pk,
        "admin:people_person_delete": make.person().pk,
        "admin:people_double": make.person().pk,
        "admin:people_past": make.person().pk,
    }
    story = intake.story.pk
    names = PAGES.keys() | ACTIONS.keys()
    return {
        name: reverse(name, args=[pks.get(name, story)] if _has_pk(name, pks) else [])
        for name in names
    }


def _has_pk(name: str, pks: dict[str, int]) -> bool:
    of_story = {
        "poll",
        "close_poll",
        "remove_poll",
        "story",
        "review",
        "answer",
        "publish",
        "send_back",
        "withdraw",
    }
    return name in pks or name.removeprefix("desk:") in of_story


def enter(client, role: str) -> None:
    user = make.user(is_staff=role != R)
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)


def is_closed(response) -> bool:
    # Who is no staff is sent to the admin's login, which turns them away.
    login = reverse("admin:login")
    return response.status_code == 403 or response.get("Location", "").startswith(login)


@pytest.mark.parametrize("role", ROLES)
def test_each_role_sees_its_pages_and_no_others(client, doors, role):
    enter(client, role)
    for name, allowed in PAGES.items():
        response = client.get(doors[name], follow=True)
        wanted = 200 if role in allowed else 403
        assert response.status_code == wanted, (role, name)


@pytest.mark.parametrize("role", ROLES)
def test_each_role_does_its_work_and_nothing_else(client, doors, role):
    enter(client, role)
    for name, allowed in ACTIONS.items():
        response = client.post(doors[name], {"version": 1})
        assert is_closed(response) == (role not in allowed), (role, name)


def test_without_a_login_every_door_leads_to_the_login(client, doors):
    for name, address in doors.items():
        for response in (client.get(address), client.post(address)):
            assert response.status_code == 302, name
            there = reverse("admin:login"), reverse("account_login")
            assert response["Location"].startswith(there), name


def test_the_roles_have_exactly_what_the_matrix_says():
    Group.objects.create(name="editor").permissions.set(Permission.objects.all())
    call_command("load_roles", verbosity=0)
    call_command("load_roles", verbosity=0)
    for role in ROLES:
        rows = Group.objects.get(name=role).permissions.values_list(
            "content_type__app_label", "codename"
        )
        assert set(rows) == set(permissions(role))
