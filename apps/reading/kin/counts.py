"""How many children, marriages, brothers and sisters somebody has, as told."""

import re
from collections.abc import Iterator

from apps.reading.couples.events import Telling
from apps.reading.enums import CountOf
from apps.reading.kin.countowners import (
    beside,
    called,
    is_called,
    is_other,
    of_family,
    of_one_only,
    of_unknown,
    told_behind,
)
from apps.reading.kin.havers import acting_inside, part_of, with_other
from apps.reading.languages.lexicon import Lexicon
from apps.reading.languages.patterns import Rule
from apps.reading.model import Count
from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import Reference
from apps.reading.sentence.clauses import (
    Part,
    Placed,
    kin_words,
    opened_by,
    parts_of,
)
from apps.reading.sentence.passage import Passage
from apps.reading.sentence.skeleton import is_person
from apps.reading.sentence.unknownsubject import unknown_subject

MOST = 30
_PLAIN = {"z": 0, "one": 1}  # groups that are numbers themselves
_JOINT = (CountOf.JOINT_CHILDREN, CountOf.CHILDREN)
_EACH = (CountOf.MARRIAGES, CountOf.GRANDCHILDREN, CountOf.SIBLINGS)
People = tuple[Draft, ...]


def counts_in(
    passage: Passage,
    called: list[Rule],
    telling: Telling,
    ids: dict[int, str],
) -> Iterator[Count]:
    """Yield the counts of one sentence."""
    passage = passage.coupled()
    read: set[int] = set()
    parts: list[Part] = []
    for rule in called:
        for pattern in rule.fitting(passage.skeleton.text):
            for match in pattern.finditer(passage.skeleton.text):
                group = next(g for g in ("n", "m", "z", "one") if _has(match, g))
                count = _number(passage, match, group)
                at = match.start(group)
                if count is None or not 0 <= count <= MOST or at in read:
                    continue
                parts = parts or parts_of(passage.skeleton, passage.language)
                told = list(_told(passage, rule, match, parts, telling, ids, count))
                if told:
                    read.add(at)
                yield from told


def _has(match: re.Match[str], group: str) -> bool:
    return group in match.re.groupindex and match[group] is not None


def _told(
    passage: Passage,
    rule: Rule,
    match: re.Match[str],
    parts: list[Part],
    telling: Telling,
    ids: dict[int, str],
    count: int,
) -> Iterator[Count]:
    of, skeleton = CountOf(rule.states[0]), passage.skeleton
    if "family" in rule.states:
        people = of_family(passage, telling)
    else:
        people = _whose(passage, rule, match, of, parts, telling)
    if not people or len(people) > 2 or of_unknown(passage, match, of, people):
        return
    if of in _JOINT:
        of = CountOf.JOINT_CHILDREN if len(people) == 2 else CountOf.CHILDREN
    start, end = skeleton.begin(match.start()), skeleton.finish(match.end())
    text = passage.words.text[start:end]
    if of is CountOf.JOINT_CHILDREN and of_one_only(passage, rule):
        return
    groups = [(one,) for one in people] if of in _EACH else [people]
    for group in groups:
        who = tuple(ids[draft.number] for draft in group)
        yield Count(start, end, text, of, who, count, rule.name)


def _number(passage: Passage, match: re.Match[str], group: str) -> int | None:
    if group in _PLAIN:
        return _PLAIN[group]
    first = _value(passage, match[group])
    if _has(match, "n2") and first is not None:
        more = _value(passage, match["n2"])
        return first + more if more is not None else None
    return first


def _value(passage: Passage, word: str) -> int | None:
    lexicon, lower = passage.language.words, word.lower()
    if lower in lexicon.grammar["any"]:
        return 1
    if lower in lexicon.grammar["both_of"]:
        return 2
    found = lexicon.ordinals.get(lower) if len(lower) > 2 else None
    return found if found is not None else lexicon.number(lower)


def _whose(
    passage: Passage,
    rule: Rule,
    match: re.Match[str],
    of: CountOf,
    parts: list[Part],
    telling: Telling,
) -> People:
    """Return whose they are: who owns them, who has them, or whom they are with."""
    skeleton = passage.skeleton
    if _has(match, "b"):
        return _named(passage, match, of, parts, telling)
    inside = [
        at for at in range(match.start(), match.end()) if is_person(skeleton.text[at])
    ]
    owned = [skeleton.reference(at) for at in inside if skeleton.reference(at).own]
    after = _next(skeleton.text, match.end())
    if after is not None and len(skeleton.reference(after).people) > 1:
        ahead = _subject(passage, match, parts, telling)
        after = None if ahead else after  # "sind Eltern zweier Töchter, Ida und Eva"
    if owned:
        people = _owners(passage, match, owned[-1])
    elif of is CountOf.GRANDCHILDREN and (one := told_behind(passage, inside)):
        people = one
    elif after is not None and "borne" in rule.states:
        people = skeleton.reference(after).people
    elif "borne" in rule.states and (at := beside(passage, match)) >= 0:
        people = skeleton.reference(at).people
    elif "borne" in rule.states and is_other(passage, match):
        return ()
    elif "borne" in rule.states and is_called(passage, match):
        return called(passage, match, telling)
    else:
        people = acting_inside(match, parts)
        people = people or _subject(passage, match, parts, telling)
    if of in _JOINT and len(people) == 1:
        people = with_other(passage, match, parts, people)
    if "couple" in rule.states and len(people) != 2:
        return _of_couple(passage, people, telling)
    return people


