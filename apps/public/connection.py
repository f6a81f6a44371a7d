"""How two people are connected: over whom, by what, since when, and says who."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from apps.dates import Edtf
from apps.people import drawnways as drawn
from apps.people.edges.reading import Asked
from apps.people.edges.ways import Link, find_ways
from apps.people.legs import Leg, legs
from apps.people.models import Parenthood, Phase
from apps.people.rules import UNIONS, Status, called, link_words
from apps.public import queries
from apps.public.circle import Circle
from apps.public.faces import Face, source_lines
from apps.public.gathering import gather
from apps.public.pages import Moment
from apps.public.wording import language, status_alone, when_said
from apps.stories.models import Mention, Story

MOST_STORIES = 60


@dataclass(frozen=True, slots=True)
class Step:
    """`words` stand between the two names; `story` has both in it.

    `parents`: whose children the two are, where that is what binds them.
    """

    one: Face
    words: str
    other: Face
    remark: str
    sources: tuple[str, ...]
    story: Story | None
    parents: tuple[Face, ...] = ()


@dataclass(frozen=True, slots=True)
class Way:
    steps: tuple[Step, ...]
    drawings: tuple[drawn.Drawing, ...]


@dataclass(frozen=True, slots=True)
class Connection:
    """`looked`, `everybody`: see apps.people.chains.Search.

    `word` says what the one is to the other altogether, where there is a word for it.
    """

    one: Face
    other: Face
    word: str
    ways: tuple[Way, ...]
    looked: int
    everybody: bool


def connect(one: Face, other: Face, asked: Asked, when: Moment) -> Connection:
    """Find up to three ways; seven queries beside those of the search itself."""
    day = Edtf.of(asked.day)
    found = find_ways(
        one.pk,
        other.pk,
        asked,
        load=lambda people: _between(people, when),
        holds=lambda circle, link: _holds(circle, link, asked, day),
    )
    circle = found.known
    family = circle.family(day)
    slugs = [[circle.faces[pk].slug for pk in way] for way in found.ways]
    # Over the mother and over the father it is the same way to a brother.
    told = dict.fromkeys(tuple(legs(way, family)) for way in slugs)
    links = {_keys(leg[:2], circle) for way in told for leg in way}
    stories = _stories(links, when)
    word = called(family, other.slug, one.slug, day, language()) if found.ways else None
    return Connection(
        one,
        other,
        word.word if word else "",
        tuple(_way(way, circle, day, stories) for way in told),
        found.looked,
        found.everybody,
    )


def _between(people: Collection[int], when: Moment) -> Circle:
    phases = Phase.objects.believed().between(people)
    # All parents, not only those on the way: they tell half-sisters from sisters.
    bonds = Parenthood.objects.believed().filter(child__in=people)
    rows = list(phases.select_related("couple").oldest_first())
    return gather(people, rows, list(bonds.order_by("pk")), when)


def _holds(circle: Circle, link: Link, asked: Asked, day: Edtf) -> bool:
    """The same for readers as on the pages of the two: a Circle holds no more."""
    if not circle.faces.keys() >= set(link):
        return False
    one, other = link
    if _parents(circle, link, day):
        return True
    tie = circle.tie(one, other, day)
    if tie.status.status is Status.NONE:
        return False
    if asked.only_family and not any(phase.kind in UNIONS for phase in tie.phases):
        return False
    return tie.status.together or not asked.only_current


def _parents(circle: Circle, link: Link, day: Edtf) -> list[Parenthood]:
    return [
        row
        for row in circle.parenthoods
        if {row.parent_id, row.child_id} == set(link)
        and not circle.unborn(row.child_id, day)
    ]


def _stories(links: Collection[Link], when: Moment) -> dict[frozenset[int], Story]:
    """The newest story in which both of a link are named: two queries."""
    if not links:
        return {}
    rows = list(queries.teasers(when).about_both(links)[:MOST_STORIES])
    people: dict[int, set[int]] = {}
    named = Mention.objects.filter(story__in=rows).values_list("story", "person")
    for story, person in named:
        people.setdefault(story, set()).add(person)
    found: dict[frozenset[int], Story] = {}
    for story in rows:
        for link in links:
            if people.get(story.pk, set()) >= set(link):
                found.setdefault(frozenset(link), story)
    return found


def _way(
    way: Sequence[Leg],
    circle: Circle,
    day: Edtf,
    stories: dict[frozenset[int], Story],
) -> Way:
    links = [_keys(leg[:2], circle) for leg in way]
    steps = (
        _step(leg, circle, day, stories.get(frozenset(link)))
        for leg, link in zip(way, links, strict=True)
    )
    people = [links[0][0], *(other for _one, other in links)]
    knots = [_knot(circle.faces[pk], day) for pk in people]
    ties = [_line(link, circle, day) for link in links]
    return Way(tuple(steps), drawn.draw_both(knots, ties))


def _keys(pair: tuple[str, str], circle: Circle) -> Link:
    return circle.by_slug[pair[0]].pk, circle.by_slug[pair[1]].pk


def _step(leg: Leg, circle: Circle, day: Edtf, story: Story | None) -> Step:
    one, other = circle.by_slug[leg.one], circle.by_slug[leg.other]
    tie = circle.tie(one.pk, other.pk, day)
    links = [_keys(link, circle) for link in leg.links]
    bonds = [row for link in links for row in _parents(circle, link, day)]
    coupled = tie.status.status is not Status.NONE
    proofs = tie.sources if coupled else [p for row in bonds for p in row.sources]
    return Step(
        one,
        link_words(circle.family(day), one.slug, other.slug, day, language()),
        other,
        status_alone(tie.status) if coupled else _born(bonds, circle),
        tuple(source_lines(proofs)),
        story,
        tuple(circle.by_slug[slug] for slug in leg.parents),
    )


def _born(bonds: Sequence[Parenthood], circle: Circle) -> str:
    child = circle.faces[bonds[0].child_id]
    if not child.birth:
        return ""
    told = {"name": child.name, "day": when_said(child.birth)}
    return _("%(name)s, born %(day)s") % told


def _knot(face: Face, day: Edtf) -> drawn.Knot:
    portrait = face.portrait.url if face.portrait else ""
    return drawn.Knot(face.name, portrait, face.initials, face.died_by(day))


def _line(link: Link, circle: Circle, day: Edtf) -> drawn.Line:
    one, other = (circle.faces[pk].slug for pk in link)
    status = circle.status(*link, day).status
    return drawn.line_between(one, other, circle.family(day), status, day, language())
