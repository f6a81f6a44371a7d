"""Picture lines at the end of a text: "Agency / Photographer Caption runs on"."""

import re
from collections.abc import Iterator

from apps.reading.languages.lexicon import Lexicon
from apps.reading.pictures.credits import NAME, is_credit, is_screen, may_be_credit
from apps.reading.pictures.heads import head_of
from apps.reading.pictures.shapes import shapes
from apps.reading.pictures.tails import (
    TAIL,
    cuts,
    is_boxed,
    is_caption,
    is_sure,
    is_told,
)
from apps.reading.values import value

MOST = 30  # paragraphs at the end among which picture lines are looked for
MOST_LISTED = 1500  # letters of a list of captions
_ENDS = '.!?)»”"“|–—,'  # what a caption ends with before "Foto: …"
_SIGNS = (
    *(":", "©", "(c)", "(C)", "&copy", "...", "ourtesy ", "Pic", "hoto", "Foto"),
    *(" by ", " von ", " via ", " BY ", " VIA "),
)
_NOTE = re.compile(r" \([^()]{2,40}\)$")
_LINES = re.compile(r"\n+")
_LINE = re.compile(r"[^\n]+")
_CREDIT = 90  # letters of a line that is but a credit
_LISTED = re.compile(r"(?<=[)\]]); ")
_GOES_ON = re.compile(r" ?[;,(/&]| (?:und|and|for|für) |(?<=[lt]age): ")
LONGEST = 420  # letters; a longer paragraph is no picture line
# A caption ends with a name or a number, "das Foto: " does not.
_NOUN_BEFORE = re.compile(r"(?:\s[A-ZÄÖÜ][\w-]+|\d)$")


@value
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
    body = bounds[0][0]
    first = _behind(text, *bounds[0], lexicon)
    found = [first] if first else list(_inside(text, *bounds[0], lexicon, body))
    last = max(len(bounds) - MOST, 1)
    for at, (start, end) in enumerate(bounds[1:], 1):
        whole = _paragraph(text, start, end, lexicon, body) if at >= last else []
        found += whole or _inside(text, start, end, lexicon, body)
    return found


def _paragraph(
    text: str, start: int, end: int, lexicon: Lexicon, body: int
) -> list[PictureLine]:
    """Return the pictures of a paragraph that is nothing else."""
    if end - start > MOST_LISTED or _is_signature(text[start:end], lexicon):
        return []
    line = _below(text, start, end, lexicon, body)
    several = [] if line else _several(text, start, end, lexicon, body)
    if several:
        return several
    line = line or _line(text, start, end, lexicon, body)
    return [line] if line else []


def _inside(
    text: str, start: int, end: int, lexicon: Lexicon, body: int
) -> Iterator[PictureLine]:
    """Yield pictures whose lines stand among others: captions between paragraphs.

    A credit behind a line is told by its label; a line that is but a credit belongs
    to the line above, "Ada Keil\nTom Brandt/WENN.com\nAda Keil".
    """
    several = "\n" in text[start:end]
    if not several and not any(sign in text[start:end] for sign in _SIGNS):
        return
    taken = begin = start
    for match in _LINE.finditer(text, start, end):
        first, last = match.span()
        if last - first > MOST_LISTED:
            continue
        if (
            several
            and taken < first
            and last - first < _CREDIT
            and not is_screen(text[first:last], lexicon)
            and _is_credit(text, first, last, lexicon, body)
        ):
            above = first - begin <= LONGEST
            yield PictureLine(
                begin if above else first,
                last,
                text[first:last],
                text[begin : first - 1] if above else "",
                begin if above else last,
                "credit-below",
            )
            taken = last
        else:
            line = _labelled(text, first, last, lexicon, text[body:first])
            if line is not None:
                yield line
                taken = last
        begin = first if taken < last else last + 1


def _is_credit(text: str, start: int, end: int, lexicon: Lexicon, body: int) -> bool:
    """Tell whether a line is but a credit that nothing else could be."""
    head = cut, rule = head_of(text, start, end, lexicon, body)
    if rule and not text[cut:end].strip(" .)]"):
        return True
    return _whole(text, start, end, lexicon, body, head) is not None


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
    if not _is_credit(text, at, end, lexicon, body):
        return None
    if _labelled(text, start, cut, lexicon, text[body:start]):
        return None  # two pictures, a credit each
    return PictureLine(start, end, text[at:end], text[start:cut], start, "credit-below")


def _behind(text: str, start: int, end: int, lexicon: Lexicon) -> PictureLine | None:
    """Return the picture a text opens with, if a sign of right stands behind it."""
    if "©" not in text[start:end] or end - start > LONGEST or "\n" in text[start:end]:
        return None
    return _labelled(text, start, end, lexicon, "")


def _several(
    text: str, start: int, end: int, lexicon: Lexicon, body: int
) -> list[PictureLine]:
    """Return the pictures of a list: a line each, or "Photos: Ada (AP); Jo (Getty)"."""
    label = shapes(lexicon).label.match(text, start, end)
    begin = label.end() if label else start
    heads = [m.end() for m in shapes(lexicon).next_label.finditer(text, begin, end)]
    cuts = [m.end() for m in _LISTED.finditer(text, begin, end)] if label else []
    lined = [m.end() for m in _LINES.finditer(text, start, end)]
    cuts = lined or cuts or heads
    if not cuts:
        return []
    begin = start if heads or lined else begin
    pieces = list(zip([begin, *cuts], [*cuts, end], strict=True))
    lines = [
        _line(text, at, at + len(text[at:stop].rstrip("; \n")), lexicon, body, True)
        for at, stop in pieces
    ]
    found = [line for line in lines if line is not None]
    headed = lines[0] is None and begin == start and bool(lined)
    whole = len(found) == len(lines) or (headed and len(found) == len(lines) - 1)
    if headed and found and not found[0].caption and found[0].end - start < LONGEST:
        found[0] = _with_caption(text, start, found[0])  # its credit is the next line
    sure = any(is_sure(line.rule, line.credit) for line in found)
    return found if whole and sure and len(found) > 1 else []


