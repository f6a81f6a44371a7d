"""Whether a word with a capital goes on with the name before it."""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.names.namewords import is_noun, may_be_surname
from apps.reading.text.text import Words


def goes_on(words: Words, lexicon: Lexicon, at: int, last: int, end: int) -> bool:
    """Tell whether a word is a name's next: "Freifrau von Hohenstein", "Wieder" too."""
    form = words.forms[at]
    tag = lexicon.tags.get(words.lower[at], 0)
    if at > last - 1 > 0 and _owned(words, lexicon, at):
        return False
    if words.lower[at - 1] in lexicon.grammar["when_to"] and is_noun(form, lexicon):
        return False  # "kam Jon Aster zu Jahresbeginn"
    if may_be_surname(form, lexicon):
        return True
    if tag == Tag.PLACE and lexicon.grammar["capitals"] and at == last:
        return _ends_name(words, lexicon, at)  # "Idris London"
    noun = tag & (Tag.NOUN | Tag.KIN) and not tag & ~(Tag.NOUN | Tag.KIN)
    if noun and at == last and _called_by(words, lexicon, at):
        return True
    if tag & Tag.ROLE and at == last and _of_other_gender(words, lexicon, at):
        return True
    if tag & Tag.TITLE:  # "Ursula Freifrau von Hohenstein"
        return at + 2 < end and words.forms[at + 1] in lexicon.particles
    small = lexicon.grammar["capitals"] or words.lower[at] in lexicon.pronouns
    if not tag & (Tag.STOP | Tag.MONTH) or small or at != last or form.isupper():
        return False
    if not tag & Tag.MONTH:
        return len(form) > 3  # no small word has a capital: "Hanne Wieder"
    after = words.forms[at + 1] if at + 1 < len(words) else ""
    return not after.isdecimal()  # "Friedrich März"


def _ends_name(words: Words, lexicon: Lexicon, at: int) -> bool:
    """Tell whether a place behind a sure given name ends it: a surname, too."""
    if words.forms[at - 1] in lexicon.weak or not words.glued(at):
        return False
    after = words.forms[at + 1] if at + 1 < len(words) else "."
    return not (after[0].isupper() and words.glued(at + 1))


def dates(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "wurde Jon Aster Mitte der Sechziger" from Michael Ende."""
    if words.lower[i] not in lexicon.grammar["of_times"]:
        return False
    after = words.lower[i + 1] if i + 1 < len(words) else ""
    dated = after in lexicon.grammar["article"] or after in lexicon.months
    return dated or after.isdecimal() or after in lexicon.tens


def _of_other_gender(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "Christine Kaufmann" from "weil Boris Kaufmann ist"."""
    if lexicon.grammar["capitals"] or not words.glued(i):
        return False
    given = lexicon.given.get(words.forms[i - 1], "")
    return given == "f" and lexicon.genders.get(words.lower[i]) == "m"


def _called_by(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "Der Sänger Willi Herren ist" from "dass Willi Freude macht"."""
    role = i > 1 and lexicon.tag(words.lower[i - 2]) & (Tag.ROLE | Tag.TITLE)
    after = words.forms[i + 1] if i + 1 < len(words) else "."
    whole = (
        not (after[0].isupper() and words.glued(i + 1)) if i + 1 < len(words) else True
    )
    return bool(role) and words.glued(i) and words.glued(i - 1) and whole


def _owned(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "Bertolt Keils Dreigroschenoper": what somebody owns, no surname of two."""
    owner = words.forms[i - 1]
    if not owner.endswith("s") or owner in lexicon.given or len(owner) < 4:
        return False
    return "s" in lexicon.genitive and is_noun(words.forms[i], lexicon)


def past_seat(
    words: Words, lexicon: Lexicon, i: int, last: int, name: tuple[str, ...]
) -> tuple[int, tuple[str, ...]]:
    """Join "Prince Ernest of Tarnham": a title before, a place behind one name."""
    grammar = lexicon.grammar
    if not i or words.lower[i - 1] not in grammar["noble"] or len(name) != 1:
        return last, name
    if last + 1 >= len(words) or words.lower[last] not in grammar["of_seat"]:
        return last, name
    place = words.forms[last + 1]
    if not (words.glued(last) and words.glued(last + 1) and place[0].isupper()):
        return last, name
    if place.endswith(("'s", "’s")):
        return last, name
    return last + 2, (*name, words.forms[last], place)


def is_seat(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "The Duchess of Tarnham, 41,": the place is nobody."""
    if i < 2 or words.lower[i - 1] not in lexicon.grammar["of_seat"]:
        return False
    return words.lower[i - 2] in lexicon.grammar["noble"]
