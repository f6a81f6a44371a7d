"""Weddings told without saying whose: "1995 wurde geheiratet"."""

from collections.abc import Iterator

from apps.reading.couples.bonds import Bond
from apps.reading.couples.topics import Topic
from apps.reading.dates.dating import dates, in_clause
from apps.reading.enums import Kind, Status
from apps.reading.model import Span
from apps.reading.sentence.passage import Passage

_FAR = 6  # words between "wurde" and "geheiratet"
_BREAKS = frozenset(",;:.!?")


def impersonal_weddings(passage: Passage, topic: Topic) -> Iterator[Bond]:
    """Yield the wedding of the two who were last told to be a couple."""
    words, grammar = passage.words, passage.language.words.grammar
    if len(topic.wooing) != 2:
        return
    a, b = topic.wooing
    for i in range(passage.first, passage.last):
        if words.lower[i] not in grammar["wedded"]:
            continue
        first, last = i, i + 1
        while first > passage.first and words.forms[first - 1] not in _BREAKS:
            first -= 1
        while last < passage.last and words.forms[last] not in _BREAKS:
            last += 1
        near = words.lower[max(first, i - _FAR) : min(last, i + _FAR)]
        named = any(first <= ref.first < last for ref in passage.references)
        if named or not any(word in grammar["was_done"] for word in near):
            continue
        start, end = words.starts[first], words.ends[last - 1]
        whens = in_clause(passage.whens, (start, end))
        begin, _ = dates(
            words, passage.language.words, whens, {"begin", "weak"}, Status.CURRENT
        )
        if begin:
            span = Span(start, end, words.text[start:end])
            yield Bond(
                Kind.MARRIAGE, a, b, span, "impersonal-wedding", begin=begin,
                weak=True, sentence=passage.number,
            )  # fmt: skip
