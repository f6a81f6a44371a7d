"""Finds people's names in running text, and says for each which rule found it.

A name needs a known given name, or something beside it that only people have.
"""

from collections import Counter
from dataclasses import dataclass, field, replace

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.names.capitals import (
    is_high,
    is_spaced,
    past_state,
    run_end,
    without_brands,
    without_headlines,
)
from apps.reading.names.initials import is_initial, past_initials
from apps.reading.names.namejoins import dates, goes_on, is_seat, past_seat
from apps.reading.names.namewords import (
    given_of,
    his_wife,
    may_be_surname,
    past_bracket,
    role_gender,
)
from apps.reading.names.nicknames import past_nickname
from apps.reading.names.nobodies import calls_nobody, honours, is_body, named_part
from apps.reading.names.wordnames import is_word
from apps.reading.names.works import without_works
from apps.reading.text.text import Words
from apps.reading.values import value

LONGEST = 10  # words in a name; without a bound, a page of capitals costs its square
BEFORE = Tag.TITLE | Tag.ROLE | Tag.KIN


@value
class Find:
    """A name as it stands: words first to last (exclusive) of the text."""

    first: int
    last: int
    name: tuple[str, ...]  # its words in the nominative, without title
    rule: str
    gender: str = ""
    titled: int = -1  # the word of a title before it
    kin: int = -1  # the kinship word before it
    genitive: bool = False
    given: bool = False  # begins with a known given name
    nick: str = ""  # in marks within it: Adeola ‘Ade’ Martins


@dataclass(slots=True)
class Scan:
    """The capitals of a text: names that prove themselves, and runs that need proof."""

    words: Words
    lexicon: Lexicon
    skipped: bytearray  # words in which no name is looked for
    finds: list[Find]
    loose: list[tuple[int, int]]
    counted: Counter[str] = field(default_factory=Counter)

    def times(self, form: str) -> int:
        """Return how often a word stands in the text; counted once for all."""
        if not self.counted:
            self.counted.update(self.words.forms)
        return self.counted[form]


def scan(words: Words, lexicon: Lexicon, skipped: bytearray) -> Scan:
    skipped = without_brands(words, lexicon, skipped)
    skipped = without_headlines(words, lexicon, skipped)
    skipped = without_works(words, lexicon, skipped)
    result = Scan(words, lexicon, skipped, [], [])
    i, n = 0, len(words)
    forms = words.forms
    while i < n:
        form = forms[i]
        low = not form[0].isupper() and (form.islower() or not is_high(form))
        if low or skipped[i]:
            i += 1
            continue
        i = past_state(words, lexicon, i) if len(form) == 1 else i
        end = run_end(words, lexicon, skipped, i)
        if end > i + 1 and is_spaced(words, i, end):
            i = end
            continue
        _split(result, i, end)
        i = max(end, result.finds[-1].last) if result.finds else end
    return result


def _split(result: Scan, i: int, end: int) -> None:
    """Take the names out of a run; what is left waits for proof around it."""
    words, lexicon, begin = result.words, result.lexicon, i
    while i < end:
        last = _past_initialled(result, begin, i, end)
        if last > i:
            i = begin = last
            continue
        base, gender, genitive = given_of(words.forms[i], lexicon)
        nobody = not base or calls_nobody(words, lexicon, i, end)
        nobody = nobody or (genitive and i > begin and _is_second(words, lexicon, i))
        if nobody or is_seat(words, lexicon, i):
            i += 1
            continue
        if honours(words, lexicon, i, end):
            i = begin = i + 1
            continue
        last, name = _name_from(words, lexicon, i, end, base, genitive)
        if not genitive:
            last, name = past_seat(words, lexicon, i, last, name)
        part = len(name) == 1 and named_part(words, lexicon, i)
        if part and result.times(words.forms[i]) == 1:
            i += 1
            continue
        if is_body(words, lexicon, last, end):
            i = begin = last + 1  # "Robert Koch Institut"
            continue
        ends = last == end and not genitive
        last, name, nick = _with_nickname(result, ends, last, name)
        weak = not genitive and base in lexicon.weak
        if weak and is_word(words, lexicon, i, name):
            i += 1
            continue
        if begin < i:
            _loosen(result, begin, i)
        find = replace(_found(words, lexicon, i, last, name, gender), nick=nick)
        result.finds.append(find)
        i = begin = last
    if begin < end and not _nicknamed(result, end):
        _loosen(result, begin, end)


