"""The children of a marriage that is named: "Aus der Ehe mit Mira Thal stammt Max"."""

from dataclasses import dataclass

from apps.reading.beside import Reference
from apps.reading.enums import Kind
from apps.reading.kinasked import Asked, Owners, People, everybody
from apps.reading.kinparts import SOME, Phrase

_NEAR = 8  # words from "Ehe mit" to the name


@dataclass(slots=True)
class Unions(Asked):
    """Finds the two parents where a marriage or another parent is named."""

    def union(self, phrase: Phrase) -> Owners | None:
        """Read "Aus der Ehe mit Mira Thal stammt Sohn Bernd"."""
        if phrase.kin.role != "child":
            return None
        lower, grammar = self.scan.lower, self.scan.lexicon.grammar
        for i in range(self.scan.first, self.scan.last):
            if lower(i) not in grammar["unions"]:
                continue
            first = self._from(i)
            if first < 0 or self._of_others(phrase, first):
                continue
            other = self.partner(i + 1)
            mine = self._possessor(first, i)
            if other is None:
                pair = mine if mine and len(mine) == 2 else ()
                return Owners(pair, "kin-of-union") if pair else None
            mine = mine or self.subject(phrase) or self.topic.spoken_of
            if len(mine) == 1 and mine != other.people:
                return Owners((*mine, *other.people), "kin-of-union")
        return None

    def _of_others(self, phrase: Phrase, first: int) -> bool:
        """Tell "a daughter, Ada, and a son, Ben, from her marriage": of Ben's birth."""
        nearer = (p for p in self.phrases if phrase.word < p.word < first)
        return phrase.word < first and any(p.left.said == SOME for p in nearer)

    def _from(self, i: int) -> int:
        for k in range(i - 1, max(i - 5, self.scan.first - 1), -1):
            if self.scan.lower(k) in self.scan.lexicon.grammar["union_from"]:
                return k
        return -1

    def _possessor(self, first: int, i: int) -> People:
        for k in range(first, i):
            ref = self.scan.at.get(k)
            if ref is not None and (ref.own or len(ref.people) == 2):
                return ref.people
        return ()

    def partner(self, i: int) -> Reference | None:
        """Return with whom, from "mit" or "to" at a word on."""
        grammar, kin = self.scan.lexicon.grammar, self.scan.lexicon.kin
        if self.scan.form(i) == ",":
            i += 1
        if self.scan.lower(i) not in grammar["not_couple"]:
            return None
        for k in range(i + 1, min(i + 1 + _NEAR, self.scan.last)):
            ref = self.scan.at.get(k)
            if ref is not None and not ref.own:
                return ref if len(ref.people) == 1 else None
            apposed = self.scan.form(k) == "," and self.scan.lower(k - 1) in kin
            if ref is None and not (self.scan.form(k)[0].isalnum() or apposed):
                return None
        return None

    def both(self, phrase: Phrase, told: Owners) -> Owners:
        """Add the other parent: "hat mit Jon Aster einen Sohn", "son Max with Jon"."""
        if phrase.kin.role != "child" or len(told.people) != 1 or phrase.names is None:
            return told
        lower, grammar = self.scan.lower, self.scan.lexicon.grammar
        names = everybody(phrase.names.people)
        taken = {*told.people, *names}
        union = self._union_of(phrase, told)
        if union:
            return Owners((*told.people, *union), told.rule)
        if told.rule != "kin-subject" or not self.has(phrase):
            return told
        for i in range(self.scan.first, self.scan.last):
            if lower(i) in grammar["with"] and not phrase.left.governed:
                ref = self.partner(i)
                if ref and not taken & set(ref.people) and self._no_kin(ref):
                    return Owners((*told.people, *ref.people), "kin-with")
        return told

    def _no_kin(self, ref: Reference) -> bool:
        """Tell whether "mit" leads to a partner, and not to "mit Sohn Max"."""
        kin = self.scan.lexicon.kin.get(self.scan.lower(ref.first - 1))
        return kin is None or (kin.role == "same" and kin.kind != Kind.SIBLING)

    def _union_of(self, phrase: Phrase, told: Owners) -> People:
        """Return with whom, of "Sohn Max aus ihrer Ehe mit Jon Aster"."""
        grammar = self.scan.lexicon.grammar
        for i in range(phrase.word, min(phrase.last + _NEAR, self.scan.last)):
            if self.scan.lower(i) in grammar["unions"] and self._from(i) > phrase.word:
                other = self.partner(i + 1)
                mine = self._possessor(self._from(i), i)
                if other and mine in ((), told.people) and other.people != told.people:
                    return other.people
        return ()
