"""Where sentences end: not at abbreviations, not at ordinals, not inside quotes."""

from bisect import bisect_right

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.text.marks import Mark
from apps.reading.text.text import Words

LONGEST = 300  # words; what goes on longer is no prose, and rules search sentences
_ENDS = frozenset(".!?…")
_CLOSING = frozenset("\"“”»«’'‘)")
_TRAILING = _CLOSING | _ENDS


def sentences(
    words: Words, lexicon: Lexicon, bounds: list[tuple[int, int]], marks: list[Mark]
) -> list[tuple[int, int]]:
    """Return word ranges, one a sentence, in order, each within one paragraph."""
    outer = [mark for mark in marks if not mark.nested]
    starts = [mark.start for mark in outer]
    ranges = []
    for begin, finish in bounds:
        first, last = words.at(begin), words.at(finish)
        i = at = first
        while i < last:
            if i - at >= LONGEST:
                ranges.append((at, i))
                at = i
            if words.forms[i] in _ENDS and not _inside(words, i, starts, outer):
                while i + 1 < last and _closes(words, i + 1):
                    i += 1
                if i + 1 >= last or _breaks(words, lexicon, i):
                    ranges.append((at, i + 1))
                    at = i + 1
            elif first < i < last - 1 and _ended_inside(words, i):
                ranges.append((at, i + 1))
                at = i + 1
            i += 1
        if at < last:
            ranges.append((at, last))
    return ranges


def _closes(words: Words, i: int) -> bool:
    """Tell whether a mark belongs to the sentence before: no blank parts them."""
    return words.starts[i] == words.ends[i - 1] and words.forms[i] in _TRAILING


def _inside(words: Words, i: int, starts: list[int], outer: list[Mark]) -> bool:
    at = bisect_right(starts, words.starts[i]) - 1
    return at >= 0 and words.starts[i] < outer[at].end


def _ended_inside(words: Words, i: int) -> bool:
    """Tell whether a sentence ended within the marks: "…!" Then another begins."""
    if words.forms[i] not in _CLOSING or words.forms[i - 1] not in _ENDS:
        return False
    following = i + 1
    if words.forms[following] in _CLOSING and following + 1 < len(words):
        following += 1  # another marked string begins
    return words.forms[following][0].isupper() and words.starts[i + 1] > words.ends[i]


def _breaks(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell whether the mark at i ends a sentence, seen from the words around it."""
    following = words.forms[i + 1]
    if words.starts[i + 1] == words.ends[i]:
        return False
    if words.forms[i] != ".":
        return not following[0].islower()
    previous = words.lower[i - 1] if i else ""
    if following[0].islower() or previous in lexicon.abbreviations:
        return False
    if previous.isdecimal() and len(previous) < 3:
        tag = lexicon.tags.get(words.lower[i + 1], 0)
        return bool(tag & Tag.STOP) or not following[0].isalpha()
    if len(previous) == 1 and previous.isalpha():  # "Tim K. Der Mann", "Tim K. Rau"
        tag = lexicon.tags.get(words.lower[i + 1], 0)
        return bool(tag & Tag.STOP) and len(following) > 1
    return True
