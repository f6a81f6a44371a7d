import pytest

from apps.people.keys import keys_of, slug_of, tidy, unfit


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Xara", {("xara", 1)}),
        ("Kim", {("kim", 2)}),
        ("Jörg", {("joerg", 2), ("jorg", 2)}),
        ("Ada Moos", {("ada moos", 0), ("ada", 3), ("moos", 3)}),
        (
            "Alma von Hagebutt",
            {("alma von hagebutt", 0), ("alma", 3), ("hagebutt", 3)},
        ),
        ("Anna-Lena", {("anna lena", 0), ("anna", 3), ("lena", 3)}),
        ("†", set()),
    ],
)
def test_the_keys_of_a_name(text, keys):
    assert keys_of(text) == keys


@pytest.mark.parametrize(
    ("text", "kind", "known", "tier"),
    [
        ("Xara", "stage", False, 1),
        ("Xara", "nickname", True, 2),
        ("Xara", "former", True, 2),
        ("Adele", "display", False, 2),
        ("Adele", "display", True, 1),
        ("Adele", "stage", True, 1),
        ("Adele", "nickname", True, 2),
    ],
)
def test_one_word_stands_for_somebody_only_where_no_others_bear_it(
    text, kind, known, tier
):
    assert keys_of(text, kind, known_elsewhere=known) == {(text.lower(), tier)}


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
