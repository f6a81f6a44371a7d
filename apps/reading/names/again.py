"""Whole names that nothing beside them proves, but their surname alone elsewhere.

"Wer Zorlan Vexx besucht, …": a name, since later on "sagt Vexx" or "Vexx, 43," stands.
"""

from collections import defaultdict
from collections.abc import Iterator

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.names.names import Find, Scan, before
from apps.reading.names.namewords import is_noun, may_be_surname
from apps.reading.names.nobodies import no_person
from apps.reading.names.proof import age_follows
from apps.reading.names.signs import after_small, born_after
from apps.reading.text.text import Words

_LONGEST = 4  # words of such a name
_SURE = ("age", "role", "title", "life", "kin")
_BEGINS = Tag.ROLE | Tag.TITLE


def again(scan: Scan, found: list[Find]) -> list[Find]:
    """Take the names that their surnames prove out of the loose capitals."""
    words, lexicon = scan.words, scan.lexicon
    whole: dict[str, list[tuple[int, int]]] = defaultdict(list)
    alone: dict[str, list[int]] = defaultdict(list)
    for begin, end in scan.loose:
        for first, last in (
            _pieces(words, lexicon, begin, end) if end - begin > 1 else ()
        ):
            if last - first > 1:
                whole[words.forms[last - 1]].append((first, last))
    if not whole:
        return []
    for begin, end in scan.loose:
        if whole.keys().isdisjoint(words.forms[begin:end]):
            continue
        for first, last in _pieces(words, lexicon, begin, end):
            if last - first == 1:
                alone[words.forms[first]].append(first)
    proven = {find.name[0] for find in found if _proves(find)}
    out = []
    for surname, places in whole.items():
        acts = any(_acts(words, lexicon, i) for i in alone.get(surname, ()))
        if surname in proven or acts:
            out += [_found(words, lexicon, first, last) for first, last in places]
    if out:
        taken = {(find.first, find.last) for find in out}
        scan.loose[:] = _without(sorted(scan.loose), sorted(taken))
    return out


def _proves(find: Find) -> bool:
    return len(find.name) == 1 and find.rule in _SURE


def _pieces(
    words: Words, lexicon: Lexicon, first: int, end: int
) -> Iterator[tuple[int, int]]:
    """Yield what may be a name in a run of capitals."""
    i = first
    while i < end:
        last = i
        while last < end and last - i < _LONGEST and _fits(words, lexicon, last):
            last += 1
        while last > i and words.forms[last - 1] in lexicon.particles:
            last -= 1
        if last > i and words.forms[i] not in lexicon.particles:
            governed = last - i > 1 and after_small(words, lexicon, i)
            if not governed and not no_person(words, lexicon, i):
                yield i, last
        i = max(last, i + 1)


def _fits(words: Words, lexicon: Lexicon, i: int) -> bool:
    form = words.forms[i]
    if form in lexicon.particles:
        return True
    if lexicon.tag(words.lower[i]) & _BEGINS or not may_be_surname(form, lexicon):
        return False
    return form[0].isupper() and not form.isupper() and not is_noun(form, lexicon)


def _acts(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell whether a word alone does what only people do, or has an age."""
    if age_follows(words, lexicon, i + 1) or born_after(words, lexicon, i + 1):
        return True
    lower, grammar = words.lower, lexicon.grammar
    after = lower[i + 1] if i + 1 < len(words) and words.glued(i + 1) else ""
    before_it = lower[i - 1] if i and words.glued(i) else ""
    says = (lexicon.tags.get(after, 0) | lexicon.tags.get(before_it, 0)) & Tag.SAYING
    return bool(says) or after in grammar["herself"]


def _found(words: Words, lexicon: Lexicon, first: int, last: int) -> Find:
    titled, kin, gender = before(words, lexicon, first)
    name = tuple(words.forms[first:last])
    return Find(first, last, name, "again", gender, titled, kin)


def _without(
    loose: list[tuple[int, int]], taken: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return runs without the names in them; both are in order of place."""
    out, at = [], 0
    for first, end in loose:
        while at < len(taken) and taken[at][0] < first:
            at += 1
        begin = first
        while at < len(taken) and taken[at][1] <= end:
            a, b = taken[at]
            out += [(begin, a)] if begin < a else []
            begin, at = b, at + 1
        out += [(begin, end)] if begin < end else []
    return out
