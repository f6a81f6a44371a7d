"""Somebody meant by what they are to another, who is told: "ihren Ex-Mann"."""

from apps.reading.couples.relations import LOVES
from apps.reading.enums import Status
from apps.reading.languages.lexicon import Kin
from apps.reading.model import Relation
from apps.reading.names.drafts import Draft
from apps.reading.values import value


@value
class Description:
    """Somebody meant by what they are to somebody: "ihren Ex-Mann"."""

    owner: Draft
    kin: Kin
    status: Status
    first: int  # the kinship word
    sentence: int


def resolve(
    described: Description, relations: list[Relation], ids: dict[int, str]
) -> str | None:
    """Return the id of the one person whom a description fits, or nobody."""
    owner, kin = ids[described.owner.number], described.kin
    fitting = {
        relation.b if relation.a == owner else relation.a
        for relation in relations
        if owner in (relation.a, relation.b)
        and relation.kind == kin.kind
        and _fits(relation, owner, described)
    }
    return fitting.pop() if len(fitting) == 1 else None


def _fits(relation: Relation, owner: str, described: Description) -> bool:
    role = described.kin.role
    if role in ("child", "younger"):
        return relation.a == owner
    if role in ("parent", "elder"):
        return relation.b == owner
    return relation.kind not in LOVES or relation.status == described.status
