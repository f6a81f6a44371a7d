"""What came with a tip, made anew so that it tells nothing about who sent it.

Pictures are decoded and written again from their bare pixels; of a text its characters
are kept. Whatever cannot be made anew so is not taken. The files lie where nothing is
served from (UPLOADS_ROOT), under names drawn by lot.
"""

import io
import secrets
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from PIL import Image, UnidentifiedImageError

from apps.pictures.rules import FORMATS, Fault
from apps.pictures.served import NoPicture, bare
from apps.readers.rules import TIP_BYTES, TIP_PIXELS, TipFault, plain_text

EDGE = 8000  # pixels of the longer side
PICTURE, TEXT = ".webp", ".txt"


class NotTaken(Exception):
    def __init__(self, fault: TipFault) -> None:
        super().__init__(fault)
        self.fault = fault


def strip(file: BinaryIO, size: int) -> tuple[bytes, str]:
    """Return the file made anew and its suffix; raise NotTaken."""
    if size > TIP_BYTES:
        raise NotTaken(TipFault.TOO_LARGE)
    if not size:
        raise NotTaken(TipFault.EMPTY)
    if _is_picture(file):
        return _pixels(file), PICTURE
    file.seek(0)
    words = plain_text(file.read())
    if words is None:
        raise NotTaken(TipFault.NOT_STRIPPED)
    return words.encode(), TEXT


def _is_picture(file: BinaryIO) -> bool:
    """By its own first bytes; the name and what the browser says count for nothing."""
    file.seek(0)
    try:
        with Image.open(file, formats=FORMATS) as picture:
            width, height = picture.size
            if width * height > TIP_PIXELS:
                raise NotTaken(TipFault.TOO_MANY_PIXELS)
            return True
    except UnidentifiedImageError:
        return False
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise NotTaken(TipFault.DAMAGED) from error


def _pixels(file: BinaryIO) -> bytes:
    try:
        made = bare(file, EDGE)
    except NoPicture as error:
        many = error.fault is Fault.TOO_MANY_PIXELS
        raise NotTaken(
            TipFault.TOO_MANY_PIXELS if many else TipFault.DAMAGED
        ) from error
    out = io.BytesIO()
    made.save(out, "WEBP", quality=88, method=4)
    return out.getvalue()


def store(content: bytes, suffix: str) -> str:
    """Write it where only we read; return its name."""
    name = f"{secrets.token_hex(16)}{suffix}"
    folder().mkdir(mode=0o700, parents=True, exist_ok=True)
    path_of(name).write_bytes(content)
    return name


def remove(name: str) -> None:
    if name:
        with suppress(FileNotFoundError):
            path_of(name).unlink()


def path_of(name: str) -> Path:
    return folder() / name


def folder() -> Path:
    return Path(settings.UPLOADS_ROOT) / "tips"
