"""suspicion.open: who is accused is asked first."""

from dataclasses import replace

import pytest

from apps.checks.shields import ProceedingFact, Protection
from tests.checks.sample import Text, known, record

TEXTS = [
    ("de", "Ada steht im Verdacht, Geld genommen zu haben.", True),
    ("de", "Die Staatsanwaltschaft ermittelt gegen Ada.", True),
    ("de", "Ada wird beschuldigt.", True),
    ("de", "Ada soll Steuern hinterzogen haben.", True),
    ("en", "Ada is under investigation.", True),
    ("en", "Ada has been charged with fraud.", True),
    ("en", "Ada allegedly stole the money.", True),
    # right all the same
    ("de", "Ada wurde freigesprochen. Sie stand im Verdacht.", False),
    ("de", "Ada soll die Gala moderieren.", False),
    ("de", "Der Sprecher Ada sagte, man ermittelt gegen Unbekannt.", False),
    ("de", "Ada sah einen Krimi.", False),
    ("en", "Ada was acquitted after she had been charged with fraud.", False),
    ("en", "Ada is in charge of the gala.", False),
    ("en", "Ada reads a book.", False),
]


def held(fact: ProceedingFact | None, **facts):
    proceedings = {"ada": (fact,)} if fact else {}
    protection = Protection(proceedings=proceedings)
    return replace(record(known("ada", **facts)), protection=protection)


@pytest.mark.parametrize(("language", "text", "fires"), TEXTS)
def test_an_accusation_with_nothing_on_record_blocks(language, text, fires):
    made = Text(text, language).person("Ada", record="ada")
    found = [severity for severity, _, _ in made.found("suspicion.open", held(None))]
    assert found == (["block"] if fires else [])


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(
    ("asked", "answered", "outcome", "found"),
    [
        (False, False, "", ["block"]),
        (True, False, "", ["block"]),
        (True, True, "", ["warn"]),
        (True, True, "dropped", []),
    ],
)
def test_what_is_missing_decides(language, asked, answered, outcome, found):
    text = {"de": "Ada wird beschuldigt.", "en": "Ada is under investigation."}
    fact = ProceedingFact("Steg", "investigation", outcome, asked, answered, "Revue")
    made = Text(text[language], language).person("Ada", record="ada")
    told = [severity for severity, _, _ in made.found("suspicion.open", held(fact))]
    assert told == found


def test_the_best_documented_proceeding_counts():
    made = Text("Ada wird beschuldigt.").person("Ada", record="ada")
    bare = ProceedingFact("Steg", "accusation", "", False, False)
    whole = ProceedingFact("Boot", "closed", "dropped", True, True)
    protection = Protection(proceedings={"ada": (bare, whole)})
    dossier = replace(record(known("ada")), protection=protection)
    assert made.found("suspicion.open", dossier) == []


def test_the_dead_and_those_who_speak_of_it_are_spared():
    made = Text("Ada stand im Verdacht.").person("Ada", record="ada")
    assert made.found("suspicion.open", held(None, death="1990")) == []
    quoted = Text("Ada sagt: „Ich stehe unter Verdacht“").person("Ada", record="ada")
    quoted.quote("„Ich stehe unter Verdacht“", "p1")
    assert quoted.found("suspicion.open", held(None)) == []
