"""Hides somebody, or removes what the record holds of them, history and all.

What is forgotten cannot be taken back. The row itself stays, empty, private and under
another address: stories, pictures and rulings of the archive hang on it, and what they
show stays hidden for it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import F, Model, Q, QuerySet
from django.utils.translation import gettext as _

from apps.people.actions import change_person
from apps.people.changes import announce_people
from apps.people.entries import refresh
from apps.people.errors import Refused
from apps.people.models import (
    Couple,
    FindKey,
    Name,
    NameKind,
    NameWord,
    Parenthood,
    Person,
    Phase,
)
from apps.people.saving import Author, save_changed, save_new
from apps.people.tombstone import KEY, Tombstone, digest

NAMELESS = "N. N."
AT_ONCE = 500
# Everything that points to a person is named here, or a test fails: what goes …
REMOVED = {
    "people.Name", "people.NameKey", "people.FindKey", "people.ExternalId",
    "people.OldSlug", "people.PersonOccupation", "people.Couple", "people.Parenthood",
    "people.Decision", "people.NotSame", "people.Merge", "sources.Citation",
    "sources.Flaw", "sources.Difference", "readers.Follow",
}  # fmt: skip
# … and what the archive and the law keep, hidden behind an empty, private person.
KEPT = {
    "people.Person", "pictures.Picture", "pictures.Shown", "stories.Story",
    "stories.Mention", "stories.Statement", "stories.Quote", "stories.DataRequest",
    "checks.Watched", "checks.Ban", "checks.Proceeding", "desk.Ruling",
}  # fmt: skip


@transaction.atomic
def hide(person: Person, *, by: Author, now: datetime, reason: str) -> None:
    """Private from now on: no page, no name, no picture, no search result."""
    change_person(
        person, person.version, publicity="private", by=by, now=now, reason=reason
    )


def holdings(person: Person) -> Counter[str]:
    """How many rows of each model would go; a query each."""
    found: Counter[str] = Counter()
    for one in _entries(person):
        for rows in _rows(one):
            label = str(rows.model._meta.verbose_name_plural)
            found[label] += rows.count()
    for label in ("name keys", "find keys"):
        found.pop(label, None)  # derived
    return +found


@transaction.atomic
def forget(person: Person, *, by: Author, now: datetime, reason: str) -> Counter[str]:
    """Remove what is personal; return how many rows of each model went.

    Entries that were merged into this one are forgotten with it.
    """
    if person.merged_into_id is not None:
        raise Refused(_("This entry is part of another: choose that one."))
    gone = holdings(person)
    for one in _entries(person):
        touched = _relatives(one)
        words = _words_of(one)
        _bury(one, now)
        _remove(one)
        _empty(one, by, now, reason)
        refresh({one.pk, *touched}, now=now)
        _unlearn(words)
        announce_people({one.pk, *touched}, by=by, now=now)
    return gone


def _entries(person: Person) -> list[Person]:
    return [*Person.objects.filter(merged_into=person), person]


def _rows(person: Person) -> Iterator[QuerySet[Model]]:
    """The live rows that go, model by model."""
    wanted: dict[type[Model], Q] = {}
    for link in Person._meta.related_objects:
        model: Any = link.related_model
        if model._meta.label in REMOVED:
            mine = Q(**{link.field.name: person})
            wanted[model] = wanted.get(model, Q()) | mine
    for model, mine in wanted.items():
        yield model._base_manager.filter(mine)


def _relatives(person: Person) -> set[int]:
    pairs = [
        *Couple.objects.filter(Q(a=person) | Q(b=person)).values_list("a", "b"),
        *Parenthood.objects.filter(Q(parent=person) | Q(child=person)).values_list(
            "parent", "child"
        ),
    ]
    return {pk for pair in pairs for pk in pair} - {person.pk}


def _words_of(person: Person) -> set[str]:
    keys = _values(FindKey.objects.filter(person=person), "key")
    return {word for key in keys for word in key.split()}


def _unlearn(words: set[str]) -> None:
    """Words of names that nobody else bears: the search would still know them."""
    for word in words:
        borne = Q(key=word) | Q(key__startswith=f"{word} ")
        if not FindKey.objects.filter(borne).exists():
            NameWord.objects.filter(word=word).delete()


def _bury(person: Person, now: datetime) -> None:
    marks = {digest(KEY, person.slug)}
    marks |= {digest(KEY, slug) for slug in _values(person.old_slugs, "slug")}
    ids = person.external_ids.values_list("scheme", "value")
    marks |= {digest(scheme, value) for scheme, value in ids}
    Tombstone.objects.bulk_create(
        [Tombstone(digest=mark, at=now) for mark in sorted(marks)],
        ignore_conflicts=True,
    )


def _values(rows: Any, field: str) -> Iterable[Any]:
    return rows.values_list(field, flat=True)


def _remove(person: Person) -> None:
    """Rows first, for each leaves a line in the history; then all such lines."""
    citation: Any = apps.get_model("sources", "Citation")
    couples = _once(Couple.history.filter(Q(a=person.pk) | Q(b=person.pk)))
    couples |= set(_values(Couple.objects.filter(Q(a=person) | Q(b=person)), "pk"))
    phases = _once(Phase.history.filter(couple__in=couples))
    parents = _once(Parenthood.history.filter(Q(parent=person.pk) | Q(child=person.pk)))
    for rows in _rows(person):
        rows.delete()
    citation.history.filter(
        Q(person=person.pk)
        | Q(couple__in=couples)
        | Q(phase__in=phases)
        | Q(parenthood__in=parents)
    ).delete()
    Phase.history.filter(couple__in=couples).delete()
    Couple.history.filter(id__in=couples).delete()
    Parenthood.history.filter(id__in=parents).delete()
    Name.history.filter(person=person.pk).delete()
    apps.get_model("people", "Decision").history.filter(person=person.pk).delete()  # type: ignore[attr-defined]
    Person.history.filter(id=person.pk).delete()
    _blank_log(Person, {person.pk})
    _blank_log(Couple, couples)
    _blank_log(Parenthood, parents)


def _blank_log(model: type[Model], keys: set[int]) -> None:
    """The admin's own log repeats names; who did what and when stays."""
    LogEntry.objects.filter(
        content_type=ContentType.objects.get_for_model(model),
        object_id__in=[str(key) for key in keys],
    ).update(object_repr=NAMELESS, change_message="")


def _once(history: Any) -> set[int]:
    return set(_values(history.order_by(), "id").distinct())


def _empty(person: Person, by: Author, now: datetime, reason: str) -> None:
    person = Person.objects.get(pk=person.pk)
    person.slug = f"forgotten-{person.pk}"
    person.gender = person.birth_place = person.note = ""
    person.birth = person.death = person.children_count = None
    person.publicity = "private"
    columns = [
        field.name
        for field in Person._meta.concrete_fields
        if field.name not in ("id", "version", "merged_into")
    ]
    save_changed(person, columns, by=by, now=now, reason=reason)
    Person.objects.filter(pk=person.pk).update(version=F("version") + 1)
    shown = Name(person=person, text=NAMELESS, kind=NameKind.DISPLAY)
    save_new(shown, by=by, now=now, reason=reason)


def forgotten(marks: Iterable[str]) -> set[str]:
    """Which of these digests are somebody's who asked to be forgotten."""
    wanted = sorted(set(marks))
    return {
        mark
        for at in range(0, len(wanted), AT_ONCE)
        for mark in _values(
            Tombstone.objects.filter(digest__in=wanted[at : at + AT_ONCE]), "digest"
        )
    }
