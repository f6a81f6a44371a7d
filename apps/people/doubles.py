"""Finds entries that are probably one person, a part of the record at a time.

Only who shares a key of a whole name, or its sound, is held against one another: the
work grows with the record and not with its square. A name that a crowd bears proves
nothing and is passed over.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from django.db.models import Q

from apps.people.audit import Fault
from apps.people.audit.doubles import Entry, Verdict, compare, fault
from apps.people.keys import ALONE, SOUND, WHOLE
from apps.people.lookup import bearers
from apps.people.models import (
    Couple,
    ExternalId,
    NameKey,
    NameKind,
    NotSame,
    Parenthood,
    Person,
)

CROWD = 12  # bearers of a name
AT_ONCE = 500
TIERS = (WHOLE, ALONE, SOUND)


def doubles(people: Mapping[int, str]) -> Iterator[Fault]:
    """Each probable pair whose first is among the people (pk: slug), once.

    Two queries for any number of people, seven more for each 500 whose names meet.
    """
    pairs = sorted(_pairs(people))
    met = sorted({pk for pair in pairs for pk in pair})
    entries: dict[int, Entry] = {}
    apart: set[tuple[int, int]] = set()
    for at in range(0, len(met), AT_ONCE):
        part = met[at : at + AT_ONCE]
        entries |= entries_of(part)
        apart |= set(NotSame.objects.filter(a__in=part).values_list("a", "b"))
    for one, other in pairs:
        if (one, other) in apart or not {one, other} <= entries.keys():
            continue
        if compare(entries[one], entries[other]).probable:
            yield fault(entries[one], entries[other])


def held_together(one: Person, other: Person) -> Verdict:
    entries = entries_of([one.pk, other.pk])
    return compare(entries[one.pk], entries[other.pk])


def _pairs(people: Collection[int]) -> set[tuple[int, int]]:
    own: dict[str, set[int]] = defaultdict(set)
    keys = NameKey.objects.filter(person__in=people, tier__in=TIERS)
    for key, person in keys.values_list("key", "person"):
        own[key].add(person)
    found = set()
    for key, bearing in bearers(own, TIERS, CROWD + 1).items():
        if len(bearing) <= CROWD:
            found |= {
                (one, other) for one in own[key] for other in bearing if one < other
            }
    return found


def entries_of(people: Collection[int]) -> dict[int, Entry]:
    """Those who are not merged: six queries for any number."""
    names, sounds = defaultdict(set), defaultdict(set)
    keys = NameKey.objects.filter(person__in=people, tier__in=TIERS)
    for person, key, tier in keys.values_list("person", "key", "tier"):
        (sounds if tier == SOUND else names)[person].add(key)
    relatives: dict[int, set[str]] = defaultdict(set)
    bonds = [
        (Couple, "a", "b"),
        (Couple, "b", "a"),
        (Parenthood, "parent", "child"),
        (Parenthood, "child", "parent"),
    ]
    for model, here, there in bonds:
        rows = model.objects.filter(**{f"{here}__in": people})
        for person, slug in rows.values_list(here, f"{there}__slug"):
            relatives[person].add(slug)
    ids: dict[int, dict[str, str]] = defaultdict(dict)
    for row in ExternalId.objects.filter(person__in=people):
        ids[row.person_id][row.scheme] = row.value
    shown = Q(names__kind=NameKind.DISPLAY)
    rows = Person.objects.present().filter(shown, pk__in=people)
    return {
        pk: Entry(
            *facts,
            names=frozenset(names[pk]),
            sounds=frozenset(sounds[pk]),
            relatives=frozenset(relatives[pk]),
            ids=ids[pk],
        )
        for pk, *facts in rows.values_list(
            "pk", "slug", "names__text", "gender", "birth", "death"
        )
    }
