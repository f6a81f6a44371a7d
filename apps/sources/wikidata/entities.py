"""Reads the JSON of an entity: statements by rank, snaks, labels.

The shape is https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html; what
is not of that shape counts as not said.
"""

import re
from collections.abc import Iterator
from typing import Any

from apps.people.keys import tidy, unfit
from apps.sources.wikidata.times import edtf_of

Json = dict[str, Any]
QID = re.compile(r"Q[1-9]\d{0,10}")
LANGUAGES = ("de", "mul", "en")  # in which we look for words, in this order
HOW = ("P1480", "P5102")  # sourcing circumstances, nature of statement
CIRCA = "Q5727902"
UNSURE = {"Q18122778", "Q30230067", "Q18912752"}  # presumably, possibly, disputed


def statements(entity: Json, prop: str) -> list[Json]:
    """The best ranked ones: preferred wins, deprecated is skipped."""
    claims = entity.get("claims")
    said = claims.get(prop, []) if isinstance(claims, dict) else []
    kept = [
        each
        for each in said
        if isinstance(each, dict) and each.get("rank") != "deprecated"
    ]
    best = [each for each in kept if each.get("rank") == "preferred"]
    return best or kept


def value(snak: Any) -> Any:
    """None for somevalue and novalue, which have no datavalue."""
    if not isinstance(snak, dict) or snak.get("snaktype", "value") != "value":
        return None
    held = snak.get("datavalue")
    return held.get("value") if isinstance(held, dict) else None


def main(statement: Json) -> Any:
    return value(statement.get("mainsnak"))


def is_unknown(snak: Any) -> bool:
    """There is a value, and nobody knows which."""
    return isinstance(snak, dict) and snak.get("snaktype") == "somevalue"


def qid(held: Any) -> str:
    """The id of an item, or "" for anything else."""
    if not isinstance(held, dict):
        return ""
    found = held.get("id") or f"Q{held.get('numeric-id')}"
    return found if isinstance(found, str) and QID.fullmatch(found) else ""


def items(entity: Json, prop: str) -> list[str]:
    """Ids of the items that best statements name, each once."""
    found = (qid(main(each)) for each in statements(entity, prop))
    return [each for each in dict.fromkeys(found) if each]


def snaks(holder: Json, prop: str, under: str = "qualifiers") -> list[Any]:
    held = holder.get(under)
    found = held.get(prop, []) if isinstance(held, dict) else []
    return found if isinstance(found, list) else []


def qualifiers(statement: Json, prop: str) -> list[Any]:
    return [each for each in map(value, snaks(statement, prop)) if each is not None]


def doubts(statement: Json) -> set[str]:
    """Ids of what qualifies it as approximate or doubtful."""
    return {qid(held) for prop in HOW for held in qualifiers(statement, prop)} - {""}


def dates(entity: Json, prop: str) -> list[str]:
    """All that the best statements say, as EDTF."""
    found = (
        edtf_of(main(each), _sign(doubts(each))) for each in statements(entity, prop)
    )
    return [each for each in found if each]


def _sign(how: set[str]) -> str:
    return "~" if CIRCA in how else "?" if how & UNSURE else ""


def texts(entity: Json, prop: str) -> Iterator[tuple[str, str]]:
    """Language and text of the best statements; a plain string has no language."""
    for each in statements(entity, prop):
        held = main(each)
        if isinstance(held, dict):
            text, language = line(held.get("text")), str(held.get("language", ""))
        else:
            text, language = line(held), ""
        if text:
            yield language, text


def label(entity: Json, languages: tuple[str, ...] = LANGUAGES) -> str:
    """In the first of the languages that has one; "" for none."""
    held = entity.get("labels")
    if not isinstance(held, dict):
        return ""
    return next(filter(None, (_text(held.get(code)) for code in languages)), "")


def any_label(entity: Json) -> str:
    held = entity.get("labels")
    others = tuple(sorted(held)) if isinstance(held, dict) else ()
    return label(entity, (*LANGUAGES, *others))


def aliases(entity: Json) -> Iterator[str]:
    held = entity.get("aliases")
    for code in LANGUAGES:
        said = held.get(code, []) if isinstance(held, dict) else []
        yield from filter(None, map(_text, said if isinstance(said, list) else []))


def _text(held: Any) -> str:
    return line(held.get("value")) if isinstance(held, dict) else ""


def line(held: Any) -> str:
    """One line of text that the record would take, or ""."""
    text = " ".join(held.split()) if isinstance(held, str) else ""
    return "".join(char for char in tidy(text) if not unfit(char))
