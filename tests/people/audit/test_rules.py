"""Each rule of the audit fires where it must and is silent where it tempts."""

from datetime import date

import pytest

from apps.dates import Edtf
from apps.people.audit import RULES, NameFact, Scene, audit
from apps.people.facts import Family, ParentFact, PersonFact, PhaseFact

TODAY = date(2026, 11, 27)
SOURCED = frozenset({"birth", "death", *(f"phase {pk}" for pk in range(9))})


def edtf(text: str) -> Edtf | None:
    return Edtf.parse(text) if text else None


def person(words: str) -> PersonFact:
    """Read "ada f 1980-01-01 † 2020 ^2": gender, birth, death, stated children."""
    slug, gender, *rest = words.split()
    birth, death, count = "", "", None
    for at, word in enumerate(rest):
        if word.startswith("^"):
            count = int(word[1:])
        elif word == "†":
            continue
        elif at and rest[at - 1] == "†":
            death = word
        else:
            birth = word
    genders = {"f": "female", "m": "male", "-": ""}
    return PersonFact(
        slug, slug.title(), genders[gender], edtf(birth), edtf(death),
        children_count=count,
    )  # fmt: skip


def phase(words: str, pk: int) -> PhaseFact:
    """Read "ada+bo marriage 2001 2010 divorce"; "-" is unknown."""
    pair, kind, *rest = words.split()
    a, b = pair.split("+")
    begin, end, reason, standing = (*rest, "", "", "", "")[:4]
    known = ["" if word == "-" else word for word in (begin, end, reason)]
    begin, end, reason = edtf(known[0]), edtf(known[1]), known[2]
    return PhaseFact(kind, begin, end, reason, standing or "confirmed", a, b, pk)


def parent(words: str) -> ParentFact:
    pair, *kind = words.split()
    one, child = pair.split(">")
    return ParentFact(one, child, *(kind or ["birth"]))


def faults(text: str, names=(), sourced=SOURCED) -> set[str]:
    """What the audit says of a small world, one thing a line: rules with grades."""
    lines = [line.strip() for line in text.strip().splitlines()]
    phases = [line for line in lines if "+" in line.split()[0]]
    parents = [line for line in lines if ">" in line.split()[0]]
    people = [person(line) for line in lines if line not in phases + parents]
    family = Family(
        {one.slug: one for one in people},
        tuple(phase(line, pk) for pk, line in enumerate(phases)),
        tuple(parent(line) for line in parents),
    )
    found = [
        fault
        for one in people
        for fault in audit(Scene(family, one.slug, TODAY, tuple(names), sourced))
    ]
    assert len({fault.digest for fault in found}) == len(found)
    return {f"{fault.rule} {fault.severity}" for fault in found}


