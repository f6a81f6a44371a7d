"""The credit at the head of a picture line, and where its caption begins."""

import re

from apps.reading.languages.lexicon import Lexicon
from apps.reading.pictures.credits import is_screen
from apps.reading.pictures.shapes import shapes, signatures

_AFTER_SLASH = re.compile(r" ?[/|] ?")
_LABEL = re.compile(r"(?:Collage|Montage|Fotomontage|Archiv|Bild|Grafik): ?")
_NEXT = re.compile(r" ?/ ?|, (?=[A-ZÄÖÜ][\w.'’-]+(?: [A-ZÄÖÜ][\w.'’-]+)? ?/)")
_VIA = re.compile(r" (?:via|VIA) ")
_BAR = re.compile(r" ?\| ?")  # "picture alliance/dpa | Tom Keller"
_TIMES = re.compile(  # "Tom Keller (2)", "Tom Keller (o.)"
    r" \((?:\d{1,2}|[olrum]i?\.(?: ?[olrum]i?\.)?|oben|unten|links|rechts|left|right"
    r"|groß|klein|main|above|below|top|bottom|inset)\)"
)
_FIRM = re.compile(r" (?:GmbH|AG|KG|e\.\s?V\.|Ltd\.?|Inc\.?|LLC)(?!\w)")
_LAST = re.compile(r" [A-ZÄÖÜ][\w-]+$")  # "/ Eventpress Keller" and no more
_SHORT = 4  # letters of "St." and "J.", behind which a name goes on
_COPYRIGHT = re.compile(r"(?:©|\(c\)|\(C\)) ?")
_NUMBERED = re.compile(r" \d\b(?= [A-ZÄÖÜ])")  # "imago / Team 2"
_FOR = re.compile(
    r" (?:for|via) [A-ZÄÖÜ][\w.-]+(?: (?:Images|Magazine|Press|Media|Studios|Music"
    r"|Pictures|Group|Entertainment)\b)?"
)
_WORD = re.compile(r"[A-ZÄÖÜ@][\w'’.&+!-]*")
_LICENCE = re.compile(
    r"(?:, | ?/ ?| ?\()?CC[ -](?:BY|0)[\w .-]*?(?:\d\.\d)(?: [A-Z]{2}\b)?\)?"
)


def head_of(
    text: str, start: int, end: int, lexicon: Lexicon, body: int
) -> tuple[int, str]:
    """Return where the credit at the head of a line ends, and the rule that says so."""
    social = shapes(lexicon).social.match(text, start, end)
    if social:
        return social.end(), "social"
    for pattern, rule in ((_COPYRIGHT, "copyright"), (shapes(lexicon).label, "label")):
        head = pattern.match(text, start, end)
        if head:
            social = shapes(lexicon).social.match(text, head.end(), end)
            if social:
                return social.end(), rule
            cut = _names(text, head.end(), end, lexicon, start, body)
            return cut, rule if cut > head.end() else ""
    heading = signatures(lexicon).heading.match(text, start, end)
    if heading:
        return heading.end(), "photographer"
    cut = _agency(text, start, end, lexicon)
    if not cut:
        cut = _office(text, start, end, lexicon)
        if not cut:
            return start, ""
    slash = _AFTER_SLASH.match(text, cut, end)
    if not slash and text.startswith(", ", cut):
        return _names(text, start, end, lexicon, start, body), "agency"
    if slash:
        cut = _names(text, slash.end(), end, lexicon, start, body)
    elif licence := _LICENCE.match(text, cut, end):
        cut = licence.end()
    if text.startswith(":", cut) and _are_screens(text[start:cut], lexicon):
        return start, ""  # "Netflix / Amazon: Wer gewinnt?"
    return cut, "agency"


def _are_screens(written: str, lexicon: Lexicon) -> bool:
    return all(is_screen(part, lexicon) for part in _AFTER_SLASH.split(written))


def _agency(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    if not text.startswith(lexicon.agencies, start):
        return 0  # nearly every line, told in one step
    for name in lexicon.agencies:
        stop = start + len(name)
        whole = stop == end or (stop < end and not _goes_on(text, stop))
        if whole and text.startswith(name, start):
            customer = _FOR.match(text, stop)
            return customer.end() if customer else stop
    return 0


def _goes_on(text: str, at: int) -> bool:
    """Tell "YouTube-Star Ada Keil" from a credit."""
    compound = text[at] == "-" and text[at + 1 : at + 3].istitle()
    return compound or text[at].isalnum()


def _office(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Return the end of an agency that no list has, known by its shape."""
    match = shapes(lexicon).office.match(text, start, end)
    return match.end() if match else 0


def _names(
    text: str, at: int, end: int, lexicon: Lexicon, start: int, body: int
) -> int:
    """Step over agencies and photographers, up to where the caption begins."""
    for _ in range(6):
        cut = _agency(text, at, end, lexicon)
        if not cut:
            cut = _photographer(text, at, end, start, body, lexicon)
        if not cut:
            return at
        if last := _LAST.match(text, cut, end):
            return last.end() if "/" in text[start:cut] else cut
        times = _TIMES.match(text, cut, end)
        cut = times.end() if times else cut
        licence = _LICENCE.match(text, cut, end)
        if licence:
            return licence.end()
        following = _following(text, cut, end, lexicon, start)
        if following < 0:
            return cut
        at = following
    return at


def _following(text: str, cut: int, end: int, lexicon: Lexicon, start: int) -> int:
    """Return where another name of the credit begins: "Tom Keller/dpa, imago"."""
    slash = _NEXT.match(text, cut, end)
    if slash:
        label = _LABEL.match(text, slash.end(), end)
        return label.end() if label else slash.end()
    bar = _BAR.match(text, cut, end)
    if bar and "alliance" in text[start:cut]:
        return bar.end()
    sent = _VIA.match(text, cut)
    if sent and _agency(text, sent.end(), end, lexicon):
        return sent.end()
    if text.startswith(", ", cut) and _agency(text, cut + 2, end, lexicon):
        return cut + 2
    return -1


def _is_cut(word: str) -> bool:
    """Tell "St." and "C." from the last word of a name before a full stop."""
    return (word.endswith(".") and len(word) < _SHORT) or len(word) == 1


def _photographer(
    text: str, at: int, end: int, start: int, body: int, lexicon: Lexicon
) -> int:
    """Return the end of a photographer's name: two words, or one before a person."""
    first = _WORD.match(text, at, end)
    if not first:
        return 0
    named = signatures(lexicon).named.match(text, at, end)
    if named and text.find(named[0], body, start) < 0:
        return named.end()
    particled = signatures(lexicon).particled.match(text, first.end(), end)
    if particled:
        return particled.end()
    second = _WORD.match(text, first.end() + 1, end)
    if not second or text[first.end()] != " ":
        numbered = _NUMBERED.match(text, first.end(), end)
        return numbered.end() if numbered else first.end()
    third = _WORD.match(text, second.end() + 1, end)
    both = text[first.start() : second.end()]
    if text.find(both, body, start) >= 0:
        return at  # they are people of the story: the caption begins here
    if third and _is_cut(second[0]):
        return third.end()  # "J. C. Meier", "Kirche St. Anna"
    if firm := _FIRM.match(text, second.end(), end):
        return firm.end()
    if third and text[second.end()] == " ":
        alone = re.compile(rf"\b{re.escape(third[0])}\b")
        if not alone.search(text, body, start):
            return second.end()
        pair = text[second.start() : third.end()]
        if text.find(pair, body, start) >= 0:
            return first.end()
    return second.end()
