"""Names of parts that somebody plays: "in der Rolle der Prinzessin Zorla"."""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.names.acted import acted
from apps.reading.names.names import Find
from apps.reading.text.text import Words

_FAR = 5  # words from "Rolle" to the name


def without_parts(finds: list[Find], words: Words, lexicon: Lexicon) -> list[Find]:
    """Leave out whoever is somebody's part, wherever the text names it."""
    played = {
        find.name
        for find in finds
        if not find.genitive and is_part(words, lexicon, find.first)
    }
    played |= acted(finds, words, lexicon)
    return [find for find in finds if find.name not in played] if played else finds


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
