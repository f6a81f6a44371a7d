"""What is fetched of the record, and what it costs."""

from datetime import UTC, date, datetime

import pytest

from apps.checks.dossier import load
from apps.dates import Edtf
from apps.people import actions
from apps.people.models import Decision
from apps.stories.models import Quote
from tests import make
from tests.checks.sample import Text

pytestmark = pytest.mark.django_db
DAY = Edtf.parse("2025-03-03")
NOW = datetime(2025, 3, 3, tzinfo=UTC)


def naming(*people) -> Text:
    made = Text(" ".join(f"Person{at} Falke" for at, _ in enumerate(people)))
    for at, person in enumerate(people):
        made.person(f"Person{at} Falke", record=person.slug)
    return made


@pytest.mark.parametrize("couples", [1, 10])
def test_the_dossier_costs_the_same_for_any_number_of_people(
    couples, django_assert_num_queries
):
    people = []
    for _ in range(couples):
        a, b, child = make.person(), make.person(), make.person()
        make.phase(a, b)
        make.parenthood(a, child)
        people += [a, b]
    made = naming(*people).source("Falke")
    # outlets, linked, proceedings, bans, couples and phases, parenthoods, relatives,
    # citations, decisions, names, quotes, namesakes
    with django_assert_num_queries(12):
        dossier = load(made.reading, DAY)
    assert len(dossier.people) == 3 * couples
    with django_assert_num_queries(0):
        made.check(dossier)


def test_where_nobody_is_linked_only_outlets_and_bans_are_asked_for(
    django_assert_num_queries,
):
    with django_assert_num_queries(2):
        load(Text("Ada lacht.").person("Ada").source("Ada").reading, DAY)


@pytest.mark.parametrize("strangers", [1, 20])
def test_names_of_strangers_cost_one_query_more(strangers, django_assert_num_queries):
    made = naming(make.person())
    made.text += " " + ", ".join(["Jorinde Falkenrest"] * strangers)
    with django_assert_num_queries(11):  # no source and no relative here
        load(made.reading, DAY)


def test_a_person_comes_with_family_sources_and_decisions():
    ada = make.person("Ada", birth=Edtf.parse("1980"), death=Edtf.parse("2024"))
    tom, mia = make.person("Tom"), make.person("Mia", birth=Edtf.parse("2015"))
    make.citation(make.source("Revue", title="Ada"), person=ada, about="birth")
    make.phase(ada, tom, begin=Edtf.parse("2010"))
    actions.set_joint_children(ada, tom, 2, by=None, now=NOW)
    make.parenthood(ada, mia, kind="adoptive")
    Decision.objects.create(
        person=mia,
        what="naming",
        reason="Erlaubnis der Eltern",
        by=make.user(),
        made=date(2025, 1, 1),
    )
    Quote.objects.create(speaker=ada, words="Ich gehe.", language="de")
    dossier = load(naming(ada).reading, DAY)
    assert dossier.people["ada"].birth == Edtf.parse("1980")
    assert dossier.people["ada"].birth_source == "Revue: Ada"
    assert dossier.people["ada"].death_source == ""
    couple = dossier.couple("tom", "ada")
    assert couple.children_count == 2
    [phase] = couple.phases
    assert phase.begin == Edtf.parse("2010")
    assert phase.sources
    assert dossier.children("ada") == {"mia"}
    assert dossier.parents("mia", "birth") == frozenset()
    assert dossier.people["mia"].allowed("naming", DAY)
    assert not dossier.people["mia"].allowed("showing", DAY)
    assert [quote.words for quote in dossier.quotes] == ["Ich gehe."]


def test_namesakes_come_with_their_births():
    one = make.person("Paul Falke", birth=Edtf.parse("1990"))
    make.person("Paul Falke", birth=Edtf.parse("1996"))
    make.person("Paul Falke")
    make.person("Paul Adler", birth=Edtf.parse("1997"))
    dossier = load(naming(one).reading, DAY)
    assert dossier.namesakes == {one.slug: (Edtf.parse("1996"),)}


def test_candidates_come_along_so_that_a_finding_can_tell_them_apart():
    one, other = make.person("Paul"), make.person("Paul")
    made = Text("Paul").person("Paul", candidates=(one.slug, other.slug))
    assert set(load(made.reading, DAY).people) == {one.slug, other.slug}


def test_a_contradicting_citation_is_no_source():
    ada = make.person("Ada")
    make.citation(person=ada, about="birth", stance="contradicts")
    assert load(naming(ada).reading, DAY).people["ada"].birth_source == ""


def test_bans_come_with_their_dates_whoever_is_named():
    ada = make.person("Ada")
    make.ban(ada, end=date(2026, 1, 1))
    make.ban(picture=make.picture())
    claim, picture = load(Text("Niemand.").reading, DAY).protection.bans
    assert (claim.person, claim.words) == ("ada", "Steg verkauft")
    assert (claim.begin, claim.end) == (date(2025, 1, 1), date(2026, 1, 1))
    assert (picture.kind, picture.person, picture.end) == ("picture", "", None)


def test_a_quote_comes_with_translation_source_and_embargo():
    ada = make.person("Ada")
    source = make.source("Revue", title="Ada")
    source.embargo, source.embargo_zone = NOW, "Asia/Tokyo"
    source.save()
    Quote.objects.create(
        speaker=ada,
        words="I go.",
        language="en",
        translation="Ich gehe.",
        translated_by="Ina Keil",
        source=source,
    )
    make.quote(ada)
    known, plain = load(naming(ada).reading, DAY).quotes
    assert (known.language, known.translation) == ("en", "Ich gehe.")
    assert (known.translated_by, known.source) == ("Ina Keil", "Revue: Ada")
    assert (known.embargo, known.embargo_zone) == (NOW, "Asia/Tokyo")
    assert (plain.sourced, plain.embargo, plain.source) == (False, None, "")


def test_whoever_is_shown_is_fetched_without_being_named():
    make.person("Ada")
    dossier = load(Text("Niemand.").reading, DAY, {"ada"})
    assert set(dossier.people) == {"ada"}
