"""Names and short forms that fit more than one person."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from apps.checks.findings import Severity
from apps.checks.places import Places
from apps.checks.rereading.recordedfacts import kinds_told
from apps.checks.rereading.yearwords import APART, DIVORCED, ENGAGED, TOGETHER, WED
from apps.checks.rule import Check, Find, Rule
from apps.checks.rules.agednames import aged, fitting_message, is_introduced
from apps.checks.wording import Pair, born_words, listed
from apps.dates import Certainty
from apps.dates.compare import before
from apps.reading.enums import Form
from apps.reading.model import Person

CANDIDATES = Pair(
    "„{words}“ kann im Gedächtnis mehrere meinen: {names}.",
    "“{words}” may be one of several on record: {names}.",
)
COUPLED = {WED, DIVORCED, APART, TOGETHER, ENGAGED}

LEDE = 3  # paragraphs, date or teaser and the headline among them


def _ambiguities(check: Check) -> Iterator[Find]:
    yield from _candidates(check)
    yield from _short_forms(check)
    yield from aged(check)


def _candidates(check: Check) -> Iterator[Find]:
    """The record knows several people of the full name, and nothing tells which."""
    for person in check.reading.people:
        known = [check.case.dossier.people.get(slug) for slug in person.candidates]
        found = [facts for facts in known if facts]
        if person.record or len(found) < 2:
            continue
        names = [
            f"{facts.name} ({born_words(facts.birth, facts.gender, check.language)})"
            if facts.birth
            else f"{facts.name} ({facts.slug})"
            for facts in found
        ]
        yield Find.at(
            person.mentions[0],
            CANDIDATES.say(
                check.language,
                words=person.mentions[0].text,
                names=listed(names, check.language),
            ),
            people=tuple(facts.slug for facts in found),
        )


def _short_forms(check: Check) -> Iterator[Find]:
    whole = Places(
        (mention.start, mention.end)
        for person in check.reading.people
        for mention in person.mentions
        if " " in mention.text or mention is person.mentions[0]
    )
    for word, people in _shared_words(check).items():
        if _is_parent_first(check, people):
            continue
        known_by = [p for p in people if _has_own_short_form(p, word)]
        if len(people) - len(known_by) < 2:
            continue
        for found in re.finditer(rf"{re.escape(word)}(?:['’]?s)?\b", check.text):
            start, end = found.span()
            if (start and check.text[start - 1].isalnum()) or whole.around(start, end):
                continue
            genitive = found[0] != word
            if (not genitive and _goes_on(check.text, end)) or _is_titled(
                check.text, start
            ):
                continue
            introduced = _introduced_alive(check, people, start)
            introduced = _others_in_clause(check, introduced, start)
            if len(introduced) < 2 or _was_clear(check, word, people):
                continue  # a headline's "Sternhagel" is whom the text then tells of
            if (
                _is_parent_first(check, introduced)
                or _is_of_the_lede(check, people)
                or _is_told(check, introduced, start)
            ):
                continue
            yield Find(
                start,
                end,
                fitting_message(check, found[0], introduced),
                people=check.case.slugs(*(person.id for person in introduced)),
            )


def _introduced_alive(check: Check, people: list[Person], start: int) -> list[Person]:
    return [p for p in people if is_introduced(p, start) and not _is_dead(check, p)]


def _was_clear(check: Check, word: str, people: list[Person]) -> bool:
    """Whether the word stood alone when just one of them was introduced.

    Whom the text began to call so is called so to the end; the others come with their
    given names.
    """
    first = sorted(person.mentions[0].start for person in people)
    return any(
        first[0] < found.start() < first[1]
        and not _is_titled(check.text, found.start())
        and not _goes_on(check.text, found.end())
        for found in re.finditer(
            rf"(?<![\w-]){re.escape(word)}(?:['’]?s)?\b", check.text
        )
        if not any(
            mention.start <= found.start() < mention.end and " " in mention.text
            for person in people
            for mention in person.mentions
        )
    )


def _is_parent_first(check: Check, people: list[Person]) -> bool:
    """Whether all others are children of whom the text named first.

    They come with their given names, then; the surname is the parent's.
    """
    first, *others = sorted(people, key=lambda one: one.mentions[0].start)
    facts = check.facts(first.id)
    children = check.case.dossier.children(facts.slug) if facts else frozenset()
    return all(one.record in children for one in others)


def _others_in_clause(check: Check, people: list[Person], start: int) -> list[Person]:
    """Without whom the clause calls by another name: "Noel, the son of Ashgrove"."""
    before = re.search(r"[.;:!?\n]", check.text[:start][::-1])
    first = start - before.start() if before else 0
    named = {one.person for one in check.mentions_in(first, start)}
    return [one for one in people if one.id not in named]


def _is_of_the_lede(check: Check, people: list[Person]) -> bool:
    """Whether headline and first paragraph name just one of them: the text's own."""
    paragraphs = check.text.split("\n\n", LEDE)
    lede = len(check.text) - len(paragraphs[-1]) if len(paragraphs) > LEDE else 0
    return sum(person.mentions[0].start < lede for person in people) == 1


