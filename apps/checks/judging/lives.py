"""People, their ages, births and deaths."""

from apps.checks.comparisons import (
    age_fits,
    birth_of_age,
    contradicts,
    dated,
    refines,
    stated_years,
)
from apps.checks.facts import PersonFacts
from apps.checks.judging.case import Case, judged
from apps.checks.judging.model import (
    CreatePerson,
    Judgement,
    Proposal,
    SetBirth,
    SetDeath,
    Verdict,
)
from apps.checks.wording import (
    Pair,
    ages_words,
    born_words,
    date_words,
    listed,
    source_words,
)
from apps.dates import Certainty, Edtf
from apps.dates.ages import ages_at
from apps.reading.enums import AgeWhen, Kind
from apps.reading.model import Age, LifeDate, Person

GROWN_UP = 18
GENDERS = {"f": "female", "m": "male"}
AGED = Pair("{ages} Jahre alt", "aged {ages}")
THEN = Pair("{ages} Jahre alt ({day})", "aged {ages} ({day})")
SEVERAL = Pair("mehrere im Gedächtnis: {names}", "several on record: {names}")
ALIVE = Pair("kein Tod im Gedächtnis", "no death on record")


def judge_person(case: Case, person: Person) -> Judgement:
    mention = person.mentions[0]
    facts = case.facts(person.id)
    verdict, recorded, proposal = Verdict.NEW, "", None
    if facts:
        verdict, recorded = Verdict.AGREES, facts.name
    elif person.candidates:
        known = (case.dossier.people.get(slug) for slug in person.candidates)
        names = [_told_apart(one, case.language) for one in known if one]
        verdict = Verdict.UNKNOWN
        recorded = SEVERAL.say(case.language, names=listed(names, case.language))
    else:
        gender = GENDERS.get(person.gender, person.gender)
        publicity = "private" if _is_sheltered(case, person) else "public"
        proposal = CreatePerson(person.id, person.name, gender, publicity)
    return Judgement(
        key=f"person:{person.id}",
        kind="person",
        people=(person.id,),
        start=mention.start,
        end=mention.end,
        text=mention.text,
        verdict=verdict,
        stated=person.name,
        recorded=recorded,
        proposal=proposal,
    )


def _is_sheltered(case: Case, person: Person) -> bool:
    """Whether somebody new is under 18 by the text, or a child of no stated age.

    A child is who is somebody's and goes by a given name alone. An editor who knows
    better says so; the other way round nobody might notice.
    """
    ages = [stated_years(age) for age in person.ages if age.when is AgeWhen.NOW]
    born = dated(person.birth.date) if person.birth else None
    if born and case.as_of:
        ages += filter(None, [ages_at(born, case.as_of)])
    if ages:
        return min(age.low for age in ages) < GROWN_UP
    return " " not in person.name and any(
        one.kind is Kind.PARENT and one.b == person.id for one in case.reading.relations
    )


def _told_apart(facts: PersonFacts, language: str) -> str:
    if facts.birth is None:
        return facts.name
    return f"{facts.name}, {born_words(facts.birth, facts.gender, language)}"


def judge_age(case: Case, person: Person, age: Age) -> Judgement:
    facts = case.facts(person.id)
    day = day_of_age(age, facts, case.as_of)
    stated = stated_years(age)
    verdict, recorded = Verdict.UNKNOWN, ""
    proposal: Proposal | None = None
    if facts and facts.birth:
        recorded = _recorded_birth(facts, facts.birth, day, case.language)
        if day:
            fit = age_fits(stated, facts.birth, day)
            wrong = fit is Certainty.IMPOSSIBLE
            verdict = Verdict.CONTRADICTS if wrong else Verdict.AGREES
    elif day and person.birth is None and case.names_are_settled(person.id):
        birth = birth_of_age(stated, day)
        if birth and age.key == _first_dated_age(case, person, facts):
            verdict, proposal = Verdict.NEW, SetBirth(person.id, birth)
    words = AGED if age.when is AgeWhen.NOW or not age.event_date else THEN
    return judged(
        age,
        verdict,
        kind="age",
        people=(person.id,),
        stated=words.say(
            case.language,
            ages=ages_words(stated, case.language),
            day=date_words(dated(age.event_date), case.language),
        ),
        recorded=recorded,
        proposal=proposal,
    )


def day_of_age(age: Age, facts: PersonFacts | None, as_of: Edtf | None) -> Edtf | None:
    """The day an age is stated for; None where nobody can tell."""
    match age.when:
        case AgeWhen.NOW:
            return as_of
        case AgeWhen.AT_DEATH:
            return (facts.death if facts else None) or dated(age.event_date)
    return dated(age.event_date)


def _first_dated_age(
    case: Case, person: Person, facts: PersonFacts | None
) -> str | None:
    """One age is enough to propose a birth."""
    for age in person.ages:
        if day_of_age(age, facts, case.as_of):
            return age.key
    return None


def _recorded_birth(
    facts: PersonFacts, birth: Edtf, day: Edtf | None, language: str
) -> str:
    words = born_words(birth, facts.gender, language)
    ages = ages_at(birth, day) if day else None
    if ages is not None:
        words = f"{ages_words(ages, language)} ({words})"
    return f"{words}; {source_words(facts.birth_source, language)}"


def judge_birth(case: Case, person: Person, event: LifeDate) -> Judgement:
    facts = case.facts(person.id)
    stated = dated(event.date)
    recorded = facts.birth if facts else None
    verdict, changes = _against(stated, recorded)
    proposal = None
    if stated and changes and case.names_are_settled(person.id):
        proposal = SetBirth(person.id, stated)
    source = facts.birth_source if facts else ""
    return judged(
        event,
        verdict,
        kind="birth",
        people=(person.id,),
        stated=date_words(stated, case.language),
        recorded=_sourced(recorded, source, case.language),
        proposal=proposal,
    )


def judge_death(case: Case, person: Person, event: LifeDate) -> Judgement:
    facts = case.facts(person.id)
    stated = dated(event.date)
    recorded = facts.death if facts else None
    verdict, changes = _against(stated, recorded)
    if stated is None:  # said to be dead, not since when
        verdict = Verdict.AGREES if recorded else Verdict.NEW
    proposal = None
    if stated and changes and case.names_are_settled(person.id):
        proposal = SetDeath(person.id, stated)
    words = _sourced(recorded, facts.death_source if facts else "", case.language)
    if facts and recorded is None:
        words = ALIVE.say(case.language)
    return judged(
        event,
        verdict,
        kind="death",
        people=(person.id,),
        stated=date_words(stated, case.language),
        recorded=words,
        proposal=proposal,
    )


def _against(stated: Edtf | None, recorded: Edtf | None) -> tuple[Verdict, bool]:
    """The verdict, and whether the stated date would better the record."""
    if stated is None:
        return Verdict.UNKNOWN, False
    if recorded is None:
        return Verdict.NEW, True
    if contradicts(stated, recorded):
        return Verdict.CONTRADICTS, False
    if refines(stated, recorded):
        return Verdict.NEW, True
    return Verdict.AGREES, False


def _sourced(recorded: Edtf | None, source: str, language: str) -> str:
    if recorded is None:
        return ""
    return f"{date_words(recorded, language)}; {source_words(source, language)}"
