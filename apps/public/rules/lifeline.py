"""Where things stand on the drawn line of a life. Values in, places out.

Known days are full dots and solid bars; what is only "about" is a ring or a broken
line, as far as the date can mean.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from apps.dates import Edtf
from apps.dates.days import civil, day_number
from apps.public.rules.tracks import Kind, Stretch, Track

TOP = 26
LEFT_LEAST, LEFT_MOST, NAME_LETTER = 150, 330, 10.5
LETTER = 7.2  # of the small labels, in units of the drawing
TRACK, LABEL_STEP, BAR = 74, 19, 28
NAME_STEP = 38  # for a name above its track
VAGUE_DAYS = 400  # a date that can mean more days than these is drawn as "about"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is drawn on: names stand left of their tracks, on a phone above them."""

    width: int
    right: int
    ticks: int  # at most
    narrow: bool


WIDE = Sheet(1220, 1182, ticks=12, narrow=False)
PHONE = Sheet(358, 350, ticks=5, narrow=True)


@dataclass(frozen=True, slots=True)
class Text:
    x: int
    y: int
    words: str
    anchor: str = "start"
    style: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    style: str  # love, marriage, apart, fuzzy
    x: int
    y: int
    width: int

    @property
    def end(self) -> int:
        return self.x + self.width

    @property
    def top(self) -> int:
        return self.y - BAR // 2


@dataclass(frozen=True, slots=True)
class Dot:
    x: int
    y: int
    about: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    sheet: Sheet
    height: int
    ticks: tuple[Text, ...]
    texts: tuple[Text, ...]
    bars: tuple[Bar, ...]
    dots: tuple[Dot, ...]

    @property
    def width(self) -> int:
        return self.sheet.width

    @property
    def today(self) -> int:
        return self.sheet.right

    @property
    def foot(self) -> int:
        return self.height - 18


@dataclass(frozen=True, slots=True)
class Scale:
    first: int
    last: int
    left: int
    sheet: Sheet

    def x(self, day: int) -> int:
        share = (day - self.first) / max(1, self.last - self.first)
        return round(
            self.left + max(0.0, min(1.0, share)) * (self.sheet.right - self.left)
        )


def draw(tracks: Iterable[Track], today: int, sheet: Sheet = WIDE) -> Drawing | None:
    """Place the tracks one under the other; None where no date is known."""
    rows = [track for track in tracks if track.stretches or track.points]
    first = _first_day(rows)
    if first is None or first >= today:
        return None
    scale = Scale(first, today, _left(rows, sheet), sheet)
    texts: list[Text] = []
    bars: list[Bar] = []
    dots: list[Dot] = []
    top = TOP
    for track in rows:
        placed, labels = _points(track, scale)
        levels = 1 + max((level for _, level in labels), default=0)
        if sheet.narrow:
            top += NAME_STEP
        line = top + 26 + LABEL_STEP * levels
        name = top + 3 if sheet.narrow else line + 6
        texts.append(Text(0, name, track.name, style="tn"))
        dots += [Dot(x, line, about) for x, about in placed]
        texts += [
            Text(text.x, line - 16 - LABEL_STEP * level, text.words, text.anchor)
            for text, level in labels
        ]
        own: list[Bar] = []
        said = [(each, _stretch(each, scale, line, own)) for each in track.stretches]
        bars += own
        texts += _track_words(said, own, sheet)
        if track.remark:
            y = name if sheet.narrow else line + 5
            texts.append(Text(sheet.right - 8, y, track.remark, "end", "t2"))
        top = line + TRACK - 40
    ticks = tuple(_ticks(scale))
    return Drawing(sheet, top + 26, ticks, tuple(texts), tuple(bars), tuple(dots))


def _left(rows: list[Track], sheet: Sheet) -> int:
    if sheet.narrow:
        return 10  # room for a dot
    longest = max(len(track.name) for track in rows)
    return round(min(LEFT_MOST, max(LEFT_LEAST, longest * NAME_LETTER + 24)))


def _first_day(tracks: list[Track]) -> int | None:
    dates = [point.day for track in tracks for point in track.points]
    for track in tracks:
        for stretch in track.stretches:
            dates += [edge for edge in (stretch.begin, stretch.end) if edge]
    known = [day.latest if day.earliest is None else day.earliest for day in dates]
    return min((day for day in known if day is not None), default=None)


def middle(day: Edtf) -> int | None:
    """The one day a dot stands for; an open date stands where it is known."""
    if day.earliest is None or day.latest is None:
        return day.latest if day.earliest is None else day.earliest
    return (day.earliest + day.latest) // 2


def is_about(day: Edtf) -> bool:
    if day.earliest is None or day.latest is None:
        return True
    return day.approximate or day.latest - day.earliest > VAGUE_DAYS


