"""What the record learnt lately, as readers may know it: sourced facts only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from apps.dates import Edtf, EdtfError
from apps.dates.display import display
from apps.people.kin import PARENT_KINDS
from apps.people.models import Phase
from apps.people.rules import Kin, kin_word
from apps.public import queries
from apps.public.circle import Circle
from apps.public.faces import Face, source_line
from apps.public.pages import Moment
from apps.public.wording import language, status_with
from apps.sources.models import Citation

LOOKED_AT, SHOWN = 24, 4


@dataclass(frozen=True, slots=True)
class Change:
    day: date
    face: Face
    before: str  # struck out
    after: str
    source: str


@dataclass(frozen=True, slots=True)
class Learnt:
    citations: Sequence[Citation]
    written: Mapping[int, date]  # when each came into the record
    phases: Sequence[Phase]
    parenthoods: frozenset[int]  # those the public may see
    given_up: Mapping[int, Edtf]

    @property
    def people(self) -> set[int]:
        """Everybody whom a change may name."""
        found = {c.person_id for c in self.citations if c.person_id}
        for phase in self.phases:
            found |= {phase.couple.a_id, phase.couple.b_id}
        for citation in self.citations:
            if citation.parenthood_id in self.parenthoods and citation.parenthood:
                found |= {citation.parenthood.parent_id, citation.parenthood.child_id}
        return found


def newest_facts(when: Moment) -> Learnt:
    """What was cited last: six queries for any number of facts."""
    history = Citation.history.filter(history_type="+").order_by("-history_id")
    written = {
        pk: timezone.localdate(at)
        for pk, at in history.values_list("id", "history_date")[:LOOKED_AT]
    }
    citations = list(
        queries.citations(when)
        .filter(pk__in=written)
        .select_related("source__outlet", "phase__couple", "parenthood")
        .order_by("-pk")
    )
    couples = [c.phase.couple_id for c in citations if c.phase]
    parenthoods = [c.parenthood_id for c in citations if c.parenthood_id]
    visible = queries.parenthoods(when).filter(pk__in=parenthoods)
    return Learnt(
        citations,
        written,
        _phases(couples, when),
        frozenset(visible.values_list("pk", flat=True)),
        _given_up(citations, when),
    )


def _phases(couples: list[int], when: Moment) -> list[Phase]:
    rows = queries.phases(when).filter(couple__in=couples).select_related("couple")
    return list(rows.prefetch_related(queries.cited(when)).oldest_first())


def changes(learnt: Learnt, known: dict[int, Face], when: Moment) -> Sequence[Change]:
    """The newest, one a person."""
    phases = tuple(
        phase
        for phase in learnt.phases
        if {phase.couple.a_id, phase.couple.b_id} <= known.keys()
    )
    circle = Circle(known, phases, ())
    told: dict[int, Change] = {}
    for citation in learnt.citations:
        change = _change(citation, circle, learnt, when)
        if change and change[0].public:
            face, before, after = change
            line = source_line(citation)
            day = learnt.written[citation.pk]
            told.setdefault(face.pk, Change(day, face, before, after, line))
    return list(told.values())[:SHOWN]


def _given_up(citations: list[Citation], when: Moment) -> dict[int, Edtf]:
    """Births that a known source gives and the record no longer does: one query."""
    people = {c.person_id for c in citations if c.about == Citation.About.BIRTH}
    rows = queries.published(when).filter(
        person__in=people, about=Citation.About.BIRTH, stance="contradicts"
    )
    found = {}
    for person, value in rows.order_by("pk").values_list("person_id", "value"):
        try:
            found[person] = Edtf.parse(value)
        except EdtfError:
            continue
    return found


def _change(
    citation: Citation, circle: Circle, learnt: Learnt, when: Moment
) -> tuple[Face, str, str] | None:
    if citation.phase:
        return _of_phase(citation, circle, when)
    if citation.parenthood_id:
        return _of_parenthood(citation, circle.faces, learnt.parenthoods)
    face = circle.faces.get(citation.person_id or 0)
    if face is None:
        return None
    if citation.about == Citation.About.BIRTH and face.birth:
        old = learnt.given_up.get(face.pk, face.birth)
        before = "" if old == face.birth else display(old, language())
        return (
            face,
            before,
            _("born %(day)s") % {"day": display(face.birth, language())},
        )
    if citation.about == Citation.About.DEATH and face.death:
        return face, "", _("died %(day)s") % {"day": display(face.death, language())}
    return None


def _of_phase(
    citation: Citation, couples: Circle, when: Moment
) -> tuple[Face, str, str] | None:
    shown = any(phase.pk == citation.phase_id for phase in couples.phases)
    if not shown or citation.phase is None:
        return None
    couple = citation.phase.couple
    a, b = couples.faces[couple.a_id], couples.faces[couple.b_id]
    one, other = (a, b) if a.public else (b, a)
    status = couples.status(one.pk, other.pk, Edtf.of(when.today))
    words = status_with(status, other.name)
    if words and status.since:
        since = display(status.since, language())
        words = f"{words} ({since})"
    return (one, "", words) if words else None


def _of_parenthood(
    citation: Citation, known: dict[int, Face], visible: frozenset[int]
) -> tuple[Face, str, str] | None:
    row = citation.parenthood
    if row is None or row.pk not in visible:
        return None
    parent, child = known.get(row.parent_id), known.get(row.child_id)
    if parent is None or child is None:
        return None
    up, _down = PARENT_KINDS[row.kind]
    word = kin_word(Kin(up, parent.slug), parent.gender, language())
    whose = _("of %(name)s") % {"name": child.name}
    return parent, "", f"{word} {whose}"
