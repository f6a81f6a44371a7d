"""A tree of our own that comes back: who is who by address, and nothing said twice.

An address alone proves little, as another record may have it for somebody else: who is
taken for the one on record bears the name, too.
"""

from collections import defaultdict

from ged4py.model import Record

from apps.people.models import Name, OldSlug, Parenthood, Person
from apps.sources.gedcom.words import NUMBERED_BY
from apps.sources.newcomers import Object, chunks


def address_of(person: Record) -> str:
    """The address that somebody had in the record the tree came from, or ""."""
    for number in person.sub_tags("REFN", follow=False):
        if number.sub_tag_value("TYPE") == NUMBERED_BY:
            return str(number.value or "").strip()
    return ""


def at_home(people: dict[str, Object], addresses: dict[str, str]) -> dict[str, Person]:
    """By the keys of `people` who is there already; nobody is two of them."""
    there = _by_address(sorted(set(addresses.values())))
    names: dict[int, set[str]] = defaultdict(set)
    for chunk in chunks(sorted({person.pk for person in there.values()})):
        rows = Name.objects.filter(person__in=chunk)
        for person_id, text in rows.values_list("person_id", "text"):
            names[person_id].add(text)
    found: dict[str, Person] = {}
    taken: set[int] = set()
    for key, slug in addresses.items():
        person = there.get(slug)
        if key not in people or person is None or person.pk in taken:
            continue
        if people[key]["name"].casefold() in {n.casefold() for n in names[person.pk]}:
            taken.add(person.pk)
            found[key] = person
    return found


def _by_address(slugs: list[str]) -> dict[str, Person]:
    """An old address leads to the person, one merged to whom they were merged into."""
    found: dict[str, Person] = {}
    for chunk in chunks(slugs):
        for old in OldSlug.objects.filter(slug__in=chunk).select_related(
            "person__merged_into"
        ):
            found[old.slug] = old.person.merged_into or old.person
        rows = Person.objects.filter(slug__in=chunk).select_related("merged_into")
        found |= {row.slug: row.merged_into or row for row in rows}
    return found


def say_once(people: list[Object], known: dict[str, Person], scheme: str) -> None:
    """Take out, in place, what would be new only because a tree tells it otherwise.

    Numbers of the tree's own, as the address does; and sources of children who are on
    record as such, since a tree names those of all children of a family together.
    """
    there = [one for one in people if one["key"] in known]
    rows: set[tuple[str, str]] = set()
    for chunk in chunks([one["key"] for one in there if one.get("children")]):
        found = Parenthood.objects.filter(parent__slug__in=chunk)
        rows |= set(found.values_list("parent__slug", "child__slug"))
    for one in there:
        one["ids"].pop(scheme, None)
        for child in one.get("children", ()):
            if (one["key"], child["key"]) in rows:
                child.pop("sources", None)
