"""Who is told beside the part of an event: ahead of it, added behind, in turn."""

import re
from dataclasses import dataclass

from apps.reading.couples.bonds import Bond
from apps.reading.couples.telling import Telling
from apps.reading.languages.lexicon import Lexicon
from apps.reading.languages.patterns import Rule
from apps.reading.names.drafts import Draft
from apps.reading.sentence.clauses import Part, Placed, opened_by
from apps.reading.sentence.passage import Passage

_BETWEEN = 5  # words before "mit" in "und dann, viel später, mit Jon"
_WORD = 40  # characters in which a word ends
_ASIDES = 2  # parts in "eine Kollegin aus Ulm, Ada Keil"
_ADDS = (",", ":", "–", "—", "und", "and")
_CLOSES = ' .!?)"”“«»'


@dataclass(slots=True)
class Phrase:
    """A phrase in its sentence, with what the text told before."""

    passage: Passage
    rule: Rule
    match: re.Match[str]
    parts: list[Part]
    telling: Telling

    @property
    def number(self) -> int:
        named = "v" in self.match.re.groupindex
        at = self.match.start("v") if named else self.match.start()
        return next(
            i for i, p in reversed(list(enumerate(self.parts))) if p.start <= at
        )

    @property
    def text(self) -> str:
        return self.passage.skeleton.text

    @property
    def lexicon(self) -> Lexicon:
        return self.passage.language.words

    @property
    def prepositions(self) -> set[str]:
        """Return what leads to the other: "mit" in "war mit Ada liiert"."""
        return {state[1:] for state in self.rule.states if state[0] == "+"}

    def added(self, number: int) -> list[Placed]:
        """Return the partner added behind: "war verheiratet, zuletzt mit Ada"."""
        for part in self.parts[number + 1 : number + 1 + _ASIDES]:
            if part.opening not in _ADDS:
                break
            if part.people:
                one = self.turn(part)
                return [one] if one is not None and not one.reference.own else []
        return []

    def ahead(self, number: int) -> list[Placed]:
        """Return Ada of "Von Ada, der Mutter seines Sohnes, trennte er sich"."""
        if number < 2:
            return []
        begin, aside, part = self.parts[number - 2 : number + 1]
        if (begin.opening, aside.opening, part.opening) != ("", ",", ","):
            return []
        one = begin.people[-1] if len(begin.people) == 1 else None
        if one is None or one.led not in self.prepositions:
            return []
        said = self.text[begin.start : one.at].lower().split()
        rest = self.text[one.at + 1 : begin.end].strip(_CLOSES)
        relative = opened_by(self.text, aside, self.lexicon)
        known = {d for p in (one, *part.bare()) for d in p.people}
        told = {d for p in aside.people for d in p.people}
        hangs = relative is not None and told and told <= known
        called = not aside.bare() and not self.acts(aside)
        alone = said[:1] == [one.led] and not rest
        return (
            [one]
            if alone and (hangs or (called and (aside.owners() or not relative)))
            else []
        )

    def apposed(self, number: int) -> Draft | None:
        """Return who is named behind the verb: "…, den Tessiner Jon Aster"."""
        if "object" not in self.rule.states:
            return None
        part, kin = self._behind(number), self.lexicon.kin
        one = part.people[-1] if part is not None and part.people else None
        if part is None or one is None or one.reference.own:
            return None
        opening = {self._opening(part), self._opening(self.parts[number + 1])}
        known = not opening.isdisjoint(self.lexicon.grammar["accusative_article"])
        object_of = known and one.led not in self.lexicon.grammar["with_accusative"]
        if one.led and self.text[part.start : one.at].strip() and not object_of:
            return None  # but "nach Adas Tod, den Maler Jon" is whom she wed
        last = self.text[: part.start - 1].lower().split()[-1:]
        known = known or bool(one.reference.kin and last and last[0] in kin)
        return one.people[0] if known and len(one.people) == 1 else None

    def acts(self, part: Part) -> bool:
        """Tell whether a part has a verb of being: "war mit Ben"."""
        said = set(self.text[part.start : part.end].lower().split())
        grammar = self.lexicon.grammar
        verbs = grammar["be"] | grammar["was"] | grammar["they_are"] | grammar["verbs"]
        return not said.isdisjoint(verbs | grammar["having"] | grammar["deeds"])

    def turn(self, part: Part) -> Placed | None:
        """Return Jon of ", dann mit Jon", who comes next and does nothing."""
        one = part.people[-1] if part.people else None
        if one is None or len(part.people) != 1 or len(one.people) != 1:
            return None
        written = self.text[part.start : one.at].split()
        words = [word.lower() for word in written]
        if one.led not in self.prepositions or one.led not in words:
            return None
        at = words.index(one.led)
        leads = all(self._leads_on(word) for word in written[:at])
        rest = self.text[one.at + 1 : part.end].strip(_CLOSES).split()
        bound = all(word in self.lexicon.grammar["bound"] for word in rest)
        where = at > 0 and rest and rest[0] in self.lexicon.grammar["prepositions"]
        bound = bound or bool(where and all(map(self._leads_on, rest)))
        return one if at <= _BETWEEN and leads and bound else None

    def _leads_on(self, word: str) -> bool:
        """Tell "dann", "später", "seit 2010", and nouns, from "spielte"."""
        lexicon, lower = self.lexicon, word.lower().strip(",.")
        grammar = lexicon.grammar
        small = grammar["in_turn"] | grammar["prepositions"] | grammar["article"]
        small |= grammar["now"] | grammar["since"] | grammar["until"]
        known = lower in small | grammar["before_it"] | grammar["and"]
        dated = lower.isdecimal() or lower in lexicon.months or lower in lexicon.units
        noun = word[0].isupper() and not grammar["capitals"]
        return known or dated or noun or lexicon.number(lower) is not None

    def _behind(self, number: int) -> Part | None:
        """Return the part behind a comma that only names somebody, and does nothing."""
        for part in self.parts[number + 1 : number + 1 + _ASIDES]:
            if part.opening not in _ADDS:
                return None
            if part.people and not self._when(part):
                rest = self.text[part.people[-1].at + 1 : part.end]
                return None if rest.strip(_CLOSES) else part
        return None

    def _opening(self, part: Part) -> str:
        near = self.text[part.start : min(part.end, part.start + _WORD)]
        return "".join(near.lower().split()[:1])

    def _when(self, part: Part) -> bool:
        """Tell "nach Adas Tod", which only says when, from who is named."""
        when = self._opening(part) in self.lexicon.grammar["prepositions"]
        return when and all(one.reference.own for one in part.people)


def known_of(
    passage: Passage, rule: Rule, match: re.Match[str], found: list[Bond]
) -> Bond | None:
    """Return what a rule has read of the phrase already."""
    at = match.start("v") if "v" in match.re.groupindex else match.start()
    begin, end = passage.skeleton.begin(at), passage.skeleton.finish(match.end())
    read = (b for b in found if b.span.start < end and begin < b.span.end)
    return next(read, None)
