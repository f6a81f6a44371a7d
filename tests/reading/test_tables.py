"""What is said, named, cited and shown: tables/NAME.CODE.txt, a row a way of writing.

A row is a text (¶ parts paragraphs) and what it says below, one statement a line:
"quote: who (source): words", "title: words kind", "source: name kind", "picture:
credit | caption | who", "age: who 34 now", "birth: who 1990", "death: who", "person:
who", "count: children 3: who", "lasting: marriage 4-4: who + who", "no quotes". Kinds
that a row does not mention are free. What the reader does not say yet waits in
tables/to_come.
"""

from collections import defaultdict
from pathlib import Path

import pytest

from apps.reading import read
from tests.reading.say import people, quotes, years

TABLES = Path(__file__).parent / "tables"


def _rows(folder):
    for path in sorted(folder.glob("*.txt")):
        for block in path.read_text("utf-8").split("\n\n"):
            text, *wanted = block.strip().splitlines()
            yield path.suffixes[0][1:], text.replace(" ¶ ", "\n\n"), wanted


@pytest.mark.parametrize(("language", "text", "wanted"), _rows(TABLES))
def test_a_text_says_what_its_row_says(language, text, wanted):
    _compare(language, text, wanted)


@pytest.mark.xfail(reason="known gaps of the reader", strict=True)
@pytest.mark.parametrize(("language", "text", "wanted"), _rows(TABLES / "to_come"))
def test_a_row_is_still_to_come(language, text, wanted):
    _compare(language, text, wanted)


def _compare(language, text, wanted):
    table = defaultdict(list)
    for line in wanted:
        kind, colon, statement = line.partition(": ")
        table[kind if colon else line.removeprefix("no ").removesuffix("s")].extend(
            [statement] if colon else []
        )
    assert wanted
    for kind, statements in table.items():
        assert sorted(_SAID[kind](text, language)) == sorted(statements), kind


def _quoted(text, language):
    return quotes(text, language=language)


def _titled(text, language):
    titles = read(text, language=language).titles
    return [f"{title.text} {title.kind}" for title in titles]


def _cited(text, language):
    sources = read(text, language=language).sources
    return [f"{source.name} {source.kind}" for source in sources]


def _shown(text, language):
    reading = read(text, language=language)
    names = {person.id: person.name for person in reading.people}
    return [
        f"{picture.credit} | {picture.caption} | "
        f"{', '.join(names[person] for person in picture.people)}".rstrip()
        for picture in reading.pictures
    ]


def _lives(event):
    def told(text, language):
        return [
            f"{person.name} {life.date or ''}".strip()
            for person in read(text, language=language).people
            if (life := getattr(person, event)) is not None
        ]

    return told


def _aged(text, language):
    return years(text, language=language)


def _counted(text, language):
    reading = read(text, language=language)
    names = {person.id: person.name for person in reading.people}
    return [
        f"{count.of} {count.count}: {_joined(names, *count.people)}"
        for count in reading.counts
    ]


def _lasting(text, language):
    reading = read(text, language=language)
    names = {person.id: person.name for person in reading.people}
    return [
        f"{love.kind} {lasted.low:g}-{lasted.high:g}: {_joined(names, love.a, love.b)}"
        for lasted in reading.durations
        for love in [reading.relations[lasted.relation]]
    ]


def _joined(names, *people):
    return " + ".join(sorted(names[person] for person in people))


def _named(text, language):
    return people(text, language=language)


_SAID = {
    "quote": _quoted,
    "title": _titled,
    "source": _cited,
    "picture": _shown,
    "age": _aged,
    "birth": _lives("birth"),
    "death": _lives("death"),
    "person": _named,
    "count": _counted,
    "lasting": _lasting,
}
