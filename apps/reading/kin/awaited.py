"""Kin who are named after they were told of: "hat einen Sohn. Benedikt ist Arzt".

A first name alone, new to the text, is what a child bears whom the sentence before
counted. Where another might be meant, nobody is: a name with a role or a surname of its
own, one too many, one of the other gender.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from apps.reading.couples.bonds import Bond
from apps.reading.enums import Kind
from apps.reading.kin.arrivals import Arrivals, Newcomer
from apps.reading.kin.unnamed import ELDERS, Unnamed
from apps.reading.languages.lexicon import Tag
from apps.reading.model import Span
from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import Reference
from apps.reading.text.items import item_at

NEAR = 2  # sentences from the words that tell of a child to its name
_TWO = 2  # of whom one is "der ältere"
_ENDS = 2  # words from the one that tells of a father to the end of his sentence
_OPENS = frozenset(":–—")


@dataclass(slots=True)
class Awaiting(Arrivals):
    """Finds who was meant by kin that were told of without a name."""

    def named(self, awaited: Iterable[Unnamed]) -> Iterator[Bond]:
        for one in sorted(awaited, key=lambda unnamed: unnamed.word):
            if self._known(one):
                continue
            found = list(self._told(one))
            for bond in found:
                self.bind(bond)
            yield from found

    def _known(self, one: Unnamed) -> bool:
        """Tell whether "seine Tochter" is one the text named before."""
        return not one.anew and any(
            bond.kind == one.kin.kind and bond.sentence <= one.sentence
            and _may_be(one, bond.b if bond.a is owner else bond.a)
            for owner in one.owners
            for bond in self.bound.get(owner.number, ())
            if one.kin.role == "same"
            or (bond.b if one.kin.role in ELDERS else bond.a) is owner
        )  # fmt: skip

    def _told(self, one: Unnamed) -> Iterator[Bond]:
        if one.kin.role in ELDERS:
            people = self._elder(one)
        else:
            people = self._behind_sign(one) or self._following(one)
        for newcomer in people:
            for owner in one.owners:
                yield self._bond(one, owner, newcomer)
        if one.twins:
            for a, b in combinations(people, 2):
                yield Bond(
                    Kind.SIBLING, a.draft, b.draft, self.span(a.ref.first, b.ref.last),
                    "kin-awaited-twins", noun=True, sentence=one.sentence,
                )  # fmt: skip

    def _elder(self, one: Unnamed) -> list[Newcomer]:
        """Read "Er verließ seinen Vater. Karl Aster, 70, schwieg" as the father."""
        words, number = self.page.words, one.sentence + 1
        last = self.page.ranges[one.sentence][1]
        if one.word + _ENDS < last or not self._goes_on(one, number):
            return []
        first = self.page.ranges[number][0]
        ref = next((r for r in self.refs[number] if not r.own), None)
        if ref is None or not ref.named or len(ref.people) != 1:
            return []
        draft, lexicon = ref.people[0], self.page.language.words
        articled = words.lower[first] in lexicon.grammar["article"]
        titles = range(first + (articled and ref.first > first + 1), ref.first)
        led = all(
            lexicon.tag(words.lower[i]) & (Tag.TITLE | Tag.ROLE)
            or (len(titles) == 1 and words.forms[i].istitle())
            for i in titles
        )
        new = draft.first >= ref.first and draft.gender == one.kin.gender
        shares = draft.surname and self.shortly(draft, one)
        if not led or not new or not shares:
            return []
        young = any(self.too_young(draft, owner) for owner in one.owners)
        told = young or self.elsewhere(ref, draft, one, wed=True)
        return [] if told else [Newcomer(ref, draft, True)]

    def _bond(self, one: Unnamed, owner: Draft, newcomer: Newcomer) -> Bond:
        a, b = owner, newcomer.draft
        if one.kin.role in ELDERS:
            a, b = b, a
        return Bond(
            one.kin.kind, a, b,
            self.span(one.word, newcomer.ref.last), "kin-awaited",
            parentage=one.parentage, noun=True, sentence=one.sentence,
        )  # fmt: skip

    def span(self, first: int, last: int) -> Span:
        words = self.page.words
        start, end = words.starts[first], words.ends[last - 1]
        return Span(start, end, words.text[start:end])

    def _behind_sign(self, one: Unnamed) -> list[Newcomer]:
        """Return who is named behind the colon of "hat einen Sohn: Max ist Arzt"."""
        last = self.page.ranges[one.sentence][1]
        forms = self.page.words.forms
        signs = (i for i in range(one.word + 1, last) if forms[i] in _OPENS)
        sign = next(signs, last)
        titled = self._titled(one, sign, last)
        if titled is not None:
            return [titled]
        if sign == last and one.kin.role == "child":
            here = self.newcomers(one.sentence, one.word, one)
            return self._fitting(one, [n for n in here if n.marked], sign)
        return self._fitting(one, self.newcomers(one.sentence, sign, one), sign)

    def _titled(self, one: Unnamed, sign: int, last: int) -> Newcomer | None:
        """Return Ada of "Auch seine Schwester fehlt nicht: Prinzessin Ada kam"."""
        words, lexicon = self.page.words, self.page.language.words
        behind = (r for r in self.refs[one.sentence] if r.first > sign)
        ref = next(behind, None) if sign < last else None
        if ref is None or not ref.named or ref.own or len(ref.people) != 1:
            return None
        draft, before = ref.people[0], words.lower[sign + 1 : ref.first]
        before = before or words.lower[ref.first : ref.last - 1]
        titled = all(lexicon.tag(w) & (Tag.TITLE | Tag.ROLE) for w in before)
        fits = one.count == 1 and draft.gender == one.kin.gender
        if not before or not titled or not fits or draft.first < ref.first:
            return None
        other = not self.shortly(draft, one) or self.elsewhere(
            ref, draft, one, wed=one.kin.role == "same"
        )
        return None if other or self.too_old(draft, one) else Newcomer(ref, draft, True)

    def _following(self, one: Unnamed) -> list[Newcomer]:
        """Return who is named in the sentences behind the one that told of kin."""
        got: list[Newcomer] = []
        first_told: list[Newcomer] = []
        for number in range(one.sentence + 1, one.sentence + 1 + NEAR):
            if not self._goes_on(one, number):
                break
            first, last = self.page.ranges[number]
            if self.page.words.forms[last - 1] == "?" or self.told_in_fiction(number):
                break
            here = self.newcomers(number, first, one)
            if number - one.sentence > 1 or first in self.page.starts:
                here = [newcomer for newcomer in here if newcomer.marked or got]
            got += here
            found = self._fitting(one, [*got, *self._siblings(one, got)], first)
            more = len(found) == 1 and self._which_of_two(one, found[0])
            if not more and (found or self._others_named(number, one)):
                return found
            first_told = found or first_told
        return first_told

    def _which_of_two(self, one: Unnamed, newcomer: Newcomer) -> bool:
        """Tell "Der ältere, Max, ist Arzt": the next sentence tells of the younger."""
        which = self.page.language.words.grammar["which_child"]
        before = self.page.words.lower[
            max(newcomer.ref.first - _ENDS, 0) : newcomer.ref.first
        ]
        return one.count == _TWO and not which.isdisjoint(before)

    def _siblings(self, one: Unnamed, got: list[Newcomer]) -> Iterator[Newcomer]:
        """Yield Ida of "drei Töchter. Lia ist acht, ihre Schwestern Ida und Eva"."""
        if one.kin.role != "child" or one.count == 1:
            return
        known = {newcomer.draft for newcomer in got}
        half = tuple(self.page.language.words.grammar["half"])
        for newcomer in got:
            for bond in self.bound.get(newcomer.draft.number, ()):
                other = bond.b if bond.a is newcomer.draft else bond.a
                near = 0 <= bond.sentence - one.sentence <= NEAR + 1
                whole = not any(
                    word.startswith(half) for word in bond.span.text.lower().split()
                )
                told = bond.kind == Kind.SIBLING and near and whole
                if not told or other in known or not self.shortly(other, one):
                    continue
                if other.first > newcomer.draft.first:
                    known.add(other)
                    ref = Reference(other.first, other.first + 1, (other,), named=True)
                    yield Newcomer(ref, other, newcomer.marked)

    def _goes_on(self, one: Unnamed, number: int) -> bool:
        if number >= len(self.page.ranges):
            return False
        items, ranges = self.cast.items, self.page.ranges
        return item_at(items, ranges[number][0]) == item_at(items, one.word)

    def _others_named(self, number: int, one: Unnamed) -> bool:
        """Tell whether a sentence names for the first time somebody else."""
        return any(
            ref.named and draft.first >= ref.first
            for ref in self.refs[number]
            for draft in ref.people
            if one.count is None or one.count < 2 or draft.surname
        )

    def _fitting(self, one: Unnamed, got: list[Newcomer], first: int) -> list[Newcomer]:
        able = [newcomer for newcomer in got if _may_be(one, newcomer.draft)]
        marked = [newcomer for newcomer in able if newcomer.marked]
        if one.called:
            return marked if len(marked) == 1 else []
        if one.count == 1:
            able = marked if len(marked) == 1 else able
            return able if len(able) == 1 else []
        if one.kin.role == "same":
            return marked  # his brothers are not whom the next sentence names
        if one.count is None:
            return able if len(able) > 1 or marked else []
        if len(able) == one.count:
            return able
        return marked if len(marked) < one.count else []


def _may_be(one: Unnamed, draft: Draft) -> bool:
    return {one.kin.gender, draft.gender} != {"f", "m"}
