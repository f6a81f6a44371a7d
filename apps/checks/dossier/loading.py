"""From the record to the facts that a text is held against."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from apps.base.embargo import HOME
from apps.checks.dossier.archive import archived
from apps.checks.dossier.nearby import near_names
from apps.checks.dossier.protection import load_protection
from apps.checks.dossier.statements import (
    CITATIONS,
    COUPLES,
    DECISIONS,
    NAMES,
    NAMESAKES,
    OUTLETS,
    PARENTHOODS,
    PEOPLE_BY_ID,
    PEOPLE_BY_SLUG,
    QUOTES,
    Rows,
    select,
)
from apps.checks.facts import (
    CoupleFacts,
    DecisionFact,
    Dossier,
    NameFact,
    PersonFacts,
    QuoteFacts,
)
from apps.checks.rereading.relatives import with_relatives
from apps.dates import Edtf
from apps.dates.fields import read
from apps.people.rules import ParentFact, PhaseFact
from apps.reading.model import Person as Named
from apps.reading.model import Reading
from apps.reading.text.folding import fold

MOST_CANDIDATES = 8  # people of one name that a finding can list
FACTS = ("person", "couple", "phase", "parenthood")  # columns of a citation
Sources = Mapping[tuple[str, int, str], tuple[str, ...]]  # (fact, pk, about) -> words


def load(reading: Reading, as_of: Edtf | None, also: Collection[str] = ()) -> Dossier:
    """Fetch what is on record about the people linked in the reading, and some more.

    At most fourteen queries for any number of people: outlets, names that are nearly
    recorded ones, the linked, proceedings, bans, their couples and parenthoods, the
    relatives, citations, decisions, names, quotes, namesakes, and what other stories
    say where the record settles nothing. Only the first two and the bans where nobody
    is linked; none afterwards. Facts of all times are in it, each
    with its dates: what held on the day the rules decide, and they are told the day.

    Who is named by a given name alone ("her father, King Casimir") is known only by
    what was fetched of the others; then all is fetched once more, with them. So twice
    as many queries at most: of half a family a rule would take for wrong what it lacks.
    """
    dossier = _fetch(reading, as_of, also)
    linked = {person.record for person in reading.people}
    called = {
        person.record
        for person in with_relatives(reading, dossier).people
        if person.record and person.record not in linked
    }
    return _fetch(reading, as_of, called.union(also)) if called else dossier


def _fetch(reading: Reading, as_of: Edtf | None, also: Collection[str]) -> Dossier:
    names = select(OUTLETS, {source.name for source in reading.sources})
    outlets = frozenset(fold(name) for (name,) in names)
    near = near_names(reading)
    slugs = {slug for person in reading.people for slug in _slugs(person)} | {*also}
    linked = {row[0]: row for row in select(PEOPLE_BY_SLUG, slugs)}
    protection = load_protection({pk: row[1] for pk, row in linked.items()})
    if not linked:
        return Dossier(outlets=outlets, near=near, protection=protection)
    couples = select(COUPLES, linked, linked)
    parenthoods = select(PARENTHOODS, linked, linked)
    related = {pk for row in (*couples, *parenthoods) for pk in row[1:3]}
    rows = linked | {row[0]: row for row in select(PEOPLE_BY_ID, related - set(linked))}
    sources, excerpts = _sources(rows, couples, parenthoods)
    slug_of = {pk: row[1] for pk, row in rows.items()}
    dossier = Dossier(
        people=_person_facts(rows, sources, excerpts),
        couples=_couple_facts(couples, slug_of, sources),
        parenthoods=tuple(_parent_facts(parenthoods, slug_of, sources)),
        quotes=tuple(_quote_facts(select(QUOTES, linked), slug_of)),
        protection=protection,
        outlets=outlets,
        namesakes=_namesakes(linked, slug_of),
        near=near,
    )
    told = archived(reading, dossier, as_of)
    return replace(dossier, archive=told) if told else dossier


def _namesakes(
    people: Collection[int], slug_of: Mapping[int, str]
) -> dict[str, tuple[Edtf, ...]]:
    """When others of the same whole name were born, by the slug of the linked one."""
    found: dict[str, tuple[Edtf, ...]] = {}
    for pk, _, birth in select(NAMESAKES, people):
        born = read(birth)
        found[slug_of[pk]] = (*found.get(slug_of[pk], ()), *([born] if born else []))
    return found


def _slugs(person: Named) -> Iterable[str]:
    return (person.record,) if person.record else person.candidates[:MOST_CANDIDATES]


def _sources(
    people: Collection[int], couples: Rows, parenthoods: Rows
) -> tuple[Sources, Mapping[int, list[str]]]:
    """Who says so of each fact, and in which words of each person."""
    phases = {row[4] for row in couples if row[4] is not None}
    found: dict[tuple[str, int, str], list[str]] = defaultdict(list)
    excerpts: dict[int, list[str]] = defaultdict(list)
    for *keys, about, excerpt, outlet, title in select(
        CITATIONS,
        people,
        {row[0] for row in couples},
        phases,
        {row[0] for row in parenthoods},
    ):
        words = f"{outlet}: {title}" if title else outlet
        for fact, key in zip(FACTS, keys, strict=True):
            if key is not None:
                found[fact, key, about].append(words)
        if excerpt and keys[0] is not None:
            excerpts[keys[0]].append(excerpt)
    once = {place: tuple(dict.fromkeys(words)) for place, words in found.items()}
    return once, excerpts


def _person_facts(
    rows: Mapping[int, tuple[Any, ...]],
    sources: Sources,
    excerpts: Mapping[int, list[str]],
) -> dict[str, PersonFacts]:
    decisions: dict[int, list[DecisionFact]] = defaultdict(list)
    for pk, what, made, until in select(DECISIONS, rows):
        decisions[pk].append(DecisionFact(what, _date(made), until and _date(until)))
    names: dict[int, list[NameFact]] = defaultdict(list)
    for pk, text, kind, restricted in select(NAMES, rows):
        names[pk].append(NameFact(text, kind, bool(restricted)))
    return {
        slug: PersonFacts(
            pk=pk,
            slug=slug,
            name=name,
            gender=gender,
            birth=read(birth),
            death=read(death),
            publicity=publicity,
            children_count=children_count,
            decisions=tuple(decisions[pk]),
            birth_source=_about(sources, pk, "birth"),
            death_source=_about(sources, pk, "death"),
            children_source=_about(sources, pk, "children_count"),
            names=tuple(names[pk]),
            excerpts=tuple(excerpts.get(pk, ())),
        )
        for pk, slug, name, gender, birth, death, publicity, children_count in (
            rows.values()
        )
    }


def _quote_facts(rows: Rows, slug_of: Mapping[int, str]) -> Iterator[QuoteFacts]:
    for pk, speaker, words, language, *rest in rows:
        translation, translated_by, outlet, title, embargo, zone = rest
        yield QuoteFacts(
            pk=pk,
            speaker=slug_of[speaker],
            words=words,
            sourced=outlet is not None,
            language=language,
            translation=translation,
            translated_by=translated_by,
            source=f"{outlet}: {title}" if title else outlet or "",
            embargo=_instant(embargo),
            embargo_zone=zone or HOME,
        )


def _instant(value: datetime | str | None) -> datetime | None:
    """SQLite keeps instants in UTC, as text or without their zone."""
    if isinstance(value, str):
        value = datetime.fromisoformat(value)
    if value is None or value.tzinfo is not None:
        return value
    return value.replace(tzinfo=UTC)


def _date(value: date | str) -> date:
    """SQLite has no dates of its own and gives their text."""
    return value if isinstance(value, date) else date.fromisoformat(value)


def _about(sources: Sources, person: int, about: str) -> str:
    """The first source of the very fact, else one of the whole entry, else ""."""
    words = sources.get(("person", person, about)) or sources.get(
        ("person", person, "")
    )
    return words[0] if words else ""


def _couple_facts(
    rows: Rows, slug_of: Mapping[int, str], sources: Sources
) -> dict[frozenset[str], CoupleFacts]:
    phases: dict[int, list[PhaseFact]] = defaultdict(list)
    couples: dict[int, tuple[str, str, int | None]] = {}
    for pk, a, b, count, phase, kind, begin, end, reason, standing in rows:
        couples[pk] = (slug_of[a], slug_of[b], count)
        if phase is None:
            continue
        phases[pk].append(
            PhaseFact(
                kind=kind,
                begin=read(begin),
                end=read(end),
                end_reason=reason,
                standing=standing,
                a=slug_of[a],
                b=slug_of[b],
                pk=phase,
                sources=sources.get(("phase", phase, ""), ()),
            )
        )
    facts = (
        CoupleFacts(
            pk=pk,
            a=a,
            b=b,
            phases=tuple(phases[pk]),
            children_count=count,
            source=next(iter(sources.get(("couple", pk, ""), ())), ""),
        )
        for pk, (a, b, count) in couples.items()
    )
    return {one.slugs: one for one in facts}


def _parent_facts(
    rows: Rows, slug_of: Mapping[int, str], sources: Sources
) -> Iterator[ParentFact]:
    for pk, parent, child, kind, standing in rows:
        cited = sources.get(("parenthood", pk, ""), ())
        yield ParentFact(slug_of[parent], slug_of[child], kind, standing, pk, cited)