def _owners(passage: Passage, match: re.Match[str], own: Reference) -> People:
    """Read "ihr" as theirs where several do it: "Ada und ihr Mann haben ihr Kind"."""
    begin = (
        max(passage.skeleton.text.rfind(sign, 0, match.start()) for sign in ";:") + 1
    )
    lead = passage.skeleton.text[begin : match.start()].lower().split()
    many = passage.language.words.plural_verbs
    return own.pair if own.pair and not many.isdisjoint(lead[-2:]) else own.people


def _of_couple(passage: Passage, people: People, telling: Telling) -> People:
    """Return the couple of the sentence, else the one told of before it."""
    here = {frozenset(pair): pair for pair in telling.pairs(passage.number)}
    if len(here) == 1:
        return next(iter(here.values()))
    couple = telling.couple(passage.number)
    return couple if not people or people[0] in couple else ()


def _named(
    passage: Passage,
    match: re.Match[str],
    of: CountOf,
    parts: list[Part],
    telling: Telling,
) -> People:
    """Return whom a pattern names, and the other parent where it names one."""
    skeleton = passage.skeleton
    reference = skeleton.reference(match.start("b"))
    people = reference.people
    if of is CountOf.MARRIAGES and len(people) == 2 and not reference.named:
        people = telling.focus(passage.number) or people  # "für beide"
    if _has(match, "o"):
        people = (*people, *skeleton.reference(match.start("o")).people)
    if of in _JOINT and len(people) == 1:
        people = with_other(passage, match, parts, people)
    return tuple(dict.fromkeys(people))


def _subject(
    passage: Passage, match: re.Match[str], parts: list[Part], telling: Telling
) -> People:
    """Return who is said to have them, in this part of the sentence or before."""
    part = part_of(match, parts)
    number = parts.index(part)
    text, lexicon = passage.skeleton.text, passage.language.words
    if any(kin_words(text, part, lexicon)):
        return telling.described(text, part, lexicon)
    bare = part.bare()
    if bare:
        people = tuple(dict.fromkeys(d for p in bare for d in p.people))
        if len(bare) == 1 and _has_alone(passage, match, bare[0]):
            return people[-1:]
        return people if len(bare) == 1 or len(people) == 1 else bare[0].people
    unknown = unknown_subject(text, part, match[0], lexicon)
    if unknown:
        one = telling.subject(passage.number, unknown)
        couple = telling.couple(passage.number) if unknown == "they" else ()
        return (one,) if one else couple
    relative = opened_by(text, part, lexicon)
    for before in reversed(parts[:number]):
        named = [p for p in before.people if not p.reference.own]
        if relative and named:
            return () if _kin_last(text, before, lexicon) else named[-1].people
        if opened_by(text, before, lexicon):
            continue
        if any(kin_words(text, before, lexicon)):
            return telling.described(text, before, lexicon)
        if before.bare():
            return before.bare()[0].people
    one = telling.subject(passage.number, "") if not part.people else None
    return (one,) if one else ()


def _kin_last(text: str, part: Part, lexicon: Lexicon) -> bool:
    """Tell "spricht von ihrer Freundin, die zwei Kinder hat": not she."""
    words = text[part.start : part.end].lower().split()
    return bool(words) and words[-1] in lexicon.kin


def _has_alone(passage: Passage, match: re.Match[str], placed: Placed) -> bool:
    """Tell "son Tim, 3, and Jon has two children": one verb, one who has them."""
    alone = match[0].split()[0].lower() in passage.language.words.grammar["has"]
    return alone and placed.reference.named and len(placed.people) == 2


def _next(text: str, at: int) -> int | None:
    """Return the sign right behind: "die dreifache Mutter Mia Thal"."""
    for gap in (" ", ", "):
        if text.startswith(gap, at) and is_person(
            text[at + len(gap) : at + len(gap) + 1] or " "
        ):
            return at + len(gap)
    return None
