"""What is said, named, cited and shown: tables/NAME.CODE.txt, a row a way of writing.

A row is a text (¶ parts paragraphs) and what it says below, one statement a line:
"quote: who (source): words", "title: words kind", "source: name kind", "picture:
credit | caption | who", "no quotes". Kinds that a row does not mention are free.
"""

from collections import defaultdict
from pathlib import Path

import pytest

from apps.reading import read
from tests.reading.say import quotes

TABLES = sorted((Path(__file__).parent / "tables").glob("*.txt"))


def _rows():
    for path in TABLES:
        for block in path.read_text("utf-8").split("\n\n"):
            text, *wanted = block.strip().splitlines()
            yield path.suffixes[0][1:], text.replace(" ¶ ", "\n\n"), wanted


@pytest.mark.parametrize(("language", "text", "wanted"), _rows())
def test_a_text_says_what_its_row_says(language, text, wanted):
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
        + ", ".join(names[person] for person in picture.people)
        for picture in reading.pictures
    ]


_SAID = {"quote": _quoted, "title": _titled, "source": _cited, "picture": _shown}
