"""What the ages a text tells rule out: a bride of three, a mother of her sister's age.

Where a reading of whose kin or love somebody is does not go with how old the two are,
the text meant another, whom the reader did not understand: nothing is said.
"""

from collections.abc import Iterable

from apps.reading.enums import AgeWhen, Kind, Parentage
from apps.reading.lives.ages import AgeFound
from apps.reading.model import Relation

_LOVES = 16  # years of the youngest whose love the press tells
_PARENT = 13  # years between a parent and a child, at least
_GRANDPARENT = 28
_LOVED = (Kind.MARRIAGE, Kind.ENGAGEMENT, Kind.PARTNERSHIP)
_BY_LAW = (Parentage.STEP, Parentage.ADOPTIVE, Parentage.FOSTER)  # of any age
_APART = {Kind.PARENT: _PARENT, Kind.GRANDPARENT: _GRANDPARENT}
Years = dict[str, tuple[float, float]]  # least and most, by person


def grown(ages: Iterable[AgeFound], ids: dict[int, str]) -> Years:
    """Return how old each is at the text's date, from all that is told of it."""
    years: Years = {}
    for age in ages:
        if age.when is AgeWhen.NOW:
            person = ids[age.draft.number]
            low, high = years.get(person, (age.low, age.high))
            years[person] = min(low, age.low), max(high, age.high)
    return years


def of_age(relations: list[Relation], years: Years) -> list[Relation]:
    """Leave out what nobody so young can be."""
    return [relation for relation in relations if not _too_young(relation, years)]


def _too_young(relation: Relation, years: Years) -> bool:
    told = [years[one] for one in (relation.a, relation.b) if one in years]
    if relation.kind in _LOVED:
        return any(high < _LOVES for _, high in told)
    apart = _APART.get(relation.kind)
    if apart is None or relation.a not in years or relation.parentage in _BY_LAW:
        return False
    child = years.get(relation.b, (0.0, 0.0))[0]
    return years[relation.a][1] - child < apart
