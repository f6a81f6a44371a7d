"""One human of Wikidata as people.jsonl has it, and whom and what the entity names."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from apps.people.models import EndReason, Gender, NameKind, PhaseKind, Publicity
from apps.sources.newcomers import Object
from apps.sources.wikidata.entities import (
    Json,
    aliases,
    any_label,
    dates,
    doubts,
    is_unknown,
    items,
    label,
    main,
    qid,
    qualifiers,
    snaks,
    statements,
    texts,
)
from apps.sources.wikidata.references import Source, sources_of
from apps.sources.wikidata.times import agreed, edtf_of

SCHEME = "wikidata"
HUMAN = "Q5"
LONGEST_NAME, MOST_NAMES, MOST_SOURCES = 160, 20, 10
TRANS_WOMAN, TRANS_MAN, NON_BINARY = "Q1052281", "Q2449503", "Q48270"
GENDERS = {
    "Q6581072": Gender.FEMALE,
    "Q6581097": Gender.MALE,
    TRANS_WOMAN: Gender.FEMALE,
    TRANS_MAN: Gender.MALE,
    NON_BINARY: Gender.DIVERSE,
    "Q1097630": Gender.DIVERSE,  # intersex
}
LEFT_A_NAME = {TRANS_WOMAN, TRANS_MAN, NON_BINARY}
ENDS = {
    "Q93190": EndReason.DIVORCE,
    "Q701040": EndReason.ANNULMENT,
    "Q759734": EndReason.ANNULMENT,
    "Q1299585": EndReason.ANNULMENT,  # declaration of nullity
    "Q5561011": EndReason.SEPARATION,
    "Q1142948": EndReason.SEPARATION,  # legal separation
    "Q4": EndReason.DEATH,
    "Q24037741": EndReason.DEATH,
    "Q99521170": EndReason.DEATH,
    "Q90110620": EndReason.DEATH,
}
PARTNERS = {"P26": PhaseKind.MARRIAGE, "P451": PhaseKind.DATING}
DISPUTED = "Q18912752"
NO_ENCYCLOPEDIA = {"commonswiki", "specieswiki", "wikidatawiki", "metawiki"}
PARENT, SIBLING, OCCUPATION = "parent", "sibling", "occupation"
BIRTH_PLACE = "birth_place"
OF_THE_ENTRY = ("P1477", "P742", "P21", "P106", "P18")


@dataclass(frozen=True, slots=True)
class Tie:
    """Something the entity says of itself and another one, who may not be here yet.

    A parent comes first, whichever of the two says so.
    """

    kind: str  # a PhaseKind, or PARENT, SIBLING, OCCUPATION, BIRTH_PLACE
    subject: str  # whose entity says it
    one: str
    other: str
    told: Json = field(default_factory=dict)  # a phase; sources

    @property
    def foreign(self) -> str:
        """The one whose entity does not say it."""
        return self.other if self.one == self.subject else self.one


@dataclass(frozen=True, slots=True)
class Human:
    qid: str
    told: Object  # its key is the id until newcomers.keyed gives it one
    ties: list[Tie]
    cited: dict[str, list[Source]]  # by what of the person the sources are about


def is_human(entity: Json) -> bool:
    return HUMAN in items(entity, "P31")


def human(entity: Json) -> Human | None:
    """None where nobody says what the human is called."""
    name = any_label(entity)
    if not name:
        return None
    own = entity["id"]
    told: Object = {
        "key": own,
        "name": name,
        "names": list(_names(entity, name)),
        "gender": _gender(entity),
        "birth": agreed(dates(entity, "P569")),
        "death": _death(entity),
        "publicity": _publicity(entity),
        "note": "\n".join(_note(entity)),
        "ids": {SCHEME: own, **_imdb(entity)},
        "children_count": _count(entity),
        "sources": _sources(entity, *OF_THE_ENTRY)[:MOST_SOURCES],
    }
    cited = {"birth": _sources(entity, "P569"), "death": _sources(entity, "P570")}
    kept = {key: each for key, each in told.items() if each not in (None, "", [])}
    return Human(own, kept, list(_ties(entity)), cited)


def _sources(entity: Json, *props: str) -> list[Source]:
    return sources_of(*(each for prop in props for each in statements(entity, prop)))


def _gender(entity: Json) -> str:
    return next((GENDERS[each] for each in _genders(entity) if each in GENDERS), "")


def _genders(entity: Json) -> list[str]:
    return items(entity, "P21")


def _names(entity: Json, shown: str) -> Iterator[dict[str, Any]]:
    """Birth, stage and nicknames first; who left a name behind left all others, too."""
    left = bool(LEFT_A_NAME & set(_genders(entity)))
    said = [(text, NameKind.BIRTH) for _code, text in texts(entity, "P1477")]
    said += [(text, NameKind.STAGE) for _code, text in texts(entity, "P742")]
    said += [(text, NameKind.NICKNAME) for _code, text in texts(entity, "P1449")]
    seen = {shown, *(text for text, _kind in said)}
    spellings = dict.fromkeys((label(entity, ("en",)), *aliases(entity)))
    said += [(text, NameKind.SPELLING) for text in spellings if text not in seen]
    fit = [each for each in dict.fromkeys(said) if 0 < len(each[0]) <= LONGEST_NAME]
    for text, kind in fit[:MOST_NAMES]:
        name: dict[str, Any] = {"name": text, "kind": str(kind)}
        yield name | ({"restricted": True} if left and text != shown else {})


def _death(entity: Json) -> str | None:
    """Who is said to have died, nobody knows when, had died when that was said."""
    found = agreed(dates(entity, "P570"))
    unknown = any(is_unknown(each.get("mainsnak")) for each in _deaths(entity))
    return found or (_until(entity) if unknown else None)


def _deaths(entity: Json) -> list[Json]:
    return statements(entity, "P570")


def _until(entity: Json) -> str | None:
    """The day on which the entity was last changed, as "by then at the latest"."""
    day = str(entity.get("modified", ""))[:10]
    said = {"time": f"+{day}T", "precision": 11}
    found = edtf_of(said)
    return f"../{found}" if found else None


def _publicity(entity: Json) -> str:
    """Public is about whom an encyclopedia has an article; others stand beside one."""
    links = entity.get("sitelinks")
    sites = set(links) if isinstance(links, dict) else set()
    articles = {site for site in sites - NO_ENCYCLOPEDIA if site.endswith("wiki")}
    return Publicity.PUBLIC if articles else Publicity.CONTEXTUAL


def _note(entity: Json) -> Iterator[str]:
    """What our fields cannot hold: contradicting dates, the picture's name."""
    for prop, words in (("P569", _("Born")), ("P570", _("Died"))):
        found = list(dict.fromkeys(dates(entity, prop)))
        if len(found) > 1 and agreed(found) not in found:
            told = {"what": words, "dates": ", ".join(found)}
            yield _("%(what)s according to Wikidata: %(dates)s") % told
    for _code, text in texts(entity, "P18"):
        yield _("Picture at Wikimedia Commons: %(name)s") % {"name": text}


