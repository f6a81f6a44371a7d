"""A marked string in its sentence: what stands before, inside and after the marks."""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.text.marks import Mark
from apps.reading.text.text import Words
from apps.reading.values import value

_DASHES = "–—-"
_FINAL = ".!?…"
_LET = 16  # words of "ließ sie über ihren Anwalt ausrichten"
_TITLE = 6  # words; what is longer and has no capitals is no title
_SMALL = 4  # letters; shorter words are small in English titles, too


@value
class Marked:
    """first and last (exclusive) are the words inside the marks."""

    words: Words
    lexicon: Lexicon
    mark: Mark
    first: int
    last: int
    sentence: tuple[int, int]

    @property
    def outside(self) -> int:
        """Return the word before the marks in the same sentence, or -1."""
        at = self.first - 2
        return at if at >= self.sentence[0] else -1

    @property
    def following(self) -> int:
        """Return the place behind the closing mark."""
        return self.last + self.mark.closed

    @property
    def text(self) -> str:
        return self.words.text[self.mark.start : self.mark.end]

    @property
    def content(self) -> list[str]:
        return self.words.lower[self.first : self.last]

    @property
    def length(self) -> int:
        """Return how many words it has, marks not counted."""
        forms = self.words.forms[self.first : self.last]
        return sum(form[0].isalnum() for form in forms)

    @property
    def small(self) -> bool:
        return self.words.forms[self.first][0].islower()

    @property
    def final(self) -> bool:
        return self.ending in _FINAL

    @property
    def ending(self) -> str:
        """Return the last sign inside, the marks of what is nested left out."""
        at = self.last - 1
        while at > self.first and self.words.forms[at] in "\"“”«»’‘'›‹":
            at -= 1
        return self.words.forms[at]

    @property
    def mine(self) -> bool:
        """Tell whether somebody speaks of himself or to somebody."""
        return not self.lexicon.grammar["by_me"].isdisjoint(self.content)

    @property
    def announced(self) -> bool:
        """Tell whether the paragraph before ends with a colon."""
        at = self.first - 2
        return self.outside < 0 <= at and self.words.forms[at] == ":"

    @property
    def tells(self) -> bool:
        """Tell whether a verb stands inside: "Ada Thal ist tot", not "This Is Ada"."""
        capitals = self.lexicon.grammar["subject_first"] and self.titled()
        if capitals or self.ending == "?":
            return False
        return not self.lexicon.grammar["tells"].isdisjoint(self.content[1:])

    def form(self, at: int) -> str:
        """Return the word at a place of the sentence; nothing outside of it."""
        inside = self.sentence[0] <= at < self.sentence[1]
        return self.words.forms[at] if inside else ""

    def lower(self, at: int) -> str:
        inside = self.sentence[0] <= at < self.sentence[1]
        return self.words.lower[at] if inside else ""

    def says(self, at: int) -> bool:
        return bool(self.lexicon.tags.get(self.lower(at), 0) & Tag.SAYING)

    def states(self, at: int) -> bool:
        """Tell whether a verb can only be one of saying: "sagte", not "fand"."""
        lower = self.lower(at)
        if lower in self.lexicon.grammar["lets"]:
            return self._lets_know(at)
        return self.says(at) and lower not in self.lexicon.loose

    def _lets_know(self, at: int) -> bool:
        """Tell "Er ließ über seinen Anwalt ausrichten" from "Er ließ sie warten"."""
        behind = self.words.lower[at : min(at + _LET, self.sentence[1])]
        return not self.lexicon.grammar["let_know"].isdisjoint(behind)

    def saying_before(self, far: int = 80) -> int:
        """Return the last verb of saying before the marks, or -1."""
        at, low = self.outside, self.sentence[0]
        if self.announced:
            at, low = self.first - 3, 0
        for i in range(at, max(low, self.first - far) - 1, -1):
            if self.announced and self.words.forms[i] in _FINAL:
                break
            if self.lexicon.tags.get(self.words.lower[i], 0) & Tag.SAYING:
                return i
        return -1

    def titled(self) -> bool:
        """Tell whether the words are written like a title."""
        forms = [f for f in self.words.forms[self.first : self.last] if f[0].isalpha()]
        if not forms or forms[0][0].islower():
            return False
        if self.lexicon.grammar["subject_first"]:
            return all(f[0].isupper() for f in forms if len(f) >= _SMALL)
        return len(forms) <= _TITLE and self.words.forms[self.last - 1] not in ".…"

    def dashed(self, at: int) -> bool:
        return self.form(at) in _DASHES if self.form(at) else False
