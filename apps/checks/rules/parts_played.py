"""A role is not the actor: in a film one marries, and stays single."""

import re
from collections.abc import Iterator

from apps.checks.findings import Severity
from apps.checks.rule import Check, Find, Rule
from apps.checks.wording import Pair
from apps.reading.model import Mention, Person, Span

NOT_A_PERSON = Pair(
    "{name} ist nach dem Text eine Rolle. Hier wird sie wie ein Mensch verheiratet, "
    "verwandt oder gealtert.",
    "{name} is a role by the text. Here it is married, related or aged like a person.",
)
# The words that stand right before the name of a role.
PLAYS = {
    "de": re.compile(
        r"(?:in der (?:Titel-?|Haupt-?|Neben-?)?rolle (?:als|des|der|von)|"
        r"in ihrer Rolle als|in seiner Rolle als|"
        r"spiel(?:t|te|en|ten) (?:darin |dort |die |den |"
        r"seit \d{4} )?|verkörper(?:t|te|n|ten) (?:die |den )?|ist als|war als|"
        r"(?:Serien|Film|Roman)figur|als)\s*$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:in the (?:title |lead )?role of|in (?:his|her) role as|plays|played|"
        r"portrays|portrayed|stars as|starred as|starring as|as|character)\s*$",
        re.IGNORECASE,
    ),
}
# "als Mia" is a role only where a work is near.
WEAK = re.compile(r"\b(?:als|as)\s*$", re.IGNORECASE)
WORK = {
    "de": re.compile(
        r"\b(?:Serie|Film|Rolle|Soap|Kino\w*|Staffel|Folge|Figur|spielt\w*|Drama|"
        r"Komödie|Thriller|Tatort)\b"
    ),
    "en": re.compile(
        r"\b(?:series|film|movie|role|soap|season|episode|character|plays|played|drama|"
        r"comedy|thriller|sitcom|starring)\b",
        re.IGNORECASE,
    ),
}
AHEAD = 40  # letters before a name in which the words stand


def _roles_as_people(check: Check) -> Iterator[Find]:
    roles = {one.id: one for one in check.reading.people if _is_role(check, one)}
    for relation in check.reading.relations:
        for one in (relation.a, relation.b):
            if one in roles:
                yield _find(check, relation.evidence[0], roles[one])
                break
    for person in roles.values():
        for age in person.ages:
            yield _find(check, age, person)


def _find(check: Check, span: Span, person: Person) -> Find:
    name = check.case.name(person.id)
    return Find.at(span, NOT_A_PERSON.say(check.language, name=name))


def _is_role(check: Check, person: Person) -> bool:
    """By the text; who is on record is a person."""
    if person.record or person.candidates:
        return False
    return any(_is_played(check, mention) for mention in person.mentions)


def _is_played(check: Check, mention: Mention) -> bool:
    ahead = check.text[max(0, mention.start - AHEAD) : mention.start]
    if not PLAYS[check.language].search(ahead):
        return False
    if not WEAK.search(ahead):
        return True
    first, last = check.sentence(mention.start)
    return bool(WORK[check.language].search(check.text, first, last))


ROLE_NOT_PERSON = Rule(
    code="role.not_person",
    severity=Severity.WARN,
    needs="",
    sentence=Pair(
        "Eine Rolle wird wie ein Mensch verheiratet, verwandt oder gealtert.",
        "A role is married, related or aged like a person.",
    ),
    find=_roles_as_people,
)
