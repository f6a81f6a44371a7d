"""Whom a sentence calls without a name: a pronoun, "the singer", "die Zürcherin"."""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import Reference
from apps.reading.text.text import Words
from apps.reading.values import value

QUOTES = '"„“”»«'
FAR = 16  # words from a verb of saying to the name of its subject
CALLS = Tag.ROLE | Tag.TITLE | Tag.KIN


@value
class Found:
    """somebody says it; who is None where the text says somebody it does not name."""

    who: Draft | None
    somebody: bool = True
    noun: int = -1  # the noun in "sagte die Zürcherin", or a pronoun
    article: int = -1


NOBODY = Found(None, somebody=False)


@value
class Callings:
    """The references of a sentence that stand outside of marked strings."""

    words: Words
    lexicon: Lexicon
    sentence: tuple[int, int]
    references: list[Reference]
    said: list[tuple[int, int]]  # the words inside its marked speech

    def nameless(self, begin: int, end: int) -> Found:
        """Return that somebody says it, with the pronoun or the noun that calls him."""
        for i in range(begin, min(end, begin + FAR)):
            if any(a <= i < b for a, b in self.said):
                continue
            if self.is_pronoun(i):
                return Found(None, noun=i)
            if self.words.lower[i] in self.lexicon.grammar["nominative"]:
                found = self._called(i, end)
                if found.noun >= 0 or not self.lexicon.grammar["the_one"]:
                    return found  # else "In a post, the actress wrote" goes on
        return Found(None)

    def _called(self, i: int, end: int) -> Found:
        """Return the noun behind an article; "Die sagte" has none: it is a pronoun."""
        if self.lexicon.grammar["the_one"]:
            return self._called_behind(i, end)
        for k in range(i + 1, min(i + 5, end, len(self.words))):
            form = self.words.forms[k]
            if form[0].isupper():
                return Found(None, noun=k, article=i)
            if not form[0].isalnum() or self._ends_phrase(k):
                break
        if i == self.sentence[0] and not self.lexicon.grammar["subject_first"]:
            return Found(None, noun=i, article=i)
        return Found(None)

    def _called_behind(self, i: int, end: int) -> Found:
        """Return the role behind an article: "the former Z Factor contestant"."""
        capital, k = -1, i + 1
        while k < min(i + FAR, end, len(self.words)):
            form = self.words.forms[k]
            if self._names(k):
                return Found(None, noun=k, article=i)
            if form in QUOTES:  # "the "Tidal" singer"
                k = next((a for a in range(k + 1, end) if self._quotes(a)), end)
            elif not form[0].isalnum() and form not in ("-", "'", "’"):
                break
            elif form[0].isupper() and capital < 0:
                capital = k
            k += 1
        if capital < 0 and k == end and self._speaks(end - 1):
            capital = end - 1  # "the retired shearer said"
        return Found(None, noun=capital, article=i) if capital >= 0 else Found(None)

    def _speaks(self, k: int) -> bool:
        return self.lexicon.grammar.ends(self.words.lower[k], "speaks_any")

    def _quotes(self, k: int) -> bool:
        return self.words.forms[k] in QUOTES

    def _ends_phrase(self, k: int) -> bool:
        """Tell "Die tröstete am Telefon" from "Die tröstende Frau"."""
        lower, grammar = self.words.lower[k], self.lexicon.grammar
        return lower in grammar["ends_phrase"] and not grammar["subject_first"]

    def _names(self, k: int) -> bool:
        lower = self.words.lower[k]
        if lower in self.lexicon.grammar["called"] and lower not in self.lexicon.given:
            return True
        ends = self.lexicon.grammar.endings("aged_one")
        return bool(self.lexicon.tag(lower) & CALLS) or lower.endswith(ends)

    def is_pronoun(self, i: int) -> bool:
        lower, grammar = self.words.lower[i], self.lexicon.grammar
        labels = self.lexicon.pronouns.get(lower, ())
        other = lower in grammar["oblique"] or lower in grammar["not_share"]
        if other or not ("f" in labels or "m" in labels):
            return False
        return not any(ref.first == i for ref in self.references)

    def is_owner(self, i: int) -> bool:
        return self.lower(i) in self.lexicon.grammar["not_share"]

    def lower(self, i: int) -> str:
        return self.words.lower[i] if 0 <= i < len(self.words) else ""
