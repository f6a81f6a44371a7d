"""The dead told as living, the living as dead, and how old somebody became."""

import re
from collections.abc import Iterator

from apps.checks.comparisons import stated_years
from apps.checks.facts import PersonFacts
from apps.checks.findings import Severity
from apps.checks.living import (
    CALLED,
    DEATH_WORDS,
    DIED_WHO,
    DOING,
    LIVING,
    PRESENT,
    Patterns,
)
from apps.checks.rereading.openyears import YEAR
from apps.checks.rule import Check, Find, Rule
from apps.checks.wording import (
    Pair,
    date_words,
    source_words,
)
from apps.dates import Certainty
from apps.dates.ages import ages_at
from apps.dates.compare import before
from apps.people.rules import Status as Standing
from apps.reading.enums import AgeWhen, EndReason, Kind, Status
from apps.reading.model import Age, Mention, Person, Relation, Span

DEAD = Pair(
    "Der Text schreibt von {name} wie von jemandem, der lebt; laut Gedächtnis "
    "gestorben {date} ({source}).",
    "The text writes of {name} as living; by the record they died {date} ({source}).",
)
ALIVE = Pair(
    "Nach dem Text ist {name} tot; im Gedächtnis steht kein Tod. Erst zwei Quellen, "
    "dann ins Gedächtnis.",
    "The text has {name} dead; the record knows of no death. Two sources first, then "
    "the record.",
)
SINCE = re.compile(r"\b(?:seit|since)\s+(?:\w+\s+)?$", re.IGNORECASE)
KINS_DEATH = re.compile(
    r"\b(?:death\s+of\s+(?:his|her|their)|Tod(?:es)?\s+(?:ihre|seine)[rs])\s+"
    r"(?:(?P<woman>mother|wife|sister|daughter|Mutter|Frau|Schwester|Tochter)|"
    r"(?:father|husband|brother|son|Vaters?|Mannes|Bruders?|Sohne?s?))\b"
)
# "leitet die Firma weiter", "dreht derzeit in Tirol": no tale of then
STILL = re.compile(
    r"\b(?:weiter(?=[.,;!?])|weiterhin|derzeit|zurzeit|momentan|noch\s+immer|"
    r"immer\s+noch|nach\s+wie\s+vor)"
)
# "Tochter des Landrats Bo Arp und seiner Frau Ida": whose child, and nothing of today
ORIGIN = re.compile(
    r"\b(?:Sohn|Tochter|Kind|Söhne|Töchter|Kinder|son|daughter|child|children)\s+"
    r"(?:de[rs]|von|eine[rs]|of)\s[^.;:!?\n]{0,90}$"
)
UNIONS = (Kind.MARRIAGE, Kind.ENGAGEMENT, Kind.PARTNERSHIP)
BEREFT = (Standing.WIDOWED, Standing.BEREAVED)


def _lives_and_deaths(check: Check) -> Iterator[Find]:
    for person in check.reading.people:
        facts = check.facts(person.id)
        if facts is None:
            continue
        if facts.death is None:
            yield from _told_dead(check, person, facts)
        elif check.as_of and _is_dead(check, facts):
            place = _told_living(check, person, facts)
            if place:
                yield _living(check, facts, place)
    for relation in check.reading.relations:
        yield from _told_widowed(check, relation)


def _is_dead(check: Check, facts: PersonFacts) -> bool:
    """Whether the death lies certainly before the day, or on it."""
    if check.as_of is None or facts.death is None:
        return False
    return before(check.as_of, facts.death) is Certainty.IMPOSSIBLE


def _told_dead(check: Check, person: Person, facts: PersonFacts) -> Iterator[Find]:
    place = _death_place(check, person)
    if place:
        message = ALIVE.say(check.language, name=facts.name)
        yield Find.at(place, message, people=(facts.slug,))


def _death_place(check: Check, person: Person) -> Span | None:
    """Where the text says that somebody is dead, the name with it if it can be."""
    facts = check.facts(person.id)
    if person.death and not _is_kins_death(person.death.evidence[0].text, facts):
        place = person.death.evidence[0]
        named = _mention_in_sentence(check, person, place.start)
        return _joined(check, place, named) if named else place
    for age in person.ages:
        if age.when is AgeWhen.AT_DEATH:
            return age
    for mention in person.mentions:
        before = check.text[max(0, mention.start - 70) : mention.start]
        if DIED_WHO[check.language].search(before):
            return mention
    return None


def _is_kins_death(words: str, facts: PersonFacts | None) -> bool:
    """ "Since the death of her father, Ada Lindentau …": it is not she who died."""
    found = KINS_DEATH.search(words)
    if found is None or facts is None or not facts.gender:
        return False
    return facts.gender != ("female" if found["woman"] else "male")


def _mention_in_sentence(check: Check, person: Person, at: int) -> Span | None:
    first, last = check.sentence(at)
    inside = (m for m in person.mentions if first <= m.start < last)
    return next(inside, None)


def _joined(check: Check, one: Span, other: Span) -> Span:
    start, end = min(one.start, other.start), max(one.end, other.end)
    return Span(start, end, check.text[start:end])


