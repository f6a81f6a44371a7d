"""Who acts in a sentence and is nobody known: later pronouns may mean them."""

from apps.reading.pronouns import Scene
from apps.reading.unnamed import act_unnamed


def lose(scene: Scene, i: int) -> None:
    """Note a "he" who is nobody for sure, and names that nothing proves."""
    words, lexicon = scene.words, scene.lexicon
    word = words.lower[i]
    if lexicon.grammar["capitals"] and word in lexicon.grammar["subject_first"]:
        scene.lost |= {"f", "m"}.intersection(lexicon.pronouns.get(word, ()))
    elif act_unnamed(words, lexicon, i):
        scene.lost.add("?")
