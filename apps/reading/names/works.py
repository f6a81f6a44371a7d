"""Works and places that no marks tell from people: "the thriller Portrait of Zorla".

English alone writes titles with capitals and without marks; nobody is named in them.
"""

from collections.abc import Iterator

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.text.text import Words

_LONG = 8  # words of a title
_LIST = 12  # titles in a list
_BACK = 9  # words from "starred" to "in"
_TRUST = 5  # words from "found" to "in"
_CLOSES = frozenset(".!?;:")
_OWNS = ("'s", "’s")
_AGED = "-old"  # of "the 70-year-old"


def without_works(words: Words, lexicon: Lexicon, skipped: bytearray) -> bytearray:
    """Return skipped with the words of unmarked titles, and of places behind "in"."""
    grammar = lexicon.grammar
    heads = grammar["work_heads", "work_of", "work_behind", "work_list", "inside"]
    if not heads:
        return skipped
    covered = skipped
    for i in [i for i, word in enumerate(words.lower) if word in heads]:
        for first, last in _titles(words, lexicon, i):
            covered = bytearray(covered) if covered is skipped else covered
            covered[first:last] = b"\1" * (last - first)
    return covered


def _titles(words: Words, lexicon: Lexicon, i: int) -> Iterator[tuple[int, int]]:
    """Yield the titles that a word tells: those of a list behind it, or one before."""
    grammar, word = lexicon.grammar, words.lower[i]
    after = words.lower[i + 1] if i + 1 < len(words) else ""
    if word in grammar["work_behind"]:
        yield from _before(words, lexicon, i)
    if word in grammar["work_of"] and after in grammar["of_a"]:
        yield from _listed(words, lexicon, i + 2, many=False)
    elif word in grammar["work_heads"]:
        yield from _listed(words, lexicon, i + 1, many=False)
    elif word in grammar["work_list"] and after in grammar["such_as"]:
        begin = i + 3 if words.lower[i + 2 : i + 3] == ["as"] else i + 2
        yield from _listed(words, lexicon, begin, many=True)
    elif word in grammar["inside"] and not _trusts(words, lexicon, i):
        acts = _acts(words, lexicon, i)
        if word in grammar["place_before"] or acts:
            yield from _listed(words, lexicon, i + 1, many=acts, place=not acts)


