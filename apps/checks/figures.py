"""What a story knows of its pictures, and a reader of its text can only guess."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from apps.reading.model import Person, Reading
from apps.reading.model import Picture as ReadPicture
from apps.stories.models import Figure
from apps.stories.texts import Part, StoryText


def with_figures(
    reading: Reading, whole: StoryText, figures: Mapping[str, Figure]
) -> Reading:
    """Make the reading's pictures exactly the story's own figures.

    The reader has to guess where a credit ends; the story knows. People whom it found
    in nothing but a credit are no people of the story.
    """
    parts = [part for part in whole.parts if part.field in figures]
    lines = [
        (part.start, part.start + len(figures[part.field].credit.strip()))
        for part in parts
    ]
    people = tuple(_outside(reading.people, lines, _spoken_of(reading)))
    pictures = tuple(
        _picture(reading, people, part, figures[part.field]) for part in parts
    )
    return replace(reading, people=people, pictures=pictures)


def _spoken_of(reading: Reading) -> set[str]:
    """Ids that other statements name."""
    named = {one for relation in reading.relations for one in (relation.a, relation.b)}
    named |= {one for count in reading.counts for one in count.people}
    return named | {quote.speaker for quote in reading.quotes if quote.speaker}


def _outside(
    people: tuple[Person, ...], lines: list[tuple[int, int]], spoken_of: set[str]
) -> Iterator[Person]:
    for person in people:
        mentions = tuple(
            mention
            for mention in person.mentions
            if not any(a <= mention.start and mention.end <= b for a, b in lines)
        )
        if mentions:
            yield replace(person, mentions=mentions)
        elif person.id in spoken_of:
            yield person


def _picture(
    reading: Reading, people: tuple[Person, ...], part: Part, figure: Figure
) -> ReadPicture:
    named = tuple(
        person.id
        for person in people
        if any(part.start <= m.start and m.end <= part.end for m in person.mentions)
    )
    return ReadPicture(
        part.start,
        part.end,
        reading.text[part.start : part.end],
        figure.credit.strip() or None,
        figure.caption.strip(),
        named,
        "figure",
    )
