"""Who is accused is innocent until the verdict, and is asked first."""

import re
from collections.abc import Iterator

from apps.checks.findings import Severity
from apps.checks.languages import pattern
from apps.checks.rule import Check, Find, Rule
from apps.checks.shields import ProceedingFact
from apps.checks.subjects import is_dead, mentions_in
from apps.checks.wording import Pair, source_words
from apps.reading.model import Person

NOTHING = Pair(
    "„{words}“: Das Gedächtnis kennt kein Verfahren und keinen Vorwurf gegen {name}, "
    "also auch keinen Stand und keine Bitte um Stellungnahme.",
    "“{words}”: the record knows no proceeding or accusation against {name}, so "
    "neither a stage nor a request for comment.",
)
NOT_ASKED = Pair(
    "„{words}“: Zum Verfahren gegen {name} ({matter}; {source}) ist keine Bitte um "
    "Stellungnahme vermerkt.",
    "“{words}”: no request for comment is on record about the proceeding against "
    "{name} ({matter}; {source}).",
)
NO_ANSWER = Pair(
    "„{words}“: Zum Verfahren gegen {name} ({matter}; {source}) ist keine Antwort "
    "vermerkt, auch nicht, dass keine kam.",
    "“{words}”: no answer is on record about the proceeding against {name} ({matter}; "
    "{source}), nor that none came.",
)
NO_OUTCOME = Pair(
    "„{words}“: Der Ausgang des Verfahrens gegen {name} ({matter}; {source}) ist noch "
    "offen. Ist das der Stand?",
    "“{words}”: the proceeding against {name} ({matter}; {source}) has no outcome yet. "
    "Is that where it stands?",
)
OFFICE_NEAR = 30  # letters before a name in which an office may stand


def _open_suspicions(check: Check) -> Iterator[Find]:
    seen: set[str] = set()
    for found in _accusations(check):
        person = _accused(check, found)
        if person is None or person.id in seen:
            continue
        if _is_over(check, found):
            continue
        missing = _missing(check, person)
        if missing is None:
            continue
        seen.add(person.id)
        pair, fact, severity = missing
        yield Find(
            *found.span(),
            pair.say(
                check.language,
                words=found[0],
                name=check.case.name(person.id),
                matter=fact.matter if fact else "",
                source=source_words(fact.source if fact else "", check.language),
            ),
            people=check.case.slugs(person.id),
            severity=severity,
        )


def _accusations(check: Check) -> Iterator[re.Match[str]]:
    """Words of suspicion; "soll" and "wirft vor" only beside a crime."""
    text, language = check.text, check.language
    found = list(check.listed("accusations", "suspected"))
    for deed in check.listed("accusations", "crime"):
        first, last = check.sentence(deed.start())
        if pattern(language, "accusations", "alleged").search(text, first, last):
            found.append(deed)
    yield from sorted(found, key=lambda one: one.start())


def _accused(check: Check, found: re.Match[str]) -> Person | None:
    """The living person of the sentence next to the words; no official, no namesake."""
    if check.titled(*found.span()) or check.quoted(*found.span()):
        return None
    first, last = check.sentence(found.start())
    named = [
        one
        for one in mentions_in(check, first, last)
        if not _holds_office(check, first, one.start)
    ]
    behind = [one for one in named if one.start >= found.end()]
    ahead = [one for one in named if one.end <= found.start()]
    if behind and _is_against(check, found.end(), behind[0].start):
        ahead = []
    nearest = [*ahead[-1:], *behind[:1]]
    if not nearest:
        return None
    person = check.case.people.get(nearest[0].person)
    return None if person is None or is_dead(check, person) else person


def _is_against(check: Check, start: int, end: int) -> bool:
    """ "Ermittlungen gegen Ada": the accused stands right behind the words."""
    return len(check.text[start:end].split()) <= 3


def _holds_office(check: Check, first: int, start: int) -> bool:
    ahead = check.text[max(first, start - OFFICE_NEAR) : start]
    found = list(pattern(check.language, "accusations", "office").finditer(ahead))
    return bool(found) and "," not in ahead[found[-1].end() :]


def _is_over(check: Check, found: re.Match[str]) -> bool:
    """The text tells the outcome, in the sentence or the next."""
    first, last = check.sentence(found.start())
    last = check.sentence(min(last, max(len(check.text) - 1, 0)))[1]
    ended = pattern(check.language, "accusations", "ended")
    return bool(ended.search(check.text, first, last))


def _missing(
    check: Check, person: Person
) -> tuple[Pair, ProceedingFact | None, Severity | None] | None:
    """What the record lacks; the best documented proceeding counts."""
    facts = check.facts(person.id)
    known = check.case.dossier.protection.proceedings.get(facts.slug if facts else "")
    if not known:
        return NOTHING, None, None
    best = max(known, key=lambda one: (one.is_asked, one.is_answered, one.outcome))
    if not best.is_asked:
        return NOT_ASKED, best, None
    if not best.is_answered:
        return NO_ANSWER, best, None
    if not best.outcome:
        return NO_OUTCOME, best, Severity.WARN
    return None


SUSPICION_OPEN = Rule(
    code="suspicion.open",
    severity=Severity.BLOCK,
    needs="proceedings",
    sentence=Pair(
        "Vorwurf oder Verfahren mit Namen, ohne Stand, Bitte um Stellungnahme und "
        "Antwort im Gedächtnis.",
        "An accusation or proceeding with a name, without stage, request for comment "
        "and answer on record.",
    ),
    reference="Pressekodex 13; BGH VI ZR 51/99, VI ZR 76/14",
    find=_open_suspicions,
)
