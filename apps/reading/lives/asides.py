"""Ages right beside a name: "Mia Thal (34)", ", heute 34,", "(4 und 2)", "(um 50)"."""

from collections.abc import Iterator
from dataclasses import dataclass

from apps.reading.enums import AgeWhen
from apps.reading.languages.lexicon import Lexicon
from apps.reading.lives.ages import AgeFound
from apps.reading.lives.asideleads import (
    past_apposition,
    past_numeral,
    past_role,
)
from apps.reading.lives.rosters import counts_goals, is_acted
from apps.reading.lives.written import Years, ages_in_row
from apps.reading.names.drafts import Cast, Named
from apps.reading.names.proof import ends_with_age, goes_on
from apps.reading.sentence.beside import completes_kin, past_aside
from apps.reading.text.text import Words
from apps.reading.who.newborns import GROWN
from apps.reading.who.roles import is_stranger

_MOST = 4  # ages in one bracket
_PARENT = 35  # years; a younger age behind a child's parent may be the child's
_LEAD = 6  # words before a name that tell whose kin somebody is
_LISTED = 3  # words from "and" over "baby" to the next of a list
_FAR = 5  # words between two names with their ages
_CLOSING = frozenset(",.;:!?)–—")


@dataclass(slots=True)
class _Aside:
    """What stands behind a name in a bracket or after a comma."""

    when: AgeWhen = AgeWhen.NOW
    rule: str = "age-bracket"
    each: bool = False
    timed: bool = False
    many: bool = False  # "June and Loretta, who are 5"


def aside_ages(
    words: Words, lexicon: Lexicon, cast: Cast, quoted: bytearray, code: str
) -> Iterator[AgeFound]:
    """Yield ages in brackets and between commas, of one or of a row of people."""
    for number, named in enumerate(cast.named):
        i = past_numeral(words, named.last)
        if i + 1 >= len(words):
            return
        if quoted[i] or words.forms[i] not in ("(", ","):
            continue
        if named.rule == "role-word" and is_stranger(words, lexicon, i - 1):
            continue
        opening = i
        aside, i = _opened(words, lexicon, past_role(words, lexicon, i))
        years = ages_in_row(words, lexicon, i, code)
        closed = years and _closed(words, lexicon, opening, years[-1], aside)
        if len(years) > 1 and not closed and words.forms[opening] == ",":
            years = years[:1]  # "her son, Tim, 7, and two cats"
            closed = _closed(words, lexicon, opening, years[0], aside)
        if closed or (years and _in_list(words, lexicon, cast, number, years[-1])):
            yield from _given(words, lexicon, cast, number, aside, years)
        elif not years and words.forms[opening] == ",":
            yield from _behind_apposition(words, lexicon, cast, number, code)


def _behind_apposition(
    words: Words, lexicon: Lexicon, cast: Cast, number: int, code: str
) -> Iterator[AgeFound]:
    """Yield the age of "Mia Thal, Lehrerin im Ruhestand, 74,": nobody else is named."""
    named = cast.named[number]
    comma = past_apposition(words, lexicon, named.last)
    after = cast.named[number + 1] if number + 1 < len(cast.named) else None
    if comma < 0 or (after is not None and after.first <= comma):
        return
    found = age_beside(words, lexicon, comma, code)
    if found is not None and found[0] >= GROWN:
        years, first, last = found
        start, end = words.starts[first], words.ends[last - 1]
        yield AgeFound(start, end, named.draft, years, years, AgeWhen.NOW, "age-commas")


def age_beside(
    words: Words, lexicon: Lexicon, i: int, code: str
) -> tuple[int, int, int] | None:
    """Return the years that stand by themselves behind a word, and their words.

    "Der Bariton (63)", "The presenter, 45,": one age, whole, of today.
    """
    if i + 2 >= len(words) or words.forms[i] not in ("(", ","):
        return None
    aside, at = _opened(words, lexicon, i)
    row = ages_in_row(words, lexicon, at, code)
    if len(row) != 1 or aside.when is not AgeWhen.NOW or aside.each:
        return None
    years = row[0]
    whole = years.low == years.high and years.low == int(years.low)
    if not whole or not _closed(words, lexicon, i, years, aside):
        return None
    return int(years.low), years.first, years.last


def _opened(words: Words, lexicon: Lexicon, i: int) -> tuple[_Aside, int]:
    """Step over "heute", "damals", "†" and "beide" before an age."""
    grammar, aside = lexicon.grammar, _Aside()
    if words.forms[i] == ",":
        aside.rule = "age-commas"
    at, end = i + 1, min(i + 4, len(words))
    while at < end:
        word, phrase = words.lower[at], " ".join(words.lower[at : at + 3])
        if phrase in grammar["aside_phrases"]:
            aside.when, aside.rule = AgeWhen.THEN, "age-then"
            return aside, at + 3
        if phrase.rpartition(" ")[0] in grammar["aside_plural"]:
            aside.many, at = True, at + 2
            continue
        if word in grammar["aside_each"]:
            aside.each = True
        elif word in grammar["aside_then"]:
            aside.when, aside.rule = AgeWhen.THEN, "age-then"
        elif word in grammar["death_signs"]:
            aside.when, aside.rule = AgeWhen.AT_DEATH, "age-at-death"
        elif word not in grammar["aside_age"]:
            return aside, at
        aside.timed = True
        at += 1
    return aside, end


