"""Whether a statement tells how things stand, or what once happened."""

import re

from apps.reading.enums import AgeWhen, Status
from apps.reading.model import Age, Count, LifeDate, Reading, Relation, Statement, spans

PRESENT, PAST = "present", "past"
# What happened on a day, told with a verb of the past; "verheiratet" is a state.
HAPPENED = {
    "de": re.compile(
        r"\b(?:heirate\w*|geheiratet|Hochzeit\w*|Ja-?[wW]ort\w*|Traualtar|getraut"
        r"|verlobten?|gab(?:en)? sich|war(?:en)?|wurden?|hatten?|lernten?|kamen?)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:wed|tied|got|exchanged|wedding|was|were|had|became"
        r"|married(?! to\b| since\b))\b",
        re.IGNORECASE,
    ),
}
# A state all the same: "ist verlobt", "have been married".
STATE = {
    "de": re.compile(r"\b(?:ist|sind|sei|seien) .*(?:verheiratet|verlobt)\b", re.I),
    "en": re.compile(r"\b(?:is|are|has been|have been)\b", re.IGNORECASE),
}
OVER = re.compile(
    r"\b(?:ex|noch)-|\b(?:geschieden|getrennt|divorced|separated)\b", re.I
)
HAD = re.compile(r"\b(?:hatten?|bekam(?:en)?|damals|had|then)\b", re.IGNORECASE)
CLAUSE_END = re.compile(r"[.!?;:…]\s|\n")
DOUBTFUL = (Status.RUMOURED, Status.DENIED, Status.PLANNED)


def tense(statement: Statement, reading: Reading) -> str:
    """Say "present" or "past"; what somebody said is as old as the saying."""
    span = spans(statement)[0]
    if any(q.start <= span.start and span.end <= q.end for q in reading.quotes):
        return PAST
    match statement:
        case Age():
            return PRESENT if statement.when is AgeWhen.NOW else PAST
        case LifeDate():
            return PAST
        case Relation():
            return _of_relation(statement, reading.language)
        case Count():
            return PAST if HAD.search(_ahead(reading.text, span.start)) else PRESENT
    return PRESENT


def _of_relation(relation: Relation, language: str) -> str:
    words = relation.evidence[0].text
    if relation.status in DOUBTFUL:
        return PAST
    if relation.status is Status.FORMER:
        return PRESENT if OVER.search(words) else PAST
    if STATE[language].search(words):
        return PRESENT
    return PAST if HAPPENED[language].search(words) else PRESENT


def _ahead(text: str, start: int) -> str:
    """The clause up to a place."""
    ends = [found.end() for found in CLAUSE_END.finditer(text, 0, start)]
    return text[ends[-1] if ends else 0 : start]
