"""Minors and private people: named, aged or shown only by a recorded decision."""

import re
from collections.abc import Iterator

from apps.checks.comparisons import children_of, joint_children, stated_years
from apps.checks.facts import PersonFacts
from apps.checks.findings import Severity
from apps.checks.rule import Check, Find, Rule
from apps.checks.wording import Pair, born_words, source_words
from apps.dates import Certainty
from apps.dates.ages import ages_at
from apps.reading.enums import AgeWhen
from apps.reading.model import Age, Person, Picture

GROWN_UP = 18

NAMED = Pair(
    "{name} ist minderjährig, {born} ({source}), und keine Entscheidung erlaubt die "
    "Namensnennung.",
    "{name} is a minor, {born} ({source}), and no decision allows the name.",
)
MAY_BE_NAMED = Pair(
    "{name} ist vielleicht noch minderjährig, {born} ({source}), und keine "
    "Entscheidung erlaubt die Namensnennung.",
    "{name} may still be a minor, {born} ({source}), and no decision allows the name.",
)
AGED = Pair(
    "{name} ist nach dem Text minderjährig ({age}), und keine Entscheidung im "
    "Gedächtnis erlaubt die Namensnennung.",
    "{name} is a minor by the text ({age}), and no decision on record allows the name.",
)
SHOWN = Pair(
    "Das Bild zeigt {name}, minderjährig, und keine Entscheidung erlaubt das.",
    "The picture shows {name}, a minor, and no decision allows that.",
)
MAY_BE_SHOWN = Pair(
    "Das Bild zeigt {name}, vielleicht noch minderjährig, und keine Entscheidung "
    "erlaubt das.",
    "The picture shows {name}, who may still be a minor, and no decision allows that.",
)
KIDS = Pair(
    "Das Bild zeigt „{words}“: Laut Gedächtnis können sie minderjährig sein, und keine "
    "Entscheidung erlaubt das.",
    "The picture shows “{words}”: by the record they may be minors, and no decision "
    "allows that.",
)
# Children without a name; "Tochter Ireland" has one, and is a person of the text.
UNNAMED = {
    "de": re.compile(
        r"\b(?:Kind(?:ern?|es)?|Kids?|Nachwuchs(?:es)?|Sprösslinge?n?|Babys?|Säuglings?|"
        r"Kleinkind(?:ern?|es)?|Zwillingen?|Teenagern?|"
        r"(?:Töchtern?|Söhnen?|Tochter|Sohn(?:es)?)(?!\s+[A-ZÄÖÜ][\w-]+))(?![\w-])"
    ),
    "en": re.compile(
        r"\b(?:child(?:ren)?|kids?|bab(?:y|ies)|toddlers?|newborns?|twins|teenagers?|"
        r"(?:sons?|daughters?)(?!,?\s+[A-Z][\w-]+))(?![\w-])",
        re.IGNORECASE,
    ),
}


def _minors(check: Check) -> Iterator[Find]:
    for person in check.reading.people:
        yield from _named(check, person)
    for picture in check.reading.pictures:
        yield from _shown(check, picture)
        yield from _unnamed(check, picture)


def minority(check: Check, person: Person) -> Certainty:
    """Whether somebody is under 18 on the day: by the record, else by the text."""
    facts = check.facts(person.id)
    if facts and facts.birth and check.as_of:
        ages = ages_at(facts.birth, check.as_of)
        if ages is None or ages.high < GROWN_UP:
            return Certainty.CERTAIN
        return Certainty.POSSIBLE if ages.low < GROWN_UP else Certainty.IMPOSSIBLE
    return Certainty.CERTAIN if _young_age(person) else Certainty.IMPOSSIBLE


def _young_age(person: Person) -> Age | None:
    for age in person.ages:
        if age.when is AgeWhen.NOW and stated_years(age).high < GROWN_UP:
            return age
    return None


def _allowed(check: Check, facts: PersonFacts | None, what: str) -> bool:
    return bool(facts and check.as_of and facts.allowed(what, check.as_of))


