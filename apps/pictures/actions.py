"""What is done with pictures."""

import uuid
from datetime import date
from pathlib import PurePath

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from apps.pictures.models import Picture
from apps.pictures.rules import Fault, file_faults, wording_faults
from apps.pictures.served import NoPicture, Served, serve

START = 4096  # bytes that tell an SVG file


class Refused(Exception):
    """The picture is not taken; `faults` says everything that is wrong with it."""

    def __init__(self, found: list[Fault]) -> None:
        super().__init__(" ".join(found))
        self.faults = found


def add_picture(
    upload: UploadedFile,
    *,
    title: str = "",
    credit: str,
    alt: str,
    rights: str = Picture.Rights.OWN,
    permission: str = "",
    licence_until: date | None = None,
) -> Picture:
    """Keep the file as it came, and beside it the one that is shown."""
    social = rights == Picture.Rights.SOCIAL
    found = list(wording_faults(credit, alt, social=social, permission=permission))
    try:
        served = prepare(upload, credit)
    except Refused as error:
        raise Refused([*error.faults, *found]) from error
    if found:
        raise Refused(found)
    picture = Picture(
        title=(title.strip() or PurePath(upload.name or "").stem or alt)[:160],
        credit=credit.strip(),
        alt=alt.strip(),
        rights=rights,
        permission=permission.strip(),
        licence_until=licence_until,
    )
    with transaction.atomic():
        store(picture, upload, served)
        try:
            picture.save()
        except Exception:
            _forget_files(picture)
            raise
    return picture


def prepare(upload: UploadedFile, credit: str) -> Served:
    """Make the file that will be shown; raise Refused for what is no picture."""
    upload.seek(0)
    if found := list(file_faults(upload.size or 0, upload.read(START))):
        raise Refused(found)
    try:
        return serve(upload.file, credit)
    except NoPicture as error:
        raise Refused([error.fault]) from error


def store(picture: Picture, upload: UploadedFile, served: Served) -> None:
    """Put both files on a picture that is saved next.

    File names are drawn by lot: they tell nothing about who is in the picture.
    """
    name = uuid.uuid4().hex
    upload.seek(0)
    picture.original.save(f"{name}.original", upload, save=False)
    picture.file.save(f"{name}{served.suffix}", ContentFile(served.content), save=False)
    # After the file: Django's own measuring reads no WebP that is this small.
    picture.width, picture.height = served.width, served.height


def _forget_files(picture: Picture) -> None:
    for field in (picture.original, picture.file):
        field.storage.delete(field.name)
