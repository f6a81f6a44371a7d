"""Couples that a text calls so: "König Anton und Königin Sofia", "die Eheleute"."""

from collections.abc import Iterator
from itertools import pairwise

from apps.reading.couples.bonds import Bond
from apps.reading.couples.topics import People, Topic
from apps.reading.enums import Kind
from apps.reading.model import Span
from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import Reference
from apps.reading.sentence.joined import side_by_side
from apps.reading.sentence.passage import Passage


def called_couples(passage: Passage, topic: Topic) -> Iterator[Bond]:
    """Yield the marriages of a king and his queen, and of two called a married pair."""
    for a, b in pairwise(passage.references):
        if _king_and_queen(passage, a, b):
            yield _married(passage, (a.first, b.last), (*a.people, *b.people))
    wed = passage.language.words.grammar["wed_pairs"]
    for ref in passage.references:
        called = not ref.named and not ref.own and {*ref.people} == {*topic.couple}
        said = passage.words.lower[ref.first : ref.last]
        if called and len(ref.people) == 2 and not wed.isdisjoint(said):
            yield _married(passage, (ref.first, ref.last), ref.people)


def _married(passage: Passage, place: tuple[int, int], two: People) -> Bond:
    words, (a, b) = passage.words, two
    start, end = words.starts[place[0]], words.ends[place[1] - 1]
    span = Span(start, end, words.text[start:end])
    return Bond(
        Kind.MARRIAGE, a, b, span, "called-couple", noun=True, sentence=passage.number
    )


def _king_and_queen(passage: Passage, a: Reference, b: Reference) -> bool:
    words, lexicon = passage.words, passage.language.words
    rank, other = words.lower[a.first], words.lower[b.first]
    if rank not in lexicon.grammar["ranks"] or not (a.named and b.named):
        return False
    of_her = any(other == rank + end for end in lexicon.grammar["feminine"])
    both = _one(a) is not _one(b) and None not in (_one(a), _one(b))
    return of_her and both and side_by_side(words, lexicon, a, b)


def _one(ref: Reference) -> Draft | None:
    return ref.people[0] if len(ref.people) == 1 else None
