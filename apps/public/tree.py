"""The family of one person, or of two, as a drawing; apps.public.kin lists the same."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from apps.people.drawnways import drawn_tie
from apps.people.facts import BLOOD_OR_LAW
from apps.people.models import Parenthood
from apps.people.rules import Status, relatives
from apps.public.biography import Biography
from apps.public.faces import Face
from apps.public.graphviz import places
from apps.public.kin import DRAWN, NEAR, dates
from apps.public.rules import family as drawn
from apps.public.rules.family import Child, Couple, Node, Tree
from apps.public.wording import status_alone, tie_word

MOST_NODES = 34


def drawing(*lives: Biography) -> drawn.Drawing | None:
    """Draw those who fit; None without relatives, or without Graphviz.

    The lives share one circle: those of a person alone, or of the two of a couple.
    """
    tree = _tree(*lives)
    if len(tree.nodes) < 2:
        return None
    spots = places(drawn.source(tree))
    return drawn.draw(tree, spots) if spots else None


def _tree(*lives: Biography) -> Tree:
    shown = list(dict.fromkeys(_people(*lives)))[:MOST_NODES]
    nodes = [_node(lives[0].circle.faces[pk], *lives) for pk in shown]
    children = list(_children(set(shown), lives[0]))
    if len(lives) == 1:  # of a couple nobody tells which of the protected are of both
        for at in range(lives[0].hidden_children):
            key = f"protected-{at}"
            nodes.append(Node(key, _("a child"), _("name protected"), protected=True))
            children.append(Child((str(lives[0].person.pk),), key))
    return Tree(tuple(nodes), tuple(_couples(set(shown), *lives)), tuple(children))


def _people(*lives: Biography) -> Iterator[int]:
    """Former partners to the left, present ones to the right, then the others.

    Two stand side by side, each with all other partners on the outer side.
    """
    if len(lives) == 1:
        yield from _former(lives[0])
        yield lives[0].person.pk
        yield from (tie.other.pk for tie in lives[0].ties if tie.status.together)
    else:
        one, other = lives
        yield from (pk for pk in _partners(one) if pk != other.person.pk)
        yield from (one.person.pk, other.person.pk)
        yield from reversed(_partners(other))
    for life in lives:
        yield from _kin(life)


def _former(life: Biography) -> Iterator[int]:
    return (tie.other.pk for tie in reversed(life.ties) if not tie.status.together)


def _partners(life: Biography) -> list[int]:
    return [tie.other.pk for tie in reversed(life.ties)]


def _kin(life: Biography) -> Iterator[int]:
    """The nearest first; last the other parents, so that children hang between two."""
    family = life.circle.family(life.as_of)
    kin = relatives(family, life.face.slug, life.as_of)
    for each in sorted(kin, key=lambda kin: NEAR.index(kin.kind)):
        face = life.circle.by_slug[each.person]
        if each.kind in DRAWN and not life.circle.unborn(face.pk, life.as_of):
            yield face.pk
    for child in life.children:
        for slug in family.parents_of(child.slug):
            yield life.circle.by_slug[slug].pk


def _node(face: Face, *lives: Biography) -> Node:
    own = any(face.pk == life.person.pk for life in lives)
    ties = [tie for life in lives for tie in life.ties if tie.other.pk == face.pk]
    told = status_alone(ties[0].status) if ties and not own else ""
    return Node(
        key=str(face.pk),
        name=face.name,
        remark=told or dates(face, lives[0]),
        portrait=face.portrait.url if face.portrait else "",
        address="" if own else face.address,
        dead=face.died_by(lives[0].as_of),
        own=own,
    )


def _couples(there: set[int], *lives: Biography) -> Iterator[Couple]:
    """With a word on the tie where none of the two has it below the name."""
    circle, day = lives[0].circle, lives[0].as_of
    own = {life.person.pk for life in lives}
    for a, b in dict.fromkeys((p.couple.a_id, p.couple.b_id) for p in circle.phases):
        status = circle.status(a, b, day)
        if {a, b} <= there and status.status is not Status.NONE:
            told = len(own.intersection((a, b))) == 1
            word = "" if told else tie_word(status)
            yield Couple(str(a), str(b), drawn_tie(status.status), word)


def _children(there: set[int], life: Biography) -> Iterator[Child]:
    """Each child once, below its parents; step-parents only where nobody else is."""
    parents: dict[int, list[Parenthood]] = {}
    for row in life.circle.parenthoods:
        if {row.parent_id, row.child_id} <= there:
            parents.setdefault(row.child_id, []).append(row)
    for child, rows in parents.items():
        own = [row for row in rows if row.kind in BLOOD_OR_LAW] or rows
        above = sorted(dict.fromkeys(row.parent_id for row in own))[:2]
        yield Child(tuple(str(pk) for pk in above), str(child))
