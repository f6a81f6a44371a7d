"""How somebody is first named, and rumours told as facts."""

import re
from collections.abc import Iterator

from apps.checks.facts import SHARED_LIFE, CoupleFacts, PersonFacts
from apps.checks.findings import Severity
from apps.checks.rule import Check, Find, Rule
from apps.checks.rules.relations import FACTS, couple_of
from apps.checks.wording import Pair, source_words
from apps.reading.enums import Form, Kind
from apps.reading.model import Mention, Person, Relation

UNPROVEN = frozenset({"rumoured", "denied"})
BONDS = (Kind.MARRIAGE, Kind.ENGAGEMENT, Kind.PARTNERSHIP)
SHORT_LINE = 90  # characters: a headline within the text
# "Alec (66) und Hilaria Baldwin": the surname comes with the other.
SHARED_SURNAME = (
    r"(?:\s*\([^)\n]{{1,20}}\))?\s+(?:und|and|&)\s+[^\n.]{{1,40}}\b{surname}\b"
)
FIRST = Pair(
    "{name} wird zuerst nur „{words}“ genannt.",
    "{name} is first named as just “{words}”.",
)
RUMOUR = Pair(
    "Im Gedächtnis ist das bei {a} und {b} nur {standing} ({source}), im Text steht es "
    "als Tatsache.",
    "On record this is just {standing} of {a} and {b} ({source}); the text states it "
    "as a fact.",
)
STANDINGS = {
    "rumoured": Pair("ein Gerücht", "rumoured"),
    "denied": Pair("dementiert", "denied"),
}


def _first_mentions(check: Check) -> Iterator[Find]:
    surnames = [person.name.split()[-1] for person in check.reading.people]
    for person in check.reading.people:
        facts = check.facts(person.id)
        if facts is None or " " not in facts.name:
            continue
        first = _first_in_the_text(check, person)
        surname = facts.name.split()[-1]
        if first is None or surnames.count(surname) > 1 or " " in first.text:
            continue
        if not _is_part(first, facts) or _shares(check, first, surname):
            continue
        yield Find.at(
            first,
            FIRST.say(check.language, name=facts.name, words=first.text),
            people=(facts.slug,),
            expected=facts.name if first.text in facts.name.split() else None,
        )


def _first_in_the_text(check: Check, person: Person) -> Mention | None:
    """Headlines may be short: in fields of their own, or as a line without an end."""
    for mention in sorted(person.mentions, key=lambda one: one.start):
        if check.story.is_prominent(mention.start, mention.end):
            continue
        if mention.form in (Form.FULL, Form.GIVEN, Form.SURNAME) and not _in_headline(
            check.text, mention
        ):
            return mention
    return None


def _in_headline(text: str, mention: Mention) -> bool:
    start = text.rfind("\n", 0, mention.start) + 1
    end = text.find("\n", mention.end)
    line = text[start : end if end >= 0 else len(text)].strip()
    return len(line) < SHORT_LINE and not line.endswith((".", "“", '"', "«", "!", "”"))


def _is_part(mention: Mention, facts: PersonFacts) -> bool:
    """Whether it is less than every name by which somebody is known as a whole."""
    whole = {name.text for name in facts.names if name.good} | {facts.name}
    bare = re.sub(r"['’]?s?$", "", mention.text)
    if mention.text in whole or bare in whole:
        return False
    words = facts.name.split()
    return mention.text in words or bare in words


def _shares(check: Check, mention: Mention, surname: str) -> bool:
    pattern = SHARED_SURNAME.format(surname=re.escape(surname))
    return re.match(pattern, check.text[mention.end : mention.end + 120]) is not None


def _rumours(check: Check) -> Iterator[Find]:
    for relation in check.reading.relations:
        if relation.status not in FACTS:
            continue
        if relation.kind in BONDS:
            couple = couple_of(check, relation)
            told = _unproven(couple) if couple else None
        else:
            told = _unproven_parent(check, relation)
        if told is None:
            continue
        standing, source = told
        yield Find.at(
            relation.evidence[0],
            RUMOUR.say(
                check.language,
                a=check.case.name(relation.a),
                b=check.case.name(relation.b),
                standing=STANDINGS[standing].say(check.language),
                source=source_words(source, check.language),
            ),
            people=check.case.slugs(relation.a, relation.b),
        )


def _unproven(couple: CoupleFacts) -> tuple[str, str] | None:
    """What stands of a couple of whom nothing better is on record."""
    shared = [phase for phase in couple.phases if phase.kind in SHARED_LIFE]
    if not shared or any(phase.standing not in UNPROVEN for phase in shared):
        return None
    last = shared[-1]
    return last.standing, last.sources[0] if last.sources else ""


def _unproven_parent(check: Check, relation: Relation) -> tuple[str, str] | None:
    slugs = check.case.slugs(relation.a, relation.b)
    if relation.kind is not Kind.PARENT or len(slugs) != 2:
        return None
    edge = check.case.dossier.parenthood(*slugs)
    if edge is None or edge.standing not in UNPROVEN:
        return None
    return edge.standing, edge.sources[0] if edge.sources else ""


NAME_FIRST_MENTION = Rule(
    code="name.first_mention",
    severity=Severity.INFO,
    needs="names",
    sentence=Pair(
        "Jemand wird zuerst mit weniger als dem ganzen bekannten Namen genannt.",
        "Somebody is first named with less than the full known name.",
    ),
    reference="Pressekodex 2",
    find=_first_mentions,
)
RUMOUR_AS_FACT = Rule(
    code="rumour.as_fact",
    severity=Severity.WARN,
    needs="standing",
    sentence=Pair(
        "Ein Gerücht oder etwas Dementiertes steht als Tatsache da.",
        "A rumour, or what was denied, is told as a fact.",
    ),
    reference="Pressekodex 2",
    find=_rumours,
)
