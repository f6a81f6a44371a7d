"""Facts in short: "marriage 1993-08-19..2002 divorce", "ada > bo", "ada+bo …"."""

from apps.dates import Edtf
from apps.people.facts import Family, ParentFact, PersonFact, PhaseFact


def edtf(text: str) -> Edtf | None:
    return Edtf.parse(text) if text else None


def phase(text: str) -> PhaseFact:
    pair = ("a", "b")
    kind, when, *more = text.split()
    if "+" in kind:
        pair = tuple(kind.split("+"))
        kind, when, *more = when, *more
    begin, _, end = when.partition("..")
    standings = ("reported", "disputed", "denied", "rumoured")
    standing = next((word for word in more if word in standings), "confirmed")
    reason = next((word for word in more if word not in standings), "")
    return PhaseFact(
        kind, edtf(begin), edtf(end), reason, standing, a=pair[0], b=pair[1]
    )


def family(people: dict[str, str], *facts: str) -> Family:
    """`people`: name → "birth..death"; facts: phases and "parent > child [kind]"."""
    known = {}
    for slug, life in people.items():
        birth, _, death = life.partition("..")
        known[slug] = PersonFact(slug, birth=edtf(birth), death=edtf(death))
    phases, parents = [], []
    for fact in facts:
        if ">" in fact:
            parent, _, child, *kind = fact.split()
            parents.append(ParentFact(parent, child, *kind))
        else:
            phases.append(phase(fact))
    return Family(known, tuple(phases), tuple(parents))
