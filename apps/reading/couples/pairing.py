"""Which two of those whom a pattern names are told to be a couple."""

import re
from collections.abc import Iterator

from apps.reading.enums import Kind
from apps.reading.languages.lexicon import Tag
from apps.reading.languages.patterns import Rule
from apps.reading.names.drafts import Draft
from apps.reading.sentence.clauses import leader
from apps.reading.sentence.passage import Passage
from apps.reading.sentence.skeleton import OWN, is_person

_FAR = 80  # characters from a subject to its first object


def pairs_of(people: dict[str, tuple[Draft, ...]]) -> Iterator[tuple[Draft, Draft]]:
    """Yield the couple, or somebody with each of "Ada, Ida and Lia"."""
    couple, one, others = (people.get(name, ()) for name in ("c", "a", "b"))
    if len(couple) == 2:
        yield couple[0], couple[1]
    if len(one) == 1:
        yield from ((one[0], other) for other in others if other is not one[0])
    elif len(one) == 2 and not others and not couple:
        yield one[0], one[1]


def each_alone(passage: Passage, begin: int, end: int) -> bool:
    """Tell "Ada und Jon sind beide verheiratet", each with another, from a couple.

    "Beide sind verheiratet" is told of two named before.
    """
    words, bones = passage.words, passage.skeleton
    grammar = passage.language.words.grammar
    if not grammar["each_other"].isdisjoint(bones.text[begin:end].lower().split()):
        return False
    for i in range(begin, end):
        if not is_person(bones.text[i]):
            continue
        ref = bones.reference(i)
        last = words.lower[max(ref.first - 1, 0)]
        bound = words.lower[ref.last : ref.last + 1]  # "Ada und Jon, beide geschieden,"
        apposed = last == "," and grammar["bound"].isdisjoint(bound)  # "both 30,"
        apposed = apposed or last in grammar["prepositions"]
        if words.lower[ref.first] in grammar["each_alone"] and not apposed:
            before = [r for r in passage.references if r.last <= ref.first]
            known = {draft for r in before for draft in r.people}
            return known >= {*ref.people}
    return False


def is_wedding(rule: Rule) -> bool:
    """Tell a beginning from an end, in which one may part from a manager as well."""
    if rule.states[0] not in (Kind.MARRIAGE, Kind.ENGAGEMENT):
        return False
    return not {"end", "separation", "divorce"} & set(rule.states)


def acting_instead(passage: Passage, match: re.Match[str]) -> tuple[Draft, ...] | None:
    """Return Mira of "Mira left Ben and married Jon": she did it, and not Ben.

    So she did who "dated Ben before marrying Jon", or her new friend Ben after it.
    """
    text, lexicon = passage.skeleton.text, passage.language.words
    grammar = lexicon.grammar
    if not grammar["capitals"]:
        return None
    verb = match["v"] if "v" in match.re.groupindex else None
    at, until = match.start("a"), match.start("v") if verb else match.end()
    between = set(text[at:until].lower().split())
    if between.isdisjoint(grammar["and", "before_more", "afterwards"]):
        return None
    if text[at + 1 : until].count(",") == 1 and between & grammar["relative"]:
        return None  # "Max Keil, who left after splitting from Ada": Max split
    for i in range(at - 1, max(at - _FAR, 0) - 1, -1):
        if text[i] in ",;:–—":
            return None
        if not is_person(text[i]):
            continue
        one, owns = passage.skeleton.reference(i), text[i + 1 : i + 2] == OWN
        if owns and not one.named:
            continue  # "her new friend Ben"
        said = text[i + 1 : at].lower().split()
        other = not grammar["clause", "that", "joins"].isdisjoint(said)
        other = other or any(lexicon.tag(word) & Tag.SAYING for word in said[-3:])
        alone = not owns and not other and leader(text, i, lexicon) == ""
        return one.people if alone else None
    return None
