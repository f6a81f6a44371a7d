"""As many children as are told: "zwei Söhne, den bekannten DJ Max und den Arzt Ben".

The number says where a list ends, so that more may stand before each name than where
nobody has counted: an article with all that belongs to it, another kinship word.
"""

from apps.reading.enums import Kind
from apps.reading.kin.behind import OPENS, Rights
from apps.reading.kin.parts import FAR, Left, Names
from apps.reading.languages.lexicon import Kin, Tag
from apps.reading.sentence.beside import ENDS, Reference
from apps.reading.values import value

_MOST = 20  # more is a year, and no count of children
_ASIDE = 8  # words from "Kinder" to the colon
_CLAUSE = 14  # words of "ist Komponist" between two of a list


@value
class Numbered(Rights):
    """Reads behind a kinship word as many names as its number says."""

    def numbered(self, left: Left, start: int, names: Names | None) -> Names | None:
        """Return all whom a list names, or the names where it ends too early."""
        numbers = (self.lexicon.number(word) for word in left.adjectives)
        told = [n for n in numbers if n is not None and 1 < n < _MOST]
        if len(told) != 1 or (names and len(names.people) >= told[0]):
            return names
        start = start if names else self._colon(start)
        sign = self.form(start)
        if sign not in OPENS or sign == "(":
            return names
        items = self._items(start + 1, told[0], sign)
        if len(items) < told[0] or (names and items[0] is not names.people[0]):
            return names
        full = Names(tuple(items), start + 1, self.aside(items[-1].last), sign)
        return full if sign == ":" or self.sets_off(full) else names

    def _colon(self, start: int) -> int:
        """Step over the verb in "Drei Kinder haben sie großgezogen: Lia ist Köchin"."""
        near = range(start, min(start + _ASIDE, self.last))
        sign = next((i for i in near if self.form(i) in ENDS), start)
        return sign if self.form(sign) == ":" else start

    def _items(self, i: int, number: int, sign: str) -> list[Reference]:
        found: list[Reference] = []
        while len(found) < number:
            ref = self._item(i)
            if ref is None or any(one.people == ref.people for one in found):
                return []
            found.append(ref)
            i = self._past_join(self.aside(ref.last), clause=sign == ":")
        return found

    def _past_join(self, i: int, *, clause: bool) -> int:
        """Step over "," and "und", and over "ist Arzt," where clauses are listed."""
        joins = self.lexicon.grammar["and"]
        if clause and self.form(i).islower() and self.lower(i) not in joins:
            near = range(i, min(i + _CLAUSE, self.last))
            i = next((k for k in near if self._next_clause(k)), i)
        at = i - (self.form(i - 1) == ",")
        begin = at
        at += self.form(at) == ","
        at += self.lower(at) in joins
        return at if at > begin else self.last

    def _next_clause(self, i: int) -> bool:
        """Tell the "," before the next of "Lia lebt mit ihrem Mann Jon in Ulm, Ben"."""
        joins = self.lexicon.grammar["and"]
        if self.form(i) != "," and self.lower(i) not in joins:
            return False
        at = i + 1 + (self.lower(i + 1) in joins)
        ref = self._item(at)
        return ref is not None and self.form(self.aside(ref.last)).islower()

    def _item(self, i: int) -> Reference | None:
        """Return Max of "den als DJ erfolgreichen Max" and of "Söhnchen Max"."""
        grammar, articled = self.lexicon.grammar, False
        for at in range(i, min(i + FAR + 1, self.last)):
            ref = self.at.get(at)
            if ref is not None:
                return ref if ref.named and not ref.own else None
            word, kin = self.lower(at), self.lexicon.kin.get(self.lower(at))
            if self.form(at) in ENDS or word in grammar["having"] | grammar["be"]:
                return None
            if at == i and word in grammar["article"]:
                articled = True
            elif kin is not None:
                if not may_be_listed(kin):
                    return None
            elif not articled and not self._leads(word):
                return None
        return None

    def _leads(self, word: str) -> bool:
        grammar = self.lexicon.grammar
        listed = word in grammar["list_words"] or word in grammar["which_child"]
        aged = grammar.ends(word, "aged_one")
        return listed or aged or bool(self.lexicon.tag(word) & (Tag.ROLE | Tag.TITLE))


def may_be_listed(kin: Kin) -> bool:
    """Tell "Tochter Lia" and "das Brüderchen Max", who are children of a list."""
    return kin.role == "child" or kin.kind == Kind.SIBLING
