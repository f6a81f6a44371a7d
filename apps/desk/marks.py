"""Marks passages in a text, nested where they overlap; each leads to its statement."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from apps.reading import model
from apps.reading.model import Reading, Span, spans, statements

LABELS = {
    "person": _("Person"),
    "age": _("Age"),
    "relation": _("Relation"),
    "quote": _("Quote"),
    "source": _("Source"),
    "picture": _("Picture"),
}
KINDS: dict[type, str] = {
    model.Mention: "person",
    model.Age: "age",
    model.LifeDate: "age",
    model.Relation: "relation",
    model.Count: "relation",
    model.Duration: "relation",
    model.Quote: "quote",
    model.Source: "source",
    model.Picture: "picture",
}
PARAGRAPHS = re.compile(r"\S(?:.*?\S)??(?=\s*\n[^\S\n]*\n|\s*\Z)", re.DOTALL)
SPOKEN = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Mark:
    start: int
    end: int
    kind: str
    anchor: str
    rule: str


def anchor(key: str) -> str:
    """An id that an element may have, made of a statement's key."""
    return "k-" + re.sub(r"[^0-9A-Za-z-]+", "-", key)


def marks(reading: Reading) -> Iterator[Mark]:
    """Yield every passage that a statement stands in; titles are no statements."""
    for statement in statements(reading):
        kind = KINDS.get(type(statement))
        if kind is None:
            continue
        key = statement.key
        if isinstance(statement, model.Mention):
            key = f"person-{statement.person}"
        for span in spans(statement):
            yield Mark(span.start, span.end, kind, anchor(key), statement.rule)


def paragraphs(text: str, found: Iterable[Mark]) -> list[SafeString]:
    """Give each paragraph as HTML; a mark that runs over its end is cut there."""
    wanted = sorted(set(found), key=_outer_first)
    shown = []
    for match in PARAGRAPHS.finditer(text):
        whole = Span(match.start(), match.end(), match[0])
        inside = [
            Mark(
                max(m.start, whole.start),
                min(m.end, whole.end),
                m.kind,
                m.anchor,
                m.rule,
            )
            for m in wanted
            if m.start < whole.end and m.end > whole.start
        ]
        shown.append(_nested(text, whole.start, whole.end, inside, ""))
    return shown


def _outer_first(mark: Mark) -> tuple[int, int, str]:
    return mark.start, -mark.end, mark.kind


def _nested(text: str, start: int, end: int, found: list[Mark], to: str) -> SafeString:
    """Render a stretch; `to` is where the plain words in it lead, if anywhere."""
    pieces, at = [], start
    waiting = sorted(found, key=_outer_first)
    while waiting:
        outer, *rest = waiting
        inside = [m for m in rest if m.start < outer.end]
        waiting = [m for m in rest if m.start >= outer.end]
        # One that begins inside and ends outside is cut in two: tags cannot cross.
        waiting += [_from(m, outer.end) for m in inside if m.end > outer.end]
        waiting.sort(key=_outer_first)
        inside = [_until(m, outer.end) for m in inside]
        inside = [m for m in inside if (m.kind, m.anchor) != (outer.kind, outer.anchor)]
        pieces.append(_words(text[at : outer.start], to))
        pieces.append(_marked(text, outer, inside))
        at = outer.end
    pieces.append(_words(text[at:end], to))
    return format_html_join("", "{}", ((piece,) for piece in pieces))


def _marked(text: str, mark: Mark, inside: list[Mark]) -> SafeString:
    """A link cannot stand in a link: around other marks it is a frame with links."""
    if inside:
        return format_html(
            '<span class="mark mark--{} mark--around" title="{}">{}'
            '<span class="vh"> ({})</span></span>',
            mark.kind,
            _by_rule(mark),
            _nested(text, mark.start, mark.end, inside, mark.anchor),
            LABELS[mark.kind],
        )
    return format_html(
        '<a class="mark mark--{}" href="#{}" title="{}">{}'
        '<span class="vh"> ({})</span></a>',
        mark.kind,
        mark.anchor,
        _by_rule(mark),
        text[mark.start : mark.end],
        LABELS[mark.kind],
    )


def _by_rule(mark: Mark) -> str:
    """Say what found a passage, for whoever rests on it."""
    return gettext("Rule: %(rule)s") % {"rule": mark.rule}


def _words(text: str, to: str) -> SafeString:
    if not to or not SPOKEN.search(text):
        return format_html("{}", text)
    return format_html('<a href="#{}">{}</a>', to, text)


def _from(mark: Mark, start: int) -> Mark:
    return Mark(start, mark.end, mark.kind, mark.anchor, mark.rule)


def _until(mark: Mark, end: int) -> Mark:
    return Mark(mark.start, min(mark.end, end), mark.kind, mark.anchor, mark.rule)
