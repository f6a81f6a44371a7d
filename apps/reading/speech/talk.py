"""What is remembered from one marked string to the next while a text is read."""

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from apps.reading.enums import SourceKind
from apps.reading.languages import Language
from apps.reading.model import Source
from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import Reference
from apps.reading.sentence.skeleton import merged
from apps.reading.sentence.subjects import NOBODY, Clause, Found
from apps.reading.speech.speech import Speech
from apps.reading.text.text import Words
from apps.reading.who.alone import stranger
from apps.reading.who.trades import same_trade

_ASKED = 8  # words of "Und ihr neuer Freund, der Hotelier?"
TOLD = (SourceKind.OUTLET, SourceKind.PODCAST, SourceKind.BROADCAST)

AT_LENGTH = ("interview", "podcast")  # rules of sources that bring much talk


class Tie(NamedTuple):
    """A relation of two people; of a parentage a is the parent."""

    kind: str
    a: Draft
    b: Draft


@dataclass(slots=True)
class Talk:
    """What is remembered from one marked string to the next."""

    words: Words
    language: Language
    ranges: list[tuple[int, int]]
    references: list[list[Reference]]
    said: list[Speech]
    sources: list[Source]
    paragraphs: list[int]  # the first words of the paragraphs
    kin: list[Tie]  # the relations of the text
    starts: list[int] = field(init=False)
    # A speaker's source, and the sentence that named it.
    carried: dict[int, tuple[int, int | None]] = field(default_factory=dict)
    spoken: set[int] = field(default_factory=set)  # who has spoken so far
    voices: Counter[Draft] = field(default_factory=Counter)  # how often
    last: tuple[int, Found] = (-2, NOBODY)  # the last sentence and its speaker
    clauses: dict[int, Clause] = field(default_factory=dict)
    asked: Found = NOBODY  # whom the last question called by name
    at: int = 0

    def __post_init__(self) -> None:
        self.starts = [first for first, _ in self.ranges]

    def sentence(self, place: int) -> int:
        return max(bisect_right(self.starts, place) - 1, 0)

    def told_in(self, speech: Speech) -> int:
        """Return the sentence that says who speaks; it may end with a colon before."""
        first = self.words.at(speech.mark.start)
        number = self.sentence(first)
        opens = speech.rule == "colon" and first - 1 == self.ranges[number][0]
        return number - 1 if opens and self.words.forms[first - 2] == ":" else number

    def clause(self, number: int) -> Clause:
        """Return a sentence with whom it names outside of its marked speech."""
        if number not in self.clauses:
            self.clauses[number] = self._clause(number)
        return self.clauses[number]

    def _clause(self, number: int) -> Clause:
        first, last = self.ranges[number]
        low = bisect_left(self.said, self.words.starts[first], key=_begin)
        high = bisect_left(self.said, self.words.ends[last - 1], key=_begin)
        inside = [speech.mark for speech in self.said[low:high]]
        outer = [
            ref
            for ref in self.references[number]
            if not any(m.start <= self.words.starts[ref.first] < m.end for m in inside)
            and not self._is_stranger(ref)
        ]
        words, lexicon = self.words, self.language.words
        said = [(words.at(m.start), words.at(m.end)) for m in inside]
        return Clause(
            words, lexicon, (first, last), merged(words, lexicon, outer), said
        )

    def _is_stranger(self, ref: Reference) -> bool:
        """Tell "der Arzt" in a text about a singer: who speaks is another."""
        word = self.words.lower[ref.first]
        if (
            ref.kin
            or ref.last - ref.first > 1
            or not stranger(self.language.words, word)
        ):
            return False
        roles = {role for draft in ref.people for role in draft.roles}
        return not any(
            word.startswith(r)
            or r.endswith(word)
            or same_trade(self.language.words, r, word)
            for r in roles
        )

    def together(self, number: int, other: int) -> bool:
        """Tell whether two sentences stand in one paragraph."""
        if not 0 <= other < len(self.ranges):
            return False
        a = bisect_right(self.paragraphs, self.starts[number])
        return a == bisect_right(self.paragraphs, self.starts[other])

    def holds(self, number: int, where: int, source: int | None) -> bool:
        """Tell whether what was told to a paper, or posted, goes on in a paragraph.

        A conversation goes on in the next one.
        """
        if where < 0 or source is None:
            return False
        at_length = self.sources[source].rule in AT_LENGTH
        return self.together(number, where) or (at_length and self.near(number, where))

    def carry(self, number: int, speaker: int, source: int | None) -> int | None:
        """Return a speaker's source: the one named here, or that of what goes on."""
        if source is None:
            where, source = self.carried.get(speaker, (-2, None))
            if not self.holds(number, where, source):
                return None
            if source is None or self.sources[source].rule not in AT_LENGTH:
                return source
        self.carried[speaker] = (number, source)
        return source

    def near(self, number: int, other: int) -> bool:
        """Tell whether two sentences stand in one paragraph or in two beside."""
        a = bisect_right(self.paragraphs, self.starts[number])
        return a - bisect_right(self.paragraphs, self.starts[other]) < 2

    def only_kin(self, number: int, draft: Draft) -> bool:
        """Tell whether a sentence has somebody only as another's: "Ihre Mama Ada"."""
        return all(r.kin for r in self.references[number] if draft in r.people)


def asks_of(talk: Talk, number: int) -> bool:
    """Tell "Und der Hotelier?", "And Jon?"."""
    words, (first, last) = talk.words, talk.ranges[number]
    opens = words.lower[first] in talk.language.words.grammar["and_who"]
    return opens and words.forms[last - 1] == "?" and last - first <= _ASKED


def _begin(speech: Speech) -> int:
    return speech.mark.start
