"""Whose an age, a bond or a given name is where the reader leaves it or errs."""

import pytest

from tests.checks.sample import Text, couple, known, phase, record

ADA, BO, COY = "ada", "bo", "coy"
WED = phase("marriage", "1995-07-01", "2018-11", "divorce")
RECORD = record(
    known(ADA, name="Ada Lindentau", birth="1967-01-30", gender="female"),
    known(BO, name="Bo Nebelhorn", birth="1954-04-14", gender="male"),
    couples=(couple(ADA, BO, WED),),
)
DAY = "2025-09-10"


def two(text: str, language: str = "de", **more) -> Text:
    made = Text(text, language)
    return made.person("Ada Lindentau", record=ADA, gender="f").person(
        "Bo Nebelhorn", record=BO, gender="m", **more
    )


HEAD = "Ada Lindentau und Bo Nebelhorn. "
EN_HEAD = "Ada Lindentau and Bo Nebelhorn. "


@pytest.mark.parametrize(
    ("language", "words", "found"),
    [
        ("de", "Ich bin 59 und müde", ["59"]),
        ("de", "Ich bin 58 und müde", []),
        ("de", "Er ist 72, er darf müde sein", ["72"]),
        ("de", "Er ist 71, er darf müde sein", []),
        ("de", "Bo ist jetzt einundsiebzig", []),
        ("de", "Bo ist jetzt siebzig", ["siebzig"]),
        # what he did then may have been then; what is to come he has not done
        ("de", "Mit 70 hat er das gelernt", []),
        ("de", "Mit 73 hat er das gelernt", ["73"]),
        ("de", "Mit seinen 70 Jahren singt er noch", ["70"]),
        ("de", "Ich bin 40 Mal gefragt worden", []),
        ("de", "Er ist 30, sagte man damals", []),
        ("en", "I'm 59 and tired", ["59"]),
        ("en", "I'm 58 and tired", []),
        ("en", "He is 72 now", ["72"]),
        ("en", "He's only seventy-two", ["seventy-two"]),
        ("en", "He is 70 percent sure", []),
    ],
)  # fmt: skip
def test_a_wrong_age_in_a_quote_is_told_and_not_corrected(language, words, found):
    text = f"{HEAD if language == 'de' else EN_HEAD}„{words}“, Ada."
    made = two(text, language).quote(words, "p1")
    assert made.found("age.mismatch", RECORD, DAY) == [
        ("info", one, None) for one in found
    ]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "1995 heirateten sie. Damals war sie 28, er 41.", []),
        ("de", "1995 heirateten sie. Damals war sie 27, er 41.", ["27"]),
        ("de", "1995 heirateten sie. Damals war sie 28, er 42.", ["42"]),
        # the record has the day that the sentence leaves out
        ("de", "Bei der Hochzeit war sie 27.", ["27"]),
        ("de", "Bei der Hochzeit war sie 28.", []),
        ("de", "Mit 24 im Jahr 1992 gewann sie.", []),
        ("de", "Mit 22 im Jahr 1992 gewann sie.", ["22"]),
        ("de", "Mit 12 im Jahr 1992 gewann sie.", []),  # of somebody else
        ("de", "Mit 22 zu 21 siegte sie 1992.", []),
        ("en", "She was 28 when she married him.", []),
        ("en", "She was 29 when she married him.", ["29"]),
        ("en", "They divorced when she was 53, in 2018.", ["53"]),
        ("en", "They divorced when she was 51, in 2018.", []),
    ],
)  # fmt: skip
def test_ages_of_then_are_held_against_their_day(language, text, found):
    made = two((HEAD if language == "de" else EN_HEAD) + text, language)
    told = made.found("age.then", RECORD, DAY)
    assert [(severity, words) for severity, words, _ in told] == [
        ("warn", one) for one in found
    ]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Im April wird Bo Nebelhorn 72.", []),
        ("de", "Im April wird Bo Nebelhorn 73.", ["73"]),
        ("de", "Im April wird Bo Nebelhorn 27.", ["27"]),
        ("de", "Das wird Bo Nebelhorn 40 Euro kosten.", []),
        ("en", "Bo Nebelhorn turns 72 in April.", []),
        ("en", "Bo Nebelhorn will be 74 in April.", ["74"]),
    ],
)
def test_the_next_birthday_is_one_more(language, text, found):
    made = Text(text, language).person("Bo Nebelhorn", record=BO)
    assert [words for _, words, _ in made.found("age.then", RECORD, DAY)] == found


