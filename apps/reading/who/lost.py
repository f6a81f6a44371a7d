"""Who acts in a sentence and is no name of one: "he" of nobody, "the Keils"."""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.names.drafts import Named
from apps.reading.names.unnamed import act_unnamed
from apps.reading.sentence.beside import Reference
from apps.reading.text.folding import fold
from apps.reading.text.text import Words
from apps.reading.who.pronouns import Scene

_DRESSED = 3  # words from "die" to "Braut"


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


def take_wed(scene: Scene, a: Reference, b: Reference) -> None:
    """Take two for bride and groom: the first, and nobody with whom one was once."""
    was = scene.lexicon.grammar["was"]
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
    while at > i - _DRESSED and words.lower[at] not in grammar["article"]:
        at -= 1  # "die strahlende Braut"
    led = words.lower[at] in grammar["article"] - grammar["any"]
    plain = all(
        form[0].islower() or form[0].isdecimal() for form in words.forms[at + 1 : i]
    )
    if led and plain and not scene.wed and len(wed) != 1:
        scene.strange.add(gender)
    if not led or not plain or len(wed) != 1:
        return None
    first = at if grammar["capitals"] else i  # "eine Sprecherin der Braut"
    return Reference(first, i + 1, (wed[0],), own)


def this_man(scene: Scene, i: int) -> bool:
    """Tell "dieser" that does something from "mit dieser", who is a woman."""
    grammar, lower = scene.lexicon.grammar, scene.words.lower
    opens = i == scene.first or lower[i - 1] in grammar["clause"]
    return opens and lower[i] in grammar["this_one"]
