"""What a text told before a sentence: of whom, and of which couples."""

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Any

from apps.reading.couples.bonds import MET, SPLIT, Bond
from apps.reading.couples.relations import LOVES
from apps.reading.enums import Kind, Status
from apps.reading.languages.lexicon import Kin, Lexicon
from apps.reading.names.drafts import Draft
from apps.reading.sentence.clauses import Part, kin_words
from apps.reading.who.history import BACK, History

Pair = tuple[Draft, Draft]
MOST = 300  # bonds that are looked through; a text with more is no text
_PROPOSED = ("proposed", "on-his-knees")
NEAR = 2  # sentences in which "die Ehe" still means the marriage told of


@dataclass(slots=True)
class Telling:
    """What the text told before a sentence: of whom, and of which couples."""

    history: History
    bonds: list[Bond]
    year: int | None = None  # of the text
    waiting: list[tuple[Any, Draft]] = field(default_factory=list)  # events of one

    def focus(self, sentence: int, until: int | None = None) -> Pair | None:
        """Return the one couple told of in this sentence and those right before.

        Where none is, the two who met, or the parents of one child. What is told
        behind a place (until) is not known there.
        """
        near = [b for n in range(sentence - NEAR, sentence + 1) for b in self.of(n)]
        near = [b for b in near if until is None or b.span.start < until]
        if (parents := _since_end(near)) is not None:
            return parents
        for pairs in (
            {b.pair: (b.a, b.b) for b in near if b.kind in LOVES},
            {b.pair: (b.a, b.b) for b in near if b.kind == MET},
            _parents(near),
        ):
            if pairs:
                return pairs.popitem()[1] if len(pairs) == 1 else None
        return self._only_couple(sentence)

    def _only_couple(self, sentence: int) -> Pair | None:
        """Return the couple told of some sentences ago, if it is of no other since."""
        told = range(max(sentence - BACK, 0), sentence - NEAR)
        far = [b for n in told for b in self.of(n) if b.kind in LOVES]
        pairs = {b.pair: (b.a, b.b) for b in far}
        return pairs.popitem()[1] if len(pairs) == 1 else None

    def subject(self, sentence: int, gender: str) -> Draft | None:
        """Return who is meant by a subject left out, or called by a word alone."""
        if gender in ("f", "m"):
            if self.history.led_by_kin(sentence, gender):
                return None
            return self.history.one(sentence, gender)
        return None if gender else self.history.topic(sentence)

    def pairs(self, sentence: int) -> list[Pair]:
        """Return the couples that a sentence tells of."""
        return [(b.a, b.b) for b in self.of(sentence) if b.kind in LOVES]

    def of(self, sentence: int) -> list[Bond]:
        """Return what a sentence tells; bonds stand in the order of sentences."""
        at = bisect_left(self.bonds, sentence, key=lambda bond: bond.sentence)
        out = []
        while at < len(self.bonds) and self.bonds[at].sentence == sentence:
            out.append(self.bonds[at])
            at += 1
        return out

    def partner(
        self, owner: Draft, kind: str, until: int | None = None
    ) -> Draft | None:
        """Return whom "seine Frau" means, if the text told of one alone.

        A kind that is a mere end, as of "ihre Trennung", is one of any love.
        """
        kinds = LOVES if kind == SPLIT else (kind,)
        others = {
            bond.b if bond.a is owner else bond.a
            for bond in self.bonds[-MOST:]
            if bond.kind in kinds and owner in (bond.a, bond.b)
            if until is None or bond.span.start < until
        }
        return others.pop() if len(others) == 1 else None

    def lasts(self, one: Draft, other: Draft) -> bool:
        """Tell whether two are said to be together now, not only to have begun."""
        return any(
            {bond.a, bond.b} == {one, other}
            and bond.status is Status.CURRENT
            and not bond.weak
            for bond in self.bonds[-MOST:]
        )

    def described(self, text: str, part: Part, lexicon: Lexicon) -> tuple[Draft, ...]:
        """Return the two in "sie und ihr Mann", where no name follows."""
        for placed, word in kin_words(text, part, lexicon):
            said = text[: placed.at].split()[-1:]
            if said and said[0].lower() in lexicon.kin:
                return ()  # "mit der Freundin seiner Frau liiert"
            if len(placed.people) == 1:
                owner, kin = placed.people[0], lexicon.kin[word]
                other = self._spouse(owner, kin) if kin.role == "same" else None
                if other is not None and all(
                    p in (owner, other) for b in part.bare() for p in b.people
                ):
                    return owner, other
        return ()

    def _spouse(self, owner: Draft, kin: Kin) -> Draft | None:
        """Return whom "ihr Mann" means, if need be from whom she parted."""
        other = self.partner(owner, kin.kind)
        if other is None and kin.kind == Kind.MARRIAGE:
            parted = {
                bond.b if bond.a is owner else bond.a
                for bond in self.bonds[-MOST:]
                if bond.kind == SPLIT and owner in (bond.a, bond.b)
            }
            other = parted.pop() if len(parted) == 1 else None
        return other

    def couple(self, sentence: int, until: int | None = None) -> tuple[Draft, ...]:
        """Return the two told of before; of others spoken of since, nobody is sure."""
        focus = self.focus(sentence, until)
        if focus is None:
            return self.history.pair(sentence)
        told = self.told_at(focus)
        others = self.history.others_since(sentence, focus, told)
        return () if others or self._consoled(focus, told) else focus

    def _consoled(self, pair: Pair, told: int) -> bool:
        """Tell "Nach der Trennung von Jon half ihr Kollege Ben": "sie" is not sure."""
        here = self.of(told)
        over = any(b.kind in LOVES and b.status is Status.FORMER for b in here)
        beside = (b for b in here if b.kind in (Kind.COLLEAGUE, Kind.FRIEND))
        return over and any(len({b.a, b.b} & {*pair}) == 1 for b in beside)

    def rumour(self, sentence: int, here: list[Bond], kind: str) -> Pair | None:
        """Return the two of whom a rumour was told here or right before.

        Of an engagement, it is who proposed: "Sie sagte Nein".
        """
        before = (b for n in range(1, NEAR + 1) for b in self.of(sentence - n)[::-1])
        for bond in (*here[::-1], *before):
            if kind == Kind.ENGAGEMENT and bond.rule in _PROPOSED:
                return bond.a, bond.b
            unsure = bond.kind in LOVES and bond.status is Status.RUMOURED
            if unsure and kind != Kind.ENGAGEMENT:
                return bond.a, bond.b
        return None

    def told_at(self, pair: Pair) -> int:
        """Return the sentence that last told of two as a couple."""
        both = {*pair}
        told = [b.sentence for b in self.bonds[-MOST:] if {b.a, b.b} == both]
        return max(told, default=self._born_at(both))

    def _born_at(self, both: set[Draft]) -> int:
        """Return the sentence that last told of a child of one of two."""
        born = (b for b in self.bonds[-MOST:] if b.kind == Kind.PARENT and b.a in both)
        return max((bond.sentence for bond in born), default=-1)


def _since_end(near: list[Bond]) -> Pair | None:
    """Return who met or had a child since one of them parted from another.

    "Nach der Scheidung von Ada bekam er mit Mira Sohn Max. 2010 folgte die Trennung."
    """
    loves = [bond for bond in near if bond.kind in LOVES]
    if not loves or any(bond.status is not Status.FORMER for bond in loves):
        return None
    last = loves[-1]
    later = [bond for bond in near if bond.sentence >= last.sentence]
    since = {b.pair: (b.a, b.b) for b in later if b.kind == MET} | _parents(later)
    others = [two for two in since.values() if {*two} != {last.a, last.b}]
    one = len(others) == 1 and len({*others[0]} & {last.a, last.b}) == 1
    return others[0] if one else None


def _parents(bonds: list[Bond]) -> dict[tuple[int, int], Pair]:
    """Return the two who are told to be a child's parents."""
    of: dict[int, list[Draft]] = {}
    for bond in bonds:
        if bond.kind == Kind.PARENT and bond.a not in of.get(bond.b.number, ()):
            of.setdefault(bond.b.number, []).append(bond.a)
    two = [(a, b) for a, b in (p for p in of.values() if len(p) == 2)]
    return {(a.number, b.number): (a, b) for a, b in two}