def test_what_somebody_was_at_the_time_is_no_age_of_today():
    text = HEAD + "1995 heiratete sie Bo, der damals 41 Jahre alt war."
    made = two(text, ages={"41": 41})
    assert made.found("age.mismatch", RECORD, DAY) == []


def test_whom_nobody_names_as_married_the_record_tells():
    """The reader takes the two named last; the record has whose marriage it is."""
    with_child = record(
        *RECORD.people.values(),
        known(COY, birth="1996", name="Coy Lindentau"),
        couples=(couple(ADA, BO, phase("marriage", "1995-07-01")),),
        parents=((ADA, COY),),
    )
    text = HEAD + "Sohn Coy Lindentau lachte. Sie sind seit 1994 verheiratet."
    made = two(text).person("Coy Lindentau", record=COY)
    made.relation("marriage", "sind seit 1994 verheiratet", begin="1994", b="p3")
    assert made.found("relation.wrong_person", with_child, DAY) == []
    assert made.found("relation.date", with_child, DAY) == [("warn", "1994", "1995")]


def test_a_spouse_named_in_the_very_words_stays_wrong():
    text = HEAD + "Coy Lindentau ist mit Ada Lindentau verheiratet."
    with_other = record(
        *RECORD.people.values(),
        known(COY, name="Coy Lindentau"),
        couples=tuple(RECORD.couples.values()),
    )
    made = two(text).person("Coy Lindentau", record=COY)
    made.person("Ada Lindentau", "Ada Lindentau#2", record=ADA)
    made.relation("marriage", "Coy Lindentau ist mit Ada Lindentau", a="p4", b="p3")
    assert made.found("relation.wrong_person", with_other, DAY)


def test_whose_wife_a_name_in_the_genitive_tells():
    text = "Bo Nebelhorn kam. Auch Bos Ehefrau Ada Lindentau kam."
    made = Text(text).person("Bo Nebelhorn", "Bo Nebelhorn", "Bo#2", record=BO)
    made.person("Ada Lindentau", record=ADA)
    assert made.found("relation.status", RECORD, DAY)
    married = record(
        *RECORD.people.values(),
        couples=(couple(ADA, BO, phase("marriage", "1995-07-01")),),
    )
    assert made.found("relation.status", married, DAY) == []


@pytest.mark.parametrize(
    ("words", "blocks"),
    [
        ("Heute sind die beiden verheiratet.", True),
        ("Bis er 2016 stirbt, sind die beiden verheiratet.", False),
        ("1996 sind die beiden noch verheiratet.", False),
    ],
)
def test_the_present_tense_of_history_brings_nobody_back(words, blocks):
    dead = record(
        known(ADA, name="Ada Lindentau"),
        known(BO, name="Bo Nebelhorn", death="2016-03-12"),
        couples=(couple(ADA, BO, phase("marriage", "1995", "2016-03-12", "death")),),
    )
    made = two(HEAD + words).relation("marriage", words)
    assert bool(made.found("life.dead_alive", dead, DAY)) is blocks


@pytest.mark.parametrize(
    ("words", "gender", "blocks"),
    [
        ("Since the death of her father, Ada Lindentau", "female", False),
        ("Since the death of her mother, Ada Lindentau", "female", True),
        ("Since the death of his father, Ada Lindentau", "male", True),
    ],
)
def test_whose_kin_died_lives(words, gender, blocks):
    one = record(known(ADA, name="Ada Lindentau", gender=gender))
    made = Text(f"{words} has sung.", "en")
    made.person("Ada Lindentau", record=ADA, death=(None, words))
    assert bool(made.found("life.dead_alive", one, DAY)) is blocks


@pytest.mark.parametrize(
    ("words", "years", "found"),
    [
        ("23 Jahre", 23, []),
        ("24 Jahre", 24, ["24 Jahre"]),
        ("22 Jahre", 22, ["22 Jahre"]),
    ],
)
def test_a_bare_number_of_years_is_rounded_or_completed(words, years, found):
    made = two(f"{HEAD}{words} waren sie verheiratet.")
    made.relation("marriage", "waren sie verheiratet", "former")
    told = made.duration(words, years, years).found("relation.duration", RECORD, DAY)
    assert [passage for _, passage, _ in told] == found


def test_a_year_old_is_no_length():
    made = two(f"{EN_HEAD}The 40-year-old married Bo.", "en")
    made.relation("marriage", "married Bo", "former").duration("40-year", 40, 40)
    assert made.found("relation.duration", RECORD, DAY) == []
