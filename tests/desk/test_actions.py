import pytest
from django.db import IntegrityError, transaction

from apps.checks.judging.model import SetBirth
from apps.dates import Edtf
from apps.desk import actions
from apps.desk.actions import Settled
from apps.desk.looking import look_at_intake
from apps.desk.models import Intake, Ruling
from apps.people.errors import Refused
from apps.people.models import Couple, Person, Phase
from apps.sources.models import Citation
from apps.stories.models import Quote
from tests import make
from tests.desk.conftest import NOW

pytestmark = pytest.mark.django_db


def judged(intake, kind, name=""):
    """The judgement of this kind about somebody whose name begins so."""
    looked = look_at_intake(actions.fetch(intake.pk))
    names = {person.id: person.name for person in looked.reading.people}
    for one in looked.judgements:
        if one.kind == kind and (not name or names[one.people[0]].startswith(name)):
            return one
    raise AssertionError(f"no {kind} about {name}")


def accept(intake, kind, name="", **given):
    given = {"by": intake.by, "now": NOW} | given
    return actions.accept(intake, judged(intake, kind, name).key, **given)


def test_a_new_person_is_recorded_with_the_story_as_source(intake):
    accept(intake, "person", "Ada")
    person = Person.objects.get()
    assert person.display_name == "Ada Lindentau"
    citation = Citation.objects.get()
    intake.story.refresh_from_db()
    assert citation.source == intake.story.cited_as
    assert citation.source.outlet.name == "Klatschmohn"
    assert citation.excerpt.startswith("Ada Lindentau (41)")
    ruling = Ruling.objects.get()
    assert (ruling.kind, ruling.person, ruling.by) == ("accepted", person, intake.by)
    assert judged(intake, "person", "Ada").verdict == "agrees"


def test_what_is_said_of_somebody_not_on_record_cannot_be_accepted_yet(intake):
    with pytest.raises(Refused):
        accept(intake, "marriage")
    assert not Couple.objects.exists()
    assert not Ruling.objects.exists()


def test_an_age_gives_a_birth_and_agrees_from_then_on(intake):
    accept(intake, "person", "Ada")
    accept(intake, "age", "Ada")
    person = Person.objects.get()
    assert person.birth == Edtf.parse("1984-03-26/1985-03-25")
    assert judged(intake, "age", "Ada").verdict == "agrees"
    assert person.citations.get(about="birth").value == person.birth.text


def test_a_corrected_value_is_what_is_recorded(intake):
    accept(intake, "person", "Ada")
    value = SetBirth("p1", Edtf.parse("1984-12-24"))
    accept(intake, "age", "Ada", value=value)
    assert Person.objects.get().birth == Edtf.parse("1984-12-24")
    assert Ruling.objects.filter(kind="corrected").get().value == "p1, 1984-12-24"


def test_all_that_is_clear_is_accepted_at_once(intake):
    count = actions.accept_all_clear(intake, by=intake.by, now=NOW)
    assert count == Ruling.objects.count() > 4
    assert Person.objects.count() == 2
    phase = Phase.objects.get()
    assert (phase.kind, phase.begin) == ("marriage", Edtf.parse("2014"))
    assert phase.citations.get().source == Intake.objects.get().story.cited_as
    quote = Quote.objects.get()
    assert (quote.words, quote.source.outlet.name) == (
        "Wir sind nur umgezogen.",
        "Morgenblatt",
    )
    assert list(quote.stories.all()) == [intake.story]
    looked = look_at_intake(actions.fetch(intake.pk))
    assert {one.verdict for one in looked.judgements} == {"agrees"}
    assert actions.accept_all_clear(intake, by=intake.by, now=NOW) == 0


def test_known_people_are_not_made_twice(intake):
    make.person("Ada Lindentau", birth="1985-01-01")
    actions.accept_all_clear(intake, by=intake.by, now=NOW)
    assert Person.objects.count() == 2


