"""The real text against its real record, day by day."""

import pytest

from apps.checks.dossier import load
from apps.checks.engine import check
from apps.checks.judging import judge
from apps.dates import Edtf
from apps.dates.fields import bounds
from apps.people.lookup import lookup
from apps.people.models import Person, Phase
from apps.reading import read

AGES = {"age.mismatch", "age.inconsistent"}


def shown(findings, *rules: str) -> set[tuple[str, str, str]]:
    return {
        (one.rule, one.severity, one.text)
        for one in findings
        if not rules or one.rule in rules
    }


def test_everybody_is_found_on_record(baldwins, example_text):
    reading = read(example_text, lookup=lookup)
    assert {one.record for one in reading.people} == {
        person.slug for person in baldwins.values()
    }


def test_on_its_own_day_the_text_has_just_these_findings(checked):
    assert shown(checked("2025-03-03")) == {
        ("relation.duration", "info", "knapp zehn Jahren"),
        ("source.unnamed", "warn", "nahestehenden Quellen"),
        ("privacy.minor", "block", "Kindern"),
        ("privacy.minor", "block", "Kids"),
        ("picture.social_file", "block", "Instagram / hilariabaldwin"),
    }


def test_knapp_zehn_jahre_is_possible_while_only_the_year_is_known(checked):
    [found] = [f for f in checked("2025-03-03") if f.rule == "relation.duration"]
    assert found.certainty == "possible"
    assert "8,4 bis 9,4 Jahre" in found.message


def test_knapp_zehn_jahre_is_wrong_once_the_month_is_known(checked):
    Phase.objects.filter(end_reason="divorce").update(
        **bounds("end", Edtf.parse("2002-02"))
    )
    [found] = [f for f in checked("2025-03-03") if f.rule == "relation.duration"]
    assert (found.severity, found.certainty) == ("warn", "certain")
    assert found.expected == "gut acht Jahren"


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2025-03-03", {}),
        ("2025-03", {}),
        ("2025-04-02", {}),
        ("2025-04-03", {"66": "67"}),
        ("2025-10-22", {"66": "67"}),
        ("2025-10-23", {"66": "67", "29": "30"}),
        ("2025-12-08", {"66": "67", "29": "30", "71": "72"}),
        ("2026-01-05", {"66": "67", "29": "30", "71": "72"}),
        ("2026-01-06", {"66": "67", "29": "30", "71": "72", "41": "42"}),
    ],
)
def test_the_ages_fall_due_one_after_the_other(checked, day, found):
    ages = {one.text: one.expected for one in checked(day) if one.rule in AGES}
    assert ages == found


@pytest.mark.parametrize(
    ("age", "found"),
    [("65", {("age.mismatch", "warn", "65")}), ("66", set()), ("67", set())],
)
def test_a_birth_known_by_its_year_allows_two_ages(baldwins, example_text, age, found):
    alec = Person.objects.filter(pk=baldwins["Alec"].pk)
    alec.update(**bounds("birth", Edtf.parse("1958")))
    text = example_text.replace("(66)", f"({age})")
    day = Edtf.parse("2025-03-03")
    reading = read(text, lookup=lookup)
    findings = check(reading, load(reading, day), day)
    assert shown(findings, "age.mismatch") == found


def test_nothing_in_the_text_contradicts_the_record(baldwins, example_text):
    reading = read(example_text, lookup=lookup)
    day = Edtf.parse("2025-03-03")
    judged = judge(reading, load(reading, day), day)
    verdicts = {(one.kind, one.verdict) for one in judged}
    assert verdicts == {
        ("person", "agrees"),
        ("age", "agrees"),
        ("birth", "agrees"),
        ("marriage", "agrees"),
        ("parent", "agrees"),
        ("joint_children", "agrees"),
        ("duration", "agrees"),
        ("quote", "new"),
        ("source", "new"),
        ("source", "unknown"),
    }


def test_on_an_empty_record_everything_is_new(db, example_text):
    reading = read(example_text, lookup=lookup)
    day = Edtf.parse("2025-03-03")
    judged = judge(reading, load(reading, day), day)
    new = {one.kind: one.proposal for one in judged if one.verdict == "new"}
    assert set(new) == {
        "person",
        "age",
        "birth",
        "marriage",
        "parent",
        "joint_children",
        "quote",
        "source",
    }
    assert all(new.values())
