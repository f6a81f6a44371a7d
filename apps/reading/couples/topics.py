"""Whom a passage is about: who is meant where kin are told and not whose."""

from collections import Counter
from dataclasses import dataclass, field, replace

from apps.reading.couples.bonds import MET, SPLIT, Bond, brood_of, parents_of_all
from apps.reading.enums import Kind, Status
from apps.reading.languages.lexicon import Lexicon
from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import Reference, oblique
from apps.reading.sentence.cases import clause_end
from apps.reading.sentence.joined import side_by_side
from apps.reading.text.text import Words
from apps.reading.values import value
from apps.reading.who.history import acting

People = tuple[Draft, ...]
_COUPLES = (Kind.MARRIAGE, Kind.ENGAGEMENT, Kind.PARTNERSHIP, SPLIT)
_BESIDE = (Kind.COLLEAGUE, Kind.FRIEND)
_UNSURE = (Status.RUMOURED, Status.DENIED)
ASIDE = "from-union"  # "seine Söhne aus der Ehe mit Ada": told by the way
_COMPARED = 4  # words of "Wie die schöne"
MAIN = 0.7  # of how often the one is meant whom a text is about
LATELY = 5  # sentences in which "das Paar" means the couple told of
KEPT = 3  # sentences that somebody stays the one spoken of without being named


@value
class Family:
    """Whose parents, grandparents and siblings a sentence told of last."""

    owners: People
    told: frozenset[tuple[str, str]]  # roles and genders of the kinship words
    bearers: People
    sentence: int


