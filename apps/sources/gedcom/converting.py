"""From a tree to people as people.jsonl has them, each with its line in the file."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from ged4py.model import Individual, Record

from apps.sources.gedcom.citing import Teller, sources_of
from apps.sources.gedcom.conversion import Converted
from apps.sources.gedcom.families import (
    children_of,
    parents_of,
    pedigree,
    phases_of,
    standing_of,
    stated_children,
)
from apps.sources.gedcom.homecoming import address_of
from apps.sources.gedcom.loops import break_loops
from apps.sources.gedcom.names import name_of
from apps.sources.gedcom.opening import Opened
from apps.sources.gedcom.people import person_of
from apps.sources.gedcom.words import OUR_SYSTEM


def converted(tree: Opened, label: str, today: date) -> Converted:
    """Read all records; the tree's own order is kept."""
    found = Converted(lines=tree.lines, left_out=sorted(tree.left_out.items()))
    head = tree.reader.header
    system = head.sub_tag_value("SOUR") if head is not None else None
    teller = Teller(label, ours=system == OUR_SYSTEM)
    found.ours = teller.ours
    people: dict[str, Individual] = {}
    for person in tree.reader.records0("INDI"):
        _take(person, teller, today, people, found)
    for family in tree.reader.records0("FAM"):
        found.families += 1
        _bind(family, teller, people, found)
    for xref, person in people.items():
        _say_families_without(person, found.lines.get(xref, 0), found)
    break_loops(found)
    found.left_out.sort()
    return found


def _take(
    person: Individual,
    teller: Teller,
    today: date,
    people: dict[str, Individual],
    found: Converted,
) -> None:
    xref = person.xref_id
    line = found.lines.get(xref, 0)
    if xref in people:
        found.leave_out(line, _("%(xref)s stands in the file twice.") % {"xref": xref})
        return
    if not name_of(person, ours=teller.ours):
        reason = _("%(xref)s has no name that is known.") % {"xref": xref}
        found.leave_out(line, reason)
        return
    people[xref] = person
    if teller.ours and (address := address_of(person)):
        found.addresses[xref] = address
    found.people[xref] = person_of(person, xref, teller, today.year)


def _bind(
    family: Record, teller: Teller, people: dict[str, Individual], found: Converted
) -> None:
    line, told = found.lines.get(family.xref_id, 0), len(found.left_out)
    named = {child for child, _kinds in children_of(family)} | set(parents_of(family))
    found.named[family.xref_id] = named
    parents = [xref for xref in parents_of(family) if _is_there(xref, line, found)]
    phases, unfit = phases_of(family, teller)
    for end in unfit if len(parents) == 2 else ():
        reason = _("%(xref)s: “%(end)s” ends no wedding of these two.")
        found.leave_out(line, reason % {"xref": family.xref_id, "end": end})
    wed = len(parents) == 2 and bool(phases)
    if wed:
        _couple(parents[0], parents[1], phases, found, stated_children(family))
    elif len(parents) == 2:
        _say_unmarried(family, parents, line, found)
    elif phases and len(parents) == 1:
        reason = _("%(xref)s: of this marriage only one of the two is known.")
        found.leave_out(line, reason % {"xref": family.xref_id})
    begot = _beget(family, parents, teller, people, found)
    if not wed and not begot and len(found.left_out) == told:
        reason = _("%(xref)s: nothing of this family could be recorded.")
        found.leave_out(line, reason % {"xref": family.xref_id})


def _say_families_without(person: Individual, line: int, found: Converted) -> None:
    """A family counts by whom it names; who names one that does not is told."""
    for tag in ("FAMC", "FAMS"):
        for link in person.sub_tags(tag, follow=False):
            family = str(link.value or "")
            told = {"xref": person.xref_id, "family": family}
            if family in found.named:
                if person.xref_id not in found.named[family]:
                    reason = _("%(xref)s names %(family)s, which does not name them.")
                    found.leave_out(line, reason % told)
            elif family not in ("", "@VOID@"):
                reason = _("%(family)s is named by %(xref)s and is no family here.")
                found.leave_out(line, reason % told)


def _is_there(xref: str, line: int, found: Converted) -> bool:
    if xref in found.people:
        return True
    if xref not in found.lines:
        reason = _("%(xref)s is named here and stands nowhere in the file.")
        found.leave_out(line, reason % {"xref": xref})
    return False


def _say_unmarried(
    family: Record, parents: list[str], line: int, found: Converted
) -> None:
    if next(children_of(family), None) is None:
        names = [found.people[xref]["name"] for xref in parents]
        reason = _(
            "%(xref)s: the tree puts %(a)s and %(b)s together and does not say how."
        )
        told = {"xref": family.xref_id, "a": names[0], "b": names[1]}
        found.leave_out(line, reason % told)


def _couple(
    one: str,
    other: str,
    phases: list[dict[str, Any]],
    found: Converted,
    count: int | None,
) -> None:
    """Two families of one pair are two marriages of theirs."""
    with_key = found.people[other]["key"]
    told = found.people[one].setdefault("partnerships", [])
    for partnership in told:
        if partnership["with"] == with_key:
            partnership["phases"] += phases
            return
    stated = {} if count is None else {"children_count": count}
    told.append({"with": with_key, "phases": phases} | stated)


def _beget(
    family: Record,
    parents: list[str],
    teller: Teller,
    people: dict[str, Individual],
    found: Converted,
) -> bool:
    """Tell whether anybody has a parent by this family."""
    begot = False
    sides = {xref: tag for tag in ("HUSB", "WIFE") for xref in _side(family, tag)}
    line = found.lines.get(family.xref_id, 0)
    for child, told in children_of(family):
        if not _is_there(child, line, found):
            continue
        kind = pedigree(people[child], family.xref_id)
        for parent in parents:
            entry = {
                "key": found.people[child]["key"],
                "parentage": told[sides[parent]] or kind or "unknown",
                "sources": sources_of(family, teller),
            } | standing_of(people[child], family.xref_id)
            begot = True
            children = found.people[parent].setdefault("children", [])
            if all(each["key"] != entry["key"] for each in children):
                children.append(entry)
    return begot


def _side(family: Record, tag: str) -> Iterator[str]:
    for record in family.sub_tags(tag, follow=False):
        yield record.value
