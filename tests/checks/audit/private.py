"""What is nobody's business, and what needs asking first."""

from apps.checks.story_context import StoryContext
from tests.checks.audit.asking import Ask, of
from tests.checks.sample import Text, known, record


@of("privacy.minor")
def _(ask: Ask):
    def born(birth: str):
        made = ask.ada("Ada lacht.", "Ada laughs.")
        found = ask.found(made, record(known("ada", birth)))
        return [one for one in found if one[0] != "info"]

    return [born("2012"), born("2007-03-04")], [born("2007-03-03"), born("2007")]


@of("privacy.private_person")
def _(ask: Ask):
    def named(publicity: str):
        made = ask.text("Ada Halm lacht.", "Ada Halm laughs.")
        made.person("Ada Halm", record="ada-halm")
        return ask.found(made, record(known("ada-halm", publicity=publicity)))

    return [named("private")], [named("public")]


@of("privacy.sensitive")
def _(ask: Ask):
    return [ask.found(ask.ada("Ada ist schwanger.", "Ada is pregnant."))], [
        ask.found(ask.ada("Ada ist schwanger, wie sie auf Instagram schrieb.",
                          "Ada is pregnant, she said on Instagram.")),
        ask.found(ask.ada("Ada spielt eine Frau, die an Krebs erkrankt ist.",
                          "Ada plays a woman who is battling cancer.")),
    ]  # fmt: skip


@of("privacy.address")
def _(ask: Ask):
    return [ask.found(ask.ada("Ada wohnt in der Kastanienallee 12.",
                              "Ada lives at 12 Chestnut Avenue."))], [
        ask.found(ask.ada("Ada wohnt in der Kastanienallee.",
                          "Ada lives on Chestnut Avenue.")),
        ask.found(ask.ada("Ada wohnt seit 12 Jahren dort.", "Ada lives with 12 cats.")),
    ]  # fmt: skip


HIDDEN = record(known("mia", name="Mia Halm", publicity="private"))


@of("metadata.leak")
def _(ask: Ask):
    def slug(words: str):
        made = ask.text("Mia lacht.", "Mia laughs.").person("Mia", record="mia")
        return ask.found(made, HIDDEN, story=StoryContext(headline=(0, 4), slug=words))

    return [slug("mia-halm-lacht")], [slug("mia-lacht")]


@of("suspicion.open")
def _(ask: Ask):
    return [ask.found(ask.ada("Ada steht im Verdacht, Geld genommen zu haben.",
                              "Ada has been charged with fraud."))], [
        ask.found(ask.ada("Ada wurde freigesprochen. Sie stand im Verdacht.",
                          "Ada was acquitted after she had been charged with fraud.")),
        ask.found(ask.ada("Ada soll die Gala moderieren.",
                          "Ada is in charge of the gala.")),
    ]  # fmt: skip


def _headed(ask: Ask, headline: str, text: str):
    made = Text(f"{headline}\n\n{text}", ask.language)
    return ask.found(made, story=StoryContext(headline=(0, len(headline))))


@of("headline.uncovered")
def _(ask: Ask):
    dead = ask.say("Ada tot?", "Ada dead?")
    return [_headed(ask, dead, ask.say("Ada feiert in Kiel.", "Ada sang in Leeds."))], [
        _headed(ask, dead, ask.say("Ada starb am Montag.", "Ada died on Monday.")),
        _headed(ask, ask.say("Totgesagte leben länger", "Dead calm at sea"), "Ada."),
    ]


@of("suicide.care")
def _(ask: Ask):
    head = ask.say("Trauer um Ada", "Mourning Ada")
    said = ask.say("Es war Suizid.", "It was suicide.")
    help_ = ask.say(" Telefonseelsorge: 0800 1110111.", " Call Samaritans on 116 123.")
    return [_headed(ask, head, said)], [
        _headed(ask, head, said + help_),
        _headed(
            ask, head, ask.say("Ada sprang vom Turm.", "Ada jumped off the tower.")
        ),
    ]
