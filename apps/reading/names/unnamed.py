"""Names that no rule proves, which act in a sentence all the same."""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.names.namewords import may_be_surname
from apps.reading.text.text import Words

LONGEST = 5  # words in a run of capitals


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


def _may_name(form: str, lexicon: Lexicon) -> bool:
    return form.isalpha() and form[1:].islower() and may_be_surname(form, lexicon)
