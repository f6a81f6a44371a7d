"""A sentence with a sign for each person, so that patterns can see who stands where.

"Alecs Frau, Hilaria Baldwin (41), sagte" becomes "M' Frau, F sagte": asides after names
fall away, marked strings become one sign. Every place leads back to the text.
"""

from bisect import bisect_right
from itertools import pairwise

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.sentence.beside import (
    PARTNERS,
    Reference,
    apposed,
    before_marked,
    before_measure,
    kin_commas,
    past_age,
    relative,
)
from apps.reading.sentence.joined import has_children_with, is_child, side_by_side
from apps.reading.sentence.whom import before_whom
from apps.reading.text.marks import Mark
from apps.reading.text.text import Words
from apps.reading.values import value

_APPOSED = 9  # words from "ihr" to the name in "ihr Mann, der Maler Jon Aster"
MOST = 1000  # people in a sentence; a longer one is no sentence
WOMAN, MAN, SOMEBODY, EITHER = 0xE000, 0xE400, 0xE800, 0xEC00
PAIR, GROUP = 0xF000, 0xF400
_DASHES = frozenset("–—-")
_FULL_STOPS = frozenset(".!?")
OWN, MARKED = "\uf8f0", "\uf8f1"


def is_person(sign: str) -> bool:
    return chr(WOMAN) <= sign < OWN


@value
class Skeleton:
    text: str
    references: list[Reference]
    starts: list[int]  # of the pieces, in the skeleton
    spans: list[tuple[int, int]]  # of the same pieces, in the text

    def reference(self, at: int) -> Reference:
        return self.references[(ord(self.text[at]) - WOMAN) % 0x400]

    def begin(self, at: int) -> int:
        """Return where in the text the letter or sign at a place begins."""
        i = bisect_right(self.starts, at) - 1
        return min(self.spans[i][0] + at - self.starts[i], self.spans[i][1])

    def finish(self, at: int) -> int:
        """Return where in the text the letter or sign before a place ends."""
        i = bisect_right(self.starts, at - 1) - 1
        if self.text[self.starts[i]] >= chr(WOMAN):
            return self.spans[i][1]
        return self.spans[i][0] + at - self.starts[i]


def skeleton(
    words: Words,
    lexicon: Lexicon,
    sentence: tuple[int, int],
    found: list[Reference],
    marks: list[Mark],
    *,
    coupled: bool = False,
) -> Skeleton | None:
    """Return the skeleton of a sentence, or nothing where it has too many people.

    coupled joins "Jon und seine Frau Mira" to one pair, for what both do.
    """
    refs = merged(words, lexicon, found)
    if coupled:
        refs = _coupled(words, lexicon, refs)
    if len(refs) > MOST or sentence[0] == sentence[1]:
        return None
    cover = _covered(words, lexicon, refs, sentence[1])
    gone = {start for start, _, sign in cover if not sign}
    outer = [mark.outer for mark in marks if not mark.nested]
    cover += [(*place, MARKED) for place in outer if place[0] not in gone]
    cover += _dashes(words, lexicon, sentence)
    cover.sort()
    return _pieces(
        words.plain, words.starts[sentence[0]], words.ends[sentence[1] - 1], cover, refs
    )


def _covered(
    words: Words, lexicon: Lexicon, refs: list[Reference], last: int
) -> list[tuple[int, int, str]]:
    """Return what signs stand for people, and what beside their names is left out."""
    cover: list[tuple[int, int, str]] = []
    for i, ref in enumerate(refs):
        start, end = words.starts[ref.first], words.ends[ref.last - 1]
        sign = chr(_range(ref) + i) + (OWN if ref.own else "")
        cover.append((start, end, sign))
        aside = past_age(words, lexicon, ref.last)
        if aside > ref.last:
            goes_on = aside < len(words) and relative(lexicon, words.lower[aside])
            parted = goes_on and words.forms[aside - 1] == ","  # ", 34, who wed"
            cover.append((end, words.ends[aside - 1], "," if parted else ""))
        elif ref.named and not ref.own:
            cover += before_whom(words, lexicon, ref, last)
        for comma in kin_commas(words, lexicon, ref, aside):
            cover.append((words.starts[comma], words.ends[comma], ""))
            cover += _titles(words, comma, ref.first)
    return cover


def _titles(words: Words, comma: int, last: int) -> list[tuple[int, int, str]]:
    """Return "Nordlicht" and its hyphen in 'ihr Mann, der "Nordlicht"-Star Jon'."""
    return [
        (words.starts[before_marked(words, i) + 1], words.ends[i], "")
        for i in range(comma + 1, last)
        if before_marked(words, i) != i
    ]


def _dashes(
    words: Words, lexicon: Lexicon, sentence: tuple[int, int]
) -> list[tuple[int, int, str]]:
    """Return the dashes around "– who wed in 2010 –" as commas that patterns know."""
    found: list[tuple[int, int, str]] = []
    if not lexicon.grammar["capitals"]:
        return found
    for i in range(sentence[0] + 1, sentence[1] - 1):
        if words.forms[i] not in _DASHES:
            continue
        after = words.lower[i + 1 : i + 3]
        if found or any(relative(lexicon, word) for word in after):
            sign = "," if words.glued(i + 1) else ", "
            found.append((words.ends[i - 1], words.ends[i], sign))
    return found


def _pieces(
    text: str,
    start: int,
    end: int,
    cover: list[tuple[int, int, str]],
    refs: list[Reference],
) -> Skeleton:
    pieces, starts, spans = [], [], []
    at, length = start, 0

    def put(piece: str, begin: int, finish: int) -> None:
        nonlocal length
        if piece:
            pieces.append(piece)
            starts.append(length)
            spans.append((begin, finish))
            length += len(piece)

    for begin, finish, sign in cover:
        if begin < at or (finish > end and sign != MARKED):
            continue
        put(text[at:begin], at, begin)
        put(sign, begin, finish)
        at = max(finish, at)
    put(text[at:end], at, end)
    return Skeleton("".join(pieces), refs, starts, spans)


