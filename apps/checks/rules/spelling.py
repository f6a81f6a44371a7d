"""Names that are not written as the record has them, and those never to be written."""

import re
from collections.abc import Iterator

from apps.checks.comparisons import stated_years
from apps.checks.facts import NearName, PersonFacts
from apps.checks.findings import Severity
from apps.checks.nearest import Rightly, other_spelling, plausible, right_name
from apps.checks.rule import Check, Find, Rule
from apps.checks.wording import Pair
from apps.dates.ages import ages_at
from apps.reading.enums import AgeWhen
from apps.reading.model import Person
from apps.reading.text.folding import fold

MISSPELT = Pair(
    "„{words}“ ist im Gedächtnis als Falschschreibung vermerkt: richtig ist {right}.",
    "“{words}” is on record as a misspelling: {right} is right.",
)
NEARLY = Pair(
    "„{words}“ steht nicht im Gedächtnis, wohl aber {right}.",
    "“{words}” is not on record, but {right} is.",
)
VARIES = Pair(
    "„{words}“ weicht von {right} ab, wie der Name im Gedächtnis steht.",
    "“{words}” differs from {right}, as the record has the name.",
)
RESTRICTED = Pair(
    "„{words}“ ist ein Name, den {name} abgelegt hat: er darf nicht erscheinen.",
    "“{words}” is a name that {name} has left behind: it may not appear.",
)


GENITIVE = 2  # letters: "Ada Arp" in "Ada Arp's", or "Ada Arps" cut to "Ada Arp"


def _spellings(check: Check) -> Iterator[Find]:
    taken: list[tuple[int, int]] = []
    for find in (*_misspelt(check), *_nearly(check), *_short_forms(check)):
        if not any(a < find.end and find.start < b for a, b in taken):
            taken.append((find.start, find.end))
            yield find


def linked(check: Check) -> Iterator[tuple[Person, PersonFacts]]:
    for person in check.reading.people:
        facts = check.facts(person.id)
        if facts:
            yield person, facts


def _misspelt(check: Check) -> Iterator[Find]:
    """Recorded misspellings of the people of the text, whole or the word in them."""
    for _, facts in linked(check):
        good = {name.text for name in facts.names if name.good}
        fine = {word for text in good for word in text.split()}
        for name in facts.names:
            if name.kind != "misspelling" or name.text in good:
                continue
            right = right_name(name.text, facts)
            pairs = [Rightly(name.text, right)]
            words = name.text.split(), right.split()
            if len(words[0]) == len(words[1]) > 1:
                pairs += [
                    Rightly(wrong, word)
                    for wrong, word in zip(*words, strict=True)
                    if wrong not in fine and not _is_anothers(check, wrong, facts)
                ]
            for pair in pairs:
                yield from _written(check, pair, facts)


def _written(check: Check, pair: Rightly, facts: PersonFacts) -> Iterator[Find]:
    for start, end in places_of(check.text, pair.wrong):
        message = MISSPELT.say(check.language, words=pair.wrong, right=pair.right)
        yield Find(start, end, message, (facts.slug,), pair.right)


