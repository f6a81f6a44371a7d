"""Who takes part in an event: subjects left out, antecedents, whose partner it is."""

import re
from dataclasses import dataclass

from apps.reading.couples.bonds import SPLIT
from apps.reading.couples.pairing import is_wedding
from apps.reading.couples.telling import Telling
from apps.reading.languages.lexicon import Lexicon
from apps.reading.languages.patterns import Rule
from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import completes_kin, no_partner
from apps.reading.sentence.clauses import (
    Part,
    Placed,
    kin_words,
    opened_by,
    unknown_subject,
)
from apps.reading.sentence.passage import Passage

OWNED = 60  # characters from "seiner" to the name


@dataclass(slots=True)
class Told:
    """A phrase in its sentence, with what the text told before."""

    passage: Passage
    rule: Rule
    match: re.Match[str]
    parts: list[Part]
    telling: Telling

    @property
    def text(self) -> str:
        return self.passage.skeleton.text

    @property
    def lexicon(self) -> Lexicon:
        return self.passage.language.words

    def unknown(self, part: Part) -> str:
        return unknown_subject(self.text, part, self.match[0], self.lexicon)

    def subject(self, part: Part, bare: list[Placed], number: int) -> Draft | None:
        people = {id(p): p for placed in bare for p in placed.people}
        if people:
            return next(iter(people.values())) if len(people) == 1 else None
        at = self._relative(part, number)
        relative = opened_by(self.text, self.parts[at], self.lexicon)
        if relative:
            before = self.antecedent(at)
            one = before.people if before is not None and not relative[1] else ()
            return one[0] if len(one) == 1 else None
        return self.told_before(part, number)

    def _relative(self, part: Part, number: int) -> int:
        """Return the relative clause that "und" goes on with, or the part itself.

        That is "Ada, die Wien verließ und sich von Jon trennte".
        """
        joined = number > 0 and part.opening in self.lexicon.grammar["and"]
        before = self.parts[number - 1] if joined else None
        if before is None or before.bare() or self.unknown(part):
            return number
        return number - 1 if opened_by(self.text, before, self.lexicon) else number

    def told_before(self, part: Part, number: int) -> Draft | None:
        """Return who did it, of whom the sentence or the one before tells."""
        unknown = self.unknown(part)
        earlier = None if unknown else self.earlier(number)
        if earlier is not None:
            return earlier[0] if len(earlier) == 1 else None
        if not unknown:
            for before in reversed(self.parts[:number]):
                unknown = unknown or self.unknown(before)
        return self.telling.subject(self.passage.number, unknown)

    def owner(self, part: Part, partner: Placed) -> Draft | None:
        """Return whose "seiner Frau Mira" is: who does it with her."""
        owners = [p for p in part.owners() if p.at < partner.at and len(p.people) == 1]
        if not owners or partner.at - owners[-1].at > OWNED:
            return None
        return owners[-1].people[0]

    def next(self, part: Part, partners: list[Placed]) -> list[Placed]:
        """Return the partner if nobody else stands between the phrase and them."""
        after = [
            p for p in part.people if p.at >= self.match.end() and not p.reference.own
        ]
        return after[:1] if after and after[0] in partners else []

    def works_with(self, part: Part) -> bool:
        """Tell whether somebody is called what no partner is: "her manager Jon"."""
        words, wed = self.passage.words, is_wedding(self.rule)
        ends = self.rule.states[0] == SPLIT
        return any(
            no_partner(words, self.lexicon, p.reference.first, wed=wed, ends=ends)
            for p in part.people
        )

    def antecedent(self, number: int) -> Placed | None:
        """Return who is named right before a relative clause and fits its pronoun."""
        opened = opened_by(self.text, self.parts[number], self.lexicon)
        before = self.parts[number - 1] if number else None
        named = before.people[-1:] if before else ()
        if not named or before is None or named[0].reference.own:
            return None
        placed = named[0]
        gap = self.text[placed.at + 1 : before.end].strip(' )”"“')
        if gap or placed.led in self.lexicon.grammar["of"]:
            return None
        labels = self.lexicon.pronouns.get(opened[0], ()) if opened else ()
        genders = {label.removeprefix("relative ") for label in labels}
        if opened and not opened[1] and len(placed.people) == 1 and len(genders) == 1:
            return placed if placed.people[0].gender in ("", *genders) else None
        return placed

    def earlier(self, number: int) -> tuple[Draft, ...] | None:
        """Return whom the main clause before is about."""
        for before in reversed(self.parts[:number]):
            if opened_by(self.text, before, self.lexicon):
                continue
            if any(kin_words(self.text, before, self.lexicon)):
                return self.telling.described(self.text, before, self.lexicon)
            bare = [p for p in before.bare() if not self._completes_kin(p)]
            if bare:
                return bare[0].people
        return None

    def _completes_kin(self, placed: Placed) -> bool:
        first = placed.reference.first
        return completes_kin(self.passage.words, self.lexicon, first)
