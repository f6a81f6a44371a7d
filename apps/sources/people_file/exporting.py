"""Gives the record out as lines: by key, everything in one fixed order.

Importing the lines into an empty record and exporting again gives the same lines.
What the format has no words for stays here: merged entries, old addresses,
decisions, what exactly of a person a citation is about, citations that contradict,
and the number of joint children of a couple without any phase.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.utils import timezone

from apps.base.embargo import free
from apps.dates import Edtf
from apps.people import visibility
from apps.people.keys import tidy
from apps.people.models import (
    Couple,
    Name,
    NameKind,
    Parenthood,
    Person,
    Phase,
    Publicity,
)
from apps.sources.models import Citation

AT_ONCE = 1000


def export_lines(
    as_of: date | None = None, public_on: date | None = None
) -> Iterator[str]:
    """Give a line a person; some twenty statements for each thousand.

    `as_of`: how things stood on that day; what certainly began later is left out,
    what certainly ended later has not ended. Numbers of children and sources stay.
    `public_on`: only what the public may see on that day; who has no page of their
    own is there by name alone, beside somebody who has.
    """
    people = chosen_people(public_on).by_key().iterator(chunk_size=AT_ONCE)
    view = View(as_of, public_on is not None)
    for person in people:
        if view.begun(person.birth):
            yield json.dumps(view.person(person), ensure_ascii=False)


def count_people(public_on: date | None = None) -> int:
    return _chosen(public_on).count()


def _chosen(public_on: date | None) -> QuerySet[Person]:
    if public_on is None:
        return Person.objects.present()
    return Person.objects.filter(
        visibility.public(public_on)
        | (visibility.nameable(public_on) & _beside(public_on))
    )


def _beside(day: date) -> Q:
    """A public fact binds them to somebody with a page."""
    me = OuterRef("pk")
    phases, parents = Phase.objects.public(day), Parenthood.objects.public(day)
    return (
        Q(Exists(phases.filter(visibility.public(day, "couple__b__"), couple__a=me)))
        | Q(Exists(phases.filter(visibility.public(day, "couple__a__"), couple__b=me)))
        | Q(Exists(parents.filter(visibility.public(day, "child__"), parent=me)))
        | Q(Exists(parents.filter(visibility.public(day, "parent__"), child=me)))
    )


def chosen_people(public_on: date | None) -> QuerySet[Person]:
    names, phases = Name.objects.all(), Phase.objects.all()
    parents = Parenthood.objects.filter(child__merged_into=None)
    if public_on is not None:
        names = names.public()
        phases, parents = phases.public(public_on), parents.public(public_on)
    cited = cited_rows(public_on)
    phases = Prefetch("phases", phases.prefetch_related(cited))
    couples = Couple.objects.prefetch_related(phases)
    children = parents.select_related("child").prefetch_related(cited)
    return _chosen(public_on).prefetch_related(
        Prefetch("names", names),
        "occupation_rows__occupation",
        "external_ids",
        cited,
        Prefetch(
            "couples_as_a",
            couples.filter(b__merged_into=None).select_related("b"),
        ),
        Prefetch(
            "couples_as_b",
            couples.filter(a__merged_into=None).select_related("a"),
        ),
        Prefetch("child_rows", children),
    )


def cited_rows(public_on: date | None) -> Prefetch:
    """For the public without what is under an embargo now."""
    rows = Citation.objects.supporting().for_page()
    if public_on is not None:
        rows = rows.filter(free(timezone.now(), "source__"))
    return Prefetch("citations", rows)


class View:
    """How much of the record is shown, and as of when."""

    def __init__(self, as_of: date | None, public: bool) -> None:
        self.number = as_of.toordinal() if as_of else None
        self.public = public

    def begun(self, begin: Edtf | None) -> bool:
        """Not certainly later than the day."""
        if self.number is None or begin is None or begin.earliest is None:
            return True
        return begin.earliest <= self.number

    def person(self, person: Person) -> dict[str, Any]:
        names = sorted(person.names.all(), key=_name_order)
        shown = [name.text for name in names if name.kind == NameKind.DISPLAY]
        line = {"key": person.slug, "name": tidy(shown[0]) if shown else person.slug}
        if self.public and person.publicity != Publicity.PUBLIC:
            line |= _stated(gender=person.gender)
        else:
            line |= self.life(person, names)
        line["publicity"] = person.publicity
        if not self.public:
            line |= _stated(note=person.note.strip())
        if not self.public or person.publicity == Publicity.PUBLIC:
            ids = {row.scheme: row.value for row in person.external_ids.all()}
            line |= _stated(ids=dict(sorted(ids.items())))
        line |= _stated(
            partnerships=self.partnerships(person), children=self.children(person)
        )
        if not self.public or person.publicity == Publicity.PUBLIC:
            line |= _counted(person.children_count)
            line |= _stated(sources=sources(person.citations.all()))
        return line

    def life(self, person: Person, names: list[Name]) -> dict[str, Any]:
        died = person.death if self.begun(person.death) else None
        rows = sorted(
            person.occupation_rows.all(),
            key=lambda row: (row.position, row.occupation.term),
        )
        return _stated(
            names=[
                self.name(name)
                for name in names
                if name.kind != NameKind.DISPLAY and self.begun(name.begin)
            ],
            gender=person.gender,
            birth=person.birth and str(person.birth),
            death=died and str(died),
            birth_place=tidy(person.birth_place),
            occupations=[row.occupation.term for row in rows],
        )

    def name(self, name: Name) -> dict[str, Any]:
        line = {"name": tidy(name.text), "kind": name.kind}
        line |= self.period(name.begin, name.end)
        return line | ({"restricted": True} if name.restricted else {})

    def period(self, begin: Edtf | None, end: Edtf | None) -> dict[str, str]:
        ended = end if self.begun(end) else None
        return _stated(begin=begin and str(begin), end=ended and str(ended))

    def partnerships(self, person: Person) -> list[dict[str, Any]]:
        found = []
        both = [(couple, couple.b) for couple in person.couples_as_a.all()]
        both += [(couple, couple.a) for couple in person.couples_as_b.all()]
        for couple, other in sorted(both, key=lambda pair: pair[1].slug):
            phases = self.phases(couple) if self.shows(person, other) else []
            if phases:
                line = {"with": other.slug, "phases": phases}
                found.append(line | _counted(couple.children_count))
        return found

    def phases(self, couple: Couple) -> list[dict[str, Any]]:
        """The same phase twice is one, with the sources of both."""
        found: dict[str, tuple[Phase, list[Citation]]] = {}
        for phase in couple.phases.all():
            if self.begun(phase.begin):
                cited = found.setdefault(json.dumps(self.phase(phase)), (phase, []))
                cited[1].extend(phase.citations.all())
        rows = sorted(found.values(), key=lambda row: in_order(row[0]))
        return [
            self.phase(phase) | _stated(sources=sources(cited)) for phase, cited in rows
        ]

    def phase(self, phase: Phase) -> dict[str, Any]:
        line = {"kind": phase.kind, **self.period(phase.begin, phase.end)}
        if phase.end is None or self.begun(phase.end):
            line |= _stated(end_reason=phase.end_reason)
        return line | {"standing": phase.standing}

    def children(self, person: Person) -> list[dict[str, Any]]:
        rows = sorted(person.child_rows.all(), key=lambda row: row.child.slug)
        return [
            {"key": row.child.slug, "parentage": row.kind, "standing": row.standing}
            | _stated(sources=sources(row.citations.all()))
            for row in rows
            if self.begun(row.child.birth) and self.shows(person, row.child)
        ]

    def shows(self, person: Person, other: Person) -> bool:
        """In public, one of the two must have a page; both must be in the file."""
        if not self.begun(other.birth):
            return False
        if not self.public:
            return True
        return Publicity.PUBLIC in (person.publicity, other.publicity)


def sources(citations: Iterable[Citation]) -> list[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for citation in citations:
        source = citation.source
        line = {
            "outlet": tidy(source.outlet.name),
            **_stated(
                title=tidy(source.title),
                url=source.url,
                date=source.date and str(source.date),
                excerpt=citation.excerpt.strip(),
            ),
        }
        found[json.dumps(line)] = line
    return sorted(found.values(), key=_source_order)


def _stated(**values: Any) -> dict[str, Any]:
    """Leave out what says nothing."""
    return {name: value for name, value in values.items() if value}


def _counted(count: int | None) -> dict[str, int]:
    return {} if count is None else {"children_count": count}


def _name_order(name: Name) -> tuple[Any, ...]:
    return (*_when(name.begin), name.kind, name.text)


def in_order(phase: Phase) -> tuple[Any, ...]:
    return (
        *_when(phase.begin),
        *_when(phase.end),
        phase.kind,
        phase.end_reason,
        phase.standing,
    )


def _when(edtf: Edtf | None) -> tuple[float, float, str]:
    nothing = float("-inf")
    return (*edtf.sort_key, str(edtf)) if edtf else (nothing, nothing, "")


def _source_order(line: dict[str, Any]) -> list[str]:
    return [
        line.get(name, "") for name in ("outlet", "date", "title", "url", "excerpt")
    ]
