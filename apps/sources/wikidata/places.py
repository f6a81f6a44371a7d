"""Birth places: an id at the person, the name at another entity, in any order.

A place is known whose entity came before with coordinates (P625), and each for which
somebody waits. What no entity of any file names stays unknown: a number is no name.
"""

from collections.abc import Iterable

from apps.people.models import Person
from apps.sources.incoming import Awaited, Term
from apps.sources.newcomers import chunks
from apps.sources.people_file.signing import Signature
from apps.sources.sparing import Disagreement
from apps.sources.wikidata.bonds import recorded
from apps.sources.wikidata.people import BIRTH_PLACE, Human

AT_ONCE = 500
WRITTEN = ["birth_place", "version", "changed"]


def name_places(humans: Iterable[Human]) -> set[str]:
    """Say where they were born, as far as the name is known; return the known ids."""
    asked = {
        tie.other: found
        for found in humans
        for tie in found.ties
        if tie.kind == BIRTH_PLACE
    }
    names: dict[str, str] = {}
    for chunk in chunks(sorted(asked)):
        names |= {one.item: str(one) for one in Term.objects.filter(item__in=chunk)}
    for found in humans:
        for tie in found.ties:
            if tie.kind == BIRTH_PLACE and tie.other in names:
                found.told["birth_place"] = names[tie.other]
    return names.keys() & asked.keys()


def settle_places(terms: dict[str, Term], signed: Signature) -> list[Disagreement]:
    """Tell the place of all who came before its name; return what is known otherwise.

    An empty field is filled; what the record says stays.
    """
    found: list[Disagreement] = []
    waiting = Awaited.objects.filter(kind=BIRTH_PLACE, foreign__in=terms).order_by("pk")
    while terms and (rows := list(waiting[:AT_ONCE])):
        slugs = recorded(row.subject for row in rows)
        there = Person.objects.filter(slug__in=slugs.values())
        people = {person.slug: person for person in there}
        filled = []
        for row in rows:
            person = people.get(slugs.get(row.subject, ""))
            name = str(terms[row.foreign])
            if person is not None and not person.birth_place:
                person.birth_place = name
                person.version += 1
                person.changed = signed.now
                filled.append(person)
            elif person is not None and person.birth_place != name:
                found.append(_other_place(person, name, row.line))
        signed.update(filled, WRITTEN)
        Awaited.objects.filter(pk__in=[row.pk for row in rows]).delete()
    return found


def _other_place(person: Person, name: str, line: int) -> Disagreement:
    told = {"birth_place": name}
    said = person.birth_place
    return Disagreement(person.slug, "birth_place", said, name, told, line=line)
