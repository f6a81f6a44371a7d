"""What was left unfinished."""

import re
from collections.abc import Iterator

from apps.checks.findings import Severity
from apps.checks.rule import Check, Find, Rule
from apps.checks.wording import Pair
from apps.reading.model import Span

PLACEHOLDER = Pair(
    "„{words}“ ist ein Platzhalter: Hier fehlt noch etwas.",
    "“{words}” is a placeholder: something is still missing here.",
)
BRACKET = Pair(
    "Zu dieser Klammer fehlt die andere.",
    "This bracket has no other half.",
)
NO_CAPTION = Pair(
    "Das Bild hat keine Unterschrift.",
    "The picture has no caption.",
)

# TK also is a health insurer ("die TK"), XXX a Roman number ("Super Bowl XXX",
# "XXX. Olympische Spiele"), ??? a radio play ("Die drei ???").
INSURER = re.compile(r"\b(?:der|die|zur|bei|the)\s+$", re.IGNORECASE)
ROMAN = re.compile(r"\b(?:Bowl|Teil|Folge|Band|Kapitel|Part|Chapter|WrestleMania)\s+$")
ORDINAL = re.compile(r"\.\s+(?:Olymp|Sommer|Winter|Internation|Welt)")
MARKS = re.compile(
    r"(?<![\w-])TK(?:TK)*(?![\w-])|\bXXX+\b|\?{3,}|\bLorem\b(?: ipsum\b)?"
)
SIGNS = ("TK", "XXX", "???", "Lorem")  # without one there is no mark
BRACKETS = re.compile(r"[()\[\]]")
PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
OPENED_BY = {")": "(", "]": "["}
SMILEY = re.compile(r"[:;=8xX]['’]?-?[()\[\]]|[()\[\]]-?[:;=](?!\w)")
# "a) …" anywhere, "1) …" only where an item can begin: "Ada 26)" lacks a bracket.
ITEM = re.compile(
    r"(?:(?:^|[\s(])[a-z]|(?:^|[,;:.]\s|\b(?:und|oder|and|or)\s)\d{1,2})\)"
)


def _unfinished(check: Check) -> Iterator[Find]:
    text = check.text
    for found in MARKS.finditer(text) if any(one in text for one in SIGNS) else ():
        if not _means_something(text, found) and not check.titled(*found.span()):
            message = PLACEHOLDER.say(check.language, words=found[0])
            yield Find(*found.span(), message)
    for paragraph in PARAGRAPH.finditer(text):
        for place in _unbalanced(paragraph[0]):
            start = paragraph.start() + place
            yield Find(start, start + 1, BRACKET.say(check.language))
    for picture in check.reading.pictures:
        if not picture.caption.strip():
            yield Find.at(Span(picture.start, picture.end, picture.text), _none(check))


def _none(check: Check) -> str:
    return NO_CAPTION.say(check.language)


def _means_something(text: str, found: re.Match[str]) -> bool:
    before, after = (
        text[max(0, found.start() - 20) : found.start()],
        text[found.end() :],
    )
    match found[0][:1]:
        case "T":
            return found[0] == "TK" and bool(INSURER.search(before))
        case "X":
            return bool(ROMAN.search(before) or ORDINAL.match(after[:20]))
        case "?":
            return before.casefold().endswith(("drei ", "three "))
    return False


def _unbalanced(paragraph: str) -> list[int]:
    """Return where brackets stand without their other half, in order.

    A bracket of a smiley is none, or closes one all the same: "(schön :-)". Whichever
    leaves fewer over is meant.
    """
    if not BRACKETS.search(paragraph):
        return []
    smiles = {at for one in SMILEY.finditer(paragraph) for at in range(*one.span())}
    left = _left_over(paragraph, smiles)
    return min(left, _left_over(paragraph, set()), key=len) if left else left


def _left_over(paragraph: str, ignored: set[int]) -> list[int]:
    opened: list[int] = []
    alone: list[int] = []
    for found in BRACKETS.finditer(paragraph):
        at, mark = found.start(), found[0]
        if at in ignored:
            continue
        if mark in "([":
            opened.append(at)
        elif opened and paragraph[opened[-1]] == OPENED_BY[mark]:
            opened.pop()
        elif not _ends_item(paragraph, at):
            alone.append(at)
    return sorted(alone + opened)


def _ends_item(paragraph: str, at: int) -> bool:
    return any(one.end() == at + 1 for one in ITEM.finditer(paragraph, 0, at + 1))


TEXT_PLACEHOLDER = Rule(
    code="text.placeholder",
    severity=Severity.BLOCK,
    needs="",
    sentence=Pair(
        "Der Text ist nicht fertig: TK, XXX, ???, Lorem, leere Bildunterschrift, "
        "offene Klammer.",
        "The text is unfinished: TK, XXX, ???, Lorem, an empty caption, an open "
        "bracket.",
    ),
    find=_unfinished,
    spares_quotes=False,
)