def _points(
    track: Track, scale: Scale
) -> tuple[list[tuple[int, bool]], list[tuple[Text, int]]]:
    """Place dots, and labels above them, on as many levels as they need."""
    places, labels = [], []
    ends: list[float] = []  # how far to the right each level is taken
    ordered = sorted(track.points, key=lambda point: middle(point.day) or 0)
    for point in ordered:
        day = middle(point.day)
        if day is None:
            continue
        x = scale.x(day)
        width = len(point.label) * LETTER
        anchor, at, start = _anchor(x, width, scale)
        level = next((n for n, end in enumerate(ends) if end + 10 < start), len(ends))
        ends[level : level + 1] = [start + width]
        places.append((x, is_about(point.day)))
        labels.append((Text(at, 0, point.label, anchor), level))
    return places, labels


def _anchor(x: int, width: float, scale: Scale) -> tuple[str, int, float]:
    """How and where a label over x hangs, and where it begins: inside the drawing."""
    if x - width / 2 >= scale.left and x + width / 2 <= scale.sheet.width:
        return "middle", x, x - width / 2
    if x + width <= scale.sheet.width:
        return "start", x, float(x)
    if x - width >= 0:
        return "end", x, x - width
    return "end", scale.sheet.width, scale.sheet.width - width


def _stretch(stretch: Stretch, scale: Scale, y: int, bars: list[Bar]) -> Bar:
    """Add the bars of a stretch; return the one that its words belong to."""
    begin, end = stretch.begin, stretch.end
    sure_begin, sure_end = _sure(begin, scale.first), _sure(end, scale.last)
    if begin is not None and is_about(begin) and begin.latest is not None:
        first = scale.x(begin.earliest if begin.earliest is not None else scale.first)
        sure_begin = begin.latest
        bars.append(Bar("fuzzy", first, y, max(0, scale.x(sure_begin) - first)))
    if end is not None and is_about(end) and end.earliest is not None:
        last = scale.x(end.latest if end.latest is not None else scale.last)
        sure_end = end.earliest
        bars.append(
            Bar("fuzzy", scale.x(sure_end), y, max(0, last - scale.x(sure_end)))
        )
    x1, x2 = scale.x(sure_begin), scale.x(max(sure_begin, sure_end))
    bar = Bar(str(stretch.kind), x1, y, max(4, x2 - x1))
    bars.append(bar)
    return bar


def _sure(edge: Edtf | None, otherwise: int) -> int:
    day = middle(edge) if edge else None
    return otherwise if day is None else day


def _track_words(
    said: list[tuple[Stretch, Bar]], bars: list[Bar], sheet: Sheet
) -> list[Text]:
    """Words that find room, earlier ones first: the list below says them all."""
    found: list[Text] = []
    for stretch, bar in said:
        for text in _words(stretch, bar, sheet.right):
            start, end = _reach(text)
            on_bars = text.style == "t2" and text.y == bar.y + 5
            free = all(
                end < other_start or other_end < start
                for other_start, other_end in (
                    *(_reach(other) for other in found if other.y == text.y),
                    *((b.x, b.end) for b in bars if on_bars and b is not bar),
                )
            )
            if free and start >= 0 and end <= sheet.width:
                found.append(text)
    return found


def _reach(text: Text) -> tuple[float, float]:
    width = len(text.words) * LETTER
    start = text.x - width if text.anchor == "end" else float(text.x)
    return start, start + width


def _words(stretch: Stretch, bar: Bar, right: int) -> list[Text]:
    """Inside the bar of a union as much as fits; above the line of anything else."""
    texts = []
    if stretch.kind is Kind.MARRIAGE:
        fitting = [
            label
            for label in (stretch.label, stretch.short)
            if label and len(label) * 7.6 + 22 < bar.width
        ]
        texts += [
            Text(bar.x + 12, bar.y + 5, label, style="ph-in") for label in fitting[:1]
        ]
    elif stretch.label:
        fits = bar.x + len(stretch.label) * LETTER <= right - 6
        anchor, x = ("start", bar.x) if fits else ("end", right - 6)
        texts.append(Text(x, bar.y - BAR // 2 - 5, stretch.label, anchor, "t2"))
    if stretch.after and bar.end + 10 + len(stretch.after) * LETTER < right:
        texts.append(Text(bar.end + 10, bar.y + 5, stretch.after, style="t2"))
    return texts


def _ticks(scale: Scale) -> list[Text]:
    first, last = civil(scale.first)[0], civil(scale.last)[0]
    step = next(
        (
            step
            for step in (1, 2, 5, 10, 20, 50)
            if (last - first) / step <= scale.sheet.ticks
        ),
        100,
    )
    years = range(-(-first // step) * step, last + 1, step)
    ticks = []
    for year in years:
        day = day_number(year, 1, 1)
        if scale.first <= day <= scale.last:
            ticks.append(Text(scale.x(day), 16, str(year), "middle", "t2"))
    return ticks
