"""Every write to couples, phases, parenthoods. Use through apps.people.actions."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils.translation import gettext as _

from apps.dates import Edtf
from apps.people.errors import Refused, Stale
from apps.people.loops import find_loop
from apps.people.models import Couple, Name, NameKind, Parenthood, Person, Phase
from apps.people.saving import (
    Author,
    checked,
    only,
    refuse_disorder,
    remove,
    save_changed,
    save_new,
)

PHASE_FIELDS = {"kind", "begin", "end", "end_reason", "standing"}
PARENTHOOD_FIELDS = {"kind", "standing"}
AT_ONCE = 500


@transaction.atomic
def couple_of(one: Person, other: Person, *, by: Author, now: datetime) -> Couple:
    """Find the couple of these two, whichever comes first, or make it."""
    if one.pk == other.pk:
        raise Refused(_("Nobody is in a couple with themselves."))
    if one.merged_into_id or other.merged_into_id:
        raise Refused(_("This entry was merged into another one. Use that one."))
    a, b = sorted((one, other), key=lambda person: person.pk)
    couple = Couple.objects.filter(a=a, b=b).first()
    if couple is None:
        couple = Couple(a=a, b=b)
        save_new(couple, by=by, now=now)
    return couple


@transaction.atomic
def add_phase(
    a: Person,
    b: Person,
    kind: str,
    begin: Edtf | str | None = None,
    end: Edtf | str | None = None,
    end_reason: str = "",
    standing: str = "confirmed",
    *,
    by: Author,
    now: datetime,
    reason: str = "",
) -> Phase:
    couple = couple_of(a, b, by=by, now=now)
    phase = Phase(couple=couple)
    values = {
        "kind": kind,
        "begin": begin,
        "end": end,
        "end_reason": end_reason,
        "standing": standing,
    }
    checked(phase, values)
    refuse_disorder(phase.begin, phase.end)
    save_new(phase, by=by, now=now, reason=reason)
    Couple.objects.filter(pk=couple.pk).update(version=F("version") + 1)
    return phase


@transaction.atomic
def change_phase(
    phase: Phase,
    *,
    by: Author,
    now: datetime,
    version: int | None = None,
    reason: str = "",
    **changes: Any,
) -> Phase:
    """Change what is named; with the couple's version, only if that stands."""
    only(changes, PHASE_FIELDS)
    _take_couple(phase.couple_id, version)
    phase = Phase.objects.select_related("couple").get(pk=phase.pk)
    changed = checked(phase, changes)
    refuse_disorder(phase.begin, phase.end)
    if changed:
        save_changed(phase, changed, by=by, now=now, reason=reason)
    return phase


@transaction.atomic
def remove_phase(phase: Phase, *, by: Author, now: datetime, reason: str) -> None:
    _take_couple(phase.couple_id, None)
    remove(phase, by=by, now=now, reason=reason)


@transaction.atomic
def set_joint_children(
    a: Person,
    b: Person,
    count: int | None,
    *,
    by: Author,
    now: datetime,
    reason: str = "",
) -> Couple:
    """Record the stated number of joint children; None: not known."""
    couple = couple_of(a, b, by=by, now=now)
    changed = checked(couple, {"children_count": count})
    if changed:
        _take_couple(couple.pk, couple.version)
        couple.version += 1
        save_changed(couple, changed, by=by, now=now, reason=reason)
    return couple


@transaction.atomic
def add_parenthood(
    parent: Person,
    child: Person,
    kind: str = "birth",
    standing: str = "confirmed",
    *,
    by: Author,
    now: datetime,
    reason: str = "",
) -> Parenthood:
    if parent.merged_into_id or child.merged_into_id:
        raise Refused(_("This entry was merged into another one. Use that one."))
    if parent.pk == child.pk:
        raise Refused(_("Nobody is their own parent."))
    refuse_loop(parent, child)
    if Parenthood.objects.filter(parent=parent, child=child).exists():
        raise Refused(_("This parenthood is on record already."))
    row = Parenthood(parent=parent, child=child)
    checked(row, {"kind": kind, "standing": standing})
    _refuse_as_database_does(row, by=by, now=now, reason=reason)
    return row


@transaction.atomic
def change_parenthood(
    parenthood: Parenthood,
    *,
    by: Author,
    now: datetime,
    reason: str = "",
    **changes: Any,
) -> Parenthood:
    only(changes, PARENTHOOD_FIELDS)
    parenthood = Parenthood.objects.get(pk=parenthood.pk)
    changed = checked(parenthood, changes)
    if changed:
        save_changed(parenthood, changed, by=by, now=now, reason=reason)
    return parenthood


@transaction.atomic
def remove_parenthood(
    parenthood: Parenthood, *, by: Author, now: datetime, reason: str
) -> None:
    remove(parenthood, by=by, now=now, reason=reason)


def refuse_loop(parent: Person, child: Person) -> None:
    """Raise Refused, naming the way, if the child is a forebear of the parent."""
    way = find_loop(parent.pk, child.pk, recorded_parents)
    if way:
        shown = dict(
            Name.objects.filter(person__in=way, kind=NameKind.DISPLAY).values_list(
                "person_id", "text"
            )
        )
        names = " → ".join(shown.get(pk, str(pk)) for pk in way)
        raise Refused(_("Nobody can be their own forebear: %(way)s.") % {"way": names})


def recorded_parents(children: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Give (parent, child) for each parent on record; a statement for 500 children."""
    ids = sorted(children)
    for at in range(0, len(ids), AT_ONCE):
        yield from Parenthood.objects.filter(
            child__in=ids[at : at + AT_ONCE]
        ).values_list("parent_id", "child_id")


def _take_couple(pk: int, version: int | None) -> None:
    couples = Couple.objects.filter(pk=pk)
    if version is not None:
        couples = couples.filter(version=version)
    if couples.update(version=F("version") + 1) != 1:
        raise Stale


def _refuse_as_database_does(
    row: Parenthood, *, by: Author, now: datetime, reason: str
) -> None:
    """Two people may each add one half of a loop at once: the database sees it."""
    try:
        with transaction.atomic():
            save_new(row, by=by, now=now, reason=reason)
    except IntegrityError as error:
        if "loop" not in str(error):
            raise
        raise Refused(_("This would make somebody their own forebear.")) from error
