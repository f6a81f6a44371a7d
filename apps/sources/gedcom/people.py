"""One person of a tree as people.jsonl has it."""

from collections.abc import Iterator
from typing import Any

from ged4py.model import Individual, Record

from apps.dates import Edtf
from apps.people.keys import tidy, unfit
from apps.sources.gedcom.citing import Teller, sources_of
from apps.sources.gedcom.dates import date_of, edtf_of, is_told_whole
from apps.sources.gedcom.families import stated_children
from apps.sources.gedcom.words import OUR_KINDS, scheme_of

LONGEST_TERM = 80
LONGEST_NAME, LONGEST_PLACE, LONGEST_NOTE = 160, 120, 4_000
LONGEST_LIFE = 110  # years after which nobody need be taken for living
GENDERS = {"M": "male", "F": "female", "X": "diverse"}
OTHER = "OTHER"  # of GEDCOM 7: a phrase says which
KINDS = {
    "MARRIED": "married",
    "BIRTH": "birth",
    "MAIDEN": "birth",
    "AKA": "spelling",
    "NICK": "nickname",
    "PROFESSIONAL": "stage",
    "STAGE": "stage",
}
NAMELESS = {"", "?", "n n", "nn", "n.n.", "unknown", "living", "private"}
TOLD_IN_NOTE = ("BIRT", "DEAT", "CHR", "BAPM", "BURI")


def name_of(person: Record) -> str:
    """Return the name as it is said, or "" where the tree does not know it."""
    return next(_written_names(person), "")


def person_of(
    person: Individual, key: str, teller: Teller, today: int
) -> dict[str, Any]:
    """Return the object of a person without what binds them; `today` is a year."""
    shown, *others = dict.fromkeys(_written_names(person))
    birth, death = _event_date(person, "BIRT"), _event_date(person, "DEAT")
    told: dict[str, Any] = {
        "key": key,
        "name": shown,
        "names": [*_other_names(person, shown, others), *_titles(person)],
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
    found = (_line(row.value) for row in person.sub_tags("OCCU", follow=False))
    return list(dict.fromkeys(text[:LONGEST_TERM] for text in found if text))


def _ids(person: Record) -> dict[str, str]:
    """Numbers elsewhere, by whose they are (EXID of GEDCOM 7)."""
    found = {}
    for row in person.sub_tags("EXID", follow=False):
        scheme = scheme_of(str(row.sub_tag_value("TYPE") or "").strip())
        if scheme and _line(row.value):
            found.setdefault(scheme, _line(row.value)[:LONGEST_PLACE])
    return found


def _written_names(person: Record) -> Iterator[str]:
    for name in person.sub_tags("NAME", follow=False):
        given, surname, suffix = _parts(name)
        text = " ".join(" ".join((given, surname, suffix)).split())
        text = "".join(char for char in tidy(text) if not unfit(char))[:LONGEST_NAME]
        if text.casefold() not in NAMELESS:
            yield text


def _parts(name: Record) -> tuple[str, str, str]:
    value = name.value
    if isinstance(value, tuple):
        return tuple(str(part or "") for part in value[:3])  # type: ignore[return-value]
    return str(value or "").replace("/", " "), "", ""


def _other_names(
    person: Record, shown: str, others: list[str]
) -> Iterator[dict[str, Any]]:
    """Every name once more than the first, by its TYPE; nicknames and married names."""
    kinds = {
        " ".join(" ".join(_parts(name)).split()): _kind(name)
        for name in person.sub_tags("NAME", follow=False)
    }
    for text in others:
        kind, _comma, mark = kinds.get(text, "spelling").partition(", ")
        yield {"name": text, "kind": kind} | ({"restricted": True} if mark else {})
    for tag, kind in (("NAME/NICK", "nickname"), ("NAME/_MARNM", "married")):
        text = _line(person.sub_tag_value(tag))
        if text and text not in (shown, *others):
            yield {"name": text, "kind": kind}


def _kind(name: Record) -> str:
    said = str(name.sub_tag_value("TYPE") or "").strip().upper()
    phrase = str(name.sub_tag_value("TYPE/PHRASE") or "").strip()
    if said == OTHER and phrase.removesuffix(", restricted") in OUR_KINDS:
        return phrase
    return KINDS.get(said, "spelling")


def _titles(person: Record) -> Iterator[dict[str, str]]:
    texts = (_line(title.value) for title in person.sub_tags("TITL", follow=False))
    for text in dict.fromkeys(filter(None, texts)):
        yield {"name": text, "kind": "title"}


def _line(value: Any) -> str:
    """One line of text that the record would take, or ""."""
    text = " ".join(str(value or "").split())
    return "".join(char for char in tidy(text) if not unfit(char))[:LONGEST_NAME]


def _event_date(person: Record, tag: str) -> str | None:
    event = person.sub_tag(tag)
    return date_of(event) if event is not None else None


def _place(person: Record) -> str | None:
    event = person.sub_tag("BIRT")
    place = _line(event.sub_tag_value("PLAC")) if event is not None else ""
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
        value = event.sub_tag_value("DATE")
        phrase = _line(event.sub_tag_value("DATE/PHRASE"))
        ours = tag in ("BIRT", "DEAT")
        if ours and date_of(event) != edtf_of(value):
            continue  # said beside it, and whole
        whole = ours and not phrase and edtf_of(value) and is_told_whole(value)
        said = " ".join(filter(None, (str(value or ""), phrase and f"({phrase})")))
        if said and not whole:
            yield f"{tag}: {said}"
