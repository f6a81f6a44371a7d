"""Whom a text is about: who is named, or spoken of, far more often than others."""

from apps.reading.names.drafts import Draft
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
