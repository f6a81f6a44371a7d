"""Ages that belong to another day: past events, birthdays near."""

import re
from collections.abc import Iterator

from apps.checks.comparisons import dated, stated_years
from apps.checks.facts import PersonFacts
from apps.checks.findings import Severity
from apps.checks.rereading.openthens import wrong_birthdays, wrong_thens
from apps.checks.rule import Check, Find, Rule
from apps.checks.rules.relations import FACTS
from apps.checks.wording import (
    Pair,
    ages_words,
    born_words,
    date_words,
    source_words,
    with_number,
)
from apps.dates import Certainty, Edtf
from apps.dates.ages import Span, ages_at
from apps.dates.compare import before
from apps.dates.days import civil, day_number, month_length
from apps.reading.enums import AgeWhen
from apps.reading.model import Age, Person
from apps.reading.model import Span as Passage

WITHIN = 14  # days around publication
YEAR = re.compile(r"(?<![\d.,])(?:1[89]|20)\d\d(?![\d.,]\d|\d)")
BIRTHDAY = re.compile(r"\.?(?:st|nd|rd|th)?\s+(?:Geburtstag|birthday)", re.IGNORECASE)
TODAY = re.compile(
    r"\b(?:heute|heutigen?|an\s+diesem|diesen|today|this)\b", re.IGNORECASE
)
POINT = re.compile(  # what happened on one day, in the past tense
    r"\b(?<!been )(?<!was )(?<!were )(?<!is )(?<!are )"
    r"(?:heiratete[nt]?|gab(?:en)?\s+sich|lernte[n]?|trennte[n]?|ließ(?:en)?\s+sich|"
    r"verlobte[n]?|married|wed|tied|split|separated|divorced|got\s+engaged)\b"
)
THEN = Pair(
    "{day} war {name} {right}, nicht {stated}: {born} ({source}).",
    "{name} was {right} in {day}, not {stated}: {born} ({source}).",
)
TURNS = Pair(
    "Diesen Geburtstag hat {name} nicht: {right} sind es laut Gedächtnis, {born} "
    "({source}).",
    "That is not the birthday of {name}: by the record it is {right}, {born} "
    "({source}).",
)
NOW = Pair(
    "{stated} ist {name} heute; {day} war das Alter {right}.",
    "{name} is {stated} today; in {day} the age was {right}.",
)
AT_THE_TIME = Pair("damals {age}", "then {age}")
NEAR = Pair(
    "{name} hat am {day} Geburtstag und wird {age}: Alter am Erscheinungstag prüfen.",
    "{name} has a birthday on {day} and turns {age}: mind the age on the day of "
    "publication.",
)


def aged(check: Check) -> Iterator[tuple[Person, PersonFacts, Edtf, Age]]:
    for person in check.reading.people:
        facts = check.facts(person.id)
        if facts and facts.birth:
            for age in person.ages:
                yield person, facts, facts.birth, age


def _thens(check: Check) -> Iterator[Find]:
    for _, facts, birth, age in aged(check):
        if age.when is not AgeWhen.THEN:
            continue
        if _is_birthday(check, age):
            yield from _birthday(check, facts, birth, age)
    read = {
        (age.start, age.end)
        for _, _, _, age in aged(check)
        if age.when is not AgeWhen.THEN or age.event_date or _is_birthday(check, age)
    }
    for one in wrong_birthdays(check):
        if (one.age.start, one.age.end) not in read:
            yield _find(check, TURNS, one.facts, one.age, one.right)
    for one in wrong_thens(check):
        day = _in_words(check, one.day)
        yield _find(check, THEN, one.facts, one.age, one.right, day=day)


def _is_birthday(check: Check, age: Age) -> bool:
    return bool(BIRTHDAY.match(check.text, age.end) or BIRTHDAY.search(age.text))


def _find(
    check: Check, pair: Pair, facts: PersonFacts, age: Age, right: Span, **more: object
) -> Find:
    stated = stated_years(age)
    exact = right.exact is not None and stated.exact is not None
    return Find.at(
        age,
        pair.say(
            check.language,
            name=facts.name,
            stated=ages_words(stated, check.language),
            right=ages_words(right, check.language),
            born=born_words(facts.birth, facts.gender, check.language)
            if facts.birth
            else "",
            source=source_words(facts.birth_source, check.language),
            **more,
        ),
        people=(facts.slug,),
        expected=with_number(age.text, stated.low, right.low, check.language)
        if exact
        else None,
    )


def _in_words(check: Check, day: Edtf) -> str:
    words = date_words(day, check.language)
    return words[0].upper() + words[1:] if check.language == "de" else words


