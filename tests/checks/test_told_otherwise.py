"""Slips in the words of the press, and the right words that look like them."""

import pytest

from tests.checks.owing import lindentaus, owed

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def family(db):
    lindentaus()


ADA_JONAS = "Ada Lindentau und Jonas Kranich"
ROWS = [
    # an age that nobody has
    ("de", "life.age_at_death", "Heute wäre Emil Lindentau 86 Jahre alt geworden.", ""),
    ("de", "life.age_at_death", "Emil Lindentau wurde 83 Jahre alt.", "83"),
    ("en", "life.age_at_death", "Emil Lindentau would have turned 86 today.", ""),
    # time since, not the time it lasted
    (
        "de",
        "relation.duration",
        f"{ADA_JONAS} lachen, fast zwei Jahrzehnte nach der Scheidung. "
        "Ihre Ehe endete 2006.",
        "",
    ),
    (
        "de",
        "relation.duration",
        f"{ADA_JONAS} trennten sich nach fast zwei Jahrzehnten Ehe.",
        "fast zwei Jahrzehnten",
    ),
    # an end without its begin
    ("de", "relation.date", f"{ADA_JONAS}, die bis 2006 verheiratet waren, kamen.", ""),
    (
        "de",
        "relation.date",
        f"{ADA_JONAS}, die bis 2005 verheiratet waren, kamen.",
        "2005",
    ),
    # the year of something else excuses nothing close to its word
    ("en", "relation.date", "Ada Lindentau and Jonas Kranich separated in 2004.", ""),
    (
        "en",
        "relation.date",
        "Ada Lindentau and Jonas Kranich separated in 2006.",
        "2006",
    ),
    # how old at a wedding that is told in other words
    (
        "de",
        "age.then",
        f"{ADA_JONAS} kamen. Er war 28, als sie vor den Altar traten.",
        "",
    ),
    (
        "de",
        "age.then",
        f"{ADA_JONAS} kamen. Er war 31, als sie vor den Altar traten.",
        "31",
    ),
    # a birthday to come
    ("de", "age.then", "Bald wird Ada Lindentau 58.", ""),
    ("de", "age.then", "Bald wird Ada Lindentau 57.", "57"),
    # whose child
    (
        "de",
        "relation.wrong_person",
        "Dora Kranich tanzte. Die Tochter von Ada Lindentau strahlte.",
        "",
    ),
    (
        "de",
        "relation.wrong_person",
        "Dora Kranich tanzte. Die Tochter von Frida Wiesengrund strahlte.",
        "Frida Wiesengrund",
    ),
    (
        "de",
        "relation.wrong_person",
        "Gero Wiesengrund tanzte. Der Sohn von Frida Wiesengrund strahlte.",
        "",
    ),
    # whose ex
    (
        "en",
        "relation.wrong_person",
        "Ada Lindentau came with ex Jonas Kranich on Sunday.",
        "",
    ),
    (
        "en",
        "relation.wrong_person",
        "Ada Lindentau came with ex Gero Wiesengrund on Sunday.",
        "Gero Wiesengrund",
    ),
    # a verb of the present
    ("en", "life.dead_alive", "Emil Lindentau, 86, greets the visitors.", "*"),
    ("en", "life.dead_alive", "Emil Lindentau, 82, leaves behind a bakery.", ""),
    ("de", "life.dead_alive", "Emil Lindentau (86) schläft noch.", "*"),
    ("de", "life.dead_alive", "Emil Lindentau (82) hinterlässt eine Bäckerei.", ""),
    # one of two of a surname
    (
        "en",
        "name.ambiguous",
        "Ada Lindentau met Jonas Kranich and his daughter Dora Kranich. "
        "Lindentau and Kranich were married once.",
        "",
    ),
    (
        "en",
        "name.ambiguous",
        "Frida Wiesengrund met Gero Wiesengrund. In the evening Wiesengrund sang.",
        "",
    ),
    (
        "en",
        "name.ambiguous",
        "Gero Wiesengrund met Frida Wiesengrund. In the evening Wiesengrund sang.",
        "Wiesengrund",
    ),
    # who was named is spoken of, not whom the text has yet to name: Cem is 48, Ada not
    (
        "en",
        "age.mismatch",
        "Ada Lindentau does not sleep. The 48-year-old singer came by train from the "
        "sea and told the crowd about her boyfriend, Cem Sternhagel, 48, at length.",
        "48",
    ),
    (
        "en",
        "age.mismatch",
        "Ada Lindentau does not sleep. The 57-year-old singer came by train from the "
        "sea and told the crowd about her boyfriend, Cem Sternhagel, 48, at length.",
        "",
    ),
    # the sentence before tells the day
    (
        "de",
        "age.then",
        f"Im Mai 1994 heirateten {ADA_JONAS}. Die Braut war 26.",
        "",
    ),
    (
        "de",
        "age.then",
        f"Im Mai 1994 heirateten {ADA_JONAS}. Die Braut war 29.",
        "29",
    ),
    (
        "de",
        "age.then",
        f"1994 gaben sich {ADA_JONAS} das Jawort, damals war der Bräutigam 31 "
        "Jahre alt.",
        "31",
    ),
    (
        "de",
        "age.then",
        f"1994 gaben sich {ADA_JONAS} das Jawort, damals war der Bräutigam 28 "
        "Jahre alt.",
        "",
    ),
    # a year in the clause of its word, another one behind the comma
    (
        "de",
        "relation.date",
        "2015 verliebten sich Ada Lindentau und Cem Sternhagel bei den Proben zu einem "
        "Singspiel ineinander, 2019 zogen sie nach Graal.",
        "2015",
    ),
    (
        "de",
        "relation.date",
        "2016 verliebten sich Ada Lindentau und Cem Sternhagel bei den Proben zu einem "
        "Singspiel ineinander, 2019 zogen sie nach Graal.",
        "",
    ),
    # ways that part before the judge
    (
        "de",
        "relation.date",
        f"2005 trennten sich die Wege von {ADA_JONAS} vor dem Scheidungsrichter.",
        "2005",
    ),
    (
        "de",
        "relation.date",
        f"2006 trennten sich die Wege von {ADA_JONAS} vor dem Scheidungsrichter.",
        "",
    ),
    # an English genitive is no other spelling
    ("en", "name.spelling", "Ada Lindentau and Cem Sternhagel's Love Story", ""),
    # the same one with a middle name
    (
        "en",
        "life.birth_year",
        "Ada Lindentau sings. Ada Maria Lindentau was born in 1966.",
        "1966",
    ),
    (
        "en",
        "life.birth_year",
        "Ada Lindentau sings. Ada Maria Lindentau was born in 1968.",
        "",
    ),
    # "her" stepdaughter is no man's
    (
        "en",
        "relation.kind",
        "Jonas Kranich and Frida Wiesengrund sang. Wiesengrund is survived by her "
        "stepdaughter, Dora Kranich.",
        "",
    ),
    # two of one name, and nothing but an age to tell them apart
    (
        "de",
        "age.inconsistent",
        "Ada Lindentau (57) lachte. Am Abend kam Ada Lindentau (97) noch einmal.",
        "97",
    ),
    (
        "de",
        "age.inconsistent",
        "Mila Zaunrath (25) sang. Am Abend lachte Mila Zaunrath (97) viel.",
        "97",
    ),
    (
        "en",
        "age.inconsistent",
        "Mila Zaunrath (25) sang. In the evening Mila Zaunrath (97) laughed a lot.",
        "97",
    ),
    (
        "de",
        "age.inconsistent",
        "Mila Zaunrath (25) sang. Ihre Namensvetterin Mila Zaunrath (97) hörte zu.",
        "",
    ),
    (
        "de",
        "age.inconsistent",
        "Udo Zaunrath (75) sang. Sein Sohn Udo Zaunrath (40) hörte zu.",
        "",
    ),
    (
        "de",
        "age.inconsistent",
        "Mila Zaunrath (25) sang. Am Abend lachte Mila Zaunrath (25) viel.",
        "",
    ),
    (
        "en",
        "age.inconsistent",
        "Mila Zaunrath, 25, sang. In the evening Mila, 97, laughed a lot.",
        "97",
    ),
    (
        "en",
        "age.inconsistent",
        "Mila Zaunrath, 25, sang. In the evening Mila, 25, laughed a lot.",
        "",
    ),
    # years before the wedding are no whole length
    (
        "en",
        "relation.duration",
        f"{ADA_JONAS} married in 1994 after four years together.".replace("und", "and"),
        "",
    ),
]


@pytest.mark.parametrize(
    ("language", "rule", "text", "words"),
    ROWS,
    ids=[f"{row[0]} {row[1]} {row[3] or 'silent'} {at}" for at, row in enumerate(ROWS)],
)
def test_what_the_press_says_in_its_own_words(language, rule, text, words):
    found = owed(rule, text, language)
    if words == "*":
        assert len(found) == 1
    else:
        assert found == ([words] if words else [])
