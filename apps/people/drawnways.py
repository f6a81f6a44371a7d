"""The drawn way between two people: circles joined by lines with words.

In a row, or one below the other where a page is narrow.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from apps.dates import Edtf
from apps.people.rounds import Round
from apps.people.rules import Family, Status, called

RADIUS, HEIGHT, MIDDLE = 50, 196, 78
LETTER = 7.6  # of the words on a line, in units of the drawing
GAP_LEAST, PAD = 96, 26  # between two circles; around the words
EDGE = 112  # from the outer circles' middles to the rim: room for long names
NAME_LETTER = 11
PHONE, TOP, LEFT, SMALL, STEP = 340, 6, 44, 38, 132  # one below the other

LASTING = (Status.MARRIED, Status.CIVIL_UNION, Status.ENGAGED, Status.DATING)


class Tie(StrEnum):
    NOW = "now"
    EX = "ex"
    WIDOW = "widow"


def drawn_tie(status: Status) -> Tie:
    if status in (Status.WIDOWED, Status.BEREAVED):
        return Tie.WIDOW
    return Tie.NOW if status in LASTING else Tie.EX


@dataclass(frozen=True, slots=True)
class Knot:
    name: str
    portrait: str = ""
    initials: str = ""
    dead: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """`word`: what the next one is to the one before."""

    style: str
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle(Round):
    knot: Knot
    y: int = MIDDLE
    radius: int = RADIUS
    beside: bool = False

    @property
    def name_at(self) -> tuple[int, int, str]:
        """x, y and anchor: below, beside where they stand one below the other."""
        if self.beside:
            return self.x + self.radius + 16, self.y + 8, "start"
        return self.x, self.y + self.radius + 30, "middle"


@dataclass(frozen=True, slots=True)
class Stroke:
    style: str
    path: str
    word: str
    x: int
    y: int
    anchor: str = "middle"


@dataclass(frozen=True, slots=True)
class Drawing:
    width: int
    height: int
    circles: tuple[Circle, ...]
    strokes: tuple[Stroke, ...]
    narrow: bool = False


def line_between(
    one: str, other: str, family: Family, status: Status, day: Edtf, language: str
) -> Line:
    """A thin line for parent and child, else as in the drawn family; by their slugs."""
    style = "tie" if status is Status.NONE else f"tie-{drawn_tie(status)}"
    word = called(family, one, other, day, language)
    return Line(style, word.word if word else "")


def draw_both(knots: Sequence[Knot], lines: Sequence[Line]) -> tuple[Drawing, Drawing]:
    """In a row, and one below the other for a phone."""
    return draw(knots, lines), draw_down(knots, lines)


def draw(knots: Sequence[Knot], lines: Sequence[Line]) -> Drawing:
    """Place them from left to right; there is one line fewer than knots."""
    circles = [Circle(knot=knots[0], x=EDGE)]
    strokes = []
    for line, knot in zip(lines, knots[1:], strict=True):
        last = circles[-1]
        gap = max(GAP_LEAST, round(len(line.word) * LETTER) + PAD)
        names = (len(last.knot.name) + len(knot.name)) * NAME_LETTER / 2
        x = last.x + max(2 * RADIUS + gap, round(names) + PAD)
        strokes.append(_stroke(line, last.x + RADIUS, x - RADIUS))
        circles.append(Circle(knot=knot, x=x))
    width = circles[-1].x + EDGE
    return Drawing(width, HEIGHT, tuple(circles), tuple(strokes))


def _stroke(line: Line, start: int, end: int) -> Stroke:
    path = f"M{start} {MIDDLE}H{end}"
    if line.style == "tie-widow":
        path = f"M{start} {MIDDLE - 4}H{end}M{start} {MIDDLE + 4}H{end}"
    return Stroke(line.style, path, line.word, (start + end) // 2, MIDDLE - 14)


def draw_down(knots: Sequence[Knot], lines: Sequence[Line]) -> Drawing:
    """Place them one below the other, names and words beside them, for a phone."""
    tops = [TOP + SMALL + number * STEP for number in range(len(knots))]
    circles = [
        Circle(knot=knot, x=LEFT, y=y, radius=SMALL, beside=True)
        for knot, y in zip(knots, tops, strict=True)
    ]
    strokes = [
        _stroke_down(line, y + SMALL, y + STEP - SMALL)
        for line, y in zip(lines, tops[:-1], strict=True)
    ]
    height = tops[-1] + SMALL + TOP
    return Drawing(PHONE, height, tuple(circles), tuple(strokes), narrow=True)


def _stroke_down(line: Line, start: int, end: int) -> Stroke:
    path = f"M{LEFT} {start}V{end}"
    if line.style == "tie-widow":
        path = f"M{LEFT - 4} {start}V{end}M{LEFT + 4} {start}V{end}"
    y = (start + end) // 2 + 5
    return Stroke(line.style, path, line.word, LEFT + 16, y, "start")
