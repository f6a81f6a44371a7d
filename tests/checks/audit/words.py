"""Quotes, sources, bans, embargoes."""

from dataclasses import replace
from datetime import UTC, date, datetime

from apps.checks.bans.rules import BanFact
from apps.checks.facts import (
    QuoteFacts,
)
from apps.checks.shields import Protection
from apps.checks.story_context import StoryContext, Until
from tests.checks.audit.asking import ADA, Ask, of
from tests.checks.sample import Text, record


@of("quote.source")
def _(ask: Ask):
    def quoted(de: str, en: str, words: str, *speaker: str):
        made = ask.text(de, en)
        if speaker:
            made.person("Ada")
        return ask.found(made.quote(words, *speaker))

    said = ask.say("Wir lieben uns sehr", "we are so happy")
    return [quoted(f'Es hieß: "{said}."', f'They said "{said}".', said)], [
        quoted(f'"{said}", sagt Ada.', f'"{said}", says Ada.', said, "p1"),
        quoted('Eine "große Liebe".', 'It was "true love".',
               ask.say("große Liebe", "true love")),
    ]  # fmt: skip


QUOTED = {
    "de": "Ich habe drei Häuser am See gebaut, und keines davon steht noch.",
    "en": "I built three houses by the lake, and none of them is standing now.",
}


def _quoted(ask: Ask, words: str, tongue: str, behind: str = ""):
    made = Text(f'Ada: "{words}"{behind}', ask.language).person("Ada", record="ada")
    translation = "" if tongue == ask.language else words
    on_file = QuoteFacts(1, "ada", QUOTED[tongue], True, tongue, translation)
    return ask.found(made.quote(words, "p1"), record(ADA, quotes=(on_file,)))


@of("quote.deviates")
def _(ask: Ask):
    right = QUOTED[ask.language]
    wrong = right.replace("drei", "vier").replace("three", "four")
    cut = right.replace(" am See", " …").replace(" by the lake", " …")
    return [_quoted(ask, wrong, ask.language)], [
        _quoted(ask, right, ask.language),
        _quoted(ask, cut, ask.language),
    ]


@of("quote.translated")
def _(ask: Ask):
    own, other = QUOTED[ask.language], ask.say("en", "de")
    told = ask.say(" Das sagte sie auf Englisch.", " She said so in German.")
    return [_quoted(ask, own, other)], [
        _quoted(ask, own, other, told),
        _quoted(ask, own, ask.language),
    ]


@of("source.unnamed")
def _(ask: Ask):
    insider = ask.text("Laut einem Insider lacht sie.", "An Insider says she laughs.")
    named = ask.text("Laut der Revue lacht sie.", "The Revue says she laughs.")
    return [ask.found(insider.source("Insider", "unnamed"))], [
        ask.found(named.source("Revue"))
    ]


@of("source.single")
def _(ask: Ask):
    def told(de: str, en: str):
        return ask.found(ask.text(de, en).source("Revue").source("Bote"))

    return [told("Ada ist tot, meldet die Revue unter Berufung auf den Bote.",
                 "Ada has died, says the Revue, citing the Bote.")], [
        told("Ada ist tot, melden die Revue und der Bote.",
             "Ada has died, say the Revue and the Bote."),
        told("Ada tanzt, meldet die Revue unter Berufung auf den Bote.",
             "Ada dances, says the Revue, citing the Bote."),
    ]  # fmt: skip


@of("claim.forbidden")
def _(ask: Ask):
    def banned(begin: date, person: str = "ada"):
        words = ask.say("Steg verkauft", "sold the jetty")
        ban = BanFact(1, "claim", words, person, None, "injunction", "27 O 1/25",
                      begin=begin, end=None)  # fmt: skip
        made = ask.ada("Ada hat den Steg verkauft.", "Ada has sold the jetty.")
        return ask.found(made, replace(record(ADA), protection=Protection(bans=(ban,))))

    return [banned(date(2025, 1, 1))], [
        banned(date(2025, 3, 4)),
        banned(date(2025, 1, 1), "cem"),
    ]


@of("embargo")
def _(ask: Ask):
    def until(hour: int):
        now = datetime(2025, 3, 3, 12, tzinfo=UTC)
        embargo = Until(now.replace(hour=hour), "Europe/Berlin")
        story = StoryContext(headline=(0, 4), at=now, embargo=embargo)
        return ask.found(ask.text("Ada lacht.", "Ada laughs."), story=story)

    return [until(18)], [until(11)]