def _named(check: Check, person: Person) -> Iterator[Find]:
    facts = check.facts(person.id)
    minor = minority(check, person)
    if minor is Certainty.IMPOSSIBLE or _allowed(check, facts, "naming"):
        return
    slugs = check.case.slugs(person.id)
    if facts and facts.birth:
        message = (NAMED if minor is Certainty.CERTAIN else MAY_BE_NAMED).say(
            check.language,
            name=facts.name,
            born=born_words(facts.birth, facts.gender, check.language),
            source=source_words(facts.birth_source, check.language),
        )
        yield Find.at(person.mentions[0], message, people=slugs, certainty=minor)
    elif age := _young_age(person):
        message = AGED.say(
            check.language, name=check.case.name(person.id), age=age.text
        )
        yield Find.at(person.mentions[0], message, people=slugs)


def _shown(check: Check, picture: Picture) -> Iterator[Find]:
    for shown in picture.people:
        person = check.case.people.get(shown)
        if person is None:
            continue
        minor = minority(check, person)
        if minor is Certainty.IMPOSSIBLE:
            continue
        if _allowed(check, check.facts(shown), "showing"):
            continue
        pair = SHOWN if minor is Certainty.CERTAIN else MAY_BE_SHOWN
        start, end = caption_place(picture)
        yield Find(
            start,
            end,
            pair.say(check.language, name=check.case.name(shown)),
            people=check.case.slugs(shown),
            certainty=minor,
        )


def caption_place(picture: Picture) -> tuple[int, int]:
    """Where in the text the caption stands: it ends with the picture's line."""
    at = picture.text.rfind(picture.caption) if picture.caption else -1
    if at < 0:
        return picture.start, picture.end
    start = picture.start + at
    return start, start + len(picture.caption)


def _unnamed(check: Check, picture: Picture) -> Iterator[Find]:
    """Unnamed children beside somebody who is named."""
    if not picture.people:
        return
    start, end = caption_place(picture)
    for found in UNNAMED[check.language].finditer(check.text, start, end):
        if check.titled(*found.span()) or _all_grown_up(check, picture):
            continue
        yield Find(
            found.start(),
            found.end(),
            KIDS.say(check.language, words=found[0]),
            people=check.case.slugs(*picture.people),
        )


def _all_grown_up(check: Check, picture: Picture) -> bool:
    """Whether the record knows all children of those named, each certainly of age.

    Children of two who are named together are theirs together, if they have any.
    """
    slugs = check.case.slugs(*picture.people)
    if check.as_of is None or len(slugs) < len(picture.people):
        return False
    dossier = check.case.dossier
    if len(slugs) == 2:
        count = joint_children(dossier, *slugs, check.as_of)
        children = dossier.children(slugs[0]) & dossier.children(slugs[1])
        if children or count.stated:
            known = (count.stated or 0) <= len(children)
            return known and all(_of_age(check, slug) for slug in children)
    children = frozenset[str]().union(*(dossier.children(slug) for slug in slugs))
    counts = [children_of(dossier, slug, check.as_of) for slug in slugs]
    missing = any(
        max(count.stated or 0, count.least) > len(dossier.children(slug))
        for slug, count in zip(slugs, counts, strict=True)
    )
    known = bool(children) and not missing
    return known and all(_of_age(check, slug) for slug in children)


def _of_age(check: Check, slug: str) -> bool:
    birth = check.case.dossier.people[slug].birth
    ages = ages_at(birth, check.as_of) if birth and check.as_of else None
    return ages is not None and ages.low >= GROWN_UP


PRIVACY_MINOR = Rule(
    code="privacy.minor",
    severity=Severity.BLOCK,
    needs="birth, decisions",
    sentence=Pair(
        "Minderjährige werden ohne Entscheidung genannt oder gezeigt.",
        "Minors are named or shown without a decision.",
    ),
    reference="Pressekodex 8.3; KUG §§ 22, 23; BGH VI ZR 304/12",
    find=_minors,
    spares_quotes=False,
)
