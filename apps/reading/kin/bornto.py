"""Children whose birth is told right behind a couple: "1982 kam Max zur Welt"."""

from collections.abc import Iterator
from dataclasses import dataclass

from apps.reading.couples.bonds import Bond
from apps.reading.couples.relations import LOVES
from apps.reading.couples.topics import ASIDE
from apps.reading.enums import Kind, Parentage, Status
from apps.reading.kin.arrivals import Newcomer
from apps.reading.kin.awaited import NEAR, Awaiting
from apps.reading.kin.becoming import Becoming
from apps.reading.kin.clause import come
from apps.reading.kin.unnamed import Unnamed
from apps.reading.languages.lexicon import Kin
from apps.reading.sentence.beside import Reference, past_aside
from apps.reading.text.items import item_at

_ASIDES = (ASIDE, "from-love")  # rules of unions that are told by the way
_UNSURE = (Status.RUMOURED, Status.DENIED, Status.PLANNED)
_ROW = 8  # words from "Erst kam Ida" to "dann kam Max"
_TIME = 8  # words of "Nur knapp zwei Jahre später"
_CHILD = Kin("parent", "child", "birth", "x")


@dataclass(slots=True)
class BornTo(Awaiting):
    """Finds the parents of those whose birth is told, and of those named later."""

    def told_later(self, unnamed: list[Unnamed]) -> list[Bond]:
        """Return the bonds with those of kin who are named later than told of."""
        later = [*self.named(unnamed), *self.born()]
        told = _unions_of_parents([*self.bonds, *later])
        return [*told, *Becoming(self.page, self.refs).told(told)]

    def born(self) -> Iterator[Bond]:
        """Yield the parents of whom a couple was told right before a birth."""
        pairs = [b for b in self.bonds if b.kind in LOVES and b.status not in _UNSURE]
        pairs = [b for b in pairs if not b.rule.startswith(ASIDE)]
        told = _last_told(pairs)
        for pair in pairs:
            parents = Unnamed(
                (pair.a, pair.b), _CHILD, -1, pair.sentence, None, anew=True
            )
            last, number = pair.sentence + 1 + NEAR, pair.sentence - 1
            while number + 1 < min(last, len(self.page.ranges)):
                number += 1
                near = range(pair.sentence - NEAR, number + 1)
                others = (other for at in near for other in told.get(at, ()))
                if any(_outdates(other, pair, number) for other in others):
                    break
                if pair.end and self._year(number) > pair.end[:4]:
                    break  # "ließ sich 2016 scheiden. 2021 kam Max zur Welt"
                found = list(self._born(parents, pair, number))
                for bond in found:
                    self.bind(bond)
                last = max(last, number + NEAR) if found else last
                yield from found

    def _year(self, number: int) -> str:
        """Return the first year that a sentence tells, or nothing."""
        starts, ends = self.page.words.starts, self.page.words.ends
        first, last = self.page.ranges[number]
        begin, end = starts[first], ends[last - 1]
        here = (w.edtf for w in self.page.whens if begin <= w.start < end)
        return next((edtf[:4] for edtf in here if edtf[:4].isdecimal()), "")

    def _born(self, parents: Unnamed, pair: Bond, number: int) -> Iterator[Bond]:
        first = self.page.ranges[number][0]
        begin = self.page.words.at(pair.span.end)
        if first > begin and item_at(self.cast.items, first) != item_at(
            self.cast.items, begin
        ):
            return
        born, last = self._tells_birth(number), self.page.ranges[number][1]
        comes = not born and self._comes(first, last)
        if not (born or comes or self._have(first, last)):
            return
        children = self.newcomers(number, max(first, begin), parents)
        if comes:
            children, born = [n for n in children if self._arrives(n)], True
        if not born and not (children and self._closes(children[-1].ref, last)):
            return  # "Gemeinsam haben sie Lia besucht"
        for newcomer in children:
            for owner in parents.owners:
                yield Bond(
                    Kind.PARENT, owner, newcomer.draft,
                    self.span(newcomer.ref.first, newcomer.ref.last), "kin-born",
                    parentage=Parentage.BIRTH, noun=True, sentence=number,
                )  # fmt: skip

    def _comes(self, first: int, last: int) -> bool:
        """Tell whether a sentence says "arrived" or "born" behind who comes."""
        grammar, here = self.page.language.words.grammar, self.page.words.lower
        return not grammar["came", "birth_done"].isdisjoint(here[first:last])

    def _arrives(self, newcomer: Newcomer) -> bool:
        """Tell "Cody was born", "little Lola arrived", "Cody followed in 2016"."""
        words, lexicon = self.page.words, self.page.language.words
        end = past_aside(words, newcomer.ref.last)
        if not lexicon.grammar["subject_first"]:
            return self._came_then(newcomer.ref.first, end)
        if not come(words.lower[end : end + 2], lexicon):
            return False
        born = words.lower[end] in lexicon.grammar["having_been"]
        dated = words.forms[end + 2 : end + 3]
        little = words.lower[newcomer.ref.first - 1] in lexicon.grammar["list_words"]
        return born or little or newcomer.marked or "".join(dated).isdecimal()

    def _came_then(self, i: int, end: int) -> bool:
        """Tell "2012 kam Ida, zwei Jahre später folgte Max" from "So kam Max dazu"."""
        words, lexicon = self.page.words, self.page.language.words
        grammar, at = lexicon.grammar, i - 1
        if words.lower[at] in grammar["and"]:
            at -= 2  # "die Zwillinge Max und Ben"
        if words.lower[at] in grammar["list_words"] and at:
            at -= 1 + (words.lower[at - 1] in grammar["article"])
        year = words.forms[at].isdecimal()  # "Erst kam 2012 Ida"
        at -= year
        if at < 1 or words.lower[at] not in grammar["came"]:
            return False
        ends = words.forms[end] if end < len(words) else "."
        joined = ends.lower() in grammar["and"]
        behind = words.lower[end + 1 : end + 2]
        apposed = ends == "," and not grammar["article", "relative"].isdisjoint(behind)
        stops = ends in ".,;!" or joined
        return stops and not apposed and (year or self._dated(at))

    def _dated(self, verb: int) -> bool:
        """Tell "Ein Jahr später" and "2012" before a verb, with nothing else."""
        words, lexicon = self.page.words, self.page.language.words
        first = verb
        while first > max(verb - _TIME, 0) and words.forms[first - 1][0].isalnum():
            first -= 1
        when, grammar = words.forms[first:verb], lexicon.grammar
        named = (w for w in when[1:] if w[0].isupper() and w not in lexicon.spans)
        lower = words.lower[first:verb]
        year = any(w.isdecimal() and len(w) == 4 for w in lower)
        span = any(w in lexicon.spans for w in when)
        told = year or (span and not grammar["later"].isdisjoint(lower))
        one_by_one = words.lower[max(verb - _ROW, 0) : verb]
        told = told or not grammar["at_first"].isdisjoint(one_by_one)
        return told and not any(w.lower() not in lexicon.months for w in named)

    def _closes(self, ref: Reference, last: int) -> bool:
        words, grammar = self.page.words, self.page.language.words.grammar
        end = past_aside(words, ref.last)
        return end >= last - 1 or words.lower[end] in grammar["has_both"]

    def _have(self, first: int, last: int) -> bool:
        """Tell "Gemeinsam haben die beiden Lia und Max", with no word for children."""
        lower, grammar = self.page.words.lower, self.page.language.words.grammar
        if grammar["together"].isdisjoint(lower[first:last]):
            return False
        return any(
            lower[i] in grammar["together"]
            and not {*lower[max(i - 1, first) : i + 2]}.isdisjoint(grammar["has_both"])
            for i in range(first, last)
        )

    def _tells_birth(self, number: int) -> bool:
        first, last = self.page.ranges[number]
        words, grammar = self.page.words, self.page.language.words.grammar
        if words.forms[last - 1] == "?":
            return False
        here = {*words.lower[first:last]}
        if here & grammar["birth_done"] and not grammar["subject_first"]:
            return True
        came = here & grammar["birth_place"] and here & grammar["birth_verbs"]
        whole = here & grammar["whole"] and here & grammar["happiness"]
        return bool(came or whole)


