"""The tip line: bare files, few readers, and an end by the clock."""

import io
import os
import time
import zipfile
from datetime import timedelta
from pathlib import Path
from unittest import mock

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from apps.base.timetable import JOBS
from apps.readers import tip_files
from apps.readers.models import Tip
from apps.readers.rules import TIP_BYTES, TipFault, plain_text
from apps.readers.tip_files import NotTaken, strip
from apps.readers.tips import delete_tip, take_tip
from tests.readers.conftest import send

pytestmark = pytest.mark.django_db
FORM = "/hinweis/"
WORDS = "Im Bootshaus brennt seit Dienstag wieder Licht."
SECRET = "Rike Verraterin"


@pytest.fixture(autouse=True)
def folder(settings, tmp_path) -> Path:
    settings.UPLOADS_ROOT = tmp_path
    return tmp_path / "tips"


def picture(kind: str = "JPEG", size=(40, 30), **more) -> bytes:
    """With a name, a place and a comment in whatever the format has for them."""
    exif = Image.Exif()
    exif[0x013B] = exif[0x010E] = SECRET
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (52.0, 31.0, 12.0)
    if kind == "PNG":
        more["pnginfo"] = PngInfo()
        more["pnginfo"].add_text("Author", SECRET)
    if kind in ("JPEG", "GIF"):
        more["comment"] = SECRET.encode()
    if kind != "GIF":
        more["exif"] = exif
    out = io.BytesIO()
    Image.new("RGB", size, "#d7263d").save(out, kind, **more)
    return out.getvalue()


def word_file() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("docProps/core.xml", SECRET)
    return out.getvalue()


def upload(content: bytes, name: str = "rike-verraterin.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="image/jpeg")


def fault_of(content: bytes) -> TipFault | None:
    try:
        strip(io.BytesIO(content), len(content))
    except NotTaken as error:
        return error.fault
    return None


def test_a_tip_is_kept_with_the_day_and_nothing_of_its_sender(client, db):
    sent = send(client, FORM, words=WORDS, contact="0170 000", file=upload(picture()))
    assert sent.url == "/hinweis/?angekommen=1"
    assert "Danke, das ist angekommen." in client.get(sent.url).content.decode()
    tip = Tip.objects.get()
    assert (tip.words, tip.contact) == (WORDS, "0170 000")
    assert tip.day == timezone.localdate()
    kept = {field.name for field in Tip._meta.get_fields()}
    assert kept == {"id", "words", "contact", "file", "language", "day"}
    assert "rike" not in tip.file


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "TIFF"])
def test_a_picture_keeps_its_pixels_and_nothing_else(kind):
    raw = picture(kind)
    assert SECRET.encode() in raw
    content, suffix = strip(io.BytesIO(raw), len(raw))
    assert suffix == ".webp"
    assert SECRET.encode() not in content
    for chunk in (b"EXIF", b"XMP ", b"ICCP"):
        assert chunk not in content
    with Image.open(io.BytesIO(content)) as made:
        assert made.size == (40, 30)
        assert made.format == "WEBP"
        assert not made.getexif()
        red, green, blue = made.convert("RGB").getpixel((20, 15))
    assert max(abs(red - 0xD7), abs(green - 0x26), abs(blue - 0x3D)) < 9


def test_what_lies_behind_the_end_of_a_picture_is_gone():
    raw = picture() + SECRET.encode()
    content, _suffix = strip(io.BytesIO(raw), len(raw))
    assert SECRET.encode() not in content


def test_a_picture_taken_sideways_stands_upright():
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (40, 30)).save(out, "JPEG", exif=exif)
    content, _suffix = strip(out, len(out.getvalue()))
    with Image.open(io.BytesIO(content)) as made:
        assert made.size == (30, 40)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", TipFault.EMPTY),
        (b"%PDF-1.7 /Author (Rike)", TipFault.NOT_STRIPPED),
        (word_file(), TipFault.NOT_STRIPPED),
        (b"{\\rtf1 {\\author Rike}}", TipFault.NOT_STRIPPED),
        (b"<html><meta name=author content=Rike>", TipFault.NOT_STRIPPED),
        (b"  <svg><metadata>Rike</metadata></svg>", TipFault.NOT_STRIPPED),
        (b"\x00\x00\x00\x18ftypmp42" + b"\0" * 40, TipFault.NOT_STRIPPED),
        (b"\xff\xfeR\0i\0", TipFault.NOT_STRIPPED),
        (picture(size=(300, 300))[:-200], TipFault.DAMAGED),
        (picture("PNG", size=(6500, 6500)), TipFault.TOO_MANY_PIXELS),
    ],
    ids=[
        "empty",
        "pdf",
        "word",
        "rtf",
        "html",
        "svg",
        "video",
        "utf-16",
        "cut",
        "huge",
    ],
)
def test_what_cannot_be_made_bare_is_refused(content, fault):
    assert fault_of(content) is fault


