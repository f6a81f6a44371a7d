"""What stands before a kinship word: whose kin it says, how many and of what sort."""

from apps.reading.kin.parts import (
    BARE,
    FAR,
    JOINT,
    NONE,
    OWN,
    SOME,
    THE,
    THEIRS,
    WHOSE,
    Left,
    Row,
)
from apps.reading.languages.lexicon import Tag
from apps.reading.sentence.beside import Reference
from apps.reading.values import value

_APOSTROPHES = ("'", "’")
_HISSING = ("s", "ß", "x", "z", "ce")  # what ends a name whose genitive has no s
_MANY = 20  # more is a year, and no count of children


@value
class Lefts(Row):
    """Reads to the left of a kinship word."""

    def left(self, k: int) -> Left:
        grammar = self.lexicon.grammar
        adjectives: list[str] = []
        counted, i = False, k - 1
        while i >= max(self.first, k - FAR):
            word, ref = self.words.lower[i], self.ending.get(i + 1)
            if ref is not None:
                if ref.own or word in grammar["joint"]:
                    said = JOINT if word in grammar["joint"] else OWN
                    return self._left(said, ref.first, adjectives, ref)
                break
            named = self._cut_short(i)
            if named is not None:
                return self._left(OWN, named.first, adjectives, named)
            owner = self._of_two_trades(i)
            if owner is not None:
                return self._left(OWN, owner.first, adjectives, owner)
            unknown = self._of_nobody(i, k) or self._of_family(i)
            said = NONE if unknown else self._determiner(word)
            if said:
                return self._left(said, i, adjectives)
            joins = bool(adjectives) and self._joins_adjectives(i)
            if not joins and not self._adjective(i, bool(adjectives)):
                break
            number = self.lexicon.number(word)
            counted = counted or (number is not None and number < _MANY)
            if word.isalpha() or "-" in word:
                adjectives.append(word)
            i -= 1
        if adjectives and self._does(self.lower(i + 1)):
            i, adjectives = i + 1, adjectives[:-1]
        return self._left(SOME if counted else BARE, i + 1, adjectives)

    def plural(self, k: int, left: Left) -> bool:
        """Tell several from one: "Töchter", and "zwei Mädchen" by their number."""
        grammar, word = self.lexicon.grammar, self.lower(k)
        if word in grammar["one_or_many"]:
            return self._many_led(left)
        if self.form(k) in grammar["plural_kin"] or word not in grammar["born_child"]:
            return self.form(k) in grammar["plural_kin"]
        if left.said in (OWN, THE) and self._several_of(left):
            return True
        if not grammar["both"].isdisjoint(left.adjectives):
            return True
        numbers = (self.lexicon.number(adjective) for adjective in left.adjectives)
        return any(number is not None and 1 < number < _MANY for number in numbers)

    def _several_of(self, left: Left) -> bool:
        """Tell "mit ihren Buben" and "ihre Mädchen" from "ihren Buben"."""
        word, grammar = self.lower(left.first), self.lexicon.grammar
        along = word.endswith("en") and left.governed in grammar["dative"]
        several = word.endswith("e") or bool(along and left.governed)
        return several and word in grammar["with_several"]

    def _many_led(self, left: Left) -> bool:
        """Tell "seine Enkel" and "vier Enkel" from "sein Enkel" and "der Enkel"."""
        first = self.lower(left.first)
        owned = (
            first in self.lexicon.pronouns or first in self.lexicon.grammar["article"]
        )
        numbers = (self.lexicon.number(adjective) for adjective in left.adjectives)
        many = any(number is not None and 1 < number < _MANY for number in numbers)
        return many or (owned and first.endswith("e"))

    def _of_two_trades(self, i: int) -> Reference | None:
        """Return whose "Schüler und Freund" before the kinship word Freund is."""
        if self.lower(i) not in self.lexicon.grammar["and"]:
            return None
        if not self.form(i - 1)[:1].isupper() or i in self.ending:
            return None
        at = i - 1
        while at > max(self.first, i - FAR) and at not in self.ending:
            if not self._adjective(at - 1, True):
                break
            at -= 1
        ref = self.ending.get(at)
        return ref if ref is not None and ref.own else None

    def _cut_short(self, i: int) -> Reference | None:
        """Return Joris in "Joris' großer Bruder": an apostrophe says that it is his."""
        ref = self.ending.get(i)
        if ref is None or not ref.named or self.form(i) not in _APOSTROPHES:
            return None
        return ref if self.form(i - 1).endswith(_HISSING) else None

    def _of_family(self, i: int) -> bool:
        """Tell the apostrophe of "the Keils' son": nobody's who is known."""
        mark = self.form(i) in _APOSTROPHES and bool(self.lexicon.grammar["capitals"])
        return mark and self.lower(i - 1).endswith("s") and self.form(i - 1).istitle()

    def _does(self, word: str) -> bool:
        """Tell "Aus Linz eilte Tochter Ada" from "älteste Tochter Ada"."""
        past = word.endswith("te") and not word.endswith("ste")
        past = past and bool(self.lexicon.grammar["adjective_ends"])
        return (
            past and not word.startswith("ge") and word not in self.lexicon.adjectives
        )

    def _joins_adjectives(self, i: int) -> bool:
        """Tell the "und" of "ihr erstes und einziges Kind"."""
        joins = self.words.lower[i] in self.lexicon.grammar["and"]
        return joins and i > self.first and self._adjective(i - 1, False)

    def _left(
        self, said: str, first: int, adjectives: list[str], ref: Reference | None = None
    ) -> Left:
        if any(word in self.lexicon.grammar["joint"] for word in adjectives):
            said = JOINT if said in (THE, SOME, BARE, THEIRS) else said
        before = self.lower(first - 1)
        governed = before if before in self.lexicon.grammar["governs"] else ""
        return Left(said, first, tuple(adjectives), ref, governed)

    def _of_nobody(self, i: int, k: int) -> bool:
        """Tell "her boss's brother" and "Quills Enkel": of nobody the text names."""
        form, word, lexicon = self.form(i), self.words.lower[i], self.lexicon
        if lexicon.grammar["genitive_article"] and i + 1 == k and form[:1].isupper():
            known = word in lexicon.tags or word in lexicon.kin
            return (
                form.endswith("s") and form.istitle() and i > self.first and not known
            )
        owner, mark, ending = word.replace("’", "'").rpartition("'")
        if not mark or ending != "s" or not self.lexicon.grammar["capitals"]:
            return False
        return owner not in self.lexicon.tags or not (
            self.lexicon.tags[owner] & Tag.STOP or owner in self.lexicon.pronouns
        )

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

    def _of_nation(self, i: int) -> bool:
        """Tell "Welsh" in "his Welsh mother" and "her second, Danish husband"."""
        if not self.lexicon.grammar["capitals"] or not self.form(i)[:1].isupper():
            return False
        owner = self.ending.get(i)
        owned = owner is not None and owner.own and not owner.named
        return self.form(i).isalpha() and (
            owned or self.lower(i - 1) in self.lexicon.grammar["not_share"]
        )

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
        if self._of_nation(i):
            return True
        if not form[0].islower() and not form[0].isdecimal():
            return False
        if self.closed(word) or word in grammar["verbs"]:
            return False
        if word in self.lexicon.pronouns:
            return False  # "Mit ihr hat er drei Söhne"
        ends = grammar["adjective_ends"]
        return not ends or word[-2:] in ends or word.endswith("e")
