"""What one word with a capital may be: a given name, a surname, a mere noun."""

import re
from functools import lru_cache

from apps.reading.languages.lexicon import KEPT, Lexicon, Tag
from apps.reading.text.text import Words

LONG = 8  # letters from which an ending tells a noun: "Jung" and "Lenz" are surnames
_MINE = ("i'", "i’")
LONGEST_HEAD = 24  # letters of a noun that ends a compound
NO_NAME = Tag.STOP | Tag.NOUN | Tag.PLACE | Tag.TITLE | Tag.ROLE | Tag.KIN | Tag.MONTH


@lru_cache(maxsize=KEPT)
def given_of(form: str, lexicon: Lexicon) -> tuple[str, str, bool]:
    """Return the given name in a word, its gender, and whether it is a genitive."""
    given = lexicon.given
    if form in given:
        return form, given[form], False
    if form.isupper() and len(form) > 2 and form.title() in given:
        return form, given[form.title()], False
    owned = lexicon.genitive if form.endswith(lexicon.genitive) else ()
    if owned and lexicon.tags.get(form.lower(), 0) & Tag.NOUN:
        owned = ()  # "Hals über Kopf" is not Hal's
    for ending in owned:
        if form.endswith(ending) and form[: -len(ending)] in given:
            base = form[: -len(ending)]
            return base, given[base], True
    first, hyphen, rest = form.partition("-")
    if hyphen and first in given and rest[:1].isupper():
        base = stripped(form, lexicon) if rest not in given else form
        second = base.partition("-")[2]
        if rest in given or second in given:
            return base, _of_both(first, second, lexicon), base != form
    return "", "", False


def _of_both(first: str, second: str, lexicon: Lexicon) -> str:
    """Return the gender of "Jo-Ann": none where the two differ, but of "Jan-Marie"."""
    gender, other = lexicon.given[first], lexicon.given.get(second, "")
    return gender if other in ("", gender) or second.startswith("Mari") else ""


@lru_cache(maxsize=KEPT)
def stripped(form: str, lexicon: Lexicon) -> str:
    if not form.endswith(lexicon.genitive):
        return form
    for ending in lexicon.genitive:
        if form.endswith(ending) and len(form) > len(ending) + 2:
            return form[: -len(ending)]
    return form


def surname_like(form: str, lexicon: Lexicon) -> bool:
    return bool(lexicon.tags.get(form.lower(), 0) & Tag.SURNAME)


_ODD = re.compile(r"\d")


def _tail(form: str, lexicon: Lexicon) -> int:
    """Return what the last part of a compound is: "Lagerfeld-Kollektion"."""
    tail = form.rpartition("-")[2].lower() if "-" in form else ""
    tag = lexicon.tags.get(tail, 0)
    return 0 if tag & Tag.SURNAME else tag


@lru_cache(maxsize=KEPT)
def may_be_surname(form: str, lexicon: Lexicon) -> bool:
    lower = form.lower()
    tag = lexicon.tags.get(lower, 0)
    if tag & Tag.SURNAME:
        return True
    if lower in lexicon.grammar["headline_verbs"] or lower.startswith(_MINE):
        return False  # "Ada Thal Opens Up", "for our Ada I'd run"
    if tag & NO_NAME or (len(form) < 2 and not form.isupper()):
        return False
    if _ODD.search(form) or _tail(form, lexicon) & NO_NAME:
        return False
    return len(form) < LONG or not lower.endswith(lexicon.noun_endings)


@lru_cache(maxsize=KEPT)
def is_noun(form: str, lexicon: Lexicon) -> bool:
    """Tell "Rückendeckung" and "Ehrengast", compounds of nouns, from names."""
    lower = form.lower()
    tag = lexicon.tags.get(lower, 0)
    if tag & (NO_NAME & ~Tag.STOP):
        return True
    if lower.endswith(lexicon.noun_endings):
        return len(form) >= LONG
    begin = max(len(lower) - LONGEST_HEAD, 3)  # else a long word costs its square
    return any(lower[i:] in lexicon.noun_heads for i in range(begin, len(lower) - 3))


def his_wife(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "seine (zweite) Frau Romney" from "Frau Keil"."""
    if not i or not lexicon.tag(words.lower[i]) & Tag.KIN:
        return False
    word, grammar = words.lower[i - 1], lexicon.grammar
    bent = word.endswith(("e", "en", "er")) and word.islower()
    owned = words.lower[i - 2] in grammar["not_share"] if i > 1 and bent else False
    return word in grammar["not_share"] or owned


@lru_cache(maxsize=KEPT)
def role_gender(lexicon: Lexicon, word: str) -> str:
    """Return the gender of whom a word calls: "US-Sängerin", "Fußballspieler"."""
    grammar, last = lexicon.grammar, word.rpartition("-")[2]
    if last in grammar["either_gender"]:
        return ""
    gender = lexicon.genders.get(word) or lexicon.genders.get(last)
    if gender == "f" and last.endswith("en") and last[:-1] + "r" in lexicon.genders:
        return ""  # "den Angeklagten Jon", "der Angeklagten Mira"
    if gender is not None:
        return gender
    if lexicon.tag(word) & Tag.ROLE:
        return next((g for g in "fm" if grammar.ends(last, f"speaks_{g}")), "")
    return ""


def past_bracket(words: Words, i: int) -> int:
    if i < len(words) and words.forms[i] == "(":
        for at in range(i + 1, min(i + 12, len(words))):
            if words.forms[at] == ")":
                return at + 1
    return i
