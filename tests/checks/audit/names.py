"""Names, and what other stories say."""

from dataclasses import replace

from apps.checks.facts import (
    ArchivedFact,
    NameFact,
    NearName,
)
from apps.dates import Edtf
from tests.checks.audit.asking import Ask, of
from tests.checks.sample import Text, known, record


@of("name.ambiguous")
def _(ask: Ask):
    def two(rest: str):
        made = ask.text(f"Anna Meier und Anna Kranich kamen. {rest}",
                        f"Anna Meier and Anna Kranich came. {rest}")  # fmt: skip
        return ask.found(made.person("Anna Meier").person("Anna Kranich"))

    return [two(ask.say("Anna lachte.", "Anna laughed."))], [
        two(ask.say("Frau Meier lachte.", "Ms. Meier laughed.")),
        two(ask.say("Anna Meier lachte.", "Anna Meier laughed.")),
    ]


@of("name.spelling")
def _(ask: Ask):
    def near(written: str, off: int):
        made = ask.text(f"{written} lacht.", f"{written} laughs.")
        one = NearName(0, len(written), written, "jorinde", "Jorinde Falkenrast",
                       "Jorinde Falkenrast", "main", False, off)  # fmt: skip
        people = record(known("jorinde", name="Jorinde Falkenrast"))
        if not off:
            made.person(written, record="jorinde")
        return ask.found(made, replace(people, near=(one,)))

    return [near("Jorinde Falkenrest", 1)], [near("Jorinde Falkenrast", 0)]


@of("name.restricted")
def _(ask: Ask):
    def called(written: str, restricted: bool):
        made = ask.text(f"{written} lacht.", f"{written} laughs.")
        one = NearName(0, len(written), written, "mia", "Mia Halm", written, "former",
                       restricted, 0)  # fmt: skip
        names = (NameFact(written, "former", restricted),)
        people = record(known("mia", name="Mia Halm", names=names))
        return ask.found(made, replace(people, near=(one,)))

    return [called("Max Halm", True)], [called("Mia Stein", False)]


@of("name.first_mention")
def _(ask: Ask):
    def told(text: str, *mentions: str):
        made = Text(text, ask.language)
        made.person("Alma Falke", *mentions, record="alma")
        return ask.found(made, record(known("alma", name="Alma Falke")))

    late = ask.say("Falke lacht. Alma Falke weint.", "Falke laughs. Alma Falke weeps.")
    first = ask.say("Alma Falke weint. Falke lacht.", "Alma Falke weeps. Falke laughs.")
    return [told(late, "Falke", "Alma Falke")], [told(first, "Alma Falke", "Falke#2")]


@of("story.contradicts_archive")
def _(ask: Ask):
    def born(year: str):
        words = ask.say("1985 geboren", "born in 1985")
        made = ask.text(f"Ada, {words}, singt.", f"Ada, {words}, sings.")
        made.person("Ada", record="ada", birth=("1985", words))
        told = ArchivedFact("birth", ("ada",), year, "past", Edtf.parse("2024-05-01"),
                            f"Ada, {year}", "ada-singt", "Ada singt")  # fmt: skip
        return ask.found(made, replace(record(known("ada")), archive=(told,)))

    return [born("1983")], [born("1985")]