MARRIED = "name.married_without_marriage"
COUPLE = "ada f 1980-05-05\nbo m 1978\n"
FIRING = [
    ("ada f 1990 † 1980", "life.order error"),
    ("ada f 2030", "life.future error"),
    (f"{COUPLE}ada+bo marriage 2031", "life.future error"),
    ("ada f 1800 † 1920", "life.too_old warning"),
    ("ada f 1910", "life.too_old warning"),
    ("ada f 1810 † 1921", "life.too_old info"),
    ("ada f 1980-01-01", "date.first_of_january info"),
    (f"{COUPLE}ada+bo marriage 2001-01-01", "date.first_of_january info"),
    (f"{COUPLE}ada+bo marriage 2010 2001 divorce", "couple.order error"),
    (f"{COUPLE}ada+bo marriage 1970 - -", "couple.not_alive error"),
    (
        "ada f 1980 † 2000\nbo m 1978\nada+bo marriage 2001 - death",
        "couple.not_alive error",
    ),
    ("ada f 1980\nbo m 1960\nada+bo marriage 1993", "couple.young error"),
    ("ada f 1980\nbo m 1960\nada+bo marriage 1996", "couple.young warning"),
    (f"{COUPLE}ada+bo marriage 1998", "couple.young info"),
    (
        f"{COUPLE}cem m 1979\nada+bo marriage 2001 2010 divorce\nada+cem marriage 2008",
        "couple.overlap warning",
    ),
    (
        f"{COUPLE}cem m 1979\nada+bo marriage 2001 2010 divorce\nada+cem marriage 2010",
        "couple.overlap info",
    ),
    (
        f"{COUPLE}cem m 1979\nada+bo marriage 2001 2005 separation\n"
        "ada+cem marriage 2008",
        "couple.overlap warning",
    ),
    (
        f"{COUPLE}ada+bo marriage 2001\nada+bo engagement 2003",
        "couple.engaged_after_wedding warning",
    ),
    (f"{COUPLE}ada+bo marriage 2001 2010 death", "couple.death_of_nobody warning"),
    (
        "ada f 1940 † 2000-05-05\nbo m 1938\nada+bo marriage 1961",
        "couple.open_after_death warning",
    ),
    (f"{COUPLE}ada+bo marriage 2001 2010", "couple.end_without_reason info"),
    (
        f"{COUPLE}ada+bo marriage 2001 - divorce",
        "couple.reason_without_end warning",
    ),
    ("ada f 1980\nbo m 1955\nada+bo dating 2001\nbo>ada", "couple.kin warning"),
    (f"{COUPLE}eva f\nada+bo dating 2001\neva>ada\neva>bo", "couple.kin warning"),
    ("ada f 1980\nkid f 1975\nada>kid", "parent.born_before error"),
    ("ada f 1980\nkid f 1988\nada>kid", "parent.age error"),
    ("ada f 1980\nkid f 1993\nada>kid", "parent.age warning"),
    ("bo m 1980\nkid f 1988\nbo>kid", "parent.age warning"),
    ("ada f 1920\nkid f 1980\nada>kid", "parent.age warning"),
    ("bo m 1880 † 1971\nkid f 1970\nbo>kid", "parent.age warning"),
    ("ada f 1950 † 1980-03\nkid f 1981\nada>kid", "parent.born_after_death error"),
    ("bo m 1950 † 1980-03\nkid f 1982\nbo>kid", "parent.born_after_death warning"),
    (
        "ada f 1980\none f 2001-03-03\ntwo m 2001-06-03\nada>one\nada>two",
        "parent.births_too_near info",
    ),
    (
        "kid f 2001\na f 1970\nb m 1970\nc m 1970\na>kid\nb>kid\nc>kid",
        "parent.too_many warning",
    ),
    (
        "ada f 1980 ^1\none f 2001\ntwo m 2005\nada>one\nada>two",
        "parent.children_count warning",
    ),
]
SILENT = [
    "ada f 1980 † 1980",
    "ada f 1980-05 † 1980",
    "ada f 1917 † 2026",
    "ada f 1921",
    "ada f 1980-01",
    "ada f 1980-01-02",
    "ada f ",
    f"{COUPLE}ada+bo marriage 2001 2001 divorce",
    f"{COUPLE}ada+bo marriage 2001-05 2001 divorce",
    f"{COUPLE}ada+bo dating 1970",
    "ada f 1940 † 2000-05\nbo m\nada+bo marriage 2000 2000-05 death",
    f"{COUPLE}ada+bo marriage 1998-06",
    f"{COUPLE}cem m 1979\nada+bo marriage 2001 2010-03-01 divorce\n"
    "ada+cem marriage 2010-03-01",
    "ada f 1940\nbo m 1938 † 1990\ncem m 1939\nada+bo marriage 1961 - death\n"
    "ada+cem marriage 1995",
    f"{COUPLE}cem m 1979\nada+bo marriage 2001 2010 divorce\n"
    "ada+cem marriage 2008 - - rumoured",
    f"{COUPLE}ada+bo marriage 2001 2005 divorce\nada+bo marriage 2008",
    f"{COUPLE}ada+bo engagement 2001\nada+bo marriage 2001",
    f"{COUPLE}ada+bo engagement 2006\nada+bo marriage 2001 2005 divorce\n"
    "ada+bo marriage 2007",
    f"{COUPLE}ada+bo marriage 2001 2010 divorce",
    f"{COUPLE}ada+bo dating 2001 2010",
    f"{COUPLE}eva f\nada+bo dating 2001\neva>ada step\neva>bo",
    "ada f 1980\nkid f 1975\nada>kid step",
    "ada f 1980\nkid f 1988\nada>kid adoptive",
    "ada f 1980\nkid f 1996\nada>kid",
    "bo m 1930\nkid f 2010\nbo>kid",
    "bo m 1950 † 1980-03\nkid f 1980-11\nbo>kid",
    "ada f 1950 † 1980-03-03\nkid f 1980-03-03\nada>kid",
    "ada f 1980\none f 2001-03-03\ntwo m 2001-03-04\nada>one\nada>two",
    "ada f 1980\none f 2001-03-03\ntwo m 2002-03-04\nada>one\nada>two",
    "ada f 1980\none f 2001-03\ntwo m 2001-06\nada>one\nada>two",
    "bo m 1980\none f 2001-03-03\ntwo m 2001-06-03\nbo>one\nbo>two",
    "kid f 2001\na f 1970\nb m 1970\nc m 1970\na>kid\nb>kid\nc>kid adoptive",
    "ada f 1980 ^3\none f 2001\nada>one",
]


@pytest.mark.parametrize(("world", "said"), FIRING)
def test_a_rule_fires_and_no_other(world, said):
    assert faults(world) == {said}


@pytest.mark.parametrize("world", SILENT)
def test_nothing_is_said_of_what_can_be(world):
    assert faults(world) == set()


@pytest.mark.parametrize(
    ("world", "names", "said"),
    [
        ("ada f", [NameFact("Ada Rot", "married")], {f"{MARRIED} info"}),
        (f"{COUPLE}ada+bo marriage 2001", [NameFact("Ada Rot", "married")], set()),
        ("ada f", [NameFact("Ada  Rot", "display")], {"name.untidy warning"}),
        ("ada f", [NameFact("Ada\tRot", "display")], {"name.untidy warning"}),
        ("ada f", [NameFact("Ada Rot", "birth")], set()),
    ],
)  # fmt: skip
def test_names_go_with_the_life(world, names, said):
    assert faults(world, names=names) == said


@pytest.mark.parametrize(
    ("world", "sourced", "said"),
    [
        ("ada f 1980", (), {"source.missing warning"}),
        ("ada f 1980", ("birth",), set()),
        ("ada f 1980 † 2020", ("birth",), {"source.missing warning"}),
        ("ada f\nbo m\nada+bo dating 2001", (), {"source.missing warning"}),
        ("ada f\nbo m\nada+bo dating 2001", ("phase 0",), set()),
        ("ada f\nbo m\nada+bo dating 2001 2003 separation", (), set()),
        ("ada f", (), set()),
    ],
)
def test_facts_have_a_source(world, sourced, said):
    assert faults(world, sourced=frozenset(sourced)) == said


def test_every_rule_has_its_case():
    told = {said.split()[0] for _world, said in FIRING}
    others = {MARRIED, "name.untidy", "source.missing", "person.double"}
    assert told | others == set(RULES)
