"""Whom words for two mean: "die beiden", "the Keils", "die Ehe"."""

from apps.reading.names.drafts import Named
from apps.reading.sentence.beside import Reference
from apps.reading.sentence.couplewords import couple_words
from apps.reading.who.brides import of_newlyweds
from apps.reading.who.lost import family
from apps.reading.who.pairs import (
    everybody_of,
    of_one_gender,
    pair_meant,
    parents_apposed,
)
from apps.reading.who.scene import Scene


def couple_at(
    scene: Scene, i: int, last: int, name: Named | None, out: list[Reference]
) -> Reference | None:
    """Return the couple, or the family, that words from here on mean."""
    lower, lexicon, ref = scene.words.lower, scene.lexicon, None
    if lower[i] in lexicon.couple_heads:
        ref = _couple(scene, i, name.first if name else last, out)
        ref = ref or family(scene, i)
    if ref is None and i + 1 < last and lower[i + 1] in lexicon.grammar["pair_nouns"]:
        ref = _the_marriage(scene, i, out)
    return ref


def _couple(
    scene: Scene, i: int, last: int, found: list[Reference]
) -> Reference | None:
    """Read "die beiden"; "das Paar Tim und Sina" names them itself, right behind."""
    lower, grammar = scene.words.lower, scene.lexicon.grammar
    length = couple_words(scene.words, scene.lexicon, i, last)
    if not length or lower[i + length] in grammar["not_couple"]:
        return None  # "aus der Ehe mit Ada": not the two last named
    if scene.words.forms[i + length] in grammar["plural_kin"]:
        return None  # "den beiden Kindern Lia und Max"
    own = lower[i + length - 1].endswith(("'s", "’s"))
    pair = parents_apposed(scene, found, i) if own else None
    wed = of_newlyweds(scene, i, i + length, found) if pair is None else ()
    pair = wed or (pair_meant(scene, found, i) if pair is None else pair)
    pair = of_one_gender(scene, pair, lower[i + length])
    return Reference(i, i + length, pair, own) if pair else None


def _the_marriage(scene: Scene, i: int, found: list[Reference]) -> Reference | None:
    """Read "die Ehe" as theirs who were told to be a couple right before."""
    lower, grammar = scene.words.lower, scene.lexicon.grammar
    definite = grammar["the_f", "the_one"]
    if lower[i] not in definite or not scene.pair:
        return None
    if i + 2 < len(lower) and lower[i + 2] in grammar["not_couple"]:
        return None
    latest = everybody_of(scene.heard[-1]) if scene.heard else ()
    here = everybody_of(found)
    if not set(scene.pair) <= {*latest, *here} or not {*here} <= {*scene.pair}:
        return None  # "Zuvor war er mit Ada verheiratet, die Ehe": hers
    return Reference(i, i + 1, scene.pair, own=True)
