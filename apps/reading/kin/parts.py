"""What stands around a kinship word, and the words of one sentence to find it in."""

from apps.reading.languages.lexicon import Kin, Lexicon, Tag
from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import MARKED, MARKS, Reference
from apps.reading.text.text import Words
from apps.reading.values import value

_CLOSED = ("governs", "clause", "and", "be", "having", "they_are", "no", "copula")
FAR = 6  # words of "die frühere Miss Bern" between a kinship word and a name
OWN, JOINT, WHOSE, THE, SOME, BARE, THEIRS, NONE = (
    "own", "joint", "whose", "the", "some", "bare", "theirs", "none",
)  # fmt: skip


@value
class Left:
    """What stands before a kinship word; `said` is how it says whose."""

    said: str
    first: int  # the first word of the phrase
    adjectives: tuple[str, ...] = ()
    owner: Reference | None = None  # with OWN and JOINT
    governed: str = ""  # the preposition before it


@value
class Names:
    """People named one after the other, from word first to last (exclusive)."""

    people: tuple[Reference, ...]
    first: int
    last: int
    how: str  # what joins them to the kinship word: "", ",", ":", "called", "is"


@value
class Phrase:
    word: int
    kin: Kin
    left: Left
    names: Names | None
    of: Names | None  # "von Mira Thal": whose kin, told behind
    last: int  # past all of it

    def nth(self, lexicon: Lexicon) -> bool:
        """Tell "ihr erster Mann", who may have died, from her "Ex-Mann"."""
        nth = not lexicon.grammar["nth"].isdisjoint(self.left.adjectives)
        return nth and self.kin.status == "current"


@value
class Row:
    """The words of one sentence, with who is meant where."""

    words: Words
    lexicon: Lexicon
    first: int
    last: int
    at: dict[int, Reference]  # by first word
    ending: dict[int, Reference]  # by the word behind

    def lower(self, i: int) -> str:
        return self.words.lower[i] if self.first <= i < self.last else ""

    def form(self, i: int) -> str:
        return self.words.forms[i] if self.first <= i < self.last else ""

    def noun(self, k: int) -> bool:
        """Tell "Mann" from "man", and "boys" from "Boys" of a band."""
        form = self.words.forms[k]
        newborn = self.words.lower[k] in self.lexicon.grammar["born_child"]
        newborn = newborn and (
            form[0].isupper() or bool(self.lexicon.grammar["capitals"])
        )
        return form in self.lexicon.kin_forms or newborn or k == self.first

    def closed(self, word: str) -> bool:
        """Tell whether a word is a small one that no noun phrase goes over."""
        grammar, tag = self.lexicon.grammar, self.lexicon.tags.get(word, 0)
        return bool(tag & Tag.SAYING) or word in grammar[_CLOSED]

    def joins_roles(self, i: int) -> bool:
        """Tell "den Bankier und Unternehmer Jon Aster", one man of two trades."""
        role = self.lexicon.tag(self.lower(i + 1)) & Tag.ROLE
        noun = self.form(i - 1)[:1].isupper() and self.form(i + 1)[:1].isupper()
        noun = noun or bool(self.lexicon.tag(self.lower(i - 1)) & Tag.ROLE)
        return self.lower(i) in self.lexicon.grammar["and"] and noun and bool(role)

    def title(self, i: int) -> range:
        """Return the words of a work in ', dem "Nordlicht am Meer"-Star Jon Aster'."""
        if self.form(i) not in MARKS:
            return range(0)
        near = range(i + 1, min(i + MARKED, self.last))
        closing = next((at for at in near if self.form(at) in MARKS), i)
        return range(i, closing + 1) if self.form(closing + 1) == "-" else range(0)


def surnames(draft: Draft) -> list[str]:
    """Return the names of a surname: "Keil-Aster" shares one with "Aster"."""
    return draft.surname.replace("-", " ").split()
