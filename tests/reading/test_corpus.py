"""What the reader finds in texts of every house, and that little of it is false.

The corpus has two halves. Texts in corpus/ are looked at when the reader is made
better. Those in corpus/unseen/ are its examination: nobody reads them, only their
scores are told. `python -m tests.reading.floors` raises floors to what is reached; they
never fall. Run with -rP to see what is false and what is missed in the seen half.
"""

import json

import pytest

from apps.checks.terminal.annotated import annotation_at, files_of, scored
from apps.checks.texts import read_text
from apps.reading.scoring import KINDS
from tests.reading.floors import FLOORS, HALVES, folder, measured, per_cent
from tests.reading.test_contract import contract

LEAST = {"seen": {"de": 60, "en": 26}, "unseen": {"de": 34, "en": 17}}
STEMS = [(half, stem) for half in HALVES for stem in files_of(folder(half))]
each_text = pytest.mark.parametrize(
    ("half", "stem"), STEMS, ids=[stem.name for _, stem in STEMS]
)


class Unquoted(dict):
    """What pytest tells of a failure must not quote the texts kept aside."""

    def __repr__(self) -> str:
        return "scores"


@pytest.fixture(scope="module")
def scores():
    return Unquoted({half: measured(half) for half in HALVES})


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("half", HALVES)
def test_a_kind_of_statement_keeps_its_floor(scores, half, kind):
    score = scores[half][kind]
    if half == "seen":
        print("\n".join(f"false: {f.told} “{f.span.text}”" for f in score.false))
        print("\n".join(f"missed: {f.told} “{f.span.text}”" for f in score.missed))
    least_right, least_found = FLOORS[half][kind]
    # Numbers only: what pytest tells of a failure must not quote the unseen texts.
    right, found = per_cent(score.precision), per_cent(score.recall)
    assert right >= least_right, "precision"
    assert found >= least_found, "recall"


@pytest.mark.parametrize("half", HALVES)
def test_both_languages_have_their_texts(half):
    languages = [scored(stem).language for of, stem in STEMS if of == half]
    for code, least in LEAST[half].items():
        assert languages.count(code) >= least


@each_text
def test_an_annotation_fits_its_text(half, stem):
    wanted = annotation_at(f"{stem}.json", read_text(f"{stem}.txt"))
    assert wanted.people
    assert wanted.language == stem.name.partition("_")[0]


@each_text
def test_an_annotation_fits_the_contract(half, stem):
    schema = contract("reading.schema.json")
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.validate(json.loads(read_text(f"{stem}.json")), schema)


def test_no_text_is_in_both_halves():
    names = [stem.name for _, stem in STEMS]
    assert len(set(names)) == len(names)
