"""Ages that the reader gave to somebody whom they do not fit, but another."""

from dataclasses import replace

from apps.checks.rereading.agedpeople import Aged
from apps.checks.rereading.agewords import NAMED_AT_ONCE, REACHED, WHEN, is_slip
from apps.reading.enums import AgeWhen, Form
from apps.reading.model import Age, Person, Reading

DESCRIBED = "aged-one"  # the reader's rule for "die 55-Jährige"
JUST_NAMED = 120  # characters


class Settled(Aged):
    """One text, whose ages are looked through."""

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
        """Whether "er war 84" was given to a son: what the father reached."""
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
            if self.right(one)[1] is AgeWhen.AT_DEATH and self.is_within(one, first, at)
        ]

    def _would_be(self, age: Age) -> bool:
        return self.is_unreal(self.reading.text[max(0, age.start - 90) : age.start])

    def _is_anothers(self, person: Person, age: Age) -> bool:
        """Whether "die 55-Jährige" was given to whom it cannot mean."""
        if age.rule != DESCRIBED or age.low != age.high:
            return False
        right, years = self.right(person)[0], int(age.low)
        if self.is_introduced(age.end, years) or self._is_ahead(person, age):
            return True
        if right and years in right:
            return False
        told = [one for one in person.ages if one.rule != DESCRIBED]
        if any(one.low <= years <= one.high for one in told):
            return False
        gender = self.gender(person) if self.reading.language == "de" else ""
        rights = [
            self.right(one)[0]
            for one in self.reading.people
            if one.id != person.id and (not gender or self.gender(one) == gender)
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
        gender = self.gender(person)
        return any(
            0 <= age.start - mention.end <= JUST_NAMED
            for other in self.reading.people
            if other.id != person.id and gender in ("", self.gender(other))
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
