"""What the record learnt lately, as readers may know it: sourced facts only."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from apps.dates import Edtf, EdtfError
from apps.dates.display import display
from apps.people.kin import PARENT_KINDS
from apps.people.models import Parenthood, Phase
from apps.people.rules import Kin, kin_word
from apps.public import queries
from apps.public.circle import Circle
from apps.public.faces import Face, source_line
from apps.public.pages import Moment
from apps.public.queries import Proof
from apps.public.wording import language, status_with
from apps.sources.models import Citation

LOOKED_AT, SHOWN = 24, 4

Fact = Phase | Parenthood | Face


@dataclass(frozen=True, slots=True)
class Change:
    day: date
    face: Face
    before: str  # struck out
    after: str
    source: str


@dataclass(frozen=True, slots=True)
class Learnt:
    """Candidates only: what of it is public, gather() says."""

    written: Mapping[int, date]  # citations, and when each came into the record
    people: Sequence[int]
    phases: Sequence[Phase]  # all of the couples in question
    parenthoods: Sequence[Parenthood]
    given_up: Mapping[int, Edtf]


def newest_facts(when: Moment) -> Learnt:
    """What was cited last: four queries for any number of facts."""
    history = Citation.history.filter(history_type="+").order_by("-history_id")
    columns = ("id", "history_date", "person_id", "phase_id", "parenthood_id")
    rows = list(history.values_list(*columns, named=True)[:LOOKED_AT])
    people = [row.person_id for row in rows if row.person_id]
    couples = Phase.objects.filter(pk__in=[row.phase_id for row in rows])
    phases = Phase.objects.believed().filter(couple__in=couples.values("couple"))
    parenthoods = Parenthood.objects.believed()
    return Learnt(
        {row.id: timezone.localdate(row.history_date) for row in rows},
        people,
        list(phases.select_related("couple").oldest_first()),
        list(parenthoods.filter(pk__in=[row.parenthood_id for row in rows])),
        _given_up(people, when),
    )


def changes(learnt: Learnt, circle: Circle, when: Moment) -> Sequence[Change]:
    """The newest, one a person; the circle holds what of it is public."""
    found: dict[int, Change] = {}
    proven = [each for each in _proven(circle) if each[0].pk in learnt.written]
    for proof, fact in sorted(proven, key=lambda each: -each[0].pk):
        told = _told(proof, fact, circle, learnt, when)
        if told and told[0].public:
            face, before, after = told
            day, line = learnt.written[proof.pk], source_line(proof)
            found.setdefault(face.pk, Change(day, face, before, after, line))
    return list(found.values())[:SHOWN]


def _proven(circle: Circle) -> Iterator[tuple[Proof, Fact]]:
    for fact in (*circle.phases, *circle.parenthoods):
        for proof in fact.sources:
            yield proof, fact
    for person, proofs in circle.told.items():
        for proof in proofs:
            yield proof, circle.faces[person]


def _given_up(people: Iterable[int], when: Moment) -> dict[int, Edtf]:
    """Births that a known source gives and the record no longer does: one query."""
    rows = queries.published(when).filter(
        person__in=list(people), about=Citation.About.BIRTH, stance="contradicts"
    )
    found = {}
    for person, value in rows.order_by("pk").values_list("person_id", "value"):
        try:
            found[person] = Edtf.parse(value)
        except EdtfError:
            continue
    return found


def _told(
    proof: Proof, fact: Fact, circle: Circle, learnt: Learnt, when: Moment
) -> tuple[Face, str, str] | None:
    if isinstance(fact, Phase):
        return _of_phase(fact, circle, when)
    if isinstance(fact, Parenthood):
        return _of_parenthood(fact, circle)
    if proof.about == Citation.About.BIRTH and fact.birth:
        old = learnt.given_up.get(fact.pk, fact.birth)
        before = "" if old == fact.birth else display(old, language())
        born = _("born %(day)s") % {"day": display(fact.birth, language())}
        return fact, before, born
    if proof.about == Citation.About.DEATH and fact.death:
        return fact, "", _("died %(day)s") % {"day": display(fact.death, language())}
    return None


def _of_phase(
    phase: Phase, circle: Circle, when: Moment
) -> tuple[Face, str, str] | None:
    a, b = circle.faces[phase.couple.a_id], circle.faces[phase.couple.b_id]
    one, other = (a, b) if a.public else (b, a)
    status = circle.status(one.pk, other.pk, Edtf.of(when.today))
    words = status_with(status, other.name)
    if words and status.since:
        since = display(status.since, language())
        words = f"{words} ({since})"
    return (one, "", words) if words else None


def _of_parenthood(row: Parenthood, circle: Circle) -> tuple[Face, str, str]:
    parent, child = circle.faces[row.parent_id], circle.faces[row.child_id]
    up, _down = PARENT_KINDS[row.kind]
    word = kin_word(Kin(up, parent.slug), parent.gender, language())
    whose = _("of %(name)s") % {"name": child.name}
    return parent, "", f"{word} {whose}"
