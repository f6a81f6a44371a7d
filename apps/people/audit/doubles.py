"""Whether two entries are probably one person: what agrees, and what rules it out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.dates import Certainty, Edtf
from apps.dates.compare import before, same
from apps.people.audit.rule import Fault, Found, Rule, Scene, Severity

A_YEAR = 366  # days; what is vaguer than that and overlaps proves nothing


@dataclass(frozen=True, slots=True)
class Entry:
    """What is held against another entry. Names are folded, sounds whole names' codes.

    `relatives` are addresses of partners, parents and children, by whatever standing.
    """

    slug: str
    name: str
    gender: str = ""
    birth: Edtf | None = None
    death: Edtf | None = None
    names: frozenset[str] = frozenset()
    sounds: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    ids: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Verdict:
    """`names` and `grounds` speak for one person, `conflicts` against it."""

    names: tuple[str | Promise, ...]
    grounds: tuple[str | Promise, ...]
    conflicts: tuple[str | Promise, ...]

    @property
    def probable(self) -> bool:
        """A name and something else agree, and nothing rules it out."""
        return bool(self.names and self.grounds) and not self.conflicts


def compare(one: Entry, other: Entry) -> Verdict:
    return Verdict(
        tuple(_names(one, other)),
        tuple(_grounds(one, other)),
        tuple(_conflicts(one, other)),
    )


def _names(one: Entry, other: Entry) -> Iterator[str | Promise]:
    if one.names & other.names:
        yield _("a name is the same")
    elif one.sounds & other.sounds:
        yield _("a name sounds alike")


def _grounds(one: Entry, other: Entry) -> Iterator[str | Promise]:
    if one.birth and other.birth and _meet(one.birth, other.birth):
        yield _("the dates of birth agree")
    if one.death and other.death and _meet(one.death, other.death):
        yield _("the dates of death agree")
    if one.relatives & other.relatives:
        yield _("they share a relative")
    if any(other.ids.get(scheme) == value for scheme, value in one.ids.items()):
        yield _("an external id is the same")


def _conflicts(one: Entry, other: Entry) -> Iterator[str | Promise]:
    if _apart(one.birth, other.birth):
        yield _("born on different days")
    if _apart(one.death, other.death):
        yield _("died on different days")
    for dead, born in ((one, other), (other, one)):
        if dead.death and born.birth and _before(dead.death, born.birth):
            yield _("one died before the other was born")
    if {one.gender, other.gender} == {"female", "male"}:
        yield _("one is female, the other male")
    if one.slug in other.relatives or other.slug in one.relatives:
        yield _("they are partners, or parent and child")
    if any(other.ids.get(key, value) != value for key, value in one.ids.items()):
        yield _("somebody else knows them by different numbers")


def _meet(one: Edtf, other: Edtf) -> bool:
    """Both can be one day, and neither is vague."""
    spans = [
        day.latest - day.earliest
        for day in (one, other)
        if day.earliest is not None and day.latest is not None
    ]
    close = len(spans) == 2 and max(spans) <= A_YEAR
    return close and same(one, other) is not Certainty.IMPOSSIBLE


def _apart(one: Edtf | None, other: Edtf | None) -> bool:
    if not one or not other:
        return False
    return same(one, other) is Certainty.IMPOSSIBLE


def _before(one: Edtf, other: Edtf) -> bool:
    return before(one, other) is Certainty.CERTAIN


def _in_pairs_only(scene: Scene) -> Iterator[Found]:
    """Nothing around one person tells: pairs are found by apps.people.doubles."""
    return iter(())


DOUBLE = Rule(
    "person.double",
    Severity.INFO,
    _("“%(p1)s” and “%(p2)s” are probably one person, entered twice."),
    _in_pairs_only,
)


def fault(one: Entry, other: Entry) -> Fault:
    """It comes back, once accepted, when a date or a name of one of the two changes."""
    facts = (
        *(
            str(day or "")
            for entry in (one, other)
            for day in (entry.birth, entry.death)
        ),
        *sorted(one.names & other.names or one.sounds & other.sounds),
    )
    words = {"p1": one.name, "p2": other.name, "other": other.slug}
    return Fault(
        DOUBLE.code,
        DOUBLE.severity,
        Certainty.POSSIBLE,
        (one.slug, other.slug),
        DOUBLE.message,
        words,
        facts,
    )
