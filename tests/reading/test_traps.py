"""Every trap of the press, each with what is read and what must stay unsaid."""

import pytest

from apps.reading import read
from tests.reading.say import ages, people, relations

PEOPLE = [
    # stage name and civil name are one person
    ("Sängerin Nova, die bürgerlich Ada Keil heißt, kam. Nova lachte.", ["Ada Keil"]),
    ("Sängerin Nova (bürgerlich Ada Keil) kam. Nova lachte.", ["Ada Keil"]),
    ("Ada Thal, die als Ada Keil in Kiel geboren wurde, kam.", ["Ada Thal"]),
    ("Ada Thal, geborene Keil, kam mit Jon Aster.", ["Ada Thal", "Jon Aster"]),
    ("Ada Thal (mit Jon Aster) kam.", ["Ada Thal", "Jon Aster"]),
    ("Nora, die Jon Aster mag, kam.", ["Nora", "Jon Aster"]),
    # role and actor
    ("Es geht um Noah (Jon Aster, 29).", ["Jon Aster"]),
    ("Jon Aster (Noah) und Ada Keil (Lia) spielen.", ["Jon Aster", "Ada Keil"]),
    ("Noah (29) lobt Jon Aster.", ["Noah", "Jon Aster"]),
    # father and son of one full name
    (
        "Paul Heide (26) kam. Paul Heide (60) blieb daheim.",
        ["Paul Heide", "Paul Heide"],
    ),
    ("Paul Heide (26) kam. Paul Heide (26) ging.", ["Paul Heide"]),
    ("Paul Heide (26) kam. Paul Heide ging.", ["Paul Heide"]),
    # page furniture
    ("Ada Keil kam.\n\nLesen Sie auch: So lebt Mia Stern (67)\n\nEnde.", ["Ada Keil"]),
    ("Ada Keil kam.\nFoto: Mia Stern\nAda Keil ging.", ["Ada Keil"]),
    (
        "Ada Keil kam.\n\nAnzeige\n\nModeratorin Ida Thal ging.",
        ["Ada Keil", "Ida Thal"],
    ),
    ("Ada Keil zeigt ein Foto: Mia Stern ist darauf.", ["Ada Keil", "Mia Stern"]),
    # animals, places, particles, months
    ("Ada Keil und ihr Hund Emil (12) kamen.", ["Ada Keil"]),
    ("Ada Keil lebt in St. Moritz und Santa Barbara.", ["Ada Keil"]),
    ("Als Viktor das Café betritt, lacht Ada Keil.", ["Viktor", "Ada Keil"]),
    ("Ada Keil hat ein Haus am Wannsee (3,2 Millionen Euro).", ["Ada Keil"]),
    # half of a double name, what somebody is by trade
    ("Karl-Heinz Keil kam. Karl lachte.", ["Karl-Heinz Keil"]),
    ("Der Vater war Pfarrer, die Mutter Organistin. Ada kam.", ["Ada"]),
    # a genitive that is a name of its own
    ("Luca (28) kam. Lucas Ex-Freundin Ada (25) auch.", ["Luca", "Ada"]),
    ("Lucas (28) kam. Lucas Freundin Ada (25) auch.", ["Lucas", "Ada"]),
]

AGES = [
    ("Die Sängerin Nova (bürgerlich Ada Keil, 31) kam.", ["Ada Keil 31 now"]),
    ("Noah (Jon Aster, 29) kommt.", ["Jon Aster 29 now"]),
    (
        "Paul Heide (26) kam. Paul Heide (60) auch.",
        ["Paul Heide 26 now", "Paul Heide 60 now"],
    ),
    ("Mira Thal ist um die 50.", ["Mira Thal 49-51 now"]),
    ("Mira Thal, Anfang 40, lacht.", ["Mira Thal 40-43 now"]),
    ("Mira Thal, Ende 40, lacht.", ["Mira Thal 47-49 now"]),
    ("Jon Aster starb im 55. Lebensjahr.", ["Jon Aster 54 at_death"]),
    ("Jon Aster steht im 55. Lebensjahr.", ["Jon Aster 54 now"]),
    ("Max ist acht Monate alt.", ["Max 0.67 now"]),
    ("Mira Thal feiert heute ihren 80. Geburtstag.", ["Mira Thal 80 now"]),
    ("Jon Aster, der im Mai 70 Jahre alt wird, lacht.", ["Jon Aster 70 then"]),
    ("Mira Thal, heute 55, lacht.", ["Mira Thal 55 now"]),
    ("Mira Thal, damals 31, lachte.", ["Mira Thal 31 then"]),
    ("Mit 24 moderierte Jon Aster seine erste Show.", ["Jon Aster 24 then"]),
    (
        "Ida Fink (40) und Jon Silber (beide 40) kamen.",
        ["Ida Fink 40 now", "Jon Silber 40 now"],
    ),
    ("Sängerin Ada Keil kam. Die 34-jährige Sängerin lachte.", ["Ada Keil 34 now"]),
    ("Madeleines (37) Kids spielen.", ["Madeleine 37 now"]),
    ("Angel(17) kam.", ["Angel 17 now"]),
]

