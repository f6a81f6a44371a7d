"""From the record to the facts that a text is held against."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery

from apps.checks.facts import (
    CoupleFacts,
    DecisionFact,
    Dossier,
    PersonFacts,
    QuoteFacts,
)
from apps.dates import Edtf
from apps.people.models import Couple, Decision, Name, NameKind, Parenthood, Person
from apps.people.rules import ParentFact, PhaseFact
from apps.reading.folding import fold
from apps.reading.model import Person as Named
from apps.reading.model import Reading
from apps.sources.models import Citation, Outlet
from apps.stories.models import Quote

MOST_CANDIDATES = 8  # people of one name that a finding can list
Row = Mapping[str, Any]
Sources = Mapping[tuple[str, int, str], tuple[str, ...]]  # (fact, pk, about) -> words


def load(reading: Reading, as_of: Edtf | None) -> Dossier:
    """Fetch what is on record about the people linked in the reading.

    At most eight queries for any number of people: outlets, the linked, their couples and
    parenthoods, the relatives, citations, decisions, quotes. Only the first where
    nobody is linked; none afterwards. Facts of all times are in it, each with its
    dates: what held on the day the rules decide, and they are told the day again.
    """
    outlets = _outlets({source.name for source in reading.sources})
    slugs = {slug for person in reading.people for slug in _slugs(person)}
    linked = {row["id"]: row for row in _people(slug__in=slugs)} if slugs else {}
    if not linked:
        return Dossier(outlets=outlets)
    couples = list(_couples(linked))
    parenthoods = list(_parenthoods(linked))
    related = {row[side] for row in couples for side in ("a", "b")}
    related |= {row[side] for row in parenthoods for side in ("parent", "child")}
    rows = linked | {row["id"]: row for row in _people(pk__in=related - set(linked))}
    sources = _sources(rows, couples, parenthoods)
    slug_of = {pk: row["slug"] for pk, row in rows.items()}
    return Dossier(
        people=_person_facts(rows, sources),
        couples=_couple_facts(couples, slug_of, sources),
        parenthoods=tuple(_parent_facts(parenthoods, slug_of, sources)),
        quotes=tuple(_quotes(linked, slug_of)),
        outlets=outlets,
    )


def _slugs(person: Named) -> Iterable[str]:
    return (person.record,) if person.record else person.candidates[:MOST_CANDIDATES]


def _outlets(names: Collection[str]) -> frozenset[str]:
    found = Outlet.objects.filter(name__in=names).values_list("name", flat=True)
    return frozenset(fold(name) for name in found)


def _people(**wanted: Any) -> QuerySet:
    shown = Name.objects.filter(person=OuterRef("pk"), kind=NameKind.DISPLAY)
    return (
        Person.objects.filter(**wanted)
        .annotate(shown=Subquery(shown.values("text")[:1]))
        .order_by("pk")
        .values(
            "id",
            "slug",
            "shown",
            "gender",
            "birth",
            "death",
            "publicity",
            "children_count",
        )
    )


def _couples(people: Collection[int]) -> QuerySet:
    """One row a phase, and one for a couple without any."""
    return (
        Couple.objects.filter(Q(a__in=list(people)) | Q(b__in=list(people)))
        .order_by("pk", "phases__begin_earliest", "phases__pk")
        .values(
            "pk",
            "a",
            "b",
            "children_count",
            "phases__pk",
            "phases__kind",
            "phases__begin",
            "phases__end",
            "phases__end_reason",
            "phases__standing",
        )
    )


def _parenthoods(people: Collection[int]) -> QuerySet:
    among = Q(parent__in=list(people)) | Q(child__in=list(people))
    return (
        Parenthood.objects.filter(among)
        .order_by("pk")
        .values("pk", "parent", "child", "kind", "standing")
    )


def _sources(
    people: Collection[int], couples: Iterable[Row], parenthoods: Iterable[Row]
) -> Sources:
    facts = {
        "person": list(people),
        "couple": list({row["pk"] for row in couples}),
        "phase": [row["phases__pk"] for row in couples if row["phases__pk"]],
        "parenthood": [row["pk"] for row in parenthoods],
    }
    among = Q(pk__in=[])
    for fact, keys in facts.items():
        among |= Q(**{f"{fact}__in": keys})
    found: dict[tuple[str, int, str], list[str]] = defaultdict(list)
    rows = Citation.objects.supporting().filter(among).order_by("pk")
    for *keys, about, outlet, title in rows.values_list(
        *facts, "about", "source__outlet__name", "source__title"
    ):
        words = f"{outlet}: {title}" if title else outlet
        for fact, key in zip(facts, keys, strict=True):
            if key is not None:
                found[fact, key, about].append(words)
    return {place: tuple(dict.fromkeys(words)) for place, words in found.items()}


def _person_facts(rows: Mapping[int, Row], sources: Sources) -> dict[str, PersonFacts]:
    decisions: dict[int, list[DecisionFact]] = defaultdict(list)
    made = Decision.objects.filter(person__in=list(rows)).order_by("pk")
    for pk, *values in made.values_list("person", "what", "made", "until"):
        decisions[pk].append(DecisionFact(*values))
    return {
        row["slug"]: PersonFacts(
            pk=pk,
            slug=row["slug"],
            name=row["shown"] or row["slug"],
            gender=row["gender"],
            birth=row["birth"],
            death=row["death"],
            publicity=row["publicity"],
            children_count=row["children_count"],
            decisions=tuple(decisions[pk]),
            birth_source=_about(sources, pk, "birth"),
            death_source=_about(sources, pk, "death"),
            children_source=_about(sources, pk, "children_count"),
        )
        for pk, row in rows.items()
    }


def _about(sources: Sources, person: int, about: str) -> str:
    """The first source of the very fact, else one of the whole entry, else ""."""
    words = sources.get(("person", person, about)) or sources.get(
        ("person", person, "")
    )
    return words[0] if words else ""


def _couple_facts(
    rows: Iterable[Row], slug_of: Mapping[int, str], sources: Sources
) -> dict[frozenset[str], CoupleFacts]:
    phases: dict[int, list[PhaseFact]] = defaultdict(list)
    couples: dict[int, Row] = {}
    for row in rows:
        couples[row["pk"]] = row
        if row["phases__pk"] is None:
            continue
        phases[row["pk"]].append(
            PhaseFact(
                kind=row["phases__kind"],
                begin=row["phases__begin"],
                end=row["phases__end"],
                end_reason=row["phases__end_reason"],
                standing=row["phases__standing"],
                a=slug_of[row["a"]],
                b=slug_of[row["b"]],
                pk=row["phases__pk"],
                sources=sources.get(("phase", row["phases__pk"], ""), ()),
            )
        )
    facts = (
        CoupleFacts(
            pk=pk,
            a=slug_of[row["a"]],
            b=slug_of[row["b"]],
            phases=tuple(phases[pk]),
            children_count=row["children_count"],
            source=next(iter(sources.get(("couple", pk, ""), ())), ""),
        )
        for pk, row in couples.items()
    )
    return {one.slugs: one for one in facts}


def _parent_facts(
    rows: Iterable[Row], slug_of: Mapping[int, str], sources: Sources
) -> Iterator[ParentFact]:
    for row in rows:
        yield ParentFact(
            parent=slug_of[row["parent"]],
            child=slug_of[row["child"]],
            kind=row["kind"],
            standing=row["standing"],
            pk=row["pk"],
            sources=sources.get(("parenthood", row["pk"], ""), ()),
        )


def _quotes(
    people: Collection[int], slug_of: Mapping[int, str]
) -> Iterator[QuoteFacts]:
    rows = Quote.objects.filter(speaker__in=list(people)).order_by("pk")
    for pk, speaker, words, source in rows.values_list(
        "pk", "speaker", "words", "source"
    ):
        yield QuoteFacts(pk, slug_of[speaker], words, sourced=source is not None)