def test_a_file_too_large_is_refused_before_it_is_looked_at():
    with pytest.raises(NotTaken) as refused:
        strip(io.BytesIO(picture()), TIP_BYTES + 1)
    assert refused.value.fault is TipFault.TOO_LARGE


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("Ein Satz.\r\nNoch „einer“.\n".encode(), "Ein Satz.\nNoch „einer“.\n"),
        (b"\xef\xbb\xbfMit Marke", "Mit Marke"),
        ("Un\u200bsicht\u202ebar\x07\U000e0041".encode(), "Unsichtbar"),
        (b"x" * (1024 * 1024 + 1), None),
    ],
    ids=["lines", "mark", "hidden", "long"],
)
def test_of_a_text_its_characters_stay(raw, words):
    assert plain_text(raw) == words


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"words": "Hm."}, "mindestens 10 Zeichen"),
        ({"words": "x" * 10_001}, "höchstens 10.000 Zeichen"),
        ({"file": upload(b"%PDF-1.7", "a.jpg")}, "lässt sich nicht sicher entfernen"),
        ({"file": upload(b"", "a.jpg")}, "Die Datei ist leer."),
        ({"website": "http://spam.example"}, "leer bleiben"),
    ],
    ids=["short", "long", "pdf", "empty", "trap"],
)
def test_what_is_not_taken_is_said_and_leaves_nothing(client, folder, said, sentence):
    refused = send(client, FORM, **{"words": WORDS} | said)
    assert refused.status_code == 422
    page = refused.content.decode().replace("10000", "10.000")
    assert sentence in page
    assert "noch einmal ausgewählt" in page
    assert not Tip.objects.exists()
    assert not folder.exists()


def test_too_much_is_refused_before_it_is_read(client):
    headers = {"CONTENT_LENGTH": str(TIP_BYTES * 2), "HTTP_ORIGIN": "http://testserver"}
    with mock.patch("django.http.request.HttpRequest.parse_file_upload") as parse:
        refused = client.post(FORM, {"words": WORDS, "file": upload(b"x")}, **headers)
    assert refused.status_code == 413
    assert "größer als 20 MB" in refused.content.decode()
    parse.assert_not_called()


def test_from_one_connection_come_five_tips_an_hour(client):
    for _number in range(5):
        assert send(client, FORM, words=WORDS).status_code == 302
    refused = send(client, FORM, words=WORDS)
    assert refused.status_code == 429
    assert WORDS in refused.content.decode()
    assert Tip.objects.count() == 5


def test_a_form_on_another_site_sends_no_tip(client):
    there = {"Origin": "https://elsewhere.example"}
    assert send(client, FORM, words=WORDS, headers=there).status_code == 403
    assert not Tip.objects.exists()


def test_no_page_of_readers_leads_to_a_tip_or_its_file(client, settings):
    send(client, FORM, words=WORDS, file=upload(picture()))
    name = Tip.objects.get().file
    for address in (f"/media/tips/{name}", f"/media/{name}", f"/static/{name}"):
        assert client.get(address).status_code == 404
    for address in ("/", FORM, "/sitemap.xml", "/feed/"):
        assert WORDS not in client.get(address).content.decode()
    assert not Path(settings.UPLOADS_ROOT).is_relative_to(settings.MEDIA_ROOT)


def test_the_form_sets_no_cookie_is_kept_nowhere_and_says_what_is_kept(
    client, settings
):
    settings.TIPS_KEPT_DAYS = 30
    page = client.get(FORM)
    assert not page.cookies
    assert "no-store" in page["Cache-Control"]
    assert "30 Tage lang" in page.content.decode()


def test_nobody_else_on_the_machine_reads_the_folder(client, folder):
    send(client, FORM, words=WORDS, file=upload(picture()))
    assert folder.stat().st_mode & 0o077 == 0


def test_a_file_without_its_row_does_not_stay(folder):
    with (
        mock.patch.object(Tip.objects, "create", side_effect=OSError),
        pytest.raises(OSError),
    ):
        take(file=io.BytesIO(picture()), size=100)
    assert list(folder.iterdir()) == []


def take(**fields) -> Tip:
    defaults = {"contact": "", "language": "de", "today": timezone.localdate()}
    return take_tip(words=WORDS, **defaults | fields)


@pytest.mark.django_db(transaction=True)
def test_a_deleted_tip_is_gone_with_its_file(folder):
    tip = take(file=io.BytesIO(picture()), size=100)
    assert len(list(folder.iterdir())) == 1
    delete_tip(tip)
    assert list(folder.iterdir()) == []
    assert not Tip.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_the_worker_deletes_tips_whose_time_is_over(folder):
    today = timezone.localdate()
    take(today=today - timedelta(days=91), file=io.BytesIO(picture()), size=100)
    young = take(today=today - timedelta(days=90), file=io.BytesIO(picture()), size=100)
    orphan, fresh = folder / "orphan.webp", folder / "fresh.webp"
    for path in (orphan, fresh):
        path.write_bytes(b"x")
    long_ago = time.time() - 7200
    os.utime(orphan, (long_ago, long_ago))
    said = JOBS["forget_readers"].run(timezone.now())
    assert "1" in said
    assert list(Tip.objects.all()) == [young]
    assert {path.name for path in folder.iterdir()} == {young.file, "fresh.webp"}


def test_readers_of_the_disk_find_only_what_was_made_anew(client, folder):
    send(client, FORM, words=WORDS, file=upload(picture()))
    (kept,) = folder.iterdir()
    assert SECRET.encode() not in kept.read_bytes()
    assert tip_files.path_of(Tip.objects.get().file) == kept
