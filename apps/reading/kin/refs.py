"""References of sentences, with those whom a kinship word alone means."""

from bisect import bisect_right

from apps.reading.names.drafts import Named
from apps.reading.sentence.beside import Reference


def with_kin(
    references: list[list[Reference]],
    named: list[Named],
    ranges: list[tuple[int, int]],
) -> list[list[Reference]]:
    """Add who is meant by "ihr Bruder" to the references of each sentence."""
    if not named:
        return references
    out = [list(group) for group in references]
    starts = [first for first, _ in ranges]
    for one in named:
        number = max(bisect_right(starts, one.first) - 1, 0)
        ref = Reference(one.first, one.last, (one.draft,), kin=True)
        out[number] = sorted([*out[number], ref], key=lambda r: r.first)
    return out
