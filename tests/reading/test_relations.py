"""Who is bound to whom, with status and dates; and what only sounds like it."""

import pytest

from tests.reading.say import relations

FIRING = [
    (
        "de",
        "Mira Thal (34) und Jon Aster (41) sind seit 2019 verheiratet.",
        ["marriage: Jon Aster + Mira Thal current 2019–"],
    ),
    (
        "de",
        "Mira Thal und Jon Aster heirateten 2010 und ließen sich 2014 scheiden.",
        ["marriage: Jon Aster + Mira Thal former 2010–2014 divorce"],
    ),
    (
        "de",
        "Im Mai 2010 heiratete Mira Thal den Sänger Jon Aster.",
        ["marriage: Jon Aster + Mira Thal current 2010-05–"],
    ),
    (
        "de",
        "Mira Thal und Jon Aster waren von 2005 bis 2014 verheiratet.",
        ["marriage: Jon Aster + Mira Thal former 2005–2014"],
    ),
    (
        "de",
        "Jon Aster lobte Ina Keil, mit der er seit 2012 verheiratet ist.",
        ["marriage: Ina Keil + Jon Aster current 2012–"],
    ),
    (
        "de",
        "Die Ehe von Mira Thal und Jon Aster wurde 2014 geschieden.",
        ["marriage: Jon Aster + Mira Thal former ?–2014 divorce"],
    ),
    (
        "de",
        "Mira Thal und Jon Aster trennten sich 2020.",
        ["partnership: Jon Aster + Mira Thal former ?–2020 separation"],
    ),
    (
        "de",
        "Mira Thal und Jon Aster heirateten 2010. 2020 trennten sich die beiden.",
        ["marriage: Jon Aster + Mira Thal former 2010–2020 separation"],
    ),
    (
        "de",
        "2021 reichte Mira Thal die Scheidung von Jon Aster ein.",
        ["marriage: Jon Aster + Mira Thal former separation"],
    ),
    (
        "de",
        "Jon Aster kam mit seiner Ex-Frau Mira Thal.",
        ["marriage: Jon Aster + Mira Thal former"],
    ),
    (
        "de",
        "Jon Aster kam mit Ehefrau Mira Thal.",
        ["marriage: Jon Aster + Mira Thal current"],
    ),
    (
        "de",
        "Jon Aster und seine Noch-Ehefrau Mira Thal schweigen.",
        ["marriage: Jon Aster + Mira Thal former separation"],
    ),
    (
        "de",
        "Jons zweite Frau, Mira Thal (34), lacht. Jon Aster nicht.",
        ["marriage: Jon Aster + Mira Thal current"],
    ),
    (
        "de",
        "Mira Thal und Jon Aster verlobten sich 2019.",
        ["engagement: Jon Aster + Mira Thal current 2019–"],
    ),
    (
        "de",
        "Mira Thal und Jon Aster sind seit 2019 ein Paar.",
        ["partnership: Jon Aster + Mira Thal current 2019–"],
    ),
    (
        "de",
        "Mira Thal und Jon Aster sollen ein Paar sein. Mira Thal datet Jon Aster.",
        ["partnership: Jon Aster + Mira Thal rumoured"],
    ),
    (
        "de",
        "Lotte Thal (12), die Tochter von Mira Thal, singt.",
        ["parent: Mira Thal + Lotte Thal current"],
    ),
    (
        "de",
        "Mira Thal kam mit ihren Kindern Lotte (5) und Max (3).",
        ["parent: Mira Thal + Lotte current", "parent: Mira Thal + Max current"],
    ),
    (
        "de",
        "Mira Thal und Jon Aster kamen mit ihrer gemeinsamen Tochter Lotte.",
        ["parent: Jon Aster + Lotte current", "parent: Mira Thal + Lotte current"],
    ),
    (
        "de",
        "Lottes Mutter Mira Thal lacht. Lotte Aster auch.",
        ["parent: Mira Thal + Lotte Aster current"],
    ),
    (
        "de",
        "Jon Aster kam mit seiner Stieftochter Lotte Thal.",
        ["parent: Jon Aster + Lotte Thal current step"],
    ),
    (
        "de",
        "Jon Aster und sein Bruder Tim Aster lachen.",
        ["sibling: Jon Aster + Tim Aster current"],
    ),
    (
        "de",
        "Mira Thal lobte ihre Schwiegermutter Ina Keil.",
        ["in_law: Ina Keil + Mira Thal current"],
    ),
    (
        "de",
        "Mira Thal lobte ihre Oma Ina Keil.",
        ["grandparent: Ina Keil + Mira Thal current"],
    ),
    (
        "de",
        "Mira Thal kam mit ihrer besten Freundin Ina Keil.",
        ["friend: Ina Keil + Mira Thal current"],
    ),
    (
        "en",
        "Mira Thal and Jon Aster married in 2010 and divorced in 2014.",
        ["marriage: Jon Aster + Mira Thal former 2010–2014 divorce"],
    ),
    (
        "en",
        "Mira Thal is married to Jon Aster.",
        ["marriage: Jon Aster + Mira Thal current"],
    ),
    (
        "en",
        "Jon Aster and his wife Mira Thal smiled.",
        ["marriage: Jon Aster + Mira Thal current"],
    ),
    (
        "en",
        "Jon's ex-wife, Mira Thal, smiled. Jon Aster did not.",
        ["marriage: Jon Aster + Mira Thal former"],
    ),
    (
        "en",
        "Mira Thal filed for divorce from Jon Aster.",
        ["marriage: Jon Aster + Mira Thal former separation"],
    ),
    (
        "en",
        "Mira Thal and Jon Aster share a daughter, Lotte.",
        ["parent: Jon Aster + Lotte current", "parent: Mira Thal + Lotte current"],
    ),
    (
        "en",
        "Mira Thal and Jon Aster got engaged in 2019.",
        ["engagement: Jon Aster + Mira Thal current 2019–"],
    ),
]

