"""privacy.sensitive, privacy.address: what belongs to nobody but the person."""

from dataclasses import replace

import pytest

from apps.checks.facts import QuoteFacts
from tests.checks.sample import Text, known, record

SENSITIVE = [
    ("de", "Ada leidet an Depressionen.", ["Depressionen"]),
    ("de", "Ada ist schwanger.", ["schwanger"]),
    ("de", "Ada ist lesbisch.", ["lesbisch"]),
    ("de", "Ada ist Scientologin.", ["Scientologin"]),
    ("en", "Ada is pregnant.", ["pregnant"]),
    ("en", "Ada is battling cancer.", ["cancer"]),
    ("en", "Ada is gay.", ["gay"]),
    ("en", "Ada is a Scientologist.", ["Scientologist"]),
    # right all the same
    ("de", "Ada ist schwanger, wie sie auf Instagram schrieb.", []),
    ("de", "Ada ist schwanger. Das bestätigte ihr Management.", []),
    ("de", "Ada spielt eine Frau, die an Krebs erkrankt ist.", []),
    ("de", "Ada ist Botschafterin der Krebshilfe und hat viele Patienten besucht.", []),
    ("de", "Ada hat 1998 einen Herzinfarkt erlitten.", []),
    ("de", "Ada ist im Sternzeichen Krebs geboren.", []),
    ("de", "Seine Mutter ist schwer krank, Ada nicht.", []),
    ("de", "Der Sommer war todkrank vor Hitze, sagte Ada.", []),
    ("en", "Ada is pregnant, she said on Instagram.", []),
    ("en", "Ada plays a woman who is battling cancer.", []),
    ("en", "Ada is patron of a cancer charity.", []),
    ("en", "Ada had a stroke of luck.", []),
    ("en", "Ada, her spokeswoman confirmed, is pregnant.", []),
]


@pytest.mark.parametrize(("language", "text", "found"), SENSITIVE)
def test_what_is_most_personal_needs_a_word_of_the_person(language, text, found):
    made = Text(text, language).person("Ada", record="ada")
    places = [("warn", one, None) for one in found]
    assert made.found("privacy.sensitive", record(known("ada"))) == places


def test_it_blocks_for_a_private_person():
    made = Text("Ada ist schwanger.").person("Ada", record="ada")
    private = record(known("ada", publicity="private"))
    assert made.found("privacy.sensitive", private) == [("block", "schwanger", None)]


def test_what_is_on_record_may_be_told():
    made = Text("Ada ist schwanger.").person("Ada", record="ada")
    said = QuoteFacts(1, "ada", "Ich bekomme ein Baby.")
    assert made.found("privacy.sensitive", record(known("ada"), quotes=(said,))) == []
    other = QuoteFacts(1, "ada", "Ich bekomme Besuch.")
    assert made.found("privacy.sensitive", record(known("ada"), quotes=(other,)))
    cited = known("ada", excerpts=("Die Schwangerschaft ist kein Geheimnis mehr.",))
    assert made.found("privacy.sensitive", record(cited)) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "Ada litt an Depressionen."), ("en", "Ada was battling cancer.")],
)
def test_of_the_dead_it_is_history(language, text):
    made = Text(text, language).person("Ada", record="ada")
    dead = record(known("ada", death="2020"))
    assert made.found("privacy.sensitive", dead) == []
    assert made.found("privacy.sensitive", record(known("ada")))


def test_in_a_quote_and_in_a_title_it_is_theirs():
    text = "Ada ist „schwanger“."
    quoted = Text(text).person("Ada", record="ada").quote("„schwanger“")
    assert quoted.found("privacy.sensitive", record(known("ada"))) == []
    titled = Text(text).person("Ada", record="ada").title("„schwanger“")
    assert titled.found("privacy.sensitive", record(known("ada"))) == []


ADDRESS = [
    ("de", "Ada wohnt in der Kastanienallee 12.", ["Kastanienallee 12"]),
    ("de", "Ada zog in die Berliner Straße 8.", ["Berliner Straße 8"]),
    ("de", "Ada fährt den Wagen mit dem Kennzeichen B-AB 1234.", ["B-AB 1234"]),
    ("de", "Ada liegt im St.-Marien-Krankenhaus.", ["St.-Marien-Krankenhaus"]),
    ("de", "Ada besucht die Lessing-Grundschule.", ["Lessing-Grundschule"]),
    ("en", "Ada lives at 12 Chestnut Avenue.", ["12 Chestnut Avenue"]),
    ("en", "Ada was admitted to Mercy Hospital.", ["Mercy Hospital"]),
    ("en", "Ada attends Elmwood School.", ["Elmwood School"]),
    # right all the same
    ("de", "Ada wohnt in der Kastanienallee.", []),
    ("de", "Ada kam in das Theater in der Kastanienallee 12.", []),
    ("de", "Ada wohnt seit 12 Jahren dort.", []),
    ("de", "Ada eröffnet ein Krankenhaus.", []),
    ("de", "Ada besucht die Schule.", []),
    ("en", "Ada lives on Chestnut Avenue.", []),
    ("en", "Ada performed at the theatre at 12 Chestnut Avenue.", []),
    ("en", "Ada opened a hospital.", []),
    ("en", "Ada lives with 12 cats.", []),
]


@pytest.mark.parametrize(("language", "text", "found"), ADDRESS)
def test_where_somebody_is_to_be_found(language, text, found):
    made = Text(text, language).person("Ada", record="ada")
    places = [("warn", one, None) for one in found]
    assert made.found("privacy.address", record(known("ada"))) == places


@pytest.mark.parametrize("facts", [{"publicity": "private"}, {"birth": "2015"}])
def test_the_door_of_a_private_person_and_of_a_minor_blocks(facts):
    made = Text("Ada wohnt in der Kastanienallee 12.").person("Ada", record="ada")
    [(severity, words, _)] = made.found(
        "privacy.address", record(known("ada", **facts))
    )
    assert (severity, words) == ("block", "Kastanienallee 12")


def test_nobody_lives_where_the_dead_lived():
    made = Text("Ada wohnte in der Kastanienallee 12.").person("Ada", record="ada")
    assert made.found("privacy.address", record(known("ada", death="1990"))) == []
    assert made.found("privacy.address", record(known("ada")))


def test_a_place_without_anybody_is_only_a_place():
    assert Text("Man wohnt in der Kastanienallee 12.").found("privacy.address") == []


def test_excerpts_count_only_for_whom_they_are_of():
    made = Text("Ada ist schwanger.").person("Ada", record="ada")
    other = replace(known("bo"), excerpts=("Sie ist schwanger.",))
    assert made.found("privacy.sensitive", record(known("ada"), other))
