"""Kin where a verb is said once: "Jon kam mit Sohn Max, Mira mit Bruder Ben"."""

from dataclasses import dataclass

from apps.reading.enums import Kind
from apps.reading.kin.asked import Asked, Owners, everybody
from apps.reading.kin.parts import BARE, SOME, Phrase
from apps.reading.languages.lexicon import Tag
from apps.reading.sentence.beside import Reference, past_aside

_LOVES = (Kind.MARRIAGE, Kind.ENGAGEMENT, Kind.PARTNERSHIP)
_LED = 4  # words of "seine Kollegin, die" before a name of a row


@dataclass(slots=True)
class GappedKin(Asked):
    """Finds whose kin are meant in the second half of a sentence that has one verb."""

    def of_clause(self, number: int) -> Owners | None:
        """Return whose the kin are whom one part of a sentence tells of."""
        return self.of_gapped(number) or self.of_child_acting(number)

    def of_gapped(self, number: int) -> Owners | None:
        """Read "Jon hat eine Schwester, Lia, und Mira einen Bruder, Max" as Mira's."""
        phrase = self.phrases[number]
        if not number or phrase.names is None or phrase.left.said not in (BARE, SOME):
            return None
        along = phrase.left.governed in self.scan.lexicon.grammar["with"]
        if not along and phrase.left.said != SOME:
            return None
        if not any(self._alike(other, phrase) for other in self.phrases[:number]):
            return None
        end = phrase.left.first - along
        words = self.scan.words
        for ref in self.scan.at.values():
            beside = past_aside(words, ref.last) == end and ref.named and not ref.own
            if beside and self._opens_half(ref) and not self._is_child(ref, number):
                return Owners(ref.people, "kin-gapped")
        return None

    def _is_child(self, ref: Reference, number: int) -> bool:
        """Tell "children: Lia with wife Ada, and Max with girlfriend Ida": not his."""
        told = [p for p in self.phrases[:number] if p.kin.role == "child" and p.names]
        return any(ref in p.names.people for p in told if p.names)

    def of_child_acting(self, number: int) -> Owners | None:
        """Read "Ihr Sohn Ben und seine Frau freuen sich über Tochter Ida" as his."""
        phrase, acting = self.phrases[number], self.phrases[0]
        governed, grammar = phrase.left.governed, self.scan.lexicon.grammar
        child = phrase.kin.role == acting.kin.role == "child" and phrase.names
        if not number or not child or phrase.left.said != BARE or acting.left.governed:
            return None
        opens = acting.left.first <= self.scan.first + 1 and acting.names is not None
        if not opens or governed not in grammar["glad_of"] or not governed:
            return None
        told = [p for p in self.phrases[:number] if p.names]
        one_of = [p for p in told[1:] if p.kin.kind in _LOVES and not p.left.governed]
        if len(told) > 1 + len(one_of) or len(one_of) > 1:
            return None
        named = [p.names for p in (acting, *one_of) if p.names]
        people = everybody(tuple(ref for names in named for ref in names.people))
        return Owners(people, "kin-of-acting") if len(people) < 3 else None

    def _alike(self, other: Phrase, phrase: Phrase) -> bool:
        """Tell "mit Sohn Max", which is said like "mit Bruder Ben" behind it."""
        led = other.left.governed == phrase.left.governed
        same = bool(phrase.left.governed) or other.left.said == phrase.left.said
        return led and same and other.names is not None

    def _opens_half(self, ref: Reference) -> bool:
        """Tell Mira of ", seine Frau Mira mit Bruder Ben" and "und Mira mit Ben"."""
        scan, i = self.scan, ref.first - 1
        grammar = scan.lexicon.grammar
        while i > max(scan.first, ref.first - _LED) and (
            scan.lexicon.tag(scan.lower(i)) & (Tag.ROLE | Tag.TITLE | Tag.KIN)
            or scan.lower(i) in grammar["not_share", "article"]
            or scan.lower(i) in scan.lexicon.pronouns
        ):
            i -= 1
        joins = scan.form(i) in (",", ";") or scan.lower(i) in grammar["and"]
        return i > scan.first and joins
