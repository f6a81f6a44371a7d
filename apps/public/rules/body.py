"""Takes a clean body apart into blocks, and links people where they are first named."""

import html
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

# The few tags that a clean body can hold; a "<" of the words is always "&lt;".
TAG = re.compile(r"<(/?)([a-z0-9]+)[^>]*>")
TOP = frozenset({"p", "h2", "h3", "ul", "ol", "blockquote"})
ITEM = frozenset({"li"})
HEADINGS = ("<h2", "<h3")
ENDING = re.compile(r"(?:</(?:p|li|blockquote)>\s*){1,3}\Z")
UNLINKED = frozenset({"a", "h2", "h3", "blockquote"})
OPENING, CLOSING = "„«‚‹", "“»‘›”"


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody with a page, and what a text may call them, the fullest name first."""

    names: tuple[str, ...]
    address: str


def blocks(body: str) -> list[str]:
    """Cut at the outermost tags: paragraphs, headings, lists, block quotes."""
    found: list[str] = []
    at = 0
    for start, end in _outermost(body, TOP):
        _add(found, body[at:start])
        found.append(body[start:end])
        at = end
    _add(found, body[at:])
    return found


def _outermost(markup: str, names: frozenset[str]) -> Iterator[tuple[int, int]]:
    """From where to where each element of these names goes that is in no other."""
    depth, start = 0, 0
    for tag in TAG.finditer(markup):
        if tag[2] not in names:
            continue
        if not tag[1]:
            if depth == 0:
                start = tag.start()
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                yield start, tag.end()


def _add(found: list[str], loose: str) -> None:
    """Words between two blocks become a paragraph of their own."""
    if loose.strip():
        found.append(f"<p>{loose.strip()}</p>")


def passages(body: str) -> list[str]:
    """What can be pointed at, each as HTML, in the order of marked().

    Paragraphs, headings, block quotes, and each item of a list with all below it.
    """
    return [
        block[start:end] for block in blocks(body) for start, end in _passages_in(block)
    ]


def _passages_in(block: str) -> Iterable[tuple[int, int]]:
    listed = block.startswith(("<ul", "<ol"))
    return _outermost(block, ITEM) if listed else [(0, len(block))]


def marked(block: str, number: int, link: Callable[[int], str]) -> tuple[str, int]:
    """Give each passage of a block an anchor and, at its end, the link for its number.

    `number` is that of the first; return the marked block and the number of the next.
    """
    pieces, at = [], 0
    for start, end in _passages_in(block):
        pieces += [block[at:start], _marked(block[start:end], number, link(number))]
        at, number = end, number + 1
    return "".join([*pieces, block[at:]]), number


def _marked(passage: str, number: int, link: str) -> str:
    anchored = passage.replace(">", f' id="p{number}">', 1)
    if passage.startswith(HEADINGS):  # who lists headings wants to hear no links
        return f'<div class="headed">{anchored} {link}</div>'
    end = ENDING.search(anchored)
    at = end.start() if end else len(anchored)
    return f"{anchored[:at]} {link}{anchored[at:]}"


def link_people(body: str, people: Iterable[Named]) -> str:
    """Link each of the people once, where they are first named outside a quotation.

    Headings, links and quoted words stay as they are.
    """
    waiting = list(people)
    pieces, open_tags, quoted = [], [], 0
    for piece, tag in _pieces(body):
        if tag:
            if tag[2] in TOP and not tag[1]:
                quoted = 0  # a quotation ends with its paragraph, marked or not
            if tag[2] in UNLINKED:
                open_tags = open_tags[:-1] if tag[1] else [*open_tags, tag[2]]
        elif open_tags:
            quoted = _depth(piece, quoted)
        else:
            piece, quoted = _link(piece, quoted, waiting)
        pieces.append(piece)
    return "".join(pieces)


def _pieces(body: str) -> Iterator[tuple[str, re.Match[str] | None]]:
    at = 0
    for tag in TAG.finditer(body):
        if tag.start() > at:
            yield body[at : tag.start()], None
        yield tag[0], tag
        at = tag.end()
    if at < len(body):
        yield body[at:], None


def _depth(text: str, quoted: int) -> int:
    for letter in text:
        if letter in OPENING:
            quoted += 1
        elif letter in CLOSING:
            quoted = max(0, quoted - 1)
    return quoted


def _link(text: str, quoted: int, waiting: list[Named]) -> tuple[str, int]:
    """Link who is found in one run of words; whoever is found waits no longer."""
    at, done = 0, []
    while found := _first(text, at, waiting):
        start, end, named = found
        quoted_there = _depth(text[at:start], quoted)
        if quoted_there:
            done.append(text[at:end])
        else:
            address = html.escape(named.address)
            linked = f'<a class="person-link" href="{address}">{text[start:end]}</a>'
            done.append(text[at:start] + linked)
            waiting.remove(named)
        quoted = quoted_there
        at = end
    return "".join([*done, text[at:]]), _depth(text[at:], quoted)


def _first(text: str, at: int, waiting: list[Named]) -> tuple[int, int, Named] | None:
    """The name that comes first, and of several there the longest."""
    found = []
    for named in waiting:
        for name in named.names:
            written = re.escape(html.escape(name, quote=False))
            match = re.compile(rf"(?<!\w){written}(?=s?(?!\w))").search(text, at)
            if match:
                found.append((match.start(), -match.end(), named))
    if not found:
        return None
    start, end, named = min(found, key=lambda place: place[:2])
    return start, -end, named
