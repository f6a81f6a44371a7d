"""Ages of the text that the reader gave to nobody, often because the number is wrong.

It knows who is meant by "die 55-Jährige" by who is 55. Where nobody near is, a number
near somebody's age is taken for a slip: up to three years off, or digits swapped.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from apps.checks.facts import Dossier
from apps.checks.places import Places
from apps.checks.rereading.agedpeople import Aged
from apps.checks.rereading.agewords import (
    ASIDE,
    AT_THE_TIME,
    BIRTHDAY,
    PATTERNS,
    REACHED_AGE,
    STILL_IS,
    TODAY,
    TURNS,
    WHO_AT,
    WOMEN,
)
from apps.checks.rereading.settledages import Settled
from apps.checks.rereading.tries import Tries, tries_of
from apps.checks.rereading.yearwords import DEATH, patterns
from apps.dates import Edtf
from apps.reading.enums import AgeWhen, Form
from apps.reading.languages import language
from apps.reading.languages.needs import meeting
from apps.reading.model import Age, Person, Reading

RULE = "open-age"
JUST_NAMED = 120  # characters
PRONOUN = re.compile(r"\b(?:he|she|his|her|him|himself|herself)\b", re.IGNORECASE)
GENDER_TOLD = {
    **dict.fromkeys(("he", "his", "him", "himself"), "m"),
    **dict.fromkeys(("she", "her", "herself"), "f"),
}


def with_open_ages(reading: Reading, dossier: Dossier, as_of: Edtf | None) -> Reading:
    """The reading with such ages; the same one where there are none."""
    reading = Settled(_with_birthdays_of_today(reading), dossier, as_of).settled()
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
    if TURNS.search(before) or (
        WHO_AT.search(before) and STILL_IS.match(text, age.end) and not age.event_date
    ):
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


@cache
def _tries(code: str) -> Tries:
    return tries_of((*PATTERNS[code], REACHED_AGE[code]))


class Open(Aged):
    """One text, and the ages in it that nobody has yet."""

    def is_nobody(self, person: Person) -> bool:
        """Whether it is but a description, and some other one is meant by it."""
        if person.record or person.candidates or len(person.mentions) > 1:
            return False
        word = person.name.split()[-1]
        return word not in language(self.reading.language).words.given

    def ages(self, taken: Places) -> Iterator[Age]:
        """Yield ages for somebody of the text; nothing is looked for where one is."""
        code = self.reading.language
        for pattern in meeting(_tries(code), self.reading.text):
            for found in pattern.finditer(self.reading.text):
                if taken.touch(*found.span("age")):
                    continue
                years = int(found["years"])
                before = self.reading.text[
                    max(0, found.start() - 90) : found.start("age")
                ]
                if AT_THE_TIME.search(before) or self.is_unreal(before):
                    continue
                if not self.is_introduced(found.end(), years):
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
                if person is meant[0] or self.is_within(person, first, at)
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
        return any(self.is_within(person, first, at) for person in meant)


def _gender(found: re.Match[str], language: str) -> str:
    if "article" not in found.groupdict() or language != "de":
        return ""
    return "f" if WOMEN.match(f"{found['article']} {found['age']}") else "m"
