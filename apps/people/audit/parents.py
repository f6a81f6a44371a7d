"""Parents and children whose dates do not fit together."""

from collections.abc import Iterator
from itertools import combinations

from django.utils.translation import gettext_lazy as _

from apps.dates import Certainty, Edtf, Precision
from apps.dates.ages import ages_at
from apps.dates.compare import before
from apps.people.audit.rule import Found, Rule, Scene, Severity

BY_BIRTH = ("birth", "unknown")
LEAST, YOUNG = 10, 15  # years of a parent at a birth: an error below, a warning below
OLD = {"female": 55, "male": 85}
CARRIED = 300  # days from a father's death to the last possible birth
TWINS, NEXT = 2, 240  # days: two births of one mother are nearer or farther apart
MOST = 2  # parents by birth


def _children(scene: Scene) -> Iterator[tuple[str, Edtf]]:
    for child in scene.family.children_of(scene.slug, *BY_BIRTH):
        person = scene.family.people.get(child)
        if person and person.birth:
            yield child, person.birth


def _born_before_parent(scene: Scene) -> Iterator[Found]:
    for child, born in _children(scene):
        birth = scene.person.birth
        if birth and before(born, birth) is Certainty.CERTAIN:
            yield Found((child, scene.slug), (str(born), str(birth)))


def _age_at_birth(scene: Scene) -> Iterator[Found]:
    birth, gender = scene.person.birth, scene.person.gender
    if birth is None or birth.latest is None or birth.earliest is None:
        return
    for child, born in _children(scene):
        if born.latest is None or born.earliest is None:
            continue
        ages = ages_at(birth, born)
        if ages is None:
            continue  # another rule's
        facts = (str(born), str(birth))
        people = (scene.slug, child)
        if ages.low < YOUNG:
            sure = Certainty.CERTAIN if ages.high < YOUNG else Certainty.POSSIBLE
            never = gender == "female" and ages.high < LEAST
            worst = Severity.ERROR if never else None
            yield Found(people, facts, {"age": ages.high}, sure, worst)
        elif gender in OLD and ages.high > OLD[gender]:
            old = ages.low > OLD[gender]
            sure = Certainty.CERTAIN if old else Certainty.POSSIBLE
            yield Found(people, facts, {"age": ages.low}, sure)


def _born_after_death(scene: Scene) -> Iterator[Found]:
    death, gender = scene.person.death, scene.person.gender
    if death is None or death.latest is None or gender not in OLD:
        return
    days = CARRIED if gender == "male" else 0
    for child, born in _children(scene):
        if born.earliest is None or born.earliest <= death.latest + days:
            continue
        worst = Severity.WARNING if gender == "male" else None
        yield Found((child, scene.slug), (str(born), str(death)), severity=worst)


def _births_too_near(scene: Scene) -> Iterator[Found]:
    if scene.person.gender != "female":
        return
    days = [
        (child, born)
        for child, born in _children(scene)
        if born.precision is Precision.DAY and born.earliest is not None
    ]
    for (one, a), (two, b) in combinations(days, 2):
        apart = abs((a.earliest or 0) - (b.earliest or 0))
        if TWINS <= apart <= NEXT:
            words = {"days": apart}
            yield Found((scene.slug, one, two), (str(a), str(b)), words)


def _too_many_parents(scene: Scene) -> Iterator[Found]:
    parents = scene.family.parents_of(scene.slug, "birth")
    if len(parents) > MOST:
        yield Found((scene.slug, *parents), words={"count": len(parents)})


def _fewer_than_recorded(scene: Scene) -> Iterator[Found]:
    stated = scene.person.children_count
    recorded = len(set(scene.family.children_of(scene.slug)))
    if stated is not None and stated < recorded:
        words = {"stated": stated, "recorded": recorded}
        yield Found((scene.slug,), (str(stated), str(recorded)), words)


RULES = [
    Rule(
        "parent.born_before",
        Severity.ERROR,
        _("%(p1)s was born before %(p2)s, who is a parent."),
        _born_before_parent,
    ),
    Rule(
        "parent.age",
        Severity.WARNING,
        _("%(p1)s was about %(age)s years old when %(p2)s was born."),
        _age_at_birth,
    ),
    Rule(
        "parent.born_after_death",
        Severity.ERROR,
        _("%(p1)s was born after the death of %(p2)s, who is a parent."),
        _born_after_death,
    ),
    Rule(
        "parent.births_too_near",
        Severity.INFO,
        _("%(p1)s bore %(p2)s and %(p3)s within %(days)s days."),
        _births_too_near,
    ),
    Rule(
        "parent.too_many",
        Severity.WARNING,
        _("%(p1)s has %(count)s parents by birth."),
        _too_many_parents,
    ),
    Rule(
        "parent.children_count",
        Severity.WARNING,
        _("%(p1)s has %(stated)s children by the stated number, %(recorded)s by name."),
        _fewer_than_recorded,
    ),
]
