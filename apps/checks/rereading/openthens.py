"""Ages of another day that the reader left without one, or gave to nobody.

"Damals war sie 25", "with her at 27 when she married": the day is the year told in the
sentence or, behind "damals", in the one before; where none is told, what the record
has of the event the sentence names. Who is meant is told by the ages of that day: an
age that anybody near had is right, and one nearly so is a slip of whom it nearly fits.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from apps.checks.comparisons import dated, stated_years
from apps.checks.facts import PersonFacts
from apps.checks.rereading.agewords import BIRTHDAY, is_slip
from apps.checks.rereading.openyears import YEAR
from apps.checks.rereading.recordedfacts import Fact, events_of, kinds_told
from apps.checks.rereading.tries import Tries, tries_of
from apps.checks.rereading.yearwords import BIRTH, LATER, NEXT, THEN
from apps.checks.rule import Check
from apps.dates import Edtf
from apps.dates.ages import Span, ages_at
from apps.reading.enums import AgeWhen
from apps.reading.languages import language
from apps.reading.languages.needs import meeting
from apps.reading.model import Age, Person

RULE = "open-then"
BACK = 600  # characters looked back for who is meant
LATELY = timedelta(days=14)  # since a birthday of which a text may still say "wird"
MAIN = 2  # people that a text is about
OF_YEAR = 60  # characters: further off, a year is of something else
SUBJECT = 15  # characters: "Ada war erst" and the age
NEAR = 160  # characters between an age and the year it is of
N = r"(?P<age>(?P<years>\d{2}|[a-zäöüß]{3,17}(?:-[a-z]{3,5})?)"
# not "war er 40 Jahre verheiratet", nor "were 40 years together"
YEARS = r"(?:Jahre|years?)(?=\s+(?:alt|jung|old)\b|[-.,;:!?])"
END = rf"(?=[.,;:!?)–—]|\s+(?:{YEARS}|und\b|als\b|{{more}}))"
PATTERNS = {
    "de": (
        rf"\b[Mm]it\s+(?:nur\s+|gerade\s+(?:ein)?mal\s+|erst\s+|schon\s+|zarten\s+)?{N})"
        r"(?=\s+(?:Jahren\b|im\s+Jahr|(?!zu\b|gegen\b|von\b)[a-zäöü]+)|[.,;])",
        rf"\b{N})-jährig(?!\w)",
        rf"\b[Aa]ls\s+{N})-[Jj]ährige[rn]?(?!\w)",
        rf"\b[Ii]m\s+Alter\s+von\s+(?:nur\s+)?{N})(?=\s+Jahren?\b|[.,;])",
        rf"\b(?:war(?:en)?|wurde|ist)\s+(?:(?:er|sie|(?:(?:der|die|[Ss]eine?|[Ii]hre?)\s+)?"
        r"[A-ZÄÖÜ][\w-]+(?:\s+[A-ZÄÖÜ][\w-]+)?)\s+)?"
        rf"(?:da(?:mals|nn)?\s+|gerade\s+|seinerzeit\s+|erst\s+|schon\s+|noch\s+)*{N})"
        + END.format(more=r"bei\b|im\b"),
        rf"\b(?:damals|seinerzeit)\s+(?:erst\s+|schon\s+|gerade\s+)?{N})(?=\s+Jahre\s+alt)",
        rf"(?<!\w){N})\s+Jahre\s+(?:alt|jung)\s+war\s+(?:er|sie),\s+als\b",
        rf",\s+(?:er|sie|[Ss]eine?|[Ii]hre?|(?:[a-z]+\s+)?[A-ZÄÖÜ]\w+)"
        rf"(?:\s+[A-ZÄÖÜ]\w+)?\s+(?:erst\s+|schon\s+)?{N})(?=[.,;])",
    ),
    "en": (
        rf"\b(?:was|were)\s+(?:just\s+|only\s+|then\s+|about\s+|already\s+|barely\s+)?"
        rf"{N})" + END.format(more=r"when\b|at\s+the\s+time\b|and\b|that\b"),
        rf"\b[Aa]t\s+(?:the\s+age\s+of\s+|just\s+|only\s+)?{N})"
        r"(?!,?\s+(?:(?:he|she)\s+)?(?:is|has|remains)\b)"  # "and, at 12, is"
        r"(?=[.,;]|\s+(?:years|in|when|and|she|he|on)\b)",
        rf"\b(?:[Aa]ged|then)\s+{N})(?=[.,;)]|\s+(?:when|in|and)\b)",
        rf",\s+(?:he|she|her\s+\w+|his\s+\w+|[A-Z]\w+)\s+{N})(?=[.,;])",
    ),
}
COMING = {
    code: tries_of([re.compile(one)])
    for code, one in (
        (
            "de",
            r"\bwird\s+(?:[Ee]r|[Ss]ie|[A-ZÄÖÜ][\w-]+(?:\s+[A-ZÄÖÜ][\w-]+)?)\s+"
            rf"(?:schon\s+)?{N})(?=[.,;:?!])",
        ),
        (
            "en",
            rf"\b(?:turns|will\s+(?:be|turn))\s+{N})(?=[.,;:?!]|\s+(?:in|on|next)\b)",
        ),
    )
}
WAS = re.compile(r"\b(?:war(?:en)?|was|were)\s")
PARENTS = {
    "de": re.compile(r"\b(?:seine|ihre|deren|dessen)\s+Eltern\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:his|her|their)\s+parents\b", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class ThenAge:
    """An age that does not fit its day."""

    facts: PersonFacts
    age: Age
    day: Edtf
    right: Span


def wrong_thens(check: Check) -> Iterator[ThenAge]:
    """What the reader read as an age of then, and what it gave to nobody."""
    taken = [(one.start, one.end) for p in check.reading.people for one in p.ages]
    for person in check.reading.people:
        for age in person.ages:
            if age.when is AgeWhen.THEN and not _is_birthday(check, age):
                known = check.facts(person.id)
                near = [person] if known else _near(check, age.start)
                wrong = _wrong(check, age, near)
                if wrong:
                    yield wrong
    for age in _found(check, _patterns(check.language)):
        if any(a < age.end and age.start < b for a, b in taken):
            continue
        if check.quoted(age.start, age.end) or check.titled(age.start, age.end):
            continue
        taken.append((age.start, age.end))
        wrong = _wrong(check, age, _near(check, age.start))
        if wrong:
            yield wrong


def _is_birthday(check: Check, age: Age) -> bool:
    return bool(BIRTHDAY.match(check.text, age.end) or BIRTHDAY.search(age.text))


@cache
def _patterns(code: str) -> Tries:
    return tries_of(map(re.compile, PATTERNS[code]))


def wrong_birthdays(check: Check) -> Iterator[ThenAge]:
    """ "Im Oktober wird sie 69": the next birthday that the record does not give."""
    if check.as_of is None:
        return
    for age in _found(check, COMING[check.language]):
        wrong = None
        for person in _near(check, age.start):
            facts = check.facts(person.id)
            right = facts and facts.birth and ages_at(facts.birth, check.as_of)
            if not right or not facts or facts.death:
                continue
            coming = Span(right.low + 1, right.high + 1)
            least = right.low if _is_near_birthday(facts, check.as_of) else coming.low
            if least <= age.low <= coming.high:
                wrong = None
                break
            if wrong is None and is_slip(int(age.low), coming):
                wrong = ThenAge(facts, age, check.as_of, coming)
        if wrong and not check.quoted(age.start, age.end):
            yield wrong


def _is_near_birthday(facts: PersonFacts, day: Edtf) -> bool:
    """Whether "wird 70" may be said of the birthday just past, or of one not known."""
    if facts.birth is None or day.earliest is None:
        return True
    lately = Edtf.of(date.fromordinal(day.earliest) - LATELY)
    before, now = ages_at(facts.birth, lately), ages_at(facts.birth, day)
    return before is None or now is None or before != now or now.exact is None


def _found(check: Check, tries: Tries) -> Iterator[Age]:
    words = language(check.language).words
    for pattern in meeting(tries, check.text):
        for found in pattern.finditer(check.text):
            told = found["years"]
            years = int(told) if told.isdigit() else words.number(told)
            if years and years < 100:
                place = found.span("age")
                yield Age(*place, found["age"], "", years, years, AgeWhen.THEN, RULE)


def _near(check: Check, at: int) -> list[Person]:
    """Those named in the sentence, then before it, the last first.

    Where nobody was for long, those whom the text named first: it is about them.
    """
    first, last = check.sentence(at)
    placed = []
    for person in check.reading.people:
        starts = [mention.start for mention in person.mentions]
        here = [abs(at - one) for one in starts if first <= one < last]
        back = [at - one for one in starts if at - BACK <= one < first]
        if here or back:
            placed.append((0 if here else 1, min(here or back), person))
    near = [person for _, _, person in sorted(placed, key=lambda one: one[:2])]
    if any(check.facts(person.id) for person in near):
        return near
    named = sorted(check.reading.people, key=lambda one: one.mentions[0].start)
    return [one for one in named if one.mentions[0].start < at][:MAIN]


def _wrong(check: Check, age: Age, people: list[Person]) -> ThenAge | None:
    stated, slip = stated_years(age), None
    if people and not check.facts(people[0].id) and _is_subject(people[0], age):
        return None  # "Ada war erst 17": of Ada, whoever she is
    for person in people:
        facts = check.facts(person.id)
        if facts is None or facts.birth is None:
            continue
        if _is_of_today(check, facts, age):
            return None
        for day in _days(check, facts, age):
            right = ages_at(facts.birth, day)
            if right is None or right.high <= 0:
                continue
            if right.overlaps(stated):
                return None
            known = dated(age.event_date) is not None
            if slip is None and (known or is_slip(stated.low, right)):
                slip = ThenAge(facts, age, day, right)
    return slip


def _is_subject(person: Person, age: Age) -> bool:
    return any(0 <= age.start - one.end <= SUBJECT for one in person.mentions)


def _is_of_today(check: Check, facts: PersonFacts, age: Age) -> bool:
    """Whether "was 79" without a day may be the age of today, or that at death."""
    if age.rule != RULE or age.event_date or facts.birth is None:
        return False
    first, last = check.sentence(age.start)
    if YEAR.search(
        check.text, max(first, age.start - OF_YEAR), min(last, age.end + OF_YEAR)
    ):
        return False
    day = facts.death or check.as_of
    right = ages_at(facts.birth, day) if day else None
    return right is not None and right.overlaps(stated_years(age))


def _days(check: Check, facts: PersonFacts, age: Age) -> Iterator[Edtf]:
    """The days that the age may be of; the day of the person's own birth is none."""
    told = dated(age.event_date)
    first, last = check.sentence(age.start)
    after = NEXT.search(check.text, age.end, last)
    last = after.start() if after else last
    if told:
        exact = [
            day
            for day in _years(check, facts, first, last, age.start)
            if day.year == told.year and told.text == str(told.year)
        ]
        yield exact[0] if len(exact) == 1 else told
        return
    years = _years(check, facts, first, last, age.start)
    kinds = kinds_told(check, first, last) - {BIRTH}
    if not years and first and _is_of_before(check, age, first, last, kinds):
        first, _ = check.sentence(first - 1)
        years = _years(check, facts, first, last, age.start, apart=BACK)
        kinds = kinds_told(check, first, last) - {BIRTH}
    events = [one for one in _events(check, facts, first, last) if one.kind in kinds]
    for year in years:
        exact = [one.date for one in events if one.date.year == year.year]
        yield from exact
        if not exact and len(years) == 1:
            yield year
    if not years:
        yield from (one.date for one in events)


