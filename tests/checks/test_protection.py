"""claim.forbidden, embargo, privacy.private_person."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from apps.checks.bans.rules import BanFact
from apps.checks.facts import DecisionFact, QuoteFacts
from apps.checks.shields import Protection
from apps.checks.story_context import LinkContext, StoryContext, Until
from tests.checks.sample import Text, known, record
from tests.checks.test_picture_rights import shown_in

BOTH = pytest.mark.parametrize("language", ["de", "en"])
NOW = datetime(2025, 3, 3, 12, tzinfo=UTC)
LATER = Until(datetime(2025, 3, 3, 18, tzinfo=UTC), "Europe/Berlin")
OVER = Until(datetime(2025, 3, 3, 11, tzinfo=UTC), "Europe/Berlin")
TEXTS = {
    "de": ("Ada hat den Steg verkauft.", "Steg verkauft"),
    "en": ("Ada has sold the jetty.", "sold the jetty"),
}


def banned(words="", kind="claim", person="ada", picture=None, **days):
    dates = {"begin": date(2025, 1, 1), "end": None} | days
    ban = BanFact(1, kind, words, person, picture, "injunction", "27 O 1/25", **dates)
    return replace(record(known("ada")), protection=Protection(bans=(ban,)))


@BOTH
@pytest.mark.parametrize(
    ("days", "found"),
    [
        ({}, True),
        ({"begin": date(2025, 3, 3)}, True),
        ({"begin": date(2025, 3, 4)}, False),
        ({"end": date(2025, 3, 3)}, True),
        ({"end": date(2025, 3, 2)}, False),
    ],
)
def test_a_forbidden_claim_blocks_while_the_ban_holds(language, days, found):
    text, words = TEXTS[language]
    made = Text(text, language).person("Ada", record="ada")
    places = [("block", words, None)] if found else []
    assert made.found("claim.forbidden", banned(words, **days)) == places


@BOTH
def test_a_claim_about_one_may_be_told_of_another(language):
    text, words = TEXTS[language]
    made = Text(text, language).person("Ada")
    assert made.found("claim.forbidden", banned(words)) == []
    assert made.found("claim.forbidden", banned(words, person="")) == [
        ("block", words, None)
    ]


@BOTH
def test_a_forbidden_name_blocks_and_its_reference_is_told(language):
    made = Text("Ada, Mila Weiß.", language).person("Ada", record="ada")
    [finding] = [
        one
        for one in made.check(banned("Mila Weiss", "name"))
        if one.rule == "claim.forbidden"
    ]
    assert (finding.severity, finding.text) == ("block", "Mila Weiß")
    assert "27 O 1/25" in finding.message
    assert made.found("claim.forbidden", banned("Mila Halm", "name")) == []


@BOTH
def test_a_forbidden_picture_blocks_at_its_caption(language):
    made = Text("Ada.\n\nKeil Ada.", language)
    story = shown_in(language, place=(6, 15))
    found = [("block", "Keil Ada.", None)]
    ban = banned(kind="picture", picture=1)
    assert made.found("claim.forbidden", ban, story=story) == found
    ban = banned(kind="picture", picture=2)
    assert made.found("claim.forbidden", ban, story=story) == []


@BOTH
@pytest.mark.parametrize(("embargo", "found"), [(LATER, True), (OVER, False)])
def test_story_picture_and_link_wait_for_their_time(language, embargo, found):
    made = Text("Ada lacht. Hier.\n\nKeil Ada.", language)
    context = StoryContext(headline=(0, 10), at=NOW, embargo=embargo)
    expected = [("block", "Ada lacht.", None)] if found else []
    assert made.found("embargo", story=context) == expected
    context = shown_in(language, place=(18, 27), embargo=embargo)
    expected = [("block", "Keil Ada.", None)] if found else []
    assert made.found("embargo", story=replace(context, at=NOW)) == expected
    link = LinkContext(11, 15, "https://example.org/a", "Revue", embargo)
    expected = [("block", "Hier", None)] if found else []
    assert made.found("embargo", story=StoryContext(at=NOW, links=(link,))) == expected


@pytest.mark.parametrize(
    ("language", "clock"),
    [("de", "03.03.2025, 19.00 Uhr"), ("en", "03 March 2025, 19:00")],
)
def test_an_embargo_is_told_by_the_clock_of_its_place(language, clock):
    context = StoryContext(headline=(0, 4), at=NOW, embargo=LATER)
    made = Text("Ada.", language)
    [finding] = [o for o in made.check(story=context) if o.rule == "embargo"]
    assert f"{clock} (Europe/Berlin)" in finding.message


@BOTH
@pytest.mark.parametrize(
    ("day", "found"), [("2025-03-02", True), ("2025-03-03", False)]
)
def test_words_of_a_source_wait_for_its_time(language, day, found):
    words = "Der Steg bleibt stehen." if language == "de" else "The jetty stays."
    made = Text(f"Ada: “{words}”", language).person("Ada", record="ada")
    made.quote(words, "p1")
    quote = QuoteFacts(4, "ada", words, True, language, embargo=LATER.at)
    people = record(known("ada"), quotes=(quote,))
    expected = [("block", words, None)] if found else []
    assert made.found("embargo", people, as_of=day) == expected
    free = record(known("ada"), quotes=(replace(quote, embargo=None),))
    assert made.found("embargo", free, as_of=day) == []


@BOTH
def test_a_private_person_is_not_named_in_full(language):
    rule = "privacy.private_person"
    private = record(known("ada-falke", publicity="private"))
    made = Text("Ada Falke.", language).person("Ada Falke", record="ada-falke")
    assert made.found(rule, private) == [("warn", "Ada Falke", None)]
    public = record(known("ada-falke", publicity="public"))
    assert made.found(rule, public) == []
    made = Text("Ada.", language).person("Ada", record="ada-falke")
    assert made.found(rule, private) == []


@BOTH
def test_a_decision_allows_the_full_name(language):
    allowed = DecisionFact("naming", date(2025, 1, 1), None)
    private = known("ada-falke", publicity="private", decisions=(allowed,))
    made = Text("Ada Falke.", language).person("Ada Falke", record="ada-falke")
    assert made.found("privacy.private_person", record(private)) == []
