"""What belongs to nobody but the person: name, body, faith."""

import re
from collections.abc import Iterator

from apps.checks.findings import Severity
from apps.checks.languages import pattern
from apps.checks.rule import Check, Find, Rule
from apps.checks.subjects import is_dead, is_private, said_of
from apps.checks.wording import Pair
from apps.reading.enums import Form, SourceKind
from apps.reading.model import Person

FULL_NAME = Pair(
    "{name} ist im Gedächtnis als Privatperson geführt und wird mit vollem Namen "
    "genannt.",
    "{name} is a private person on record and is named in full.",
)
TOPICS = ("illness", "pregnancy", "sexuality", "religion")
SENSITIVE = Pair(
    "„{words}“ ist höchstpersönlich, und weder der Text noch das Gedächtnis nennt eine "
    "eigene Auskunft von {name} oder eine Quelle.",
    "“{words}” is most personal, and neither the text nor the record has it from "
    "{name} or from a source.",
)
STATE_NEAR = 60  # letters between a verb of state and the word
AGO = 2  # years after which the text tells the past


def _private_people(check: Check) -> Iterator[Find]:
    for person in check.reading.people:
        facts = check.facts(person.id)
        if facts is None or not is_private(facts):
            continue
        if check.as_of and facts.allowed("naming", check.as_of):
            continue
        full = [one for one in person.mentions if one.form is Form.FULL]
        if full:
            message = FULL_NAME.say(check.language, name=facts.name)
            yield Find.at(full[0], message, people=(facts.slug,))


def _sensitive(check: Check) -> Iterator[Find]:
    told: set[str] = set()
    for topic in TOPICS:
        for found in check.listed("sensitive", topic):
            person = _whose(check, found)
            if person is None or person.id in told:
                continue
            if _is_disclosed(check, person, topic, found.start()):
                continue
            told.add(person.id)
            private = is_private(check.facts(person.id))
            yield Find(
                *found.span(),
                SENSITIVE.say(
                    check.language, words=found[0], name=check.case.name(person.id)
                ),
                people=check.case.slugs(person.id),
                severity=Severity.BLOCK if private else None,
            )


def _whose(check: Check, found: re.Match[str]) -> Person | None:
    """Of whom it is said as a state now; nobody for roles, works and the past."""
    first, last = check.sentence(found.start())
    sentence = check.text[first:last]
    if check.titled(*found.span()) or check.quoted(*found.span()):
        return None
    if pattern(check.language, "sensitive", "context").search(sentence):
        return None
    if tells_the_past(check, sentence):
        return None
    near = check.text[max(first, found.start() - STATE_NEAR) : last]
    if not pattern(check.language, "sensitive", "state").search(near):
        return None
    person = said_of(check, found.start())
    if person is None or is_dead(check, person):
        return None
    return person


def tells_the_past(check: Check, sentence: str) -> bool:
    if check.as_of is None or check.as_of.latest is None:
        return False
    year = int(check.as_of.text[:4]) if check.as_of.text[:4].isdigit() else 9999
    years = [int(one) for one in re.findall(r"\b(?:19|20)\d\d\b", sentence)]
    return any(one <= year - AGO for one in years)


def _is_disclosed(check: Check, person: Person, topic: str, start: int) -> bool:
    """In the sentence, the one before or the one after, or in what is on record."""
    first, last = check.sentence(start)
    first = check.sentence(max(0, first - 1))[0]
    last = check.sentence(min(last, len(check.text) - 1))[1]
    sources = (
        one
        for one in check.reading.sources
        if first <= one.start < last and one.kind is not SourceKind.UNNAMED
    )
    if any(sources):
        return True
    if pattern(check.language, "sensitive", "disclosed").search(
        check.text, first, last
    ):
        return True
    quotes = check.reading.quotes
    if any(one.speaker == person.id and first <= one.start < last for one in quotes):
        return True
    return _is_on_record(check, person, topic)


def _is_on_record(check: Check, person: Person, topic: str) -> bool:
    """A quote of the person or an excerpt of a source that speaks of it."""
    facts = check.facts(person.id)
    if facts is None:
        return False
    dossier = check.case.dossier
    told = [one.words for one in dossier.quotes if one.speaker == facts.slug]
    told += facts.excerpts
    words = (
        pattern(check.language, "topics", topic),
        pattern(check.language, "sensitive", topic),
    )
    return any(one.search(text) for text in told for one in words)


PRIVACY_PRIVATE_PERSON = Rule(
    code="privacy.private_person",
    severity=Severity.WARN,
    needs="publicity, decisions",
    sentence=Pair(
        "Eine Privatperson wird mit vollem Namen genannt.",
        "A private person is named in full.",
    ),
    reference="Pressekodex 8; KUG §§ 22, 23",
    find=_private_people,
    spares_quotes=False,
)
PRIVACY_SENSITIVE = Rule(
    code="privacy.sensitive",
    severity=Severity.WARN,
    needs="evidence",
    sentence=Pair(
        "Krankheit, Schwangerschaft, Sexualität oder Religion ohne eigene Auskunft "
        "oder Quelle.",
        "Illness, pregnancy, sexuality or religion without the person's own word or a "
        "source.",
    ),
    reference="Pressekodex 8.6; DSGVO Art. 9, 85",
    find=_sensitive,
)
