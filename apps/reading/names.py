"""Finds people's names in running text, and says for each which rule found it.

In German every noun has a capital, so capitals alone prove nothing: a name needs a
known given name, or something beside it that only people have.
"""

import re
from dataclasses import dataclass

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.text import Words

LONG = 8  # letters from which an ending tells a noun: "Jung" and "Lenz" are surnames
LONGEST = 6  # words in a name; without a bound, a page of capitals costs its square
NO_NAME = Tag.STOP | Tag.NOUN | Tag.PLACE | Tag.TITLE | Tag.ROLE | Tag.KIN | Tag.MONTH
_MARKS = frozenset("\"„“”«»‚‘'’")
BEFORE = Tag.TITLE | Tag.ROLE | Tag.KIN


@dataclass(frozen=True, slots=True)
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


@dataclass(slots=True)
class Scan:
    """The capitals of a text: names that prove themselves, and runs that need proof."""

    words: Words
    lexicon: Lexicon
    skipped: bytearray  # words in which no name is looked for
    finds: list[Find]
    loose: list[tuple[int, int]]


def scan(words: Words, lexicon: Lexicon, skipped: bytearray) -> Scan:
    result = Scan(words, lexicon, skipped, [], [])
    i, n = 0, len(words)
    forms = words.forms
    while i < n:
        if skipped[i] or not forms[i][0].isupper():
            i += 1
            continue
        end = _run_end(words, lexicon, skipped, i)
        _split(result, i, end)
        i = end
    return result


def _run_end(words: Words, lexicon: Lexicon, skipped: bytearray, i: int) -> int:
    """Return the index after the run of capitals, particles inside it included."""
    n, forms, at = len(words), words.forms, i
    while at < n and not skipped[at]:
        form = forms[at]
        if at > i and not _joined(words, at):
            break
        if form[0].isupper():
            at += 1
            if len(form) == 1 and at < n and forms[at] == "." and not _gap(words, at):
                at += 1  # an initial: "Samuel L. Jackson"
            continue
        if at > i and form in lexicon.particles and _parts(form, lexicon):
            last = at + 1
            while last < n and last < at + 3 and forms[last] in lexicon.particles:
                last += 1
            if last < n and forms[last][0].isupper() and words.glued(last):
                at = last
                continue
        break
    return max(at, i + 1)


def _parts(form: str, lexicon: Lexicon) -> bool:
    """Tell "von der Linden" from "als Viktor das Café betritt"."""
    return form not in lexicon.grammar["determiner"]


def _gap(words: Words, i: int) -> bool:
    return words.starts[i] != words.ends[i - 1]


def _joined(words: Words, i: int) -> bool:
    return words.glued(i)


def _split(result: Scan, i: int, end: int) -> None:
    """Take the names out of a run; what is left waits for proof around it."""
    words, lexicon = result.words, result.lexicon
    tags, lower = lexicon.tags, words.lower
    begin = i
    while i < end:
        base, gender, genitive = given_of(words.forms[i], lexicon)
        if not base or (tags.get(lower[i], 0) & Tag.STOP and i + 1 == end):
            i += 1
            continue
        if no_person(words, lexicon, i) or _is_month(words, lexicon, i):
            i += 1
            continue
        last, name = _name_from(words, lexicon, i, end, base, genitive)
        if len(name) == 1 and last == end and not genitive:
            last, name = _past_nickname(result, last, name)
        if len(name) == 1 and base in lexicon.weak and not genitive:
            i += 1
            continue
        if begin < i:
            _loosen(result, begin, i)
        result.finds.append(_found(words, lexicon, i, last, name, gender))
        i = begin = last
    if begin < end:
        _loosen(result, begin, end)


