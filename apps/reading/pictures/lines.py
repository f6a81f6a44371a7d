"""Picture lines at the end of a text: "Agency / Photographer Caption runs on"."""

import re
from dataclasses import dataclass

from apps.reading.languages.lexicon import Lexicon
from apps.reading.pictures.shapes import endings, shapes

MOST = 30  # paragraphs at the end among which picture lines are looked for
_SIGNED = 50  # letters of "Tom Keller/Getty Images"
_CREDIT = 160  # letters of the longest credit with its label
LONGEST = 420  # letters; a longer paragraph is no picture line
_AFTER_SLASH = re.compile(r" ?[/|] ?")
# What a caption begins with; after "Reuters meldete" there is none.
_HEAD = re.compile(r"[\s:–|,-]*[A-ZÄÖÜ\d\"„“»«(@]|\s*$")
_NEXT = re.compile(r" ?/ ?|, (?=[A-ZÄÖÜ][\w.'’-]+(?: [A-ZÄÖÜ][\w.'’-]+)? ?/)")
_BAR = re.compile(r" ?\| ?")  # "picture alliance/dpa | Tom Keller"
_TIMES = re.compile(r" \(\d\)")  # "Tom Keller (2)"
_COPYRIGHT = re.compile(r"(?:©|\(c\)|\(C\)) ?")
_NUMBERED = re.compile(r" \d\b(?= [A-ZÄÖÜ])")  # "imago / Team 2"
_FOR = re.compile(r" (?:for|via) [A-ZÄÖÜ][\w.-]+(?: (?:Images|Magazine|Press)\b)?")
_WORD = re.compile(r"[A-ZÄÖÜ@][\w'’.&+!-]*")
_LICENCE = re.compile(
    r"(?:, | ?/ ?| ?\()?CC[ -](?:BY|0)[\w .-]*?(?:\d\.\d)(?: [A-Z]{2}\b)?\)?"
)


@dataclass(frozen=True, slots=True)
class PictureLine:
    start: int
    end: int
    credit: str
    caption: str
    caption_start: int
    rule: str


def picture_lines(
    text: str, bounds: list[tuple[int, int]], lexicon: Lexicon
) -> list[PictureLine]:
    """Return the picture lines in order; the first paragraph is never one."""
    found: list[PictureLine] = []
    for start, end in bounds[1:][-MOST:]:
        if _is_signature(text[start:end], lexicon):
            continue
        line = _below(text, start, end, lexicon, bounds[0][0])
        line = line or _line(text, start, end, lexicon, bounds[0][0])
        if line is not None:
            found.append(line)
    first = _behind(text, *bounds[0], lexicon)
    return [first, *found] if first is not None else found


def _is_signature(line: str, lexicon: Lexicon) -> bool:
    """Tell whether a line is but the agency that sent the text: "dpa", "(AFP)"."""
    return lexicon.outlets.get(line.strip(" ()[]/-.").casefold()) == "agency"


def _below(
    text: str, start: int, end: int, lexicon: Lexicon, body: int
) -> PictureLine | None:
    """Return a caption with its credit on the next line: "Ada, Sängerin\nGetty"."""
    cut = text.find("\n", start, end)
    if cut < 0 or end - start > LONGEST or text.find("\n", cut + 1, end) >= 0:
        return None
    at = cut + 1
    stop, rule = _credit(text, at, end, lexicon, body)
    if not rule or text[stop:end].strip(" .)]"):
        return None
    return PictureLine(start, end, text[at:end], text[start:cut], start, "credit-below")


def _behind(text: str, start: int, end: int, lexicon: Lexicon) -> PictureLine | None:
    """Return the picture a text opens with, if a sign of right stands behind it."""
    if "©" not in text[start:end] or end - start > LONGEST or "\n" in text[start:end]:
        return None
    found = _trailing(text, start, end, lexicon)
    if not found or not found[1].lstrip("© ")[:1].isupper():
        return None
    caption = text[start : found.start()]
    return PictureLine(start, end, found[1], caption, start, "credit-at-end")