def _last_told(pairs: list[Bond]) -> dict[int, list[Bond]]:
    """Return by sentence the last of what it tells of the same two, again and again."""
    last: dict[object, Bond] = {}
    for bond in sorted(pairs, key=lambda bond: bond.span.start):
        last[bond.pair, bond.status, bond.sentence] = bond
    told: dict[int, list[Bond]] = {}
    for bond in last.values():
        told.setdefault(bond.sentence, []).append(bond)
    return told


def _outdates(other: Bond, pair: Bond, number: int) -> bool:
    """Tell whether one of two was told to be another's since, or still is."""
    if len({other.a, other.b} & {pair.a, pair.b}) != 1 or other.sentence > number:
        return False
    later = (other.sentence, other.span.start) > (pair.sentence, pair.span.start)
    over = pair.status is Status.FORMER and other.status is Status.CURRENT
    return later or (over and other.sentence >= pair.sentence - NEAR)


def _unions_of_parents(bonds: list[Bond]) -> list[Bond]:
    """Leave out Lia's marriage in "Lia ist Jons Tochter aus der Ehe mit Mira Thal"."""
    of = {(bond.a, bond.b) for bond in bonds if bond.kind == Kind.PARENT}
    return [
        bond
        for bond in bonds
        if not bond.rule.startswith(_ASIDES)
        or ((bond.a, bond.b) not in of and (bond.b, bond.a) not in of)
    ]
