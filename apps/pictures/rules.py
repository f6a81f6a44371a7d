"""Which files are pictures that we take. Plain values in, plain values out."""

from collections.abc import Iterator
from enum import StrEnum


def gettext_noop(sentence: str) -> str:
    """Mark a sentence for the catalogue; rules know no Django."""
    return sentence


MOST_BYTES = 50 * 1024 * 1024
MOST_PIXELS = 100_000_000
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF")
SERVED_EDGE = 2000  # pixels of the longer side


class Fault(StrEnum):
    """Why a file is not taken; the value is the sentence for whoever sent it."""

    EMPTY = gettext_noop("The file is empty.")
    TOO_LARGE = gettext_noop("The file is larger than 50 MB.")
    SVG = gettext_noop("SVG files are not taken: they can hold programs.")
    NO_PICTURE = gettext_noop(
        "The file is no picture that can be read (JPEG, PNG, WebP or AVIF)."
    )
    TOO_MANY_PIXELS = gettext_noop("The picture has more than 100 megapixels.")
    TRUNCATED = gettext_noop("The picture is damaged or cut off: please send it again.")
    NO_CREDIT = gettext_noop("Say whose picture it is: it cannot be shown without.")
    NO_ALT = gettext_noop("Describe the picture for those who cannot see it.")
    NO_PERMISSION = gettext_noop(
        "A picture from social media needs a permission: who gave it, when and how?"
    )


def file_faults(size: int, start: bytes) -> Iterator[Fault]:
    """Yield what size and first bytes say, before anything is decoded."""
    if size == 0:
        yield Fault.EMPTY
    elif size > MOST_BYTES:
        yield Fault.TOO_LARGE
    elif _is_svg(start):
        yield Fault.SVG


def _is_svg(start: bytes) -> bool:
    text = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return text.startswith((b"<svg", b"<?xml", b"<!doctype svg", b"<!--")) and (
        b"<svg" in text
    )


def size_faults(width: int, height: int) -> Iterator[Fault]:
    if width * height > MOST_PIXELS:
        yield Fault.TOO_MANY_PIXELS


def wording_faults(
    credit: str, alt: str, *, social: bool, permission: str
) -> Iterator[Fault]:
    if not credit.strip():
        yield Fault.NO_CREDIT
    if not alt.strip():
        yield Fault.NO_ALT
    if social and not permission.strip():
        yield Fault.NO_PERMISSION
