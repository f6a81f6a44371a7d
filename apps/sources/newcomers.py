"""Keys for people who come from elsewhere, and who of them is on record already."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from apps.people.keys import slug_of
from apps.people.models import ExternalId, OldSlug, Person

AT_ONCE = 500
NUMBERS = 20  # tried at once behind one address
LONGEST_BASE = 108  # leaves room for an id behind it

Object = dict[str, Any]  # a person as people.jsonl has it
Keys = Iterator[tuple[str, str]]


def keyed(
    people: Iterable[Object],
    scheme: str,
    *,
    also: tuple[str, ...] = (),
    free: Callable[[list[Object], set[str]], Keys] | None = None,
    found: Mapping[str, Person] | None = None,
) -> dict[str, Person]:
    """Give each object its key in the record, in place; return who is there already.

    Somebody with a known id keeps the slug on record, a newcomer gets one of the name
    that is free. `also`: schemes by which somebody is known, too, whom the record has
    no id of the first scheme for. `found`: by key, whom somebody has found already.
    Some queries for each 200 people.
    """
    people, found = list(people), found or {}
    known = {
        one["ids"][scheme]: found[one["key"]] for one in people if one["key"] in found
    }
    taken = {person.pk for person in known.values()}
    rest = [one for one in people if one["key"] not in found]
    known |= {
        value: person
        for value, person in _by_id(rest, scheme).items()
        if person.pk not in taken
    }
    for other in also:
        known |= _known_otherwise(people, scheme, other, known)
    keys = {
        one["key"]: known[one["ids"][scheme]].slug
        for one in people
        if one["ids"][scheme] in known
    }
    fresh = [one for one in people if one["key"] not in keys]
    keys |= dict((free or numbered_keys)(fresh, set(keys.values())))
    _call(people, keys)
    return {person.slug: person for person in known.values()}


def _call(people: list[Object], keys: Mapping[str, str]) -> None:
    """Put the new keys wherever somebody is spoken of, in place."""
    for one in people:
        one["key"] = keys[one["key"]]
        for bond in one.get("partnerships", ()):
            bond["with"] = keys[bond["with"]]
        for child in one.get("children", ()):
            child["key"] = keys[child["key"]]


def _by_id(people: list[Object], scheme: str) -> dict[str, Person]:
    """Who was merged into somebody is that somebody."""
    found: dict[str, Person] = {}
    ids = [one["ids"][scheme] for one in people if scheme in one["ids"]]
    for chunk in chunks(ids):
        rows = ExternalId.objects.filter(scheme=scheme, value__in=chunk)
        for row in rows.select_related("person__merged_into"):
            found[row.value] = row.person.merged_into or row.person
    return found


def _known_otherwise(
    people: list[Object], scheme: str, other: str, known: dict[str, Person]
) -> dict[str, Person]:
    """By ids of the scheme, whom only another id tells; each person once."""
    fresh = [one for one in people if one["ids"][scheme] not in known]
    by_other = _by_id(fresh, other)
    taken = set(
        ExternalId.objects.filter(
            scheme=scheme, person__in=[person.pk for person in by_other.values()]
        ).values_list("person", flat=True)
    )
    found: dict[str, Person] = {}
    for one in fresh:
        person = by_other.get(one["ids"].get(other, ""))
        if person is not None and person.pk not in taken:
            taken.add(person.pk)
            found[one["ids"][scheme]] = person
    return found


def numbered_keys(fresh: list[Object], taken: set[str]) -> Keys:
    """anna-rot, anna-rot-2, anna-rot-3: each look-up is of whole addresses."""
    bases = {one["key"]: slug_of(one["name"]) for one in fresh}
    taken |= on_record(set(bases.values()))
    taken |= _numbers_on_record(Counter(bases.values()), taken)
    numbers: dict[str, int] = {}
    for old, base in bases.items():
        key = base
        while key in taken:
            numbers[base] = numbers.get(base, 1) + 1
            key = f"{base}-{numbers[base]}"
        taken.add(key)
        yield old, key


def _numbers_on_record(wanted: Counter[str], taken: set[str]) -> set[str]:
    """Of anna-rot-2 and so on those that are there, as far as any is wanted."""
    missing = {base: n for base, n in wanted.items() if n > 1 or base in taken}
    found: set[str] = set()
    first = 2
    while missing:
        numbered = {
            base: {f"{base}-{number}" for number in range(first, first + NUMBERS)}
            for base in missing
        }
        found |= on_record(set().union(*numbered.values()))
        missing = {
            base: left
            for base, need in missing.items()
            if (left := need - len(numbered[base] - found - taken)) > 0
        }
        first += NUMBERS
    return found


def on_record(slugs: set[str]) -> set[str]:
    """Those of the addresses that somebody has, or had."""
    found: set[str] = set()
    for chunk in chunks(sorted(slugs)):
        for model in (Person, OldSlug):
            rows = model.objects.filter(slug__in=chunk)  # type: ignore[attr-defined]
            found |= set(rows.values_list("slug", flat=True))
    return found


def keys_by_id(fresh: list[Object], taken: set[str]) -> Keys:
    """anna-rot, anna-rot-q42: a namesake costs no more in a record of millions."""
    bases = {
        one["key"]: slug_of(one["name"])[:LONGEST_BASE].strip("-") for one in fresh
    }
    taken |= on_record(set(bases.values()))
    for old, base in bases.items():
        key = base if base not in taken else f"{base}-{old.lower()}"
        taken.add(key)
        yield old, key


def chunks(values: list[Any], size: int = AT_ONCE) -> Iterator[list[Any]]:
    for start in range(0, len(values), size):
        yield values[start : start + size]
