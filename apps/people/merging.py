"""Two entries become one, and two again.

The merged entry stays as a row that nobody finds; what cannot go over without stating
what is not so stays with it. So nothing is lost, and undoing is to walk back.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from apps.people.changes import announce_people
from apps.people.entries import refresh
from apps.people.errors import Refused, Stale
from apps.people.joining import join
from apps.people.loops import find_loop
from apps.people.models import (
    Couple,
    Merge,
    Name,
    NotSame,
    OldSlug,
    Parenthood,
    Person,
)
from apps.people.saving import Author
from apps.people.steps import Step, Steps, take_back


@dataclass(frozen=True, slots=True)
class Foresight:
    """What a merge would do, step by step, and what would stay behind."""

    steps: list[Step]
    left: list[tuple[str, str]]  # what it is, and which


@transaction.atomic
def merge(
    kept: Person,
    gone: Person,
    *,
    choices: Mapping[str, str],
    seen: tuple[int, int] | None = None,
    by: Author,
    now: datetime,
    reason: str = "",
) -> Merge:
    """Make one entry of two; the strictest publicity wins, no name becomes public.

    `choices` name the fields whose value is taken from the merged entry where both
    have one; `seen` are the versions that were looked at. Raise Refused or Stale.
    """
    made, _steps = _merge(kept, gone, choices, seen, by, now, reason)
    return made


def foresee(
    kept: Person, gone: Person, *, choices: Mapping[str, str], now: datetime
) -> Foresight:
    """Merge, look, and take all of it back: so it tells exactly what would be."""
    with transaction.atomic():
        _made, steps = _merge(kept, gone, choices, None, None, now, "")
        transaction.set_rollback(True)
    left = [(str(row._meta.verbose_name), str(row)) for row in steps.left]
    return Foresight(steps.done, left)


@transaction.atomic
def undo_merge(made: Merge, *, by: Author, now: datetime) -> None:
    """Bring everything back as it was; refuse if a row was changed since."""
    taken = Merge.objects.filter(pk=made.pk, undone=None)
    if taken.update(undone=now, undone_by=by) != 1:
        raise Refused(_("This merge was undone already."))
    made = Merge.objects.select_related("kept", "gone").get(pk=made.pk)
    near = _near(made.kept) | _near(made.gone)
    take_back(made.steps, by=by, now=now, reason=_("Merge undone"))
    _tell(near | _near(made.gone) | _near(made.kept), made.kept, made.gone, by, now)


@transaction.atomic
def tell_apart(
    one: Person, other: Person, *, reason: str = "", by: Author, now: datetime
) -> NotSame:
    """Remember for good that these are two people."""
    if one.pk == other.pk:
        raise Refused(_("That is one entry. Choose another one."))
    a, b = sorted((one, other), key=lambda person: person.pk)
    given = {"reason": reason.strip(), "by": by, "at": now}
    return NotSame.objects.get_or_create(a=a, b=b, defaults=given)[0]


def _merge(
    kept: Person,
    gone: Person,
    choices: Mapping[str, str],
    seen: tuple[int, int] | None,
    by: Author,
    now: datetime,
    reason: str,
) -> tuple[Merge, Steps]:
    kept, gone = Person.objects.get(pk=kept.pk), Person.objects.get(pk=gone.pk)
    if seen is not None and seen != (kept.version, gone.version):
        raise Stale
    for obstacle in obstacles(kept, gone):
        raise Refused(obstacle)
    near = _near(kept) | _near(gone)
    steps = Steps(by=by, now=now, reason=reason or _("Merge"))
    join(steps, kept, gone, choices)
    for other in Person.objects.filter(merged_into=gone):
        steps.change(other, merged_into=kept)
    steps.change(gone, merged_into=kept)
    steps.make(OldSlug(slug=gone.slug, person=kept))
    _tell(near, kept, gone, by, now)
    made = Merge.objects.create(
        kept=kept, gone=gone, by=by, at=now, reason=reason, steps=steps.done
    )
    return made, steps


def obstacles(kept: Person, gone: Person) -> Iterator[str]:
    """All that must be put right first."""
    if kept.pk == gone.pk:
        yield _("That is one entry. Choose another one.")
        return
    if kept.merged_into_id or gone.merged_into_id:
        yield _("This entry was merged into another one. Use that one.")
    for one, other in ((kept, gone), (gone, kept)):
        if find_loop(one.pk, other.pk, _parents):
            yield _(
                "%(child)s descends from %(parent)s on record. Put that right first."
            ) % {"child": one, "parent": other}
    shown = {"kept": kept.display_name, "gone": gone.display_name}
    hidden = Name.objects.filter(person__in=(kept, gone), restricted=True)
    if hidden.filter(text__in=[kept.display_name]).exists():
        yield (
            _(
                "“%(kept)s” is shown on one of the two entries and restricted on the "
                "other. Change the display name first."
            )
            % shown
        )


def _parents(people: set[int]) -> list[tuple[int, int]]:
    rows = Parenthood.objects.filter(child__in=people)
    return list(rows.values_list("parent", "child"))


def _near(person: Person) -> set[int]:
    near = {person.pk}
    for pair in Couple.objects.of(person).values_list("a", "b"):
        near.update(pair)
    for pair in Parenthood.objects.of(person).values_list("parent", "child"):
        near.update(pair)
    return near


def _tell(
    near: set[int], kept: Person, gone: Person, by: Author, now: datetime
) -> None:
    both = Person.objects.filter(pk__in=(kept.pk, gone.pk))
    both.update(version=F("version") + 1, changed=now)
    refresh([kept.pk, gone.pk], now=now)
    announce_people(near, by=by, now=now)
