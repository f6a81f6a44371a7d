"""One sentence with all that the rules ask of it."""

from dataclasses import field, replace

from apps.reading.dates.whens import When
from apps.reading.languages import Language
from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import Reference
from apps.reading.sentence.skeleton import Skeleton, has_couple, skeleton
from apps.reading.text.marks import Mark
from apps.reading.text.text import Words
from apps.reading.values import value


@value
class Passage:
    """One sentence as the rules need it."""

    number: int
    first: int
    last: int
    skeleton: Skeleton
    words: Words
    language: Language
    whens: list[When]
    asks: bool  # it ends in a question mark
    references: list[Reference]
    marks: list[Mark]
    before: list[Reference]  # of the last sentence
    months: list[When] = field(default_factory=list)  # without their years

    def crowded(self) -> bool:
        """Tell whether there are two who could be bound to each other."""
        references = self.skeleton.references
        people = {person for ref in references for person in (*ref.people, *ref.pair)}
        return len(people) > 1

    def meaning(self, first: int, last: int, people: tuple[Draft, ...]) -> "Passage":
        """Return the passage with words that mean these people."""
        own = self.words.lower[last - 1].endswith(("'s", "’s"))
        ref = Reference(first, last, people, own)
        others = (r for r in self.references if r.first != first)
        references = sorted([*others, ref], key=lambda r: r.first)
        sentence = (self.first, self.last)
        words, lexicon = self.words, self.language.words
        bones = skeleton(words, lexicon, sentence, references, self.marks)
        return replace(self, skeleton=bones, references=references) if bones else self

    def coupled(self) -> "Passage":
        """Return the passage with "Jon und seine Frau Mira" as one pair."""
        words, lexicon = self.words, self.language.words
        if not has_couple(words, lexicon, self.references):
            return self
        sentence = (self.first, self.last)
        joined = skeleton(
            words, lexicon, sentence, self.references, self.marks, coupled=True
        )
        return replace(self, skeleton=joined) if joined else self


def outside(words: Words, refs: list[Reference], marks: list[Mark]) -> list[Reference]:
    """Return who is meant outside of marks: what is quoted states nothing."""
    if not marks:
        return refs
    places = ((ref, words.starts[ref.first]) for ref in refs)
    return [r for r, at in places if not any(m.start <= at < m.end for m in marks)]
