"""Who becomes a grandparent by a child told of: "Tochter Lia machte ihn zum Opa".

A parent's parent is one anyway; it is told where a text speaks of it, "Er ist Opa:
Seine Tochter Lia brachte den kleinen Max zur Welt", and in no other.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from apps.reading.couples.bonds import Bond
from apps.reading.enums import Kind, Parentage, Status
from apps.reading.names.drafts import Draft
from apps.reading.page import Page
from apps.reading.sentence.beside import Reference

_NEAR = 2  # sentences between "Opa" and the grandchild
_OF_BLOOD = (Parentage.BIRTH, Parentage.ADOPTIVE, Parentage.UNKNOWN)


@dataclass(slots=True)
class Becoming:
    """Finds the grandparents among the parents of parents."""

    page: Page
    refs: list[list[Reference]]  # by sentence

    def told(self, bonds: list[Bond]) -> Iterator[Bond]:
        """Yield the bonds of those whom a text calls grandparents by no name."""
        of: dict[Draft, list[Bond]] = defaultdict(list)
        for bond in bonds:
            sure = bond.status is Status.CURRENT and bond.parentage in _OF_BLOOD
            if bond.kind == Kind.PARENT and sure:
                of[bond.a].append(bond)
        known = {b.pair for b in bonds if b.kind == Kind.GRANDPARENT}
        for elder, children in of.items():
            own = {bond.b for bond in children}
            for child in children:
                if any(bond.b is elder for bond in of.get(child.b, ())):
                    continue  # each is told as the other's child: one of them errs
                for last in (bond for bond in of.get(child.b, ()) if bond.b not in own):
                    one = replace(
                        last, kind=Kind.GRANDPARENT, a=elder, b=last.b,
                        parentage=None, rule="kin-becoming",
                    )  # fmt: skip
                    if one.pair not in known and self._called(elder, last.sentence):
                        known.add(one.pair)
                        yield one

    def _called(self, elder: Draft, sentence: int) -> bool:
        """Tell whether somebody is called a grandparent near a sentence."""
        numbers = range(max(sentence - _NEAR, 0), sentence + _NEAR + 1)
        return any(
            self._calls(elder, number, i)
            for number in numbers
            if number < len(self.refs) and self._speaks_of(elder, number)
            for i in range(*self.page.ranges[number])
        )

    def _speaks_of(self, elder: Draft, number: int) -> bool:
        first, last = self.page.ranges[number]
        grammar = self.page.language.words.grammar
        plays = not grammar["playing"].isdisjoint(self.page.words.lower[first:last])
        return not plays and any(elder in ref.people for ref in self.refs[number])

    def _calls(self, elder: Draft, number: int, i: int) -> bool:
        """Tell "Opa" from "seine Oma" and "Oma Ada", who is another."""
        words, lexicon = self.page.words, self.page.language.words
        kin = lexicon.kin.get(words.lower[i])
        if kin is None or kin.kind != Kind.GRANDPARENT or self.page.quoted[i]:
            return False
        if kin.role == "younger":
            return True
        named = (r.people for r in self.refs[number] if r.first == i + 1 and r.named)
        other = any(elder not in people for people in named)
        owned = any(r.own and r.last <= i <= r.last + 1 for r in self.refs[number])
        return kin.gender in ("x", elder.gender) and not other and not owned
