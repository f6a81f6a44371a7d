"""The picture that stands beside a shared link: headline, picture, logotype, on paper.

Drawn with our own fonts in the light colours of static/css/tokens.css. Our drawings are
SVG, which Pillow cannot read: resvg renders them, with no font or file but their own.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import resvg_py
from django.conf import settings
from PIL import Image, ImageDraw, ImageFont, ImageOps

STATIC = Path(settings.BASE_DIR, "static")
WIDTH, HEIGHT = 1200, 630  # what networks ask for: 1.91 to 1
MARGIN, GAP = 72, 60
FRAME = (500, 470)  # of the picture
FLOWER = 330  # how much of the poppy is on the sheet where there is no picture
RADIUS, CUT, FINER = 88, 10, 4
BAND = 18
PAPER, SHADE = "#fbf6ec", "#e8dcc6"
INK, QUIET = "#1d1816", "#5d5249"
POPPY, DEEP, KICKER = "#d7263d", "#8f1226", "#b3172f"
SIZES = range(168, 46, -2)  # of the headline, in pixels; the largest that fits
BROKEN = 64  # from which size down a word too long for the line may be broken
LINE = 1.0  # of the size
LOGOTYPE = 54  # pixels high
# What the files called latin hold (unicode-range in tokens.css); the rest is in -ext.
LATIN = {*range(0x100), 0x131, 0x152, 0x153, 0x2BB, 0x2BC, 0x2C6, 0x2DA, 0x2DC}
LATIN |= {*range(0x2000, 0x2070), 0x20AC, 0x2122, 0x2191, 0x2193, 0x2212, 0x2215}


@dataclass(frozen=True, slots=True)
class Poster:
    """What stands on it; `picture` is a file's content, or the name of a drawing."""

    headline: str
    kicker: str = ""
    picture: bytes | str = b""
    credit: str = ""


@dataclass(frozen=True)
class Type:
    """A face of ours in one size; two files share its letters."""

    family: str
    size: int
    axes: tuple[int, ...]

    def runs(self, words: str) -> Iterator[tuple[str, ImageFont.FreeTypeFont]]:
        start = 0
        for at in range(1, len(words) + 1):
            if at == len(words) or _plain(words[at]) != _plain(words[start]):
                part = "latin" if _plain(words[start]) else "latin-ext"
                yield words[start:at], _font(f"{self.family}-{part}", self)
                start = at

    def width(self, words: str) -> float:
        return sum(font.getlength(run) for run, font in self.runs(words))

    def write(
        self, on: ImageDraw.ImageDraw, at: tuple[float, float], words: str, colour: str
    ) -> None:
        """From the left, on the baseline."""
        x, y = at
        for run, font in self.runs(words):
            on.text((x, y), run, font=font, fill=colour, anchor="ls")
            x += font.getlength(run)


def _plain(letter: str) -> bool:
    return ord(letter) in LATIN


@cache
def _font(name: str, wanted: Type) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(str(STATIC / "fonts" / f"{name}.woff2"), wanted.size)
    font.set_variation_by_axes(list(wanted.axes))
    return font


def headline_type(size: int) -> Type:
    return Type("imbue", size, (560, 100))


def label_type(size: int, weight: int) -> Type:
    return Type("schibsted-grotesk", size, (weight,))


def draw(poster: Poster) -> bytes:
    """Draw it as PNG; the same bytes for the same poster."""
    sheet = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    picture = _picture(poster.picture)
    _draw_band(sheet)
    if picture is None:
        _draw_poppy(sheet)
    else:
        _draw_picture(sheet, picture, poster.credit)
    _write_words(sheet, poster, _room(picture))
    mark = _logotype()
    sheet.paste(mark, (MARGIN, HEIGHT - BAND - 46 - LOGOTYPE), mark)
    out = io.BytesIO()
    sheet.save(out, "PNG", optimize=True)
    return out.getvalue()


def _room(picture: Image.Image | None) -> int:
    """How wide the words may be."""
    return WIDTH - 2 * MARGIN - (FRAME[0] + GAP if picture else FLOWER - MARGIN + GAP)


def _write_words(sheet: Image.Image, poster: Poster, width: int) -> None:
    on = ImageDraw.Draw(sheet)
    y = MARGIN
    if poster.kicker:
        label = label_type(28, 650)
        label.write(
            on, (MARGIN, y + 24), shortened(poster.kicker, label, width), KICKER
        )
        y += 52
    bottom = HEIGHT - BAND - 46 - LOGOTYPE - 34
    size, lines = fitted(poster.headline, width, bottom - y)
    face = headline_type(size)
    for number, line in enumerate(lines):
        at = (MARGIN, y + size * (0.78 + number * LINE))
        face.write(on, at, line, INK)


