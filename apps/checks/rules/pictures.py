"""Whose pictures these are."""

import re
from collections.abc import Iterator

from apps.checks.findings import Severity
from apps.checks.rule import Check, Find, Rule
from apps.checks.wording import Pair
from apps.reading.model import Picture

# "Instagram / name", "Foto: TikTok/@name", "Screenshot X / name", "instagram.com/name"
SOCIAL = re.compile(
    r"^\W*(?:(?:Foto|Bild|Quelle|Screenshot|Photo|Picture|Source|Credit|via)\W+)*"
    r"(?:(?P<network>Instagram|TikTok|Facebook|Twitter|Snapchat|Threads|YouTube|Bluesky)"
    r"\b(?:\.com|\.app)?|X(?:\.com)?(?=\s*/|\s*@)|@\w[\w.]{2,})",
    re.IGNORECASE,
)
MESSAGE = Pair(
    "„{credit}“ ist ein Konto in sozialen Medien, und keine Erlaubnis für das Bild ist "
    "vermerkt.",
    "“{credit}” is a social-media account, and no permission for the picture is on "
    "record.",
)


def _social_files(check: Check) -> Iterator[Find]:
    for picture in check.reading.pictures:
        if not picture.credit or not SOCIAL.match(picture.credit):
            continue
        if picture.start in check.story.permitted:
            continue
        start, end = credit_place(picture)
        yield Find(
            start,
            end,
            MESSAGE.say(check.language, credit=picture.credit),
            people=check.case.slugs(*picture.people),
        )


def credit_place(picture: Picture) -> tuple[int, int]:
    credit = picture.credit or ""
    at = picture.text.find(credit) if credit else -1
    if at < 0:
        return picture.start, picture.end
    return picture.start + at, picture.start + at + len(credit)


PICTURE_SOCIAL_FILE = Rule(
    code="picture.social_file",
    severity=Severity.BLOCK,
    needs="picture",
    sentence=Pair(
        "Ein Bild stammt von einem Konto in sozialen Medien, ohne Erlaubnis.",
        "A picture comes from a social-media account, without permission.",
    ),
    reference="UrhG §§ 13, 97",
    find=_social_files,
    spares_quotes=False,
)
