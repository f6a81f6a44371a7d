"""Couples, children, rumours."""

from tests.checks.audit.asking import ADA, APART, BO, CEM, DAY, OVER, WED, Ask, of
from tests.checks.sample import couple, phase, record


def _wed(ask: Ask, kind: str, words: str, *phases, **more):
    made = ask.pair(f"Ada und Cem {words}.", f"Ada and Cem {words}.")
    made.relation(kind, words, **more)
    return made, record(ADA, CEM, couples=(couple("ada", "cem", *phases),))


@of("relation.date")
def _(ask: Ask):
    def wed(begin: str, *phases):
        words = ask.say(f"heirateten {begin}", f"married in {begin}")
        made, dossier = _wed(ask, "marriage", words, *phases, begin=begin)
        return ask.found(made, dossier)

    dated = phase("dating", "2008")
    return [wed("2011", WED)], [
        wed("2010", WED),
        wed("2010", phase("marriage", "2010~")),
        wed("2008", dated, WED),  # since when they are a couple
    ]


@of("relation.status")
def _(ask: Ask):
    def said(de: str, en: str, status: str, *phases, reason=None, day=DAY):
        words = ask.say(de, en)
        made = ask.pair(f"Ada und ihr {de} Cem.", f"Ada and her {en} Cem.")
        made.relation("marriage", words, status, reason=reason)
        dossier = record(ADA, CEM, couples=(couple("ada", "cem", *phases),))
        return ask.found(made, dossier, as_of=day)

    ex = ("Ex-Mann", "ex-husband", "former")
    return [said("Ehemann", "husband", "current", OVER), said(*ex, WED),
            said(*ex, WED, APART)], [
        said("Ehemann", "husband", "current", WED),
        said("Ehemann", "husband", "current", WED, APART),  # not divorced
        said("Noch-Mann", "estranged husband", "former", WED, APART,
             reason="separation"),
        said(*ex, OVER),
        said("Ehemann", "husband", "current", OVER, day="2005-03-03"),  # an old story
        said(*ex, OVER, phase("dating", "2009", "2009-12", "separation")),
    ]  # fmt: skip


@of("relation.duration")
def _(ask: Ask):
    def lasted(years: int, *phases, tail=("", "")):
        number = f"{years} {ask.say('Jahre', 'years')}"
        made, dossier = _wed(ask, "marriage", ask.say("verheiratet", "married"),
                             *phases, status="former")  # fmt: skip
        made.text += f" {number}{ask.say(*tail)}"
        return ask.found(made.duration(number, years, years), dossier)

    return [lasted(15, OVER)], [
        lasted(8, OVER),
        lasted(7, OVER),
        lasted(15, OVER, tail=(" später", " later")),
    ]


@of("relation.wrong_person")
def _(ask: Ask):
    def her(name: str, *couples, status="current"):
        words = ask.say("Mann", "husband")
        made = ask.pair(f"Ada und ihr {words} {name}.", f"Ada and her {words} {name}.",
                        name)  # fmt: skip
        made.relation("marriage", f"{words} {name}", status)
        return ask.found(made, record(ADA, CEM, BO, couples=couples))

    cem = couple("ada", "cem", WED)
    return [her("Bo", cem)], [
        her("Cem", cem),
        her("Bo", couple("ada", "bo", OVER), cem, status="former"),  # she remarried
        her("Bo"),  # nobody else is on record
    ]


@of("relation.kind")
def _(ask: Ask):
    def child(de: str, en: str, parentage: str, kind: str):
        words = ask.say(de, en)
        made = ask.pair(f"Ada und ihr {de} Cem.", f"Ada and her {en} Cem.")
        made.relation("parent", f"{words} Cem", parentage=parentage)
        return ask.found(made, record(ADA, CEM, parents=(("ada", "cem", kind),)))

    def married(*phases):
        made, dossier = _wed(ask, "marriage", ask.say("verheiratet", "wed"), *phases)
        return ask.found(made, dossier)

    step = ("Stiefsohn", "stepson", "step")
    return [child("leiblicher Sohn", "biological son", "birth", "adoptive"),
            married(phase("dating", "2010"))], [
        child(*step, "step"),
        child("Sohn", "son", "unknown", "adoptive"),
        married(WED),
    ]  # fmt: skip


@of("family.children_count")
def _(ask: Ask):
    def has(number: int, of_: str = "children"):
        words = f"{number} {ask.say('Kinder', 'children')}"
        made = ask.pair(f"Ada und Cem haben {words}.", f"Ada and Cem have {words}.")
        people = ("p1", "p2") if of_ == "joint_children" else ("p1",)
        made.count(of_, words, number, *people)
        both = couple("ada", "cem", WED, children=1)
        return ask.found(made, record(ADA, CEM, couples=(both,)))

    return [has(3), has(2, "joint_children")], [has(2), has(1, "joint_children")]


@of("rumour.as_fact")
def _(ask: Ask):
    def told(standing: str, status: str = "current"):
        rumour = phase("dating", "2024", standing=standing)
        words = ask.say("sind ein Paar", "are a couple")
        made, dossier = _wed(ask, "partnership", words, rumour, status=status)
        return ask.found(made, dossier)

    return [told("rumoured"), told("denied")], [
        told("reported"),
        told("rumoured", "rumoured"),
    ]
