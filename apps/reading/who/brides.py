"""Whom "die Braut" and "the groom" mean: those of the couple told of first."""

from apps.reading.sentence.beside import Reference
from apps.reading.who.scene import Scene

_DRESSED = 3  # words from "die" to "Braut"


def take_wed(scene: Scene, a: Reference, b: Reference) -> None:
    """Take two for bride and groom: the first, and nobody with whom one was once."""
    was = scene.lexicon.grammar["was"]
    if was.isdisjoint(scene.words.lower[a.last : b.first]):
        shared = {*scene.wed} & {*scene.pair}
        scene.wed = scene.wed if shared else scene.pair


def of_wedding(scene: Scene, i: int) -> Reference | None:
    """Read "the groom" as Jon of a couple named side by side, and "the bride" as Mira.

    Nobody is meant where both of the two may be; who was the bride once stays it.
    """
    words, grammar = scene.words, scene.lexicon.grammar
    word = words.lower[i].removesuffix("'s").removesuffix("’s")
    gender = "f" if word in grammar["weds_f"] else "m"
    own, at = word != words.lower[i], i - 1
    only = set() if own else scene.seen.get(gender, set())
    wed = [d for d in scene.wed or only if d.gender in ("", gender)]
    wed = [scene.altar[gender]] if gender in scene.altar else wed
    while at > max(i - _DRESSED, 0) and words.lower[at] not in grammar["article"]:
        at -= 1  # "die strahlende Braut"
    led = at >= 0 and words.lower[at] in grammar["article"] - grammar["any"]
    plain = all(
        form[0].islower() or form[0].isdecimal() for form in words.forms[at + 1 : i]
    )
    if led and plain and not scene.wed and len(wed) != 1:
        scene.strange.add(gender)
    if not led or not plain or len(wed) != 1:
        return None
    scene.altar[gender] = wed[0]
    first = at if grammar["capitals"] else i  # "eine Sprecherin der Braut"
    return Reference(first, i + 1, (wed[0],), own)
