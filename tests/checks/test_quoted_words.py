"""quote.deviates, quote.translated."""

import pytest

from apps.checks.facts import QuoteFacts
from tests.checks.sample import Text, known, record

DE = "Ich habe drei Häuser am See gebaut, und keines davon steht noch."
EN = "I built three houses by the lake, and none of them is standing now."


def said(language: str, words: str, *quotes: QuoteFacts):
    verb = "sagt" if language == "de" else "says"
    made = Text(f"Ada {verb}: “{words}”", language)
    made.person("Ada", record="ada").quote(words, "p1")
    return made, record(known("ada"), quotes=quotes)


def recorded(words: str, language: str, speaker="ada", **more) -> QuoteFacts:
    return QuoteFacts(4, speaker, words, True, language, source="Revue", **more)


@pytest.mark.parametrize(
    ("language", "words", "fix"),
    [
        ("de", "Ich habe vier Häuser am See gebaut.", "Ich habe drei Häuser am See "
         "gebaut."),
        ("de", "Ich habe drei Häuser gebaut, und keines davon steht noch.", DE),
        ("de", DE, None),
        ("de", DE.upper(), None),
        ("de", "Ich habe drei Häuser […] gebaut, und keines davon steht noch.", None),
        ("de", "Ich habe drei Häuser am [Quitten-]See gebaut", None),
        ("de", "keines davon steht noch", None),
        ("de", "Ich habe den Sommer am Meer verbracht.", None),
        ("de", "Ich habe drei Hunde.", None),  # few words may be said again
        ("en", "I built four houses by the lake.", "I built three houses by the lake."),
        ("en", "I built three houses, and none of them is standing now.", EN),
        ("en", EN, None),
        ("en", "I built three houses … and none of them is standing now.", None),
        ("en", "none of them is standing now", None),
        ("en", "I spent all of the summer by the sea.", None),
    ],
)  # fmt: skip
def test_a_quote_is_worded_as_on_record(language, words, fix):
    made, people = said(language, words, recorded(DE if language == "de" else EN,
                                                  language))  # fmt: skip
    found = [("warn", words, fix)] if fix else []
    assert made.found("quote.deviates", people) == found


def test_what_the_record_says_comes_with_its_source():
    made, people = said("de", "Ich habe vier Häuser am See gebaut.",
                        recorded(DE, "de"))  # fmt: skip
    [finding] = [one for one in made.check(people) if one.rule == "quote.deviates"]
    assert "Revue" in finding.message
    assert DE in finding.message


@pytest.mark.parametrize("language", ["de", "en"])
def test_another_speaker_and_another_language_are_no_measure(language):
    words = "Ich habe vier Häuser am See gebaut."
    made, people = said(language, words, recorded(DE, "de", speaker="tom"))
    assert made.found("quote.deviates", people) == []
    other = "en" if language == "de" else "de"
    made, people = said(language, words, recorded(DE, other))
    assert made.found("quote.deviates", people) == []


@pytest.mark.parametrize(
    ("language", "behind", "found"),
    [
        ("de", "", True),
        ("de", " Das sagte sie auf Englisch.", False),
        ("de", " (Übersetzung: Klatschmohn)", False),
        ("en", "", True),
        ("en", " She said so in German.", False),
        ("en", " (translated by Klatschmohn)", False),
    ],
)
def test_a_translated_quote_says_so(language, behind, found):
    own, other = (DE, EN) if language == "de" else (EN, DE)
    tongue = "en" if language == "de" else "de"
    quote = recorded(other, tongue, translation=own, translated_by="Ina Keil")
    made, people = said(language, own, quote)
    made.text += behind
    assert made.found("quote.translated", people) == (
        [("info", own, None)] if found else []
    )
    assert made.found("quote.deviates", people) == []


@pytest.mark.parametrize(("language", "words"), [("de", DE), ("en", EN)])
def test_a_quote_in_its_own_language_is_no_translation(language, words):
    made, people = said(language, words, recorded(words, language, translation="x y"))
    assert made.found("quote.translated", people) == []
