"""Two people as a couple: when they were together, their families, what was said."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _

from apps.dates import Edtf
from apps.dates.display import display_duration, display_period
from apps.people.models import Person
from apps.people.stretches import Stretch, together
from apps.public.biography import Biography
from apps.public.circle import Tie, happened_by
from apps.public.events import Event, phase_events
from apps.public.faces import Face
from apps.public.kin import Relative, own_family
from apps.public.wording import language, status_alone
from apps.reading.text.folding import fold
from apps.stories.models import Quote


def pair_address(one: Face, other: Face) -> str:
    """Where the two have their page, "" where one of them has none of their own."""
    if not (one.public and other.public):
        return ""
    slugs = sorted((one.slug, other.slug))
    return reverse("public:couple", args=["-".join(slugs)])


def pairs(life: Biography) -> list[tuple[str, str]]:
    """Address and name of each couple of the person that has a page."""
    return [
        (address, tie.other.name)
        for tie in life.ties
        if (address := pair_address(life.face, tie.other))
    ]


def splits(pair: str) -> list[tuple[str, str]]:
    """The two slugs that an address may mean: there are hyphens within them, too."""
    parts = pair.split("-")
    return [("-".join(parts[:at]), "-".join(parts[at:])) for at in range(1, len(parts))]


def meant(pair: str) -> list[tuple[Person, Person]]:
    """The pairs on record that the address may mean: one query."""
    asked = splits(pair)
    slugs = {slug for both in asked for slug in both}
    known = {one.slug: one for one in Person.objects.for_page().filter(slug__in=slugs)}
    found = [(known.get(one), known.get(other)) for one, other in asked]
    return [(one, other) for one, other in found if one and other]


@dataclass(frozen=True, slots=True)
class Period:
    """A time together: "2001–2009", "8 Jahre"."""

    when: str
    lasted: str


@dataclass(frozen=True)
class Pair:
    """`lives` share one circle, which holds no more of both than readers may see."""

    lives: tuple[Biography, Biography]

    @property
    def faces(self) -> tuple[Face, Face]:
        return self.lives[0].face, self.lives[1].face

    @property
    def as_of(self) -> Edtf:
        return self.lives[0].as_of

    @cached_property
    def tie(self) -> Tie:
        one, other = self.faces
        return self.lives[0].circle.tie(one.pk, other.pk, self.as_of)

    @property
    def known(self) -> bool:
        """Whether anything may be told of the two as a couple, on whatever day."""
        pair = {face.pk for face in self.faces}
        phases = self.lives[0].circle.phases
        return any({p.couple.a_id, p.couple.b_id} == pair for p in phases)

    @property
    def state(self) -> str:
        words = status_alone(self.tie.status)
        return words[:1].upper() + words[1:]

    @cached_property
    def stretches(self) -> list[Stretch]:
        one, other = self.faces
        family = self.lives[0].circle.family(self.as_of)
        deaths = family.deaths(one.slug, other.slug)
        return together(family.phases_of(one.slug, other.slug), self.as_of, deaths)

    @property
    def periods(self) -> list[Period]:
        return [self._period(stretch) for stretch in self.stretches]

    @property
    def lasted(self) -> str:
        """How long they have been together, or were the last time."""
        return self.periods[-1].lasted if self.periods else ""

    def _period(self, stretch: Stretch) -> Period:
        end = stretch.end if stretch.over else None
        when = display_period(stretch.begin, end, language())
        if stretch.begin is None or (stretch.over and stretch.end is None):
            return Period(when, "")
        until = stretch.end or self.as_of
        return Period(when, display_duration(stretch.begin, until, language()))

    @cached_property
    def children(self) -> list[Face]:
        """Those of both, born by the day."""
        others = {child.pk for child in self.lives[1].children}
        return [child for child in self.lives[0].children if child.pk in others]

    def events(self) -> list[Event]:
        """What happened to them as a couple, up to the day."""
        begins = {phase.begin for phase in self.tie.phases}
        found = [
            event
            for phase in self.tie.phases
            for event in phase_events(phase, self.tie.other, begins)
        ]
        found += [
            Event(child.birth, _("Birth of"), child)
            for child in self.children
            if child.birth
        ]
        found += [
            Event(face.death, _("Death of"), face) for face in self.faces if face.death
        ]
        happened = [event for event in found if happened_by(event.day, self.as_of)]
        return sorted(happened, key=lambda event: event.day.sort_key)

    def families(self) -> list[tuple[Face, list[Relative]]]:
        """Each of the two with the nearest, without the other one."""
        one, other = self.lives
        return [
            (one.face, own_family(one, without=other.face)),
            (other.face, own_family(other, without=one.face)),
        ]

    def at_present(self) -> "Pair":
        one, other = self.lives
        return Pair((one.at_present, other.at_present))


def about_each_other(pair: Pair, quotes: Iterable[Quote]) -> list[Quote]:
    """Those in which one of the two says a name of the other."""
    one, other = pair.faces
    about = {one.pk: other, other.pk: one}
    return [q for q in quotes if _names(q.words, about[q.speaker_id])]


def _names(words: str, face: Face) -> bool:
    said = set(re.findall(r"\w+", fold(words)))
    given = fold(face.name).split()[:1]
    return bool(given) and (given[0] in said or f"{given[0]}s" in said)
