"""What is derived from a person and kept in step: keys to be found by, search entry."""

from collections.abc import Callable, Collection
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone, translation

from apps.base import search
from apps.people.keys import SOUND, keys_of
from apps.people.models import ExternalId, Name, NameKey, NameKind, Person
from apps.people.near import NEAR, stored_keys
from apps.people.turning import refresh_found
from apps.people.typed import whole_sound

AT_ONCE = 500  # SQLite takes no more than some thousand parameters a statement


@transaction.atomic
def refresh(people_ids: Collection[int], *, now: datetime | None = None) -> None:
    """Rebuild the name keys and search entries of these people.

    About twenty statements for each 500 people, however many names they have.
    """
    ids = sorted(set(people_ids))
    for at in range(0, len(ids), AT_ONCE):
        chunk = ids[at : at + AT_ONCE]
        _refresh_keys(chunk)
        public = _refresh_search(chunk, now or timezone.now())
        refresh_found(chunk, public)


def refresh_all(
    *, now: datetime, tick: Callable[[int], object] = lambda _done: None
) -> int:
    """Refresh everybody, a transaction for each 500; return how many."""
    ids = list(Person.objects.order_by("pk").values_list("pk", flat=True))
    for at in range(0, len(ids), AT_ONCE):
        chunk = ids[at : at + AT_ONCE]
        refresh(chunk, now=now)
        tick(len(chunk))
    return len(ids)


def _refresh_keys(ids: list[int]) -> None:
    wanted = {
        (name_id, person_id, key, tier)
        for name_id, person_id, text, kind, known in Name.objects.filter(
            person__in=ids, person__merged_into=None
        )
        .annotate(known=Exists(ExternalId.objects.filter(person=OuterRef("person"))))
        .values_list("pk", "person_id", "text", "kind", "known")
        for key, tier in (
            *keys_of(text, kind, known_elsewhere=known),
            *((near, NEAR) for near in stored_keys(text)),
            *((heard, SOUND) for heard in [whole_sound(text)] if heard),
        )
    }
    stored = {
        row[1:]: row[0]
        for row in NameKey.objects.filter(person__in=ids).values_list(
            "pk", "name_id", "person_id", "key", "tier"
        )
    }
    gone = [pk for row, pk in stored.items() if row not in wanted]
    if gone:
        NameKey.objects.filter(pk__in=gone).delete()
    NameKey.objects.bulk_create(
        [
            NameKey(name_id=name_id, person_id=person_id, key=key, tier=tier)
            for name_id, person_id, key, tier in sorted(wanted - stored.keys())
        ],
        batch_size=AT_ONCE,
    )


def _refresh_search(ids: list[int], now: datetime) -> set[int]:
    """Only who is public today has an entry; who no longer is loses it."""
    seen = (
        Person.objects.filter(pk__in=ids)
        .public(timezone.localdate(now))
        .for_page()
        .by_key()
    )
    with translation.override(settings.LANGUAGE_CODE):
        entries = [_entry(person) for person in seen]
    search.put(entries)
    public = {entry.key for entry in entries}
    if hidden := set(ids) - public:
        search.drop("person", hidden)
    return public


def _entry(person: Person) -> search.Entry:
    """Costs no query for a person from for_page()."""
    names = list(person.names.all())
    shown = next((n.text for n in names if n.kind == NameKind.DISPLAY), person.slug)
    others = [name for name in names if name.text != shown]
    words = [name.text for name in others]
    for row in person.occupation_rows.all():
        words += {
            row.occupation.label(person.gender, "de"),
            row.occupation.label(person.gender, "en"),
        }
    return search.Entry(
        kind="person",
        key=person.pk,
        language="",
        title=shown,
        words=", ".join(dict.fromkeys(sorted(words))),
        reasons="\n".join(
            f"{_capital(name.get_kind_display())}: {name.text}" for name in others
        ),
        rank_day=0,
    )


def _capital(label: str) -> str:
    return label[:1].upper() + label[1:]
