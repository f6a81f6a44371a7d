"""Where somebody lives, learns or lies ill, and what they drive: nobody's business."""

import re
from collections.abc import Iterator
from functools import cache

from apps.checks.findings import Severity
from apps.checks.languages import listed, pattern
from apps.checks.rule import Check, Find, Rule
from apps.checks.rules.privacy import minority
from apps.checks.rules.private import tells_the_past
from apps.checks.subjects import is_dead, is_private, people_in
from apps.checks.wording import Pair
from apps.dates import Certainty
from apps.reading.model import Person

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


STREET = 80  # letters of a street's name, at most
# What a street with its number cannot be without.
NUMBERED = re.compile(r"[^\W\d_]\.?\s\d{1,3}\s?[a-z]?\b|\b\d{1,5}[a-z]?\s+[^\W\d_a-z]")


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
    if not _tells(check, "street"):
        return
    seen = -1
    for number in NUMBERED.finditer(check.text):
        if number.start() < seen:
            continue
        around = max(0, seen, number.start() - STREET), number.end() + STREET
        found = STREETS[check.language].search(check.text, *around)
        if found is None:
            continue
        seen = found.end()
        first, last = check.sentence(found.start())
        sentence = check.text[first:last]
        at_home = pattern(check.language, "places", "dwelling").search(sentence)
        if at_home and not pattern(check.language, "places", "public").search(sentence):
            yield found.span()


def _named_places(check: Check, kind: str, verb: str) -> Iterator[tuple[int, int]]:
    """A school or hospital with its name, where somebody is now."""
    if not _tells(check, kind):
        return
    for found in PLACES[check.language, kind].finditer(check.text):
        first, last = check.sentence(found.start())
        if not pattern(check.language, "places", verb).search(check.text, first, last):
            continue
        if not tells_the_past(check, check.text[first:last]):
            yield found.span()


def _tells(check: Check, kind: str) -> bool:
    """Whether a word for it is in the text, be it the end of another."""
    text = check.once(_lowered)
    return any(word in text for word in _words_of(check.language, kind))


def _lowered(check: Check) -> str:
    return check.text.lower()


@cache
def _words_of(language: str, kind: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in listed(language, "places", kind))


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
    if not check.may_have("places", "plate"):
        return
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