def _trusts(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "found a friend in Ada" from "appeared in Ada"."""
    near = words.lower[max(i - _TRUST, 0) : i]
    return not lexicon.grammar["trusts"].isdisjoint(near)


def _acts(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell whether somebody plays in something: "starred alongside Ada in"."""
    staged = lexicon.grammar["staged"]
    for at in range(i - 1, max(i - _BACK, 0) - 1, -1):
        if words.forms[at] in _CLOSES:
            return False
        if words.lower[at] in staged:
            return True
    return False


def _listed(
    words: Words, lexicon: Lexicon, i: int, *, many: bool, place: bool = False
) -> Iterator[tuple[int, int]]:
    """Yield the title or place that begins at a word, and titles listed behind it."""
    grammar = lexicon.grammar
    joints, small = grammar["and"], frozenset() if place else grammar["in_title"]
    for turn in range(_LIST):
        last = _title_end(words, lexicon, i, small)
        if last == i or _owned(words, last):
            return
        end = past_year(words, last)
        more = words.forms[end] if end < len(words) else "."
        if not _closed(words, lexicon, end) and (
            turn or _acts_itself(words, lexicon, i, last)
        ):
            return
        yield i, last
        if not many or not (more == "," or more in joints):
            return
        i = end + 1
        if more == "," and words.lower[i : i + 1] and words.lower[i] in joints:
            i += 1


def _closed(words: Words, lexicon: Lexicon, end: int) -> bool:
    """Tell "in Dallas, Ada" and "in Dallas with" from "in Dallas she"."""
    if end >= len(words) or not words.forms[end].isalpha():
        return True
    return words.lower[end] in lexicon.grammar["governs", "clause", "and"]


def _acts_itself(words: Words, lexicon: Lexicon, i: int, last: int) -> bool:
    """Tell "in the film Ada Keil plays" from "in Brackton she plays"."""
    before = words.lower[i - 1]
    if before in lexicon.grammar["of_a"]:
        return False
    named = words.forms[i] in lexicon.given and last - i > 1
    return named or before not in lexicon.grammar["inside"]


def _owned(words: Words, last: int) -> bool:
    """Tell "in Ada Harms' remake": what is meant follows, she is no work."""
    quoted = last < len(words) and words.forms[last] in "'’"
    return quoted and words.forms[last - 1].endswith(("s", "x", "z"))


def _title_end(words: Words, lexicon: Lexicon, i: int, small: frozenset[str]) -> int:
    """Return the word after a run of capitals with small words inside, or i."""
    at = last = i
    while at < min(i + _LONG, len(words)):
        form = words.forms[at]
        if not words.glued(at) if at else False:
            break
        if not small and _no_place(words, lexicon, at, later=at > i):
            break
        if form[0].isupper():
            at = last = at + 1
            if form.endswith(_OWNS) and at == i + 1 and _lower(words, at):
                return i  # "in Ada's film"
            if form.endswith(_OWNS) and at > i + 1:
                return i  # "in Ada Keil's Hamlet"
            continue
        dot = form == "." and words.lower[at - 1] in lexicon.abbreviations
        if not dot and (at == i or form not in small):
            break
        at += 1
    return last


def _no_place(words: Words, lexicon: Lexicon, i: int, *, later: bool) -> bool:
    """Tell "In March Ada and her wife" and "In Hull Ada and Jon" from places."""
    month = bool(lexicon.tags.get(words.lower[i], 0) & Tag.MONTH)
    return month or (later and words.forms[i] in lexicon.given)


def _lower(words: Words, i: int) -> bool:
    return i >= len(words) or not words.forms[i][0].isupper()


def past_year(words: Words, i: int) -> int:
    """Return the word after "(1955)" or "(1979-94)"; else the word itself."""
    if i + 2 >= len(words) or words.forms[i] != "(":
        return i
    year = words.forms[i + 1]
    if not (year.isdecimal() and len(year) == len("1955")):
        return i
    for at in range(i + 2, min(i + 6, len(words))):
        if words.forms[at] == ")":
            return at + 1
    return i


def _before(words: Words, lexicon: Lexicon, i: int) -> Iterator[tuple[int, int]]:
    """Yield the title before "premiere", or before "star" and a name."""
    grammar, first = lexicon.grammar, i
    if words.lower[i] in grammar["work_stars"]:
        named = i + 1 < len(words) and words.glued(i + 1)
        if not named or not words.forms[i + 1][0].isupper():
            yield from _of_star(words, lexicon, i)
            return
    while first > max(i - _LONG, 0) and words.glued(first):
        form = words.forms[first - 1]
        if form.endswith(_OWNS) or not form[0].isupper():
            break
        first -= 1
    if first < i and not _calls(words, lexicon, first, i):
        yield first, i


def _of_star(words: Words, lexicon: Lexicon, i: int) -> Iterator[tuple[int, int]]:
    """Yield "Pretty Woman" of "the 70-year-old Pretty Woman actor"."""
    first = i
    while first > max(i - _LONG, 0) and words.forms[first - 1][0].isupper():
        first -= 1
    before = words.lower[first - 1] if first else ""
    led = before in lexicon.grammar["the_one"] or before.endswith(_AGED)
    known = _calls(words, lexicon, first, i) or words.forms[first] in lexicon.given
    if led and i - first > 1 and not known:
        yield first, i


def _calls(words: Words, lexicon: Lexicon, first: int, last: int) -> bool:
    """Tell words of which one says what a person is: "Sängerin", "Sir"."""
    tags = Tag.ROLE | Tag.KIN | Tag.TITLE
    return any(lexicon.tags.get(words.lower[at], 0) & tags for at in range(first, last))
