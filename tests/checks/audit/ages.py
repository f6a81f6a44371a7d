"""Ages, births and deaths."""

from apps.reading.enums import AgeWhen
from tests.checks.audit.asking import ADA, CEM, Ask, of
from tests.checks.sample import couple, known, phase, record


@of("age.mismatch")
def _(ask: Ask):
    def said(years: int, birth="1985-03-03", **more):
        made = ask.ada(f"Ada ({years}) lacht.", f"Ada ({years}) laughs.",
                       ages={str(years): years}, **more)  # fmt: skip
        return made, record(known("ada", birth))

    quoted, facts = said(38)
    quoted.quote(f"Ada (38) {ask.say('lacht', 'laughs')}")
    titled, _ = said(38)
    titled.title("(38)")
    return [ask.found(*said(39)), ask.found(*said(41))], [
        ask.found(*said(40)),  # on the very day
        ask.found(*said(39, "1985")),  # known by the year: either age
        ask.found(*said(40, "1985")),
        [one for one in ask.found(quoted, facts) if one[0] != "info"],
        ask.found(titled, facts),
        ask.found(ask.ada("Ada und eine 30-Jährige.", "Ada and a 30-year-old.")),
    ]


@of("age.inconsistent")
def _(ask: Ask):
    def two(first: int, second: int, **more):
        ages = {f"({first})": first, f"({second})#2" if first == second else
                f"({second})": second}  # fmt: skip
        return ask.found(
            ask.text(f"Ada ({first}) kam. Ada ({second}) ging.",
                     f"Ada ({first}) came. Ada ({second}) left.")
            .person("Ada", "Ada", "Ada#2", ages=ages)
        )  # fmt: skip

    return [two(40, 41)], [two(40, 40)]


@of("age.then")
def _(ask: Ask):
    def then(years: int, birth="1985-03-03"):
        made = ask.text(f"Ada siegte 2005 mit {years}.", f"Ada won in 2005 at {years}.")
        made.person("Ada", record="ada", ages={str(years): years},
                    when=AgeWhen.THEN, event_date="2005-06")  # fmt: skip
        return ask.found(made, record(known("ada", birth)))

    return [then(23)], [then(20), then(19, "1985"), then(20, "1985")]


@of("age.now_for_then")
def _(ask: Ask):
    def now(years: int, de: str, en: str):
        made = ask.ada(de, en, ages={str(years): years}).person("Cem", record="cem")
        made.relation("marriage", ask.say(de, en)[:-1], begin="2011")
        wed = couple("ada", "cem", phase("marriage", "2011-07-01"))
        return ask.found(made, record(ADA, CEM, couples=(wed,)))

    return [now(40, "2011 heiratete Ada (40) Cem.", "In 2011 Ada, 40, married Cem.")], [
        now(26, "2011 heiratete Ada (26) Cem.", "In 2011 Ada, 26, married Cem."),
    ]


@of("age.birthday_near")
def _(ask: Ask):
    def born(birth: str):
        made = ask.ada("Ada lacht.", "Ada laughs.")
        return ask.found(made, record(known("ada", birth)))

    return [born("1985-03-10"), born("1985-03-03")], [born("1985-07-10"), born("1985")]


@of("life.birth_year")
def _(ask: Ask):
    def born(birth: str):
        words = ask.say("1995 geboren", "born in 1995")
        made = ask.text(f"Ada, {words}, singt.", f"Ada, {words}, sings.")
        made.person("Ada", record="ada", birth=("1995", words))
        return ask.found(made, record(known("ada", birth)))

    return [born("1996-10-23")], [born("1995-10-23"), born("1996~"), born("1995")]


@of("life.dead_alive")
def _(ask: Ask):
    def told(death: str | None, said: str | None):
        words = ask.say("starb", "died")
        tells = words if said else ask.say("(40) singt", "(40) sings")
        made = ask.text(f"Ada {tells}.", f"Ada {tells}.")
        more = {"death": (said, words)} if said else {"ages": {"40": 40}}
        made.person("Ada", record="ada", **more)
        return ask.found(made, record(known("ada", "1985", death=death)))

    return [told(None, "2024"), told("2023-05-01", None)], [
        told("2024-05-01", "2024"),
        told(None, None),
    ]


@of("life.age_at_death")
def _(ask: Ask):
    def at(years: int, birth="1940-05-01"):
        made = ask.text(f"Ada starb mit {years}.", f"Ada died aged {years}.")
        made.person(
            "Ada", record="ada", ages={str(years): years}, when=AgeWhen.AT_DEATH
        )
        return ask.found(made, record(known("ada", birth, death="2024-04-30")))

    return [at(84)], [at(83), at(83, "1940"), at(84, "1940")]