def _birthday(
    check: Check, facts: PersonFacts, birth: Edtf, age: Age
) -> Iterator[Find]:
    """The last or the next one; today's, where the sentence says so."""
    if check.as_of is None or facts.death:
        return
    right = ages_at(birth, check.as_of)
    if right is None:
        return
    first, last = check.sentence(age.start)
    today = TODAY.search(check.text, first, last)
    high = right.high if today else right.high + 1
    if not Span(right.low, high).overlaps(stated_years(age)):
        yield _find(check, TURNS, facts, age, right)


def _nows_for_thens(check: Check) -> Iterator[Find]:
    """ "2011 heiratete Alma (53)": she was not that old then."""
    for person, facts, birth, age in aged(check):
        if age.when is not AgeWhen.NOW or check.as_of is None:
            continue
        day = _past_event(check, person, age)
        right = ages_at(birth, day) if day else None
        if day is None or right is None or right.overlaps(stated_years(age)):
            continue
        now = ages_at(birth, check.as_of)
        if now is None or not now.overlaps(stated_years(age)):
            continue  # age.mismatch
        known = ages_words(right, check.language)
        yield Find.at(
            age,
            NOW.say(
                check.language,
                name=facts.name,
                stated=ages_words(stated_years(age), check.language),
                day=date_words(day, check.language),
                right=known,
            ),
            people=(facts.slug,),
            expected=AT_THE_TIME.say(check.language, age=known)
            if right.exact is not None and age.text.isdigit()
            else None,
        )


def _past_event(check: Check, person: Person, age: Age) -> Edtf | None:
    """The day of a past event of the person in the sentence of the age."""
    first, last = check.sentence(age.start)
    for relation in check.reading.relations:
        if relation.status not in FACTS or person.id not in (relation.a, relation.b):
            continue
        for span in relation.evidence:
            inside = first <= span.start < last
            if not inside or not POINT.search(check.text, first, last):
                continue
            day = _told(span, relation.begin) or _told(span, relation.end)
            if day and check.as_of and before(day, check.as_of) is Certainty.CERTAIN:
                return day
    return None


def _told(span: Passage, date: str | None) -> Edtf | None:
    day = dated(date)
    return day if day and day.year and str(day.year) in span.text else None


def _birthdays(check: Check) -> Iterator[Find]:
    day = check.as_of.day if check.as_of else None
    if day is None:
        return
    for person in check.reading.people:
        facts = check.facts(person.id)
        if facts is None or facts.death or not facts.birth or facts.birth.day is None:
            continue
        near = _nearest_birthday(facts.birth.day, day)
        turns = civil(near)[0] - civil(facts.birth.day)[0]
        if abs(near - day) > WITHIN or turns < 1:
            continue
        now = [age for age in person.ages if age.when is AgeWhen.NOW]
        right = ages_at(facts.birth, day_of(day))
        if any(not right or not right.overlaps(stated_years(age)) for age in now):
            continue  # age.mismatch says it already
        place = now[0] if now else person.mentions[0]
        date = day_of(near)
        yield Find.at(
            place,
            NEAR.say(
                check.language,
                name=facts.name,
                day=date_words(date, check.language),
                age=turns,
            ),
            people=(facts.slug,),
        )


def day_of(number: int) -> Edtf:
    return Edtf.parse("{:04}-{:02}-{:02}".format(*civil(number)))


def _nearest_birthday(birth: int, day: int) -> int:
    """Whoever was born on 29 February turns older on 1 March in other years."""
    _, month, monthday = civil(birth)
    around = []
    for year in (civil(day)[0] + step for step in (-1, 0, 1)):
        if monthday > month_length(year, month):
            around.append(day_number(year, 3, 1))
        else:
            around.append(day_number(year, month, monthday))
    return min(around, key=lambda one: abs(one - day))


AGE_THEN = Rule(
    code="age.then",
    severity=Severity.WARN,
    needs="birth, event date",
    sentence=Pair(
        "Ein Alter zu einem datierten Ereignis passt nicht zum Geburtsdatum.",
        "An age at a dated event does not fit the date of birth.",
    ),
    reference="Pressekodex 2",
    find=_thens,
)
AGE_NOW_FOR_THEN = Rule(
    code="age.now_for_then",
    severity=Severity.INFO,
    needs="birth, event date",
    sentence=Pair(
        "Ein heutiges Alter steht bei einem vergangenen Ereignis.",
        "A current age stands with a past event.",
    ),
    reference="Pressekodex 2",
    find=_nows_for_thens,
)
AGE_BIRTHDAY_NEAR = Rule(
    code="age.birthday_near",
    severity=Severity.INFO,
    needs="birth",
    sentence=Pair(
        "Ein Geburtstag fällt in die 14 Tage um das Erscheinen.",
        "A birthday falls within 14 days around publication.",
    ),
    reference="Pressekodex 2",
    find=_birthdays,
)
