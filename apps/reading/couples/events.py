"""Events of couples whose people may stand anywhere: in any order, in a clause before.

A phrase tells the event ("geschieden", "tied the knot"); who takes part is sought in
its own part of the sentence, then before it. Where two fit, nothing is said.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from apps.reading.couples.bonds import SPLIT, Bond
from apps.reading.couples.ends import came_of, grew, of_marriage
from apps.reading.couples.eventparts import known_of
from apps.reading.couples.eventpeople import Told
from apps.reading.couples.evidence import places_of
from apps.reading.couples.inturn import Turn, added_in_turn, bonds_added, bonds_in_turn
from apps.reading.couples.pairing import each_alone
from apps.reading.couples.past import is_old, was_so
from apps.reading.couples.relations import bond_of
from apps.reading.couples.telling import Pair, Telling
from apps.reading.couples.unions import union_pairs
from apps.reading.enums import Kind, Status
from apps.reading.languages.patterns import Rule
from apps.reading.names.drafts import Draft
from apps.reading.sentence.clauses import (
    Part,
    Placed,
    kin_words,
    opened_by,
    parts_of,
)
from apps.reading.sentence.passage import Passage
from apps.reading.sentence.resumed import Stretch, stretches

_TOLD_OF = (Kind.MARRIAGE, Kind.ENGAGEMENT, SPLIT)  # of whom "ihr Mann" tells less


def told_events(
    passage: Passage, called: list[Rule], telling: Telling
) -> Iterator[Bond]:
    """Yield the bonds that event phrases tell, besides what was found already."""
    found = [bond for bond in telling.of(passage.number) if not bond.noun]
    for part in stretches(passage) if called else ():
        yield from _told_in(part, called, telling, found)
    joined = passage.coupled()
    if joined is not passage:  # "Ada und ihr Mann Jon, die …, trennten sich"
        both = [r for r in called if "each" in r.states and r.states[0] in _TOLD_OF]
        for part in stretches(joined) if both else ():
            yield from _told_in(part, both, telling, found)


def _told_in(
    stretch: Stretch, called: list[Rule], telling: Telling, found: list[Bond]
) -> Iterator[Bond]:
    passage, parts = stretch.passage, list[Part]()
    for rule, match in stretch.matches(called):
        known = known_of(passage, rule, match, found)
        if known and "tense" not in rule.states:
            continue
        parts = parts or parts_of(passage.skeleton, passage.language)
        event = _Event(passage, rule, match, parts, telling, found)
        for bond in event.bonds() if known is None else event.after(known):
            found.append(bond)
            yield bond


def _alone(placed: Placed) -> Iterator[Placed]:
    """Yield each of "Ben und Jon" in their place."""
    for one in placed.people:
        yield replace(placed, reference=replace(placed.reference, people=(one,)))


@dataclass(slots=True)
class _Event(Told):
    """One phrase that tells an event, and who takes part."""

    found: list[Bond]  # in its sentence so far
    partner_word: str = ""  # for whom it was with: "trennte sich von ihrem Mann"

    def bonds(self) -> Iterator[Bond]:
        number = self.number
        part = self._whole(number)
        if "noun" in self.rule.states:
            yield from self._of_noun(number)
            return
        if "that" in self.rule.states:
            yield from self._of_rumour()
            return
        partners = self.partners(part)
        if self.match[0].rpartition(" ")[2].lower() in self.prepositions:
            partners = self.next(part, partners)  # "split from": who follows
        partners = partners or self.ahead(number)
        if not partners and (turns := added_in_turn(self, number)):
            yield from self._in_turn(part, turns)
            return
        partners = partners or self.added(number)
        for with_them in self._each(part, partners):
            pair = self.pair(part, with_them, number)
            if pair is None:
                self.waits(part, with_them)
            if pair is None or pair[0] is pair[1] or self.works_with(part):
                continue
            bond = self.bond(pair)
            if bond is not None:
                yield from bonds_in_turn(self, number, bond)

    def _in_turn(self, part: Part, turns: list[Turn]) -> Iterator[Bond]:
        one = self.subject(part, part.bare(), self.number)
        if one is not None:
            yield from bonds_added(self, self.number, one, turns)

    def after(self, known: Bond) -> Iterator[Bond]:
        """Yield the others of "war mit Ben verheiratet, dann mit Jon"."""
        told = bonds_in_turn(self, self.number, known)
        next(told)
        yield from told

    def _each(self, part: Part, partners: list[Placed]) -> list[list[Placed]]:
        """Take "war mit Ada und mit Mira verheiratet" for two marriages."""
        if not partners and "object" in self.rule.states:
            return self._objects(part)
        people = {id(d) for placed in partners for d in placed.people}
        bare = {id(d) for placed in part.bare() for d in placed.people}
        if len(people) > 1 and len(bare) == 1:
            return [[one] for placed in partners for one in _alone(placed)]
        return [partners]

    def _objects(self, part: Part) -> list[list[Placed]]:
        """Take "who dated Rob Keil and Jay Lund" for two loves."""
        after = [p for p in part.bare() if p.at > self.match.start()]
        if len(after) != 1 or len(after[0].people) < 2 or not after[0].reference.named:
            return [[]]
        if self.rule.states[0] == Kind.MARRIAGE and "begin" in self.rule.states:
            return []  # "the priest who married Ada and Jon Keil"
        return [[one] for one in _alone(after[0])]

    def _whole(self, number: int) -> Part:
        """Return the part; with its beginning where an aside of no people parts it.

        "Seit 2012 ist er mit der Ärztin Ada Keil, geborene Wulff, verheiratet."
        """
        part = self.parts[number]
        if number and self.goes_on(self.parts[number - 1], part):
            return replace(self.parts[number - 1], end=part.end)
        if number < 2 or part.people or part.opening not in (",", ")"):
            return part
        aside, begin = self.parts[number - 1], self.parts[number - 2]
        known = {draft for p in begin.people for draft in p.people}
        said = {draft for p in aside.people for draft in p.people}
        if not said <= known or aside.opening not in (",", "("):
            return part
        return replace(begin, end=part.end)

    def _of_noun(self, number: int) -> Iterator[Bond]:
        """Yield what is told of a marriage, a wedding, a separation by its noun."""
        for pair in union_pairs(self.passage, self.rule, self.match, self, number):
            bond = self.bond(pair) if pair[0] is not pair[1] else None
            if bond is not None and not self.parts_at_work(pair):
                yield bond

    def _of_rumour(self) -> Iterator[Bond]:
        """Yield the denial of what was said of two: "Jon Aster winkt ab"."""
        kind = self.rule.states[0]
        pair = self.telling.rumour(self.passage.number, self.found, kind)
        bond = self.bond(pair) if pair else None
        if bond is not None:
            yield replace(bond, status=Status.DENIED)

    def bond(self, pair: Pair) -> Bond | None:
        passage, rule = self.passage, self.rule
        number, whole = self.number, self._whole(self.number)
        past = "tense" in rule.states and not came_of(passage, self.match.start())
        if past and was_so(self.parts, number, whole, self.lexicon):
            states = (s for s in rule.states if s not in ("current", "begin"))
            rule = replace(rule, states=(*states, "former"))
        alone = "each" in rule.states and each_alone(passage, whole.start, whole.end)
        if alone or grew(passage, rule, self.match.end(), set(pair)):
            return None
        start, end, clauses = places_of(passage, rule, self.match)
        if whole is not self.parts[number]:
            bones = passage.skeleton
            opens = next(part for part in self.parts if part.start == whole.start)
            clauses.append((bones.begin(opens.start), bones.finish(opens.end)))
        rule = of_marriage(passage, rule, (start, end), self.partner_word)
        bond = bond_of(passage, rule, pair, start, end, clauses)
        return replace(bond, doubt=True) if bond and self._long_ago(bond) else bond

    def _long_ago(self, bond: Bond) -> bool:
        """Tell whether a wedding is of long ago, and who wed only filled in."""
        if not is_old(bond, self.telling.year):
            return False
        people = [p.reference for p in self._whole(self.number).people]
        before = self.antecedent(self.number)
        people += [before.reference] if before is not None else []
        people += [placed.reference for placed in self.added(self.number)]
        told = self.passage.references if self.lexicon.grammar["capitals"] else people
        here = {id(draft) for ref in told for draft in ref.people}
        two = {id(bond.a), id(bond.b)}
        last = {id(d) for ref in self.passage.before for d in ref.people}
        near = last == two or (len(last) == 1 and two <= here | last)
        return not (two <= here or near)

    def pair(self, part: Part, partners: list[Placed], number: int) -> Pair | None:
        """Return the couple of whom an event is told, or nothing where two fit."""
        bare = part.bare()
        if not partners and "each" in self.rule.states:
            both = self.beside(number, bare)
            if len(both) > len(bare):
                return both[0].people[0], both[1].people[0]
        if any(self.completes_kin(placed) for placed in bare):
            return None  # "führte die Tochter des Fürsten Jon zum Altar": nobody known
        phrase = self.match[0].lower()  # "ihre Liebe" is nobody's love here
        kin = list(kin_words(self.text, part, self.lexicon))
        if any(word not in phrase or self._leaves(word) for _, word in kin):
            self.partner_word = kin[0][1]
            two = self.telling.described(self.text, part, self.lexicon)
            return (two[0], two[1]) if two else None
        if not partners:
            return self._without_partner(part, bare, number)
        people = {id(p): p for placed in partners for p in placed.people}
        if len(people) == 2 and not bare:
            a, b = people.values()
            return a, b
        if len(people) != 1:
            return None
        other = next(iter(people.values()))
        bare = [p for p in bare if other not in p.people]  # "Ada Keil, geborene Wulff"
        subject = None if bare else self.owner(part, partners[-1])
        subject = subject or self.subject(part, bare, number)
        return (subject, other) if subject is not None else None

    def _leaves(self, word: str) -> bool:
        """Tell "hat sich von ihrem Mann getrennt" from "ihre Liebe", of no person.

        So is "machte seiner Freundin einen Antrag" of two.
        """
        wed = self.lexicon.kin[word].kind == Kind.MARRIAGE
        proposes = self.rule.states[0] == Kind.ENGAGEMENT
        return (wed and self.rule.states[0] == SPLIT) or (
            proposes and "object" in self.rule.states
        )

    def _without_partner(
        self, part: Part, bare: list[Placed], number: int
    ) -> Pair | None:
        people = tuple(dict.fromkeys(d for placed in bare for d in placed.people))
        if len(people) == 2:
            both = any(len(placed.people) == 2 for placed in bare)
            needed = "each" if both else "object"
            return (people[0], people[1]) if needed in self.rule.states else None
        if len(people) > 2:
            return None
        relative = opened_by(self.text, part, self.lexicon)
        before = self.antecedent(number) if relative else None
        if relative and before is None:
            return None
        if people and before is not None and relative:
            wanted = "object" in self.rule.states
            wanted = (
                not relative[1] if wanted else f"+{relative[1]}" in self.rule.states
            )
            one = before.people
            return (one[0], people[0]) if wanted and len(one) == 1 else None
        if people:  # "zog fort und heiratete Jon": who did is told before
            if "alone" in self.rule.states:
                return self._parted(people[0])
            late = bare[0].at > self.match.start() and "object" in self.rule.states
            if (apposed := self.apposed(number)) is not None:
                return people[
                    0
                ], apposed  # "hat ihren Koch geheiratet, den Tessiner Jon"
            subject = self.told_before(part, number) if late else self.called(number)
            return (subject, people[0]) if subject else None
        if people or "each" not in self.rule.states:
            return None
        couple = self._couple(part, before, number)
        if couple is None and before is None and "alone" in self.rule.states:
            subject = self.told_before(part, number)
            return self._parted(subject) if subject is not None else None
        return couple

    def _parted(self, one: Draft) -> Pair | None:
        """Return whom somebody parted from where the text told of one partner only."""
        other = self.telling.partner(one, self.rule.states[0])
        if other is None or self.telling.lasts(one, other):
            return None  # "Er ist geschieden": of another than his wife
        return one, other

    def _couple(self, part: Part, before: Placed | None, number: int) -> Pair | None:
        """Return the two who are left out, or are "sie", "the couple"."""
        unknown = "" if before is not None else self.unknown(part)
        if before is not None:
            couple = before.people
        elif unknown == "they":
            couple = self.telling.couple(self.passage.number)
        elif unknown:
            return None
        else:
            couple = self.earlier(number) or ()
        return (couple[0], couple[1]) if len(couple) == 2 else None
