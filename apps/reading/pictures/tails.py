"""Where a caption may end and a credit without a label begin behind it."""

import re
from collections.abc import Iterator

from apps.reading.languages.lexicon import Lexicon
from apps.reading.pictures.credits import LONGEST, is_screen, sells
from apps.reading.pictures.shapes import endings, signatures

TAIL = 170  # letters in which the credit behind a caption stands
_CUTS = 6  # sentence ends looked back over
_BOX = re.compile(r"\s*[(\[]([^()\[\]]{2,150})[)\]]\.?\s*$")
_BARE = re.compile(r"[A-ZÄÖÜ][^.!?:]*[\w)]")  # a caption without a full stop
# A photographer alone, in a list of captions: "Ada in Köln. Tom Keller".
_NAMED = re.compile(r"[A-ZÄÖÜ][\w'’.-]*[a-zäöüß](?: [A-ZÄÖÜ][\w'’-]*\w){1,2}")
# What a caption begins with; after "Reuters meldete" there is none.
_HEAD = re.compile(r"[\s:–|,-]*[A-ZÄÖÜ\d\"„“»«(@]|\s*$")
_BYLINE = re.compile(r"[^.\n]{0,120}\bcontributed\b")  # "AP Writer Jo Hay contributed"
_FEW = 4  # spaces of a caption
# Where a credit may begin: behind a sentence, a dash or a bar.
_BEHIND = re.compile(r"(?:(?<=[.!?)»”“\"\]]) +(?:[–—-] )?| [|–—] )(?=\S)")


def cuts(
    text: str, start: int, end: int, lexicon: Lexicon, listed: bool
) -> Iterator[tuple[int, int]]:
    """Yield where a caption may end and where its credit begins, brackets first."""
    if text[end - 1] in ")]." and (
        box := _BOX.search(text, max(end - TAIL, start), end)
    ):
        yield box.start(), box.start(1)
        comma = text.find(", ", box.start(1), end)  # "(left, Rex Features)"
        if comma > 0:
            yield box.start(), comma + 2
    tail = text[max(end - TAIL, start) : end]
    parted = "/" in tail
    told = listed or parted or " for " in tail or "ourtesy " in tail or " via " in tail
    if told or text.endswith(endings(lexicon), start, end):
        yield from _behind(text, start, end)
    if (parted or " for " in tail) and text[end - 1] not in ".!?":
        for unparted in signatures(lexicon).unparted.finditer(
            text, end - len(tail), end
        ):
            yield unparted.start(), unparted.end()


def _behind(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the ends of sentences, the longest credit first."""
    begin = max(end - LONGEST, start)
    found = [(m.start(), m.end()) for m in _BEHIND.finditer(text, begin, end)]
    yield from found[-_CUTS:]


def is_told(written: str, listed: bool, lexicon: Lexicon) -> bool:
    """Tell a credit behind a caption, "Tom Keller/Nordbild", from other names."""
    if any(sign in written for sign in ("/", ": ", " for ", " für ")):
        return True
    return listed and (sells(written, lexicon) or _NAMED.fullmatch(written) is not None)


def is_caption(text: str, cut: int, end: int) -> bool:
    """Tell a caption behind an agency from "meldete viel" and who helped to write."""
    if cut < end and not _HEAD.match(text, cut, end):
        return False
    return _BYLINE.match(text, cut, end) is None


def is_sure(rule: str, credit: str) -> bool:
    """Tell what is a credit for itself from what may be but two names."""
    return rule != "signed-at-end" or _NAMED.fullmatch(credit) is None


def is_boxed(text: str, start: int, cut: int, begin: int, lexicon: Lexicon) -> bool:
    """Tell "Mira Thal on stage in Rome (PA)" from the sender of a text, "… (dpa)"."""
    caption, written = text[start:cut], text[begin:].partition(")")[0]
    if begin == cut or not _BARE.fullmatch(caption) or caption.count(" ") < _FEW:
        return False
    return written in lexicon.agencies and not is_screen(written, lexicon)
