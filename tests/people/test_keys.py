import pytest

from apps.people.keys import keys_of, slug_of, tidy, unfit


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Kim", {("kim", 1)}),
        ("Jörg", {("joerg", 1), ("jorg", 1)}),
        ("Ada Moos", {("ada moos", 0), ("ada", 2), ("moos", 2)}),
        (
            "Alma von Hagebutt",
            {("alma von hagebutt", 0), ("alma", 2), ("hagebutt", 2)},
        ),
        ("Anna-Lena", {("anna lena", 0), ("anna", 2), ("lena", 2)}),
        ("†", set()),
    ],
)
def test_the_keys_of_a_name(text, keys):
    assert keys_of(text) == keys


def test_no_key_is_longer_than_its_column():
    assert max(len(key) for key, _tier in keys_of("ä" * 160)) == 160


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Jörg Weiß-Çelik", "joerg-weiss-celik"),
        ("Conan O’Brien", "conan-obrien"),
        ("Владимир", "person"),
        ("x" * 160, "x" * 110),
    ],
)
def test_the_slug_of_a_name(name, slug):
    assert slug_of(name) == slug


@pytest.mark.parametrize(
    "text", ["Ada", "O’Brien", "Jean-Luc", "Ж", "a\u200db", "5 & 6"]
)
def test_what_a_name_may_hold(text):
    assert unfit(text) == ""


@pytest.mark.parametrize(
    "char", ["<", ">", "\0", "\n", "\t", "\u202e", "\ufeff", "\u2028"]
)
def test_what_no_name_may_hold(char):
    assert unfit(f"Ada{char}Moos") == char


def test_one_name_has_one_spelling():
    assert tidy(" Jo\u0308rg ") == "Jörg"
