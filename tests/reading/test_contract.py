"""The JSON form: the schema, the small example, places, keys."""

import json
from pathlib import Path

import jsonschema
import pytest

from apps.reading import read
from apps.reading.model import spans, statements

SHARED = Path(__file__).parents[2] / "../shared"
TEXTS = [
    "",
    "  \n\n ",
    "date 2024-05-04",
    "date 2024-05-04 Mira Thal (34) und Jon Aster sind seit 2019 verheiratet.",
    "date 2024-13-44\nMira Thal lacht.",
    'Mira Thal, Mitte 40, sagte der "Revue": "Ich lache." Sie wurde 1980 geboren.',
    "Jon Aster (1919–2001) hatte drei Kinder.\n\nFoto: Ina Keil Jon Aster 1990",
    "Mira Thal and Jon Aster married in 2010 and split after nearly ten years.",
]


def contract(name):
    path = SHARED / "contracts" / name
    if not path.exists():
        pytest.skip("the contracts lie beside the project and are missing here")
    return json.loads(path.read_text("utf-8"))


def files():
    return [*(SHARED / "examples").glob("*.txt")]


@pytest.mark.parametrize("text", TEXTS)
def test_every_reading_fits_the_schema(text):
    found = json.loads(json.dumps(read(text).as_json("x.txt")))
    jsonschema.validate(found, contract("reading.schema.json"))


def test_the_real_text_fits_the_schema():
    schema = contract("reading.schema.json")
    for file in files():
        found = json.loads(json.dumps(read(file.read_text("utf-8")).as_json(file.name)))
        jsonschema.validate(found, schema)


def test_the_contracts_example_is_read_as_it_says():
    example = contract("example.reading.json")
    found = json.loads(json.dumps(read(example["text"]).as_json("example.txt")))
    assert found == example


@pytest.mark.parametrize("text", TEXTS)
def test_every_passage_is_the_words_at_its_place(text):
    for statement in statements(read(text)):
        for span in spans(statement):
            assert text[span.start : span.end] == span.text
            assert span.text


@pytest.mark.parametrize("text", TEXTS)
def test_every_statement_has_a_rule_and_a_key_of_its_own(text):
    found = list(statements(read(text)))
    assert all(statement.rule for statement in found)
    assert len({statement.key for statement in found}) == len(found)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("date 2024-05-04\nMira lacht.", "2024-05-04"),
        ("  date 2024-05 Mira lacht.", "2024-05"),
        ("date 2024\n\nMira lacht.", "2024"),
        ("Mira lacht am 3. Mai 2020.", None),
        ("date 2024-02-31\nMira lacht.", None),
        ("dated 2024 Mira lacht.", None),
    ],
)
def test_the_date_line_is_read_where_there_is_one(text, date):
    assert read(text).date == date


def test_a_date_that_is_given_beats_the_texts_own():
    assert read("date 2024-05-04 Mira lacht.", date="2025").date == "2025"


@pytest.mark.parametrize("bad", [{"language": "xx"}, {"date": "31.2.1990"}])
def test_what_cannot_be_is_refused(bad):
    with pytest.raises(ValueError, match=r"."):
        read("Mira lacht.", **bad)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Frau kam mit ihrem Hund in die Stadt.", "de"),
        ("The woman came to the town with her dog.", "en"),
    ],
)
def test_the_language_shows_in_the_small_words(text, language):
    assert read(text).language == language