def fitted(words: str, width: int, height: int) -> tuple[int, list[str]]:
    """The largest size in which the words fit, and their lines, balanced."""
    for size in SIZES:
        face = headline_type(size)
        if size > BROKEN and any(face.width(word) > width for word in words.split()):
            continue
        lines = wrapped(words, face, width)
        if len(lines) * size * LINE <= height:
            return size, _balanced(words, face, width, len(lines))
    face = headline_type(SIZES[-1])
    most = int(height // (face.size * LINE))
    lines = wrapped(words, face, width)
    kept = lines[:most]
    if len(lines) > most:
        kept[-1] = f"{kept[-1]} …"
    return face.size, [shortened(line, face, width) for line in kept]


def wrapped(words: str, face: Type, width: float) -> list[str]:
    lines: list[str] = []
    for word in (part for one in words.split() for part in _broken(one, face, width)):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and face.width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _broken(word: str, face: Type, width: float) -> Iterator[str]:
    """A word that no line has room for, in pieces."""
    while face.width(word) > width and len(word) > 1:
        end = len(word) - 1
        while end > 1 and face.width(f"{word[:end]}-") > width:
            end -= 1
        yield f"{word[:end]}-"
        word = word[end:]
    yield word


def _balanced(words: str, face: Type, width: int, lines: int) -> list[str]:
    """As narrow as it gets in no more lines, as text-wrap: balance does."""
    longest = max((face.width(word) for word in words.split()), default=0)
    narrow, wide = min(width, int(longest)), width
    while wide - narrow > 4:
        middle = (narrow + wide) // 2
        found = wrapped(words, face, middle)
        if len(found) <= lines:
            wide = middle
        else:
            narrow = middle
    return wrapped(words, face, wide)


def shortened(words: str, face: Type, width: float) -> str:
    if face.width(words) <= width:
        return words
    while words and face.width(f"{words} …") > width:
        words = words[:-1]
    return f"{words.rstrip()} …"


def _draw_band(sheet: Image.Image) -> None:
    """A field edge along the foot."""
    on = ImageDraw.Draw(sheet)
    on.rectangle((0, HEIGHT - BAND, WIDTH, HEIGHT), fill=POPPY)
    on.rectangle((WIDTH - MARGIN - FRAME[0], HEIGHT - BAND, WIDTH, HEIGHT), fill=DEEP)


def _draw_picture(sheet: Image.Image, picture: Image.Image, credit: str) -> None:
    """In a petal: three soft corners, a sharp one bottom left, as cut out of paper."""
    left, top = WIDTH - MARGIN - FRAME[0], MARGIN
    petal = _petal()
    sheet.paste(SHADE, (left + CUT, top + CUT), petal)
    shown = ImageOps.fit(picture, FRAME, Image.Resampling.LANCZOS, centering=(0.5, 0.4))
    sheet.paste(shown, (left, top), petal)
    label = label_type(18, 400)
    said = shortened(credit, label, FRAME[0])
    at = (left, top + FRAME[1] + CUT + 28)
    label.write(ImageDraw.Draw(sheet), at, said, QUIET)


@cache
def _petal() -> Image.Image:
    fine = (FRAME[0] * FINER, FRAME[1] * FINER)
    mask = Image.new("L", fine)
    ImageDraw.Draw(mask).rounded_rectangle(
        (0, 0, fine[0] - 1, fine[1] - 1),
        RADIUS * FINER,
        fill=255,
        corners=(True, True, True, False),
    )
    return mask.resize(FRAME, Image.Resampling.LANCZOS)


def _draw_poppy(sheet: Image.Image) -> None:
    """Where there is no picture: the flower, larger than the sheet."""
    flower = _rendered("marks/poppy.svg", 560)
    sheet.paste(flower, (WIDTH - FLOWER, HEIGHT - 450), flower)


@cache
def _logotype() -> Image.Image:
    return _rendered("marks/logotype.svg", round(LOGOTYPE * 2607 / 546))


def _picture(content: bytes | str) -> Image.Image | None:
    if not content:
        return None
    if isinstance(content, str):
        return _rendered(f"drawings/{content}.svg", FRAME[0] * 2).convert("RGB")
    return Image.open(io.BytesIO(content)).convert("RGB")


def _rendered(name: str, width: int) -> Image.Image:
    drawn = Path(STATIC, name).read_text("utf-8").replace("currentColor", INK)
    made = resvg_py.svg_to_bytes(svg_string=drawn, width=width, skip_system_fonts=True)
    return Image.open(io.BytesIO(bytes(made))).convert("RGBA")
