"""The admin's page of rules: how they fare, how the house sets them, who and why."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from apps.checks.engine import RULES, Severity, check
from apps.checks.facts import Dossier
from apps.checks.faring.months import fares, last_months
from apps.checks.faring.switching import switch, switches
from apps.checks.models import Firing, Switch
from apps.desk.margin import stored_margin
from apps.people.errors import Refused, Stale
from apps.reading import read
from tests import make

NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)
TODAY = date(2026, 3, 20)
LIST = "admin:checks_switch_changelist"
THIS_MONTH = date(2026, 3, 1)
AGE = "age.mismatch"


def fare(*counted, set_to=""):
    rows = [(THIS_MONTH, AGE, outcome, number) for outcome, number in counted]
    found = fares(rows, {AGE: set_to} if set_to else {}, TODAY)
    return next(one for one in found if one.rule.code == AGE)


def test_twelve_months_end_with_this_one():
    months = list(last_months(TODAY))
    assert (months[0], months[-1], len(months)) == (date(2025, 4, 1), THIS_MONTH, 12)


def test_every_rule_has_a_line():
    assert [one.rule.code for one in fares([], {}, TODAY)] == list(RULES)


def test_what_every_rule_needs_is_told_in_words():
    with override("de"):
        told = {one.rule.code: one.needs for one in fares([], {}, TODAY)}
    assert told["age.then"] == "Geburtsdatum, Datum des Ereignisses"
    assert told["age.inconsistent"] == ""
    english = {one.rule.code: one.rule.needs for one in fares([], {}, TODAY)}
    assert {code for code, needs in told.items() if needs} == {
        code for code, needs in english.items() if needs
    }


def test_open_cases_decide_nothing():
    assert fare(("", 50)).share is None
    assert fare(("", 50)).fired == 50


@pytest.mark.parametrize(
    ("counted", "share", "proposed"),
    [
        ([("fixed", 10), ("overridden", 10)], 50, "info"),
        ([("fixed", 6), ("reworded", 6), ("acknowledged", 8)], 60, ""),
        ([("fixed", 11), ("muted", 9)], 55, "info"),
        ([("fixed", 1), ("overridden", 18)], 5, ""),  # too few to say
    ],
)
def test_a_rule_that_editors_seldom_follow_is_proposed_for_less(
    counted, share, proposed
):
    assert RULES[AGE].severity is Severity.WARN
    found = fare(*counted)
    assert (found.share, found.proposed) == (share, proposed)


@pytest.mark.parametrize(("set_to", "proposed"), [("block", "warn"), ("info", "")])
def test_the_proposal_begins_with_how_it_is_set(set_to, proposed):
    assert fare(("overridden", 20), set_to=set_to).proposed == proposed


def test_the_bars_stay_in_their_drawing():
    for bar in fare(("fixed", 1), ("muted", 1), ("", 300)).bars:
        assert 0 <= bar.open_y <= bar.left_y <= bar.accepted_y <= 40


TEXT = "date 2025-03-03\n\nMaren Holt (???) kam."


@pytest.mark.parametrize("set_to", ["warn", "info"])
def test_the_engine_takes_the_severity_it_is_given(set_to):
    reading = read(TEXT)
    [finding] = check(reading, Dossier(), None, switches={"text.placeholder": set_to})
    assert finding.severity == set_to


def test_a_rule_that_is_off_finds_nothing():
    found = check(read(TEXT), Dossier(), None, switches={"text.placeholder": "off"})
    assert found == []


@pytest.fixture
def chief(client, db):
    user = make.user("checks.view_switch", "checks.add_switch", is_staff=True)
    client.force_login(user)
    client.user = user
    return client


def set_rule(client, code="text.placeholder", **said):
    sent = {"severity": "off", "reason": "Stört im Probebetrieb.", "seen": 0}
    return client.post(reverse("admin:checks_switch_rule", args=[code]), sent | said)


def test_setting_a_rule_holds_in_margin_and_gate(chief):
    story = make.story(body="<p>Es kam TK und ???</p>", authors=[make.user()])
    assert stored_margin(story, NOW).blocking
    assert set_rule(chief).status_code == 302
    assert not stored_margin(story, NOW).blocking
    row = Switch.objects.get()
    assert (row.by, row.reason) == (chief.user, "Stört im Probebetrieb.")
    set_rule(chief, severity="own", seen=row.pk, reason="Wieder nötig.")
    assert stored_margin(story, NOW).blocking
    page = chief.get(reverse("admin:checks_switch_rule", args=["text.placeholder"]))
    assert "Wieder nötig." in page.content.decode()
    assert "Stört im Probebetrieb." in page.content.decode()


def test_who_sets_second_is_told(chief):
    set_rule(chief)
    assert set_rule(chief, severity="info").status_code == 409
    assert switches() == {"text.placeholder": "off"}


@pytest.mark.parametrize("said", [{"reason": "  "}, {"severity": "loud"}])
def test_a_setting_needs_a_reason_and_a_severity(chief, said):
    assert set_rule(chief, **said).status_code == 422
    assert not Switch.objects.exists()


def test_only_who_may_sets_a_rule(client, db):
    client.force_login(make.user("checks.view_switch", is_staff=True))
    assert client.get(reverse(LIST)).status_code == 200
    assert set_rule(client).status_code == 403
    client.force_login(make.user(is_staff=True))
    assert client.get(reverse(LIST)).status_code == 403


def test_there_is_no_page_of_an_unknown_rule(chief):
    assert set_rule(chief, code="no.such").status_code == 404


@pytest.mark.django_db
def test_the_action_refuses_what_the_form_would():
    by = make.user()
    signed = {"by": by, "now": NOW, "seen": 0}
    for rule, severity, reason in (
        ("no.such", "off", "weil"),
        (AGE, "loud", "weil"),
        (AGE, "off", " "),
    ):
        with pytest.raises(Refused):
            switch(rule, severity, reason=reason, **signed)
    with pytest.raises(Stale):
        switch(AGE, "off", reason="weil", seen=7, by=by, now=NOW)


@pytest.mark.django_db
@pytest.mark.parametrize("broken", [{"reason": ""}, {"severity": "loud"}])
def test_the_database_keeps_settings_whole(broken):
    fields = {"rule": AGE, "severity": "off", "reason": "weil", "at": NOW}
    with pytest.raises(IntegrityError), transaction.atomic():
        Switch.objects.create(by=make.user(), **fields | broken)


@pytest.mark.parametrize("rows", [1, 20])
def test_the_page_costs_the_same_for_any_number(chief, rows, django_assert_num_queries):
    story = make.story()
    for number in range(rows):
        Firing.objects.create(
            story=story,
            rule=AGE,
            digest=str(number),
            severity="warn",
            at=timezone.now(),
            outcome="fixed",
        )
    # session, user; permissions (own and by group); what fired, how the rules are set
    with django_assert_num_queries(6):
        page = chief.get(reverse(LIST)).content.decode()
    assert "<svg" in page
    assert 'style="' not in page