def _imdb(entity: Json) -> dict[str, str]:
    found = [text for _code, text in texts(entity, "P345")]
    ours = [text for text in found if text[:2] == "nm" and text[2:].isdigit()]
    return {"imdb": ours[0]} if len(ours) == 1 else {}


def _count(entity: Json) -> int | None:
    counts = set()
    for each in statements(entity, "P1971"):
        held = main(each)
        amount = str(held.get("amount", "")) if isinstance(held, dict) else ""
        if amount.removeprefix("+").isdigit():
            counts.add(int(amount))
    return counts.pop() if len(counts) == 1 else None


def _ties(entity: Json) -> Iterator[Tie]:
    own = entity["id"]
    for prop, kind in PARTNERS.items():
        for statement in statements(entity, prop):
            other = qid(main(statement))
            if other and other != own:
                yield Tie(kind, own, own, other, _phase(entity, statement, kind))
    for prop in ("P22", "P25", "P40"):
        for statement in statements(entity, prop):
            other = qid(main(statement))
            if other and other != own:
                ends = (own, other) if prop == "P40" else (other, own)
                yield Tie(PARENT, own, *ends, {"sources": sources_of(statement)})
    for prop, what in (("P3373", SIBLING), ("P106", OCCUPATION)):
        for other in items(entity, prop):
            if other != own:
                yield Tie(what, own, own, other)
    if len(places := items(entity, "P19")) == 1:  # of two nobody knows which
        yield Tie(BIRTH_PLACE, own, own, places[0])


def _phase(entity: Json, statement: Json, kind: str) -> Json:
    told = {
        "kind": str(kind),
        "begin": agreed(_told_dates(statement, "P580")),
        "end": agreed(_told_dates(statement, "P582")),
        "end_reason": _end_reason(statement),
        "standing": "disputed" if DISPUTED in doubts(statement) else "",
        "sources": sources_of(statement),
    }
    if any(map(is_unknown, snaks(statement, "P582"))) and not told["end"]:
        told["end"] = _until(entity)
    return {name: each for name, each in told.items() if each}


def _told_dates(statement: Json, prop: str) -> list[str]:
    return [each for each in map(edtf_of, qualifiers(statement, prop)) if each]


def _end_reason(statement: Json) -> str:
    found = {ENDS.get(qid(held), "") for held in qualifiers(statement, "P1534")} - {""}
    return str(found.pop()) if len(found) == 1 else ""