NO_AGES = [
    "Die Kinder (7 und 3) von Mira Thal spielen.",
    "Mira Thal hat zwei Kinder (2 und 3).",
    "Mira Thal hat alles, was man ab Ü50 braucht.",
    "Mira Thal zahlte um die 50 Euro.",
    "Mira Thal feierte das 55. Jubiläum.",
    "Mira Thal (5. Platz, 58,90 Meter) lacht.",
    "Mira Thal (3,2 Millionen Euro) lacht.",
    "Mira Thal (12 Fotos) lacht.",
    "Mira Thal lacht wie jede 21-Jährige.",
    "Die 13-jährige Ehe von Mira Thal hielt.",
    "Mira Thal kam mit 24 Gästen.",
    "Mira Thal gewann mit 24 Toren.",
    "Mira Thal und ihr Hund Emil (12) kamen.",
    "Mira Thal kam.\n\nLesen Sie auch: Ida Stern (67) im Glück",
    "Der Sänger kam. Mira Thal lachte. Der 30-Jährige auch.",
    "Mira Thal kam im 24. Jahrhundert an.",
    "Seit acht Monaten ist Mira Thal alt und müde.",
]

RELATIONS = [
    (
        "de",
        "Ada und Jon Aster heirateten 2010. Aus der Ehe stammt Sohn Leon.",
        [
            "marriage: Ada Aster + Jon Aster current 2010–",
            "parent: Ada Aster + Leon current",
            "parent: Jon Aster + Leon current",
        ],
    ),
    (
        "de",
        "Jon Aster kam. Seine Ex-Frau Ada auch.",
        ["marriage: Ada + Jon Aster former"],
    ),
    (
        "de",
        "Mira Thal kam mit Tochter Lia und Sohn Max.",
        ["parent: Mira Thal + Lia current", "parent: Mira Thal + Max current"],
    ),
    (
        "de",
        "Schauspielerin Ada Keil kam. Die Schauspielerin ist mit Jon Aster verlobt.",
        ["engagement: Ada Keil + Jon Aster current"],
    ),
    (
        "de",
        "Mira Thal und Jon Aster leben seit 2023 getrennt.",
        ["partnership: Jon Aster + Mira Thal former ?–2023 separation"],
    ),
    (
        "de",
        "Mira Thals Mann Jon Aster starb 2015.",
        ["marriage: Jon Aster + Mira Thal former ?–2015 death"],
    ),
    (
        "en",
        "Jon Aster came with his ex-wife Ada Linden, whom he married in 2020.",
        ["marriage: Ada Linden + Jon Aster former 2020–"],
    ),
    (
        "en",
        "Ada Keil married Jon Aster, with whom she had a daughter, Pia.",
        [
            "marriage: Ada Keil + Jon Aster current",
            "parent: Ada Keil + Pia current",
            "parent: Jon Aster + Pia current",
        ],
    ),
    (
        "en",
        "Jon Aster filed for divorce from his wife Ada.",
        ["marriage: Ada + Jon Aster former separation"],
    ),
]

UNBOUND = [
    "Der Sänger Jon Aster kam. Der Koch kam auch. Seine Frau Ada lachte.",
    "Sänger Jon Aster und Sänger Max Keil kamen. Die Frau des Sängers, Ada, lachte.",
    "Er liebt Marie (Ada Keil), doch die will seinen Bruder Ben (Jon Aster) heiraten.",
    "Jon Aster und Max Keil kamen. Seine Frau Ada lachte.",
    "Ada Keil traf die Söhne Piet (7) und Levi (4). Das Paar ist verheiratet.",
    "Aus der Ehe stammt Sohn Leon.",
    "Mira Thal spielt die Frau von Noah (Jon Aster).",
    "Mira Thal kam.\n\nLesen Sie auch: Jon Aster und Ida Keil heirateten 2010\n\nEnde.",
    "Mira Thal lobte die Oma und den Schwiegersohn.",
]


@pytest.mark.parametrize(("text", "found"), PEOPLE)
def test_people_are_told_from_names(text, found):
    assert people(text, language="de") == found


@pytest.mark.parametrize(("text", "found"), AGES)
def test_an_age_belongs_to_whom_the_text_gives_it(text, found):
    assert ages(text, language="de") == found


@pytest.mark.parametrize("text", NO_AGES)
def test_a_number_that_is_nobodys_age_stays_one(text):
    assert ages(text, language="de") == []


@pytest.mark.parametrize(("language", "text", "found"), RELATIONS)
def test_a_bond_is_read_as_told(language, text, found):
    assert relations(text, language=language) == found


@pytest.mark.parametrize("text", UNBOUND)
def test_where_two_fit_nobody_is_bound(text):
    told = [r for r in relations(text, language="de") if not r.startswith("sibling")]
    assert told == []


def test_a_role_means_somebody_once_introduced_with_it():
    text = "Sängerin Ada Keil und Koch Jon Aster kamen. Die Sängerin lachte."
    (mention,) = [
        m
        for person in read(text, language="de").people
        for m in person.mentions
        if m.form == "description"
    ]
    assert (mention.text, mention.rule) == ("Sängerin", "role-word")


@pytest.mark.parametrize(
    "text",
    [
        "Sängerin Ada Keil und Sängerin Ida Thal kamen. Die Sängerin lachte.",
        "Sängerin Ada Keil kam. Die Sängerin Ida Thal lachte.",
        "Sängerin Ada Keil kam. Eine Sängerin lachte.",
        'Sängerin Ada Keil kam. "Die Sängerin ist müde", hieß es.',
    ],
)
def test_a_role_that_may_be_anothers_means_nobody(text):
    forms = [m.form for p in read(text, language="de").people for m in p.mentions]
    assert "description" not in forms
