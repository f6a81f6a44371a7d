"""Which marked strings somebody says, and which are titles, outlets, nicknames.

Half of all marked strings are no speech; what nothing shows to be speech is none.
"""

from bisect import bisect_right
from dataclasses import dataclass

from apps.reading.enums import TitleKind
from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.marks import Mark
from apps.reading.text import Words

_COMPOUND = 6  # letters; a shorter word is no compound
_SHORT = 3  # lower-case words in marks: fewer are scare quotes


@dataclass(frozen=True, slots=True)
class Speech:
    """A marked string that is said; fragment where it is part of a sentence."""

    mark: Mark
    fragment: bool
    rule: str
    verb: int = -1  # the word of saying right after or before it


@dataclass(frozen=True, slots=True)
class Named:
    mark: Mark
    kind: TitleKind
    rule: str


def sort_out(
    words: Words,
    lexicon: Lexicon,
    marks: list[Mark],
    ranges: list[tuple[int, int]],
    captions: list[tuple[int, int]],
) -> tuple[list[Speech], list[Named]]:
    """Part the marked strings of a text into what is said and what is named."""
    said: list[Speech] = []
    named: list[Named] = []
    starts = [a for a, _ in ranges]
    for mark in marks:
        first, last = words.at(mark.start), words.at(mark.end)
        if first == last:
            continue
        view = _View(words, lexicon, mark, first, last)
        sentence = ranges[max(bisect_right(starts, first) - 1, 0)]
        title = view.title()
        captioned = any(a <= mark.start < b for a, b in captions)
        speech = None if mark.nested else view.speech(sentence, captioned)
        if speech and (title is None or speech.rule in _ATTRIBUTED):
            said.append(speech)
        else:
            named.append(title or Named(mark, TitleKind.OTHER, "marked"))
    return said, named


_ATTRIBUTED = ("after", "colon")  # these beat what looks like a title


@dataclass(frozen=True, slots=True)
class _View:
    words: Words
    lexicon: Lexicon
    mark: Mark
    first: int
    last: int

    def speech(self, sentence: tuple[int, int], captioned: bool) -> Speech | None:
        words, lexicon = self.words, self.lexicon
        content = words.lower[self.first : self.last]
        small = words.forms[self.first][0].islower()
        verb = self._verb_after()
        if verb >= 0:
            return Speech(self.mark, False, "after", verb)
        if self.first > 1 and words.forms[self.first - 2] == ":":
            return Speech(self.mark, False, "colon", self._verb_before(sentence))
        mine = any(word in lexicon.grammar["by_me"] for word in content)
        if self.mark.goes_on:
            return Speech(self.mark, False, "goes-on")
        if captioned:
            return None
        alone = self._alone(sentence)
        verb = self._verb_near(sentence)
        if mine and len(content) > 2:
            return Speech(self.mark, not alone and small, "first-person", verb)
        if alone and len(content) > 3:
            return Speech(self.mark, False, "alone", verb)
        if small and len(content) >= 2 and verb >= 0 and len(content) >= _SHORT:
            return Speech(self.mark, True, "fragment", verb)
        if small and len(content) > _SHORT + 1:
            return Speech(self.mark, True, "fragment", verb)
        return None

    def _verb_after(self) -> int:
        """Return the verb of saying right after the marks: "…", sagte Kim."""
        words, tags = self.words, self.lexicon.tags
        at, limit = self.last + 1, min(self.last + 4, len(words))
        comma = False
        while at < limit and words.forms[at] in (",", "–", "—"):
            comma, at = True, at + 1
        if at >= len(words):
            return -1
        lower = words.lower[at]
        inner = words.forms[self.last - 1] in (",", "!", "?", ".", "…")
        if not (comma or inner):
            return -1
        if tags.get(lower, 0) & Tag.SAYING or lower in self.lexicon.grammar["so_says"]:
            return at
        return self._verb_behind_subject(at)

    def _verb_behind_subject(self, at: int) -> int:
        """English puts the speaker first: "…," Mia Thal said."""
        words = self.words
        if not self.lexicon.grammar["subject_first"]:
            return -1
        for i in range(at, min(at + 9, len(words))):
            if self.lexicon.tags.get(words.lower[i], 0) & Tag.SAYING:
                known = words.forms[at][0].isupper() or (
                    words.lower[at] in self.lexicon.pronouns
                    or words.lower[at] in self.lexicon.grammar["determiner"]
                )
                return i if known and i > at else -1
            if not words.forms[i][0].isalnum():
                return -1
        return -1

    def _verb_before(self, sentence: tuple[int, int]) -> int:
        for i in range(self.first - 1, sentence[0] - 1, -1):
            if self.lexicon.tags.get(self.words.lower[i], 0) & Tag.SAYING:
                return i
        return -1

    def _verb_near(self, sentence: tuple[int, int]) -> int:
        before = self._verb_before(sentence)
        if before >= 0:
            return before
        for i in range(self.last, sentence[1]):
            if self.lexicon.tags.get(self.words.lower[i], 0) & Tag.SAYING:
                return i
        return -1

    def _alone(self, sentence: tuple[int, int]) -> bool:
        """Tell whether the marked string is a sentence by itself."""
        closed = self.words.forms[self.last - 1] in (".", "!", "?", "…")
        following = self.last + 1
        after = following < len(self.words) and self.words.forms[following] in ".!?"
        ends = following >= sentence[1] - 1
        return self.first - 1 <= sentence[0] and (closed or after) and ends

    def title(self) -> Named | None:
        words, lexicon = self.words, self.lexicon
        content = words.text[self.mark.start : self.mark.end]
        outside = self.first - 2
        if content.casefold() in lexicon.outlets:
            return Named(self.mark, TitleKind.OUTLET, "known-outlet")
        for i in range(outside, max(outside - 3, -1), -1):
            kind = _belongs(words.lower[i], lexicon)
            if kind:
                return Named(self.mark, TitleKind(kind), f"{kind}-word")
            if not words.forms[i][0].isalnum():
                break
        if self._filmed(outside):
            return Named(self.mark, TitleKind.WORK, "bracket")
        following = self.last + 1
        if following + 1 < len(words) and words.forms[following] == "-":
            return Named(self.mark, TitleKind.WORK, "hyphen")
        if outside >= 0 and self._between_names(outside):
            return Named(self.mark, TitleKind.NICKNAME, "nickname")
        upper = words.forms[self.first][0].isupper() or content[0].isdecimal()
        if not upper or outside < 0:
            return None
        if words.lower[outside] in lexicon.grammar["as_what"]:
            return Named(self.mark, TitleKind.OTHER, "as-what")
        if words.lower[outside] in lexicon.grammar["title_before"]:
            return Named(self.mark, TitleKind.WORK, "preposition")
        return None

    def _filmed(self, outside: int) -> bool:
        """Tell the work in 'Mira Thal (43, "Nordlicht")'."""
        forms = self.words.forms
        return (
            outside > 1
            and forms[outside] == ","
            and forms[outside - 1].isdecimal()
            and forms[outside - 2] == "("
        )

    def _between_names(self, outside: int) -> bool:
        words = self.words
        following = self.last + 1
        return (
            words.forms[outside] in self.lexicon.given
            and following < len(words)
            and words.forms[following][0].isupper()
        )


def _belongs(word: str, lexicon: Lexicon) -> str:
    """Return what a title beside a word is: "Krimireihe" is a "Reihe", a work."""
    kind = lexicon.works.get(word, "")
    if not kind and len(word) > _COMPOUND and word.endswith(lexicon.work_endings):
        return TitleKind.WORK
    return kind
