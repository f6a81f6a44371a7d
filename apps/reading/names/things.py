"""Given names of things, animals and anybody: "die Bar Marlene", "every Tom"."""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.text.text import Words

_LONG = 6  # letters of a compound that says what a thing is
_NEAR = 7  # words around "in Carmel" that may tell that she is a woman
_ADJECTIVES = 3  # words from "die" to "Bar" in "die schönste kleine Bar"


def of_thing(words: Words, lexicon: Lexicon, i: int, end: int) -> bool:
    """Tell whether a lone given name is a thing's, an animal's or anybody's."""
    if words.lower[i] in lexicon.grammar["storms"] and _before_one(words, lexicon, i):
        return True
    alone = i + 1 == end or not words.forms[i + 1][0].isupper()
    if not alone:
        return _owns_house(words, lexicon, i)
    head = words.lower[i - 1] if i and words.glued(i) else ""
    if head and head in lexicon.grammar["anybody"]:
        return True  # "jede Susi", "the average Joe"
    if is_ship(words, lexicon, i):
        return True
    if words.lower[i] in lexicon.grammar["nobodies"] or _of_herd(words, lexicon, i):
        return True
    if _is_firm(words, lexicon, i) or _is_feast(words, lexicon, i):
        return True
    if head in lexicon.grammar["dwelt"] and _is_town(words, lexicon, i):
        return True
    called = i > 1 and head in lexicon.grammar["called_so"]
    told = (
        (is_thing_word(head, lexicon) and _closes(words, lexicon, i))
        or (called and _is_called(words, lexicon, i))
        or _glossed(words, lexicon, i + 1)
    )
    return told and words.forms.count(words.forms[i]) == 1


def is_ship(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "aboard the Queen Ada", "the Queen Ada pub", "the Northern Phil"."""
    grammar, lower = lexicon.grammar, words.lower
    if i < 2 or lower[i - 2] not in grammar["the_one"]:
        return False
    tag = lexicon.tags.get(lower[i - 1], 0)
    if tag & Tag.BODY and not tag & Tag.TITLE:
        return words.forms[i - 1][0].isupper()
    after = lower[i + 1] if i + 1 < len(words) else ""
    aboard = i > 2 and lower[i - 3] in grammar["aboard"]
    return bool(tag & Tag.TITLE) and (aboard or is_thing_word(after, lexicon))


def _of_herd(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell both of "her cats Oscar and Ella" from people."""
    lower, grammar = words.lower, lexicon.grammar
    joined = i > 2 and lower[i - 1] in grammar["and"]
    at = i - 3 if joined and words.forms[i - 2][0].isupper() else i - 1
    return at >= 0 and lower[at] in grammar["herds"]


def _is_firm(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "Martin & Sons", "Emil e.V." and "dined at Scott's" from people."""
    lower, grammar = words.lower, lexicon.grammar
    if words.text.startswith((" e.V.", " e. V."), words.ends[i]):
        return True
    after = lower[i + 1] if i + 1 < len(words) else "."
    if after == "&" and i + 2 < len(words):
        return lower[i + 2] in grammar["partners"]
    if (
        not i
        or not lower[i].endswith(("'s", "’s"))
        or lower[i - 1] not in grammar["hosted"]
    ):
        return False
    ends = not after.isalpha() or after in grammar["governs", "and"]
    return ends and words.forms[i][:-2] not in words.forms


def _is_town(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "lebt in Carmel" from "in Carmel verliebt", of whom the text says more."""
    near = words.lower[max(i - _NEAR, 0) : i + _NEAR]
    kind = lexicon.grammar["dear"].isdisjoint(near)
    return kind and words.forms.count(words.forms[i]) == 1


def _is_feast(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "zu Nikolaus" from "zu Nikolaus Keil"."""
    feast = words.lower[i] in lexicon.grammar["feast_days"]
    return feast and i > 0 and words.lower[i - 1] in lexicon.grammar["feast_leads"]


def is_thing_word(word: str, lexicon: Lexicon) -> bool:
    """Tell "Bar" and "Orkantief" from what people are."""
    grammar = lexicon.grammar
    if word in grammar["things"]:
        return True
    return len(word) > _LONG and grammar.ends(word, "thing_ends")


def _closes(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "her single Jolene topped the chart" from "the single Mira wrote"."""
    grammar = lexicon.grammar
    if not grammar["capitals"] or i + 1 >= len(words):
        return True
    after = words.lower[i + 1]
    free = "governs", "be", "has", "airs", "thing_does", "and", "clause"
    if not after.isalpha() or after in grammar[free]:
        return True
    return i > 1 and words.lower[i - 2] in grammar["not_share"]


def _is_called(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "Der Roman heißt Clara", "the bar, called Rosa,"."""
    at = i - 3 if words.forms[i - 2] == "," and i > 2 else i - 2
    return is_thing_word(words.lower[at], lexicon)


def _glossed(words: Words, lexicon: Lexicon, at: int) -> bool:
    """Tell "Marlene, die kleine Bar in Mitte," by what follows the comma."""
    if at + 2 >= len(words) or words.forms[at] != ",":
        return False
    grammar, lower = lexicon.grammar, words.lower
    if lower[at + 1] not in grammar["determiner", "thing_owners"]:
        return False
    for noun in range(at + 2, min(at + 2 + _ADJECTIVES, len(words))):
        if is_thing_word(lower[noun], lexicon) or lower[noun] in grammar["animals"]:
            return True
        if not words.forms[noun].islower():
            return False
    return False


def _before_one(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "Storm Nora" from Storm Keating: one given name follows, and no more."""
    if i + 1 >= len(words) or words.forms[i + 1] not in lexicon.given:
        return False
    return i + 2 == len(words) or not words.forms[i + 2][0].isupper()


def _owns_house(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "Harry's Bar" from "Harry's wife": the whole has capitals."""
    owner = words.lower[i].endswith(("'s", "’s"))
    return owner and words.lower[i + 1] in lexicon.grammar["houses"]


def pets(words: Words, lexicon: Lexicon) -> set[str]:
    """Return whom a text tells to be animals somewhere: "his bull Samson"."""
    lower, forms = words.lower, words.forms
    animals = lexicon.grammar["animals", "herds"]
    if animals.isdisjoint(lower):
        return set()
    names = set()
    for i in [i for i, word in enumerate(lower[:-1], 1) if word in animals]:
        alone = i + 1 == len(words) or not forms[i + 1][0].isupper()
        if words.glued(i) and forms[i][0].isupper() and alone:
            names.add(forms[i])
    return names