def no_person(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "Santa Barbara", "St. Moritz" and "mein Hund Emil" from people."""
    grammar = lexicon.grammar
    if not i or not words.glued(i):
        return False
    if words.forms[i - 1] == ".":
        return i > 1 and words.lower[i - 2] in grammar["place_heads"]
    head = words.lower[i - 1]
    return head in grammar["place_heads"] or head in grammar["animals"]


def _is_month(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell the month of "Jan. 30" from a man."""
    if not lexicon.tags.get(words.lower[i], 0) & Tag.MONTH:
        return False
    at = i + 2 if i + 2 < len(words) and words.forms[i + 1] == "." else i + 1
    return at < len(words) and words.forms[at].isdecimal()


def _past_nickname(
    result: Scan, i: int, name: tuple[str, ...]
) -> tuple[int, tuple[str, ...]]:
    """Join 'Dwayne "The Rock" Johnson' over what stands in marks between."""
    forms, at = result.words.forms, i + 1
    if i >= len(forms) or forms[i] not in _MARKS:
        return i, name
    while at < len(forms) and at < i + LONGEST and result.skipped[at]:
        at += 1
    if at == i + 1 or at + 1 >= len(forms) or not forms[at + 1][0].isupper():
        return i, name
    if not may_be_surname(forms[at + 1], result.lexicon):
        return i, name
    return at + 2, (*name, forms[at + 1])


def _found(words, lexicon, i, last, name, gender) -> Find:
    rule = "given-name" if len(name) > 1 else "given-alone"
    titled, kin, told = before(words, lexicon, i)
    ends = words.forms[last - 1]
    return Find(
        i,
        last,
        name,
        rule,
        gender or told,
        titled,
        kin,
        genitive=not ends.endswith(name[-1]),
        given=True,
    )


def before(words: Words, lexicon: Lexicon, i: int) -> tuple[int, int, str]:
    """Return title, kinship word and gender that the words before a name tell."""
    titled = kin = -1
    gender = ""
    at = i - 1
    while at >= 0 and at > i - 6 and _near(words, at):
        if words.forms[at] == ".":
            at -= 1  # "Prof. Dr. Lind"
            continue
        tag = lexicon.tag(words.lower[at])
        if not tag & BEFORE:
            break
        if tag & Tag.TITLE and words.forms[at][0].isupper():
            titled = at
        if tag & Tag.KIN and kin < 0:
            kin = at
        gender = gender or lexicon.genders.get(words.lower[at], "")
        at -= 1
    return titled, kin, gender


def _near(words: Words, i: int) -> bool:
    """Tell whether a blank, or a full stop and a blank, parts a word from the next."""
    return words.glued(i + 1) or (
        words.forms[i + 1] == "." and words.starts[i + 1] == words.ends[i]
    )


def _loosen(result: Scan, i: int, end: int) -> None:
    result.loose.append((i, end))


def given_of(form: str, lexicon: Lexicon) -> tuple[str, str, bool]:
    """Return the given name in a word, its gender, and whether it is a genitive."""
    given = lexicon.given
    if form in given:
        return form, given[form], False
    if form.isupper() and len(form) > 2 and form.title() in given:
        return form, given[form.title()], False
    owned = lexicon.genitive if form.endswith(lexicon.genitive) else ()
    for ending in owned:
        if form.endswith(ending) and form[: -len(ending)] in given:
            base = form[: -len(ending)]
            return base, given[base], True
    first, hyphen, rest = form.partition("-")
    if hyphen and first in given and rest[:1].isupper():
        base = stripped(form, lexicon) if rest not in given else form
        if rest in given or base.partition("-")[2] in given:
            return base, given[first], base != form
    return "", "", False


def stripped(form: str, lexicon: Lexicon) -> str:
    if not form.endswith(lexicon.genitive):
        return form
    for ending in lexicon.genitive:
        if form.endswith(ending) and len(form) > len(ending) + 2:
            return form[: -len(ending)]
    return form


def _name_from(
    words: Words, lexicon: Lexicon, i: int, end: int, base: str, genitive: bool
) -> tuple[int, tuple[str, ...]]:
    """Return where a name that begins with a given name ends, and its words."""
    name = [base]
    if genitive:
        return i + 1, (base,)
    at, stop = i + 1, min(end, i + LONGEST)
    last = at
    while at < stop:
        form = words.forms[at]
        if form in lexicon.particles or form == ".":
            at += 1
            continue
        if form not in lexicon.given and not may_be_surname(form, lexicon):
            break
        name.extend(words.forms[last : at + 1])
        last = at = at + 1
        if form.endswith(("'s", "’s")):
            break
    joined = tuple(_initials(name))
    if len(joined) > 1 and joined[-1].endswith(("'s", "’s")):
        joined = (*joined[:-1], joined[-1][:-2])
    return last, joined


def _initials(name: list[str]) -> list[str]:
    out: list[str] = []
    for word in name:
        if word == "." and out:
            out[-1] += "."
        else:
            out.append(word)
    return out


def surname_like(form: str, lexicon: Lexicon) -> bool:
    return bool(lexicon.tags.get(form.lower(), 0) & Tag.SURNAME)


_ODD = re.compile(r"\d")


def may_be_surname(form: str, lexicon: Lexicon) -> bool:
    tag = lexicon.tags.get(form.lower(), 0)
    if tag & Tag.SURNAME:
        return True
    if tag & NO_NAME or (len(form) < 2 and not form.isupper()):
        return False
    if _ODD.search(form):
        return False
    return len(form) < LONG or not form.lower().endswith(lexicon.noun_endings)
