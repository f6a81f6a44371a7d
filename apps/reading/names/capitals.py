"""Runs of words with capitals, in which names may stand."""

import re

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.text.text import Words


def past_state(words: Words, lexicon: Lexicon, i: int) -> int:
    """Step over "N.J." of "Short Hills, N.J. Ada Keel came"; else return the word."""
    if i + 3 >= len(words) or not i or words.forms[i - 1] != ",":
        return i
    letters = words.lower[i] + words.lower[i + 2]
    dotted = words.forms[i + 1] == words.forms[i + 3] == "."
    state = dotted and len(letters) == 2 and letters in lexicon.grammar["states"]
    return i + 4 if state and i + 4 < len(words) else i


def run_end(words: Words, lexicon: Lexicon, skipped: bytearray, i: int) -> int:
    """Return the index after the run of capitals, particles inside it included."""
    n, forms, at = len(words), words.forms, i
    while at < n and not skipped[at]:
        form = forms[at]
        if at > i and not _joined(words, at):
            break
        if form[0].isupper() or is_high(form):
            if _of_land(form):
                break
            at += 1
            if len(form) == 1 and at < n and forms[at] == "." and not gap(words, at):
                at += 1  # an initial: "Samuel L. Jackson"
            at += at > i + 1 and _numbered(words, lexicon, at)
            continue
        if at > i and form in lexicon.particles and _parts(form, lexicon):
            last = at + 1
            inner = lexicon.particles | lexicon.grammar["of_and"]
            while last < n and last < at + 3 and forms[last] in inner:
                last += 1
            if last < n and is_high(forms[last]) and words.glued(last):
                if last == at + 1 and _another(words, lexicon, at):
                    break
                at = last
                continue
        break
    return max(at, i + 1)


def is_spaced(words: Words, i: int, end: int) -> bool:
    """Tell "C A R L O", which is spelt and names nobody by its letters."""
    return all(len(form) == 1 for form in words.forms[i:end])


def _numbered(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell whether the dot of "Carl XVI. Gustaf" stands at a word."""
    dot = words.forms[i : i + 1] == ["."] and i + 1 < len(words) and not gap(words, i)
    return dot and words.lower[i + 1] in lexicon.grammar["behind_numeral"]


def _of_land(form: str) -> bool:
    """Tell "US-amerikanische", which no name begins or goes on with."""
    last = form.rpartition("-")[2] if "-" in form else ""
    return last[:1].islower() and len(last) > _ENDING


def _another(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "trennte sich Ada Keil von Jon Aster" from "Ada Maria von Waldau".

    "Die Liebe von Ada Keil zu Jon" is to another, "Graf Emil zu Hohenlohe" one.
    """
    if i + 1 >= len(words) or words.forms[i + 1] not in lexicon.given:
        return False
    if words.lower[i] in lexicon.grammar["to_whom"]:
        return True
    whole = i + 2 < len(words) and words.glued(i + 2) and is_high(words.forms[i + 2])
    return words.lower[i] in lexicon.grammar["of"] and whole


_ENDING = 4  # letters of "luc" in "Jean-luc", at most
_LINE = (4, 40)  # words of a headline
_BREAK = re.compile("\n")
_PREFIXED = re.compile(r"(?:[dl]['’]|dell['’]|[ae]l-)[^\W\d_]")


def is_high(form: str) -> bool:
    """Tell whether a word has a capital, behind a small prefix too: "d'Asti"."""
    first = form[0]
    if first.isupper():
        return True
    return first in "dlae" and not form.islower() and bool(_PREFIXED.match(form))


def _parts(form: str, lexicon: Lexicon) -> bool:
    """Tell "von der Linden" from "als Viktor das Café betritt"."""
    return form not in lexicon.grammar["determiner"]


def gap(words: Words, i: int) -> bool:
    return words.starts[i] != words.ends[i - 1]


def _joined(words: Words, i: int) -> bool:
    if words.glued(i):
        return True
    initial = words.forms[i - 1] == "." and len(words.forms[i]) == 1
    return initial and not gap(words, i)  # "J.K. Rowling"


def without_brands(words: Words, lexicon: Lexicon, skipped: bytearray) -> bytearray:
    """Return skipped with "Hugo Boss" and "Harry Potter" in it: they name nobody."""
    brands, forms = lexicon.brands, words.forms
    covered = skipped
    if brands.keys().isdisjoint(forms):
        return covered
    for i in [i for i, form in enumerate(forms) if form in brands]:
        for brand in brands[forms[i]]:
            last = i + len(brand)
            if tuple(forms[i:last]) == brand:
                covered = bytearray(covered) if covered is skipped else covered
                covered[i:last] = b"\1" * len(brand)
                break
    return covered


def without_headlines(words: Words, lexicon: Lexicon, skipped: bytearray) -> bytearray:
    """Return skipped with headlines in it whose every long word has a capital.

    In "Holly Thal Stuns in Paris" nothing tells where the name ends.
    """
    if not lexicon.grammar["capitals"]:
        return skipped
    covered, begin = skipped, 0
    breaks = [words.at(match.start()) for match in _BREAK.finditer(words.text)]
    for i in [*breaks, len(words)]:
        line = [at for at in range(begin, i) if not skipped[at]]  # no credit
        caption = len(line) < i - begin  # a credit stands beside it
        fits = _LINE[0] <= len(line) <= _LINE[1] and not caption
        if fits and _is_headline(words, lexicon, line):
            covered = bytearray(covered) if covered is skipped else covered
            covered[begin:i] = b"\1" * (i - begin)
        begin = i
    return covered


def _new_line(words: Words, i: int) -> bool:
    return "\n" in words.text[words.ends[i - 1] : words.starts[i]]


def _is_headline(words: Words, lexicon: Lexicon, line: list[int]) -> bool:
    forms = [words.forms[at] for at in line]
    if forms[-1] == ".":
        return False
    small = lexicon.grammar["prepositions", "clause"]
    long = [f for f in forms if len(f) > 3 and f.isalpha() and f not in small]
    kicker = forms.index(":") if ":" in forms[:4] else 0  # "COVER STORY: Mia Thal …"
    long = [f for f in long if not (f.isupper() and f in forms[:kicker])]
    if len(long) < 3 or any(form[0].islower() or form.isupper() for form in long):
        return False
    return any(_is_plain(words.lower[at], lexicon) for at in line)


def _is_plain(word: str, lexicon: Lexicon) -> bool:
    """Tell a word that is no name: a verb, or what somebody is."""
    grammar = lexicon.grammar
    if lexicon.tag(word) & (Tag.SAYING | Tag.KIN | Tag.ROLE):
        return True
    if word in grammar["headline", "deeds", "verbs", "be"]:
        return True
    return len(word) > 4 and word.endswith(("ing", "s")) and word not in lexicon.given
