"""Which two of those whom a pattern names are told to be a couple."""

from collections.abc import Iterator

from apps.reading.drafts import Draft
from apps.reading.enums import Kind
from apps.reading.languages.patterns import Rule


def pairs_of(people: dict[str, tuple[Draft, ...]]) -> Iterator[tuple[Draft, Draft]]:
    """Yield the couple, or somebody with each of "Ada, Ida and Lia"."""
    couple, one, others = (people.get(name, ()) for name in ("c", "a", "b"))
    if len(couple) == 2:
        yield couple[0], couple[1]
    if len(one) == 1:
        yield from ((one[0], other) for other in others if other is not one[0])
    elif len(one) == 2 and not others and not couple:
        yield one[0], one[1]


def is_wedding(rule: Rule) -> bool:
    """Tell a beginning from an end, in which one may part from a manager as well."""
    if rule.states[0] not in (Kind.MARRIAGE, Kind.ENGAGEMENT):
        return False
    return not {"end", "separation", "divorce"} & set(rule.states)
