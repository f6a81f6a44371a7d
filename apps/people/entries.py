"""What is derived from a person and kept in step: keys to be found by, search entry."""

from collections import defaultdict
from collections.abc import Callable, Collection
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone, translation

from apps.base import bulk, search
from apps.people.keys import SOUND, keys_of
from apps.people.models import (
    ExternalId,
    Name,
    NameKey,
    NameKind,
    Occupation,
    Person,
    PersonOccupation,
)
from apps.people.near import NEAR, stored_keys
from apps.people.turning import refresh_found
from apps.people.typed import whole_sound

Called = tuple[str, str]  # a kind of name, and the name
COLUMNS = ("name_id", "person_id", "key", "tier")
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
    bulk.insert(NameKey, COLUMNS, sorted(wanted - stored.keys()))


def _refresh_search(ids: list[int], now: datetime) -> set[int]:
    """Only who is public today has an entry; who no longer is loses it."""
    seen = Person.objects.filter(pk__in=ids).public(timezone.localdate(now)).by_key()
    people = list(seen.values_list("pk", "slug", "gender"))
    public = {pk for pk, _slug, _gender in people}
    names, works = _public_names(public), _occupations(public)
    with translation.override(settings.LANGUAGE_CODE):
        labels = {kind.value: _capital(str(kind.label)) for kind in NameKind}
    search.put(
        _entry(
            pk,
            slug,
            names[pk],
            labels,
            [row.label(gender, "de") for row in works[pk]]
            + [row.label(gender, "en") for row in works[pk]],
        )
        for pk, slug, gender in people
    )
    if hidden := set(ids) - public:
        search.drop("person", hidden)
    return public


def _public_names(people: Collection[int]) -> dict[int, list[Called]]:
    found: dict[int, list[Called]] = defaultdict(list)
    rows = Name.objects.filter(person__in=people).public().in_order()
    for person, kind, text in rows.values_list("person_id", "kind", "text"):
        found[person].append((kind, text))
    return found


def _occupations(people: Collection[int]) -> dict[int, list[Occupation]]:
    pairs = PersonOccupation.objects.filter(person__in=people).values_list(
        "person_id", "occupation_id"
    )
    found: dict[int, list[Occupation]] = defaultdict(list)
    known = Occupation.objects.in_bulk({occupation for _person, occupation in pairs})
    for person, occupation in pairs:
        found[person].append(known[occupation])
    return found


def _entry(
    key: int, slug: str, names: list[Called], labels: dict[str, str], works: list[str]
) -> search.Entry:
    shown = next((text for kind, text in names if kind == NameKind.DISPLAY), slug)
    others = [(kind, text) for kind, text in names if text != shown]
    words = {*works, *(text for _kind, text in others)}
    return search.Entry(
        kind="person",
        key=key,
        language="",
        title=shown,
        words=", ".join(sorted(words)),
        reasons="\n".join(f"{labels[kind]}: {text}" for kind, text in others),
        rank_day=0,
    )


def _capital(label: str) -> str:
    return label[:1].upper() + label[1:]
