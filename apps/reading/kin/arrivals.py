"""Who is named for the first time, and could be kin that the text told of before."""

from bisect import bisect_right
from dataclasses import dataclass, field

from apps.reading.couples.bonds import Bond
from apps.reading.couples.relations import LOVES
from apps.reading.enums import Kind
from apps.reading.kin.parts import surnames
from apps.reading.kin.unnamed import Unnamed
from apps.reading.languages.lexicon import Kin, Tag
from apps.reading.names.drafts import Cast, Draft
from apps.reading.page import Page
from apps.reading.sentence.beside import Reference, past_aside
from apps.reading.values import value

_BEFORE = 4  # words before a name that say which child it is: "Die jüngere der beiden"
_APART = 13  # years between parent and child
_MOST = 150  # years
_UNBORN = 2  # years of age a child can have who was expected in the same text


@value
class Newcomer:
    """Somebody a sentence names for the first time, by a first name alone."""

    ref: Reference
    draft: Draft
    marked: bool  # as a child: "die kleine", "der zehnjährige", "der ältere"


@dataclass(slots=True)
class Arrivals:
    """Finds who is named for the first time, and might be kin."""

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

    def bind(self, bond: Bond) -> None:
        self.bound.setdefault(bond.a.number, []).append(bond)
        self.bound.setdefault(bond.b.number, []).append(bond)

    def newcomers(self, number: int, begin: int, one: Unnamed) -> list[Newcomer]:
        found = []
        for ref in self.refs[number]:
            if not ref.named or ref.own or ref.first < begin or len(ref.people) != 1:
                continue
            draft = ref.people[0]
            if draft.first < ref.first or self.page.quoted[ref.first]:
                continue
            if draft in one.owners or self.too_old(draft, one):
                continue
            if self._more_to_name(number, ref):
                continue
            if self._unborn(one) and self.years.get(draft.number, 0) > _UNBORN:
                continue
            marked = self._marked(number, self._head(number, ref.first), one.kin)
            if not self.shortly(draft, one) and not (marked and self._given(draft)):
                continue
            if marked is None or self.elsewhere(ref, draft, one):
                continue
            found.append(Newcomer(ref, draft, marked))
        return found

    def _more_to_name(self, number: int, ref: Reference) -> bool:
        """Tell "Max Glaser sang", whose surname is a word: it opens a sentence."""
        words, opens = self.page.words, self.page.ranges[number][0] == ref.first
        behind = words.forms[ref.last] if ref.last < len(words) else ""
        german = bool(self.page.language.words.grammar["genitive_article"])
        return german and opens and behind.istitle() and words.glued(ref.last)

    def told_in_fiction(self, number: int) -> bool:
        """Tell "Im Film heißt sie Lia", which names nobody's child."""
        first, last = self.page.ranges[number]
        grammar = self.page.language.words.grammar
        here = self.page.words.lower[first:last]
        return any(
            word in grammar["fiction"] and here[at] in grammar["in_fiction"]
            for at, word in enumerate(here[1:])
        )

    def shortly(self, draft: Draft, one: Unnamed) -> bool:
        """Tell whether somebody bears a first name alone, or that of the family."""
        names = {name for owner in one.owners for name in surnames(owner)}
        mine = surnames(draft)
        return not mine or not names.isdisjoint(mine)

    def _unborn(self, one: Unnamed) -> bool:
        """Tell a child who is expected, and is no man of eighty."""
        begin, end = self.page.ranges[one.sentence]
        expects = self.page.language.words.grammar["expects"]
        return not expects.isdisjoint(self.page.words.lower[begin:end])

    def _given(self, draft: Draft) -> bool:
        """Tell "Töchterchen Lia Sophie", whose names are all given names."""
        given = self.page.language.words.given
        return all(word in given for word in draft.words)

    def too_old(self, draft: Draft, one: Unnamed) -> bool:
        """Tell whether somebody is no younger than a child of the owners can be."""
        old = self.years.get(draft.number)
        if old is None or one.kin.role == "same":
            return False
        return any(self.years.get(o.number, _MOST) < old + _APART for o in one.owners)

    def _head(self, number: int, i: int) -> int:
        """Return the first name of a list: what stands before it leads them all."""
        words, joins = self.page.words, self.page.language.words.grammar["and"]
        for ref in reversed(self.refs[number]):
            end = past_aside(words, ref.last) if ref.last < i else -1
            joined = end == i - 1 and (
                words.forms[end] == "," or words.lower[end] in joins
            )
            if joined and ref.named and not ref.own:
                i = ref.first
        return i

    def _marked(self, number: int, i: int, kin: Kin) -> bool | None:
        """Tell whether the words before a name call a child; None for others' words."""
        words, lexicon = self.page.words, self.page.language.words
        grammar, marked = lexicon.grammar, False
        if words.forms[i - 1] == "," and self._which(i - 2):
            return True
        called = i - 1 - (words.forms[i - 1] == ",")
        if words.lower[called] in lexicon.kin:
            return True if self._is_such(number, called, kin) else None
        if words.lower[i - 1] in grammar["born_adjective"]:
            return True
        if self._those_children(called):
            return True
        for at in range(i - 1, max(i - _BEFORE, -1), -1):
            word, form = words.lower[at], words.forms[at]
            others = lexicon.tag(word) & (Tag.ROLE | Tag.TITLE | Tag.KIN)
            if grammar.ends(word, "aged_one") or word in grammar["which_child"]:
                marked = True
            elif word in grammar["list_words"]:
                continue
            elif word in grammar["is_called"] and self._which(at - 1):
                continue  # "Der ältere heißt Max"
            elif marked and word in grammar["article"]:
                beside = self._sets_beside(at) and not self._another_such(number, at)
                return None if beside else True
            elif word in grammar["governs"] or word in grammar["not_share"] or others:
                return None
            elif form[0].isupper() and word not in grammar["subject_before"]:
                return marked if self._opens(at) and word in grammar["now"] else None
            else:
                return marked if marked or self._may_act(at) else None
        return marked

    def _those_children(self, i: int) -> bool:
        """Tell "Die Mädchen Ida und Ella", told of before, from "ihre Mädchen"."""
        words, grammar = self.page.words, self.page.language.words.grammar
        the = i > 0 and words.lower[i - 1] in grammar["article"]
        the = the and words.lower[i - 1] not in grammar["indefinite"]
        return the and words.lower[i] in grammar["born_child"]

    def _is_such(self, number: int, i: int, kin: Kin) -> bool:
        """Tell "Töchterchen Lia", told of before, from "ihre kleine Tochter Lia"."""
        words, lexicon = self.page.words, self.page.language.words
        called, grammar = lexicon.kin[words.lower[i]], lexicon.grammar
        alike = called.role == kin.role and called.kind == kin.kind
        at = i
        while at > 0 and grammar.ends(words.lower[at - 1], "adjective_ends"):
            if words.lower[at - 1] in grammar["not_share"]:
                break
            at -= 1
        owned = words.lower[at - 1] in grammar["not_share"] | grammar["whose"]
        owned = owned or any(r.last == at and r.own for r in self.refs[number])
        return alike and {called.gender, kin.gender} != {"f", "m"} and not owned

    def _may_act(self, i: int) -> bool:
        """Tell whether no noun stands before a name, where nouns are written small."""
        grammar, words = self.page.language.words.grammar, self.page.words
        if not grammar["capitals"] or not words.forms[i][0].isalnum():
            return True
        return words.lower[i] in grammar["and"] or words.lower[i] in grammar["be"]

    def _sets_beside(self, i: int) -> bool:
        """Tell "Großmutter Keil, die 94-jährige Ada": she is called so before."""
        forms = self.page.words.forms
        noun = forms[i - 2][0].isupper() and not self._which(i - 2)
        return forms[i - 1] == "," and noun

    def _another_such(self, number: int, i: int) -> bool:
        """Tell "Der ältere heißt Max, der jüngere Ben", who is no other name of Max."""
        which = self.page.language.words.grammar["which_child"]
        before = self.page.words.lower[self.page.ranges[number][0] : i]
        return not which.isdisjoint(before)

    def _which(self, i: int) -> bool:
        """Tell "Die älteste" before a comma and the name."""
        word = self.page.words.lower[i]
        return word in self.page.language.words.grammar["which_child"]

    def _opens(self, i: int) -> bool:
        return any(first == i for first, _ in self.page.ranges)

    def elsewhere(
        self, ref: Reference, draft: Draft, one: Unnamed, *, wed: bool = False
    ) -> bool:
        """Tell whether somebody is told to be another's: a love, another's child."""
        words, grammar = self.page.words, self.page.language.words.grammar
        end = past_aside(words, ref.last)
        behind = words.lower[end : end + 2]
        if behind[:1] == [","] and not grammar["not_share"].isdisjoint(behind[1:]):
            return True
        for bond in self.bound.get(draft.number, ()):
            other = bond.b if bond.a is draft else bond.a
            if bond.kind in LOVES and self._later(bond, ref):
                continue
            if bond.kind in LOVES and not (wed and other not in one.owners):
                return True
            child = bond.kind == Kind.PARENT and bond.b is draft
            own = one.kin.role == "child" and other in one.owners
            if child and one.kin.role in ("child", "same") and not own:
                return True  # nor is a sister of hers a child named before
            if bond.kind == Kind.PARENT and other in one.owners:
                return True
        return False

    def _later(self, bond: Bond, ref: Reference) -> bool:
        """Tell whether whom somebody loves is told sentences after the name."""
        at = bisect_right(self.page.ranges, (ref.first, len(self.page.words))) - 1
        return bond.sentence > at

    def too_young(self, draft: Draft, owner: Draft) -> bool:
        old, years = self.years.get(draft.number), self.years.get(owner.number)
        return old is not None and years is not None and old < years + _APART
