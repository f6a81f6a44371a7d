"""What is done with pictures."""

import uuid
from datetime import date
from pathlib import PurePath

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from apps.pictures.models import Picture
from apps.pictures.rules import Fault, file_faults, wording_faults
from apps.pictures.served import NoPicture, serve

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
    """Keep the file as it came, and beside it the one that is shown.

    File names are drawn by lot: they tell nothing about who is in the picture.
    """
    found = list(_faults(upload, credit, alt, rights, permission))
    if found:
        raise Refused(found)
    try:
        served = serve(upload.file, credit)
    except NoPicture as error:
        raise Refused([error.fault]) from error
    name = uuid.uuid4().hex
    picture = Picture(
        title=(title.strip() or PurePath(upload.name or "").stem or alt)[:160],
        credit=credit.strip(),
        alt=alt.strip(),
        rights=rights,
        permission=permission.strip(),
        licence_until=licence_until,
    )
    upload.seek(0)
    with transaction.atomic():
        picture.original.save(f"{name}.original", upload, save=False)
        picture.file.save(
            f"{name}{served.suffix}", ContentFile(served.content), save=False
        )
        # After the file: Django's own measuring reads no WebP that is this small.
        picture.width, picture.height = served.width, served.height
        try:
            picture.save()
        except Exception:
            _forget_files(picture)
            raise
    return picture


def _faults(
    upload: UploadedFile, credit: str, alt: str, rights: str, permission: str
) -> list[Fault]:
    upload.seek(0)
    start = upload.read(START)
    social = rights == Picture.Rights.SOCIAL
    return [
        *file_faults(upload.size or 0, start),
        *wording_faults(credit, alt, social=social, permission=permission),
    ]


def _forget_files(picture: Picture) -> None:
    for field in (picture.original, picture.file):
        field.storage.delete(field.name)