@dataclass(slots=True)
class Topic:
    """What the sentences so far were about, changed while reading on."""

    leads: list[People]  # for each sentence, of whom the ones before it spoke
    mains: dict[int, People]  # for each item, whom it speaks of most by far
    spoken_of: People = ()
    couple: People = ()  # the last two told to be together
    over: bool = False  # whether they were told to have parted: who met since is next
    consoled: bool = False  # by a friend of one of them: who is "sie" since then?
    pair: People = ()  # the same, but for unions that are told of by the way
    pair_at: int = -1
    wed: People = ()  # the last two told to be married, or to have been
    wed_at: int = -1
    met: People = ()  # the last two told to have met
    met_at: int = -1
    children: People = ()  # the last named as somebody's children
    children_at: int = -1  # the sentence that named them
    younger: tuple[People, int] = ((), -1)  # grandchildren named last, and where
    children_of: People = ()  # the parents, where all have the same
    unnamed_at: int = -1  # the sentence that told of children by no name
    parents_of: tuple[tuple[People, str], ...] = ()  # of the unnamed, by gender
    loves: dict[Draft, dict[Draft, Status]] = field(default_factory=dict)  # so far
    siblings: People = ()  # the last told to be siblings of each other
    siblings_at: int = -1
    item: int = 0
    couple_at: int = -1  # the sentence that told of the couple
    parents: People = ()  # of the child whose birth was told last
    bearing: set[Draft] = field(default_factory=set)  # told to be somebody's parents
    born_at: int = -1  # the sentence that told it
    born_named: bool = False  # whether it named the child: "Söhnchen Max"
    named_last: People = ()  # the couple told of before that
    family: Family | None = None
    brood: People = ()  # the children of the same, told one after the other
    household: People = ()  # the parents of a family told of by its roles
    household_at: int = -1

    @property
    def main(self) -> People:
        return self.mains.get(self.item, ())

    def turn_to(self, number: int, item: int) -> None:
        """Read on at a sentence; another item of a column has its own people."""
        self.spoken_of = self.leads[number]
        if item != self.item:
            self.couple = self.children = self.pair = self.siblings = self.met = ()
            self.wed = self.parents_of = self.parents = self.household = ()
            self.item, self.over, self.consoled, self.family = item, False, False, None

    def await_child(self, parents: People, sentence: int) -> None:
        """Take up whose child was born; the other parent may have been told before."""
        if len(parents) == 1 and parents[0] in self.parents:
            parents = self.parents
        self.bearing.update(parents)
        self.parents, self.born_at = parents, sentence

    @property
    def wooing(self) -> People:
        """Return who met, or else loved, last: of whom a wedding is told next."""
        return self.met if self.met_at > self.couple_at else self.couple

    def they(self, words: Words, lexicon: Lexicon, i: int) -> bool:
        """Tell whether a word, which means nobody known, speaks of the couple."""
        if len(self.couple) != 2:
            return False
        labels = lexicon.pronouns.get(words.lower[i], ())
        if "they" in labels:
            beside = {*words.lower[max(i - 1, 0) : i], *words.lower[i + 1 : i + 2]}
            if not lexicon.grammar["clause"].isdisjoint(beside):
                beside |= clause_end(words, i)  # "wo sie 1983 geheiratet haben"
            return not beside.isdisjoint(lexicon.plural_verbs)
        return " ".join(words.lower[i : i + 2]) in lexicon.couples

    def union_bears(self, words: Words, lexicon: Lexicon, i: int, number: int) -> bool:
        """Tell "That union produced", which is of the couple told of lately."""
        grammar, two = lexicon.grammar, words.lower[i + 1 : i + 3]
        near = len(self.couple) == 2 and number - self.couple_at <= LATELY
        if not near or len(two) < 2 or words.lower[i] not in grammar["determiner"]:
            return False
        return two[0] in grammar["unions"] and two[1] in grammar["produces"]

    def newer_couple(
        self, number: int, references: list[Reference], before: list[Reference]
    ) -> Reference | None:
        """Return "das Paar" taken for two named once, not for the couple told since.

        Nor are two children of the couple told of "die beiden" who part.
        """
        if not references or references[0].named or references[0].own:
            return None
        ref, couple = references[0], {*self.couple}
        if len(ref.people) != 2 or len(couple) != 2 or {*ref.people} == couple:
            return None
        spoken_of = {d for r in before if r.named or self.over for d in r.people}
        since = self.over or self.couple_at < number - 1
        if spoken_of.issuperset(ref.people) and since:
            return None  # named side by side after the couple was told
        near = number - self.couple_at <= LATELY
        shared = bool(couple & {*ref.people}) and {*ref.people} != {*self.named_last}
        return ref if near and (shared or {*ref.people} <= {*self.children}) else None

    def others(self, before: list[Reference]) -> bool:
        """Tell whether the sentence before speaks of others than the couple."""
        people = {draft for ref in before if not ref.kin for draft in ref.people}
        if self.consoled:
            return True
        if people.isdisjoint(self.couple):
            return bool(people)
        people = {draft for ref in acting(before) for draft in ref.people}
        return not people <= {*self.couple, *self.children}

    def hear(self, bonds: list[Bond]) -> None:
        """Take up who was told to be a couple, and whose children were named."""
        for bond in bonds:
            if bond.kind == MET:
                self.met, self.met_at = (bond.a, bond.b), bond.sentence
                if self.over and len({bond.a, bond.b} & {*self.couple}) == 1:
                    self.couple, self.couple_at = self.met, self.met_at
            if bond.kind in _COUPLES and bond.status not in _UNSURE:
                self.loves.setdefault(bond.a, {})[bond.b] = bond.status
                self.loves.setdefault(bond.b, {})[bond.a] = bond.status
                if not bond.rule.startswith(ASIDE):
                    self.pair, self.pair_at = (bond.a, bond.b), bond.sentence
                if bond.kind == Kind.MARRIAGE:
                    self.wed, self.wed_at = (bond.a, bond.b), bond.sentence
                if {bond.a, bond.b} != {*self.couple}:
                    self.named_last = self.couple
                self.couple, self.couple_at = (bond.a, bond.b), bond.sentence
                self.over, self.consoled = bond.status is Status.FORMER, False
            if bond.kind in _BESIDE and self.over and bond.sentence == self.couple_at:
                self.consoled |= len({bond.a, bond.b} & {*self.couple}) == 1
        siblings = [bond for bond in bonds if bond.kind == Kind.SIBLING]
        if siblings:
            both = (draft for bond in siblings for draft in (bond.a, bond.b))
            self.siblings = tuple(dict.fromkeys(both))
            self.siblings_at = siblings[-1].sentence
        younger = tuple(bond.b for bond in bonds if bond.kind == Kind.GRANDPARENT)
        if younger:
            self.younger = (tuple(dict.fromkeys(younger)), bonds[-1].sentence)
        self.bearing |= {bond.a for bond in bonds if bond.kind == Kind.PARENT}
        children = [bond.b for bond in bonds if bond.kind == Kind.PARENT]
        if children:
            near = bonds[-1].sentence - self.children_at <= 1
            self.brood = brood_of(self.brood if near else (), self.children_of, bonds)
            self.children = tuple(dict.fromkeys(children))
            self.children_at = bonds[-1].sentence
            self.children_of = parents_of_all(bonds)


