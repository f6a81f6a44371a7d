"""The family of a person as a list; apps.public.tree draws the same."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.dates import Certainty
from apps.people.rules import (
    Kin,
    Kind,
    couple_word,
    further,
    kin_word,
    relatives,
    remote_word,
)
from apps.public.biography import Biography
from apps.public.circle import Tie
from apps.public.faces import Face
from apps.public.wording import (
    language,
    lived,
    status_alone,
    status_with,
    when_said,
    years_old,
)

MOST_REMOTE = 12  # of those who are bound to a partner or a relative only
NEAR = (
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
    Kind.STEP_PARENT,
    Kind.STEP_CHILD,
    Kind.STEP_SIBLING,
    Kind.PARENT_IN_LAW,
    Kind.CHILD_IN_LAW,
    Kind.SIBLING_IN_LAW,
    Kind.PARENT_SIBLING,
    Kind.SIBLING_CHILD,
    Kind.COUSIN,
)
DRAWN = NEAR[: NEAR.index(Kind.STEP_PARENT)]
SURE_ENOUGH = (Kind.SIBLING, Kind.TWIN)  # a half-sister is a sister, too


@dataclass(frozen=True, slots=True)
class Relative:
    face: Face
    word: str  # what he or she is to the person
    remark: str


def listed(life: Biography) -> list[Relative]:
    """Partners, kin from near to far, then who is bound to one of these; each once."""
    partners = (_partner(tie, life) for tie in life.ties)
    return _each_once(life, partners, _kin(life), _remote(life), _co_parents(life))


def own_family(life: Biography, without: Face) -> list[Relative]:
    """All but one of those who are drawn round somebody: the nearest."""
    partners = (_partner(tie, life) for tie in life.ties)
    found = _each_once(life, partners, _kin(life, DRAWN), _co_parents(life))
    return [relative for relative in found if relative.face.pk != without.pk]


def _each_once(life: Biography, *rows: Iterable[Relative]) -> list[Relative]:
    found: dict[int, Relative] = {}
    for relative in chain(*rows):
        found.setdefault(relative.face.pk, relative)
    found.pop(life.person.pk, None)
    return list(found.values())


def _partner(tie: Tie, life: Biography) -> Relative:
    gone = tie.other.died_by(life.as_of)
    word = couple_word(tie.status, tie.other.gender, language(), deceased=gone)
    certain = tie.status.certainty is Certainty.CERTAIN
    return Relative(tie.other, _hedged(word, certain), status_alone(tie.status))


def _kin(life: Biography, kinds: tuple[Kind, ...] = NEAR) -> Iterator[Relative]:
    family = life.circle.family(life.as_of)
    kin = relatives(family, life.face.slug, life.as_of)
    near = {life.circle.by_slug[one.person].pk for one in kin if one.kind in DRAWN}
    for each in sorted(kin, key=lambda kin: NEAR.index(kin.kind)):
        face = life.circle.by_slug[each.person]
        if each.kind in kinds and not life.circle.unborn(face.pk, life.as_of):
            word = kin_word(each, face.gender, language())
            certain = each.certainty is Certainty.CERTAIN or each.kind in SURE_ENOUGH
            yield Relative(face, _hedged(word, certain), _remark(face, near, life))


def _remark(face: Face, near: Collection[int], life: Biography) -> str:
    """Age or dates, and what a relative is to another one: their line says it, too."""
    ties = [
        status_with(tie.status, tie.other.name)
        for tie in life.circle.ties(face.pk, life.as_of)
        if tie.other.pk in near
    ]
    return ", ".join(words for words in (dates(face, life), *ties) if words)


def _remote(life: Biography) -> Iterator[Relative]:
    family = life.circle.family(life.as_of)
    for each in further(family, life.face.slug, life.as_of)[:MOST_REMOTE]:
        face = life.circle.by_slug[each.person]
        if not life.circle.unborn(face.pk, life.as_of):
            word = remote_word(family, each, life.as_of, language())
            certain = each.certainty is Certainty.CERTAIN
            yield Relative(face, _hedged(word, certain), dates(face, life))


def _co_parents(life: Biography) -> Iterator[Relative]:
    """The other parent of a child, where nothing else binds the two."""
    family = life.circle.family(life.as_of)
    for child in life.children:
        for slug in family.parents_of(child.slug):
            face = life.circle.by_slug[slug]
            word = kin_word(Kin(Kind.PARENT, slug), face.gender, language())
            told = {"word": word, "name": child.name}
            yield Relative(face, _("%(word)s of %(name)s") % told, dates(face, life))


def _hedged(word: str, certain: bool) -> str:
    return word if certain else _("probably %(status)s") % {"status": word}


def dates(face: Face, life: Biography) -> str:
    """Say "41 Jahre", "1949–2019", or nothing."""
    if face.died_by(life.as_of):
        years = lived(face.birth, face.death)
        if years or not face.death:
            return years
        return _("died %(day)s") % {"day": when_said(face.death)}
    return years_old(face.age_on(life.as_of))


def protected_words(count: int) -> str:
    return ngettext(
        "%(count)s child, name protected", "%(count)s children, names protected", count
    ) % {"count": count}
