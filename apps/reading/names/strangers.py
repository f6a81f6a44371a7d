"""Names that no list knows: proven by what stands around them, or by the record."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.names.again import again
from apps.reading.names.listednames import listed
from apps.reading.names.namejoins import is_seat
from apps.reading.names.names import Find, Scan, before
from apps.reading.names.namewords import is_noun, may_be_surname, stripped, surname_like
from apps.reading.names.nobodies import (
    is_acronym,
    is_aged_animal,
    no_person,
    of_contest,
    reports,
)
from apps.reading.names.proof import proof
from apps.reading.names.rows import in_row
from apps.reading.names.signs import by_trade, told_of
from apps.reading.text.folding import fold, plain_fold
from apps.reading.text.text import Words

_CALLED = ("introduced", "kin", "row")
_BESIDE = ("row", "coordination", "union", "deed", "apposition")
LONGEST_NAME, LONGEST_RUN = 5, 12  # words


@dataclass(slots=True)
class _Search:
    """Where names stand already, which prove others beside them."""

    scan: Scan
    recorded: Collection[str]
    starts: set[int] = field(default_factory=set)
    ends: set[int] = field(default_factory=set)
    given: dict[int, Find] = field(default_factory=dict)  # alone, by first word
    whole: dict[int, Find] = field(default_factory=dict)  # full names, by first word
    loose: list[tuple[int, int]] = field(default_factory=list)
    surnames: set[str] = field(default_factory=set)
    times: Counter[str] = field(default_factory=Counter)  # how often a word stands


def strangers(scan: Scan, recorded: Collection[str]) -> list[Find]:
    """Names without a known given name that something beside them proves."""
    search = _Search(scan, recorded)
    for find in scan.finds:
        if len(find.name) > 1:
            search.whole[find.first] = find
            search.starts.add(find.first)
            search.ends.add(find.last)
            search.surnames.add(find.name[-1])
        elif not find.genitive:
            search.given[find.first] = find
    search.times.update(
        [
            stripped(form, scan.lexicon)
            for first, end in scan.loose
            for form in scan.words.forms[first:end]
        ]
    )
    found = [find for first, end in scan.loose for find in _in_run(search, first, end)]
    scan.loose[:] = search.loose
    found += again(scan, found)
    joined = {find.last for find in found if find.given}
    scan.finds[:] = [find for find in scan.finds if find.last not in joined]
    return found


def _in_run(search: _Search, first: int, end: int) -> Iterator[Find]:
    """Yield the names in a run of capitals: "Caviezels Bruder Zorlan"."""
    words, lexicon = search.scan.words, search.scan.lexicon
    begin, i = first, first
    while i < end:
        trade = i + 2 < end and by_trade(words, lexicon, i + 1)
        if trade or not _may_begin(words, i, lexicon) or of_contest(words, lexicon, i):
            i += 1
            continue
        last = i
        while last < end and last - i < 4 and _inner(words, last, lexicon):
            last += 1
            if words.forms[last - 1].endswith(("'s", "’s")):
                break  # "Love Island's Zorla Vexx"
        while last > i and words.forms[last - 1] in lexicon.particles:
            last -= 1
        find = _proven(search, i, last, begin, end)
        if find is not None:
            if begin < find.first:
                search.loose.append((begin, find.first))
            search.starts.add(find.first)
            search.ends.add(find.last)
            yield find
            begin = last = max(find.last, i + 1)
        i = max(last, i + 1)
    if begin < end:
        search.loose.append((begin, end))


def _proven(search: _Search, i: int, last: int, first: int, end: int) -> Find | None:
    words, lexicon = search.scan.words, search.scan.lexicon
    if no_person(words, lexicon, i) or is_seat(words, lexicon, i):
        return None
    if reports(words, lexicon, i, last):
        return None
    follower = search.given.get(last) if last == end else None
    if follower is not None and _adjective(search, i, follower):
        return None  # "Furious Chantelle said", of Chantelle Pugh
    if follower is not None and (
        _joins(words, lexicon, i, last) or _surnamed(words, lexicon, i, follower)
    ):
        last = follower.last
    else:
        follower = None
    rule = (
        proof(words, lexicon, i, last, search.starts, search.ends) if i < last else ""
    )
    whole = search.whole.get(last) if last == end else None
    if not rule and whole is not None and listed(words, lexicon, i, whole.last):
        rule = "introduced"  # "two sons, Zorlan Max Keil and"
    called = rule in _CALLED and follower is None and whole is not None
    if called and whole is not None and _joins(words, lexicon, i, last):
        follower, last = whole, whole.last  # "a boy named Ward Charles Keil"
    if not rule and search.recorded:
        i, last, rule = _in_record(words, lexicon, first, end, search.recorded)
    if not rule:
        return None
    if rule != "record" and not _credible(search, i, last, rule):
        return None
    titled, kin, gender = before(words, lexicon, i)
    name, genitive = tuple(words.forms[i:last]), False
    if name[-1].endswith(("'s", "’s")):
        name, genitive = (*name[:-1], name[-1][:-2]), True
    if titled >= 0 and len(name) == 1:
        return None  # "Frau Tarn" waits for who bears the surname
    given = follower is not None
    gender = gender or lexicon.given.get(name[0], "")
    return Find(i, last, name, rule, gender, titled, kin, genitive, given)


def _adjective(search: _Search, i: int, follower: Find) -> bool:
    """Tell a word that opens a sentence before who is named in full elsewhere."""
    words = search.scan.words
    opens = not i or words.forms[i - 1] in ".!?" or not words.glued(i)
    if not opens or not search.scan.lexicon.grammar["capitals"]:
        return False
    return any(find.name[0] == follower.name[0] for find in search.whole.values())


def _credible(search: _Search, i: int, last: int, rule: str) -> bool:
    """Tell whether words may be a name at all, as far as the rule that found them."""
    words, lexicon = search.scan.words, search.scan.lexicon
    animals = lexicon.grammar["animals"]
    if words.lower[last - 1] in animals or words.lower[i] in animals:
        return False  # "a 13-year-old Labrador", "Dackel Otto (3)"
    if is_aged_animal(words, lexicon, last):
        return False
    lead = words.lower[i - 1] if i else ""
    if stripped(words.lower[last - 1], lexicon) in lexicon.grammar["noble"] and (
        lead in lexicon.grammar["article"]
    ):
        return False  # "The Grand Duke, 74,"
    if rule == "age" and last - i == 1 and lead in lexicon.grammar["called_with"]:
        return False  # "Der Bräutigam, 43,"
    if rule in ("age", "title", "life", "party"):
        return True
    if last - i > 1:
        sure = Tag.SURNAME if rule in ("role", "kin") else 0
        tags = [lexicon.tags.get(words.lower[at], 0) for at in range(i, last)]
        return not any(tag & Tag.NOUN and not tag & sure for tag in tags)
    form = words.forms[i]
    if is_noun(form, lexicon) or (rule in _BESIDE and is_acronym(form)):
        return False
    parent = words.lower[i - 1] in lexicon.grammar["parents"]
    if rule == "kin" and parent and _borne(search, i):
        return False  # "der zweifache Vater Aster": Jon Aster himself
    bare = words.lower[i - 2] if i > 1 and words.glued(i - 1) else ""
    small = lexicon.grammar["determiner", "as_what"]
    if rule == "role" and bare in small:  # "der Sängerin Mut", but "Die Sängerin Zorla"
        return search.times[stripped(form, lexicon)] > 1
    return True


def _borne(search: _Search, i: int) -> bool:
    """Tell whether a word is the surname of somebody the text names in full."""
    words, lexicon = search.scan.words, search.scan.lexicon
    base = stripped(words.forms[i], lexicon)
    return not search.surnames.isdisjoint((words.forms[i], base))


def _joins(words: Words, lexicon: Lexicon, i: int, last: int) -> bool:
    """Tell "Model Zorla Cole" from "Nesthäkchen Tim", a noun before a given name."""
    if last - i > 1 or not words.glued(last) or words.forms[i].endswith(("'s", "’s")):
        return False
    roles = i > 0 and words.glued(i) and lexicon.tag(words.lower[i - 1]) & Tag.ROLE
    called = roles or lexicon.grammar["capitals"]
    return bool(called) or _of_two(words, lexicon, i)


def _surnamed(words: Words, lexicon: Lexicon, i: int, follower: Find) -> bool:
    """Tell "Allysa Felix, die Sprinterin": a given name for surname, no noun before."""
    if follower.first - i > 1 or not words.glued(follower.first):
        return False
    if is_noun(words.forms[i], lexicon) or words.forms[i].endswith("s"):
        return False
    return told_of(words, lexicon, follower.last) and lexicon.grammar[
        "apposed_by"
    ].issuperset(words.lower[follower.last + 1 : follower.last + 2])


def _of_two(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell a first given name no list has: "Sohn Zorlo Emil", "und Zorla Jane (12)"."""
    if is_noun(words.forms[i], lexicon) or not (i and words.glued(i)):
        return False
    kin = lexicon.tag(words.lower[i - 1]) & Tag.KIN
    return bool(kin) or in_row(words, lexicon, i)


