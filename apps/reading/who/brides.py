"""Whom "die Braut" and "the groom" mean: those of the couple told of first."""

from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import Reference
from apps.reading.who.scene import Scene

_DRESSED = 3  # words from "die" to "Braut"
_FAR = 600  # words back to who was called a bride
_WEDDING = 10  # words of "was married Saturday evening by Judge Keil to"
_TITLED = 4  # words of "Dr." or "the actor" before a name


def take_wed(scene: Scene, a: Reference, b: Reference) -> None:
    """Take two for bride and groom: the first, and nobody with whom one was once.

    Nor is somebody else than those whom the text called so already.
    """
    was = scene.lexicon.grammar["was"]
    if scene.wed and called_so(scene, a.first):
        return
    if was.isdisjoint(scene.words.lower[a.last : b.first]):
        shared = {*scene.wed} & {*scene.pair}
        scene.wed = scene.wed if shared else scene.pair


def of_wedding(scene: Scene, i: int) -> Reference | None:
    """Read "the groom" as Jon of a couple named side by side, and "the bride" as Mira.

    Nobody is meant where both of the two may be.
    """
    words, grammar = scene.words, scene.lexicon.grammar
    word = words.lower[i].removesuffix("'s").removesuffix("’s")
    gender = "f" if word in grammar["weds_f"] else "m"
    own, at = word != words.lower[i], i - 1
    only = set() if own else scene.seen.get(gender, set())
    wed = [d for d in scene.wed or only if d.gender in ("", gender)]
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
    first = at if grammar["capitals"] else i  # "eine Sprecherin der Braut"
    return Reference(first, i + 1, (wed[0],), own)


def called_so(scene: Scene, i: int) -> bool:
    """Tell whether the words before one speak of a bride or a groom."""
    brides = scene.lexicon.grammar["brides"]
    return not brides.isdisjoint(scene.words.lower[max(i - _FAR, 0) : i])


def take_column(scene: Scene, refs: list[Reference]) -> None:
    """Take two of "Mia Thal, a daughter of Ada Keil, was married Saturday to Jon".

    They wed, whoever else stands side by side: "Mia Thal wed Jon before Ada and Max".
    """
    opens = len(scene.heard) < 2 and len(refs) > 1 and refs[0].named
    if not opens or refs[0].own or refs[0].first > scene.first + _TITLED:
        return
    here = {draft for ref in refs for draft in ref.people}
    if not {*scene.wed} <= here or (scene.wed and called_so(scene, refs[0].first)):
        return
    other = _wed_here(scene, refs)
    if other is not None and other.people != refs[0].people:
        scene.wed = (*refs[0].people, *other.people)
        scene.pair = scene.wed


def _wed_here(scene: Scene, refs: list[Reference]) -> Reference | None:
    """Return whom the first of a sentence is told to wed."""
    words, grammar, last = scene.words.lower, scene.lexicon.grammar, refs[-1].first
    for i in range(refs[0].last, last):
        if words[i] in grammar["was_wed"] and words[i - 1] in grammar["was"]:
            near = range(i, min(i + _WEDDING, last))
            to = next((at for at in near if words[at] in grammar["wed_to"]), last)
            with_whom = (r for r in refs if 0 < r.first - to <= _TITLED and r.named)
            return next(with_whom, None)
        knot = words[i] in grammar["knot"] and words[i + 1] in grammar["with"]
        if knot or words[i] in grammar["weds_whom"]:
            close = refs[1].first - i - knot <= _TITLED and i < refs[1].first
            return refs[1] if close and refs[1].named and not refs[1].own else None
    return None


def of_newlyweds(
    scene: Scene, i: int, last: int, found: list[Reference]
) -> tuple[Draft, ...]:
    """Read "The couple met" as bride and groom, where the sentence before was theirs.

    "His parents, Ada and Karl Keil, wed in Ulm. The couple" are others.
    """
    called = scene.words.lower[i:last]
    if scene.lexicon.grammar["wed_couple"].isdisjoint(called):
        return ()
    if len(scene.wed) != 2 or found or not scene.heard or not called_so(scene, i):
        return ()
    lead = scene.heard[-1][0] if scene.heard[-1] else None
    latest = {draft for ref in scene.heard[-1] for draft in ref.people}
    theirs = latest & {*scene.wed}
    about = lead is not None and not lead.own and {*lead.people} <= theirs
    return scene.wed if theirs and (about or len(latest - theirs) < 2) else ()
