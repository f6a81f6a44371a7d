"""When a child was born that gets its name behind: "… einen Jungen. Er heißt Tim"."""

from bisect import bisect_left
from collections.abc import Iterator

from apps.reading.dates.whens import When
from apps.reading.languages.lexicon import Lexicon
from apps.reading.lives.births import BIRTH, LifeFound
from apps.reading.model import Span
from apps.reading.names.drafts import Cast, Named
from apps.reading.sentence.passage import Passage
from apps.reading.text.text import Words

_NEXT = 2  # sentences after a birth in which the child gets its name
_NOUN = 4  # words from an article to its noun
_OTHERS = 8  # words before a name among which another's word may stand
_APART = ";:–—"
_CALL = 3  # words before a name in which it is given: "named her Ida"


def births_told(
    passages: list[Passage], cast: Cast, ranges: list[tuple[int, int]]
) -> Iterator[LifeFound]:
    """Yield the births of children who are named where or right after they are told."""
    for passage in passages:
        words, lexicon = passage.words, passage.language.words
        child = _child(passage)
        when = _when(passage, child) if child >= 0 else None
        if when is None:
            continue
        last = ranges[min(passage.number + _NEXT, len(ranges) - 1)][1]
        named = _named(words, lexicon, cast, child, last)
        if named is not None:
            begin, end = words.starts[passage.first], words.ends[named.last - 1]
            span = Span(begin, end, words.text[begin:end])
            yield LifeFound(BIRTH, named.draft, when.edtf, span, "newborn")


def _child(passage: Passage) -> int:
    """Return the noun of a child that is born in a sentence, or -1.

    "einen Jungen", "ihr zweites Kind".
    """
    lexicon, lower = passage.language.words, passage.words.lower
    grammar = lexicon.grammar
    here = lower[passage.first : passage.last]
    if passage.asks or grammar["births"].isdisjoint(here):
        return -1
    if not grammar["unborn"].isdisjoint(here):
        return -1
    for i in range(passage.first, passage.last):
        if lower[i] not in grammar["indefinite"] and not _counts(lexicon, lower[i]):
            continue
        for at in range(i + 1, min(i + _NOUN, passage.last)):
            if lower[at] in grammar["newborn_child"]:
                return at
    return -1


def _counts(lexicon: Lexicon, word: str) -> bool:
    """Tell "second" and "zweites", of which child is born."""
    ordinals = lexicon.ordinals
    return word in ordinals or word.removesuffix("es") in ordinals


def _when(passage: Passage, child: int) -> When | None:
    """Return the one date of a sentence, if no other clause parts it from the child."""
    whens = passage.whens or passage.months
    if len(whens) != 1:
        return None
    words, grammar = passage.words, passage.language.words.grammar
    at = words.at(whens[0].start)
    for i in range(min(at, child), max(at, child)):
        joint = words.lower[i] in grammar["and"] and (
            words.forms[i + 1].islower() or words.forms[i - 1] == ","
        )
        led = "," in words.forms[max(i - 2, 0) : i]
        relative = led and words.lower[i] in grammar["relative"]
        before = words.lower[i] in grammar["before_more"]  # "before divorcing in 1999"
        if joint or relative or before or words.forms[i] in _APART:
            return None  # "In 1980 he wed Ada, with whom he had a daughter"
    return whens[0]


def _named(
    words: Words, lexicon: Lexicon, cast: Cast, child: int, last: int
) -> Named | None:
    """Return the one who gets a name behind the word for a child."""
    at = bisect_left(cast.named, child, key=lambda named: named.first)
    found = []
    for named in cast.named[at : at + 12]:
        if named.first >= last:
            break
        fresh = named.draft.first == named.first
        if fresh and _given(words, lexicon, named, child):
            found.append(named)
    return found[0] if len(found) == 1 else None


def _given(words: Words, lexicon: Lexicon, named: Named, child: int) -> bool:
    first = named.first
    if words.forms[first - 1] in (",", ":") and first - 2 == child:
        return True  # "had a boy, Otis,"
    if words.lower[first - 1] in lexicon.grammar["newborn_called"]:
        return True  # "Töchterchen Ida schlief"
    near = words.lower[max(first - _OTHERS, child + 1) : first]
    kin = (lexicon.kin[word] for word in near if word in lexicon.kin)
    if any(one.role != "child" for one in kin):
        return False  # "Her husband is named Jon"
    before = words.lower[max(first - _CALL, child + 1) : first]
    return not lexicon.grammar["gets_name"].isdisjoint(before)
