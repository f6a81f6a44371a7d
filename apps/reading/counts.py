"""How many children, marriages, brothers and sisters somebody has, as told."""

import re
from collections.abc import Iterator

from apps.reading.drafts import Draft
from apps.reading.enums import CountOf
from apps.reading.languages.patterns import Rule
from apps.reading.model import Count
from apps.reading.relations import Passage
from apps.reading.skeleton import is_person

MOST = 30


def counts_in(
    passage: Passage,
    called: list[Rule],
    bound: list[tuple[Draft, Draft]],
    ids: dict[int, str],
) -> Iterator[Count]:
    """Yield the counts of one sentence; `bound` are the couples it tells of."""
    skeleton = passage.skeleton
    read: set[int] = set()
    for rule in called:
        for pattern in rule.patterns:
            for match in pattern.finditer(skeleton.text):
                group = "n" if "n" in match.re.groupindex else "m"
                count = _number(passage, match[group])
                at = match.start(group)
                if count is None or not 0 < count <= MOST or at in read:
                    continue
                of = CountOf(rule.states[0])
                people = _whose(passage, match, of, bound)
                if not people:
                    continue
                read.add(at)
                start = skeleton.begin(match.start())
                end = skeleton.finish(match.end())
                if of is CountOf.CHILDREN and len(people) == 2:
                    of = CountOf.JOINT_CHILDREN
                yield Count(
                    start,
                    end,
                    passage.words.text[start:end],
                    of,
                    tuple(ids[draft.number] for draft in people),
                    count,
                    rule.name,
                )


def _number(passage: Passage, word: str) -> int | None:
    lexicon, lower = passage.language.words, word.lower()
    found = lexicon.ordinals.get(lower) if len(lower) > 2 else None
    return found if found is not None else lexicon.number(lower)


def _whose(
    passage: Passage,
    match: re.Match[str],
    of: CountOf,
    bound: list[tuple[Draft, Draft]],
) -> tuple[Draft, ...]:
    """Return whose they are: the pair of the sentence, or who stands before."""
    skeleton = passage.skeleton
    before = [
        skeleton.reference(at)
        for at in range(match.start())
        if is_person(skeleton.text[at])
    ]
    if of is CountOf.JOINT_CHILDREN:
        return _pair(before, bound)
    inside = [
        skeleton.reference(at)
        for at in range(match.start(), match.end())
        if is_person(skeleton.text[at])
    ]
    after = _next(skeleton.text, match.end())
    if after is not None:
        inside.append(skeleton.reference(after))
    for reference in [*inside, *reversed(before)]:
        if len(reference.people) <= 2:
            return reference.people
    return ()


def _next(text: str, at: int) -> int | None:
    """Return the sign right behind: "die dreifache Mutter Mia Thal"."""
    if at + 1 < len(text) and text[at] == " " and is_person(text[at + 1]):
        return at + 1
    return None


def _pair(before: list, bound: list[tuple[Draft, Draft]]) -> tuple[Draft, ...]:
    pairs = {tuple(sorted(p, key=lambda d: d.number)) for p in bound}
    if len(pairs) == 1:
        return pairs.pop()
    if pairs:
        return ()
    for reference in reversed(before):
        if len(reference.people) == 2:
            return reference.people
    people = tuple(dict.fromkeys(d for ref in before for d in ref.people))
    return people if len(people) == 2 else ()
