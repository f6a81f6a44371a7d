"""Who takes part in an event: subjects left out, antecedents, whose partner it is."""

from dataclasses import dataclass

from apps.reading.couples.bonds import SPLIT
from apps.reading.couples.eventparts import Phrase
from apps.reading.couples.pairing import is_wedding
from apps.reading.couples.telling import Pair
from apps.reading.enums import Kind
from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import PARTNERS, completes_kin
from apps.reading.sentence.clauses import (
    Part,
    Placed,
    kin_words,
    opened_by,
)
from apps.reading.sentence.nopartners import is_trade, no_partner, part_at_work
from apps.reading.sentence.unknownsubject import unknown_subject

OWNED = 60  # characters from "seiner" to the name
_SHORT = 4  # letters of "a. D.", "aus", "der": no verb
_CALLED = 4  # words of "seine alte große Jugendliebe"
_VERBS = 2  # words of "gesehen worden"
_CLOSES = ' .!?)"”“«»'


@dataclass(slots=True)
class Told(Phrase):
    """A phrase in its sentence, and who takes part."""

    def unknown(self, part: Part) -> str:
        return unknown_subject(self.text, part, self.match[0], self.lexicon)

    def goes_on(self, before: Part, part: Part) -> bool:
        """Tell whether "und mit Ada verheiratet" goes on with "war mit Mira"."""
        if part.opening not in self.lexicon.grammar["and"] or not part.people:
            return False
        led = {placed.led for placed in part.people}
        along = {placed.led for placed in before.people if placed.led}
        return led == along and len(led) == 1 and f"+{led.pop()}" in self.rule.states

    def beside(self, number: int, bare: list[Placed]) -> list[Placed]:
        """Return Ada, too, of "Ada und der fast doppelt so alte Jon trennten sich"."""
        part = self.parts[number]
        if not number or len(bare) != 1 or len(bare[0].people) != 1:
            return bare
        if part.opening not in self.lexicon.grammar["and"] or part.owners():
            return bare
        before = self.parts[number - 1].people[-1:]
        said = self.text[bare[0].at : part.end].lower().split()
        if not before or self.lexicon.plural_verbs.isdisjoint(said):
            return bare
        one = before[0]
        ends = self.text[one.at + 1 : self.parts[number - 1].end].strip(_CLOSES)
        alone = len(one.people) == 1 and not (one.led or one.reference.own or ends)
        words, kin = self.passage.words.lower, self.lexicon.kin
        if any(words[p.reference.first - 1] in kin for p in (one, bare[0])):
            return bare  # "Tochter Lia und Freund Max": whose, is not told
        return [one, *bare] if alone and one.people != bare[0].people else bare

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
        if before is None or self.unknown(part):
            return number
        if any(not is_trade(self.passage, p.reference) for p in before.bare()):
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
        said = self.text[owners[-1].at : partner.at].lower().split()
        kin = [self.lexicon.kin[word] for word in said if word in self.lexicon.kin]
        if any(one.kind not in PARTNERS for one in kin):
            return None  # "mit Jons Schwester Ada liiert": another is
        return owners[-1].people[0]

    def partners(self, part: Part) -> list[Placed]:
        """Return whom a preposition leads to, not Ada of "neben der Ehe mit Ada"."""
        led = (p for p in part.people if p.led in self.prepositions)
        return [p for p in led if not p.reference.own and not self._in_union(p)]

    def _in_union(self, placed: Placed) -> bool:
        """Tell "Während der Ehe mit Ada hatte Jon eine Affäre mit Mira": not of Ada."""
        start = max(placed.at - OWNED, 0)
        told, _, _ = self.text[start : placed.at].rpartition(f" {placed.led} ")
        noun = told.rpartition(" ")[2].lower()
        apart = start + len(told) <= self.match.start() and placed.at < self.match.end()
        return apart and noun in self.lexicon.grammar["unions"]

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
        if ends and any(part_at_work(self.passage, p.at) for p in part.people):
            return True
        return any(
            no_partner(words, self.lexicon, p.reference.first, wed=wed, ends=ends)
            for p in part.people
            if not self._anothers(part, p)
        )

    def parts_at_work(self, pair: Pair) -> bool:
        """Tell "nach der Trennung von ihrem Verleger Jon", who is no love."""
        ends = self.rule.states[0] == SPLIT
        people = self.parts[self.number].people if ends else ()
        firsts = [p.reference.first for p in people if p.people[0] in pair]
        words, lexicon = self.passage.words, self.lexicon
        return any(no_partner(words, lexicon, i, ends=True) for i in firsts)

    def _anothers(self, part: Part, placed: Placed) -> bool:
        """Tell Mira of "mit Jons Schwester Mira liiert", who is nobody's here."""
        owners = (p for p in part.owners() if p.at < placed.at <= p.at + OWNED)
        return any(p.reference.named for p in owners)

    def antecedent(self, number: int) -> Placed | None:
        """Return who is named right before a relative clause and fits its pronoun."""
        opened = opened_by(self.text, self.parts[number], self.lexicon)
        before = self.parts[number - 1] if number else None
        if before is not None and number > 1 and self._called_aside(before):
            before = self.parts[number - 2]  # "Ada, seine Jugendliebe, mit der"
        named = before.people[-1:] if before else ()
        if not named or before is None or named[0].reference.own:
            return None
        placed = named[0]
        gap = self.text[placed.at + 1 : before.end].strip(' )”"“')
        of = self.lexicon.grammar["of"]
        if (gap and not self._ends_clause(gap, before)) or placed.led in of:
            return None
        labels = self.lexicon.pronouns.get(opened[0], ()) if opened else ()
        genders = {label.removeprefix("relative ") for label in labels}
        if opened and not opened[1] and len(placed.people) == 1 and len(genders) == 1:
            return placed if placed.people[0].gender in ("", *genders) else None
        return placed

    def _called_aside(self, part: Part) -> bool:
        """Tell "seine Jugendliebe", "eine Lehrerin", which only say who somebody is."""
        said = self.text[part.start : part.end].split()
        words = [word for word in said if word.isalpha()]
        called = len(said) <= _CALLED and words and words[-1][0].isupper()
        alone = not part.bare() and not any(p.led for p in part.people)
        any_one = bool(said) and said[0].lower() in self.lexicon.grammar["any"]
        opens = bool(part.owners()) or any_one
        return bool(called and alone and opens and part.opening == ",")

    def _ends_clause(self, gap: str, before: Part) -> bool:
        """Tell "mit Ada gesehen worden, von der": only the verb is between.

        So it is in "bis er Ada kennenlernte, die" and "stellt er Ada vor, die".
        """
        words, grammar = gap.split(), self.lexicon.grammar
        if len({id(d) for p in before.people for d in p.people}) > 2:
            return False
        if len(words) == 1 and not grammar["capitals"]:
            return words[0].isalpha() and words[0].islower()
        ends = tuple(grammar["participle_ends"])
        return len(words) <= _VERBS and all(w.endswith(ends) for w in words)

    def earlier(self, number: int) -> tuple[Draft, ...] | None:
        """Return whom the main clause before is about."""
        for before in reversed(self.parts[:number]):
            if opened_by(self.text, before, self.lexicon):
                continue
            if any(kin_words(self.text, before, self.lexicon)):
                return self.telling.described(self.text, before, self.lexicon)
            bare = [p for p in before.bare() if not self.completes_kin(p)]
            if bare:
                return bare[0].people
        return None

    def completes_kin(self, placed: Placed) -> bool:
        first = placed.reference.first
        return completes_kin(self.passage.words, self.lexicon, first)

    def called(self, number: int) -> Draft | None:
        """Return Jon of "Jon Aster, Minister a. D., hat die Lehrerin geehelicht"."""
        if not number or "object" not in self.rule.states:
            return None
        at = number - 1 if self.parts[number - 1].people else number - 2
        begin, bare = self.parts[at], self.parts[at].bare() if at >= 0 else []
        if {part.opening for part in self.parts[at + 1 : number + 1]} != {","}:
            return None
        if len(bare) != 1 or len(bare[0].people) != 1:
            return None
        said = self.text[bare[0].at + 1 : begin.end].split()
        called = all(not word[0].islower() or len(word) < _SHORT for word in said)
        return bare[0].people[0] if called else None

    def waits(self, part: Part, partners: list[Placed]) -> None:
        """Keep "Jon hat sich verlobt", with whom the text may tell elsewhere."""
        bare = [placed for placed in part.bare() if len(placed.people) == 1]
        states, names = self.rule.states, part.people
        lone = len(names) == len(bare) == 1 and not bare[0].reference.kin
        engaged = states[0] == Kind.ENGAGEMENT and {"each", "current"} <= {*states}
        if lone and engaged and not partners and "+mit" in states:
            self.telling.waiting.append((self, bare[0].people[0]))
