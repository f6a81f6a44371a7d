"""A name that is kept out of the text may not stand in what travels with it."""

import re
from collections.abc import Iterator

from apps.checks.facts import PersonFacts
from apps.checks.findings import Severity
from apps.checks.rule import Check, Find, Rule
from apps.checks.rules.forbidden import holds
from apps.checks.rules.privacy import GROWN_UP
from apps.checks.subjects import is_private
from apps.checks.wording import Pair
from apps.dates.ages import ages_at
from apps.reading.text.folding import fold

LEAK = Pair(
    "{where} verrät einen Namen, der nicht erscheinen darf: {name}.",
    "{where} gives away a name that may not appear: {name}.",
)
SLUG = Pair("Die Adresse der Geschichte", "The address of the story")
ALT = Pair("Die Bildbeschreibung", "The picture's description")
LINK = Pair("Ein Link", "A link")
Place = tuple[Pair, str, tuple[int, int]]  # what it is, its words, where to show it


def _leaks(check: Check) -> Iterator[Find]:
    places = list(_unseen(check))
    for slug, names in _hidden(check).items() if places else ():
        for where, words, place in places:
            for name in names:
                if _stands_in(name, words):
                    message = LEAK.say(
                        check.language, where=where.say(check.language), name=name
                    )
                    yield Find(*place, message, people=(slug,) if slug else ())
                    break


def _unseen(check: Check) -> Iterator[Place]:
    story = check.story
    headline = story.headline or (0, 0)
    if story.slug:
        yield SLUG, story.slug.replace("-", " "), headline
    for picture in story.pictures:
        yield ALT, picture.alt, picture.place
    for link in story.links:
        yield LINK, re.sub(r"[-_/.]", " ", link.address), (link.start, link.end)


def _hidden(check: Check) -> dict[str, list[str]]:
    """Restricted names, and the names of those who may not be named at all."""
    found: dict[str, list[str]] = {}
    for slug, facts in check.case.dossier.people.items():
        if left := [name.text for name in facts.names if name.restricted]:
            found[slug] = left
        if _may_not_be_named(check, facts):
            found.setdefault(slug, []).append(facts.name)
    for ban in check.case.dossier.protection.bans:
        if ban.kind == "name" and holds(check, ban):
            found.setdefault(ban.person, []).extend(ban.lines)
    return found


def _may_not_be_named(check: Check, facts: PersonFacts) -> bool:
    if check.as_of is None or facts.allowed("naming", check.as_of):
        return False
    if is_private(facts):
        return True
    ages = ages_at(facts.birth, check.as_of) if facts.birth else None
    return ages is not None and ages.high < GROWN_UP


def _stands_in(name: str, words: str) -> bool:
    ours = f" {fold(words)} "
    return " " in name.strip() and f" {fold(name)} " in ours


METADATA_LEAK = Rule(
    code="metadata.leak",
    severity=Severity.BLOCK,
    needs="names, publicity",
    sentence=Pair(
        "Adresse, Bildbeschreibung oder Link verraten einen verborgenen Namen.",
        "Address, description or link give away a hidden name.",
    ),
    reference="SBGG § 13; Pressekodex 8",
    find=_leaks,
    spares_quotes=False,
)
