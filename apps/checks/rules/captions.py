"""What a caption owes whoever looks at the picture: who, which of them, when, where."""

import re
from collections.abc import Iterator, Sequence

from apps.checks.facts import PersonFacts
from apps.checks.findings import Severity
from apps.checks.languages import listed, pattern
from apps.checks.rule import Check, Find, Rule
from apps.checks.rules.privacy import caption_place
from apps.checks.story_context import PictureContext
from apps.checks.subjects import people_in
from apps.checks.wording import Pair
from apps.reading.model import Person
from apps.reading.text.folding import fold

NOBODY = Pair(
    "Im Bild ist {people}, die Bildunterschrift nennt niemanden davon.",
    "The picture shows {people}, and the caption names none of them.",
)
WHICH = Pair(
    "Die Bildunterschrift nennt {people} und sagt nicht, wer wo steht (links, rechts).",
    "The caption names {people} and does not say who is where (left, right).",
)
UNDATED = Pair(
    "Die Bildunterschrift sagt weder wann noch wo.",
    "The caption says neither when nor where.",
)
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b|\b\d{1,2}\.\s?\d{1,2}\.")
ALIKE = 2  # of one gender, whom nobody tells apart by sight
MANY = 3


def _captions(check: Check) -> Iterator[Find]:
    seen: set[tuple[int, int]] = set()
    for picture in check.story.pictures:
        seen.add(picture.place)
        yield from _of_the_house(check, picture)
    for read in check.reading.pictures:
        place = caption_place(read)
        if read.caption and place not in seen:
            people = [check.case.people[one] for one in read.people]
            known = [one for one in people if one.record or " " in one.name]
            yield from _unsorted(check, *place, known)


def _of_the_house(check: Check, picture: PictureContext) -> Iterator[Find]:
    if not picture.caption.strip():
        return  # that is text.placeholder
    start, end = _caption_in(check, picture)
    words = f" {fold(check.text[start:end])} "
    shown = [
        facts
        for slug in picture.shown
        if (facts := check.case.dossier.people.get(slug)) is not None
    ]
    named = any(
        f" {fold(part)} " in words
        for facts in shown
        for name in (facts.name, *(one.text for one in facts.names))
        for part in name.split()
        if part[:1].isupper()
    )
    if shown and not named and not people_in(check, start, end):
        people = ", ".join(facts.name for facts in shown)
        message = NOBODY.say(check.language, people=people)
        yield Find(start, end, message, people=tuple(facts.slug for facts in shown))
    yield from _unsorted(check, start, end, shown)
    if not (_is_dated(check, start, end) or _placed(check, start, end)):
        message = UNDATED.say(check.language)
        yield Find(start, end, message, severity=Severity.INFO)


def _caption_in(check: Check, picture: PictureContext) -> tuple[int, int]:
    at = check.text.find(picture.caption, *picture.place)
    return (at, at + len(picture.caption)) if at >= 0 else picture.place


def _unsorted(
    check: Check, start: int, end: int, people: Sequence[PersonFacts | Person]
) -> Iterator[Find]:
    """Three, or two of one gender, of whom nothing says who is who."""
    genders = [one.gender[:1] for one in people]
    alike = max((genders.count(one) for one in genders if one), default=0)
    if (len(people) < MANY and alike < ALIKE) or _says(check, "side", start, end):
        return
    names = ", ".join(one.name for one in people)
    slugs = (one.slug if isinstance(one, PersonFacts) else one.record for one in people)
    message = WHICH.say(check.language, people=names)
    yield Find(start, end, message, people=tuple(slug for slug in slugs if slug))


def _says(check: Check, label: str, start: int, end: int) -> bool:
    found = pattern(check.language, "captions", label)
    return found.search(check.text, start, end) is not None


def _is_dated(check: Check, start: int, end: int) -> bool:
    dated = YEAR.search(check.text, start, end) is not None
    return dated or _says(check, "when", start, end)


def _placed(check: Check, start: int, end: int) -> bool:
    """A capital behind a preposition that is nobody's name: "am Starnberger See"."""
    ahead = "|".join(
        re.escape(one) for one in listed(check.language, "captions", "where")
    )
    names = {one.start for person in people_in(check, start, end)
             for one in person.mentions}  # fmt: skip
    place = re.compile(rf"(?i:\b(?:{ahead}))\s+(?P<name>[A-ZÄÖÜ]\w+)")
    return any(
        found.start("name") not in names
        for found in place.finditer(check.text, start, end)
    )


PICTURE_CAPTION = Rule(
    code="picture.caption",
    severity=Severity.WARN,
    needs="picture",
    sentence=Pair(
        "Der Bildunterschrift fehlt, wer zu sehen ist, wer wo steht, wann oder wo.",
        "The caption lacks who is shown, who is where, when or where.",
    ),
    reference="Pressekodex 2",
    find=_captions,
    spares_quotes=False,
)
