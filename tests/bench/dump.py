"""Files of made people in the formats that imports take, the same people in each.

Wikidata's is of the shape that https://doc.wikimedia.org/Wikibase/master/php/
docs_topics_json.html documents: labels, aliases, statements with ranks, qualifiers and
references (half of them "imported from Wikipedia"), occupations as entities of their
own, and one entity in five that is no human. The same count gives the same bytes.

    python -m tests.bench.dump wikidata 1000000 dump.json.gz
"""

import bz2
import csv
import gzip
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

from tests.bench.people import TERMS, Family, Member, families
from tests.sources.wikidata.making import (
    day,
    entity,
    in_language,
    reference,
    statement,
    time,
)

OPENERS: dict[str, Callable[..., Any]] = {".gz": gzip.open, ".bz2": bz2.open}
FIRST_TERM = 30_000
COPIED = reference(P143="Q48183")
FEMALE, MALE = "Q6581072", "Q6581097"
Json = dict[str, Any]


def write(kind: str, count: int, path: Path) -> Path:
    with OPENERS.get(path.suffix, open)(path, "wt", encoding="utf-8") as file:
        WRITERS[kind](count, file)
    return path


def _wikidata(count: int, file: IO[str]) -> None:
    file.write("[")
    before = "\n"
    for one in _entities(count):
        file.write(before + json.dumps(one, ensure_ascii=False))
        before = ",\n"
    file.write("\n]\n")


def _entities(count: int) -> Iterator[Json]:
    for place, (term, (female, male, english)) in enumerate(TERMS.items()):
        yield entity(
            f"Q{FIRST_TERM + place}",
            "",
            statement("P2521", in_language(female)),
            statement("P3321", in_language(male)),
            kind="Q28640",
            labels={"de": term, "en": english},
        )
    for number, family in enumerate(families(count)):
        yield from _humans(family)
        yield entity(f"Q{500_000_000 + number}", f"Ort {number}", kind="Q486972")


def _humans(family: Family) -> Iterator[Json]:
    she, he, *children, _alone = family.people
    for member in family.people:
        said = [
            statement("P21", FEMALE if member.female else MALE),
            statement(
                "P569", day(member.born.isoformat()), references=[_press(member)]
            ),
            statement("P106", f"Q{FIRST_TERM + member.pk % len(TERMS)}"),
            statement("P345", f"nm{member.pk}", references=[COPIED]),
        ]
        if member.birth_name:
            said.append(statement("P1477", in_language(member.birth_name)))
        if member in (she, he):
            partner = he if member is she else she
            said.append(_marriage(family, partner))
            said += [statement("P40", f"Q{child.pk}") for child in children]
        if member in children:
            said += [statement("P25", f"Q{she.pk}"), statement("P22", f"Q{he.pk}")]
        yield entity(
            f"Q{member.pk}",
            "",
            *said,
            labels={"de": member.name, "en": member.name},
            aliases=(f"{member.name} {member.pk % 7}.",),
        )


def _press(member: Member) -> Json:
    address = f"https://blatt-{member.pk % 40}.example/{member.pk}"
    return reference(P854=address, P813=day("2025-01-02")) if member.pk % 2 else COPIED


def _marriage(family: Family, partner: Member) -> Json:
    ended = family.divorced
    return statement(
        "P26",
        f"Q{partner.pk}",
        references=[_press(partner)],
        P580=time(f"+{family.wed}-00-00", 9),
        P582=time(f"+{ended}-00-00", 9) if ended else None,
        P1534="Q93190" if ended else None,
    )


def _people(count: int, file: IO[str]) -> None:
    for family in families(count):
        she, he, *children, _alone = family.people
        for member in family.people:
            one = _line(member)
            if member is she:
                phase = _phase(family)
                bond = {"with": f"p{he.pk}", "phases": [phase]}
                one["partnerships"] = [bond]
            if member in (she, he):
                one["children"] = [{"key": f"p{child.pk}"} for child in children]
            file.write(json.dumps(one, ensure_ascii=False) + "\n")


def _line(member: Member) -> Json:
    born = member.birth_name
    return {
        "key": f"p{member.pk}",
        "name": member.name,
        "names": [{"name": born, "kind": "birth"}] if born else [],
        "gender": "female" if member.female else "male",
        "birth": member.born.isoformat(),
        "occupations": [list(TERMS)[member.pk % len(TERMS)]],
        "ids": {"imdb": f"nm{member.pk}"},
        "sources": [
            {"outlet": f"Blatt {member.pk % 40}", "title": f"B {member.pk % 999}"}
        ],
    }


def _phase(family: Family) -> Json:
    phase: Json = {"kind": "marriage", "begin": str(family.wed)}
    if family.divorced:
        phase |= {"end": str(family.divorced), "end_reason": "divorce"}
    return phase


def _tree(count: int, file: IO[str]) -> None:
    file.write("0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n")
    for family in families(count):
        she, he, *children, _alone = family.people
        for member in family.people:
            given, _space, surname = member.name.rpartition(" ")
            sex = "F" if member.female else "M"
            file.write(
                f"0 @I{member.pk}@ INDI\n1 NAME {given} /{surname}/\n1 SEX {sex}\n"
                f"1 BIRT\n2 DATE {member.born:%d %b %Y}\n".upper().replace(
                    f"{given} /{surname}/".upper(), f"{given} /{surname}/"
                )
            )
        file.write(f"0 @F{she.pk}@ FAM\n1 HUSB @I{he.pk}@\n1 WIFE @I{she.pk}@\n")
        file.write("".join(f"1 CHIL @I{child.pk}@\n" for child in children))
        file.write(f"1 MARR\n2 DATE {family.wed}\n")
        file.write(f"1 DIV\n2 DATE {family.divorced}\n" if family.divorced else "")
    file.write("0 TRLR\n")


def _table(count: int, file: IO[str]) -> None:
    """A row has no ties; it says who somebody is by an address, as namesakes do."""
    rows = csv.writer(file, delimiter=";")
    rows.writerow(["Kürzel", "Name", "Geschlecht", "Geburtsdatum", "Geburtsort"])
    for family in families(count):
        for member in family.people:
            gender = "weiblich" if member.female else "männlich"
            born = f"{member.born:%d.%m.%Y}"
            place = f"Ort {member.pk % 999}"
            rows.writerow([f"p{member.pk}", member.name, gender, born, place])


WRITERS = {"wikidata": _wikidata, "people": _people} | {
    "gedcom": _tree,
    "table": _table,
}

if __name__ == "__main__":
    write(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
