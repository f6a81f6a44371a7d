"""The same questions on both engines: the tests run wherever DATABASE_URL points."""

import pytest

from apps.base import search
from apps.base.models import SearchEntry
from apps.base.search import Entry, drop, find, put, stem

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("hochzeiten", "hochzeit"),
        ("haeuser", "haus"),
        ("haus", "haus"),
        ("kindern", "kind"),
        ("rosen", "rose"),
        ("ehen", "ehe"),
        ("sohn", "sohn"),
        ("stars", "star"),
        ("es", "es"),
        ("", ""),
    ],
)
def test_a_stem_is_what_inflected_forms_share(word, expected):
    assert stem(word) == expected


@pytest.fixture
def library():
    put(
        [
            Entry("person", 1, "", "Jörg Weiß", "Jörg Weiß Gärtner", rank_day=5),
            Entry(
                "person", 2, "", "Ada Lindentau", "Moderatorin", "Geburtsname: Ada Groß"
            ),
            Entry(
                "story",
                1,
                "de",
                "Die Hochzeit am See",
                "Jörg Weiß feierte mit vielen Kindern in alten Häusern.",
                rank_day=10,
            ),
            Entry(
                "story", 2, "en", "A wedding", "They said O'Neill paid.", rank_day=20
            ),
        ]
    )


def found(words, **options):
    return [(hit.kind, hit.key) for hit in find(words, **options)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Jörg", [("person", 1), ("story", 1)]),
        ("joerg", [("person", 1), ("story", 1)]),
        ("JORG", [("person", 1), ("story", 1)]),
        ("weiss", [("person", 1), ("story", 1)]),
        ("Wei", [("person", 1), ("story", 1)]),
        ("Hochzeiten", [("story", 1)]),
        ("Kind", [("story", 1)]),
        ("Haus", [("story", 1)]),
        ("weddings", [("story", 2)]),
        ("groß", [("person", 2)]),
        ("Jörg Moderatorin", []),
        ("oneill", [("story", 2)]),
        ("", []),
        ("   ", []),
        ("–", []),
        ("\0", []),
        ("jo\0erg", []),
    ],
)
def test_words_find_what_holds_them_all(library, words, expected):
    assert found(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        '"',
        "jörg AND",
        "NOT jörg",
        "jörg*",
        "title:jörg",
        "NEAR(a b)",
        "a' | 'b",
        "& | !",
        "\\",
        "%s",
        "{title}: x",
        "x" * 5000,
        "wort " * 500,
        "日本",
        "İstanbul",
        "١٢٣",
        "😀",
        "ﬁ",
    ],
)
def test_no_question_breaks_the_engine(library, words):
    find(words)


def test_words_found_in_titles_come_first(library):
    put([Entry("story", 3, "de", "Ohne Titel", "Eine Hochzeit.", rank_day=99)])
    assert found("hochzeit") == [("story", 1), ("story", 3)]


def test_the_kind_and_the_limit_narrow(library):
    assert found("jörg", kind="story") == [("story", 1)]
    assert found("jörg", limit=1) == [("person", 1)]


def test_a_hit_says_why_it_was_found(library):
    (hit,) = find("Groß")
    assert hit.title == "Ada Lindentau"
    assert hit.reason == "Geburtsname: Ada Groß"
    (hit,) = find("Lindentau")
    assert hit.reason == ""


def test_a_snippet_marks_the_words_and_escapes_the_rest():
    put([Entry("story", 9, "de", "T", "<b>böse</b> & gute " * 40 + "Rosen & mehr")])
    (hit,) = find("rose")
    assert "<mark>Rosen</mark> &amp; mehr" in hit.snippet
    assert hit.snippet.startswith("… ")
    assert "<b>" not in hit.snippet
    assert len(hit.snippet) < 3 * search.SNIPPET


def test_putting_again_replaces_what_was_there(library):
    put([Entry("person", 1, "", "Jürgen Weiß", "Jürgen Weiß")])
    assert found("joerg", kind="person") == []
    assert found("juergen") == [("person", 1)]
    assert SearchEntry.objects.filter(kind="person", key=1).count() == 1


