"""A small line chart in SVG, on logarithmic axes, for light and dark pages."""

from collections.abc import Iterator
from html import escape
from math import log10
from typing import NamedTuple

WIDTH, HEIGHT = 400, 300  # of a panel
LEFT, RIGHT, TOP, BOTTOM = 46, 12, 34, 92
COLOURS = 4
TICKS = [float(f"{step}e{power}") for power in range(-2, 7) for step in (1, 2, 5)]
STYLE = """
svg { color: #1c1b1a; background: #fff; font: 12px system-ui, sans-serif }
text { fill: currentColor }
.grid { stroke: currentColor; opacity: .18 }
polyline { fill: none; stroke-width: 2 }
.c0 { stroke: #b3261e } .c1 { stroke: #0b6e4f; stroke-dasharray: 6 3 }
.c2 { stroke: #1f5fa8 } .c3 { stroke: #8a5a00; stroke-dasharray: 6 3 }
@media (prefers-color-scheme: dark) {
svg { color: #ece9e4; background: #1c1b1a }
.c0 { stroke: #ff8a80 } .c1 { stroke: #6fd3a9 }
.c2 { stroke: #8ab8f2 } .c3 { stroke: #e6b450 }
}
"""


class Line(NamedTuple):
    name: str
    points: list[tuple[float, float]]


class Panel(NamedTuple):
    title: str
    along: str  # what the horizontal axis counts; the other one counts milliseconds
    lines: list[Line]


class Scale(NamedTuple):
    low: float
    high: float
    begin: float
    end: float

    def at(self, value: float) -> float:
        if self.low == self.high:  # one size of record was asked for
            return round((self.begin + self.end) / 2, 1)
        share = (log10(value) - log10(self.low)) / (log10(self.high) - log10(self.low))
        return round(self.begin + share * (self.end - self.begin), 1)


def svg(panels: list[Panel]) -> str:
    width = WIDTH * len(panels)
    drawn = "\n".join(
        line
        for place, panel in enumerate(panels)
        for line in _panel(panel, place * WIDTH)
    )
    title = "; ".join(panel.title for panel in panels)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {HEIGHT}" '
        f'role="img" aria-label="{escape(title)}">\n<style>{STYLE}</style>\n'
        f"{drawn}\n</svg>\n"
    )


def _panel(panel: Panel, x: int) -> Iterator[str]:
    points = [point for line in panel.lines for point in line.points]
    across = Scale(
        min(p[0] for p in points), max(p[0] for p in points), x + LEFT,
        x + WIDTH - RIGHT,
    )  # fmt: skip
    low, high = _bounds([took for _many, took in points])
    up = Scale(low, high, HEIGHT - BOTTOM, TOP)
    yield f'<text x="{x + LEFT}" y="18" font-weight="bold">{escape(panel.title)}</text>'
    for took in [tick for tick in TICKS if low <= tick <= high]:
        y = up.at(took)
        yield _grid(across.begin, y, across.end, y)
        yield _text(across.begin - 6, y + 4, f"{took:g} ms", "end")
    for many in sorted({p[0] for p in points}):
        yield _grid(across.at(many), TOP, across.at(many), HEIGHT - BOTTOM)
        anchor = "end" if many == across.high else "middle"
        yield _text(across.at(many), HEIGHT - BOTTOM + 16, f"{many:,.0f}", anchor)
    for number, line in enumerate(panel.lines):
        yield from _line(line, number, across, up, x)
    yield _text(x + WIDTH - RIGHT, 18, panel.along, "end")


def _line(line: Line, number: int, across: Scale, up: Scale, x: int) -> Iterator[str]:
    places = [(across.at(many), up.at(max(took, up.low))) for many, took in line.points]
    y = HEIGHT - BOTTOM + 36 + 15 * number
    yield _polyline(number, places)
    yield _polyline(number, [(x + LEFT, y), (x + LEFT + 26, y)])
    yield _text(x + LEFT + 34, y + 4, line.name, "start")


def _polyline(number: int, places: list[tuple[float, float]]) -> str:
    told = " ".join(f"{across},{up}" for across, up in places)
    return f'<polyline class="c{number % COLOURS}" points="{told}"/>'


def _bounds(times: list[float]) -> tuple[float, float]:
    """From 1 ms, or less where something took less, to the tick above the longest."""
    below = [tick for tick in TICKS if tick <= min(1, *times)]
    return max(below, default=TICKS[0]), min(t for t in TICKS if t > max(times))


def _grid(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<path class="grid" d="M{x1} {y1}L{x2} {y2}"/>'


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}">{escape(text)}</text>'
