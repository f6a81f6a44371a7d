"""What other published stories say of the facts that a text states, fetched."""

from collections.abc import Mapping

from apps.checks.comparisons import age_fits, stated_years
from apps.checks.dossier.statements import ARCHIVE, select
from apps.checks.facts import ArchivedFact, Dossier
from apps.checks.kept.claims import ASKED_OF, claims, is_settled
from apps.checks.kept.recalling import kind_of, told_of_people
from apps.dates import Certainty, Edtf
from apps.reading.enums import AgeWhen
from apps.reading.model import Age, Reading


def archived(
    reading: Reading, dossier: Dossier, as_of: Edtf | None
) -> tuple[ArchivedFact, ...]:
    """What live stories say of what the record does not settle, the newest first.

    One query for any number of people and statements, none where the record settles
    them all. The story itself may be among them.
    """
    people: set[str] = set()
    kinds: set[str] = set()
    for statement, slugs in told_of_people(reading, dossier):
        if isinstance(statement, Age) and _fits(statement, slugs[0], dossier, as_of):
            continue
        asked = ASKED_OF.get(kind_of(statement), ())
        if asked and not is_settled(claims(statement, slugs, as_of), dossier):
            people.update(slugs)
            kinds.update(asked)
    slug_of = {dossier.people[slug].pk: slug for slug in people}
    return _rows(slug_of, kinds)


def _fits(age: Age, slug: str, dossier: Dossier, as_of: Edtf | None) -> bool:
    """Whether the record has just this age: most often, and quickly told."""
    birth = dossier.people[slug].birth
    if birth is None or as_of is None or age.when is not AgeWhen.NOW:
        return False
    return age_fits(stated_years(age), birth, as_of) is Certainty.CERTAIN


def _rows(slug_of: Mapping[int, str], kinds: set[str]) -> tuple[ArchivedFact, ...]:
    return tuple(
        ArchivedFact(
            kind,
            (slug_of[person], *((slug_of[other],) if other else ())),
            value,
            tense,
            Edtf.parse(str(day)),
            passage,
            story,
            headline,
        )
        for kind, person, other, value, tense, day, passage, story, headline in select(
            ARCHIVE, slug_of, kinds
        )
        if other is None or other in slug_of
    )
