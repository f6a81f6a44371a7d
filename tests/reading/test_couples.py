"""How the press tells couples, their days, their years and their children: couples/.

told.CODE.txt has a text and below it what it says of couples, with counts and years
that something lasted; "still to come" under what the reader does not yet see. The
texts of silent.CODE.txt say nothing of the kind.
"""

from pathlib import Path

import pytest

from apps.reading import read
from tests.reading.say import relations

DAY = "2024-06-17"  # a Monday
HERE = Path(__file__).parent / "couples"
COUPLES = ("marriage", "engagement", "partnership")
TO_COME = "still to come"


def said(text: str, code: str) -> list[str]:
    """Return what a text says of couples, counts and durations, sorted."""
    reading = read(text, language=code, date=DAY)
    names = {person.id: person.name for person in reading.people}

    def pair(people) -> str:
        return " + ".join(sorted(names[person] for person in people))

    bonds = relations(text, language=code, date=DAY)
    counts = [f"{c.of} {c.count}: {pair(c.people)}" for c in reading.counts]
    of = [f"{r.kind} {pair((r.a, r.b))}" for r in reading.relations]
    lasting = [
        f"{of[d.relation]} lasts {d.low:g}-{d.high:g}" for d in reading.durations
    ]
    couples = [bond for bond in bonds if bond.startswith(COUPLES)]
    return sorted([*couples, *counts, *lasting])


def _rows(name: str):
    for path in sorted(HERE.glob(f"{name}.*.txt")):
        for block in path.read_text("utf-8").split("\n\n"):
            text, *wanted = block.strip().splitlines()
            later = TO_COME in wanted
            row = path.suffixes[0][1:], text, [w for w in wanted if w != TO_COME]
            mark = pytest.mark.xfail(reason="a known gap of the reader", strict=True)
            yield pytest.param(*row, marks=[mark] if later else [])


@pytest.mark.parametrize(("code", "text", "wanted"), _rows("told"))
def test_a_text_says_of_a_couple_what_its_row_says(code, text, wanted):
    assert said(text, code) == sorted(wanted)


@pytest.mark.parametrize(("code", "text", "wanted"), _rows("silent"))
def test_what_only_sounds_like_a_couple_is_none(code, text, wanted):
    assert said(text, code) == wanted == []
