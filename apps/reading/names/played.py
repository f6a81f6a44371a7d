"""Names of parts that somebody plays: "in der Rolle der Prinzessin Zorla"."""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.names.acted import acted
from apps.reading.names.billed import billed
from apps.reading.names.names import Find, Scan
from apps.reading.names.things import pets
from apps.reading.text.text import Words

_FAR = 5  # words from "Rolle" to the name


def without_parts(finds: list[Find], scan: Scan) -> list[Find]:
    """Leave out whoever is somebody's part, wherever the text names it."""
    words, lexicon = scan.words, scan.lexicon
    played = {
        find.name
        for find in finds
        if not find.genitive
        and (is_part(words, lexicon, find.first) or _is_played(words, lexicon, find))
    }
    played |= acted(finds, words, lexicon)
    played |= billed(finds, words, lexicon, scan.skipped)
    return [find for find in finds if find.name not in played] if played else finds


def _is_played(words: Words, lexicon: Lexicon, find: Find) -> bool:
    """Tell "Zorla Vexx, played by Ada Thal" from somebody the text tells more of."""
    at = find.last + 1
    if at + 1 >= len(words) or words.forms[at - 1] not in ",(":
        return False
    played = words.lower[at] in lexicon.grammar["played_by"]
    by = words.lower[at + 1] in lexicon.grammar["agent"]
    return played and by and words.forms.count(find.name[-1]) == 1


def is_part(words: Words, lexicon: Lexicon, first: int) -> bool:
    """Tell whether "Rolle der", "role as" stands before a name and its titles."""
    grammar, joined = lexicon.grammar, False
    for at in range(first - 1, max(first - _FAR, 0) - 1, -1):
        word = words.lower[at]
        if word in grammar["part_words"]:
            return joined
        joined = joined or word in grammar["part_joints"]
        titled = lexicon.tag(word) & (Tag.TITLE | Tag.ROLE | Tag.KIN)
        if not (titled or word in grammar["part_joints"]):
            return False
    return False


def without_things(finds: list[Find], scan: Scan) -> list[Find]:
    """Leave out houses, "at the Nelson Palais", and animals, "his bull Samson"."""
    words, lexicon = scan.words, scan.lexicon
    alone = any(len(find.name) == 1 for find in finds)
    animals = pets(words, lexicon) if alone else set[str]()
    return [
        find
        for find in finds
        if not _is_thing(words, lexicon, find) and not _is_pet(find, animals)
    ]


def _is_pet(find: Find, animals: set[str]) -> bool:
    lone = len(find.name) == 1 and find.kin < 0 and find.titled < 0
    return lone and find.name[0] in animals


def _is_thing(words: Words, lexicon: Lexicon, find: Find) -> bool:
    """Tell "at the Nelson Palais" from people: no article stands right before them."""
    if not lexicon.grammar["capitals"] or not find.given or len(find.name) != 2:
        return False
    before = words.lower[find.first - 1] if find.first else ""
    placed = (
        find.first > 1 and words.lower[find.first - 2] in lexicon.grammar["governs"]
    )
    after = words.lower[find.last] if find.last < len(words) else "."
    if after.isalpha() and after not in lexicon.grammar["governs"]:
        return False  # "at the Clive Davis party"
    known = words.forms.count(find.name[-1]) > 1 or find.genitive
    return placed and before in lexicon.grammar["article"] and not known
