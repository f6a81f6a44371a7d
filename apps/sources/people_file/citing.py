"""Finds or makes the sources that lines name, and cites them."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Model

from apps.sources.models import Citation, Outlet, Source
from apps.sources.people_file.lines import SourceLine
from apps.sources.people_file.signing import Signature

Identity = tuple[str, ...]
Wish = tuple[Model, SourceLine]  # a fact, and where it comes from


def cite_all(
    fact: str, wishes: Iterable[Wish], signed: Signature, about: str = ""
) -> set[int]:
    """Cite sources of facts of one sort; return the facts that got a new citation.

    `fact` is what the citation calls them: person, phase, parenthood; `about` which of
    a person's own facts.
    """
    wanted = list(dict.fromkeys(wishes))
    if not wanted:
        return set()
    sources = _sources({line for _row, line in wanted}, signed)
    ids = {row.pk for row, _line in wanted}
    known = set(
        Citation.objects.supporting()
        .filter(**{f"{fact}__in": ids}, about=about)
        .values_list(f"{fact}_id", "source_id", "excerpt")
    )
    new = []
    for row, line in wanted:
        source = sources[identity(line)]
        if (row.pk, source.pk, line.excerpt) not in known:
            known.add((row.pk, source.pk, line.excerpt))
            cited = {fact: row, "about": about, "excerpt": line.excerpt}
            new.append(Citation(source=source, **cited))
    signed.create(new)
    return {getattr(citation, f"{fact}_id") for citation in new}


def identity(line: SourceLine) -> Identity:
    """A source is its link or, without one, its outlet, title and date."""
    if line.url:
        return (line.url,)
    return (line.outlet, line.title, str(line.date or ""))


def _sources(
    lines: set[SourceLine], signed: Signature
) -> dict[tuple[str, ...], Source]:
    found = _recorded(lines)
    outlets = {
        outlet.name: outlet
        for outlet in Outlet.objects.filter(name__in={line.outlet for line in lines})
    }
    new_outlets = sorted({line.outlet for line in lines} - outlets.keys())
    for outlet in Outlet.objects.bulk_create(
        [Outlet(name=name) for name in new_outlets]
    ):
        outlets[outlet.name] = outlet
    new: dict[tuple[str, ...], Source] = {}
    for line in sorted(lines, key=_in_order):
        if identity(line) not in found and identity(line) not in new:
            new[identity(line)] = Source(
                outlet=outlets[line.outlet],
                title=line.title,
                url=line.url,
                date=line.date,
            )
    signed.create(list(new.values()))
    return found | new


def _recorded(lines: set[SourceLine]) -> dict[Identity, Source]:
    urls = {line.url for line in lines if line.url}
    found = {(row.url,): row for row in Source.objects.filter(url__in=urls)}
    by_outlet = defaultdict(set)
    for line in lines:
        if not line.url:
            by_outlet[line.outlet].add(line.title)
    for outlet, titles in sorted(by_outlet.items()):
        rows = Source.objects.filter(url="", outlet__name=outlet, title__in=titles)
        found |= {(outlet, row.title, str(row.date or "")): row for row in rows}
    return found


def _in_order(line: SourceLine) -> tuple[str, ...]:
    return (line.outlet, line.title, line.url, str(line.date or ""))
