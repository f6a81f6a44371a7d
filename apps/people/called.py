"""What somebody is to somebody on a day, also beyond the first step, in words.

Nearest first: a partner or former partner, then kin by blood or by marriage, then who
is bound to one of these: "neue Partnerin des Ex-Manns", "sister’s ex-partner".
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from apps.dates import Certainty, Edtf
from apps.dates.certainty import every
from apps.dates.compare import before
from apps.people.facts import Family
from apps.people.genitive import genitive, new, with_article
from apps.people.kin import (
    Kin,
    Kind,
    parents_and_children,
    relatives,
    siblings,
)
from apps.people.status import CoupleStatus, Status, couple_status
from apps.people.words import couple_word, kin_word

OWN_FAMILY = frozenset(
    {
        Kind.PARENT,
        Kind.CHILD,
        Kind.ADOPTIVE_PARENT,
        Kind.ADOPTIVE_CHILD,
        Kind.FOSTER_PARENT,
        Kind.FOSTER_CHILD,
        Kind.TWIN,
        Kind.SIBLING,
        Kind.HALF_SIBLING,
        Kind.GRANDPARENT,
        Kind.GRANDCHILD,
    }
)
Bond = CoupleStatus | Kin


@dataclass(frozen=True, slots=True)
class Remote:
    """`person` is `then` to `via`, and `via` is `first` to the one asked about.

    New: the present partner of a former one, who came later.
    """

    person: str
    via: str
    first: Bond
    then: Bond
    new: bool = False

    @property
    def certainty(self) -> Certainty:
        return every(self.first.certainty, self.then.certainty)


@dataclass(frozen=True, slots=True)
class Called:
    word: str
    certainty: Certainty = Certainty.CERTAIN


def called(
    family: Family, whose: str, who: str, day: date | Edtf, language: str
) -> Called | None:
    """Name what `who` is to `whose` on the day; None if nothing is on record."""
    status = tie(family, whose, who, day)
    if status.status is not Status.NONE:
        return Called(_word(family, who, status, day, language), status.certainty)
    for kin in relatives(family, whose, day):
        if kin.person == who:
            return Called(_word(family, who, kin, day, language), kin.certainty)
    for remote in further(family, whose, day):
        if remote.person == who:
            word = remote_word(family, remote, day, language)
            return Called(word, remote.certainty)
    return None


def bond_of(family: Family, whose: str, who: str, day: date | Edtf) -> Bond | None:
    """The one link between two: partners, parent and child, brothers and sisters."""
    status = tie(family, whose, who, day)
    if status.status is not Status.NONE:
        return status
    near = (parents_and_children, siblings)
    kin = (each for finder in near for each in finder(family, whose, day))
    return next((each for each in kin if each.person == who), None)


def link_words(
    family: Family, one: str, other: str, day: date | Edtf, language: str
) -> str:
    """What stands between the two names: "ist die Ex-Frau von", "was the mother of"."""
    bond = bond_of(family, other, one, day)
    if bond is None:
        return ""
    word = _word(family, one, bond, day, language)
    after_death = isinstance(bond, CoupleStatus) and bond.status in (
        Status.WIDOWED,
        Status.BEREAVED,
    )
    past = _dead(family, one, day) and not after_death
    if language == "en":
        return f"{'was' if past else 'is'} the {word} of"
    article = with_article(word, _gender(family, one))
    return f"{'war' if past else 'ist'} {article} von"


def tie(family: Family, one: str, other: str, day: date | Edtf) -> CoupleStatus:
    """What the two are to each other as a couple."""
    return couple_status(family.phases_of(one, other), day, family.deaths(one, other))


def further(family: Family, slug: str, day: date | Edtf) -> list[Remote]:
    """Who is bound to a partner or to near kin, and nearer by no other way."""
    kin = relatives(family, slug, day)
    ties = [(other, tie(family, slug, other, day)) for other in family.partners(slug)]
    ties = [(other, status) for other, status in ties if status.status != Status.NONE]
    near = {slug, *(each.person for each in kin), *(other for other, _ in ties)}
    found: dict[str, Remote] = {}
    for other, status in ties:
        for remote in _of_partner(family, slug, other, status, day):
            found.setdefault(remote.person, remote)
    for each in kin:
        if each.kind in OWN_FAMILY:
            for person, status in _partners(family, each.person, day):
                found.setdefault(person, Remote(person, each.person, each, status))
    return [remote for remote in found.values() if remote.person not in near]


def remote_word(family: Family, remote: Remote, day: date | Edtf, language: str) -> str:
    """Say "neue Partnerin des Ex-Manns", "ex-husband’s new partner"."""
    word = _word(family, remote.person, remote.then, day, language)
    via = _word(family, remote.via, remote.first, day, language)
    if remote.new:
        word = new(word, _gender(family, remote.person), language)
    if language == "en":
        return f"{via}’s {word}"
    return f"{word} {genitive(via, _gender(family, remote.via))}"


def _of_partner(
    family: Family, slug: str, other: str, status: CoupleStatus, day: date | Edtf
) -> Iterator[Remote]:
    for person, then in _partners(family, other, day):
        is_new = (
            then.together
            and status.status in (Status.DIVORCED, Status.EX)
            and not _earlier(family, (other, person), (slug, other))
        )
        yield Remote(person, other, status, then, is_new)
    for kin in relatives(family, other, day):
        if kin.kind in OWN_FAMILY:
            yield Remote(kin.person, other, status, kin)


def _partners(
    family: Family, slug: str, day: date | Edtf
) -> Iterator[tuple[str, CoupleStatus]]:
    for other in family.partners(slug):
        status = tie(family, slug, other, day)
        if status.status is not Status.NONE:
            yield other, status


def _earlier(family: Family, one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether the one couple certainly began before the other."""
    first, second = _begin(family, one), _begin(family, other)
    if not first or not second:
        return False
    return before(first, second) is Certainty.CERTAIN


def _begin(family: Family, pair: tuple[str, str]) -> Edtf | None:
    begins = [phase.begin for phase in family.phases_of(*pair) if phase.begin]
    return min(begins, key=lambda begin: begin.sort_key, default=None)


def _word(
    family: Family, person: str, bond: Bond, day: date | Edtf, language: str
) -> str:
    gender = _gender(family, person)
    if isinstance(bond, Kin):
        return kin_word(bond, gender, language)
    return couple_word(bond, gender, language, deceased=_dead(family, person, day))


def _gender(family: Family, person: str) -> str:
    fact = family.people.get(person)
    return fact.gender if fact else ""


def _dead(family: Family, person: str, day: date | Edtf) -> bool:
    fact = family.people.get(person)
    if fact is None or fact.death is None:
        return False
    return before(day, fact.death) is not Certainty.CERTAIN
