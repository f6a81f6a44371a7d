"""Who on record a row of a table is of; who may be one of two is nobody yet.

A row with an address is of who has it. Without one, name and birth must tell; somebody
whom this very table told of before is known again by the name.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from apps.dates import Edtf
from apps.people.keys import ALONE, SHARED, WHOLE
from apps.people.lookup import bearers
from apps.people.models import Person
from apps.reading.text.folding import fold, plain_fold
from apps.sources.models import Citation
from apps.sources.newcomers import chunks
from apps.sources.people_file.values import BadLine
from apps.sources.table.gathering import Row
from apps.sources.table.likeness import agree, apart, may_be_one

TIERS = (WHOLE, ALONE, SHARED)
CROWD = 30  # bearers of a name; among more only an address tells
MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody on record who bears the name of a row."""

    slug: str
    birth: Edtf | None
    ours: bool  # this table told of them before


def meant(row: Row, known: list[Bearer]) -> Bearer | None:
    """None for somebody new; raise BadLine where that cannot be told."""
    birth = Edtf.parse(row.told["birth"]) if "birth" in row.told else None
    agreeing = [one for one in known if agree(birth, one.birth)]
    unsure = [one for one in known if not apart(birth, one.birth)]
    near = [one for one in known if may_be_one(birth, one.birth)]
    if len(agreeing) == 1:
        return agreeing[0]
    found = agreeing or unsure or near
    mine = [one for one in found if one.ours]
    if len(mine) == 1 and row.alone:
        return mine[0]
    if found or len(known) > CROWD:
        raise BadLine(_unclear(row.told["name"], found or known))
    return None


def _unclear(name: str, found: list[Bearer]) -> str:
    people = ", ".join(
        f"{one.slug} (*{one.birth})" if one.birth else one.slug
        for one in found[:MOST_NAMED]
    )
    told = _(
        "“%(name)s” may be one on record, %(people)s, or somebody else. Say the "
        "address in a column “slug”: one of these, or one that nobody has yet."
    )
    return told % {"name": name, "people": people}


def bearers_of(rows: Iterable[Row], outlet: str) -> dict[int, list[Bearer]]:
    """By the rows' numbers, for rows without an address: three queries for each 500."""
    keys = {
        row.number: {fold(row.told["name"]), plain_fold(row.told["name"])}
        for row in rows
        if "key" not in row.told
    }
    every = set().union(*keys.values())
    pks = bearers(every, TIERS, CROWD + 1) if every else {}
    people = _people({pk for found in pks.values() for pk in found}, outlet)
    known: dict[int, list[Bearer]] = defaultdict(list)
    for number, folded in keys.items():
        mine = sorted(set().union(*(pks.get(key, set()) for key in folded)))
        known[number] = [people[pk] for pk in mine if pk in people]
    return known


def _people(pks: set[int], outlet: str) -> dict[int, Bearer]:
    found: dict[int, Bearer] = {}
    for chunk in chunks(sorted(pks)):
        cited = Citation.objects.filter(
            person__in=chunk, source__outlet__name=outlet, source__title=""
        )
        ours = set(cited.values_list("person", flat=True))
        rows = Person.objects.present().filter(pk__in=chunk)
        for pk, slug, birth in rows.values_list("pk", "slug", "birth"):
            found[pk] = Bearer(slug, birth, pk in ours)
    return found
