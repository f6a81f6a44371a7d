"""The word lists and patterns themselves: no doubles, nothing that cannot match."""

from collections import Counter
from pathlib import Path

import pytest

from apps.reading import languages
from apps.reading.languages import BOOKS, CODES, language
from apps.reading.languages.lists import entries
from apps.reading.speech.titles import BLANKS
from apps.reading.text.folding import fold

FOLDER = Path(languages.__file__).parent
LISTS = [p for p in sorted(FOLDER.glob("*/*.txt")) if not p.name.startswith("rules_")]
BOOK_FILES = sorted(FOLDER.glob("*/rules_*.txt"))
# In these a word may stand under several labels: "sie" is one woman, or many.
SEVERAL = (
    "pronouns.txt",
    "grammar.txt",
    "credit_words.txt",
    "short_names.txt",
    "trades.txt",
)
LEAST_GIVEN_NAMES = 1500


@pytest.mark.parametrize("path", LISTS, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_a_list_begins_with_what_it_is(path):
    first = path.read_text("utf-8").splitlines()[0]
    assert first.startswith("# ")
    assert first.endswith((".", ".”", '"', ")"))


@pytest.mark.parametrize("path", LISTS, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_no_entry_stands_twice(path):
    found = list(entries(path))
    if path.name not in SEVERAL:
        found = [entry for _, entry in found]
    assert [entry for entry, times in Counter(found).items() if times > 1] == []


@pytest.mark.parametrize("path", LISTS, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_entries_are_clean(path):
    for _, entry in entries(path):
        assert entry == " ".join(entry.split())
        assert fold(entry) or path.name == "grammar.txt"


@pytest.mark.parametrize("gender", ["f", "m", "both"])
def test_given_names_are_sorted_words_with_a_capital(gender):
    names = [entry for _, entry in entries(FOLDER / "any" / f"given_{gender}.txt")]
    assert names == sorted(names)
    assert all(name[0].isupper() for name in names)


def test_a_given_name_has_one_gender():
    lists = [
        {entry for _, entry in entries(FOLDER / "any" / f"given_{gender}.txt")}
        for gender in ("f", "m", "both")
    ]
    assert not lists[0] & lists[1]
    assert not (lists[0] | lists[1]) & lists[2]
    assert sum(map(len, lists)) > LEAST_GIVEN_NAMES


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_the_same_files(code):
    names = {path.name for path in (FOLDER / code).glob("*.txt")}
    assert names == {path.name for path in (FOLDER / "de").glob("*.txt")}


@pytest.mark.parametrize("code", CODES)
def test_every_kind_of_small_words_stands_once(code):
    lines = (languages.HERE / code / "grammar.txt").read_text("utf-8").splitlines()
    kinds = Counter(line.partition(":")[0] for line in lines if line[:1] != "#")
    assert [kind for kind, count in kinds.items() if kind and count > 1] == []


@pytest.mark.parametrize("code", CODES)
def test_every_rule_is_named_once_and_can_be_called(code):
    known = language(code)
    for name in BOOKS:
        book = getattr(known, name)
        names = [rule.name for rule in book.rules]
        assert len(set(names)) == len(names)
        called = {number for numbers in book.called.values() for number in numbers}
        assert called == set(range(len(book.rules)))
        assert all(rule.patterns for rule in book.rules)
        assert all(word == word.lower() for word in book.called)


@pytest.mark.parametrize("path", BOOK_FILES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_every_rule_has_an_example(path):
    for block in path.read_text("utf-8").split("\n\n")[1:]:
        assert block.strip().startswith('# "'), block


@pytest.mark.parametrize("code", CODES)
def test_no_outlet_has_more_words_than_are_looked_up(code):
    assert max(name.count(" ") for name in language(code).words.outlets) <= BLANKS
