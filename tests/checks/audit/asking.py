"""How the cases of the rules are kept and put."""

from collections.abc import Callable

from apps.checks.facts import (
    Dossier,
)
from tests.checks.sample import Text, known, phase, record

Found = list[list[tuple[str, str, str | None]]]
Case = Callable[["Ask"], tuple[Found, Found]]
CASES: dict[str, Case] = {}
DAY = "2025-03-03"
WED, OVER = (
    phase("marriage", "2010-06-05"),
    phase("marriage", "2001-05-05", "2009-03-01", "divorce"),
)
APART = phase("separation", "2024-11")
ADA = known("ada", "1985-03-03", gender="female", children_count=2)
CEM, BO, ULF = known("cem", "1980"), known("bo", "1979"), known("ulf", "1990")


class Ask:
    """One rule in one language."""

    def __init__(self, rule: str, language: str):
        self.rule = rule
        self.language = language

    def say(self, de: str, en: str) -> str:
        return de if self.language == "de" else en

    def text(self, de: str, en: str) -> Text:
        return Text(self.say(de, en), self.language)

    def ada(self, de: str, en: str, **more) -> Text:
        return self.text(de, en).person("Ada", record="ada", gender="f", **more)

    def pair(self, de: str, en: str, other: str = "Cem") -> Text:
        return self.ada(de, en).person(other, record=other.lower())

    def found(self, made: Text, dossier: Dossier | None = None, **more):
        return made.found(self.rule, dossier or record(ADA), **more)


def of(rule: str) -> Callable[[Case], Case]:
    def keep(case: Case) -> Case:
        CASES[rule] = case
        return case

    return keep