def _with_caption(text: str, start: int, line: PictureLine) -> PictureLine:
    caption = text[start : line.start].rstrip("\n")
    return PictureLine(start, line.end, line.credit, caption, start, "credit-below")


def _line(
    text: str, start: int, end: int, lexicon: Lexicon, body: int, listed: bool = False
) -> PictureLine | None:
    """Return a picture line; one of a list needs no agency behind its caption."""
    if end - start > LONGEST:
        return None
    told = text[body:start]
    head = cut, rule = head_of(text, start, end, lexicon, body)
    said = rule and not text[cut:end].strip(" .)")  # the line is but a credit
    if "\n" not in text[start:end] and not said:
        line = (
            (None if listed else _whole(text, start, end, lexicon, body, head))
            or _labelled(text, start, end, lexicon, told)
            or _signed(text, start, end, lexicon, told, listed)
            or (_whole(text, start, end, lexicon, body, head) if listed else None)
        )
        if line is not None:
            return line
    boxed = shapes(lexicon).boxed.match(text, start, end)
    if boxed:
        at, rest = boxed.end(), text[boxed.end() : end]
        return PictureLine(start, end, boxed[1], rest, at, "credit-in-box")
    if not rule or not is_caption(text, cut, end):
        return None
    credit = text[start:cut].rstrip(" :–-|\n." if cut == end else " :–-|\n")
    at = cut
    while at < end and text[at] in " :–-|\n,":
        at += 1
    return PictureLine(start, end, credit, text[at:end], at, rule)


def _whole(
    text: str, start: int, end: int, lexicon: Lexicon, body: int, head: tuple[int, str]
) -> PictureLine | None:
    """Return a line that is but a credit: "Fotos: Tom Keller; Ina Sommer/dpa"."""
    cut, rule = head
    if rule and not _GOES_ON.match(text, cut, end):
        return None  # its caption follows, or it is whole already
    first, last = start, end
    if text[first] in "([" and text[last - 1] in ")]":
        first, last = first + 1, last - 1
    label = shapes(lexicon).label.match(text, first, last)
    at = label.end() if label else first
    written = text[at:last]
    runs_on = (
        "–" in written
        or "—" in written
        or ("|" in written and "alliance" not in written)
    )
    sure = is_credit(written, lexicon, text[body:start], NAME)
    if runs_on or not sure or (sure == 1 and not label):
        return None
    boxed = label is not None and first > start
    credit = text[at if boxed else first : last].rstrip(" .")
    rule = "label" if label else "agency"
    return PictureLine(start, end, credit, "", end, rule)


def _labelled(
    text: str, start: int, end: int, lexicon: Lexicon, told: str
) -> PictureLine | None:
    """Return a caption with a named credit behind it: "… in Köln. Foto: Tom Keller"."""
    tail = text[max(end - TAIL, start) : end]
    if not any(sign in tail for sign in _SIGNS):
        return None
    for head in shapes(lexicon).behind.finditer(text, max(end - TAIL, start), end):
        written = text[head.end() : end].rstrip()
        if head["in"]:
            written = written.rstrip(".")
            if not written.endswith((")", "]")):
                continue
            written = written[:-1]
        sure = named = is_credit(written, lexicon, told)
        sure = sure or (not head["bare"] and may_be_credit(written))
        note = None if sure else _NOTE.search(written)
        if note:  # "dpa (nachrichten.de/kei)"
            written = written[: note.start()]
            sure = is_credit(written, lexicon, told)
        lead = text[max(head.start() - 1, 0)]
        apart = head["in"] or head["sign"] or lead in _ENDS or head["apart"]
        apart = apart or (
            named and ":" in head[0] and _NOUN_BEFORE.search(text, start, head.start())
        )
        if not sure or (sure == 1 and not apart):
            continue
        caption = text[start : head.start()].rstrip(" ,")
        credit = ("" if head["in"] else head["sign"] or "") + written.rstrip(" .")
        rule = "source-at-end" if head["in"] else "credit-at-end"
        return PictureLine(start, end, credit, caption, start, rule)
    return None


def _signed(
    text: str, start: int, end: int, lexicon: Lexicon, told: str, listed: bool
) -> PictureLine | None:
    """Return a caption with a credit behind it that nothing else could be."""
    first, last = start, end
    if text[first] in "[(" and text[last - 1] in ")]":
        first, last = first + 1, last - 1
    label = shapes(lexicon).label.match(text, first, last)
    at = label.end() if label else first
    for cut, begin in cuts(text, at, last, lexicon, listed):
        written = text[begin:last].rstrip(" .").removesuffix(")").removesuffix("]")
        sure = is_credit(written, lexicon, told)
        told_so = (label or listed) and is_told(written, listed, lexicon)
        if sure == 2 or (sure and (told_so or is_boxed(text, at, cut, begin, lexicon))):
            caption = text[at:cut].rstrip()
            return PictureLine(start, end, written, caption, at, "signed-at-end")
    return None
