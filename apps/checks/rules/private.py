"""What belongs to nobody but the person: name, body, faith, door."""

import re
from collections.abc import Iterator

from apps.checks.findings import Severity
from apps.checks.languages import listed, pattern
from apps.checks.rule import Check, Find, Rule
from apps.checks.rules.privacy import minority
from apps.checks.subjects import is_dead, is_private, people_in, said_of
from apps.checks.wording import Pair
from apps.dates import Certainty
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
        for found in pattern(check.language, "sensitive", topic).finditer(check.text):
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
    if _tells_the_past(check, sentence):
        return None
    near = check.text[max(first, found.start() - STATE_NEAR) : last]
    if not pattern(check.language, "sensitive", "state").search(near):
        return None
    person = said_of(check, found.start())
    if person is None or is_dead(check, person):
        return None
    return person


def _tells_the_past(check: Check, sentence: str) -> bool:
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


ADDRESS = Pair(
    "„{words}“ verrät, wo {name} zu finden ist.",
    "“{words}” gives away where {name} can be found.",
)
SOMEBODY = Pair("jemand", "somebody")
CAPITAL = r"[A-ZÄÖÜ][\w'’.-]*"
PLATE = re.compile(
    r"\b[A-ZÄÖÜ]{1,3}[-–:\s][A-Z]{1,2}[\s-]\d{1,4}[EH]?\b|"
    r"\b[A-Z]{2}\d{2}\s[A-Z]{3}\b|\b\d[A-Z]{3}\d{3}\b|\b[A-Z]{3}[\s-]\d{3,4}\b"
)


def _either(language: str, label: str) -> str:
    words = sorted(listed(language, "places", label), key=len, reverse=True)
    return "|".join(re.escape(word) for word in words)


def _street(language: str) -> re.Pattern[str]:
    """A street that carries its number: behind it, or before it as the English do."""
    kind = f"(?i:{_either(language, 'street')})"
    behind = (
        rf"\b(?:[A-ZÄÖÜ][\w.-]*{kind}|{CAPITAL}(?:[\s-]{CAPITAL})*"
        rf"[\s-]{kind})\s+\d{{1,3}}\s?[a-z]?\b(?!\s*(?:Uhr|Jahre|Meter|Kilo))"
    )
    ahead = rf"\b\d{{1,5}}[a-z]?\s+(?:{CAPITAL}\s+){{1,3}}{kind}(?![\w])"
    return re.compile(f"{behind}|{ahead}")


def _streets(check: Check) -> Iterator[tuple[int, int]]:
    for found in STREETS[check.language].finditer(check.text):
        first, last = check.sentence(found.start())
        sentence = check.text[first:last]
        at_home = pattern(check.language, "places", "dwelling").search(sentence)
        if at_home and not pattern(check.language, "places", "public").search(sentence):
            yield found.span()


def _named_places(check: Check, kind: str, verb: str) -> Iterator[tuple[int, int]]:
    """A school or hospital with its name, where somebody is now."""
    for found in PLACES[check.language, kind].finditer(check.text):
        first, last = check.sentence(found.start())
        if not pattern(check.language, "places", verb).search(check.text, first, last):
            continue
        if not _tells_the_past(check, check.text[first:last]):
            yield found.span()


def _place(language: str, kind: str) -> re.Pattern[str]:
    word = _either(language, kind)
    return re.compile(
        rf"\b(?:(?:{CAPITAL}-)+(?i:{word})|(?:{CAPITAL}\s+){{1,4}}(?-i:{_title(word)})|"
        rf"(?-i:{_title(word)})\s+(?:(?:of|for|am|an der|in|im|St\.)\s+)?{CAPITAL}"
        rf"(?:\s+{CAPITAL}){{0,2}})(?!\w)"
    )


def _title(either: str) -> str:
    return "|".join(word[:1].upper() + word[1:] for word in either.split("|"))


LANGUAGES = ("de", "en")
STREETS = {code: _street(code) for code in LANGUAGES}
PLACES = {
    (code, kind): _place(code, kind)
    for code in LANGUAGES
    for kind in ("school", "hospital")
}


def _plates(check: Check) -> Iterator[tuple[int, int]]:
    for found in PLATE.finditer(check.text):
        first, last = check.sentence(found.start())
        if pattern(check.language, "places", "plate").search(check.text, first, last):
            yield found.span()


def _addresses(check: Check) -> Iterator[Find]:
    places = [
        *_streets(check),
        *_plates(check),
        *_named_places(check, "school", "attends"),
        *_named_places(check, "hospital", "treated"),
    ]
    for start, end in places:
        if check.titled(start, end):
            continue
        people = _around(check, start)
        alive = [one for one in people if not is_dead(check, one)]
        if not alive:
            continue
        guarded = any(_is_guarded(check, one) for one in alive)
        ids = [one.id for one in alive]
        yield Find(
            start,
            end,
            ADDRESS.say(
                check.language,
                words=check.text[start:end],
                name=check.case.name(ids[0]) if ids else SOMEBODY.say(check.language),
            ),
            people=check.case.slugs(*ids),
            severity=Severity.BLOCK if guarded else None,
        )


def _around(check: Check, start: int) -> list[Person]:
    """Those named in the sentence, else in the one before."""
    first, last = check.sentence(start)
    found = people_in(check, first, last)
    if found or not first:
        return found
    return people_in(check, check.sentence(first - 1)[0], first)


def _is_guarded(check: Check, person: Person) -> bool:
    if is_private(check.facts(person.id)):
        return True
    return minority(check, person) is not Certainty.IMPOSSIBLE


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
PRIVACY_ADDRESS = Rule(
    code="privacy.address",
    severity=Severity.WARN,
    needs="publicity, birth",
    sentence=Pair(
        "Straße mit Hausnummer, Schule, Kennzeichen oder Klinik einer Person.",
        "Street and number, school, licence plate or hospital of a person.",
    ),
    reference="Pressekodex 8.8",
    find=_addresses,
    spares_quotes=False,
)
