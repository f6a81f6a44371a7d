"""The family of a person: the drawing, and the same as a list beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.dates import Certainty
from apps.people.rules import (
    Kind,
    Status,
    couple_word,
    further,
    kin_word,
    relatives,
    remote_word,
)
from apps.public.biography import Biography
from apps.public.circle import Tie
from apps.public.faces import Face
from apps.public.graphviz import places
from apps.public.rules import family as drawn
from apps.public.rules.family import Child, Couple, Node, Tree
from apps.public.wording import language, lived, status_alone, when_said, years_old

MOST_NODES = 34
MOST_REMOTE = 12  # of those who are bound to a partner or a relative only
NEAR = (
    Kind.PARENT,
    Kind.CHILD,
    Kind.ADOPTIVE_PARENT,
    Kind.ADOPTIVE_CHILD,
    Kind.FOSTER_PARENT,
    Kind.FOSTER_CHILD,
    Kind.TWIN,
    Kind.SIBLING,
    Kind.HALF_SIBLING,
    Kind.GRANDPARENT,
    Kind.GRANDCHILD,
    Kind.STEP_PARENT,
    Kind.STEP_CHILD,
    Kind.STEP_SIBLING,
    Kind.PARENT_IN_LAW,
    Kind.CHILD_IN_LAW,
    Kind.SIBLING_IN_LAW,
    Kind.PARENT_SIBLING,
    Kind.SIBLING_CHILD,
    Kind.COUSIN,
)
DRAWN = NEAR[: NEAR.index(Kind.STEP_PARENT)]
SURE_ENOUGH = (Kind.SIBLING, Kind.TWIN)  # a half-sister is a sister, too
LASTING = (Status.MARRIED, Status.CIVIL_UNION, Status.ENGAGED, Status.DATING)


@dataclass(frozen=True, slots=True)
class Relative:
    face: Face
    word: str  # what he or she is to the person
    remark: str


def listed(life: Biography) -> list[Relative]:
    """Partners, kin from near to far, then who is bound to one of these; each once."""
    found = [_partner(tie, life) for tie in life.ties]
    there = {relative.face.pk for relative in found} | {life.person.pk}
    for relative in (*_kin(life), *_remote(life)):
        if relative.face.pk not in there:
            there.add(relative.face.pk)
            found.append(relative)
    return found


def own_family(life: Biography) -> list[Relative]:
    """Parents, children, brothers and sisters, grandparents, grandchildren."""
    return list(_kin(life, DRAWN))


def _partner(tie: Tie, life: Biography) -> Relative:
    gone = tie.other.died_by(life.as_of)
    word = couple_word(tie.status, tie.other.gender, language(), deceased=gone)
    certain = tie.status.certainty is Certainty.CERTAIN
    return Relative(tie.other, _hedged(word, certain), status_alone(tie.status))


def _kin(life: Biography, kinds: tuple[Kind, ...] = NEAR) -> Iterator[Relative]:
    family = life.circle.family(life.as_of)
    kin = relatives(family, life.face.slug, life.as_of)
    for each in sorted(kin, key=lambda kin: NEAR.index(kin.kind)):
        face = life.circle.by_slug[each.person]
        if each.kind in kinds and not life.circle.unborn(face.pk, life.as_of):
            word = kin_word(each, face.gender, language())
            certain = each.certainty is Certainty.CERTAIN or each.kind in SURE_ENOUGH
            yield Relative(face, _hedged(word, certain), _dates(face, life))


def _remote(life: Biography) -> Iterator[Relative]:
    family = life.circle.family(life.as_of)
    for each in further(family, life.face.slug, life.as_of)[:MOST_REMOTE]:
        face = life.circle.by_slug[each.person]
        if not life.circle.unborn(face.pk, life.as_of):
            word = remote_word(family, each, life.as_of, language())
            certain = each.certainty is Certainty.CERTAIN
            yield Relative(face, _hedged(word, certain), _dates(face, life))


def _hedged(word: str, certain: bool) -> str:
    return word if certain else _("probably %(status)s") % {"status": word}


def _dates(face: Face, life: Biography) -> str:
    """Say "41 Jahre", "1949–2019", or nothing."""
    if face.died_by(life.as_of):
        years = lived(face.birth, face.death)
        if years or not face.death:
            return years
        return _("died %(day)s") % {"day": when_said(face.death)}
    return years_old(face.age_on(life.as_of))


def drawing(life: Biography) -> drawn.Drawing | None:
    """Draw those who fit; None without relatives, or without Graphviz."""
    tree = _tree(life)
    if len(tree.nodes) < 2:
        return None
    spots = places(drawn.source(tree))
    return drawn.draw(tree, spots) if spots else None


def _tree(life: Biography) -> Tree:
    shown = list(dict.fromkeys(_drawn_people(life)))[:MOST_NODES]
    nodes = [_node(life.circle.faces[pk], life) for pk in shown]
    children = list(_children(set(shown), life))
    for at in range(life.hidden_children):
        key = f"protected-{at}"
        nodes.append(Node(key, _("a child"), _("name protected"), protected=True))
        children.append(Child((str(life.person.pk),), key))
    return Tree(tuple(nodes), tuple(_couples(set(shown), life)), tuple(children))


def _drawn_people(life: Biography) -> Iterator[int]:
    """Former partners to the left, present ones to the right, then the others."""
    circle = life.circle
    former = [tie for tie in life.ties if not tie.status.together]
    yield from (tie.other.pk for tie in reversed(former))
    yield life.person.pk
    yield from (tie.other.pk for tie in life.ties if tie.status.together)
    family = circle.family(life.as_of)
    kin = relatives(family, life.face.slug, life.as_of)
    for each in sorted(kin, key=lambda kin: NEAR.index(kin.kind)):
        if each.kind in DRAWN:
            yield circle.by_slug[each.person].pk
    # The other parent of those drawn already, so that children hang between two.
    for row in circle.parenthoods:
        if row.child_id in circle.faces and not circle.unborn(row.child_id, life.as_of):
            yield from _co_parents(row.child_id, life)


def _co_parents(child: int, life: Biography) -> Iterator[int]:
    parents = [
        row.parent_id for row in life.circle.parenthoods if row.child_id == child
    ]
    if life.person.pk in parents:
        yield from parents


def _node(face: Face, life: Biography) -> Node:
    own = face.pk == life.person.pk
    tie = next((tie for tie in life.ties if tie.other.pk == face.pk), None)
    remark = status_alone(tie.status) if tie else _dates(face, life)
    return Node(
        key=str(face.pk),
        name=face.name,
        remark=remark,
        portrait=face.portrait.url if face.portrait else "",
        address="" if own else face.address,
        dead=face.died_by(life.as_of),
        own=own,
    )


def _couples(there: set[int], life: Biography) -> Iterator[Couple]:
    pairs = dict.fromkeys((p.couple.a_id, p.couple.b_id) for p in life.circle.phases)
    for a, b in pairs:
        if {a, b} <= there:
            status = life.circle.status(a, b, life.as_of).status
            if status is not Status.NONE:
                yield Couple(str(a), str(b), drawn_tie(status))


def drawn_tie(status: Status) -> drawn.Tie:
    if status in (Status.WIDOWED, Status.BEREAVED):
        return drawn.Tie.WIDOW
    return drawn.Tie.NOW if status in LASTING else drawn.Tie.EX


def _children(there: set[int], life: Biography) -> Iterator[Child]:
    """Each child once, below the first two of its parents who are drawn."""
    parents: dict[int, list[int]] = {}
    for row in life.circle.parenthoods:
        if {row.parent_id, row.child_id} <= there:
            parents.setdefault(row.child_id, []).append(row.parent_id)
    for child, above in parents.items():
        yield Child(tuple(str(pk) for pk in sorted(above)[:2]), str(child))


def protected_words(count: int) -> str:
    return ngettext(
        "%(count)s child, name protected", "%(count)s children, names protected", count
    ) % {"count": count}
