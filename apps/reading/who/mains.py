"""Whom a text is about: who is named, or spoken of, far more often than others."""

from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import Reference
from apps.reading.who.focus import goes_on_by_year, owner_of_kin
from apps.reading.who.scene import Scene

_OFTEN = 3  # mentions of whom a text is about


def stands_out(scene: Scene, main: Draft | None) -> bool:
    """Tell whether somebody was spoken of more than twice as often as all others."""
    if main is None:
        return False
    rest = [
        n for d, n in scene.tally.items() if d is not main and d.gender == main.gender
    ]
    return scene.tally[main] > 2 * max(rest, default=0)


def main_of(scene: Scene, fitting: list[Draft], gender: str) -> Draft | None:
    """Return who of several the text is about: named far more often than all others."""
    main, far = main_one(scene, gender)
    return main if main in fitting and (far or stands_out(scene, main)) else None


def main_one(scene: Scene, gender: str) -> tuple[Draft | None, bool]:
    """Return who of a gender is named most often, and whether it is twice as often."""
    if gender not in scene.mains:
        known = [draft for draft in scene.told if draft.gender in (gender, "")]
        known.sort(key=lambda draft: -scene.told[draft])
        often, rest = ([scene.told[d] for d in known[:2]] + [0, 0])[:2]
        sure = often >= _OFTEN and often > rest and known[0].gender == gender
        scene.mains[gender] = (known[0] if sure else None, often >= 2 * rest)
    return scene.mains[gender]


def only_one(scene: Scene, group: list[Reference], one: Draft) -> bool:
    """Tell "Mit ihrem Ex-Mann Jon telefoniert sie. Er" where all is about her."""
    told = {d for ref in group for d in ref.people}
    leads = any(
        not ref.own and d.gender not in ("", one.gender)
        for ref in group
        for d in ref.people
    )
    alone = all(d is one or d.gender not in ("", one.gender) for d in told)
    return leads and alone and main_one(scene, one.gender)[0] in (None, one)


def of_living(scene: Scene, group: list[Reference], one: Draft) -> bool:
    """Tell "His son Ben leads it now. He is married": no more the dead father."""
    owner, now = owner_of_kin(group, one), scene.lexicon.grammar["lives_now"]
    behind = scene.words.lower[scene.first + 1 : scene.first + 2]
    return owner in scene.dead and one not in scene.dead and not now.isdisjoint(behind)


def of_life(scene: Scene, group: list[Reference], one: Draft) -> Draft | None:
    """Read "Her sister, Joan, paints. In 1958 she wed" as of whom all is about."""
    owner = owner_of_kin(group, one)
    if owner is None or not stands_out(scene, owner):
        return None
    told = goes_on_by_year(scene.words, scene.lexicon, scene.first)
    return owner if told else None