def _is_second(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "Zorlena Williams", whose first name no list has, from Williams Frau."""
    return may_be_surname(words.forms[i - 1], lexicon)


def _past_initialled(result: Scan, begin: int, i: int, end: int) -> int:
    """Take "J. K. Keil" out of a run, what he is before him; return what follows."""
    words, lexicon = result.words, result.lexicon
    called = lexicon.tags.get(words.lower[i - 1], 0) & (Tag.ROLE | Tag.TITLE)
    if len(words.forms[i]) > 1 or _retired(words, i) or not (i == begin or called):
        return i
    last = past_initials(words, i, end)
    if not last or not may_be_surname(words.forms[last], lexicon):
        return i
    last, name = _name_from(words, lexicon, i, end, words.forms[i], False)
    if begin < i:
        _loosen(result, begin, i)
    gender = before(words, lexicon, i)[2]
    result.finds.append(_found(words, lexicon, i, last, name, gender))
    return last


def _retired(words: Words, i: int) -> bool:
    """Tell "D." of "Präsident a. D. Jon Aster" from an initial."""
    return i > 1 and words.forms[i - 1] == "." and words.forms[i - 2] == "a"


def _with_nickname(
    result: Scan, ends: bool, last: int, name: tuple[str, ...]
) -> tuple[int, tuple[str, ...], str]:
    """A given name, or two, go on behind a nickname in marks, if one stands there."""
    words, lexicon = result.words, result.lexicon
    if not ends or len(name) > 2 or (len(name) == 2 and name[1] not in lexicon.given):
        return last, name, ""
    at = last
    last, name = past_nickname(words, lexicon, result.skipped, last, name)
    return last, name, words.forms[at + 1] if last == at + 4 else ""


def _nicknamed(result: Scan, end: int) -> bool:
    """Take "Adeola ‘Ade’ Martins" for a name: nothing else has one in marks inside."""
    words, lexicon, i = result.words, result.lexicon, end - 1
    if not lexicon.grammar["capitals"] or not may_be_surname(words.forms[i], lexicon):
        return False
    only = (words.forms[i],)
    last, name = past_nickname(words, lexicon, result.skipped, end, only)
    if last != end + 4:
        return False
    find = _found(words, lexicon, i, last, name, before(words, lexicon, i)[2])
    result.finds.append(replace(find, nick=words.forms[end + 1]))
    return True


def _found(words, lexicon, i, last, name, gender) -> Find:
    rule = "given-name" if len(name) > 1 else "given-alone"
    titled, kin, told = before(words, lexicon, i)
    ends = words.forms[last - 1]
    ends = words.forms[last - 2] + ends if ends == "." else ends
    return Find(
        i,
        last,
        name,
        rule,
        told
        if titled < 0 and _alone(words, lexicon, i, last, told)
        else gender or told,
        titled,
        kin,
        genitive=not ends.endswith(name[-1]),
        given=True,
    )


def _alone(words: Words, lexicon: Lexicon, i: int, last: int, told: str) -> bool:
    """Tell "Sängerin Sky" and "Koch Jean" from "die Köche Sky (34) und Jon"."""
    if told != "m":
        return told == "f"
    at, grammar = past_bracket(words, last), lexicon.grammar
    joint = words.lower[at] if at < len(words) else ""
    before = words.lower[max(i - 4, 0) : i]
    many = not grammar["capitals"] and not grammar["opens_f"].isdisjoint(before)
    return joint not in grammar["and"] and not many


def before(words: Words, lexicon: Lexicon, i: int) -> tuple[int, int, str]:
    """Return title, kinship word and gender that the words before a name tell."""
    titled = kin = -1
    gender = ""
    at = i - 1
    while at >= 0 and at > i - 6 and _near(words, at):
        if words.forms[at] == ".":
            if words.lower[at - 1] not in lexicon.abbreviations:
                break
            at -= 1  # "Prof. Dr. Lind"
            continue
        tag = lexicon.tag(words.lower[at])
        if not tag & BEFORE:
            break
        if tag & Tag.TITLE and words.forms[at][0].isupper():
            titled = titled if his_wife(words, lexicon, at) else at
        star = at < i - 1 and words.lower[at] in lexicon.grammar["role_kin"]
        if tag & Tag.KIN and kin < 0 and not star:  # "child star Jon Aster"
            kin = at
        gender = gender or role_gender(lexicon, words.lower[at])
        if gender == "f" and _his(words, lexicon, at):
            gender = "m"
        at -= 1
    return titled, kin, gender


def _his(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "der Angeklagte Jon" from "die Angeklagte Mira"."""
    male = words.lower[i] + "r" in lexicon.genders and i > 0
    return male and words.lower[i - 1] in lexicon.grammar["opens_m"]


def _near(words: Words, i: int) -> bool:
    """Tell whether a blank, or a full stop and a blank, parts a word from the next."""
    return words.glued(i + 1) or (
        words.forms[i + 1] == "." and words.starts[i + 1] == words.ends[i]
    )


def _loosen(result: Scan, i: int, end: int) -> None:
    result.loose.append((i, end))


def _name_from(
    words: Words, lexicon: Lexicon, i: int, end: int, base: str, genitive: bool
) -> tuple[int, tuple[str, ...]]:
    """Return where a name that begins with a given name ends, and its words."""
    if genitive:
        return i + 1, (base,)
    at, stop = i + 1, min(end, i + LONGEST)
    last, joints = at, lexicon.grammar["of_and"]
    titled = i > 0 and lexicon.tags.get(words.lower[i - 1], 0) & Tag.TITLE
    while at < stop:
        form = words.forms[at]
        middle = at + 2 < stop and is_initial(words, at + 1)  # "Ngozi A. Keil"
        if form == "." or form in lexicon.particles or form in joints or middle:
            at += 1
            continue
        if dates(words, lexicon, at):
            break
        ruled = titled and last < at and lexicon.tags.get(words.lower[at], 0)
        place = ruled and ruled & Tag.PLACE and words.forms[at - 1] != "."
        if form not in lexicon.given and not (
            place or goes_on(words, lexicon, at, last, end)
        ):
            break
        last = at = at + 1
        if form.endswith(("'s", "’s")):
            break
    if last < end and last > i + 1 and is_initial(words, last):
        last += 1  # "Tim K."
    written = words.plain[words.starts[i] : words.ends[last - 1]].split()
    head = base if len(base) > 1 else written[0]
    joined = (head, *written[1:])
    if len(joined) > 1 and joined[-1].endswith(("'s", "’s")):
        joined = (*joined[:-1], joined[-1][:-2])
    return last, joined
