"""Ages of the text that the reader gave to nobody, often because the number is wrong.

It knows who is meant by "die 55-Jährige" by who is 55. Where nobody near is, a number
near somebody's age is taken for a slip: up to three years off, or digits swapped.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from apps.checks.facts import Dossier, PersonFacts
from apps.checks.places import Places
from apps.checks.rereading.agewords import (
    ANYBODY,
    ASIDE,
    AT_THE_TIME,
    BIRTHDAY,
    NAMED_AT_ONCE,
    PATTERNS,
    REACHED,
    REACHED_AGE,
    TODAY,
    TURNS,
    WHEN,
    WOMEN,
    WOULD_BE,
    is_slip,
)
from apps.checks.rereading.yearwords import DEATH, patterns
from apps.dates import Edtf
from apps.dates.ages import Span, ages_at
from apps.reading.enums import AgeWhen, Form
from apps.reading.languages import language
from apps.reading.model import Age, Person, Reading

RULE = "open-age"
DESCRIBED = "aged-one"  # the reader's rule for "die 55-Jährige"
BACK = 500  # characters looked back for who is meant
AHEAD = 80
JUST_NAMED = 120  # characters
GENDERS = {"female": "f", "male": "m"}
PRONOUN = re.compile(r"\b(?:he|she|his|her|him|himself|herself)\b", re.IGNORECASE)
GENDER_TOLD = {"he": "m", "his": "m", "him": "m", "himself": "m"} | {
    one: "f" for one in ("she", "her", "herself")
}


def with_open_ages(reading: Reading, dossier: Dossier, as_of: Edtf | None) -> Reading:
    """The reading with such ages; the same one where there are none."""
    reading = Open(_with_birthdays_of_today(reading), dossier, as_of).settled()
    opened = Open(reading, dossier, as_of)
    taken = [
        (age.start, age.end)
        for person in reading.people
        if not opened.is_nobody(person)
        for age in person.ages
    ]
    taken += [(one.start, one.end) for one in (*reading.quotes, *reading.titles)]
    found: dict[str, list[Age]] = {}
    for age in [*_asides(reading), *opened.ages(Places(taken))]:
        if not any(a < age.end and age.start < b for a, b in taken):
            taken.append((age.start, age.end))
            found.setdefault(age.person, []).append(age)
    return with_ages(reading, found)


def with_ages(reading: Reading, found: Mapping[str, list[Age]]) -> Reading:
    """The reading with more ages, by id of the person."""
    if not found:
        return reading
    people = tuple(
        replace(person, ages=(*person.ages, *found[person.id]))
        if person.id in found
        else person
        for person in reading.people
    )
    return replace(reading, people=people)


def _with_birthdays_of_today(reading: Reading) -> Reading:
    """ "feiert heute ihren 70. Geburtstag" is of the day, "damals 27" is not."""
    people = tuple(
        replace(person, ages=tuple(_of_today(reading.text, age) for age in person.ages))
        for person in reading.people
    )
    return reading if people == reading.people else replace(reading, people=people)


def _of_today(text: str, age: Age) -> Age:
    before = text[max(0, age.start - 60) : age.start].rpartition(".")[2]
    if age.when is AgeWhen.NOW and AT_THE_TIME.search(before):
        return replace(age, when=AgeWhen.THEN)
    if age.when is not AgeWhen.THEN:
        return age
    if TURNS.search(before):
        return replace(age, when=AgeWhen.NOW)
    birthday = BIRTHDAY.match(text, age.end) and TODAY.search(before)
    return replace(age, when=AgeWhen.NOW) if birthday else age


def _asides(reading: Reading) -> Iterator[Age]:
    """Numbers in brackets or commas right behind a full name."""
    for person in reading.people:
        for mention in person.mentions:
            found = ASIDE.match(reading.text, mention.end)
            if found and person.record and mention.form is Form.FULL:
                group = next(one for one in "bcd" if found[one])
                yield made_age(found, group, int(found[group]), person.id, AgeWhen.NOW)


def made_age(
    found: re.Match[str], group: str, years: int, person: str, when: AgeWhen
) -> Age:
    start, end = found.span(group)
    return Age(start, end, found[group], person, years, years, when, RULE)


class Open:
    """One text, its people and how old each of them is, or became."""

    def __init__(self, reading: Reading, dossier: Dossier, as_of: Edtf | None):
        self.reading = reading
        self.dossier = dossier
        self.as_of = as_of
        self._right: dict[str, tuple[Span | None, AgeWhen]] = {}

    def facts(self, person: Person) -> PersonFacts | None:
        return self.dossier.people.get(person.record or "")

    def right(self, person: Person) -> tuple[Span | None, AgeWhen]:
        if person.id not in self._right:
            self._right[person.id] = self._age_of(person)
        return self._right[person.id]

    def _age_of(self, person: Person) -> tuple[Span | None, AgeWhen]:
        facts = self.facts(person)
        if facts is None or facts.birth is None or self.as_of is None:
            return None, AgeWhen.NOW
        if facts.death:
            return ages_at(facts.birth, facts.death), AgeWhen.AT_DEATH
        return ages_at(facts.birth, self.as_of), AgeWhen.NOW

    def settled(self) -> Reading:
        """The reading with ages that somebody else has taken from whom they do not fit.

        "He was 79" of the dead is what they reached.
        """
        people = tuple(
            replace(
                person,
                ages=tuple(
                    self._of_the_dead(person, age)
                    for age in person.ages
                    if not self._is_anothers(person, age)
                    and not self._is_of_one_dead(person, age)
                    and not self._would_be(age)
                ),
            )
            for person in self.reading.people
        )
        self.reading = replace(self.reading, people=people)
        return self.reading

    def _is_of_one_dead(self, person: Person, age: Age) -> bool:
        """Whether "er war 84" was given to a son where it is what the father reached."""
        right, when = self.right(person)
        if age.when is not AgeWhen.THEN or when is AgeWhen.AT_DEATH or not right:
            return False
        years = int(age.low)
        if years <= right.high:
            return False
        dead = (self.right(one)[0] for one in self._dead_near(age.start))
        return any(reached and is_slip(years, reached) for reached in dead)

    def _dead_near(self, at: int) -> list[Person]:
        first = self.reading.text.rfind("\n", 0, at) + 1
        return [
            one
            for one in self.reading.people
            if self.right(one)[1] is AgeWhen.AT_DEATH and self._is_within(one, first, at)
        ]

    def _would_be(self, age: Age) -> bool:
        return self._is_unreal(self.reading.text[max(0, age.start - 90) : age.start])

    def _is_unreal(self, before: str) -> bool:
        return WOULD_BE[self.reading.language].search(before) is not None

    def _is_anothers(self, person: Person, age: Age) -> bool:
        """Whether "die 55-Jährige" was given to whom it cannot mean."""
        if age.rule != DESCRIBED or age.low != age.high:
            return False
        right, years = self.right(person)[0], int(age.low)
        if self._is_introduced(age.end, years) or self._is_ahead(person, age):
            return True
        if right and years in right:
            return False
        told = [one for one in person.ages if one.rule != DESCRIBED]
        if any(one.low <= years <= one.high for one in told):
            return False
        gender = self._gender(person) if self.reading.language == "de" else ""
        rights = [
            self.right(one)[0]
            for one in self.reading.people
            if one.id != person.id and (not gender or self._gender(one) == gender)
        ]
        if any(other and years in other for other in rights):
            return True
        slip = right is not None and is_slip(years, right)
        return not slip and any(other and is_slip(years, other) for other in rights)

    def _is_ahead(self, person: Person, age: Age) -> bool:
        """Whether it was given to whom the text has yet to name, past whom it has.

        "The 71-year-old actress Kim Basinger" names her at once; a teaser may begin
        with "Die 71-Jährige", since nobody else was named before.
        """
        named = [
            one.start for one in person.mentions if one.form is not Form.DESCRIPTION
        ]
        first = min(named, default=0)
        if first <= age.end or NAMED_AT_ONCE.fullmatch(
            self.reading.text, age.end, first
        ):
            return False
        gender = self._gender(person)
        return any(
            0 <= age.start - mention.end <= JUST_NAMED
            for other in self.reading.people
            if other.id != person.id and gender in ("", self._gender(other))
            for mention in other.mentions
        )

    def _of_the_dead(self, person: Person, age: Age) -> Age:
        right, when = self.right(person)
        if age.when is not AgeWhen.THEN or when is not AgeWhen.AT_DEATH or not right:
            return age
        before = self.reading.text[max(0, age.start - 30) : age.start]
        if (
            age.event_date
            or WHEN.match(self.reading.text, age.end)
            or not REACHED.search(before)
            or not is_slip(int(age.low), right)
        ):
            return age
        return replace(age, when=AgeWhen.AT_DEATH)

    def is_nobody(self, person: Person) -> bool:
        """Whether it is but a description, and some other one is meant by it."""
        if person.record or person.candidates or len(person.mentions) > 1:
            return False
        word = person.name.split()[-1]
        return word not in language(self.reading.language).words.given

    def ages(self, taken: Places) -> Iterator[Age]:
        """Yield ages for somebody of the text; nothing is looked for where one is."""
        code = self.reading.language
        for pattern in (*PATTERNS[code], REACHED_AGE[code]):
            for found in pattern.finditer(self.reading.text):
                if taken.touch(*found.span("age")):
                    continue
                years = int(found["years"])
                before = self.reading.text[
                    max(0, found.start() - 90) : found.start("age")
                ]
                if AT_THE_TIME.search(before) or self._is_unreal(before):
                    continue
                if not self._is_introduced(found.end(), years):
                    meant = self._meant(found, years, _gender(found, code))
                    if meant and self._may_be(found, meant):
                        when = self.right(meant)[1]
                        yield made_age(found, "age", years, meant.id, when)

    def _may_be(self, found: re.Match[str], meant: Person) -> bool:
        """ "Er war 84" is what the dead reached, where the death is told of."""
        if found.re is not REACHED_AGE[self.reading.language]:
            return True
        line = self.reading.text[max(0, found.start() - JUST_NAMED) : found.end()]
        told = patterns(self.reading.language)[DEATH].search(line)
        return told is not None and self.right(meant)[1] is AgeWhen.AT_DEATH

    def _is_introduced(self, end: int, years: int) -> bool:
        """Whether somebody without a name was given this age: "eine 55-Jährige"."""
        return self._introduced.get(years, end + 1) <= end

    @cached_property
    def _introduced(self) -> dict[int, int]:
        """Where each such age first ends."""
        found: dict[int, int] = {}
        for one in ANYBODY.finditer(self.reading.text):
            found.setdefault(int(one["years"]), one.end())
        return found

    def _meant(self, found: re.Match[str], years: int, gender: str) -> Person | None:
        """Who was named last of those who are nearly so old; nobody if one is so old.

        An age of the text itself tells, too, who is meant.
        """
        at = found.start("age")
        gender = gender or self._gender_told(found)
        near = self.near(at, gender)
        meant = [person for _, person in near]
        # who is named once, at the top, is spoken of to the end
        meant += [p for p in self.first_named(gender) if p not in meant]
        if self._is_just_named(meant[:1], at):
            first = self.reading.text.rfind("\n\n", 0, at)
            meant = [
                person
                for person in meant
                if person is meant[0] or self._is_within(person, first, at)
            ]
        return self.slipped(meant, years)

    def _gender_told(self, found: re.Match[str]) -> str:
        """ "The 39-year-old dotes on the daughters he has": a man."""
        ahead = self.reading.text[max(0, found.start("age") - 5) : found.start("age")]
        if self.reading.language != "en" or not ahead.lower().endswith("the "):
            return ""
        clause = re.split(r"[.!?\n;“”\"]", self.reading.text[found.end() :][:120])[0]
        told = {one.lower() for one in PRONOUN.findall(clause)}
        return GENDER_TOLD.get(next(iter(told)), "") if len(told) == 1 else ""

    def _is_just_named(self, meant: list[Person], at: int) -> bool:
        """Whether the paragraph has named them before: "Der 53-Jährige" is the last."""
        text = self.reading.text
        first = max(text.rfind("\n\n", 0, at), at - JUST_NAMED)
        return any(self._is_within(person, first, at) for person in meant)

    def _is_within(self, person: Person, start: int, end: int) -> bool:
        return any(start <= one.start < end for one in person.mentions)

    def slipped(self, near: list[Person], years: int) -> Person | None:
        """The first of them who is nearly so old, if none is."""
        rights = [self.right(person)[0] for person in near]
        if any(right and years in right for right in rights):
            return None
        if any(a.low <= years <= a.high for person in near for a in person.ages):
            return None
        for person, right in zip(near, rights, strict=True):
            if right and is_slip(years, right):
                return person
        return None

    def near(self, at: int, gender: str) -> list[tuple[int, Person]]:
        """Those named around the place, the nearest first; before it counts more."""
        places: dict[str, tuple[int, Person]] = {}
        for person in self.reading.people:
            if gender and self._gender(person) not in ("", gender):
                continue
            for mention in person.mentions:
                away = at - mention.end
                if away < 0:
                    away = BACK // 2 - 2 * away if -away < AHEAD else BACK + 1
                if away <= BACK and away < places.get(person.id, (BACK + 1, person))[0]:
                    places[person.id] = (away, person)
        found = sorted(places.values(), key=lambda one: one[0])
        return found or [(BACK, one) for one in self.first_named(gender)]

    def first_named(self, gender: str) -> list[Person]:
        """Whom the text is about, if that can be meant."""
        named = sorted(self.reading.people, key=lambda one: one.mentions[0].start)
        fitting = [one for one in named if gender in ("", self._gender(one))]
        fitting.sort(key=lambda one: self.facts(one) is None)  # a hen has no record
        return fitting[:1]

    def _gender(self, person: Person) -> str:
        facts = self.facts(person)
        return GENDERS.get(facts.gender if facts else "", person.gender)


def _gender(found: re.Match[str], language: str) -> str:
    if "article" not in found.groupdict() or language != "de":
        return ""
    return "f" if WOMEN.match(f"{found['article']} {found['age']}") else "m"
