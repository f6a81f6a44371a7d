"""The record says that it changed, to whoever holds something against it.

Every way of writing people, couples, phases and parenthoods ends here: the actions by
apps.people.saving, the admin by apps.people.announcing_admin, imports by themselves.
tests/people/test_changes.py goes through all of them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Model

from apps.base.announcing import announce
from apps.base.models import User
from apps.people.models import Couple, Parenthood, Person, Phase

Author = User | None


@dataclass(frozen=True, slots=True)
class RecordChanged:
    """Something that holds of these people is written anew, or gone.

    It says who, not what: who listens looks at what the record says now.
    """

    people: frozenset[int]
    by: Author
    now: datetime


def people_of(rows: Iterable[Model]) -> frozenset[int]:
    """Whom rows of the record are about; nobody for names, sources and the like.

    A query only for phases whose couples are not at hand, one for all of them.
    """
    found: set[int] = set()
    couples: set[int] = set()
    for row in rows:
        match row:
            case Person():
                found.add(row.pk)
            case Couple():
                found |= {row.a_id, row.b_id}
            case Phase() if Phase.couple.is_cached(row):
                found |= {row.couple.a_id, row.couple.b_id}
            case Phase():
                couples.add(row.couple_id)
            case Parenthood():
                found |= {row.parent_id, row.child_id}
    if couples:
        pairs = Couple.objects.filter(pk__in=couples).values_list("a_id", "b_id")
        found.update(*pairs)
    return frozenset(pk for pk in found if pk)


def announce_people(people: Iterable[int], *, by: Author, now: datetime) -> None:
    touched = frozenset(people)
    if touched:
        announce(RecordChanged(touched, by, now))


def announce_rows(rows: Iterable[Model], *, by: Author, now: datetime) -> None:
    announce_people(people_of(rows), by=by, now=now)
