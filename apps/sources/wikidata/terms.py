"""Occupations: an id at the person, the words at another entity, in any order."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from apps.people.actions import refresh
from apps.people.models import Occupation, Person
from apps.sources.incoming import Awaited, Term
from apps.sources.people_file.lines import PersonLine
from apps.sources.people_file.people import Written, write_occupations
from apps.sources.people_file.signing import Signature
from apps.sources.wikidata.bonds import recorded
from apps.sources.wikidata.entities import Json, items, label, statements, texts
from apps.sources.wikidata.people import BIRTH_PLACE, OCCUPATION

AT_ONCE = 500
LONGEST = 80
FEMALE, MALE = "P2521", "P3321"  # forms of the label
COORDINATES = "P625"
CLASSES = {"Q28640", "Q12737077", "Q4164871"}  # profession, occupation, position


def keep_terms(entities: list[Json]) -> dict[str, Term]:
    """Note the words of occupations and places, and of what somebody waits for."""
    awaited = set(
        Awaited.objects.filter(
            kind__in=(OCCUPATION, BIRTH_PLACE),
            foreign__in=[entity["id"] for entity in entities],
        ).values_list("foreign", flat=True)
    )
    found = {}
    for entity in entities:
        if entity["id"] in awaited or _is_occupation(entity) or _is_place(entity):
            term = _term(entity)
            if term is not None:
                found[term.item] = term
    Term.objects.bulk_create(
        found.values(),
        update_conflicts=True,
        unique_fields=["item"],
        update_fields=["german", "english", "female", "male"],
    )
    return found


def _is_occupation(entity: Json) -> bool:
    claims = entity.get("claims")
    if not isinstance(claims, dict):
        return False
    return (
        FEMALE in claims or MALE in claims or bool(CLASSES & set(items(entity, "P31")))
    )


def _is_place(entity: Json) -> bool:
    return bool(statements(entity, COORDINATES))


def _term(entity: Json) -> Term | None:
    german, english = label(entity, ("de", "mul")), label(entity, ("en",))
    if not german and not english:
        return None
    return Term(
        item=entity["id"],
        german=german[:LONGEST],
        english=english[:LONGEST],
        female=_german(entity, FEMALE)[:LONGEST],
        male=_german(entity, MALE)[:LONGEST],
    )


def _german(entity: Json, prop: str) -> str:
    return next((text for code, text in texts(entity, prop) if code == "de"), "")


def known_terms(qids: Iterable[str]) -> dict[str, str]:
    """The term of each occupation whose words are known, made if it has to be."""
    wanted, found = sorted(set(qids)), {}
    for at in range(0, len(wanted), AT_ONCE):
        for term in Term.objects.filter(item__in=wanted[at : at + AT_ONCE]):
            found[term.item] = term
    return _occupations(found)


def _occupations(terms: dict[str, Term]) -> dict[str, str]:
    """What the record says of a term already stays."""
    rows = {}
    for term in terms.values():
        name = str(term)
        rows[name] = Occupation(
            term=name, female=term.female, male=term.male, english=term.english
        )
    there = Occupation.objects.filter(term__in=rows).values_list("term", flat=True)
    new = [rows[name] for name in rows.keys() - set(there)]
    Occupation.objects.bulk_create(sorted(new, key=str))
    return {item: str(term) for item, term in terms.items()}


def settle_terms(terms: dict[str, Term], signed: Signature) -> None:
    """Give the occupation to all who came before its words did."""
    for chunk in _awaiting(terms):
        names = _occupations({row.foreign: terms[row.foreign] for row in chunk})
        slugs = recorded(row.subject for row in chunk)
        said: dict[str, list[str]] = defaultdict(list)
        for row in chunk:
            if row.subject in slugs:
                said[slugs[row.subject]].append(names[row.foreign])
        people = {row.slug: row for row in Person.objects.filter(slug__in=said)}
        lines = [
            PersonLine(slug, slug, occupations=tuple(dict.fromkeys(found)))
            for slug, found in said.items()
        ]
        write_occupations(lines, Written(people=people))
        refresh([person.pk for person in people.values()], now=signed.now)
        Awaited.objects.filter(pk__in=[row.pk for row in chunk]).delete()


def _awaiting(terms: dict[str, Term]) -> Iterator[list[Awaited]]:
    waiting = Awaited.objects.filter(kind=OCCUPATION, foreign__in=terms).order_by("pk")
    while terms and (chunk := list(waiting[:AT_ONCE])):
        yield chunk
