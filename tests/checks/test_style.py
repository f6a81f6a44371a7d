"""Times that pass, verbs that judge, brackets, superlatives, quotation marks."""

import pytest

from apps.checks.story_context import StoryContext
from tests.checks.sample import Text, known, record

STAYS = StoryContext(is_evergreen=True)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Ada singt heute.", ["heute"]),
        ("de", "Ada kam vor zwei Jahren.", ["vor zwei Jahren"]),
        ("de", "Ada kam vor 12 Monaten.", ["vor 12 Monaten"]),
        ("en", "Ada sings today.", ["today"]),
        ("en", "Ada came two years ago.", ["two years ago"]),
        ("de", "Ada singt 2024.", []),
        ("de", "Ada steht vor dem Steg.", []),
        ("en", "Ada sang in 2024.", []),
    ],
)
def test_what_is_true_for_a_day_does_not_stay(language, text, found):
    made = Text(text, language)
    rows = made.found("time.relative", story=STAYS)
    assert rows == [("warn", one, None) for one in found]
    assert made.found("time.relative") == []  # news may say today


@pytest.mark.parametrize(
    ("language", "text", "quote", "found"),
    [
        ("de", "„Ich gehe“, gestand Ada.", "„Ich gehe“", [("gestand", "sagte")]),
        ("de", "Ada prahlte: „Ich gehe“.", "„Ich gehe“", [("prahlte", "sagte")]),
        ("en", "“I go,” admitted Ada.", "“I go,”", [("admitted", "said")]),
        ("en", "Ada claimed: “I go.”", "“I go.”", [("claimed", "said")]),
        ("de", "„Ich gehe“, sagte Ada.", "„Ich gehe“", []),
        ("de", "Sie gestand es. Später kam Ben. „Ich gehe“, sagte Ada.",
         "„Ich gehe“", []),
        ("en", "“I go,” said Ada.", "“I go,”", []),
    ],
)  # fmt: skip
def test_a_verb_of_saying_that_judges(language, text, quote, found):
    made = Text(text, language).person("Ada").quote(quote, "p1")
    rows = made.found("verb.loaded")
    assert rows == [("info", words, fix) for words, fix in found]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Ada (12) kam.", ["12"]),
        ("en", "Ada (12) came.", ["12"]),
        ("de", "Ada (Platz 12) kam.", []),
        ("de", "Ada kam mit zwölf (12) Hunden.", []),
        ("en", "Ada came with twelve (12) dogs.", []),
    ],
)
def test_a_number_behind_a_name_that_is_no_age(language, text, found):
    made = Text(text, language).person("Ada")
    assert made.found("number.bracket") == [("info", one, None) for one in found]


@pytest.mark.parametrize("language", ["de", "en"])
def test_an_age_behind_a_name_is_one(language):
    made = Text("Ada (12) kam.", language).person("Ada", ages={"12": 12})
    assert made.found("number.bracket", record(known("ada"))) == []


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Ada ist die reichste Frau der Welt.", ["reichste Frau der Welt"]),
        ("en", "Ada is the richest woman in the world.",
         ["richest woman in the world"]),
        ("de", "Ada ist die reichste Frau im Zimmer.", []),
        ("de", "Ada ist die Älteste. Sie hat die Welt gesehen.", []),
        ("en", "Ada is the oldest of three.", []),
        ("en", "Ada saw the world.", []),
    ],
)  # fmt: skip
def test_a_superlative_needs_somebody_who_says_so(language, text, found):
    made = Text(text, language)
    rows = made.found("superlative.unsourced")
    assert rows == [("info", one, None) for one in found]


def test_with_a_source_in_the_sentence_a_superlative_stands():
    text = "Laut „Revue“ ist Ada die reichste Frau der Welt."
    assert Text(text).source("Revue").found("superlative.unsourced") == []
    unnamed = Text("Laut Insidern ist Ada die reichste Frau der Welt.")
    assert unnamed.source("Insidern", "unnamed").found("superlative.unsourced")


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Ada sagte: „Ich gehe.", ["warn „"]),
        ("de", 'Der „Steg“ und das "Boot" und der "See".', ['info "']),
        # right all the same
        ("de", "Ada sagte: „Ich gehe.“", []),
        ("de", 'Ada sagte: „Ich gehe."', []),
        ("de", "„Ich gehe.\n\n„Und zwar bald.“", []),
        ("de", 'Ein Bildschirm mit 27" und der „Steg“.', []),
        ("en", "Ada said: “I go.”", []),
        ("en", 'Ada said: "I go."', []),
    ],
)
def test_quotation_marks(language, text, found):
    rows = Text(text, language).found("typography.quotes")
    assert [f"{severity} {words}" for severity, words, _ in rows] == found
