"""Kin who are named after they were told of: "hat einen Sohn. Benedikt ist Arzt".

A first name alone, new to the text, is what a child bears whom the sentence before
counted. Where another might be meant, nobody is: a name with a role or a surname of its
own, one too many, one of the other gender.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from apps.reading.couples.bonds import Bond
from apps.reading.couples.relations import LOVES
from apps.reading.enums import Kind
from apps.reading.kin.unnamed import Unnamed
from apps.reading.languages.lexicon import Tag
from apps.reading.model import Span
from apps.reading.names.drafts import Cast, Draft
from apps.reading.page import Page
from apps.reading.sentence.beside import Reference, past_aside
from apps.reading.text.items import item_at

NEAR = 2  # sentences from the words that tell of a child to its name
_BEFORE = 4  # words before a name that say which child it is: "Die jüngere der beiden"
_APART = 13  # years between parent and child
_MOST = 150  # years
_OPENS = frozenset(":–—")


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody a sentence names for the first time, by a first name alone."""

    ref: Reference
    draft: Draft
    marked: bool  # as a child: "die kleine", "der zehnjährige", "der ältere"


@dataclass(slots=True)
class Awaiting:
    """Finds who was meant by kin that were told of without a name."""

    page: Page
    cast: Cast
    refs: list[list[Reference]]
    bonds: list[Bond]
    years: dict[int, float] = field(
        default_factory=dict
    )  # of age, by number of a person
    bound: dict[int, list[Bond]] = field(default_factory=dict)  # by number of a person

    def __post_init__(self) -> None:
        for bond in self.bonds:
            self.bind(bond)

    def named(self, awaited: Iterable[Unnamed]) -> Iterator[Bond]:
        for one in sorted(awaited, key=lambda unnamed: unnamed.word):
            if self._known(one):
                continue
            found = list(self._told(one))
            for bond in found:
                self.bind(bond)
            yield from found

    def bind(self, bond: Bond) -> None:
        self.bound.setdefault(bond.a.number, []).append(bond)
        self.bound.setdefault(bond.b.number, []).append(bond)

    def _known(self, one: Unnamed) -> bool:
        """Tell whether "seine Tochter" is one the text named before."""
        return not one.anew and any(
            bond.kind == one.kin.kind and bond.sentence <= one.sentence
            and _may_be(one, bond.b if bond.a is owner else bond.a)
            for owner in one.owners
            for bond in self.bound.get(owner.number, ())
            if one.kin.role == "same" or bond.a is owner
        )  # fmt: skip

    def _told(self, one: Unnamed) -> Iterator[Bond]:
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

    def _bond(self, one: Unnamed, owner: Draft, newcomer: Newcomer) -> Bond:
        return Bond(
            one.kin.kind, owner, newcomer.draft,
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
        return self._fitting(one, self.newcomers(one.sentence, sign, one), sign)

    def _following(self, one: Unnamed) -> list[Newcomer]:
        """Return who is named in the sentences behind the one that told of kin."""
        got: list[Newcomer] = []
        for number in range(one.sentence + 1, one.sentence + 1 + NEAR):
            if not self._goes_on(one, number):
                break
            first, last = self.page.ranges[number]
            if self.page.words.forms[last - 1] == "?":
                break
            here = self.newcomers(number, first, one)
            if number - one.sentence > 1 or first in self.page.starts:
                here = [newcomer for newcomer in here if newcomer.marked or got]
            got += here
            found = self._fitting(one, got, first)
            if found or self._others_named(number, one):
                return found
        return []

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
        if one.count == 1:
            able = marked if len(marked) == 1 else able
            return able if len(able) == 1 else []
        if one.count is None:
            return able if len(able) > 1 or marked else []
        if len(able) == one.count:
            return able
        return marked if len(marked) < one.count else []

    def newcomers(self, number: int, begin: int, one: Unnamed) -> list[Newcomer]:
        found = []
        for ref in self.refs[number]:
            if not ref.named or ref.own or ref.first < begin or len(ref.people) != 1:
                continue
            draft = ref.people[0]
            if draft.first < ref.first or self.page.quoted[ref.first]:
                continue
            if draft in one.owners or not self._shortly(draft, one):
                continue
            if self._too_old(draft, one):
                continue
            marked = self._marked(ref.first)
            if marked is None or self._elsewhere(ref, draft, one):
                continue
            found.append(Newcomer(ref, draft, marked))
        return found

    def _shortly(self, draft: Draft, one: Unnamed) -> bool:
        """Tell whether somebody bears a first name alone, or that of the family."""
        surnames = {owner.surname for owner in one.owners}
        return not draft.surname or draft.surname in surnames

    def _too_old(self, draft: Draft, one: Unnamed) -> bool:
        """Tell whether somebody is no younger than a child of the owners can be."""
        old = self.years.get(draft.number)
        if old is None or one.kin.role == "same":
            return False
        return any(self.years.get(o.number, _MOST) < old + _APART for o in one.owners)

    def _marked(self, i: int) -> bool | None:
        """Tell whether the words before a name call a child; None for others' words."""
        words, lexicon = self.page.words, self.page.language.words
        grammar, marked = lexicon.grammar, False
        if words.forms[i - 1] == "," and self._which(i - 2):
            return True
        for at in range(i - 1, max(i - _BEFORE, -1), -1):
            word, form = words.lower[at], words.forms[at]
            others = lexicon.tag(word) & (Tag.ROLE | Tag.TITLE | Tag.KIN)
            if grammar.ends(word, "aged_one") or word in grammar["which_child"]:
                marked = True
            elif word in grammar["list_words"]:
                continue
            elif marked and word in grammar["article"]:
                return True
            elif word in grammar["governs"] or word in grammar["not_share"] or others:
                return None
            elif form[0].isupper() and word not in grammar["subject_before"]:
                return marked if self._opens(at) and word in grammar["now"] else None
            else:
                return marked if marked or self._may_act(at) else None
        return marked

    def _may_act(self, i: int) -> bool:
        """Tell whether no noun stands before a name, where nouns are written small."""
        grammar, words = self.page.language.words.grammar, self.page.words
        if not grammar["capitals"] or not words.forms[i][0].isalnum():
            return True
        return words.lower[i] in grammar["and"] or words.lower[i] in grammar["be"]

    def _which(self, i: int) -> bool:
        """Tell "Die älteste" before a comma and the name."""
        word = self.page.words.lower[i]
        return word in self.page.language.words.grammar["which_child"]

    def _opens(self, i: int) -> bool:
        return any(first == i for first, _ in self.page.ranges)

    def _elsewhere(self, ref: Reference, draft: Draft, one: Unnamed) -> bool:
        """Tell whether somebody is told to be another's: a love, another's child."""
        words, grammar = self.page.words, self.page.language.words.grammar
        end = past_aside(words, ref.last)
        if words.forms[end] == "," and words.lower[end + 1] in grammar["not_share"]:
            return True
        for bond in self.bound.get(draft.number, ()):
            if bond.kind in LOVES:
                return True
            other = bond.b if bond.a is draft else bond.a
            child = bond.kind == Kind.PARENT and bond.b is draft
            if child and one.kin.role == "child" and other not in one.owners:
                return True
            if bond.kind == Kind.PARENT and other in one.owners:
                return True
        return False


def _may_be(one: Unnamed, draft: Draft) -> bool:
    return {one.kin.gender, draft.gender} != {"f", "m"}
