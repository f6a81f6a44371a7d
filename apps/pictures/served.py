"""Makes of a file that came in the one that is shown: decoded, turned, shrunk, bare.

Nothing of the original's metadata travels along; the credit is written in anew.
"""

import io
import warnings
from dataclasses import dataclass
from typing import BinaryIO
from xml.sax.saxutils import escape

from PIL import Image, ImageOps, UnidentifiedImageError

from apps.pictures.rules import FORMATS, SERVED_EDGE, Fault, size_faults

ARTIST, COPYRIGHT = 0x013B, 0x8298  # Exif tags
QUALITY = 86
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about=""'
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">'
    "<photoshop:Credit>{}</photoshop:Credit>"
    "</rdf:Description></rdf:RDF></x:xmpmeta>"
)


class NoPicture(Exception):
    """Raised with the Fault that says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Served:
    content: bytes
    suffix: str
    width: int
    height: int


def serve(file: BinaryIO, credit: str) -> Served:
    """Re-encode as WebP of at most 2000 pixels a side; raise NoPicture otherwise."""
    picture = bare(file, SERVED_EDGE)
    exif = Image.Exif()
    # Exif knows only ASCII; everybody writes UTF-8. XMP says it properly.
    exif[ARTIST] = exif[COPYRIGHT] = credit.encode()
    xmp = XMP.format(escape(credit)).encode()
    out = io.BytesIO()
    picture.save(out, "WEBP", quality=QUALITY, method=4, exif=exif.tobytes(), xmp=xmp)
    return Served(out.getvalue(), ".webp", picture.width, picture.height)


def bare(file: BinaryIO, edge: int) -> Image.Image:
    """Only the pixels, upright, at most so many a side; raise NoPicture otherwise."""
    picture = _opened(file)
    picture = ImageOps.exif_transpose(picture)
    picture.thumbnail((edge, edge), Image.Resampling.LANCZOS)
    mode = "RGBA" if _has_alpha(picture) else "RGB"
    made = Image.new(mode, picture.size)
    made.paste(picture.convert(mode))
    return made


def _opened(file: BinaryIO) -> Image.Image:
    """Decode the whole file, so that a truncated one is found out."""
    file.seek(0)
    try:
        with warnings.catch_warnings():
            # We bound the pixels ourselves, below Pillow's own alarm.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(file, formats=FORMATS)
            for fault in size_faults(*picture.size):
                raise NoPicture(fault)
            picture.load()
    except Image.DecompressionBombError as error:
        raise NoPicture(Fault.TOO_MANY_PIXELS) from error
    except UnidentifiedImageError as error:
        raise NoPicture(Fault.NO_PICTURE) from error
    except (OSError, SyntaxError, ValueError, EOFError, MemoryError) as error:
        raise NoPicture(Fault.TRUNCATED) from error
    return picture


def _has_alpha(picture: Image.Image) -> bool:
    return picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info