def _told_living(check: Check, person: Person, facts: PersonFacts) -> Span | None:
    """Where the text gives the dead an age of today, or has them do what it takes."""
    for mention in person.mentions:
        if check.quoted(mention.start, mention.end):
            continue
        found = LIVING[check.language].match(check.text, mention.end)
        found = found or _doing(check, facts, mention)
        if found and "\n" not in found[0]:
            place = Span(
                mention.start, found.end(), check.text[mention.start : found.end()]
            )
            if not _of_the_past(check, facts, place):
                return place
    told_dead = is_told_dead(check, person)
    for age in person.ages:
        if age.when is not AgeWhen.NOW or check.quoted(age.start, age.end):
            continue
        if not told_dead or is_of_today(check, facts, age):
            return age
    return None


def _doing(check: Check, facts: PersonFacts, mention: Mention) -> re.Match[str] | None:
    """A verb of the present behind name and age."""
    found = DOING[check.language].match(check.text, mention.end)
    if found is None or facts.birth is None or facts.death is None:
        return None
    reached = ages_at(facts.birth, facts.death)
    stated = int(found["a"] or found["b"])
    # German obituaries tell in the present, too.
    obituary = check.language == "de" and reached is not None and stated in reached
    _, last = check.sentence(mention.start)
    return (
        None if obituary and not STILL.search(check.text, found.end(), last) else found
    )


def is_of_today(check: Check, facts: PersonFacts, age: Age) -> bool:
    """Whether the age is what the dead would be today, and not what they reached."""
    if facts.birth is None or facts.death is None or check.as_of is None:
        return False
    today, reached = (ages_at(facts.birth, d) for d in (check.as_of, facts.death))
    stated = stated_years(age)
    return bool(
        today and reached and today.overlaps(stated) and not reached.overlaps(stated)
    )


def is_told_dead(check: Check, person: Person) -> bool:
    """Whether the text knows of the death, in whatever words."""
    if _death_place(check, person):
        return True
    if any(
        person.id in (relation.a, relation.b) and relation.end_reason == "death"
        for relation in check.reading.relations
    ):
        return True
    words = DEATH_WORDS[check.language]
    sentences = {check.sentence(mention.start) for mention in person.mentions}
    return any(words.search(check.text, *sentence) for sentence in sentences)


def _living(check: Check, facts: PersonFacts, place: Span) -> Find:
    message = DEAD.say(
        check.language,
        name=facts.name,
        date=date_words(facts.death, check.language),
        source=source_words(facts.death_source, check.language),
    )
    return Find.at(place, message, people=(facts.slug,))


def _told_widowed(check: Check, relation: Relation) -> Iterator[Find]:
    """A marriage said to last that death ended, or to have ended so while both live."""
    facts = [check.facts(one) for one in (relation.a, relation.b)]
    one, other = facts
    if one is None or other is None or relation.kind not in UNIONS:
        return
    dead = [known for known in (one, other) if _is_dead(check, known)]
    people = [check.case.people[p] for p in (relation.a, relation.b)]
    present = _present(check, relation, PRESENT)
    if relation.end_reason is EndReason.DEATH and not (present and dead):
        told = any(person.death for person in people)
        if not told and one.death is None and other.death is None:
            message = ALIVE.say(check.language, name=f"{one.name} / {other.name}")
            slugs = (one.slug, other.slug)
            yield Find.at(relation.evidence[0], message, people=slugs)
        return
    lasting = relation.status is Status.CURRENT or present is not None
    if not lasting or len(dead) != 1 or not check.as_of:
        return
    couple = check.case.dossier.couple(one.slug, other.slug)
    if couple is None:
        return
    now = check.case.dossier.status(couple, check.as_of)
    if now.may_be(*BEREFT) is not Certainty.CERTAIN:
        return
    told = any(
        is_told_dead(check, person)
        for person, known in zip(people, facts, strict=True)
        if known in dead
    )
    place = present if present and not _of_the_past(check, dead[0], present) else None
    if present is None and not told:
        called = _present(check, relation, CALLED)
        place = called if called and not _is_of_origin(check, called) else None
    if place:
        yield _living(check, dead[0], place)


def _of_the_past(check: Check, facts: PersonFacts, place: Span) -> bool:
    """Whether the present tense tells of then: beside a year or the death itself."""
    sentence = check.sentence(place.start)
    if DEATH_WORDS[check.language].search(check.text, *sentence):
        return True
    last = facts.death.year if facts.death else None
    years = [
        int(found[0])
        for found in YEAR.finditer(check.text, *sentence)
        if not SINCE.search(check.text[max(0, found.start() - 20) : found.start()])
    ]
    return last is not None and bool(years) and max(years) <= last


def _is_of_origin(check: Check, place: Span) -> bool:
    first, _ = check.sentence(place.start)
    return ORIGIN.search(check.text, first, place.start) is not None


def _present(check: Check, relation: Relation, patterns: Patterns) -> Span | None:
    for span in relation.evidence:
        if patterns[check.language].search(span.text):
            return span
    return None


LIFE_DEAD_ALIVE = Rule(
    code="life.dead_alive",
    severity=Severity.BLOCK,
    needs="death, two sources",
    sentence=Pair(
        "Von einem Toten wird wie von einem Lebenden geschrieben, oder umgekehrt.",
        "Somebody dead is written of as living, or the other way round.",
    ),
    reference="Pressekodex 2",
    find=_lives_and_deaths,
)
