"""Makes one fact wrong at a time in faithful stories of our own.

A story marks its facts: ⟦age vera-tillmann|53⟧, ⟦spouse a b|Name>another>a third⟧. What
stands behind the bar is right; what follows ">" is wrong, and where nothing follows the
wrong values are made here. What the record's precision still permits is no error and is
left out.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from apps.checks.wording import SPELLED, with_number
from apps.dates import Certainty, Edtf
from apps.dates.ages import ages_at
from apps.dates.compare import same

HERE = Path(__file__).parent
# Each with a record of its own; all but the first were written when the rules stood,
# and counted before any of them was changed.
FIRST, SECOND, THIRD, FOURTH = HERE, *map(HERE.joinpath, ("second", "third", "fourth"))
MENDED = (FIRST, SECOND, THIRD, FOURTH)
# Written after these, and not worked through one by one: how much is caught of them is
# nearer to what is caught of stories that nobody here wrote. What was missed in the
# sixth and seventh has been looked at, and the reader mended by it; not in the fifth
# and the eighth.
FRESH = (HERE / "fifth", HERE / "sixth", HERE / "seventh", HERE / "eighth")
HOMES = (*MENDED, *FRESH)
MARK = re.compile(r"⟦(?P<kind>\w+)(?P<who>(?: [\w~-]+)*)\|(?P<words>[^⟧]*)⟧")
YEAR_OF = {
    "wed": ("begin", {"marriage", "civil_union"}),
    "divorced": ("end", {"marriage"}),
    "parted": ("begin", {"separation"}),
    "began": ("begin", {"dating"}),
    "ended": ("end", {"dating"}),
    "engaged": ("begin", {"engagement"}),
}
RULES = {
    "age": {"age.mismatch"},
    "quoted": {"age.mismatch"},
    "then": {"age.then"},
    "born": {"life.birth_year"},
    "atdeath": {"life.age_at_death"},
    "died": {"life.age_at_death"},
    "wed": {"relation.date"},
    "divorced": {"relation.date"},
    "parted": {"relation.date"},
    "began": {"relation.date"},
    "ended": {"relation.date"},
    "engaged": {"relation.date"},
    "lasted": {"relation.duration"},
    "joint": {"family.children_count"},
    "children": {"family.children_count"},
    "status": {"relation.status", "relation.kind"},
    "kind": {"relation.kind"},
    "spouse": {"relation.wrong_person"},
    "partner": {"relation.wrong_person"},
    "ex": {"relation.wrong_person"},
    "child": {"relation.wrong_person"},
    "parent": {"relation.wrong_person"},
    "dead": {"life.dead_alive"},
    "late": {"life.dead_alive"},
    "name": {"name.spelling"},
    "caption": {"name.spelling"},
    "restricted": {"name.restricted"},
}


@dataclass(frozen=True)
class Mark:
    kind: str
    who: tuple[str, ...]
    start: int
    right: str
    wrongs: tuple[str, ...]


@dataclass(frozen=True)
class Planted:
    """A story with one fact wrong, and where."""

    story: str
    kind: str
    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.text[self.start : self.end]


@dataclass(frozen=True)
class Story:
    name: str
    text: str
    marks: tuple[Mark, ...]

    @property
    def day(self) -> Edtf:
        return Edtf.parse(self.text.split(None, 2)[1])


def record(home: Path) -> Path:
    return home / "people.jsonl"


@cache
def people() -> dict[str, dict]:
    """Of all records; no key is in two."""
    lines = [
        line for home in HOMES for line in record(home).read_text("utf-8").splitlines()
    ]
    return {row["key"]: row for row in map(json.loads, lines)}


@cache
def stories(home: Path) -> tuple[Story, ...]:
    return tuple(_story(path) for path in sorted((home / "stories").glob("*.txt")))


def _story(path: Path) -> Story:
    marked = path.read_text("utf-8")
    pieces, marks, at = [], [], 0
    for found in MARK.finditer(marked):
        pieces.append(marked[at : found.start()])
        right, *wrongs = found["words"].split(">")
        start = sum(map(len, pieces))
        who = tuple(found["who"].split())
        marks.append(Mark(found["kind"], who, start, right, tuple(wrongs)))
        pieces.append(right)
        at = found.end()
    return Story(path.stem, "".join([*pieces, marked[at:]]), tuple(marks))


def planted(home: Path) -> Iterator[Planted]:
    for story in stories(home):
        language = story.name[:2]
        for mark in story.marks:
            before = story.text[: mark.start]
            after = story.text[mark.start + len(mark.right) :]
            for wrong in mark.wrongs or _wrongs(mark, story.day, language):
                end = mark.start + len(wrong)
                text = before + wrong + after
                yield Planted(story.name, mark.kind, text, mark.start, end)


def _wrongs(mark: Mark, day: Edtf, language: str) -> Iterator[str]:
    if mark.kind in ("name", "caption"):
        yield from _letters_off(mark.right)
    elif mark.kind in ("joint", "children"):
        yield from _other_numbers(mark.right, language, (1, -1), at_least=2)
    elif mark.kind in ("born", "died", *YEAR_OF):
        yield from _other_years(mark)
    elif mark.kind == "lasted":
        yield from _other_numbers(mark.right, language, (4, -4), at_least=1)
    else:
        yield from _other_ages(mark, day, language)


def _number(words: str, language: str) -> int:
    digits = re.search(r"\d+", words)
    return int(digits[0]) if digits else SPELLED[language][words.casefold()]


def _other_numbers(
    words: str, language: str, steps: tuple[int, ...], at_least: int
) -> Iterator[str]:
    number = _number(words, language)
    for step in steps:
        if number + step >= at_least:
            other = with_number(words, number, number + step, language)
            assert other is not None, words
            yield other


def _other_ages(mark: Mark, day: Edtf, language: str) -> Iterator[str]:
    """One and two years off, and the digits the wrong way round."""
    row = people()[mark.who[0]]
    if mark.kind == "atdeath":
        day = Edtf.parse(row["death"])
    elif mark.kind == "then":
        day = Edtf.parse(mark.who[1])
    right = ages_at(Edtf.parse(row["birth"]), day)
    assert right is not None
    number = _number(mark.right, language)
    assert number in right, (mark, right)
    swapped = int(str(number)[::-1])
    for other in dict.fromkeys(
        [number + 1, number - 1, number + 2, number - 2, swapped]
    ):
        if other in right or other < 10 <= number or other <= 0:
            continue
        words = with_number(mark.right, number, other, language)
        assert words is not None, mark
        yield words


def _other_years(mark: Mark) -> Iterator[str]:
    year = int(mark.right)
    recorded = _recorded(mark)
    for step in (1, -1, 2, -10):
        other = Edtf.parse(str(year + step))
        if all(same(other, date) is Certainty.IMPOSSIBLE for date in recorded):
            yield str(year + step)


def _recorded(mark: Mark) -> list[Edtf]:
    if mark.kind in ("born", "died"):
        row = people()[mark.who[0]]
        return [Edtf.parse(row["birth" if mark.kind == "born" else "death"])]
    edge, kinds = YEAR_OF[mark.kind]
    dates = [
        Edtf.parse(phase[edge])
        for one, other in (mark.who, mark.who[::-1])
        for bond in people()[one].get("partnerships", [])
        if bond["with"] == other
        for phase in bond["phases"]
        if phase["kind"] in kinds and phase.get(edge)
    ]
    assert dates, mark
    year = Edtf.parse(mark.right)
    assert any(same(year, date) is not Certainty.IMPOSSIBLE for date in dates), mark
    return dates


def _letters_off(name: str) -> Iterator[str]:
    """A letter dropped, two swapped, one doubled, a vowel changed: one at a time."""
    known = {row["name"] for row in people().values()}
    first, _, last = name.rpartition(" ")
    word = last if len(last) > 4 or not first else first
    at = len(word) // 2
    at += not word[at].isalpha()
    swap = next(i for i in range(1, len(word) - 1) if word[i] != word[i + 1])
    vowel = max(i for i, c in enumerate(word) if c.lower() in "aeiouäöüı")
    changed = "o" if word[vowel] != "o" else "e"
    for wrong in (
        word[:at] + word[at + 1 :],
        word[:swap] + word[swap + 1] + word[swap] + word[swap + 2 :],
        word[: at + 1] + word[at] + word[at + 1 :],
        word[:vowel] + changed + word[vowel + 1 :],
    ):
        other = f"{first} {wrong}".strip() if word is last else f"{wrong} {last}"
        if other not in known and other != name:
            yield other
