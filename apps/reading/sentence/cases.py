"""Whether a preposition or a case governs somebody: then he is no subject."""

from apps.reading.languages.lexicon import Tag
from apps.reading.sentence.passage import Passage
from apps.reading.text.text import Words

_CALLS = Tag.ROLE | Tag.TITLE | Tag.KIN
_CLAUSE = 16  # words of a clause
_FAR = 6  # words from "des" to the name in "des früheren Chefs der Band"


def governed(passage: Passage, at: int) -> bool:
    """Tell "Die Mutter von Jon starb" from "Jon starb"; at is in the skeleton."""
    words, lexicon = passage.words, passage.language.words
    reference = passage.skeleton.reference(at)
    grammar, lower = lexicon.grammar, words.lower
    if not reference.named:
        return lower[reference.first] in grammar["oblique"]
    if lower[max(reference.first - 1, 0)] in grammar["when_nouns"]:
        return False  # "at the time Jon was married"
    for i in range(
        reference.first - 1, max(passage.first, reference.first - _FAR) - 1, -1
    ):
        word = lower[i]
        if word in grammar["own_subject"]:
            return lower[i - 1] in grammar["governs"] if i > passage.first else False
        if word in grammar["object"]:
            return False  # "bekam mit ihm Tochter Mia"
        if word in grammar["oblique"] or word in grammar["governs"]:
            return word not in grammar["as_what"]
        if word in grammar["of"]:
            return True
        if word in grammar["nominative"] or word in grammar["not_share"]:
            before = lower[i - 1] if i > passage.first else ""
            return before in grammar["governs"] or before in grammar["of"]
        called = words.forms[i] == "-" or lexicon.tag(word) & _CALLS
        adjective = word[-2:] in grammar["adjective_ends"] and word.islower()
        if not called and not (adjective and not lexicon.tags.get(word, 0)):
            return False
    return False


def clause_end(words: Words, i: int) -> set[str]:
    """Return the word that ends a clause, where German has its verb."""
    for at in range(i + 1, min(i + _CLAUSE, len(words))):
        if words.forms[at] in (",", ".", ";", "!", "?"):
            return {words.lower[at - 1]}
    return set()
