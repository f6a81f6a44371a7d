"""How well somebody of the record fits somebody of the text, in points."""

from collections.abc import Collection, Container, Iterable, Mapping

from apps.dates import Edtf
from apps.dates.ages import ages_at
from apps.reading.names.known import CROWD, Known
from apps.reading.values import value

AGE = KIN = 4
WORK = FAME = 2
ENOUGH = 2  # points ahead of everybody else
FAMOUS, TIMES = 20, 10  # so popular, and so many times as much as all others
WORD_PART = 5  # letters from which "Popsängerin" is a "Sängerin"


@value
class Evidence:
    """What the text tells of one person beside the name."""

    age: float | None
    day: Edtf | None
    roles: frozenset[str]  # in lower case


def viable(candidates: Iterable[Known], told: Evidence) -> list[Known]:
    """Leave out whom the stated age rules out."""
    return [known for known in candidates if _age(known, told) is not False]


def best(
    candidates: Collection[Known], told: Evidence, borne: Mapping[str, int]
) -> Known | None:
    """Return the candidate who fits clearly better than all others, if one does.

    `borne` tells how many people of the text each of the record may be.
    """
    fitting = viable(candidates, told)
    if not fitting or len(candidates) >= CROWD:
        return None
    own = {known.slug for known in fitting}
    # Of whom an age or a role is told, fame tells nothing.
    famous = None if told.roles or told.age is not None else _famous(fitting)
    points = [
        _proof(known, told, borne, own)
        + WORK * _works(known, told.roles)
        + FAME * (known is famous)
        for known in fitting
    ]
    most, *others = sorted(points, reverse=True)
    if most - (others[0] if others else 0) < ENOUGH:
        return None
    return fitting[points.index(most)]


def proven(known: Known, told: Evidence, borne: Mapping[str, int]) -> bool:
    """Tell whether more than the name speaks for somebody: an age, or a relative."""
    return _proof(known, told, borne, {known.slug}) > 0


def _proof(
    known: Known, told: Evidence, borne: Mapping[str, int], own: Container[str]
) -> int:
    kin = any(borne.get(slug, 0) > (slug in own) for slug in known.relatives)
    return (AGE if _age(known, told) else 0) + (KIN if kin else 0)


def _age(known: Known, told: Evidence) -> bool | None:
    """Tell whether somebody can be of that age; None where nobody knows."""
    if told.age is None or told.day is None or known.birth is None:
        return None
    span = ages_at(known.birth, told.day)
    return span is not None and span.low <= told.age <= span.high


def _works(known: Known, roles: Iterable[str]) -> bool:
    return any(
        role == work or (len(work) >= WORD_PART and role.endswith(work))
        for role in roles
        for work in known.occupations
    )


def _famous(fitting: list[Known]) -> Known | None:
    """Return whom everybody means by the name unless told otherwise."""
    most = max(fitting, key=lambda known: known.popularity)
    rest = sum(known.popularity for known in fitting) - most.popularity
    return most if most.popularity >= max(FAMOUS, TIMES * rest) else None