def _is_of_before(
    check: Check, age: Age, first: int, last: int, kinds: Collection[int]
) -> bool:
    """Whether the sentence before tells the day: "Die Braut war 22." does not."""
    if LATER.search(check.text, first, age.start):
        return False
    if THEN[check.language].search(check.text, first, last):
        return True
    if kinds or "\n" in check.text[first - 2 : first]:
        return False
    return WAS.search(check.text, max(first, age.start - 20), age.start) is not None


def _years(
    check: Check, facts: PersonFacts, first: int, last: int, at: int, apart: int = NEAR
) -> list[Edtf]:
    """Those told around the age; the one they were born in is no day for it."""
    found = YEAR.finditer(check.text, first, last)
    near = [one for one in found if abs(one.start() - at) <= apart]
    days = (f"{one[0]}{_month(check, one.start())}" for one in near)
    years = (Edtf.parse(day) for day in dict.fromkeys(days))
    return [one for one in years if not facts.birth or one.year != facts.birth.year]


def _month(check: Check, start: int) -> str:
    """ "-10" for the year of "October 1959", "" where no month is told."""
    words = check.text[max(0, start - 20) : start].split()
    months = language(check.language).words.months
    month = months.get(words[-1].lower().rstrip(".,"), 0) if words else 0
    return f"-{month:02}" if month else ""


def _events(check: Check, facts: PersonFacts, first: int, last: int) -> Iterator[Fact]:
    """What is on record of the person, or of the parents where they are spoken of."""
    if PARENTS[check.language].search(check.text, first, last):
        for parent in check.case.dossier.parents(facts.slug):
            yield from events_of(check, parent)
    else:
        yield from events_of(check, facts.slug)
