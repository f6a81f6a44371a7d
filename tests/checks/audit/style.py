"""Adverts, bylines, marks, words, links."""

from datetime import date

from apps.checks.story_context import LinkContext, StoryContext
from tests.checks.audit.asking import Ask, of
from tests.checks.sample import Text


@of("advert.unlabelled")
def _(ask: Ask):
    link = "https://shop.example/kleid?affiliate_id=7"
    label = ask.say("Anzeige", "Advertisement")
    return [ask.found(ask.text(f"Kleid: {link}", f"Dress: {link}"))], [
        ask.found(ask.text(f"{label}\n\nKleid: {link}", f"{label}\n\nDress: {link}")),
        ask.found(ask.text("Hier: https://example.org/?seite=2",
                           "Here: https://example.org/?page=2")),
    ]  # fmt: skip


@of("byline.missing")
def _(ask: Ask):
    def by(headline: str, authors: set[int], reader: int | None = None):
        story = StoryContext(headline=(0, len(headline)), authors=frozenset(authors),
                             reader=reader)  # fmt: skip
        return ask.found(Text(headline, ask.language), story=story)

    laughs, died = ask.say("Ada lacht", "Ada laughs"), ask.say("Ada tot", "Ada died")
    return [by(laughs, set()), by(died, {1}, 1)], [by(laughs, {1}, 1), by(died, {1}, 2)]


@of("text.placeholder")
def _(ask: Ask):
    return [ask.found(ask.text("Ada (TK) lacht.", "Ada (TK) laughs."))], [
        ask.found(ask.text("Ada ist bei der TK versichert.", "TKMAXX opens.")),
        ask.found(ask.text("Schön :)", "Nice ;-)")),
    ]


@of("time.relative")
def _(ask: Ask):
    def stays(de: str, en: str, evergreen: bool = True):
        story = StoryContext(is_evergreen=evergreen)
        return ask.found(ask.text(de, en), story=story)

    return [stays("Ada singt heute.", "Ada sings today.")], [
        stays("Ada singt heute.", "Ada sings today.", False),
        stays("Ada singt 2024.", "Ada sang in 2024."),
    ]


@of("verb.loaded")
def _(ask: Ask):
    def by(verb: str):
        made = Text(f"„Ich gehe“, {verb} Ada.", ask.language).person("Ada")
        return ask.found(made.quote("„Ich gehe“", "p1"))

    return [by(ask.say("gestand", "admitted"))], [by(ask.say("sagte", "said"))]


@of("number.bracket")
def _(ask: Ask):
    def behind(words: str, ages: dict[str, float] | None = None):
        made = ask.text(f"Ada ({words}) kam.", f"Ada ({words}) came.")
        return ask.found(made.person("Ada", ages=ages))

    return [behind("12")], [
        behind("12", {"12": 12}),
        behind(ask.say("Platz 12", "lane 12")),
    ]


@of("superlative.unsourced")
def _(ask: Ask):
    best = ask.say("Ada ist die reichste Frau der Welt.",
                   "Ada is the richest woman in the world.")  # fmt: skip
    sourced = ask.say("Laut Revue: ", "Says the Revue: ") + best
    return [ask.found(Text(best, ask.language))], [
        ask.found(Text(sourced, ask.language).source("Revue")),
        ask.found(ask.text("Ada ist die Älteste im Zimmer.", "Ada is the oldest.")),
    ]


@of("typography.quotes")
def _(ask: Ask):
    return [ask.found(ask.text("Ada sagte: „Ich gehe.", "Ada said: “I go."))], [
        ask.found(ask.text("Ada sagte: „Ich gehe.“", "Ada said: “I go.”")),
        ask.found(ask.text('Ein Schirm mit 27" und der „Steg“.', "A 27” screen.")),
    ]


@of("role.not_person")
def _(ask: Ask):
    def told(de: str, en: str):
        made = ask.text(de, en).person("Ada", record="ada")
        return ask.found(made.person("Mia Stein", ages={"31": 31}))

    return [told("Ada spielt Mia Stein (31) in der Serie.",
                 "Ada plays Mia Stein (31) in the series.")], [
        told("Ada traf Mia Stein (31).", "Ada met Mia Stein (31).")]  # fmt: skip


@of("link.dead")
def _(ask: Ask):
    def link(dead_since: date | None):
        one = LinkContext(0, 4, "https://revue.example/a", dead_since=dead_since)
        story = StoryContext(links=(one,))
        return ask.found(ask.text("Hier steht es.", "Here it is."), story=story)

    return [link(date(2025, 3, 1))], [link(None)]
