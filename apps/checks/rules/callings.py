"""What people are called to each other without a whole name: "ihr Ex-Mann", "his wife".

Whose is told by who stands near. If it can be said of any of them it is right; only
what is wrong of all of them is wrong.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from apps.checks.facts import CoupleFacts, PersonFacts
from apps.checks.rereading.kinwords import (
    CHILD,
    EX,
    FORMER,
    NOUNS,
    OTHER_TIME,
    PARENT,
    POSSESSIVE,
    WORD,
)
from apps.checks.rereading.yearwords import (
    APART,
    DIVORCED,
    ENGAGED,
    TOGETHER,
    WED,
    patterns,
)
from apps.checks.rule import Check
from apps.checks.rules.standing import Right, widowed_not_parted, wrong_status
from apps.people.rules import UNIONS
from apps.reading.enums import Form, Kind, Status
from apps.reading.model import Mention, Person, Relation, Span

BACK = 400  # characters looked back in the paragraph for whose it is
EVENTS = {WED, DIVORCED, APART, TOGETHER, ENGAGED}
GENDERS = {"female": "f", "male": "m"}
OWNERS = {"sein": "m", "his": "m", "ihr": "f", "her": "f"}
MEN = re.compile(
    r"(?:mann|husband|gatten?|boyfriend|fiancé|freund|partner|gefährten?)(?:es)?$", re.I
)
WOMEN = re.compile(r"(?:frau|wife|girlfriend|fiancée|in)$", re.IGNORECASE)
NAME = re.compile(r"\s+(?:[A-ZÄÖÜ][\w-]+\s+)?")  # "Frau", "Mann, der Maler": no name
TODAY = re.compile(
    r"\b(?:heute|jetzt|inzwischen|derzeit|mittlerweile|nun|seit|ist|sind|darf|hat|lebt|"
    r"hinterlässt|sagt|steht|now|today|currently|is|are|has|lives|says|since)\b",
    re.IGNORECASE,
)
# "Ihr Mann nimmt es gelassen", "Her husband takes it easy"
VERB = {
    "de": re.compile(
        r"\s+(?!\w*(?:trat|hielt|bat|riet|galt|tat|bot|ritt|litt|nitt|ocht|acht|ucht)\b)"
        r"[a-zäöüß]+t\b"
    ),
    "en": re.compile(r"\s+(?!was\b)[a-z]+s\b"),
}
# "belegten den dritten Platz", not "sagte"
TOLD = re.compile(
    r"\b(?!sag|erzähl|erklär|mein|antwort|schwärm|verkünd|bestätig)[a-zäöüß]{3,}ten\b"
)
DOUBT = re.compile(
    r"\b(?:soll(?:en|te)?|angeblich|offenbar|womöglich|vielleicht|werden?|wird|könnte\w*|"
    r"Gerücht\w*|reportedly|allegedly|rumou?red|may|might|would|will|could)\b|\?",
    re.IGNORECASE,
)
# How things stand since then, no event: "von der er seit 2012 geschieden ist"
SINCE = re.compile(
    r"\b(?:seit|since)\b[^,.;\n]{0,30}?\b(?:geschieden|getrennt|verheiratet|verlobt|"
    r"liiert|zusammen|\d{4})\b(?:\s+(?:geschieden|getrennt|verheiratet|verlobt|liiert))?",
    re.IGNORECASE,
)
THEN = re.compile(
    r"\b(?:damal\w*|früher\w*|einst\w*|war(?:en)?|wurden?|hatten?|then|once|was|were|had|"
    r"1[89]\d\d|20\d\d)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Called:
    """Words for a couple, and what the couple is instead."""

    relation: Relation
    right: Right


def miscalled(check: Check) -> Iterator[Called]:
    """Each such word that misnames every couple it may mean, with the nearest."""
    for found in _pattern(check.language).finditer(check.text):
        word, noun = found["word"] or "", found["noun"]
        if check.quoted(*found.span()) or OTHER_TIME.match(word):
            continue
        former = (FORMER.match(noun) or FORMER.match(word)) is not None
        mention = _name_behind(check, found.end())
        if mention and not check.facts(mention.person):
            continue
        if not _is_of_today(check, found, former or mention is not None):
            continue
        one = _wrong_of_all(check, found, mention, former)
        if one:
            yield one


@cache
def _pattern(language: str) -> re.Pattern[str]:
    nouns = (
        n for kind, n in NOUNS[language] if kind not in (CHILD, PARENT) and n != EX
    )
    return re.compile(
        rf"(?<![\w-]){POSSESSIVE[language]}{WORD}\s+(?P<noun>{'|'.join(nouns)})(?![\w-])"
    )


def _name_behind(check: Check, end: int) -> Mention | None:
    for mention in check.mentions_in(end, end + 40):
        if mention.form is Form.DESCRIPTION:
            continue
        return mention if NAME.fullmatch(check.text, end, mention.start) else None
    return None


def _is_of_today(check: Check, found: re.Match[str], told: bool) -> bool:
    """Whether it tells how things stand: "ex" does, and beside a name any word."""
    first, last = check.sentence(found.start())
    around = check.text[first : found.start()], check.text[found.end() : last]
    for part in (SINCE.sub("", part) for part in around):
        if DOUBT.search(part) or THEN.search(part):
            return False
        if any(patterns(check.language)[kind].search(part) for kind in EVENTS):
            return False
    if told or TODAY.search(check.text, first, last):
        return True
    return VERB[check.language].match(check.text, found.end()) is not None


def _wrong_of_all(
    check: Check, found: re.Match[str], mention: Mention | None, former: bool
) -> Called | None:
    partner = check.facts(mention.person) if mention else None
    gender = _gender_of(found)
    first: Called | None = None
    if partner and not former and _ends_in_text(check, found, mention):
        return None
    for owner in _owners(check, found):
        facts = check.facts(owner.id)
        couples = _couples(check, facts, partner, gender) if facts else []
        if not couples:
            return None  # of whom nothing is known, all may be right
        for couple, other in couples:
            relation = _relation(check, found, owner.id, other, former)
            if _is_of_no_marriage(relation, couple):
                continue
            right = _wrong(check, relation, couple)
            if right is None:
                return None
            if relation.b:
                first = first or Called(relation, right)
    return first


def _is_of_no_marriage(relation: Relation, couple: CoupleFacts) -> bool:
    """Whether "Ex-Mann" is said and the two were never married."""
    former = relation.status is Status.FORMER and relation.kind is Kind.MARRIAGE
    return former and not couple.of_kind(*UNIONS)


def _ends_in_text(check: Check, found: re.Match[str], mention: Mention | None) -> bool:
    """Whether the tale is of the past and goes on to tell how the marriage ended."""
    first, last = check.sentence(found.start())
    return bool(TOLD.search(check.text, first, last)) and any(
        one.status is Status.FORMER
        and mention is not None
        and mention.person in (one.a, one.b)
        and any(last <= span.start < last + BACK for span in one.evidence)
        for one in check.reading.relations
    )


def _wrong(check: Check, relation: Relation, couple: CoupleFacts) -> Right | None:
    if check.as_of is None:
        return None
    if relation.status is Status.FORMER:
        widowed = widowed_not_parted(check, relation, couple, check.as_of)
        if widowed:
            return widowed
    return wrong_status(check, relation, couple, check.as_of)


def _gender_of(found: re.Match[str]) -> str:
    """ "Ihr Verlobter" is a man, "ihre Verlobte" a woman."""
    noun = found["noun"]
    if noun.endswith(("erlobte", "erlobten", "erlobter")):
        ending = found.string[found.end("poss") : found.start("noun")].split()
        return "f" if ending[:1] in (["e"], ["er"]) else "m"
    return "m" if MEN.search(noun) else "f" if WOMEN.search(noun) else ""


def _owners(check: Check, found: re.Match[str]) -> list[Person]:
    """Those of the fitting gender named in the sentence, else just before it.

    Where nobody was: whom the text named first.
    """
    first, last = check.sentence(found.start())
    paragraph = check.text.rfind("\n", 0, first) + 1
    start = max(paragraph, found.start() - BACK)
    fitting = [p for p in check.reading.people if _fits(check, p, found)]
    ids = {person.id for person in fitting}
    near = [m for m in check.mentions_in(start, last) if m.person in ids]
    near = [m for m in near if not found.end() <= m.start <= found.end() + 2]
    near.sort(key=lambda one: abs(found.start() - one.start))
    order = dict.fromkeys(one.person for one in near)
    fitting = [p for p in fitting if p.mentions[0].start < found.start()]
    main = sorted(fitting, key=lambda one: one.mentions[0].start)[:1]
    if not order:
        return main
    near_ones = [check.case.people[one] for one in order]
    if _name_behind(check, found.end()):
        return near_ones
    return near_ones + [one for one in main if _may_be_meant(check, one, near_ones)]


def _may_be_meant(check: Check, main: Person, near: list[Person]) -> bool:
    """Whether it may be said of whom the text is about, and who has wed.

    "He was married twice. … left him for Bo Arp. His former wife lives in Spain."
    """
    facts = check.facts(main.id)
    couples = check.case.dossier.couples_of(facts.slug) if facts else ()
    return main not in near and any(couple.of_kind(*UNIONS) for couple in couples)


def _fits(check: Check, person: Person, found: re.Match[str]) -> bool:
    facts = check.facts(person.id)
    gender = GENDERS.get(facts.gender if facts else "", person.gender)
    return gender in ("", OWNERS[found["poss"].lower()])


def _couples(
    check: Check, facts: PersonFacts, partner: PersonFacts | None, gender: str
) -> list[tuple[CoupleFacts, str]]:
    """Their couples with such a partner: a wife whom nobody mentions is one, too."""
    people = check.case.dossier.people
    found = []
    for couple in check.case.dossier.couples_of(facts.slug):
        other = next(iter(couple.slugs - {facts.slug}))
        if partner and other != partner.slug:
            continue
        if gender in ("", GENDERS.get(people[other].gender, gender)):
            found.append((couple, other))
    return found


def _relation(
    check: Check, found: re.Match[str], owner: str, partner: str, former: bool
) -> Relation:
    kind = next(
        Kind(kind)
        for kind, noun in NOUNS[check.language]
        if kind not in (CHILD, PARENT) and re.fullmatch(noun, found["noun"])
    )
    ids = {person.record: person.id for person in check.reading.people}
    return Relation(
        kind=kind,
        a=owner,
        b=ids.get(partner, ""),
        status=Status.FORMER if former else Status.CURRENT,
        begin=None,
        end=None,
        evidence=(Span(found.start("noun"), found.end("noun"), found["noun"]),),
        rule="called",
    )