def _range(ref: Reference) -> int:
    if len(ref.people) == 2:
        return PAIR
    if len(ref.people) > 2:
        return GROUP
    if ref.pair:
        return EITHER
    return {"f": WOMAN, "m": MAN}.get(ref.people[0].gender, SOMEBODY)


def merged(words: Words, lexicon: Lexicon, found: list[Reference]) -> list[Reference]:
    """Join "A und B" and "A, B und C" into one reference each."""
    out: list[Reference] = []
    for ref in found:
        apart = not out or not side_by_side(words, lexicon, out[-1], ref)
        if apart or _goes_on_alone(words, lexicon, out[-1], ref):
            out.append(ref)
            continue
        chain = [out.pop(), ref]
        while out and _listed(words, lexicon, out[-1], chain[0]):
            chain.insert(0, out.pop())
        people = tuple(dict.fromkeys(d for link in chain for d in link.people))
        each = lexicon.tag(words.lower[ref.first - 1]) & Tag.KIN
        out.append(
            Reference(
                chain[0].first, ref.last, people, ref.own, named=ref.named,
                kin=bool(each),
            )
        )  # fmt: skip
    return out


def _goes_on_alone(
    words: Words, lexicon: Lexicon, before: Reference, ref: Reference
) -> bool:
    """Tell "sons Max and Ben, who turns five" from two who open a sentence."""
    if not before.first or words.forms[before.first - 1] in _FULL_STOPS:
        return False
    at = past_age(words, lexicon, ref.last)
    at -= words.forms[at - 1] == ","
    if (
        at + 2 >= len(words)
        or words.forms[at] != ","
        or not lexicon.grammar["capitals"]
    ):
        return False
    verb = words.lower[at + 2]
    bent = verb.endswith("s") and not lexicon.tags.get(verb, 0) & Tag.STOP
    one = bent or verb in lexicon.grammar["of_one_only"]
    return one and relative(lexicon, words.lower[at + 1])


def has_couple(words: Words, lexicon: Lexicon, found: list[Reference]) -> bool:
    """Tell whether a possessive, or "wife", stands right behind "und"."""
    for a, b in pairwise(found):
        if b.named and _is_bare(words, lexicon, a, b):
            return True
    joining = lexicon.grammar["and"]
    for ref in found:
        led = ref.own and not ref.named and ref.first
        if led and words.lower[ref.first - 1] in joining:
            return True
    return False


def _is_bare(words: Words, lexicon: Lexicon, a: Reference, b: Reference) -> bool:
    """Tell whether two stand as "Jon Aster and wife Mira"."""
    if not (a.named and b.named) or a.own or b.own or len(a.people) != 1:
        return False
    at = past_age(words, lexicon, a.last)
    if b.first != at + 2 or not lexicon.grammar["capitals"]:
        return False
    kin = lexicon.kin.get(words.lower[at + 1])
    partner = kin is not None and kin.kind in PARTNERS and kin.status == "current"
    return partner and words.lower[at] in lexicon.grammar["and"]


def _coupled(words: Words, lexicon: Lexicon, refs: list[Reference]) -> list[Reference]:
    out: list[Reference] = []
    for ref in refs:
        if out and len(ref.people) == 1 and _is_bare(words, lexicon, out[-1], ref):
            a = out.pop()
            ref = Reference(a.first, ref.last, (*a.people, *ref.people), named=True)
        if len(out) > 1 and _is_kin(words, lexicon, out[-2], out[-1], ref):
            del out[-1]
            a = out.pop()
            last = past_age(words, lexicon, ref.last)
            commas = kin_commas(words, lexicon, ref, last)
            if len(commas) > 1:
                last = commas[1] + 1  # "Jon and his wife, Mira, wed"
            ref = Reference(a.first, last, (*a.people, *ref.people), named=True)
        out.append(ref)
    return out


def _is_kin(
    words: Words, lexicon: Lexicon, a: Reference, own: Reference, b: Reference
) -> bool:
    """Tell whether three stand as "Jon und seine Frau Mira"."""
    if not own.own or own.named or a.own or not b.named or b.own:
        return False
    at = past_age(words, lexicon, a.last)
    if at != own.first - 1 or words.lower[at] not in lexicon.grammar["and"]:
        return False
    between = range(own.last, b.first)
    kin = b.first - 2 if words.forms[b.first - 1] == "," else b.first - 1
    comma = next((i for i in between if words.forms[i] == ","), 0)
    kin = before_measure(words, lexicon, comma) if comma else kin
    called = bool(lexicon.tags.get(words.lower[kin], 0) & Tag.KIN)
    called = called or (len(between) > 1 and apposed(words, lexicon, b.first))
    return (
        0 < len(between) < _APPOSED and called and len(a.people) == len(b.people) == 1
    )


def _listed(words: Words, lexicon: Lexicon, a: Reference, b: Reference) -> bool:
    at = past_age(words, lexicon, a.last)
    aged = at == b.first and words.forms[at - 1] == ","  # "Max, 5, Ben, 3, and Lia"
    if has_children_with(words, lexicon, a):
        return False  # "has two children with Jon Aster, Lia and Max"
    if is_child(words, lexicon, a) and len(b.people[0].words) > 1:
        return False  # "die Eltern der kleinen Lotte, Mira Thal und Jon Aster"
    return (
        (aged or (at == b.first - 1 and words.forms[at] == ","))
        and a.named
        and b.named
        and not a.own
    )
