"""Kinship words with all that belongs to them: whose kin, what kin, and who they are.

"ihre 14-jährige Tochter Lia", "die Tochter von Mira Thal, Lia", "their children, Cody,
8, and Ben": a phrase is found by its kinship word, read to the left up to what says
whose, and to the right over the names.
"""

from dataclasses import dataclass

from apps.reading.beside import Reference, past_aside
from apps.reading.languages.lexicon import Kin, Lexicon, Tag
from apps.reading.text import Words

_CLOSED = ("governs", "clause", "and", "be", "having", "they_are", "no", "copula")
_MANY = 20  # more is a year, and no count of children
_FAR = 6  # words of "die frühere Miss Bern" between a kinship word and a name
_NEWBORN = Kin("parent", "child", "birth", "x")
_ENDS = frozenset(",.;:!?)–—-")
_OPENS = frozenset(",:–—-(")
OWN, JOINT, WHOSE, THE, SOME, BARE, THEIRS, NONE = (
    "own", "joint", "whose", "the", "some", "bare", "theirs", "none",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Left:
    """What stands before a kinship word; `said` is how it says whose."""

    said: str
    first: int  # the first word of the phrase
    adjectives: tuple[str, ...] = ()
    owner: Reference | None = None  # with OWN and JOINT
    governed: str = ""  # the preposition before it


@dataclass(frozen=True, slots=True)
class Names:
    """People named one after the other, from word first to last (exclusive)."""

    people: tuple[Reference, ...]
    first: int
    last: int
    how: str  # what joins them to the kinship word: "", ",", ":", "called", "is"


@dataclass(frozen=True, slots=True)
class Phrase:
    word: int
    kin: Kin
    left: Left
    names: Names | None
    of: Names | None  # "von Mira Thal": whose kin, told behind
    last: int  # past all of it


@dataclass(frozen=True, slots=True)
class Scanner:
    """One sentence, to find the phrases of its kinship words."""

    words: Words
    lexicon: Lexicon
    first: int
    last: int
    at: dict[int, Reference]  # by first word
    ending: dict[int, Reference]  # by the word behind

    @classmethod
    def of(
        cls,
        words: Words,
        lexicon: Lexicon,
        sentence: tuple[int, int],
        references: list[Reference],
    ) -> "Scanner":
        return cls(
            words, lexicon, *sentence,
            {ref.first: ref for ref in references},
            {ref.last: ref for ref in references},
        )  # fmt: skip

    def phrases(self, hidden: list[tuple[int, int]]) -> list[Phrase]:
        """Return the phrases in order; words in marks are hidden."""
        kin, lower = self.lexicon.kin, self.words.lower
        newborn = self.lexicon.grammar["born_child"]
        found: list[Phrase] = []
        inside = {i for ref in self.at.values() for i in range(ref.first, ref.last)}
        for k in range(self.first, self.last):
            if lower[k] not in kin and lower[k] not in newborn:
                continue
            if k in inside or not self._noun(k):
                continue
            if any(a <= k < b for a, b in hidden):
                continue
            found.append(self.phrase(k))
        return found

    def _noun(self, k: int) -> bool:
        """Tell "Mann" from "man", and "boys" from "Boys" of a band."""
        form = self.words.forms[k]
        newborn = self.words.lower[k] in self.lexicon.grammar["born_child"]
        return form in self.lexicon.kin_forms or newborn or k == self.first

    def phrase(self, k: int) -> Phrase:
        left = self.left(k)
        start = self._past_measure(k + 1)
        names = self._cut(k, self.names(start))
        if names is None and left.said == WHOSE:
            names = self._cut(k, self._apposed(start, "is"))
        if names and names.how not in ("", "called") and self._genitive(left):
            same = self.lower(start + 1) in self.lexicon.grammar["genitive_article"]
            names = names if same else None  # "ihres Vaters, des Malers Jon Aster"
        behind = names.last if names and not names.how else start
        of = self.of_phrase(behind)
        if names is None and of is None and left.said == SOME:
            names = self._cut(k, self._behind_colon(start))
        if of is not None and not self._genitive(left):
            names = names or self._cut(k, self.names(of.last, of_named=True))
        last = max(x for x in (start, names and names.last, of and of.last) if x)
        kin = self.lexicon.kin.get(self.words.lower[k], _NEWBORN)
        return Phrase(k, kin, left, names, of, last)

    def _behind_colon(self, j: int) -> Names | None:
        """Read "Drei Kinder bekamen sie: Lia, Max und Ben"."""
        for i in range(j, self.last):
            if self.form(i) == ":":
                ref = self._titled(i + 1)
                return self._listed(ref, ":") if ref else None
            if self.form(i) in _ENDS and self.form(i) != ",":
                return None
        return None

    def _genitive(self, left: Left) -> bool:
        """Tell whether the kin only say whose: "der Chef ihres Mannes, Karl Keil"."""
        if left.said not in (OWN, THE, SOME, THEIRS):
            return False
        grammar, i = self.lexicon.grammar, left.first
        if self.lower(i - 1) in grammar["of"]:
            return left.said != OWN
        if not grammar["genitive_article"] or i - 1 < self.first:
            return False
        cased = self.lower(i) in grammar["genitive_article"]
        form = self.form(i - 1)
        return cased and form[0].isupper() and i not in self.ending

    def _cut(self, k: int, names: Names | None) -> Names | None:
        """Let one who is a son be one: "mit Sohn Max und Jon Aster"."""
        if names is None or self.words.forms[k] in self.lexicon.grammar["plural_kin"]:
            return names
        one = names.people[0]
        if len(names.people) > 1 and names.how in _OPENS and not self._closes(one):
            return None
        return Names((one,), names.first, self._aside(one.last), names.how)

    def _closes(self, ref: Reference) -> bool:
        end = self._aside(ref.last)
        return self.form(end) in _ENDS or self.form(end - 1) == ","

    def lower(self, i: int) -> str:
        return self.words.lower[i] if self.first <= i < self.last else ""

    def form(self, i: int) -> str:
        return self.words.forms[i] if self.first <= i < self.last else ""

    # To the left

    def left(self, k: int) -> Left:
        grammar = self.lexicon.grammar
        adjectives: list[str] = []
        counted, i = False, k - 1
        while i >= max(self.first, k - _FAR):
            word, ref = self.words.lower[i], self.ending.get(i + 1)
            if ref is not None:
                if ref.own or word in grammar["joint"]:
                    said = JOINT if word in grammar["joint"] else OWN
                    return self._left(said, ref.first, adjectives, ref)
                break
            said = self._determiner(word)
            if said:
                return self._left(said, i, adjectives)
            if not self._adjective(i, bool(adjectives)):
                break
            number = self.lexicon.number(word)
            counted = counted or (number is not None and number < _MANY)
            if word.isalpha() or "-" in word:
                adjectives.append(word)
            i -= 1
        return self._left(SOME if counted else BARE, i + 1, adjectives)

    def _left(
        self, said: str, first: int, adjectives: list[str], ref: Reference | None = None
    ) -> Left:
        if any(word in self.lexicon.grammar["joint"] for word in adjectives):
            said = JOINT if said in (THE, SOME, BARE) else said
        before = self.lower(first - 1)
        governed = before if before in self.lexicon.grammar["governs"] else ""
        return Left(said, first, tuple(adjectives), ref, governed)

    def _determiner(self, word: str) -> str:
        grammar = self.lexicon.grammar
        if word in grammar["whose"]:
            return WHOSE
        if word in grammar["not_share"]:
            return THEIRS  # a possessive that means nobody for sure
        if word in grammar["by_me"] or word in grammar["no"]:
            return NONE
        if word in grammar["indefinite"]:
            return SOME
        return THE if word in grammar["article"] else ""

    def _adjective(self, i: int, more: bool) -> bool:
        form, word, grammar = (
            self.words.forms[i],
            self.words.lower[i],
            self.lexicon.grammar,
        )
        if form == ",":
            return more and i > self.first and self._adjective(i - 1, False)
        if self.lexicon.number(word) is not None or word in self.lexicon.adjectives:
            return True
        if form in self.lexicon.spans or word in grammar["aside_then"]:
            return True
        if not form[0].islower() and not form[0].isdecimal():
            return False
        if self._closed(word) or word in grammar["verbs"]:
            return False
        ends = grammar["adjective_ends"]
        return not ends or word[-2:] in ends or word.endswith("e")

    def _closed(self, word: str) -> bool:
        """Tell whether a word is a small one that no noun phrase goes over."""
        grammar, tag = self.lexicon.grammar, self.lexicon.tags.get(word, 0)
        return bool(tag & Tag.SAYING) or any(word in grammar[kind] for kind in _CLOSED)

    # To the right

    def _past_measure(self, j: int) -> int:
        """Step over "(41)", "of 20 years" and ", elf und acht,"."""
        if j + 1 not in self.at:
            j = past_aside(self.words, j)
        lower, lexicon = self.lower, self.lexicon
        if lower(j) in lexicon.grammar["of"]:
            for end in range(j + 2, j + 5):
                if self.form(end) in lexicon.spans:
                    return end + 1
        if self.form(j) == ",":
            end = j + 1
            while lexicon.number(lower(end)) is not None or (
                end > j + 1 and lower(end) in lexicon.grammar["and"]
            ):
                end += 1
            if end > j + 1 and self.form(end) == ",":
                return end + 1
        return j

    def names(self, j: int, *, of_named: bool = False) -> Names | None:
        """Read who is named from a word on, directly or behind a sign or a verb."""
        grammar = self.lexicon.grammar
        if not of_named:
            ref = self._titled(j)
            if ref is not None:
                return self._listed(ref, "")
        form, lower = self.form(j), self.lower(j)
        if lower in grammar["named"]:
            return self._after_verb(j + 1, "called")
        if form and form in _OPENS:
            if self.lower(j + 1) in grammar["named"]:
                return self._after_verb(j + 2, "called")
            return self._apposed(j + 1, form)
        if lower in grammar["be"] or lower in grammar["is_called"]:
            if self.lower(j + 1) in grammar["is_called"]:
                return self._after_verb(j + 2, "called")
            if lower in grammar["is_called"]:
                return self._after_verb(j + 1, "called")
            return self._apposed(j + 1, "is")
        if self.form(j + 1) == ":" and self.lower(j + 2) in grammar["article"]:
            return self._apposed(j + 2, ":")
        if lower in self.lexicon.moods:
            names = self._after_verb(j + 1, "called")
            if names and self.lower(names.last) in grammar["is_called"]:
                return names
        return None

    def _after_verb(self, j: int, how: str) -> Names | None:
        ref = self._titled(j)
        return self._listed(ref, how) if ref else None

    def _titled(self, j: int) -> Reference | None:
        """Return who is named at a word, perhaps behind titles and roles."""
        for i in range(j, min(j + 4, self.last)):
            ref = self.at.get(i)
            if ref is not None:
                return ref if ref.named and not ref.own else None
            if not self.lexicon.tag(self.words.lower[i]) & (Tag.ROLE | Tag.TITLE):
                return None
        return None

    def _apposed(self, j: int, how: str) -> Names | None:
        """Read ", die Tänzerin Ada Keil," and ", Lia,": a name that is set beside."""
        grammar, article = self.lexicon.grammar, False
        for i in range(j, min(j + _FAR + 2, self.last)):
            ref = self.at.get(i)
            if ref is not None:
                if not ref.named or ref.own:
                    return None
                names = self._listed(ref, how)
                return names if article or self._set_off(names) else None
            word = self.words.lower[i]
            if word in grammar["article"] and i == j:
                article = True
            elif not self._describes(i):
                return None
        return None

    def _describes(self, i: int) -> bool:
        """Tell whether a word may stand in "die frühere Miss Bern" before a name."""
        word, form, grammar = (
            self.words.lower[i],
            self.words.forms[i],
            self.lexicon.grammar,
        )
        if word in self.lexicon.kin or not form[0].isalnum():
            return form == "-"
        kinds = (
            "not_before_name",
            "of_a",
            "article",
            "clause",
            "be",
            "having",
            "not_share",
        )
        return not any(word in grammar[kind] for kind in kinds)

    def _set_off(self, names: Names) -> bool:
        form = self.form(names.last)
        if not form or form in _ENDS or self.form(names.last - 1) in (",", ")"):
            return True
        return self.lower(names.last) in self.lexicon.grammar["home"]

    def _listed(self, ref: Reference, how: str) -> Names:
        """Read on over "Lia (9), Max, 7, und Ida"."""
        people, first = [ref], ref.first
        while True:
            end = nxt = self._aside(people[-1].last)
            parted = self.form(end - 1) == ","
            for _ in range(2):
                if (
                    self.form(nxt) == ","
                    or self.lower(nxt) in self.lexicon.grammar["and"]
                ):
                    parted, nxt = True, nxt + 1
            more = self.at.get(nxt) if parted else None
            if more is None or not more.named or more.own:
                return Names(tuple(people), first, end, how)
            people.append(more)

    def _aside(self, i: int) -> int:
        """Step over "(9)", ", 9," and ", mittlerweile 21,"."""
        end = past_aside(self.words, i)
        if end == i and self.form(i) == ",":
            age = self.lower(i + 1) in self.lexicon.grammar["aside_age"]
            if age and self.form(i + 2).isdecimal() and self.form(i + 3) == ",":
                return i + 4
        return end

    def of_phrase(self, j: int) -> Names | None:
        """Read "von Mira Thal", "des Malers Jon Aster", "to twins June and Loretta"."""
        grammar = self.lexicon.grammar
        couple = self.at.get(j)
        if couple and not couple.named and not couple.own and len(couple.people) == 2:
            cased = self.lower(j) in grammar["genitive_article"]
            return Names((couple,), j, couple.last, "of") if cased else None
        if (
            self.lower(j) not in grammar["of_a"]
            and self.lower(j) not in grammar["of_one"]
        ):
            return None
        for i in range(j + 1, min(j + 2 + _FAR, self.last)):
            ref = self.at.get(i)
            if ref is not None and not ref.own:
                return self._owners(ref)
            word = self.words.lower[i]
            if word in self.lexicon.kin and self._noun(i):
                inner = self.names(self._past_measure(i + 1))
                return inner and Names(inner.people, j, inner.last, word)
            if ref is None and not self._of_word(i):
                return None
        return None

    def _of_word(self, i: int) -> bool:
        word, form, grammar = (
            self.words.lower[i],
            self.words.forms[i],
            self.lexicon.grammar,
        )
        if word in grammar["article"] or word in grammar["not_share"]:
            return True
        tag = self.lexicon.tag(word)
        thing = tag & (Tag.NOUN | Tag.BODY | Tag.PLACE) and form[0].isupper()
        if thing and not tag & (Tag.ROLE | Tag.TITLE):
            return False
        return form[0].isalnum() and not self._closed(word)

    def _owners(self, ref: Reference) -> Names:
        """Read on over "des Malers Jon Aster und der Tänzerin Mira Thal"."""
        people, end = [ref], past_aside(self.words, ref.last)
        if self.lower(end) in self.lexicon.grammar["and"]:
            for i in range(end + 1, min(end + _FAR, self.last)):
                other = self.at.get(i)
                if other is not None and not other.own:
                    if other.people != ref.people:
                        people.append(other)
                        end = past_aside(self.words, other.last)
                    break
                if other is None and not self._of_word(i):
                    break
        return Names(tuple(people), ref.first, end, "of")
