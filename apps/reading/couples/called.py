"""Couples that a text calls so: "König Anton und Königin Sofia", "die Eheleute"."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from apps.reading.couples.bonds import Bond
from apps.reading.couples.topics import People, Topic
from apps.reading.enums import Kind, Status
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
        called = called and len(ref.people) == 2 and not _loves_another(ref, topic)
        if called and not wed.isdisjoint(said):
            yield _married(passage, (ref.first, ref.last), ref.people)
        elif _bears(passage, ref) and not _told(ref, topic):
            place = (ref.first, ref.last + 1)
            yield replace(_married(passage, place, ref.people), weak=True)


def _bears(passage: Passage, ref: Reference) -> bool:
    """Tell "Aus der Ehe gingen" from "Aus der Beziehung", and of two named before."""
    words, grammar = passage.words.lower, passage.language.words.grammar
    wed = words[ref.last - 1] in grammar["marriage_nouns"]
    behind = words[ref.last : ref.last + 1]
    two = len(ref.people) == 2 and wed and bool(behind)
    return two and behind[0] in grammar["springs", "told_then"]


def _told(ref: Reference, topic: Topic) -> bool:
    """Tell whether a love of two was told before: what became of it, too."""
    return ref.people[1] in topic.loves.get(ref.people[0], {})


def _loves_another(ref: Reference, topic: Topic) -> bool:
    """Tell "die Frischvermählten" of two, of whose one former love is told since."""
    return topic.over and any(
        status is Status.CURRENT and other not in ref.people
        for one in ref.people
        for other, status in topic.loves.get(one, {}).items()
    )


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