def test_what_contradicts_the_record_is_left_alone(intake):
    make.person("Ada Lindentau", birth="1980-01-01")
    actions.accept_all_clear(intake, by=intake.by, now=NOW)
    assert Person.objects.get(slug="ada-lindentau").birth == Edtf.parse("1980-01-01")
    assert judged(intake, "age", "Ada").verdict == "contradicts"


def test_a_rejected_statement_is_not_proposed_again(intake):
    key = judged(intake, "person", "Cem").key
    actions.reject(intake, key, by=intake.by, now=NOW)
    actions.accept_all_clear(intake, by=intake.by, now=NOW)
    assert [person.display_name for person in Person.objects.all()] == ["Ada Lindentau"]
    with pytest.raises(Settled):
        actions.accept(intake, key, by=intake.by, now=NOW)


def test_deciding_twice_decides_once(intake):
    key = judged(intake, "person", "Ada").key
    actions.accept(intake, key, by=intake.by, now=NOW)
    for deed in (actions.accept, actions.reject):
        with pytest.raises(Settled):
            deed(intake, key, by=intake.by, now=NOW)
    assert Person.objects.count() == Ruling.objects.count() == 1


def test_a_statement_that_is_not_there_cannot_be_decided(intake):
    with pytest.raises(Settled):
        actions.accept(intake, "age:p9:0-1", by=intake.by, now=NOW)


def test_if_the_record_refuses_nothing_is_written(intake, monkeypatch):
    monkeypatch.setattr("apps.desk.accepting.cite", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        accept(intake, "person", "Ada")
    assert not Person.objects.exists()
    assert not Ruling.objects.exists()
    intake.story.refresh_from_db()
    assert intake.story.cited_as is None


def test_somebody_of_another_name_can_be_meant(intake):
    other = make.person("Adelheid Lindentau-Stern")
    key = judged(intake, "person", "Ada").key
    actions.identify(intake, key, other, by=intake.by, now=NOW)
    found = look_at_intake(actions.fetch(intake.pk)).reading.people[0]
    assert found.record == other.slug
    accept(intake, "age", "Ada")
    other.refresh_from_db()
    assert other.birth is not None
    assert Person.objects.count() == 1


def test_one_of_two_of_a_name_is_chosen(intake):
    people = [make.person("Ada Lindentau", birth="1985") for _ in range(2)]
    named = judged(intake, "person", "Ada")
    assert named.verdict == "unknown"
    actions.identify(intake, named.key, people[1], by=intake.by, now=NOW)
    assert judged(intake, "person", "Ada").verdict == "agrees"


def test_who_is_known_need_not_be_chosen(intake):
    known, other = make.person("Ada Lindentau"), make.person("Wer Anders")
    key = judged(intake, "person", "Ada").key
    with pytest.raises(Settled):
        actions.identify(intake, key, other, by=intake.by, now=NOW)
    assert known.slug == "ada-lindentau"


def test_two_texts_of_one_title_are_two_sources(intake, editor):
    accept(intake, "person", "Ada")
    from_another = Intake.objects.create(
        name=intake.name,
        text=intake.text + "\nUnd mehr.",
        digest="x",
        language="de",
        date=intake.date,
        story=make.story(headline=intake.story.headline),
        by=editor,
        at=NOW,
    )
    accept(from_another, "person", "Cem")
    sources = {c.source_id for c in Citation.objects.all()}
    assert len(sources) == 2


def test_the_database_keeps_texts_and_rulings_single(intake):
    with transaction.atomic(), pytest.raises(IntegrityError):
        Intake.objects.create(
            text="x",
            digest=intake.digest,
            language="de",
            story=make.story(),
            by=intake.by,
            at=NOW,
        )


def test_the_database_keeps_one_ruling_a_statement(intake):
    given = {
        "intake": intake,
        "key": "k",
        "kind": "rejected",
        "by": intake.by,
        "at": NOW,
    }
    Ruling.objects.create(**given)
    with pytest.raises(IntegrityError):
        Ruling.objects.create(**given)
