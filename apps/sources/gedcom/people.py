"""One person of a tree as people.jsonl has it."""

from collections.abc import Iterator
from typing import Any

from ged4py.model import Individual, Record

from apps.dates import Edtf
from apps.people.keys import unfit
from apps.sources.gedcom.citing import Teller, sources_of
from apps.sources.gedcom.dates import date_of, is_whole, wording_of
from apps.sources.gedcom.families import stated_children
from apps.sources.gedcom.names import names_of, plain
from apps.sources.gedcom.words import scheme_of

LONGEST_TERM = 80
LONGEST_PLACE, LONGEST_NOTE = 120, 4_000
LONGEST_LIFE = 110  # years after which nobody need be taken for living
GENDERS = {"M": "male", "F": "female", "X": "diverse"}
TOLD_IN_NOTE = ("BIRT", "DEAT", "CHR", "BAPM", "BURI")


def person_of(
    person: Individual, key: str, teller: Teller, today: int
) -> dict[str, Any]:
    """Return the object of a person without what binds them; `today` is a year."""
    shown, others = names_of(person, ours=teller.ours)
    birth, death = _event_date(person, "BIRT"), _event_date(person, "DEAT")
    told: dict[str, Any] = {
        "key": key,
        "name": shown,
        "names": [*others, *_titles(person)],
        "gender": GENDERS.get(str(person.sub_tag_value("SEX") or "").upper()),
        "birth": birth,
        "death": death,
        "birth_place": _place(person),
        "publicity": "contextual" if _is_dead(person, birth, today) else "private",
        "note": _note(person),
        "occupations": _occupations(person),
        "children_count": stated_children(person),
        "ids": {
            "gedcom": f"{teller.label}:{person.xref_id.strip('@')}",
            **_ids(person),
        },
        "sources": sources_of(person, teller),
    }
    return {name: value for name, value in told.items() if value not in (None, "", [])}


def _occupations(person: Record) -> list[str]:
    found = (plain(row.value) for row in person.sub_tags("OCCU", follow=False))
    return list(dict.fromkeys(text[:LONGEST_TERM] for text in found if text))


def _ids(person: Record) -> dict[str, str]:
    """Numbers elsewhere, by whose they are (EXID of GEDCOM 7)."""
    found = {}
    for row in person.sub_tags("EXID", follow=False):
        scheme = scheme_of(str(row.sub_tag_value("TYPE") or "").strip())
        if scheme and plain(row.value):
            found.setdefault(scheme, plain(row.value)[:LONGEST_PLACE])
    return found


def _titles(person: Record) -> Iterator[dict[str, str]]:
    texts = (plain(title.value) for title in person.sub_tags("TITL", follow=False))
    for text in dict.fromkeys(filter(None, texts)):
        yield {"name": text, "kind": "title"}


def _event_date(person: Record, tag: str) -> str | None:
    event = person.sub_tag(tag)
    return date_of(event) if event is not None else None


def _place(person: Record) -> str | None:
    event = person.sub_tag("BIRT")
    place = plain(event.sub_tag_value("PLAC")) if event is not None else ""
    return ", ".join(part.strip() for part in place.split(",") if part.strip())[
        :LONGEST_PLACE
    ]


def _is_dead(person: Record, birth: str | None, today: int) -> bool:
    """Whoever may be living is nobody's business until the desk decides otherwise."""
    death = person.sub_tag("DEAT")
    if death is not None and str(death.value or "").upper() != "N":
        return True
    latest = Edtf.parse(birth).latest if birth else None
    return latest is not None and latest < (today - LONGEST_LIFE) * 365.2425


def _note(person: Record) -> str:
    """What the tree says beyond our fields: dates in its own words, its notes."""
    lines = [line for tag in TOLD_IN_NOTE for line in _untold(person, tag)]
    for note in person.sub_tags("NOTE"):
        lines += str(note.value or "").splitlines()
    clean = [" ".join(line.split()) for line in lines]
    text = "\n".join(line for line in clean if line)
    return "".join(c for c in text if c == "\n" or not unfit(c))[:LONGEST_NOTE]


def _untold(person: Record, tag: str) -> Iterator[str]:
    for event in person.sub_tags(tag):
        said = plain(wording_of(event))
        if said and not (tag in ("BIRT", "DEAT") and is_whole(event)):
            yield f"{tag}: {said}"
