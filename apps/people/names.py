"""Every write to what people are called. Use through apps.people.actions."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from apps.dates import Edtf
from apps.people.entries import refresh
from apps.people.errors import Refused
from apps.people.keys import LONGEST, tidy, unfit
from apps.people.models import Name, NameKind, Person
from apps.people.saving import (
    Author,
    checked,
    only,
    refuse_disorder,
    save_changed,
    save_new,
    sign,
)

NAME_FIELDS = {"text", "kind", "begin", "end", "restricted"}


@transaction.atomic
def add_name(
    person: Person,
    text: str,
    kind: str,
    begin: Edtf | str | None = None,
    end: Edtf | str | None = None,
    restricted: bool = False,
    *,
    by: Author,
    now: datetime,
    reason: str = "",
) -> Name:
    if kind == NameKind.DISPLAY:
        raise Refused(_("A person has one display name: change that one."))
    name = Name(person=person)
    values = {"text": fit_name(text), "kind": kind, "begin": begin, "end": end}
    checked(name, {**values, "restricted": restricted})
    _refuse_name(name)
    save_new(name, by=by, now=now, reason=reason)
    touch(person, now)
    return name


@transaction.atomic
def change_name(
    name: Name, *, by: Author, now: datetime, reason: str = "", **changes: Any
) -> Name:
    only(changes, NAME_FIELDS)
    if "text" in changes:
        changes["text"] = fit_name(changes["text"])
    name = Name.objects.select_related("person").get(pk=name.pk)
    was_shown = name.kind == NameKind.DISPLAY
    changed = checked(name, changes)
    if was_shown != (name.kind == NameKind.DISPLAY):
        raise Refused(_("A person has one display name: change that one."))
    _refuse_name(name)
    if changed:
        save_changed(name, changed, by=by, now=now, reason=reason)
        touch(name.person, now)
    return name


def rename(
    person: Person, text: str, *, by: Author, now: datetime, reason: str = ""
) -> Name:
    """Change the display name; the address stays."""
    shown = person.names.get(kind=NameKind.DISPLAY)
    return change_name(shown, text=text, by=by, now=now, reason=reason)


@transaction.atomic
def remove_name(name: Name, *, by: Author, now: datetime, reason: str) -> None:
    if name.kind == NameKind.DISPLAY:
        raise Refused(_("A person has one display name: change that one."))
    sign(name, by=by, now=now, reason=reason)
    person = name.person
    name.delete()
    touch(person, now)


def fit_name(text: str) -> str:
    """Return the name as it is kept, or raise Refused."""
    kept = tidy(text)
    if not kept:
        raise Refused(_("A name cannot be empty."))
    if len(kept) > LONGEST:
        raise Refused(_("A name has at most %(most)s characters.") % {"most": LONGEST})
    if bad := unfit(kept):
        shown = bad if bad.isprintable() else f"U+{ord(bad):04X}"
        raise Refused(_("A name cannot hold “%(character)s”.") % {"character": shown})
    return kept


def touch(person: Person, now: datetime) -> None:
    """Something that hangs on the person changed: a form opened before is stale."""
    Person.objects.filter(pk=person.pk).update(version=F("version") + 1, changed=now)
    refresh([person.pk], now=now)


def _refuse_name(name: Name) -> None:
    if name.restricted and name.kind == NameKind.DISPLAY:
        raise Refused(_("The display name cannot be restricted."))
    refuse_disorder(name.begin, name.end)
    same = Name.objects.filter(person=name.person_id, text=name.text, kind=name.kind)
    if same.exclude(pk=name.pk).exists():
        raise Refused(_("This name is on record already."))
