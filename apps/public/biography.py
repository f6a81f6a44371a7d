"""What is known of a person, as of a day."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from apps.dates import Edtf, Precision
from apps.dates.ages import Span
from apps.dates.days import civil
from apps.people.models import Person
from apps.people.rules import Status
from apps.public.circle import Circle, Tie
from apps.public.faces import Face, source_lines
from apps.public.wording import language


@dataclass(frozen=True)
class Biography:
    person: Person
    face: Face
    circle: Circle
    day: date
    today: date

    @cached_property
    def as_of(self) -> Edtf:
        return Edtf.of(self.day)

    @property
    def past(self) -> bool:
        return self.day < self.today

    @property
    def at_present(self) -> "Biography":
        return replace(self, day=self.today) if self.past else self

    @cached_property
    def age(self) -> Span | None:
        return self.face.age_on(self.as_of)

    @property
    def age_at_death(self) -> Span | None:
        face = self.face
        if not face.birth or not face.death or not face.died_by(self.as_of):
            return None
        return _living(face).age_on(face.death)

    @property
    def next_birthday(self) -> tuple[int, date] | None:
        """The age to come and its day, in the twelve months after today."""
        birth, age = self.face.birth, self.age
        if not birth or birth.precision is not Precision.DAY or not age or self.past:
            return None
        if birth.approximate or birth.uncertain or birth.earliest is None:
            return None
        _year, month, day = civil(birth.earliest)
        year = self.today.year + ((month, day) <= (self.today.month, self.today.day))
        try:
            return age.high + 1, date(year, month, day)
        except ValueError:  # 29 February
            return age.high + 1, date(year, 3, 1)

    @cached_property
    def ties(self) -> list[Tie]:
        return self.circle.ties(self.person.pk, self.as_of)

    @cached_property
    def tie(self) -> Tie | None:
        """Who stands beside the name: today's partner, or one lost to death."""
        beside = (Status.SEPARATED, Status.WIDOWED)
        ties = [t for t in self.ties if t.status.together or t.status.status in beside]
        return ties[0] if ties else None

    @cached_property
    def children(self) -> list[Face]:
        return [
            self.circle.faces[row.child_id]
            for row in self.circle.parenthoods
            if row.parent_id == self.person.pk
            and row.kind in ("birth", "adoptive", "unknown")
            and not self.circle.unborn(row.child_id, self.as_of)
        ]

    @property
    def hidden_children(self) -> int:
        """Only as of today: from day to day the number would tell their birthdays."""
        if self.past:
            return 0
        stated = self.person.children_count or 0
        if not self.sources_of("children_count", whole=False):
            stated = 0
        protected = self.circle.protected.get(self.person.pk, 0)
        return max(protected, stated - len(self.children))

    @property
    def children_count(self) -> int:
        """0 also where the record has heard of more children than may be told."""
        told = len(self.children) + self.hidden_children
        return 0 if max(self._heard_of, default=0) > told else told

    @property
    def _heard_of(self) -> Iterator[int]:
        yield self.person.children_count or 0
        with_couples = {
            phase.couple_id: phase.couple
            for phase in self.circle.phases
            if self.person.pk in (phase.couple.a_id, phase.couple.b_id)
        }
        parents = self.circle.parents
        for couple in with_couples.values():
            joint = [p for p in parents.values() if {couple.a_id, couple.b_id} <= p]
            others = len(self.children) + self.hidden_children - len(joint)
            yield others + (couple.children_count or 0)

    @cached_property
    def occupations(self) -> list[str]:
        if not self.sources_of("occupation"):
            return []
        return [
            row.occupation.label(self.person.gender, language())
            for row in self.person.occupation_rows.all()
        ]

    def sources_of(self, about: str, *, whole: bool = True) -> list[str]:
        wanted = {about, ""} if whole else {about}
        told = self.circle.told[self.person.pk]
        return source_lines(each for each in told if each.about in wanted)


def _living(face: Face) -> Face:
    return Face(
        face.pk, face.slug, face.name, face.gender, face.public,
        face.birth, None, False, face.portrait, face.sources,
    )  # fmt: skip
