"""Where "die 26-Jährige" fits more than one person."""

import re
from collections.abc import Iterator

from apps.checks.comparisons import stated_years
from apps.checks.rule import Check, Find
from apps.checks.wording import Pair, listed
from apps.dates.ages import ages_at
from apps.reading.enums import AgeWhen
from apps.reading.model import Person

SHORT = Pair(
    "„{words}“ passt auf mehrere Personen des Textes: {names}.",
    "“{words}” fits several people of the text: {names}.",
)
GENDERS = {"female": "f", "male": "m", "f": "f", "m": "m"}

# "die 26-Jährige", "dem 26-Jährigen"; the plural "die 26-Jährigen" means all of them.
GERMAN_AGED = re.compile(
    r"\b(?P<article>der|die|dem|den|des)\s+(?P<age>\d{1,3})-Jährige(?P<case>[nr]?)\b",
    re.IGNORECASE,
)
GERMAN_GENDER = {
    ("der", ""): "m",
    ("die", ""): "f",
    ("der", "n"): "f",
    ("dem", "n"): "m",
    ("des", "n"): "m",
}
# "the 26-year-old" as a noun: before a mark or a verb, not before "actress".
ENGLISH_AGED = re.compile(
    r"\bthe\s+(?P<age>\d{1,3})-year-old(?=[,.;:!?]|\s+(?:said|says|told|is|was|has|had|"
    r"added|also|who|posted|wrote|shared|revealed|announced|admitted)\b)",
    re.IGNORECASE,
)


def aged(check: Check) -> Iterator[Find]:
    pattern = GERMAN_AGED if check.language == "de" else ENGLISH_AGED
    for found in pattern.finditer(check.text):
        gender = _gender(found) if check.language == "de" else ""
        if gender is None:
            continue
        people = [
            person
            for person in check.reading.people
            if _may_be(check, person, int(found["age"]), gender)
            and is_introduced(person, found.start())
        ]
        if len(people) > 1 and not _is_told_near(check, people, found.start()):
            yield Find(
                found.start(),
                found.end(),
                fitting_message(check, found[0], people),
                people=check.case.slugs(*(person.id for person in people)),
            )


def _is_told_near(check: Check, people: list[Person], start: int) -> bool:
    """Whether the paragraph has named just one of them."""
    first = check.text.rfind("\n", 0, start) + 1
    here = {one.person for one in check.mentions_in(first, start)}
    return len(here & {one.id for one in people}) == 1


def _gender(found: re.Match[str]) -> str | None:
    """None for a plural, or where grammar allows no single person."""
    key = (found["article"].casefold(), found["case"].casefold())
    if key == ("den", "n"):
        return "m"
    return GERMAN_GENDER.get(key)


def _may_be(check: Check, person: Person, age: int, gender: str) -> bool:
    facts = check.facts(person.id)
    known = GENDERS.get((facts.gender if facts else "") or person.gender, "")
    if gender and known and gender != known:
        return False
    now = [one for one in person.ages if one.when is AgeWhen.NOW]
    if now:
        return any(age in stated_years(one) for one in now)
    if facts is None or facts.birth is None or check.as_of is None:
        return False
    right = ages_at(facts.birth, check.as_of)
    return right is not None and right.exact == age


def is_introduced(person: Person, start: int) -> bool:
    return any(mention.start < start for mention in person.mentions)


def fitting_message(check: Check, words: str, people: list[Person]) -> str:
    names = [person.name for person in people]
    return SHORT.say(check.language, words=words, names=listed(names, check.language))
