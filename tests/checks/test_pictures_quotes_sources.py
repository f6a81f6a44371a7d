"""picture.social_file, quote.source, source.unnamed."""

import pytest

from apps.checks.engine import StoryContext
from apps.checks.facts import QuoteFacts
from tests.checks.sample import Text, known, record


@pytest.mark.parametrize(
    ("credit", "is_social"),
    [
        ("Instagram / adalindentau", True),
        ("Foto: TikTok/@ada", True),
        ("Screenshot X / ada", True),
        ("@adalindentau", True),
        ("instagram.com/ada", True),
        ("Photo: Facebook / Ada", True),
        ("Agentur Nord / Ina Keil", False),
        ("Xaver Keil / Agentur", False),
        ("Foto: X. Keil", False),
        ("Threadsmith Media", False),
    ],
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_picture_from_a_social_account_needs_a_permission(
    credit, is_social, language
):
    made = Text(f"Ada.\n\n{credit} Ada am Steg", language)
    made.picture(credit, "Ada am Steg")
    found = [("block", credit, None)] if is_social else []
    assert made.found("picture.social_file") == found


def test_a_permission_on_record_silences_it():
    made = Text("Ada.\n\nInstagram / ada Ada am Steg")
    made.picture("Instagram / ada", "Ada am Steg")
    story = StoryContext(permitted=frozenset({6}))
    assert made.found("picture.social_file", story=story) == []


@pytest.mark.parametrize(
    ("language", "text", "quote", "found"),
    [
        ("de", 'Es hieß: "Wir lieben uns sehr."', "Wir lieben uns sehr.", True),
        ("en", 'They said "we are so happy".', "we are so happy", True),
        ("de", 'Eine "große Liebe" war es.', "große Liebe", False),
        ("en", 'It was "true love".', "true love", False),
        ("de", 'Im Gespräch mit uns: "Wir lieben uns sehr."', "Wir lieben uns sehr.",
         False),
        ("de", '"Wir lieben uns sehr." Das sagte sie uns am Sonntag.',
         "Wir lieben uns sehr.", False),
        ("en", '"We are so happy." She told us so on Sunday.', "We are so happy.",
         False),
        ("de", '"Wir lieben uns sehr." Siehe https://example.org/a',
         "Wir lieben uns sehr.", False),
    ],
)  # fmt: skip
def test_direct_speech_needs_somebody_or_some_place(language, text, quote, found):
    made = Text(text, language).quote(quote)
    assert made.found("quote.source") == ([("warn", quote, None)] if found else [])


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_speaker_or_a_medium_is_enough(language):
    made = Text('Ada (Revue): "We are so happy now."', language).person("Ada")
    made.source("Revue").quote("We are so happy now.", "p1")
    assert made.found("quote.source") == []
    made = Text('Revue: "We are so happy now."', language)
    made.source("Revue").quote("We are so happy now.", None, 0)
    assert made.found("quote.source") == []


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Er kam. „Wir lieben uns sehr“, habe sie gesagt.", False),
        ("de", "Sie horchte hinein und befand: „Wir lieben uns sehr.“", False),
        ("en", "“Wir lieben uns sehr,” comes the answer.", False),
        ("de", "„Wir lieben uns sehr“, hieß es dazu.", True),
        ("de", "Er kam. „Wir lieben uns sehr.“ Dann ging er.", True),
        ("en", "They said: “Wir lieben uns sehr.”", True),
    ],
)
def test_whoever_says_it_need_not_be_known_by_name(language, text, found):
    words = "Wir lieben uns sehr," if "sehr," in text else "Wir lieben uns sehr"
    made = Text(text, language).quote(words)
    assert bool(made.found("quote.source")) == found


def test_a_verb_of_saying_is_somebodys_but_es_hiess_is_nobodys():
    made = Text('"Wir lieben uns sehr" sagte sie.').quote("Wir lieben uns sehr")
    assert len(made.found("quote.source")) == 1
    made = Text('"Wir lieben uns sehr" sagte sie.')
    made.quote("Wir lieben uns sehr", verb="sagte")
    assert made.found("quote.source") == []
    made = Text('"Wir lieben uns sehr", hieß es.')
    made.quote("Wir lieben uns sehr", verb="hieß")
    assert len(made.found("quote.source")) == 1


def test_a_second_quote_goes_on_where_the_first_left_off():
    text = '"Wir lieben uns", sagt die Sängerin. "Wir lieben uns sehr."'
    made = Text(text).quote("Wir lieben uns", verb="sagt").quote("Wir lieben uns sehr.")
    assert made.found("quote.source") == []
    apart = Text(text.replace(' "Wir', '\n\n"Wir'))
    apart.quote("Wir lieben uns", verb="sagt").quote("Wir lieben uns sehr.")
    assert len(apart.found("quote.source")) == 1


def test_a_quote_as_headline_is_attributed_below():
    made = Text("„Wir lieben uns sehr“\n\nAda lacht.").quote("Wir lieben uns sehr")
    assert len(made.found("quote.source")) == 1
    assert made.found("quote.source", story=StoryContext(headline=(0, 21))) == []


def test_what_the_dead_said_in_life_is_told_so():
    dead = record(known("ada", death="2020-01-01"))
    for text in (
        'Ada damals: "Wir lieben uns sehr."',
        '"Wir lieben uns sehr.", sagte Ada damals.',
    ):
        made = (
            Text(text).person("Ada", record="ada").quote("Wir lieben uns sehr.", "p1")
        )
        assert made.found("quote.source", dead) == []


def test_the_dead_need_a_medium():
    made = Text('Ada: "Wir lieben uns sehr."').person("Ada", record="ada")
    made.quote("Wir lieben uns sehr.", "p1")
    dead = record(known("ada", "1940", death="2020-01-01"))
    assert made.found("quote.source", dead) == [("block", "Wir lieben uns sehr.", None)]
    assert made.found("quote.source", record(known("ada", "1940"))) == []
    on_file = QuoteFacts(1, "ada", "Wir lieben uns sehr!", sourced=True)
    dead = record(known("ada", death="2020-01-01"), quotes=(on_file,))
    assert made.found("quote.source", dead) == []


@pytest.mark.parametrize(
    ("language", "text", "words", "kind", "found"),
    [
        ("de", "Laut nahestehenden Quellen sind sie glücklich.",
         "nahestehenden Quellen", "unnamed", "warn"),
        ("en", "An insider says they are happy.", "insider", "unnamed", "warn"),
        ("de", "Laut einem Insider sind sie getrennt.", "Insider", "unnamed", "block"),
        ("en", "An insider says they have split.", "insider", "unnamed", "block"),
        ("de", "Laut der „Revue“ sind sie getrennt.", "Revue", "outlet", None),
        ("en", "The Revue says they have split.", "Revue", "outlet", None),
    ],
)  # fmt: skip
def test_an_unnamed_source_is_told(language, text, words, kind, found):
    made = Text(text, language).source(words, kind)
    expected = [(found, words, None)] if found else []
    assert made.found("source.unnamed") == expected


def test_beside_a_named_source_an_unnamed_one_does_not_block():
    made = Text("Laut „Revue“ und einem Insider sind sie getrennt.")
    made.source("Revue").source("Insider", "unnamed")
    assert made.found("source.unnamed") == [("warn", "Insider", None)]