def places_of(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where the words stand whole, a genitive ending aside."""
    for found in re.finditer(rf"(?<!\w){re.escape(words)}(?=\W|s\b|$)", text):
        yield found.start(), found.end()


def _is_anothers(check: Check, word: str, facts: PersonFacts) -> bool:
    return any(
        word in person.name.split()
        and person.record != facts.slug
        and (person.record or " " in person.name)
        for person in check.reading.people
    )


def _nearly(check: Check) -> Iterator[Find]:
    """Whole names of nobody that are a letter or two away from somebody's."""
    near = check.case.dossier.near
    known = {
        (one.start, one.end)
        for one in near
        if one.off == 0 and one.kind != "misspelling"
    }
    for one in near:
        if one.restricted or any(
            (one.start, one.end - ending) in known
            for ending in range(-GENITIVE, GENITIVE + 1)
        ):
            continue
        if one.kind == "misspelling":
            if one.off == 0:
                yield _near(check, one, MISSPELT, one.name)
        elif one.off and plausible(one, check.language, _is_likely(check, one)):
            yield _near(check, one, NEARLY, one.text)


def _near(check: Check, one: NearName, pair: Pair, right: str) -> Find:
    message = pair.say(check.language, words=one.words, right=right)
    return Find(one.start, one.end, message, (one.slug,), right)


def _is_likely(check: Check, near: NearName) -> bool | None:
    """True: something in the text points to them; False: they are somebody else."""
    people = {person.record: person for person in check.reading.people}
    here = _person_at(check, near)
    fits = _age_fits(check, here, near)
    meant = people.get(near.slug)
    if fits is False and meant is not None:
        return False
    if meant and here and _are_related(check, meant, here):
        return False
    related = near.slug in check.case.dossier.people and meant is None
    return True if fits or related else None


def _person_at(check: Check, near: NearName) -> Person | None:
    for person in check.reading.people:
        for mention in person.mentions:
            if mention.start < near.end and near.start < mention.end:
                return person
    return None


def _age_fits(check: Check, person: Person | None, near: NearName) -> bool | None:
    ages = [age for age in person.ages if age.when is AgeWhen.NOW] if person else []
    if not ages or near.birth is None or check.as_of is None:
        return None
    right = ages_at(near.birth, check.as_of)
    return right is not None and right.overlaps(stated_years(ages[0]))


def _are_related(check: Check, one: Person, other: Person) -> bool:
    return any({r.a, r.b} == {one.id, other.id} for r in check.reading.relations)


def _short_forms(check: Check) -> Iterator[Find]:
    """A surname or given name alone that is a letter off from the one of the text."""
    words = {
        word: facts
        for _, facts in linked(check)
        for name in facts.names
        if name.good
        for word in name.text.split()
        if word[0].isupper()
    }
    used = {fold(word) for word in words} | {
        fold(word)
        for person in check.reading.people
        if person.record or person.candidates or " " in person.name
        for word in person.name.split()
    }
    for start, end, wrong, word in other_spelling(check.reading, words, used):
        facts = words[word]
        message = VARIES.say(check.language, words=wrong, right=word)
        yield Find(start, end, message, (facts.slug,), word)


def _restricted(check: Check) -> Iterator[Find]:
    for one in check.case.dossier.near:
        if one.restricted and one.off == 0:
            yield _left_behind(check, one.start, one.end, one.slug, one.name)
    for _, facts in linked(check):
        good = {w for name in facts.names if name.good for w in name.text.split()}
        for name in facts.names:
            if not name.restricted:
                continue
            parts = [w for w in name.text.split() if w not in good and len(w) > 2]
            for words in dict.fromkeys((name.text, *parts)):
                if words != name.text and _is_anothers(check, words, facts):
                    continue
                for start, end in places_of(check.text, words):
                    yield _left_behind(check, start, end, facts.slug, facts.name)


def _left_behind(check: Check, start: int, end: int, slug: str, name: str) -> Find:
    words = check.text[start:end]
    message = RESTRICTED.say(check.language, words=words, name=name)
    whole = " " in words or " " not in name
    return Find(start, end, message, (slug,), name if whole else None)


NAME_SPELLING = Rule(
    code="name.spelling",
    severity=Severity.WARN,
    needs="names",
    sentence=Pair(
        "Ein Name steht anders da als im Gedächtnis, oder auf zweierlei Weise.",
        "A name is not written as on record, or in two ways.",
    ),
    reference="Pressekodex 2",
    find=_spellings,
)
NAME_RESTRICTED = Rule(
    code="name.restricted",
    severity=Severity.BLOCK,
    needs="names",
    sentence=Pair(
        "Ein abgelegter Name erscheint, der nicht genannt werden darf.",
        "A former name appears that may not be given.",
    ),
    reference="SBGG § 13",
    find=_restricted,
    spares_quotes=False,
)