def _line(
    text: str, start: int, end: int, lexicon: Lexicon, body: int
) -> PictureLine | None:
    if end - start > LONGEST:
        return None
    closed = text[end - 1] in ")]" and "\n" not in text[start:end]
    closing = shapes(lexicon).closing.search(text, start, end) if closed else None
    if closing:
        caption = text[start : closing.start()]
        return PictureLine(start, end, closing[1], caption, start, "source-at-end")
    trailing = _trailing(text, start, end, lexicon)
    if trailing:
        caption = text[start : trailing.start()]
        return PictureLine(start, end, trailing[1], caption, start, "credit-at-end")
    signed = _signed(text, start, end, lexicon)
    if signed:
        credit = signed[1] or signed[2]
        caption = text[start : signed.start()]
        return PictureLine(start, end, credit, caption, start, "signed-at-end")
    boxed = shapes(lexicon).boxed.match(text, start, end)
    if boxed:
        at, rest = boxed.end(), text[boxed.end() : end]
        return PictureLine(start, end, boxed[1], rest, at, "credit-in-box")
    cut, rule = _credit(text, start, end, lexicon, body)
    if not rule or (cut < end and not _HEAD.match(text, cut, end)):
        return None
    credit = text[start:cut].rstrip(" :–-|\n")
    at = cut
    while at < end and text[at] in " :–-|\n,":
        at += 1
    return PictureLine(start, end, credit, text[at:end], at, rule)


def _signed(text: str, start: int, end: int, lexicon: Lexicon) -> re.Match[str] | None:
    """Return who and which agency stand behind a caption."""
    at = max(end - _SIGNED, start)
    if "\n" in text[start:end]:
        return None
    slash = text.rfind("/", at, end)
    ended = slash >= 0 or text.endswith(endings(lexicon), start, end)
    if not ended and text.find("ourtesy of ", at, end) < 0:
        return None
    return shapes(lexicon).signed.search(text, max(at - _SIGNED, start), end)


def _trailing(
    text: str, start: int, end: int, lexicon: Lexicon
) -> re.Match[str] | None:
    """Return the credit behind a caption: "… in Köln. Foto: Tom Keller/dpa"."""
    tail = text[max(end - _CREDIT, start) : end]
    labelled = any(sign in tail for sign in (": ", "©", "(c)", " by ", " von "))
    if not labelled or "\n" in text[start:end]:
        return None
    return shapes(lexicon).trailing.search(text, start, end)


def _credit(
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
    heading = shapes(lexicon).heading.match(text, start, end)
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
    if not slash:
        licence = _LICENCE.match(text, cut, end)
        return (licence.end() if licence else cut), "agency"
    return _names(text, slash.end(), end, lexicon, start, body), "agency"


def _agency(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    if not text.startswith(lexicon.agencies, start):
        return 0  # nearly every line, told in one step
    for name in lexicon.agencies:
        stop = start + len(name)
        whole = stop == end or (stop < end and not text[stop].isalnum())
        if whole and text.startswith(name, start):
            customer = _FOR.match(text, stop)
            return customer.end() if customer else stop
    return 0


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
        return slash.end()
    bar = _BAR.match(text, cut, end)
    if bar and "alliance" in text[start:cut]:
        return bar.end()
    if text.startswith(", ", cut) and _agency(text, cut + 2, end, lexicon):
        return cut + 2
    return -1


def _photographer(
    text: str, at: int, end: int, start: int, body: int, lexicon: Lexicon
) -> int:
    """Return the end of a photographer's name: two words, or one before a person."""
    first = _WORD.match(text, at, end)
    if not first:
        return 0
    second = _WORD.match(text, first.end() + 1, end)
    if not second or text[first.end()] != " ":
        numbered = _NUMBERED.match(text, first.end(), end)
        return numbered.end() if numbered else first.end()
    third = _WORD.match(text, second.end() + 1, end)
    both = text[first.start() : second.end()]
    if text.find(both, body, start) >= 0:
        return at  # they are people of the story: the caption begins here
    if third and text[second.end()] == " ":
        alone = re.compile(rf"\b{re.escape(third[0])}\b")
        if not alone.search(text, body, start):
            return second.end()
        pair = text[second.start() : third.end()]
        if text.find(pair, body, start) >= 0:
            return first.end()
    return second.end()
