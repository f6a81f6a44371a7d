"""Every write to people and their names, as one verb each.

All are atomic, keep history with who and why, refresh the name keys and the search
entry, and raise Refused with a sentence where the record cannot hold what was asked.
Those on couples and parents are in apps.people.bonds and can be had from here too.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.dates import Edtf
from apps.people.bonds import (
    add_parenthood,
    add_phase,
    change_parenthood,
    change_phase,
    couple_of,
    recorded_parents,
    refuse_loop,
    remove_parenthood,
    remove_phase,
    set_joint_children,
)
from apps.people.entries import refresh
from apps.people.errors import Refused, Stale
from apps.people.keys import slug_of
from apps.people.models import (
    Decision,
    ExternalId,
    Name,
    NameKind,
    Occupation,
    OldSlug,
    Person,
    PersonOccupation,
)
from apps.people.names import (
    add_name,
    change_name,
    fit_name,
    remove_name,
    rename,
    touch,
)
from apps.people.saving import Author, checked, only, save_changed, save_new

__all__ = [
    "Refused",
    "Stale",
    "add_name",
    "add_parenthood",
    "add_phase",
    "change_name",
    "change_parenthood",
    "change_person",
    "change_phase",
    "couple_of",
    "create_person",
    "decide",
    "recorded_parents",
    "refresh",
    "refuse_loop",
    "remove_name",
    "remove_parenthood",
    "remove_phase",
    "rename",
    "set_birth",
    "set_death",
    "set_external_id",
    "set_joint_children",
    "set_occupations",
]

PERSON_FIELDS = {
    "gender",
    "birth",
    "death",
    "birth_place",
    "publicity",
    "children_count",
    "note",
}


@transaction.atomic
def create_person(
    *,
    name: str,
    slug: str | None = None,
    by: Author,
    now: datetime,
    reason: str = "",
    **fields: Any,
) -> Person:
    """Make a person with a display name; without a slug, one is made of the name.

    Further fields: gender, birth, death, birth_place, publicity, children_count, note.
    """
    only(fields, PERSON_FIELDS)
    text = fit_name(name)
    person = Person()
    checked(person, {"slug": slug or free_slug(text), **fields})
    if Person.objects.filter(slug=person.slug).exists():
        raise Refused(_("The address “%(slug)s” is taken.") % {"slug": person.slug})
    save_new(person, by=by, now=now, reason=reason)
    shown = Name(person=person, text=text, kind=NameKind.DISPLAY)
    save_new(shown, by=by, now=now, reason=reason)
    refresh([person.pk], now=now)
    return person


@transaction.atomic
def change_person(
    person: Person,
    version: int,
    *,
    by: Author,
    now: datetime,
    reason: str = "",
    **changes: Any,
) -> Person:
    """Change fields if nobody else changed the person since that version.

    The slug may be changed too; the old one goes on leading to the person.
    """
    only(changes, PERSON_FIELDS | {"slug"})
    taken = Person.objects.filter(pk=person.pk, version=version, merged_into=None)
    if taken.update(version=F("version") + 1) != 1:
        raise Stale
    person = Person.objects.get(pk=person.pk)
    old_slug = person.slug
    changed = checked(person, changes)
    if person.slug != old_slug:
        _move(person, old_slug)
    if changed:
        save_changed(person, [*changed, "changed"], by=by, now=now, reason=reason)
        refresh([person.pk], now=now)
    return person


def set_birth(
    person: Person, birth: Edtf | str | None, *, by: Author, now: datetime
) -> Person:
    """Raise Stale if the person has changed since it was fetched."""
    return change_person(person, person.version, birth=birth, by=by, now=now)


def set_death(
    person: Person, death: Edtf | str | None, *, by: Author, now: datetime
) -> Person:
    """Raise Stale if the person has changed since it was fetched."""
    return change_person(person, person.version, death=death, by=by, now=now)


@transaction.atomic
def set_occupations(
    person: Person, terms: Iterable[str], *, by: Author, now: datetime
) -> None:
    """Make these the person's occupations, in this order; new terms are recorded."""
    wanted = list(dict.fromkeys(fit_name(term) for term in terms))
    PersonOccupation.objects.filter(person=person).exclude(
        occupation__term__in=wanted
    ).delete()
    for position, term in enumerate(wanted):
        occupation, _made = Occupation.objects.get_or_create(term=term)
        PersonOccupation.objects.update_or_create(
            person=person, occupation=occupation, defaults={"position": position}
        )
    touch(person, now)


@transaction.atomic
def set_external_id(
    person: Person, scheme: str, value: str, *, by: Author, now: datetime
) -> ExternalId:
    other = ExternalId.objects.filter(scheme=scheme, value=value).exclude(person=person)
    if other.exists():
        raise Refused(
            _("%(scheme)s “%(value)s” belongs to somebody else on record.")
            % {"scheme": scheme, "value": value}
        )
    row, _made = ExternalId.objects.update_or_create(
        person=person, scheme=scheme, defaults={"value": value}
    )
    touch(person, now)
    return row


@transaction.atomic
def decide(
    person: Person,
    what: str,
    *,
    reason: str,
    until: date | None = None,
    by: Author,
    now: datetime,
) -> Decision:
    """Allow a minor to be named or shown from today on; it frees nobody private."""
    if not reason.strip():
        raise Refused(_("A decision needs a reason."))
    made = timezone.localdate(now)
    if until is not None and until < made:
        raise Refused(_("The decision would have ended before it was made."))
    decision = Decision(
        person=person, what=what, reason=reason.strip(), by=by, made=made, until=until
    )
    save_new(decision, by=by, now=now)
    refresh([person.pk], now=now)
    return decision


def free_slug(name: str) -> str:
    """Make an address of a name that nobody has or had: one query for each table."""
    base = slug_of(name)
    taken = set(
        Person.objects.filter(slug__startswith=base).values_list("slug", flat=True)
    ) | set(
        OldSlug.objects.filter(slug__startswith=base).values_list("slug", flat=True)
    )
    if base not in taken:
        return base
    return next(
        slug
        for number in range(2, len(taken) + 3)
        if (slug := f"{base}-{number}") not in taken
    )


def _move(person: Person, old_slug: str) -> None:
    """Let the old address lead here; an old address of somebody else stays theirs."""
    theirs = OldSlug.objects.filter(slug=person.slug).exclude(person=person)
    if theirs.exists() or Person.objects.filter(slug=person.slug).exists():
        raise Refused(_("The address “%(slug)s” is taken.") % {"slug": person.slug})
    OldSlug.objects.filter(slug=person.slug).delete()
    OldSlug.objects.create(slug=old_slug, person=person)
