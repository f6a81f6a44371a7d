"""What the record learnt lately, as readers may know it: sourced facts only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from apps.dates import Edtf, EdtfError
from apps.dates.display import display
from apps.public import queries
from apps.public.circle import Circle, couples_of
from apps.public.faces import Face, faces, source_line
from apps.public.pages import Moment
from apps.public.wording import language, status_with
from apps.sources.models import Citation

LOOKED_AT, SHOWN = 60, 4


@dataclass(frozen=True, slots=True)
class Change:
    day: date
    face: Face
    before: str  # struck out
    after: str
    source: str


def changes(when: Moment) -> Sequence[Change]:
    """The newest, one a person: the same queries for any number of them."""
    written = {
        row["id"]: timezone.localdate(row["history_date"])
        for row in Citation.history.filter(history_type="+")
        .order_by("-history_id")
        .values("id", "history_date")[:LOOKED_AT]
    }
    found = (
        queries.citations(when)
        .filter(pk__in=written)
        .select_related("source__outlet", "person", "phase__couple", "parenthood")
        .order_by("-pk")
    )
    citations = list(found)
    couples = couples_of(_partners(citations), when)
    known = faces(_subjects(citations), when)
    visible = set(
        queries.parenthoods(when)
        .filter(pk__in=[c.parenthood_id for c in citations if c.parenthood_id])
        .values_list("pk", flat=True)
    )
    told: dict[int, Change] = {}
    earlier = _given_up(citations, when)
    for citation in citations:
        change = _change(citation, couples, known, visible, earlier, when)
        if change and change[0].public:
            face, before, after = change
            day = written[citation.pk]
            line = source_line(citation)
            told.setdefault(face.pk, Change(day, face, before, after, line))
    return list(told.values())[:SHOWN]


def _partners(citations: list[Citation]) -> set[int]:
    couples = [citation.phase.couple for citation in citations if citation.phase]
    return {pk for couple in couples for pk in (couple.a_id, couple.b_id)}


def _subjects(citations: list[Citation]) -> set[int | None]:
    found: set[int | None] = {citation.person_id for citation in citations}
    for citation in citations:
        if citation.parenthood:
            found |= {citation.parenthood.parent_id, citation.parenthood.child_id}
    return found


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
    citation: Citation,
    couples: Circle,
    known: dict[int, Face],
    visible: set[int],
    earlier: dict[int, Edtf],
    when: Moment,
) -> tuple[Face, str, str] | None:
    if citation.phase:
        return _of_phase(citation, couples, when)
    if citation.parenthood_id:
        return _of_parenthood(citation, known, visible)
    face = known.get(citation.person_id or 0)
    if face is None:
        return None
    if citation.about == Citation.About.BIRTH and face.birth:
        old = earlier.get(face.pk, face.birth)
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
        words = pgettext("status, day", "%(status)s (%(day)s)") % {
            "status": words,
            "day": since,
        }
    return (one, "", words) if words else None


def _of_parenthood(
    citation: Citation, known: dict[int, Face], visible: set[int]
) -> tuple[Face, str, str] | None:
    row = citation.parenthood
    if row is None or row.pk not in visible:
        return None
    parent, child = known.get(row.parent_id), known.get(row.child_id)
    if parent is None or child is None:
        return None
    return parent, "", _("parent of %(name)s") % {"name": child.name}
