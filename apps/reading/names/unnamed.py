"""Names that no rule proves, which act in a sentence all the same."""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.names.namewords import may_be_surname
from apps.reading.text.text import Words

LONGEST = 5  # words in a run of capitals
_BREAKS = frozenset(",;:–—")
_SUBJECT = 8  # words of "The lifestyle guru and model" before "and her husband"


def act_unnamed(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "Newta Grinch was married to his wife", of whom no rule makes a name."""
    if not lexicon.grammar["capitals"] or not words.forms[i][0].isupper():
        return False
    last = i + 1
    while last < min(i + LONGEST, len(words)) and words.glued(last):
        if not words.forms[last][0].isupper():
            break
        last += 1
    if last - i < 2 or last >= len(words) or not words.glued(last):
        return False
    if not all(_may_name(words.forms[at], lexicon) for at in (last - 2, last - 1)):
        return False
    verb, grammar = words.lower[last], lexicon.grammar
    deed = verb in grammar["having_been"] or verb in grammar["verbs"]
    return deed or grammar.ends(verb, "past") or bool(lexicon.tag(verb) & Tag.SAYING)


def beside_unnamed(words: Words, lexicon: Lexicon, first: int, i: int) -> bool:
    """Tell "The fashion mentor and her husband" of a sentence from a word on.

    Nobody known stands before the possessive; whose he is, no name says.
    """
    end, grammar = i - 1, lexicon.grammar
    if not 0 < end - first <= _SUBJECT or words.lower[end] not in grammar["and"]:
        return False
    subject = words.forms[first:end]
    if end - first < 2 or any(form in _BREAKS for form in subject):
        return False
    if not grammar["capitals"]:
        return all(_may_name(form, lexicon) for form in subject)
    if words.lower[first] in grammar["article"]:
        head = words.lower[end - 1]
        show = any(form[0].isupper() for form in subject[1:])  # "Fashion Star"
        return show or not (lexicon.tag(head) & Tag.ROLE or head[0].isdecimal())
    return all(form[0].isupper() for form in subject)


def _may_name(form: str, lexicon: Lexicon) -> bool:
    return form.isalpha() and form[1:].islower() and may_be_surname(form, lexicon)
