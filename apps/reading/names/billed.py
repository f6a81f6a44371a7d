"""Parts that a bill or an obituary tells: "Ada Thal as Zorla Vexx", "Zorla, played by".

`acted` knows them by the verb of playing and its object; here it is the small words.
"""

from collections import Counter

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.names.names import Find
from apps.reading.text.text import Words

_BACK = 24  # words from "starred" to "as"
_THAN = 3  # words from "mehr" to "als"
_LEAD = 6  # words between "as" and the name
_OFTEN = 2  # times of a name to each time that it is a part's
_CALLS = Tag.TITLE | Tag.ROLE | Tag.KIN
_CLOSES = frozenset(".!?;:")


def billed(
    finds: list[Find], words: Words, lexicon: Lexicon, skipped: bytearray
) -> set[tuple[str, ...]]:
    """Return the names of whom somebody plays; finds are in order of place."""
    grammar = lexicon.grammar
    if grammar["on_stage"].isdisjoint(words.lower):
        return set()  # no text of plays and films
    ends = {find.last for find in finds}
    sport = not grammar["at_sport"].isdisjoint(words.lower)
    parts: Counter[tuple[str, ...]] = Counter()
    for find in finds:
        if find.genitive:
            continue
        if (
            _by_actor(words, lexicon, find.last)
            or _as_part(words, lexicon, find, ends)
            or (not sport and _playing(words, lexicon, find.first))
            or (not sport and _in_work(words, lexicon, find, skipped))
        ):
            parts[find.name] += 1
    times = Counter(words.forms) if parts else {}
    return {name for name, n in parts.items() if times[name[-1]] <= _OFTEN * n}


def _by_actor(words: Words, lexicon: Lexicon, last: int) -> bool:
    """Tell "the vet Zorla, played by Ada Thal", "Zorla (gespielt von Ada Thal)"."""
    if last + 2 >= len(words) or words.forms[last] not in ",(":
        return False
    told = words.lower[last + 1] in lexicon.grammar["played_by"]
    return told and words.lower[last + 2] in lexicon.grammar["by_actor"]


def _as_part(words: Words, lexicon: Lexicon, find: Find, ends: set[int]) -> bool:
    """Tell "starred in Vexx as the vet Zorla", "Ada Thal as Zorla Vexx and"."""
    at = _as_word(words, lexicon, find.first)
    if at < 1 or not _closed(words, lexicon, find.last):
        return False
    grammar, near = lexicon.grammar, words.lower[max(at - _THAN, 0) : at]
    if words.forms[at - 1] in ",.!?" or not grammar["compared"].isdisjoint(near):
        return False
    if at in ends and grammar["capitals"]:
        return True
    called = at < find.first - 1
    for i in range(at - 1, max(at - _BACK, 0) - 1, -1):
        if words.forms[i] in _CLOSES:
            return False
        word = words.lower[i]
        if word in grammar["plays_as"] or grammar.ends(word, "roles_end"):
            return True
        if called and word in grammar["appears_as"]:
            return True
    return False


def _as_word(words: Words, lexicon: Lexicon, first: int) -> int:
    """Return the word "as" before a name and what calls him, or -1."""
    grammar = lexicon.grammar
    for at in range(first - 1, max(first - _LEAD, 0) - 1, -1):
        word = words.lower[at]
        if word in grammar["as_part"]:
            return at
        if lexicon.tag(word) & _CALLS and grammar.ends(word, "players"):
            return -1
        fits = words.glued(at + 1) or words.forms[at] == "."
        small = word in lexicon.pronouns and word not in grammar["article"]
        if not fits or small or word in grammar["governs", "and", "not_share"]:
            return -1
    return -1


def _closed(words: Words, lexicon: Lexicon, last: int) -> bool:
    """Tell "as Ada Keil in" from "as Ada Keil watched"."""
    if last >= len(words) or not words.forms[last][0].isalpha():
        return True
    word = words.lower[last]
    return word in lexicon.grammar["governs", "and", "closes_part"]


def _in_work(words: Words, lexicon: Lexicon, find: Find, skipped: bytearray) -> bool:
    """Tell "played the dealer Zorlo Vexx in Portrait of Ada", "and Zorla in Vexx"."""
    grammar, last = lexicon.grammar, find.last
    if last >= len(words) or words.lower[last] not in grammar["inside"]:
        return False
    titled = range(last + 1, min(last + _LEAD, len(words)))
    if not any(skipped[i] or words.forms[i] in "\"“‘'" for i in titled):
        return False
    for i in range(find.first - 1, max(find.first - 2 * _BACK, 0) - 1, -1):
        word = words.lower[i]
        if (
            words.forms[i] in _CLOSES
            and words.lower[i - 1] not in lexicon.abbreviations
        ):
            return False
        if word in grammar["plays_whom"]:
            return _object(words, lexicon, i, find.first)
    return False


def _playing(words: Words, lexicon: Lexicon, first: int) -> bool:
    """Tell "best known for playing Dr Zorla Vexx"."""
    at = first - 1
    while at > 0 and (words.forms[at] == "." or lexicon.tag(words.lower[at]) & _CALLS):
        at -= 1
    return at >= 0 and words.lower[at] in lexicon.grammar["playing_whom"]


def _object(words: Words, lexicon: Lexicon, verb: int, first: int) -> bool:
    """Tell whom a verb has for its object from "played opposite Ada in"."""
    begin = first
    while begin > verb + 1 and words.forms[begin - 1] != ",":
        if words.lower[begin - 1] in lexicon.grammar["and"]:
            break
        begin -= 1
    near = words.lower[begin:first]
    return lexicon.grammar["governs"].isdisjoint(near)
