"""advert.unlabelled, byline.missing."""

import pytest

from apps.checks.story_context import LinkContext, StoryContext
from tests.checks.sample import Text, known, record

PAID = "https://shop.example/kleid?affiliate_id=7"


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", f"Das Kleid: {PAID}", [PAID]),
        ("en", f"The dress: {PAID}", [PAID]),
        ("de", "Hier: https://amzn.to/3abc", ["https://amzn.to/3abc"]),
        ("en", "Here: https://www.awin1.com/x", ["https://www.awin1.com/x"]),
        # right all the same
        ("de", f"Anzeige\n\nDas Kleid: {PAID}", []),
        ("en", f"Advertisement\n\nThe dress: {PAID}", []),
        ("de", "Hier: https://example.org/kleid?seite=2", []),
        ("en", "Here: https://example.org/myaffiliate-story", []),
    ],
)
def test_who_is_paid_says_so(language, text, found):
    places = [("block", one, None) for one in found]
    assert Text(text, language).found("advert.unlabelled") == places


def test_a_link_of_the_body_counts_like_one_that_is_read():
    story = StoryContext(links=(LinkContext(4, 9, PAID),))
    found = Text("Das Kleid steht ihr.").found("advert.unlabelled", story=story)
    assert found == [("block", "Kleid", None)]
    plain = StoryContext(links=(LinkContext(4, 9, "https://example.org/"),))
    assert Text("Das Kleid steht ihr.").found("advert.unlabelled", story=plain) == []


def signed(headline: str, authors, reader=None) -> StoryContext:
    return StoryContext(headline=(0, len(headline)), authors=authors, reader=reader)


@pytest.mark.parametrize(
    ("language", "headline", "authors", "reader", "fires"),
    [
        ("de", "Ada lacht", frozenset(), None, True),
        ("en", "Ada laughs", frozenset(), None, True),
        ("de", "Ada gestorben", frozenset({1}), 1, True),
        ("en", "Ada died", frozenset({1}), 1, True),
        ("de", "Ermittlungen gegen Ada", frozenset({1, 2}), 2, True),
        # right all the same
        ("de", "Ada lacht", frozenset({1}), 1, False),
        ("en", "Ada laughs", frozenset({1}), 1, False),
        ("de", "Ada gestorben", frozenset({1}), 2, False),
        ("en", "Ada died", frozenset({1}), 2, False),
        ("de", "Ada gestorben", frozenset({1}), None, False),
        ("de", "Ada gestorben", None, None, False),
    ],
)
def test_a_story_has_an_author_and_a_grave_one_a_second_reader(
    language, headline, authors, reader, fires
):
    made = Text(headline, language)
    found = made.found("byline.missing", story=signed(headline, authors, reader))
    assert found == ([("block", headline, None)] if fires else [])


@pytest.mark.parametrize(("birth", "fires"), [("2015", True), ("1980", False)])
def test_a_minor_makes_a_story_grave(birth, fires):
    made = Text("Ada lacht").person("Ada", record="ada")
    dossier = record(known("ada", birth))
    story = signed("Ada lacht", frozenset({1}), 1)
    assert bool(made.found("byline.missing", dossier, story=story)) is fires