def _may_begin(words: Words, i: int, lexicon: Lexicon) -> bool:
    # "Eishockeyspieler Zorlan Vexx", "Prinz Zorlan", "der Rumäne Zorlan Vexx"
    if not may_be_surname(words.forms[i], lexicon):
        return False
    native = words.lower[i].removesuffix("in") in lexicon.grammar["natives"]
    return not (native or lexicon.tag(words.lower[i]) & (Tag.ROLE | Tag.TITLE))


def _inner(words: Words, i: int, lexicon: Lexicon) -> bool:
    form = words.forms[i]
    if form in lexicon.particles or may_be_surname(form, lexicon):
        return True
    if form == ".":
        return len(words.forms[i - 1]) == 1 and words.starts[i] == words.ends[i - 1]
    follower = words.forms[i + 1] if i + 1 < len(words) else ""
    return len(form) == 1 and form.isupper() and follower == "."  # "Ngozi A. Fraser"


def _in_record(
    words: Words,
    lexicon: Lexicon,
    first: int,
    end: int,
    recorded: Collection[str],
) -> tuple[int, int, str]:
    for i in range(first, min(end, first + LONGEST_RUN)):
        for last in range(min(end, i + LONGEST_NAME), i, -1):
            if last == i + 1 and not _may_be_mononym(words, i, lexicon):
                continue
            name = " ".join(words.forms[i:last])
            if fold(name) in recorded or plain_fold(name) in recorded:
                return i, last, "record"
    return first, first, ""


def _may_be_mononym(words: Words, i: int, lexicon: Lexicon) -> bool:
    """Tell whether one word alone may be looked up: no word of the language is."""
    before_it = words.lower[i - 1] if i else ""
    return (
        may_be_surname(words.forms[i], lexicon)
        and not surname_like(words.forms[i], lexicon)
        and before_it not in lexicon.grammar["determiner"]
    )