def _closed(
    words: Words, lexicon: Lexicon, opening: int, years: Years, aside: _Aside
) -> bool:
    """Tell an age from a number that goes on: "(34 Prozent)", "71,5", "15. August"."""
    i = years.last
    i += i < len(words) and words.lower[i] in lexicon.grammar["each_behind"]
    if i >= len(words):
        return aside.rule != "age-bracket"
    closing = words.forms[i]
    if words.forms[opening] == "(":
        return closing in (")", ",", ";", "/") and _apart(words, i)
    if "\n" in words.text[words.ends[i - 1] : words.starts[i]]:
        return True
    if closing == ".":
        return years.told or ends_with_age(words, lexicon, i - 1)
    if closing in _CLOSING:
        return _apart(words, i)
    if words.lower[i] not in lexicon.grammar["and"]:
        return False
    return years.told or aside.timed or goes_on(words, lexicon, years.first)


def _in_list(
    words: Words, lexicon: Lexicon, cast: Cast, number: int, years: Years
) -> bool:
    """Tell "Lola, 9 and Fiona, 5", where no comma stands before the last."""
    i, after = years.last, number + 1
    if i >= len(words) or words.lower[i] not in lexicon.grammar["and"]:
        return False
    return after < len(cast.named) and cast.named[after].first - i <= _LISTED


def _apart(words: Words, i: int) -> bool:
    """Tell a comma after an age from one inside a number: ", 71, " from ", 71,5"."""
    if words.forms[i] != ",":
        return True
    return i + 1 >= len(words) or words.starts[i + 1] > words.ends[i]


def _given(
    words: Words,
    lexicon: Lexicon,
    cast: Cast,
    number: int,
    aside: _Aside,
    row: list[Years],
) -> Iterator[AgeFound]:
    """Yield whose ages they are: the last name's, or in turn those of a row."""
    named = cast.named[number]
    if counts_goals(words, lexicon, named, aside.rule) or is_acted(
        words, lexicon, row[-1].last
    ):
        return
    young = aside.rule == "age-commas" and row[0].low < _PARENT
    if young and _of_child(words, lexicon, cast, number):
        return
    if len(row) == 1:
        for owner in _owners(words, lexicon, cast, number, aside):
            yield _found(words, owner, aside, row[0], aside.rule)
        return
    names = _joined(words, lexicon, cast, number, _MOST + 1)
    if len(names) == len(row) and not aside.each:
        for owner, years in zip(names, row, strict=True):
            yield _found(words, owner, aside, years, "ages-in-turn")
    elif aside.rule == "age-commas" and not aside.each:
        yield _found(words, named, aside, row[0], aside.rule)


def _of_child(words: Words, lexicon: Lexicon, cast: Cast, number: int) -> bool:
    """Tell "die Tochter von Jon Aster, 12,": hers or his; a row of ages is theirs."""
    named = cast.named[number]
    if not completes_kin(words, lexicon, named.first):
        return False
    lead = words.lower[max(named.first - _LEAD, 0) : named.first]
    kin = [lexicon.kin[word] for word in lead if word in lexicon.kin]
    if not any(one.role == "child" for one in kin):
        return False
    if [word for word in lead if word != ","][-1] in lexicon.kin:
        return False  # "a sister of their daughter, Mia, 12,"
    if not lexicon.grammar["passive"].isdisjoint(lead):
        return False  # "Gespielt wird der Mann von Jon Aster, 49,"
    after = cast.named[number + 1] if number + 1 < len(cast.named) else None
    before = cast.named[number - 1] if number else None
    for first, other in ((named, after), (before, named)):
        if first is None or other is None or other.first - first.last > _FAR:
            continue
        gap = words.lower[first.last : other.first]
        if not lexicon.grammar["and"].isdisjoint(gap) and any(map(str.isdecimal, gap)):
            return False
    return True


def _owners(
    words: Words, lexicon: Lexicon, cast: Cast, number: int, aside: _Aside
) -> list[Named]:
    named = cast.named[number]
    pair = _joined(words, lexicon, cast, number, 2)
    if aside.each or aside.many:
        own = _has_own(words, cast, number)
        return pair if len(pair) == 2 else [named] if own else []
    first = pair[0].first
    lead = words.lower[max(first - 2, 0) : first]
    kin = lead[:1] if lead[-1:] == [","] else lead[-1:]
    if len(pair) == 2 and not lexicon.grammar["twins"].isdisjoint(kin):
        return pair  # "die Zwillinge Lou und Fee (4)", "twins, Lou and Fee, 4"
    return [named]


def _joined(
    words: Words, lexicon: Lexicon, cast: Cast, number: int, most: int
) -> list[Named]:
    """Return the names that end with this one, joined by "und" and commas."""
    row = [cast.named[number]]
    joining = lexicon.grammar["and"]
    for before in reversed(cast.named[max(number - most + 1, 0) : number]):
        gap = words.lower[before.last : row[0].first]
        if gap[-1:] == [","] and len(row) == 1:
            break
        if len(gap) != 1 or not (gap[0] in joining or (gap[0] == "," and len(row) > 1)):
            break
        if gap[0] in joining and len(row) > 1:
            break
        row.insert(0, before)
    return row


def _has_own(words: Words, cast: Cast, number: int) -> bool:
    """Tell whether the other has a bracket already: "Ida (40) und Jon (beide 40)"."""
    before, named = cast.named[number - 1], cast.named[number]
    return number > 0 and before.last < past_aside(words, before.last) == (
        named.first - 1
    )


def _found(
    words: Words, owner: Named, aside: _Aside, years: Years, rule: str
) -> AgeFound:
    start, end = words.starts[years.first], words.ends[years.last - 1]
    return AgeFound(start, end, owner.draft, years.low, years.high, aside.when, rule)
