"""Ages as they are written: "36 Jahre", "Mitte 40", "fast drei", "5½", "in her 40s"."""

from apps.dates.hedges import KINDS, PARTS_OF_TEN, Hedge, hedge, part_of_ten
from apps.reading.languages.lexicon import Lexicon
from apps.reading.lives.ages import DECADE, OLDEST
from apps.reading.text.text import Words
from apps.reading.values import value

_MOST = 4  # ages in one bracket
_HALF = "½"
_ROUGHLY = (Hedge.UNDER, Hedge.ABOUT)


@value
class Years:
    """An age as it stands: words first to last (exclusive)."""

    first: int
    last: int
    low: float
    high: float
    told: bool  # that it is an age shows by itself: "36 Jahre", "Mitte 40"


def ages_in_row(words: Words, lexicon: Lexicon, i: int, code: str) -> list[Years]:
    """Return the ages of "4", "4 und 2", "8, 6 und 3 Jahre alt"."""
    found = years_at(words, lexicon, i, code)
    row = [found] if found else []
    while found and len(row) < _MOST and found.last + 1 < len(words):
        joint = found.last
        joint += words.forms[joint] == ","
        joint += words.lower[joint] in lexicon.grammar["and"]
        found = years_at(words, lexicon, joint, code) if joint > found.last else None
        if found:
            row.append(found)
    # "Ida, 40, 15 Jahre lang …": a row ends with "und"
    joined = len(row) < 2 or words.lower[row[-1].first - 1] in lexicon.grammar["and"]
    return row if joined else row[:1]


def years_at(words: Words, lexicon: Lexicon, i: int, code: str) -> Years | None:
    """Return the age that begins at a word."""
    if i >= len(words):
        return None
    part = _part(words, lexicon, i, code) or _hedged(words, lexicon, i, code)
    if part:
        return part
    number, last = _number(words, lexicon, i)
    if number is None or number > OLDEST:
        return None
    unit = 0
    if last < len(words) and words.lower[last] in lexicon.units:
        unit = lexicon.units[words.lower[last]]
        last += 1
        last += last < len(words) and words.lower[last] in lexicon.grammar["old"]
    low = round(number / unit, 2) if unit > 1 else number
    return Years(i, last, low, low, unit > 0)


def _number(words: Words, lexicon: Lexicon, i: int) -> tuple[float | None, int]:
    """Return the number at a word, with its half, and the word behind it."""
    word = words.lower[i]
    if words.forms[i + 1 : i + 4] == ["1", "/", "2"] and word.isdecimal():
        return int(word) + 0.5, i + 4  # "2 1/2"
    halves = (_HALF, *lexicon.grammar.endings("halves"))
    ending = next((end for end in halves if word.endswith(end)), "")
    whole = word.removesuffix(ending).rstrip("-") if ending else word
    number = None if whole in lexicon.grammar["article"] else lexicon.number(whole)
    if number is None or len(whole) > 3 > number >= 100:
        return None, i
    return number + 0.5 if ending else number, i + 1


def _hedged(words: Words, lexicon: Lexicon, i: int, code: str) -> Years | None:
    """Read "fast 40", "nearly three"."""
    kind = KINDS[code].get(words.lower[i])
    if kind not in _ROUGHLY or i + 1 >= len(words):
        return None
    inner = years_at(words, lexicon, i + 1, code)
    if inner is None or inner.low != inner.high or inner.low != int(inner.low):
        return None
    span = hedge(words.lower[i], int(inner.low), code)
    return Years(i, inner.last, int(span.low), int(span.high), inner.told)


def _part(words: Words, lexicon: Lexicon, i: int, code: str) -> Years | None:
    """Read "Mitte 40", "early fifties", "mid-30s", "in her 40s"."""
    if words.lower[i] in lexicon.grammar["around"] and i + 2 < len(words):
        tens = lexicon.number(words.lower[i + 2]) or 0
        if words.lower[i + 1] in lexicon.grammar["article"] and _is_ten(tens):
            return Years(i, i + 3, tens - 1, tens + 1, True)  # "um die 50"
    for at in range(i, min(i + 3, len(words) - 1)):
        word, rest = words.lower[at], words.lower[at + 1]
        last = at + 2
        if "-" in word:
            word, _, rest = word.partition("-")
            last = at + 1
        if word in PARTS_OF_TEN[code]:
            tens = lexicon.tens.get(rest) or lexicon.number(rest) or 0
            span = part_of_ten(word, tens, code)
            return Years(at, last, span.low, span.high, True) if _is_ten(tens) else None
        if at > i and words.lower[at] in lexicon.tens:
            tens = lexicon.tens[words.lower[at]]
            return Years(at, at + 1, tens, tens + DECADE, True)
        if words.lower[at] not in lexicon.grammar["before_part"]:
            return None
    return None


def _is_ten(number: int) -> bool:
    return 20 <= number <= 90 and number % 10 == 0
