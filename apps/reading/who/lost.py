"""Who acts in a sentence and is no name of one: "he" of nobody, "the Keils"."""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.names.drafts import Named
from apps.reading.names.unnamed import act_unnamed
from apps.reading.sentence.beside import Reference
from apps.reading.text.folding import fold
from apps.reading.text.text import Words
from apps.reading.who.scene import Scene


def lose(scene: Scene, i: int) -> None:
    """Note a "he" who is nobody for sure, and names that nothing proves."""
    words, lexicon = scene.words, scene.lexicon
    word = words.lower[i]
    alone = word in lexicon.grammar["subject_first", "acts_alone"]
    if word in lexicon.grammar["acts_alone"] and not scene.tally:
        return  # "Er war müde: Jon Aster", who is named behind
    told = alone or lexicon.grammar["capitals"]
    labels = lexicon.pronouns.get(word, ()) if told else ()
    if labels and (alone or i == scene.first):
        plain = (label.removeprefix("own ") for label in labels)
        scene.lost |= {"f", "m"}.intersection(plain)
    elif act_unnamed(words, lexicon, i):
        scene.lost.add("?")


def somebodys(scene: Scene, name: Named) -> set[str]:
    """Return the gender of "Ada Keils Anwalt", of whom no name follows."""
    words, lexicon, at = scene.words, scene.lexicon, name.last
    if not name.genitive or at + 1 >= len(words):
        return set()
    lower, behind = words.lower[at], words.forms[at + 1]
    role = lexicon.tag(lower) & Tag.ROLE and lower not in lexicon.kin
    alone = role and behind[0].islower() and behind not in lexicon.grammar["and"]
    return {lexicon.genders.get(lower, "")} if alone else set()


def family(scene: Scene, i: int) -> Reference | None:
    """Read "the Keils" as Mira and Jon Keil, where the text names two and no more.

    In German, where "des Keils" is one's, they were told to be a couple.
    """
    words, at = scene.words, i + 1
    if at >= len(words):
        return None
    form = words.forms[at]
    if not form[0].isupper() or form[-1] != "s" or not words.glued(at):
        return None
    called = fold(form[:-1])
    people = tuple(draft for draft in scene.told if draft.surname == called)
    told = scene.lexicon.grammar["capitals"] or frozenset(people) in scene.pairs
    return Reference(i, at + 1, people) if told and len(people) == 2 else None


def addressed(words: Words, lexicon: Lexicon, name: Named) -> bool:
    """Tell "Ihr Vater, Herr Keil, war Koch": he is asked, and not spoken of."""
    title = name.first - (words.lower[name.first] not in lexicon.grammar["mister"])
    if title < 1 or words.lower[title] not in lexicon.grammar["mister"]:
        return False
    return words.forms[title - 1] == "," and words.forms[name.last : name.last + 1] == [
        ","
    ]


def this_man(scene: Scene, i: int) -> bool:
    """Tell "dieser" that does something from "mit dieser", who is a woman."""
    grammar, lower = scene.lexicon.grammar, scene.words.lower
    opens = i == scene.first or lower[i - 1] in grammar["clause"]
    return opens and lower[i] in grammar["this_one"]
