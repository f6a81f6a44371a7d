"""Gives the record out as a family tree: GEDCOM 7.0, one person after the other.

Each person is followed by the families of which they are the first to be written, so
that nothing of the record is held in memory but the numbers of the sources.

What GEDCOM has no words for stays here: rumours and what is disputed or denied,
when a name was borne, decisions, merged entries, old addresses. Names left behind are
marked, and never in a tree for the public.
"""

from collections.abc import Iterator
from datetime import date

from django.db.models import Prefetch

from apps.people.models import Name, NameKind, Parenthood, Person, Publicity
from apps.people.visibility import STANDINGS
from apps.sources.gedcom.dates_out import MONTHS, date_lines
from apps.sources.gedcom.families_out import family_records, links
from apps.sources.gedcom.lines_out import lines
from apps.sources.gedcom.sources_out import Sources
from apps.sources.gedcom.words import NUMBERED_BY, OUR_SYSTEM, type_of
from apps.sources.people_file.exporting import (
    AT_ONCE,
    View,
    chosen_people,
    cited_rows,
)

SEXES = {"female": "F", "male": "M", "diverse": "X"}
NAME_TYPES = {"birth": "BIRTH", "married": "MARRIED", "stage": "PROFESSIONAL"} | {
    "spelling": "AKA"
}


def export_gedcom(*, today: date, public: bool = False) -> Iterator[str]:
    """Give the lines of a tree; some twenty statements for each thousand people."""
    public_on = today if public else None
    view, sources = View(None, public), Sources()
    yield from _head(today)
    for person in _people(public_on):
        yield from _person(person, view, sources)
        yield from family_records(person, view, sources)
        yield from sources.records()
    yield "0 TRLR"


def _head(today: date) -> Iterator[str]:
    yield "0 HEAD"
    yield "1 GEDC"
    yield "2 VERS 7.0"
    yield f"1 SOUR {OUR_SYSTEM}"
    yield "2 NAME Klatschmohn"
    yield f"1 DATE {today.day} {MONTHS[today.month - 1]} {today.year}"
    yield "1 LANG de"


def _people(public_on: date | None) -> Iterator[Person]:
    rows = Parenthood.objects.filter(
        standing__in=STANDINGS, parent__merged_into=None, child__merged_into=None
    )
    if public_on is not None:
        rows = rows.public(public_on)
    rows = rows.select_related("parent", "child").order_by("pk")
    parents = Prefetch("parent_rows", rows)
    cited = cited_rows(public_on)
    begotten = rows.prefetch_related(
        Prefetch("child__parent_rows", rows.prefetch_related(cited))
    )
    found = chosen_people(public_on).prefetch_related(
        parents, Prefetch("child_rows", begotten, "begotten")
    )
    return found.order_by("pk").iterator(chunk_size=AT_ONCE)


def _person(person: Person, view: View, sources: Sources) -> Iterator[str]:
    whole = not view.public or person.publicity == Publicity.PUBLIC
    yield f"0 @I{person.pk}@ INDI"
    if person.publicity == Publicity.PRIVATE:
        yield "1 RESN PRIVACY"
    yield from _names(person, whole)
    if person.gender in SEXES:
        yield f"1 SEX {SEXES[person.gender]}"
    if whole:
        yield from _life(person, view)
    yield from links(person, view)
    if whole:
        yield from _numbers(person)
        if not view.public:
            yield from lines(1, "NOTE", person.note.strip()) if person.note else ()
        yield from sources.cited(1, person.citations.all())


def _names(person: Person, whole: bool) -> Iterator[str]:
    """The display name first: the first is the preferred one (NAME)."""
    names = sorted(person.names.all(), key=lambda n: (n.kind != NameKind.DISPLAY, n.pk))
    nicknames = [n for n in names if n.kind == NameKind.NICKNAME and not n.restricted]
    for name in names if whole else names[:1]:
        if name.kind == NameKind.TITLE or name in nicknames:
            continue
        yield from lines(1, "NAME", name.text.replace("/", " "))
        yield from _name_type(name)
        for nickname in nicknames if whole and name is names[0] else ():
            yield from lines(2, "NICK", nickname.text)
    for name in names if whole else ():
        if name.kind == NameKind.TITLE and not name.restricted:
            yield from lines(1, "TITL", name.text)


def _name_type(name: Name) -> Iterator[str]:
    if name.kind == NameKind.DISPLAY:
        return
    if name.kind in NAME_TYPES and not name.restricted:
        yield f"2 TYPE {NAME_TYPES[name.kind]}"
        return
    yield "2 TYPE OTHER"
    yield f"3 PHRASE {name.kind}{', restricted' if name.restricted else ''}"


def _life(person: Person, view: View) -> Iterator[str]:
    if person.birth or person.birth_place:
        yield "1 BIRT"
        yield from date_lines(2, person.birth)
        if person.birth_place:
            yield from lines(2, "PLAC", person.birth_place)
    if person.death:
        yield "1 DEAT"
        yield from date_lines(2, person.death)
    rows = person.occupation_rows.all()
    for row in sorted(rows, key=lambda row: (row.position, row.occupation.term)):
        yield from lines(1, "OCCU", row.occupation.term)
    if person.children_count is not None:
        yield f"1 NCHI {person.children_count}"


def _numbers(person: Person) -> Iterator[str]:
    yield from lines(1, "REFN", person.slug)
    yield f"2 TYPE {NUMBERED_BY}"
    for row in sorted(person.external_ids.all(), key=lambda row: row.scheme):
        yield from lines(1, "EXID", row.value)
        yield f"2 TYPE {type_of(row.scheme)}"
