"""Where sentences end: not at abbreviations, not at ordinals, not inside quotes."""

from bisect import bisect_right

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.text.marks import Mark
from apps.reading.text.text import Words

_DATELINE = 16  # words in which a dateline ends
_DASHES = frozenset("-–—")
LONGEST = 300  # words; what goes on longer is no prose, and rules search sentences
_GROWN = 18  # years that a sentence may end with
_VERB = 6  # words from a verb to the age
_ENDS = frozenset(".!?…")
_CLOSING = frozenset("\"“”»«’'‘)")
_TRAILING = _CLOSING | _ENDS
_STOPS = _TRAILING | _DASHES  # no other word can end a sentence


def sentences(
    words: Words, lexicon: Lexicon, bounds: list[tuple[int, int]], marks: list[Mark]
) -> list[tuple[int, int]]:
    """Return word ranges, one a sentence, in order, each within one paragraph."""
    outer = [mark for mark in marks if not mark.nested]
    starts = [mark.start for mark in outer]
    ranges, forms = [], words.forms
    for begin, finish in bounds:
        first, last = words.at(begin), words.at(finish)
        i = at = first
        while i < last:
            if i - at >= LONGEST:
                ranges.append((at, i))
                at = i
            if forms[i] not in _STOPS:
                i += 1
                continue
            if forms[i] in _ENDS and not _inside(words, i, starts, outer):
                while i + 1 < last and _closes(words, i + 1):
                    i += 1
                if i + 1 >= last or _breaks(words, lexicon, i):
                    ranges.append((at, i + 1))
                    at = i + 1
            elif _ends_dateline(words, first, i) or (
                first < i < last - 1 and _ended_inside(words, i)
            ):
                ranges.append((at, i + 1))
                at = i + 1
            i += 1
        if at < last:
            ranges.append((at, last))
    return ranges


def _ends_dateline(words: Words, first: int, i: int) -> bool:
    """Tell the dash behind "MADRID, Feb 3 (Reuters) -", where the story begins."""
    if words.forms[i] not in _DASHES or not first + 2 < i < first + _DATELINE:
        return False
    if not words.forms[first].isupper():
        return False
    at = i - 1
    while at > first and words.forms[at] in _DASHES:
        at -= 1
    more = i + 1 < len(words) and words.forms[i + 1] in _DASHES
    return words.forms[at] == ")" and words.forms[at - 2] == "(" and not more


def _closes(words: Words, i: int) -> bool:
    """Tell whether a mark belongs to the sentence before: no blank parts them."""
    return words.starts[i] == words.ends[i - 1] and words.forms[i] in _TRAILING


def _inside(words: Words, i: int, starts: list[int], outer: list[Mark]) -> bool:
    at = bisect_right(starts, words.starts[i]) - 1
    return at >= 0 and words.starts[i] < outer[at].end - (not outer[at].closed)


def _ended_inside(words: Words, i: int) -> bool:
    """Tell whether a sentence ended within the marks: "…!" Then another begins."""
    if words.forms[i] not in _CLOSING or words.forms[i - 1] not in _ENDS:
        return False
    following = i + 1
    if words.forms[following] in _CLOSING and following + 1 < len(words):
        following += 1  # another marked string begins
    return words.forms[following][0].isupper() and words.starts[i + 1] > words.ends[i]


def in_state(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell the "J" of ", N.J." from the initials of a name."""
    if i < 4 or words.forms[i - 1] != "." or words.forms[i - 3] != ",":
        return False
    state = words.lower[i - 2] + words.lower[i]
    return len(state) == 2 and state in lexicon.grammar["states"]


def _ends_with_number(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "She is 91. Actor Jon Keel …" from "1. Actor" and "am 24. Dezember".

    German has ordinals, so there a verb must lead to the age: "wird am Montag 76. Jon".
    """
    if i < 2 or not words.glued(i - 1):
        return False  # it opens a line
    verbs, after = lexicon.grammar["dotted"], words.lower[i + 1]
    if not verbs:
        return True
    if int(words.forms[i - 1]) < _GROWN or after in lexicon.months:
        return False
    counted = after in lexicon.grammar["counted_by_dots", "age_words"]
    return not counted and not verbs.isdisjoint(words.lower[max(i - _VERB, 0) : i])


def _breaks(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell whether the mark at i ends a sentence, seen from the words around it."""
    following = words.forms[i + 1]
    if words.starts[i + 1] == words.ends[i]:
        return False
    if words.forms[i] != ".":
        whole = words.text[words.starts[max(i - 1, 0)] : words.ends[i + 1]]
        paper = whole.casefold() in lexicon.outlets  # "E! News"
        return not (following[0].islower() or paper)
    previous = words.lower[i - 1] if i else ""
    if following[0].islower():
        return False
    if in_state(words, lexicon, i - 1):
        return True  # "of Short Hills, N.J. Ada Keel"
    if previous in lexicon.abbreviations:
        return False
    if previous.isdecimal() and len(previous) < 3:
        tag = lexicon.tags.get(words.lower[i + 1], 0)
        if tag & Tag.STOP or not following[0].isalpha():
            return True
        return _ends_with_number(words, lexicon, i)
    if words.lower[i + 1] in lexicon.grammar["behind_numeral"]:
        return False  # "König Carl XVI. Gustaf"
    if len(previous) == 1 and previous.isalpha():  # "Tim K. Der Mann", "Tim K. Rau"
        tag = lexicon.tags.get(words.lower[i + 1], 0)
        return bool(tag & Tag.STOP) and len(following) > 1
    return True
