"""The way between two people as the desk sees it: with what readers do not."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.dates import Edtf
from apps.people import drawnways as drawn
from apps.people.edges.reading import Asked
from apps.people.edges.ways import Link, find_ways
from apps.people.initials import initials
from apps.people.legs import Leg, legs
from apps.people.models import Parenthood, Person, Phase
from apps.people.rules import (
    UNIONS,
    Family,
    ParentFact,
    PersonFact,
    PhaseFact,
    called,
    couple_status,
    link_words,
)
from apps.people.visibility import may_appear
from apps.sources.models import Citation
from apps.stories.querysets import known_source


@dataclass(frozen=True, slots=True)
class Step:
    """`hidden`: why readers do not see it, "" if they do."""

    one: Person
    words: str
    other: Person
    parents: tuple[Person, ...]
    sources: tuple[str, ...]
    hidden: str


@dataclass(frozen=True, slots=True)
class Way:
    steps: tuple[Step, ...]
    drawings: tuple[drawn.Drawing, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """`word`: what the one is to the other; `looked`, `everybody`: as chains.Search."""

    word: str
    ways: tuple[Way, ...]
    looked: int
    everybody: bool


@dataclass(frozen=True)
class Scene:
    """Some people and what the record holds between them."""

    people: dict[str, Person]
    named: frozenset[int]  # those whom readers may know of
    published: frozenset[int]  # citations out of sources that readers may know of
    phases: tuple[Phase, ...]
    bonds: tuple[Parenthood, ...]
    family: Family


def connect(one: Person, other: Person, asked: Asked, now: datetime) -> Answer:
    """Find up to three ways; ten queries beside those of the search itself."""
    day = Edtf.of(asked.day)
    found = find_ways(
        one.pk,
        other.pk,
        asked,
        load=lambda people: _scene(people, now),
        holds=lambda scene, link: _holds(scene, link, asked),
    )
    scene = found.known
    slug = {person.pk: person.slug for person in scene.people.values()}
    told = dict.fromkeys(
        tuple(legs([slug[pk] for pk in way], scene.family)) for way in found.ways
    )
    word = called(scene.family, other.slug, one.slug, day, _language())
    return Answer(
        word.word if word and told else "",
        tuple(_way(way, scene, day) for way in told),
        found.looked,
        found.everybody,
    )


def _scene(keys: Collection[int], now: datetime) -> Scene:
    today = timezone.localdate(now)
    phases = tuple(Phase.objects.believed().between(keys).for_page().oldest_first())
    # All parents, not only those on the way: they tell half-sisters from sisters.
    parents = Parenthood.objects.believed().filter(child__in=keys).for_page()
    bonds = tuple(parents.order_by("pk"))
    cited = Citation.objects.supporting().filter(known_source(now))
    about = Q(phase__in=phases) | Q(parenthood__in=bonds)
    wanted = {*keys, *(row.parent_id for row in bonds)}
    rows = list(
        Person.objects.filter(pk__in=wanted).for_names().select_related("portrait")
    )
    decided = Person.objects.decided("naming", today, rows)
    named = (row.pk for row in rows if may_appear(row, today, decided))
    people = {row.slug: row for row in rows}
    return Scene(
        people,
        frozenset(named),
        frozenset(cited.filter(about).values_list("pk", flat=True)),
        phases,
        bonds,
        _family(rows, phases, bonds),
    )


def _family(
    rows: Iterable[Person], phases: Sequence[Phase], bonds: Sequence[Parenthood]
) -> Family:
    return Family(
        {
            row.slug: PersonFact(row.slug, "", row.gender, row.birth, row.death)
            for row in rows
        },
        tuple(
            PhaseFact(
                row.kind,
                row.begin,
                row.end,
                row.end_reason,
                row.standing,
                row.couple.a.slug,
                row.couple.b.slug,
            )
            for row in phases
        ),
        tuple(
            ParentFact(row.parent.slug, row.child.slug, row.kind, row.standing)
            for row in bonds
        ),
    )


def _holds(scene: Scene, link: Link, asked: Asked) -> bool:
    """Whether what binds the two is so on the day, and of the kind asked for."""
    if any({row.parent_id, row.child_id} == set(link) for row in scene.bonds):
        return True
    rows = [row for row in scene.phases if _pair(row) == set(link)]
    if asked.only_family and not any(row.kind in UNIONS for row in rows):
        return False
    slugs = {row.couple.a.slug: row.couple.b.slug for row in rows}
    one, other = next(iter(slugs.items()), ("", ""))
    family = scene.family
    status = couple_status(
        family.phases_of(one, other), Edtf.of(asked.day), family.deaths(one, other)
    )
    return bool(rows) and (status.together or not asked.only_current)


def _pair(phase: Phase) -> set[int]:
    return {phase.couple.a_id, phase.couple.b_id}


def _way(way: Sequence[Leg], scene: Scene, day: Edtf) -> Way:
    people = [way[0].one, *(leg.other for leg in way)]
    return Way(
        tuple(_step(leg, scene, day) for leg in way),
        drawn.draw_both(
            [_knot(scene.people[slug]) for slug in people],
            [_line(leg, scene.family, day) for leg in way],
        ),
    )


def _knot(person: Person) -> drawn.Knot:
    name = person.display_name
    portrait = person.portrait.url if hasattr(person, "portrait") else ""
    return drawn.Knot(name, portrait, initials(name), dead=bool(person.death))


def _line(leg: Leg, family: Family, day: Edtf) -> drawn.Line:
    phases, deaths = family.phases_of(*leg[:2]), family.deaths(*leg[:2])
    status = couple_status(phases, day, deaths).status
    return drawn.line_between(*leg[:2], family, status, day, _language())


def _step(leg: Leg, scene: Scene, day: Edtf) -> Step:
    facts = [row for link in leg.links for row in _facts(link, scene)]
    lines = (str(each.source) for row in facts for each in row.citations.all())
    return Step(
        scene.people[leg.one],
        link_words(scene.family, leg.one, leg.other, day, _language()),
        scene.people[leg.other],
        tuple(scene.people[slug] for slug in leg.parents),
        tuple(dict.fromkeys(lines)),
        "; ".join(_hidden(leg, scene)),
    )


def _facts(link: tuple[str, str], scene: Scene) -> Iterator[Phase | Parenthood]:
    for phase in scene.phases:
        if {phase.couple.a.slug, phase.couple.b.slug} == set(link):
            yield phase
    for bond in scene.bonds:
        if {bond.parent.slug, bond.child.slug} == set(link):
            yield bond


def _hidden(leg: Leg, scene: Scene) -> Iterator[str]:
    """Why readers do not see it; of two parents one that they see is enough."""
    for slug in leg[:2]:
        yield from _unnamed(slug, scene)
    pairs = [leg.links[at : at + 2] for at in range(0, len(leg.links), 2)]
    unseen = [_unseen(links, scene) for links in pairs]
    if all(unseen):
        yield from dict.fromkeys(why for each in unseen for why in each)


def _unseen(links: Sequence[tuple[str, str]], scene: Scene) -> list[str]:
    found = [why for _child, parent in links[:-1] for why in _unnamed(parent, scene)]
    for link in links:
        cited = (each for row in _facts(link, scene) for each in row.citations.all())
        if not any(each.pk in scene.published for each in cited):
            found.append(_("no source that readers may know"))
    return found


def _unnamed(slug: str, scene: Scene) -> Iterator[str]:
    person = scene.people[slug]
    if person.pk not in scene.named:
        yield _("%(name)s may not be named") % {"name": person.display_name}


def _language() -> str:
    return (get_language() or "de")[:2]
