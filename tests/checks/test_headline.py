"""headline.uncovered, suicide.care."""

import pytest

from apps.checks.story_context import StoryContext
from tests.checks.sample import Text

UNCOVERED = [
    ("de", "Ada tot?", "Ada feiert in Kiel.", ["tot"]),
    ("de", "Ada: Krebs-Drama!", "Ada moderiert die Gala.", ["Krebs-Drama"]),
    ("de", "Ist Ada schwanger?", "Ada trug ein weites Kleid.", ["schwanger"]),
    ("de", "Liebes-Aus bei Ada", "Ada tanzt in Kiel.", ["Liebes-Aus"]),
    ("de", "Ada heiratet", "Ada eröffnet ein Hotel.", ["heiratet"]),
    ("en", "Ada dead?", "Ada sang in Leeds.", ["dead"]),
    ("en", "Ada battles cancer", "Ada hosted the gala.", ["cancer"]),
    ("en", "Is Ada pregnant?", "Ada wore a wide dress.", ["pregnant"]),
    ("en", "Ada split", "Ada danced in Leeds.", ["split"]),
    ("en", "Ada marries", "Ada opened a hotel.", ["marries"]),
    # right all the same
    ("de", "Ada tot?", "Ada starb am Montag.", []),
    ("de", "Ist Ada schwanger?", "Sie erwarte kein Baby, sagte Ada.", []),
    ("de", "Liebes-Aus bei Ada", "Ada und Ben haben sich getrennt.", []),
    ("de", "Ada heiratet", "Die Trauung war am Samstag.", []),
    ("de", "Totgesagte leben länger", "Ada lacht.", []),
    ("de", "Ada feiert silberne Hochzeit", "Ada lacht.", []),
    ("de", "Ada lacht", "Ada weint.", []),
    ("en", "Ada dead?", "Ada died on Monday.", []),
    ("en", "Is Ada pregnant?", "No baby is due, said Ada.", []),
    ("en", "Ada split", "Ada and Ben have separated.", []),
    ("en", "Ada marries", "The ceremony was on Saturday.", []),
    ("en", "Dead calm at sea", "Ada laughs.", []),
    ("en", "Ada laughs", "Ada weeps.", []),
]


def told(language: str, headline: str, text: str, teaser: str = ""):
    parts = [part for part in (headline, teaser, text) if part]
    whole = "\n\n".join(parts)
    begin = len(headline) + 2
    return Text(whole, language), StoryContext(
        headline=(0, len(headline)),
        teaser=(begin, begin + len(teaser)) if teaser else None,
    )


@pytest.mark.parametrize(("language", "headline", "text", "found"), UNCOVERED)
def test_a_headline_claims_only_what_the_text_says(language, headline, text, found):
    made, story = told(language, headline, text)
    places = [("block", one, None) for one in found]
    assert made.found("headline.uncovered", story=story) == places


def test_a_text_without_a_headline_claims_nothing():
    assert Text("Ada tot? Ada feiert.").found("headline.uncovered") == []


@pytest.mark.parametrize(
    ("language", "headline", "text", "found"),
    [
        (
            "de",
            "Ada nahm Schlaftabletten",
            "Sie nahm sich das Leben.",
            ["block Schlaftabletten", "info nahm sich das Leben"],
        ),
        (
            "en",
            "Ada hanged herself",
            "She died by suicide.",
            ["block hanged herself", "info died by suicide"],
        ),
        ("de", "Trauer um Ada", "Es war Suizid.", ["info Suizid"]),
        ("en", "Mourning Ada", "It was suicide.", ["info suicide"]),
        # right all the same
        ("de", "Trauer um Ada", "Es war Suizid. Telefonseelsorge: 0800 1110111.", []),
        ("en", "Mourning Ada", "It was suicide. Call Samaritans on 116 123.", []),
        ("de", "Ada spielt mit", "Suicide Squad läuft an.", []),
        ("en", "Ada joins in", "Suicide Squad opens.", []),
        ("de", "Sprung ins Becken", "Ada sprang vom Turm.", []),
        ("en", "Ada jumped", "Ada jumped off the tower.", []),
    ],
)
def test_suicide_is_told_with_care(language, headline, text, found):
    made, story = told(language, headline, text)
    rows = made.found("suicide.care", story=story)
    assert [f"{severity} {words}" for severity, words, _ in rows] == found


def test_the_method_in_the_teaser_blocks_and_in_the_text_does_not():
    made, story = told("de", "Ada", "Es war Suizid.", "Tod durch Überdosis")
    assert ("block", "Überdosis", None) in made.found("suicide.care", story=story)
    made, story = told("de", "Ada", "Es war Suizid durch eine Überdosis.", "Trauer")
    severities = {row[0] for row in made.found("suicide.care", story=story)}
    assert severities == {"info"}
