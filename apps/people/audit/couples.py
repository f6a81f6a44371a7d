"""Couples whose dates, ends or persons do not fit together."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from apps.dates import Certainty, Edtf
from apps.dates.ages import ages_at
from apps.dates.compare import before, overlap
from apps.people.audit.rule import Found, Rule, Scene, Severity
from apps.people.facts import GOOD_STANDINGS, UNIONS, PhaseFact

NEVER, GROWN_UP = 14, 18  # years; below the first it is an error
ENDS_UNION = ("divorce", "annulment", "death")


def _end_before_begin(scene: Scene) -> Iterator[Found]:
    for phase, other in scene.own_phases():
        if phase.begin and phase.end and _surely_before(phase.end, phase.begin):
            yield _found(scene, other, phase)


def _found(
    scene: Scene, other: str, phase: PhaseFact, sure: Certainty = Certainty.CERTAIN
) -> Found:
    facts = (phase.kind, str(phase.begin or ""), str(phase.end or ""))
    words = {"begin": phase.begin or "?", "end": phase.end or "?"}
    return Found((scene.slug, other), (*facts, phase.end_reason), words, sure)


def _before_birth_or_after_death(scene: Scene) -> Iterator[Found]:
    """A wedding before one of the two was born, or after one had died."""
    for phase, other in scene.phases():
        person = scene.person
        if phase.kind not in UNIONS or phase.begin is None:
            continue
        unborn = person.birth and _surely_before(phase.begin, person.birth)
        dead = person.death and _surely_before(person.death, phase.begin)
        if unborn or dead:
            yield _found(scene, other, phase)


def _surely_before(one: Edtf, other: Edtf) -> bool:
    return before(one, other) is Certainty.CERTAIN


def _young(scene: Scene) -> Iterator[Found]:
    person = scene.person
    for phase, other in scene.phases():
        if not (person.birth and phase.begin) or phase.begin.earliest is None:
            continue
        ages = ages_at(person.birth, phase.begin)
        if ages is None or ages.low >= GROWN_UP:
            continue
        sure = Certainty.CERTAIN if ages.high < GROWN_UP else Certainty.POSSIBLE
        facts = (phase.kind, str(phase.begin), str(person.birth))
        yield Found(
            (scene.slug, other),
            facts,
            {"age": ages.high},
            sure,
            Severity.ERROR if ages.high < NEVER else None,
        )


def _overlapping(scene: Scene) -> Iterator[Found]:
    """Each pair of the person's marriages that share time; an end is a real end."""
    unions = [
        (phase, other)
        for phase, other in scene.phases()
        if phase.kind in UNIONS and phase.begin
    ]
    for at, (one, partner) in enumerate(unions):
        for two, other in unions[at + 1 :]:
            if partner == other:
                continue
            shared = overlap(_period(one, scene), _period(two, scene))
            facts = tuple(str(v or "") for v in (*_dates(one), *_dates(two)))
            yield Found((scene.slug, partner, other), facts, certainty=shared)


def _dates(phase: PhaseFact) -> tuple[Edtf | None, Edtf | None]:
    return phase.begin, phase.end


def _period(phase: PhaseFact, scene: Scene) -> tuple[Edtf | None, Edtf | None]:
    """Until divorce, annulment or the first death; a separation ends nothing."""
    if phase.end and phase.end_reason in (*ENDS_UNION, ""):
        return phase.begin, phase.end
    deaths = [
        day
        for slug in (phase.a, phase.b)
        if (person := scene.family.people.get(slug)) and (day := person.death)
    ]
    return phase.begin, min(deaths, key=lambda day: day.sort_key, default=None)


def _out_of_order(scene: Scene) -> Iterator[Found]:
    """An engagement that begins after the wedding of the same two."""
    for phase, other in scene.own_phases():
        if phase.kind != "engagement" or phase.begin is None:
            continue
        weddings = [
            wed.begin
            for wed in scene.family.phases_of(scene.slug, other)
            if wed.kind in UNIONS and wed.begin and wed.standing in GOOD_STANDINGS
        ]
        if weddings and all(_surely_before(day, phase.begin) for day in weddings):
            yield _found(scene, other, phase)


def _death_of_nobody(scene: Scene) -> Iterator[Found]:
    for phase, other in scene.own_phases():
        alive = not scene.person.death and not scene.family.people[other].death
        if phase.end_reason == "death" and alive:
            yield _found(scene, other, phase)


def _open_after_death(scene: Scene) -> Iterator[Found]:
    """Told with whoever died; with the first of two that are both dead."""
    for phase, other in scene.phases():
        goes_on = phase.kind in UNIONS and not phase.end and not phase.end_reason
        told_there = scene.family.people[other].death and other < scene.slug
        if goes_on and scene.person.death and not told_there:
            yield _found(scene, other, phase)


def _end_without_reason(scene: Scene) -> Iterator[Found]:
    for phase, other in scene.own_phases():
        if phase.kind in UNIONS and phase.end and not phase.end_reason:
            yield _found(scene, other, phase)


def _reason_without_end(scene: Scene) -> Iterator[Found]:
    for phase, other in scene.own_phases():
        if phase.end_reason and not phase.end and phase.end_reason != "death":
            yield _found(scene, other, phase)


def _kin(scene: Scene) -> Iterator[Found]:
    """Partners of whom one is the other's parent, or who have a parent in common."""
    for other in scene.family.partners(scene.slug):
        if scene.slug > other:
            continue
        mine = set(scene.family.parents_of(scene.slug, "birth", "unknown"))
        theirs = set(scene.family.parents_of(other, "birth", "unknown"))
        if scene.slug in theirs or other in mine or mine & theirs:
            yield Found((scene.slug, other))


RULES = [
    Rule(
        "couple.order",
        Severity.ERROR,
        _("%(p1)s and %(p2)s: the end (%(end)s) lies before the begin (%(begin)s)."),
        _end_before_begin,
    ),
    Rule(
        "couple.not_alive",
        Severity.ERROR,
        _("%(p1)s was not alive at the wedding with %(p2)s (%(begin)s)."),
        _before_birth_or_after_death,
    ),
    Rule(
        "couple.young",
        Severity.WARNING,
        _("%(p1)s was at most %(age)s when it began with %(p2)s."),
        _young,
    ),
    Rule(
        "couple.overlap",
        Severity.WARNING,
        _("%(p1)s is married to %(p2)s and %(p3)s at one time."),
        _overlapping,
    ),
    Rule(
        "couple.engaged_after_wedding",
        Severity.WARNING,
        _("%(p1)s and %(p2)s become engaged (%(begin)s) after their wedding."),
        _out_of_order,
    ),
    Rule(
        "couple.death_of_nobody",
        Severity.WARNING,
        _("%(p1)s and %(p2)s were parted by death, and nobody has died."),
        _death_of_nobody,
    ),
    Rule(
        "couple.open_after_death",
        Severity.WARNING,
        _("%(p1)s has died, and the marriage with %(p2)s still goes on."),
        _open_after_death,
    ),
    Rule(
        "couple.end_without_reason",
        Severity.INFO,
        _("The marriage of %(p1)s and %(p2)s ended (%(end)s); by what is not told."),
        _end_without_reason,
    ),
    Rule(
        "couple.reason_without_end",
        Severity.WARNING,
        _("%(p1)s and %(p2)s: how it ended is told, and not when."),
        _reason_without_end,
    ),
    Rule(
        "couple.kin",
        Severity.WARNING,
        _("%(p1)s and %(p2)s are a couple, and parent and child or siblings."),
        _kin,
    ),
]