def leads(
    words: Words,
    lexicon: Lexicon,
    references: list[list[Reference]],
    items: list[int],
) -> list[People]:
    """Return for each sentence whom the sentences before it were about.

    Only who is meant often is somebody a text is about.
    """
    often = _often(references, items)
    out: list[People] = []
    people: People = ()
    age = last = 0
    for found, item in zip(references, items, strict=True):
        if item != last:
            people, last = (), item
        about = age < KEPT and not often.isdisjoint(people)
        out.append(people if about else ())
        lead = leading(words, lexicon, found)
        if lead is not None and len(lead.people) <= 2:
            people, age = lead.people, 0
        else:
            age += 1
    return out


def _often(references: list[list[Reference]], items: list[int]) -> set[Draft]:
    """Return who is meant nearly as often as anybody of an item."""
    often: set[Draft] = set()
    for count in _counts(references, items).values():
        enough = MAIN * max(count.values(), default=0)
        often.update(draft for draft, times in count.items() if times >= enough)
    return often


def mains(references: list[list[Reference]], items: list[int]) -> dict[int, People]:
    """Return for each item who is meant twice as often as anybody else."""
    out: dict[int, People] = {}
    for item, count in _counts(references, items).items():
        most = count.most_common(2)
        second = most[1][1] if len(most) > 1 else 1
        if most and most[0][1] >= 2 * second:
            out[item] = (most[0][0],)
    return out


def _counts(
    references: list[list[Reference]], items: list[int]
) -> dict[int, Counter[Draft]]:
    people: dict[int, list[Draft]] = {}
    for found, item in zip(references, items, strict=True):
        people.setdefault(item, []).extend(d for ref in found for d in ref.people)
    return {item: Counter(drafts) for item, drafts in people.items()}


def leading(
    words: Words, lexicon: Lexicon, references: list[Reference]
) -> Reference | None:
    """Return who stands first as what a sentence is about: nobody's kin, no object."""
    borne: set[Draft] = set()
    for ref in references:
        if ref.own:
            if not ref.named and len(ref.people) == 1:
                return ref  # "Ihre Tochter Lia": it is still about her
            continue
        if ref.kin:
            borne.update(ref.people)
        if ref.kin or governed(words, lexicon, ref):
            continue
        if not ref.named and borne.issuperset(ref.people):
            continue  # "Sohn Max kam, er ist Arzt"
        if _compared(words, lexicon, references[0].first, ref.first):
            continue
        also = lexicon.grammar["also"]
        if ref.first and words.lower[ref.first - 1] in also:
            return replace(ref, people=())
        return _with_other(words, lexicon, references, ref)
    return None


def _compared(words: Words, lexicon: Lexicon, first: int, i: int) -> bool:
    """Tell "Wie die schöne Ada Keil singt auch Mira": it is about Mira."""
    if first != i:
        return False
    before = words.lower[max(i - _COMPARED, 0) : i]
    opens = (
        at for at, word in enumerate(before) if word in lexicon.grammar["compared_with"]
    )
    at = next(opens, -1)
    return at >= 0 and all(w.isalpha() for w in before[at:])


def _with_other(
    words: Words, lexicon: Lexicon, references: list[Reference], ref: Reference
) -> Reference:
    """Return both of "Mira Thal und Jon Aster", of whom a sentence tells together."""
    behind = [r for r in references if r.first >= ref.last][:1]
    if len(ref.people) != 1 or not ref.named or not behind:
        return ref
    other = behind[0]
    if not side_by_side(words, lexicon, ref, other) or len(other.people) != 1:
        return ref
    return replace(ref, people=(*ref.people, *other.people), last=other.last)


def governed(words: Words, lexicon: Lexicon, ref: Reference) -> bool:
    """Tell whether a preposition or a case makes somebody no subject."""
    cased = lexicon.grammar["oblique"]
    if words.lower[ref.first] in cased:
        return True
    if ref.first and words.lower[ref.first - 1] in cased:
        return True
    return oblique(words, lexicon, ref.first)