def _is_told(check: Check, people: list[Person], start: int) -> bool:
    """Whether the sentence speaks of a couple, and just one is somebody's there.

    "The actress and Aldercott were married": whom the record has her married to. Where
    the sentence names nobody else, whoever was named last is spoken of.
    """
    first, last = check.sentence(start)
    if not kinds_told(check, first, last) & COUPLED:
        return False
    own = {one.id for one in people}
    here = {m.person for m in check.mentions_in(first, last)} - own
    if not here:
        back = [m for m in check.mentions_in(0, first) if m.person not in own]
        here = {back[-1].person} if back else set()
    bound = {
        slug
        for one in check.case.slugs(*here)
        for couple in check.case.dossier.couples_of(one)
        for slug in couple.slugs - {one}
    }
    return sum(one.record in bound for one in people) == 1


def _is_dead(check: Check, person: Person) -> bool:
    facts = check.facts(person.id)
    if facts is None or facts.death is None or check.as_of is None:
        return False
    return before(check.as_of, facts.death) is Certainty.IMPOSSIBLE


def _shared_words(check: Check) -> Mapping[str, list[Person]]:
    """Given names and surnames of two or more people of the text."""
    found: dict[str, list[Person]] = defaultdict(list)
    for person in check.reading.people:
        parts = person.name.split()
        if len(parts) > 1:
            for word in {parts[0], parts[-1]}:
                found[word].append(person)
    return {word: people for word, people in found.items() if len(people) > 1}


def _has_own_short_form(person: Person, word: str) -> bool:
    """Whether the text calls somebody by another short form, as the given name."""
    return any(
        mention.form in (Form.GIVEN, Form.ALIAS, Form.TITLE)
        and not mention.text.startswith(word)
        for mention in person.mentions
    )


def _goes_on(text: str, end: int) -> bool:
    """Whether another name follows at once: it is no short form then."""
    return bool(re.match(r"[ -][A-ZÄÖÜ]|\s+(?:und|and|&)\s+\w+\s+[A-ZÄÖÜ]", text[end:]))


def _is_titled(text: str, start: int) -> bool:
    """Whether Frau, Mr. or another name stands before it."""
    return bool(
        re.search(r"(?:\b[A-ZÄÖÜ][\w.-]*|-) ?$", text[max(0, start - 30) : start])
    )


NAME_AMBIGUOUS = Rule(
    code="name.ambiguous",
    severity=Severity.WARN,
    needs="names",
    sentence=Pair(
        "Eine Kurzform oder „der 26-Jährige“ passt auf zwei Personen.",
        "A short form or “the 26-year-old” fits two people.",
    ),
    reference="Pressekodex 2",
    find=_ambiguities,
)
