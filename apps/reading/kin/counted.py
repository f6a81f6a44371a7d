"""How many children, grandchildren, brothers somebody has, told by a kinship word.

"Sie hinterlässt drei gemeinsame Kinder", "die vier Kinder: Lia, Max, Ben und Ida":
whose they are is asked as where somebody is named.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from apps.reading.enums import CountOf, Kind, Parentage
from apps.reading.kin.asked import People
from apps.reading.kin.owners import Asking
from apps.reading.kin.parts import JOINT, OWN, SOME, THE, THEIRS, Phrase
from apps.reading.model import Count
from apps.reading.text.text import Words
from apps.reading.values import value

_FEW, _MOST = 2, 20  # more is a year
_NEAR = 6  # words from the kinship word to what its clause ends with
_OF = {"child": CountOf.CHILDREN, "younger": CountOf.GRANDCHILDREN}


@value
class Counted:
    """These people have so many kin, as the words first to last (exclusive) say."""

    owners: People
    of: CountOf
    count: int
    first: int
    last: int
    joint: bool  # said to be the children of both


def counted(asking: Asking, phrase: Phrase, owners: People) -> list[Counted]:
    """Return how many kin a phrase says its owners have, where it tells of them all."""
    scan, kin, left = asking.scan, phrase.kin, phrase.left
    of = _OF.get(kin.role)
    if kin.kind == Kind.SIBLING and left.said in (OWN, THEIRS):
        of = CountOf.SIBLINGS
    blood = kin.role != "child" or kin.status == Parentage.BIRTH
    if of is None or not blood or not 0 < len(owners) <= _FEW or phrase.of:
        return []
    listed = phrase.names is not None and phrase.names.how == ":"
    if left.said not in (OWN, JOINT, SOME, THEIRS, *((THE,) if listed else ())):
        return []
    if not _whole(asking, phrase):
        return []
    numbers = [scan.lexicon.number(word) for word in left.adjectives]
    told = [n for n in numbers if n is not None]
    if len(told) != 1 or not _FEW <= told[0] < _MOST:
        return []
    named = len(phrase.names.people) if listed and phrase.names else 0
    if left.said != JOINT and named != told[0]:
        return []  # who are not named all may be some of more
    return [
        Counted(owners, of, told[0], left.first, phrase.word + 1, left.said == JOINT)
    ]


def _whole(asking: Asking, phrase: Phrase) -> bool:
    """Tell all children from "zwei weitere", "die älteren zwei", "will drei Kinder"."""
    scan, left, grammar = asking.scan, phrase.left, asking.scan.lexicon.grammar
    if not grammar["some_of"].isdisjoint(left.adjectives):
        return False
    if left.said == SOME and not grammar["genitive_article"]:
        return False  # who has them, English says by rules of its own
    if left.governed in grammar["of"] and left.governed:
        return False  # "das jüngste von fünf Kindern"
    joint = {scan.lower(left.first - 1), scan.lower(phrase.word + 1)}
    if not joint.isdisjoint(grammar["and"]):
        return False  # "zwei Töchter und ein Sohn", "ein Sohn und zwei Töchter"
    words = scan.words.lower[scan.first : scan.last]
    if not grammar["brought_along"].isdisjoint(words):
        return False  # "hat drei Kinder in die Ehe mitgebracht"
    two = pairwise(words)
    if any(a in grammar["with"] and b in grammar["him_or_her"] for a, b in two):
        return False  # "Mit ihr hat er drei Söhne": of both
    if not scan.lexicon.moods.keys().isdisjoint(words):
        return False
    return left.said != SOME or asking.birth(phrase) or not _does(asking, phrase)


def _does(asking: Asking, phrase: Phrase) -> bool:
    """Tell "hat zwei Kinder gerettet" by what its clause ends with."""
    scan, grammar = asking.scan, asking.scan.lexicon.grammar
    for i in range(phrase.word + 1, min(phrase.word + _NEAR, scan.last)):
        if not scan.form(i)[0].isalnum():
            word = scan.lower(i - 1)
            ends = i - 1 > phrase.word and scan.form(i - 1).islower()
            known = grammar["having"] | grammar["springs"] | grammar["birth_words"]
            return ends and word not in known
    return True


def kin_counts(
    told: Iterable[Counted], counts: list[Count], ids: dict[int, str], words: Words
) -> list[Count]:
    """Return the counts with those of kin that the rules for counts have not told.

    Where both read the same words, "gemeinsame Kinder" are those of two.
    """
    out = list(counts)
    for one in told:
        for new in _counts(one, ids, words):
            same = [c for c in out if c.start < new.end and new.start < c.end]
            if one.joint and all(_part(c, new) for c in same):
                out = [c for c in out if c not in same]
                same = []
            if not same and not any(_alike(c, new) for c in out):
                out.append(new)
    return out


def _counts(one: Counted, ids: dict[int, str], words: Words) -> Iterator[Count]:
    start, end = words.starts[one.first], words.ends[one.last - 1]
    joint = one.of is CountOf.CHILDREN and len(one.owners) == _FEW
    of = CountOf.JOINT_CHILDREN if joint else one.of
    for people in [one.owners] if joint else [(owner,) for owner in one.owners]:
        who = tuple(ids[draft.number] for draft in people)
        text = words.text[start:end]
        yield Count(start, end, text, of, who, one.count, "kin-counted")


def _part(count: Count, new: Count) -> bool:
    """Tell "hat zwei Töchter", counted for one of the two whose they are."""
    alone = count.of is CountOf.CHILDREN and count.count == new.count
    return alone and {*count.people} < {*new.people}


def _alike(count: Count, new: Count) -> bool:
    same = {*count.people} == {*new.people} and count.of is new.of
    return same and count.count == new.count
