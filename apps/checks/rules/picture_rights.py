"""Whether a picture may be shown, and is called what it is. Only stories know."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from apps.checks.findings import Severity
from apps.checks.languages import pattern
from apps.checks.rule import Check, Find, Rule
from apps.checks.rules.pictures import credit_place
from apps.checks.story_context import PictureContext
from apps.checks.wording import Pair, date_words
from apps.dates import Edtf

SOON = timedelta(days=14)

NO_CREDIT = Pair(
    "Das Bild nennt weder Urheber noch Bildnachweis.",
    "The picture names neither creator nor credit.",
)


def _uncredited(check: Check) -> Iterator[Find]:
    for picture in check.story.pictures:
        if not _says_something(picture.credit):
            yield Find(*picture.place, NO_CREDIT.say(check.language))
    if check.story.is_stored:
        return
    for read in check.reading.pictures:
        if not _says_something(read.credit or ""):
            yield Find(*credit_place(read), NO_CREDIT.say(check.language))


LABEL = re.compile(
    r"^\W*(?:(?:Foto|Bild|Quelle|Photo|Picture|Source|Credit|Zeichnung)\W*)+$", re.I
)


def _says_something(credit: str) -> bool:
    return bool(credit.strip()) and not LABEL.match(credit)


PICTURE_CREDIT = Rule(
    code="picture.credit",
    severity=Severity.BLOCK,
    needs="picture",
    sentence=Pair(
        "Ein Bild ohne Urheber und Bildnachweis.",
        "A picture without creator or credit.",
    ),
    reference="UrhG § 13",
    find=_uncredited,
    spares_quotes=False,
)

UNSETTLED = Pair(
    "Die Rechte am Bild „{title}“ sind nicht geklärt.",
    "The rights in the picture “{title}” are not settled.",
)
ENDED = Pair(
    "Die Lizenz für das Bild „{title}“ endet am {day}, vor der Veröffentlichung.",
    "The licence for the picture “{title}” ends on {day}, before publication.",
)
NOT_BEGUN = Pair(
    "Die Lizenz für das Bild „{title}“ beginnt erst am {day}.",
    "The licence for the picture “{title}” begins only on {day}.",
)
PRINT = Pair(
    "Das Bild „{title}“ darf nur gedruckt werden.",
    "The picture “{title}” may be shown in print only.",
)
ENDING = Pair(
    "Die Lizenz für das Bild „{title}“ endet bald, am {day}.",
    "The licence for the picture “{title}” ends soon, on {day}.",
)


def _unlicensed(check: Check) -> Iterator[Find]:
    for picture in check.story.pictures:
        for pair, day, severity in _licence_faults(picture, _day(check)):
            words = date_words(Edtf.of(day), check.language) if day else ""
            message = pair.say(check.language, title=picture.title, day=words)
            yield Find(*picture.place, message, severity=severity)


def _day(check: Check) -> date | None:
    if check.as_of is None or check.as_of.latest is None:
        return None
    return date.fromordinal(check.as_of.latest)


def _licence_faults(
    picture: PictureContext, day: date | None
) -> Iterator[tuple[Pair, date | None, Severity | None]]:
    if picture.rights == "unsettled":
        yield UNSETTLED, None, None
    if picture.channels == "print":
        yield PRINT, None, None
    if day is None:
        return
    begin, end = picture.licence_from, picture.licence_until
    if begin and day < begin:
        yield NOT_BEGUN, begin, None
    if end and end < day:
        yield ENDED, end, None
    elif end and end <= day + SOON:
        yield ENDING, end, Severity.WARN


PICTURE_LICENCE = Rule(
    code="picture.licence",
    severity=Severity.BLOCK,
    needs="licence",
    sentence=Pair(
        "Ein Bild ohne Lizenz für Tag und Kanal der Veröffentlichung; ein baldiges "
        "Ende warnt.",
        "A picture without a licence for the day and channel of publication; one that "
        "ends soon warns.",
    ),
    reference="UrhG §§ 31, 97",
    find=_unlicensed,
    spares_quotes=False,
)

UNLABELLED = {
    "ai": Pair(
        "Das Bild ist KI-erzeugt, und weder Unterschrift noch Nachweis sagen es.",
        "The picture was made by AI, and neither caption nor credit says so.",
    ),
    "symbolic": Pair(
        "Das ist ein Symbolbild, und weder Unterschrift noch Nachweis sagen es.",
        "This is a symbolic picture, and neither caption nor credit says so.",
    ),
    "archive": Pair(
        "Das Bild kommt aus dem Archiv, und weder Unterschrift noch Nachweis sagen es.",
        "The picture is from the archive, and neither caption nor credit says so.",
    ),
    "montage": Pair(
        "Das Bild ist eine Montage, und weder Unterschrift noch Nachweis sagen es.",
        "The picture is a montage, and neither caption nor credit says so.",
    ),
}
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _unlabelled(check: Check) -> Iterator[Find]:
    for picture in check.story.pictures:
        if picture.provenance not in UNLABELLED:
            continue
        words = f"{picture.caption} {picture.credit}"
        if pattern(check.language, "labels", picture.provenance).search(words):
            continue
        if picture.provenance == "archive" and YEAR.search(picture.caption):
            continue  # the year says that it is old
        message = UNLABELLED[picture.provenance].say(check.language)
        yield Find(*picture.place, message)


PICTURE_UNLABELLED = Rule(
    code="picture.unlabelled",
    severity=Severity.BLOCK,
    needs="provenance",
    sentence=Pair(
        "KI-Bild, Symbolbild, Montage oder Archivbild ohne Kennzeichnung.",
        "An AI, symbolic, archive or assembled picture that is not labelled.",
    ),
    reference="Pressekodex 2.2; KI-VO Art. 50",
    find=_unlabelled,
    spares_quotes=False,
)

NO_ALT = Pair(
    "Das Bild hat keine Beschreibung für alle, die es nicht sehen können.",
    "The picture has no description for those who cannot see it.",
)
FILE_NAME = re.compile(
    r"^\W*(?:img|dsc|dscf|pict?|image|bild|foto|photo|screenshot|untitled|alt|todo|tk)?"
    r"[\W_\d]*$|\.(?:jpe?g|png|webp|gif|tiff?|avif)$",
    re.IGNORECASE,
)


def _undescribed(check: Check) -> Iterator[Find]:
    for picture in check.story.pictures:
        alt = picture.alt.strip()
        if FILE_NAME.search(alt) or alt == picture.credit.strip():
            yield Find(*picture.place, NO_ALT.say(check.language))


PICTURE_ALT = Rule(
    code="picture.alt",
    severity=Severity.BLOCK,
    needs="picture",
    sentence=Pair(
        "Keine Beschreibung für alle, die das Bild nicht sehen können.",
        "No description for those who cannot see the picture.",
    ),
    reference="BFSG; WCAG 1.1.1",
    find=_undescribed,
    spares_quotes=False,
)
