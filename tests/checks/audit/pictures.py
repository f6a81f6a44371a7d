"""Pictures."""

from datetime import date

from tests.checks.audit.asking import ADA, CEM, Ask, of
from tests.checks.sample import Text, record
from tests.checks.test_picture_rights import shown_in


@of("picture.social_file")
def _(ask: Ask):
    def by(credit: str):
        caption = ask.say("Ada am Steg", "Ada on the jetty")
        made = Text(f"Ada.\n\n{credit} {caption}", ask.language)
        return ask.found(made.picture(credit, caption))

    return [by("Instagram / ada")], [by("Agentur Nord / Ina Keil")]


def _shown(ask: Ask, **fields):
    text = ask.say("Ada.\n\nKeil Ada am Steg", "Ada.\n\nKeil Ada on the jetty")
    made = Text(text, ask.language).person("Ada", record="ada")
    return ask.found(made, story=shown_in(ask.language, **fields))


@of("picture.credit")
def _(ask: Ask):
    return [_shown(ask, credit="")], [_shown(ask, credit="Ina Keil")]


@of("picture.licence")
def _(ask: Ask):
    ended, near = date(2025, 3, 2), date(2025, 3, 10)
    return [_shown(ask, rights="unsettled"), _shown(ask, licence_until=ended),
            _shown(ask, licence_until=near)], [
        _shown(ask), _shown(ask, licence_until=date(2025, 3, 18))]  # fmt: skip


@of("picture.unlabelled")
def _(ask: Ask):
    label = ask.say("Keil / KI-generiert", "Keil / AI-generated")
    return [_shown(ask, provenance="ai")], [
        _shown(ask, provenance="ai", credit=label),
        _shown(ask),
    ]


@of("picture.alt")
def _(ask: Ask):
    return [_shown(ask, alt=""), _shown(ask, alt="IMG_2031")], [
        _shown(ask, alt=ask.say("Ada steht am Steg", "Ada stands on a jetty"))
    ]


@of("picture.people")
def _(ask: Ask):
    def shown(*who: str):
        caption = ask.say("Ada am Steg", "Ada on the jetty")
        made = Text(f"Ada.\n\n{caption}", ask.language)
        made.person("Ada", "Ada", "Ada#2", record="ada")
        story = shown_in(ask.language, place=made.place(caption)[:2], caption=caption,
                         shown=who)  # fmt: skip
        return ask.found(made, record(ADA, CEM), story=story)

    return [shown("cem"), shown("ada", "cem")], [shown("ada"), shown()]


@of("picture.uninvolved")
def _(ask: Ask):
    return [_shown(ask, shown=("ada", "cem"))], [_shown(ask, shown=("ada",))]


@of("picture.caption")
def _(ask: Ask):
    def captioned(caption: str):
        story = shown_in(ask.language, place=(0, len(caption)), caption=caption,
                         shown=("ada",))  # fmt: skip
        return ask.found(Text(caption, ask.language), story=story)

    return [captioned(ask.say("Auf dem Steg in Kiel.", "On the jetty in Kiel."))], [
        captioned(ask.say("Ada am Steg in Kiel.", "Ada on the jetty in Kiel."))
    ]
