import io
import struct
import zlib

import pytest
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from apps.pictures.actions import Refused, add_picture
from apps.pictures.models import Picture
from apps.pictures.rules import MOST_BYTES, Fault

pytestmark = pytest.mark.django_db


def picture(kind="JPEG", size=(60, 40), **options) -> bytes:
    out = io.BytesIO()
    mode = "RGBA" if kind == "PNG" else "RGB"
    Image.new(mode, size, "#d7263d").save(out, kind, **options)
    return out.getvalue()


def add(content: bytes, name="DSC_Ada_Lindentau.jpg", **fields) -> Picture:
    fields = {"credit": "Foto: Mohn", "alt": "Ada winkt"} | fields
    return add_picture(SimpleUploadedFile(name, content), **fields)


def png_of(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds next to nothing."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        check = zlib.crc32(kind + body)
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(b"\0" * 1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + body + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_picture_is_kept_as_it_came_and_shown_anew(kind):
    content = picture(kind)
    added = add(content)
    assert added.original.read() == content
    shown = Image.open(added.file)
    assert (shown.format, shown.size) == ("WEBP", (60, 40))
    assert (added.width, added.height) == (60, 40)


def test_file_names_tell_nothing_about_people():
    added = add(picture())
    assert added.title == "DSC_Ada_Lindentau"
    assert added.original.name.startswith("originals/")
    assert added.file.name.startswith("shown/")
    assert "ada" not in (added.original.name + added.file.name).lower()


def test_a_large_picture_is_made_smaller():
    added = add(picture(size=(4000, 1000)))
    assert (added.width, added.height) == (2000, 500)


def test_camera_and_place_are_left_behind_and_the_credit_is_written_in():
    exif = Image.Exif()
    exif[0x0110] = "Geheimkamera"
    exif.get_ifd(0x8825)[2] = (50.0, 0.0, 0.0)
    added = add(picture(exif=exif), credit="Foto: Müller / Mohn")
    assert b"Geheimkamera" not in added.file.read()
    shown = Image.open(added.file)
    assert set(shown.getexif()) == {0x013B, 0x8298}
    assert shown.getexif()[0x013B].encode("latin-1").decode() == "Foto: Müller / Mohn"
    assert "<photoshop:Credit>Foto: Müller / Mohn<" in shown.info["xmp"].decode()
    assert not shown.getexif().get_ifd(0x8825)


def test_a_picture_lying_on_its_side_is_turned():
    exif = Image.Exif()
    exif[0x0112] = 6
    added = add(picture(exif=exif))
    assert (added.width, added.height) == (40, 60)


SVG = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", Fault.EMPTY),
        (b"<html>no picture</html>", Fault.NO_PICTURE),
        (b"%PDF-1.4 whatever", Fault.NO_PICTURE),
        (SVG, Fault.SVG),
        (b"\xef\xbb\xbf <svg></svg>", Fault.SVG),
        (picture(size=(400, 400), quality=95)[:-300], Fault.TRUNCATED),
        (picture("PNG", size=(400, 400))[:60], Fault.TRUNCATED),
        (png_of(20_000, 5_001), Fault.TOO_MANY_PIXELS),
        (png_of(60_000, 60_000), Fault.TOO_MANY_PIXELS),
    ],
)
def test_what_is_no_sound_picture_is_refused_whatever_its_name(content, fault):
    with pytest.raises(Refused) as refused:
        add(content, name="bild.jpg")
    assert refused.value.faults == [fault]
    assert not Picture.objects.exists()


def test_a_file_over_50_mb_is_not_even_opened():
    upload = SimpleUploadedFile("a.jpg", picture())
    upload.size = MOST_BYTES + 1
    with pytest.raises(Refused) as refused:
        add_picture(upload, credit="x", alt="y")
    assert refused.value.faults == [Fault.TOO_LARGE]


def test_what_is_missing_is_said_all_at_once():
    with pytest.raises(Refused) as refused:
        add(picture(), credit=" ", alt="", rights="social")
    assert set(refused.value.faults) == {
        Fault.NO_CREDIT,
        Fault.NO_ALT,
        Fault.NO_PERMISSION,
    }


def test_a_file_that_could_not_be_recorded_is_not_left_lying(monkeypatch):
    deleted = []
    monkeypatch.setattr(Picture, "save", lambda self: 1 / 0)
    storage = storages["default"]
    monkeypatch.setattr(type(storage), "delete", lambda _, name: deleted.append(name))
    with pytest.raises(ZeroDivisionError):
        add(picture())
    assert [name.partition("/")[0] for name in deleted] == ["originals", "shown"]
