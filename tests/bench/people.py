"""Rows of a made record: families of five, in numbers, without the ORM.

The first people are the same whatever the size of the record, so that one text can be
held against records of any size.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from random import Random
from typing import Any, NamedTuple

from apps.people.keys import keys_of
from apps.people.near import NEAR, stored_keys
from apps.people.typed import fame, slips, sound, turned, words_of
from apps.reading.text.folding import fold
from tests.bench.names import Names

FIRST = 1_000_000  # keys of rows begin here
FAMILY = 5
CHUNK = 4_000  # families whose rows are held in memory at once
THIS_YEAR = 2026
CHANGED = "2026-01-01 00:00:00+00:00"
TERMS = {
    "Schauspieler": ("Schauspielerin", "Schauspieler", "actor"),
    "Sänger": ("Sängerin", "Sänger", "singer"),
    "Moderator": ("Moderatorin", "Moderator", "presenter"),
    "Regisseur": ("Regisseurin", "Regisseur", "director"),
    "Sportler": ("Sportlerin", "Sportler", "athlete"),
    "Model": ("Model", "Model", "model"),
    "Autor": ("Autorin", "Autor", "author"),
    "Politiker": ("Politikerin", "Politiker", "politician"),
}
OUTLETS = 40
Rows = dict[str, list[tuple[Any, ...]]]

COLUMNS = {
    "people_person": "id slug gender birth death birth_place publicity children_count "
    "note version changed birth_earliest birth_latest",
    "people_name": "id text kind begin end restricted person_id",
    "people_namekey": "id key tier name_id person_id",
    "people_findkey": "id key fame open name_id person_id",
    "people_nameword": "id word sound",
    "people_wordslip": "id key word_id",
    "people_externalid": "id scheme value person_id",
    "people_occupation": "id term female male neutral english",
    "people_personoccupation": "id position occupation_id person_id",
    "people_couple": "id version a_id b_id",
    "people_phase": "id kind begin end end_reason standing begin_earliest begin_latest "
    "couple_id",
    "people_parenthood": "id kind standing child_id parent_id",
    "sources_outlet": "id name home",
    "sources_source": "id kind title url date language outlet_id",
    "sources_citation": "id about excerpt value stance person_id phase_id source_id",
    "stories_story": "id slug language kicker headline teaser body stage lead version",
    "stories_mention": "id name position person_id story_id",
}


class Member(NamedTuple):
    pk: int
    name: str
    female: bool
    born: date
    birth_name: str = ""


class Family(NamedTuple):
    """Two who married, two children of theirs, and one who stands alone."""

    people: tuple[Member, Member, Member, Member, Member]
    wed: int  # the year
    divorced: int | None
    stories: int


def families(count: int) -> Iterator[Family]:
    """Yield families of `count` people altogether."""
    names, chance = Names(Random(7)), Random(8)
    for first in range(FIRST, FIRST + count, FAMILY):
        born, surname = chance.randrange(1930, 1990), names.surname()
        maiden = names.surname()
        wed = born + chance.randrange(20, 35)
        wife, husband = names.given(True), names.given(False)
        takes = chance.random() < 0.6
        she = Member(
            first,
            f"{wife} {surname if takes else maiden}",
            True,
            _day(chance, born),
            f"{wife} {maiden}" if takes else "",
        )
        he = Member(first + 1, f"{husband} {surname}", False, _day(chance, born + 2))
        children = []
        for place in (2, 3):
            female, alone = chance.random() < 0.5, chance.random() < 0.2
            given = names.given(female)
            name = given if alone else f"{given} {surname}"
            year = min(wed + place, THIS_YEAR - 1)
            children.append(Member(first + place, name, female, _day(chance, year)))
        female = chance.random() < 0.5
        single = f"{names.given(female)} {names.surname()}"
        other = Member(first + 4, single, female, _day(chance, born + 1))
        divorced = wed + chance.randrange(2, 20) if chance.random() < 0.3 else None
        stories = min(int(chance.paretovariate(1.2)) - 1, 300)
        yield Family((she, he, *children, other), wed, divorced, stories)


def _day(chance: Random, year: int) -> date:
    return date(year, chance.randrange(1, 13), chance.randrange(1, 29))


def chunks(count: int) -> Iterator[Rows]:
    """Yield the rows of the whole record by table, some thousand families at once."""
    yield _shared_rows()
    rows: Rows = defaultdict(list)
    known: dict[str, int] = {}
    for number, family in enumerate(families(count)):
        _add(rows, family, Random(family.people[0].pk))
        if number % CHUNK == CHUNK - 1:
            _add_words(rows, known)
            yield rows
            rows = defaultdict(list)
    _add_words(rows, known)
    yield rows


def _add_words(rows: Rows, known: dict[str, int]) -> None:
    """The words of names that no one bore before."""
    for _pk, text, *_rest in rows["people_name"]:
        for word in sorted(words_of(text) - known.keys()):
            pk = known[word] = FIRST + len(known)
            rows["people_nameword"].append((pk, word, sound(word)))
            rows["people_wordslip"] += [
                (100 * pk + place, slip, pk)
                for place, slip in enumerate(sorted(slips(word)))
            ]


def _shared_rows() -> Rows:
    outlets = range(FIRST, FIRST + OUTLETS)
    return {
        "people_occupation": [
            (FIRST + place, f"{term} (bench)", female, male, term, english)
            for place, (term, (female, male, english)) in enumerate(TERMS.items())
        ],
        "sources_outlet": [(pk, f"Blatt {pk}", "") for pk in outlets],
        "sources_source": [
            (pk, "article", f"Bericht {pk}", "", "2025", "de", FIRST + pk % OUTLETS)
            for pk in range(FIRST, FIRST + 1000)
        ],
    }


def _add(rows: Rows, family: Family, chance: Random) -> None:
    for member in family.people:
        _add_person(rows, member, chance, family.stories)
    she, he, *children, _other = family.people
    couple, phase = she.pk, she.pk
    begin = date(family.wed, 6, 1).toordinal()
    end = str(family.divorced) if family.divorced else ""
    rows["people_couple"].append((couple, 1, she.pk, he.pk))
    rows["people_phase"].append(
        (
            *(phase, "marriage", f"{family.wed}-06-01", end),
            *("divorce" if end else "", "confirmed", begin, begin, couple),
        )
    )
    rows["sources_citation"].append(
        (FIRST * 10 + phase, "", "", "", "supports", None, phase, _source(chance))
    )
    for child in children:
        for place, parent in enumerate((she, he)):
            rows["people_parenthood"].append(
                (2 * child.pk + place, "birth", "confirmed", child.pk, parent.pk)
            )
    for number in range(family.stories):
        _add_story(rows, family, number)


def _add_person(rows: Rows, member: Member, chance: Random, stories: int) -> None:
    pk, day = member.pk, member.born.toordinal()
    slug = f"{fold(member.name).replace(' ', '-')}-{pk}"
    gender = "female" if member.female else "male"
    rows["people_person"].append(
        (
            *(pk, slug, gender, member.born.isoformat(), "", "", "public", None, ""),
            *(1, CHANGED, day, day),
        )
    )
    elsewhere = chance.random() < 0.3
    names = [(member.name, "display"), (member.birth_name, "birth")]
    open_to_all = member.born.year < THIS_YEAR - 18
    for place, (text, kind) in enumerate(names[: 1 + bool(member.birth_name)]):
        _add_name(rows, 2 * pk + place, text, kind, pk, elsewhere)
        told = fame(stories + elsewhere)
        for number, key in enumerate(sorted(turned(text))):
            rows["people_findkey"].append(
                (
                    50 * (2 * pk + place) + number,
                    key,
                    told,
                    open_to_all,
                    2 * pk + place,
                    pk,
                )
            )
    if elsewhere:
        rows["people_externalid"].append((pk, "wikidata", f"Q{pk}", pk))
    if chance.random() < 0.5:
        occupation = FIRST + chance.randrange(len(TERMS))
        rows["people_personoccupation"].append((pk, 0, occupation, pk))
    if chance.random() < 0.3:
        rows["sources_citation"].append(
            (pk, "birth", "", "", "supports", pk, None, _source(chance))
        )


def _add_name(
    rows: Rows, pk: int, text: str, kind: str, person: int, elsewhere: bool
) -> None:
    rows["people_name"].append((pk, text, kind, "", "", False, person))
    keys = keys_of(text, kind, known_elsewhere=elsewhere)
    keys |= {(near, NEAR) for near in stored_keys(text)}
    for place, (key, tier) in enumerate(sorted(keys)):
        rows["people_namekey"].append((50 * pk + place, key, tier, pk, person))


def _add_story(rows: Rows, family: Family, number: int) -> None:
    pk = FIRST + family.people[0].pk * 100 + number
    rows["stories_story"].append(
        (pk, f"made-{pk}", "de", "", "Made", "", "", "draft", False, 1)
    )
    for place, member in enumerate(family.people):
        rows["stories_mention"].append(
            (5 * pk + place, member.name, place, member.pk, pk)
        )


def _source(chance: Random) -> int:
    return FIRST + chance.randrange(1000)