SILENT = [
    ("de", "Mira Thal traf Jon Aster 2019 in Köln."),
    ("de", "Mira Thal pflegt eine herzliche Beziehung zu Jon Aster."),
    ("de", "Mira Thal und Jon Aster spielen ein Ehepaar."),
    ("de", 'In "Die Frau von Jon Aster" spielt Mira Thal.'),
    ("de", 'Mira Thal sagte: "Jon Aster ist mit Ina Keil verheiratet."'),
    ("de", "Mira Thal ist verheiratet."),
    ("de", "Mira Thal ist Mutter. Jon Aster ist Vater."),
    ("de", "Mira Thal spricht über ihre Ehe."),
    ("de", "Die Mutter von zwei Kindern kennt Jon Aster. Mira Thal lacht."),
    ("de", "Mira Thal sprach mit der Tante von Jon Aster."),
    ("de", "Jon Aster und Tim Brenn kamen. Seine Frau Mira Thal lachte."),
    ("de", "Mira Thal und Jon Aster arbeiten zusammen an einem Film."),
    ("de", "Mira Thal hat sich von Köln getrennt."),
    ("de", "Mira Thal heiratete 2010. Jon Aster gratulierte."),
    ("de", "Die Tochter einer Freundin traf Mira Thal und Jon Aster."),
    ("de", "Mira Thal ist die Frau in Rot. Jon Aster lacht."),
    ("en", "Mira Thal met Jon Aster in 2019."),
    ("en", "Mira Thal has a warm relationship. Jon Aster does not."),
    ("en", 'Mira Thal said: "Jon Aster is married to Ina Keil."'),
    ("en", "Mira Thal is married. Jon Aster is a father."),
    ("en", "Mira Thal talked about her marriage."),
]

STANDING = [
    (
        "de",
        "Sind Mira Thal und Jon Aster ein Paar?",
        "partnership: Jon Aster + Mira Thal rumoured",
    ),
    (
        "de",
        "Angeblich sind Mira Thal und Jon Aster ein Paar.",
        "partnership: Jon Aster + Mira Thal rumoured",
    ),
    (
        "de",
        "Mira Thal und Jon Aster sind nicht verheiratet.",
        "marriage: Jon Aster + Mira Thal denied",
    ),
    (
        "de",
        "Mira Thal und Jon Aster wollen 2030 heiraten.",
        "marriage: Jon Aster + Mira Thal planned 2030–",
    ),
    (
        "de",
        "Jon Aster kam mit seiner angeblichen Freundin Mira Thal.",
        "partnership: Jon Aster + Mira Thal rumoured",
    ),
    (
        "de",
        "Jon Aster kam mit seiner zukünftigen Frau Mira Thal.",
        "marriage: Jon Aster + Mira Thal planned",
    ),
    (
        "en",
        "Mira Thal and Jon Aster are reportedly dating.",
        "partnership: Jon Aster + Mira Thal rumoured",
    ),
]


@pytest.mark.parametrize(("language", "text", "found"), FIRING)
def test_a_relation_is_read_with_status_and_dates(language, text, found):
    assert relations(text, language=language) == found


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_what_the_text_does_not_say_is_not_stated(language, text):
    assert relations(text, language=language) == []


@pytest.mark.parametrize(("language", "text", "found"), STANDING)
def test_doubt_denial_and_plan_are_kept(language, text, found):
    assert relations(text, language=language) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Jon Aster kam mit seiner Ehefrau Mira Thal. Jons Ex-Frau Mira Thal lachte.",
        "Mira Thal ist die Tochter von Ina Keil. Ina ist die Tochter von Mira.",
        "Mira Thal ist mit Jon Aster verheiratet. Mira Thal war mit Jon Aster"
        " verheiratet. Mira Thal und Jon Aster wollen heiraten.",
    ],
)
def test_a_text_that_contradicts_itself_states_nothing(text):
    assert relations(text, language="de") == []


def test_two_dates_of_one_wedding_are_no_date():
    text = "Mira Thal und Jon Aster heirateten 2010. 2011 heirateten Mira und Jon."
    assert relations(text, language="de") == ["marriage: Jon Aster + Mira Thal current"]


def test_a_child_named_by_a_given_name_gets_no_surname():
    text = "Mira Thal kam mit ihrer Tochter Lotte."
    assert relations(text, language="de") == ["parent: Mira Thal + Lotte current"]
