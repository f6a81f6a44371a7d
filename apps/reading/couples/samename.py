"""Whom "ihr Mann" means where the text names one of her surname alone."""

from collections.abc import Iterable, Iterator

from apps.reading.couples.bonds import Bond
from apps.reading.enums import Kind, Status
from apps.reading.model import Span
from apps.reading.names.drafts import Cast, Draft
from apps.reading.text.items import item_at
from apps.reading.text.text import Words
from apps.reading.values import value


@value
class Spouse:
    """Somebody's wife or husband, told of by no name."""

    owner: Draft
    gender: str
    word: int
    sentence: int


def wed_by_surname(
    words: Words, cast: Cast, bonds: list[Bond], told: Iterable[Spouse]
) -> Iterator[Bond]:
    """Yield the marriages to the only one of a surname, no child or brother of theirs.

    "Regula Kunz lebt in dem Haus, das ihr Mann baute. Der Architekt Beat Kunz starb."
    """
    wed = {n for b in bonds if b.kind == Kind.MARRIAGE for n in b.pair}
    bound = {frozenset(bond.pair) for bond in bonds}
    for spouse in told:
        owner = spouse.owner
        item = item_at(cast.items, spouse.word)
        named = (n.draft for n in cast.named if item_at(cast.items, n.first) == item)
        alike = {
            draft.number: draft
            for draft in named
            if owner.surname and draft.surname == owner.surname and draft is not owner
            if draft.gender in ("", spouse.gender)
            if frozenset((owner.number, draft.number)) not in bound
        }
        if len(alike) != 1 or owner.number in wed or not alike.keys().isdisjoint(wed):
            continue
        other = next(iter(alike.values()))
        if other.gender != spouse.gender or owner.gender == other.gender:
            continue
        i = spouse.word
        start, end = words.starts[max(i - 1, 0)], words.ends[i]
        span = Span(start, end, words.text[start:end])
        wed |= {owner.number, other.number}
        yield Bond(
            Kind.MARRIAGE, owner, other, span, "same-surname", Status.CURRENT,
            noun=True, sentence=spouse.sentence,
        )  # fmt: skip
