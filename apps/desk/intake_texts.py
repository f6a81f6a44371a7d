"""From the text as it came in to the draft that is made of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils import timezone

from apps.dates import Edtf, EdtfError
from apps.desk.marks import PARAGRAPHS
from apps.reading.model import Reading
from apps.stories.bodies import from_text, plain

LONGEST_HEADLINE = 120
SENTENCE_ENDS = (".", "!", "?", "…", ":", ";", ",")
PUBLISHING_HOUR = time(6)


@dataclass(frozen=True, slots=True)
class Requested:
    """A picture that the text asks for."""

    credit: str
    caption: str


@dataclass(frozen=True, slots=True)
class Draft:
    headline: str
    body: str
    language: str
    day: Edtf | None
    pictures: tuple[Requested, ...]


def draft_of(reading: Reading) -> Draft:
    """Make headline, body and picture requests; what is not clear stays blank."""
    parts = list(_paragraphs(reading))
    headline = ""
    if len(parts) > 1 and _is_headline(parts[0]):
        headline, *parts = parts
    return Draft(
        headline=headline,
        body=from_text("\n\n".join(parts)),
        language=reading.language if reading.language in ("de", "en") else "de",
        day=_day(reading.date),
        pictures=tuple(
            Requested((one.credit or "")[:200], one.caption[:400])
            for one in reading.pictures
        ),
    )


def planned_for(day: Edtf | None, now: datetime) -> datetime | None:
    """The morning of the text's day, if that is a whole day to come."""
    if day is None or day.earliest is None or day.earliest != day.latest:
        return None
    morning = datetime.combine(date.fromordinal(day.earliest), PUBLISHING_HOUR)
    planned = timezone.make_aware(morning)
    return planned if planned > now else None


def _paragraphs(reading: Reading) -> Iterator[str]:
    """The paragraphs without date line and picture lines."""
    text, start = reading.text, _after_date_line(reading.text)
    pictures = {(one.start, one.end) for one in reading.pictures}
    for match in PARAGRAPHS.finditer(text, start):
        if any(
            first < match.end() and last > match.start() for first, last in pictures
        ):
            rest = match[0]
            for first, last in sorted(pictures, reverse=True):
                if match.start() <= first and last <= match.end():
                    at = first - match.start()
                    rest = rest[:at] + rest[last - match.start() :]
            if rest.strip():
                yield rest.strip()
        else:
            yield match[0]


def _after_date_line(text: str) -> int:
    """Where the text begins after "date 2025-03", as the contract has it."""
    words = text.split(None, 2)
    if len(words) < 2 or words[0] != "date":
        return 0
    try:
        Edtf.parse(words[1])
    except EdtfError:
        return 0
    return text.index(words[1]) + len(words[1])


def _is_headline(words: str) -> bool:
    short = len(words) <= LONGEST_HEADLINE and "\n" not in words
    return short and not words.endswith(SENTENCE_ENDS)


def _day(text: str | None) -> Edtf | None:
    try:
        return Edtf.parse(text) if text else None
    except EdtfError:
        return None


def first_words(body: str, most: int = 60) -> str:
    words = " ".join(plain(body).split())
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"
