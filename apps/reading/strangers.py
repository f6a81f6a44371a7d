"""Names that no list knows: proven by what stands around them, or by the record."""

from collections.abc import Collection

from apps.reading.folding import fold, plain_fold
from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.names import Find, Scan, before, may_be_surname, surname_like
from apps.reading.proof import proof
from apps.reading.text import Words

LONGEST_NAME, LONGEST_RUN = 5, 12  # words


def strangers(scan: Scan, recorded: Collection[str]) -> list[Find]:
    """Names without a known given name that something beside them proves."""
    words, lexicon = scan.words, scan.lexicon
    starts = {find.first for find in scan.finds if len(find.name) > 1}
    ends = {find.last for find in scan.finds if len(find.name) > 1}
    found, loose = [], []
    for first, end in scan.loose:
        i = first
        while i < end and not _may_begin(words, i, lexicon):
            i += 1
        last = i
        while last < end and last - i < 4 and _inner(words, last, lexicon):
            last += 1
        while last > i and words.forms[last - 1] in lexicon.particles:
            last -= 1
        run = (i, last)
        rule = ""
        if last > i:
            rule = proof(words, lexicon, i, last, starts, ends)
            if not rule and recorded:
                i, last, rule = _in_record(words, lexicon, first, end, recorded)
        if not rule:
            loose.append((first, end))
            continue
        titled, kin, gender = before(words, lexicon, i)
        name = tuple(words.forms[i:last])
        genitive = False
        if name[-1].endswith(("'s", "’s")):
            name, genitive = (*name[:-1], name[-1][:-2]), True
        if titled >= 0 and len(name) == 1:
            loose.append(run)  # "Frau Tarn" waits for who bears the surname
            continue
        starts.add(i)
        ends.add(last)
        found.append(Find(i, last, name, rule, gender, titled, kin, genitive))
        if last < end:
            loose.append((last, end))
    scan.loose[:] = loose
    return found


def _may_begin(words: Words, i: int, lexicon: Lexicon) -> bool:
    role = lexicon.tag(words.lower[i]) & Tag.ROLE  # "Eishockeyspieler Zorlan Vexx"
    return not role and may_be_surname(words.forms[i], lexicon)


def _inner(words: Words, i: int, lexicon: Lexicon) -> bool:
    form = words.forms[i]
    return form in lexicon.particles or may_be_surname(form, lexicon)


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