def test_dropped_things_are_found_no_more(library):
    drop("story", [1])
    drop("story", [])
    assert found("hochzeit") == []
    assert found("wedding") == [("story", 2)]
    assert not SearchEntry.objects.filter(kind="story", key=1).exists()


def test_a_new_entry_never_inherits_the_terms_of_an_old_one(library):
    SearchEntry.objects.all().delete()  # behind the engine's back
    put([Entry("person", 7, "", "Neu", "Neu")])
    assert found("joerg") == []


@pytest.mark.parametrize(
    ("words", "limit", "queries"),
    [("jörg", 2, 1), ("jörg", 3, 2), ("jo", 3, 1)],
    ids=["enough", "too few", "too short to be begun"],
)
def test_finding_costs_a_query_and_one_for_beginnings(
    library, django_assert_num_queries, words, limit, queries
):
    with django_assert_num_queries(queries):
        find(words, limit=limit)


@pytest.mark.parametrize("kind", ["story", "person"])
def test_the_newest_come_first_whatever_order_they_were_put_in(kind):
    days = [3, 9, 1, 7]
    put([Entry(kind, day, "", f"Tag {day}", "Rosen", rank_day=day) for day in days])
    assert found("rosen") == [(kind, day) for day in (9, 7, 3, 1)]
    assert found("rosen", limit=2) == [(kind, 9), (kind, 7)]


def test_a_thing_that_got_another_day_is_found_once():
    for day in (5, 700_000, 6):
        put([Entry("story", 1, "de", "Rosen", "Rosen und mehr", rank_day=day)])
        assert found("rosen") == [("story", 1)]
    drop("story", [1])
    put([Entry("story", 2, "de", "Nelken", "", rank_day=5)])
    assert found("rosen") == []


def test_days_narrow_a_kind():
    put([Entry("story", day, "de", f"Tag {day}", "", rank_day=day) for day in range(9)])
    assert found("tag", kind="story", days=(3, 4)) == [("story", 4), ("story", 3)]
    assert found("tag", kind="story", days=(20, 30)) == []


def test_keys_narrow_a_kind():
    put([Entry("story", key, "de", f"Tag {key}", "Rosen") for key in range(1, 9)])
    put([Entry("person", 3, "", "Rosa Rosen", "")])
    some = SearchEntry.objects.filter(title__in=["Tag 3", "Tag 5"]).values("key")
    assert found("rosen", kind="story", keys=some) == [("story", 5), ("story", 3)]


def test_only_the_last_word_may_be_begun(library):
    assert found("jörg hoch") == [("story", 1)]
    assert found("hoch jörg") == []


def test_a_mark_of_titles_is_no_word(library):
    put([Entry("story", 5, "de", "Zzqhochzeit", "")])
    assert found("zzqhochzeit")[0] == ("story", 5)


def test_nul_and_long_titles_are_stored_as_far_as_they_go():
    put([Entry("person", 1, "", "A\0" + "b" * 400, "c\0d", "e\0f")])
    entry = SearchEntry.objects.get()
    assert len(entry.title) == 300
    assert "\0" not in entry.title + entry.words + entry.reasons


def test_a_text_of_a_megabyte_can_be_put():
    words = " ".join(f"wort{number:x}" for number in range(150_000))
    put([Entry("story", 1, "de", "Lang", words)])
    assert found("wort1") == [("story", 1)]


@pytest.mark.parametrize("many", [1, 2, 100])
def test_common_words_are_found_as_rare_ones_are(monkeypatch, many):
    """What too many texts hold is looked for another way on PostgreSQL."""
    monkeypatch.setattr(search.index, "MANY", many)
    put(
        [Entry("story", day, "de", "Tag", "Rosen", rank_day=day) for day in range(1, 9)]
    )
    put([Entry("story", 20, "de", "Rosen", "", rank_day=0)])
    put([Entry("person", 1, "", "Rosa", "Rosen", rank_day=3)])
    expected = [("story", 20), ("person", 1), ("story", 8), ("story", 7)]
    assert found("rosen", limit=4) == expected
    assert found("rosen", kind="story", days=(2, 3)) == [("story", 3), ("story", 2)]
