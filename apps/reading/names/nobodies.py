"""Given names that are nobody's where they stand: places, animals, months, firms."""

from itertools import pairwise

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.names.things import is_thing_word, of_thing
from apps.reading.text.text import Words

_APPOSED = 8  # words up to what animal somebody is
_LETTERS = 4  # of the longest word that is mere initials
_TOWN = 4  # letters of the shortest town in a dateline


def calls_nobody(words: Words, lexicon: Lexicon, i: int, end: int) -> bool:
    """Whether a given name that ends a run is a mere word, a month, or no person."""
    if lexicon.tags.get(words.lower[i], 0) & Tag.STOP and i + 1 == end:
        return True
    after = words.lower[i + 1] if i + 1 == end < len(words) else ""
    if after in lexicon.grammar["prizes"] and words.glued(i + 1):
        return True  # "the Oscar winner"
    form = words.forms[i]
    short = i + 1 == end and form not in lexicon.given and is_acronym(form)
    if (short and in_small_print(words, i)) or of_contest(words, lexicon, i):
        return True
    if no_person(words, lexicon, i) or is_month(words, lexicon, i):
        return True
    return of_thing(words, lexicon, i, end)


def of_contest(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "former Miss Brackton Ada Keil" from "Miss Brackton": where she won."""
    grammar, lower = lexicon.grammar, words.lower
    if not i or lower[i - 1] not in grammar["contest"] or not words.glued(i):
        return False
    lead = lower[i - 2] if i > 1 and words.glued(i - 1) else ""
    place = lexicon.tags.get(lower[i], 0) & Tag.PLACE
    return lead in grammar["crowned"] or bool(place)


def is_crowned(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell who follows a contest and its place: "former Miss Ireland Zorla"."""
    return i > 1 and words.glued(i) and of_contest(words, lexicon, i - 1)


def honours(words: Words, lexicon: Lexicon, i: int, end: int) -> bool:
    """Tell "Don Aurelio Vexx" from Don Vexx: a given name goes on behind it."""
    if words.lower[i] not in lexicon.grammar["honours"] or i + 2 >= end:
        return False
    return words.forms[i + 1] in lexicon.given


def is_body(words: Words, lexicon: Lexicon, i: int, end: int) -> bool:
    """Tell "Robert Koch Institut" from a man: the next word names a firm or prize."""
    body = i < end and bool(lexicon.tags.get(words.lower[i], 0) & Tag.BODY)
    return body and not _owns_body(words, i)


def _owns_body(words: Words, i: int) -> bool:
    """Tell "Ada Keil's Instagram" and "Jon Asters Team", of Jon Aster, from firms."""
    form = words.forms[i - 1]
    if i < 2 or not words.forms[i - 2][0].isupper():
        return False
    return form.endswith(("'s", "’s")) or (form[-1] == "s" and form[:-1] in words.forms)


def no_person(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "Santa Barbara", "St. Moritz" and "mein Hund Emil" from people."""
    grammar = lexicon.grammar
    if is_dateline(words, i):
        return True
    if is_aged_animal(words, lexicon, i + 1) or _is_pet(words, lexicon, i):
        return True
    if not i or not words.glued(i):
        return False
    if words.forms[i - 1].isdecimal():
        alone = i + 1 == len(words) or not words.forms[i + 1][0].isupper()
        return alone and not _behind_year(words, lexicon, i)  # "87 Tore"
    if words.forms[i - 1] == ".":
        return i > 1 and words.lower[i - 2] in grammar["place_heads"]
    if words.forms[i - 1] == ",":
        alone = i + 1 == len(words) or not words.forms[i + 1][0].isupper()
        pet = i > 1 and words.lower[i - 2] in grammar["animals"]
        return pet and alone  # "his dog, Charlie"
    head = words.lower[i - 1]
    if head in grammar["place_heads", "animals", "namesakes"]:
        return True
    named = lexicon.tag(head) & Tag.TITLE or words.forms[i - 1] in lexicon.given
    called = words.lower[i - 2] if i > 1 and named and words.glued(i - 1) else ""
    if called in grammar["animals", "namesakes"] or is_thing_word(called, lexicon):
        return True  # "the racehorse Lady Grace", "Rennpferd Bella Donna"
    return is_called_so(words, lexicon, i)


def _behind_year(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "brachte 2012 Jonas zur Welt" from "12 Tore" and "2012 Paris"."""
    year, form = words.forms[i - 1], words.forms[i]
    told = len(year) == len("2012") and year.startswith(("19", "20"))
    place = lexicon.tag(words.lower[i]) & (Tag.PLACE | Tag.NOUN)
    return told and form in lexicon.given and not place


def _is_pet(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "her two dogs, Bob, 4, and Sid, 9" from people."""
    joints = lexicon.grammar["and"]
    if not i or not (words.forms[i - 1] == "," or words.lower[i - 1] in joints):
        return False
    for at in range(i - 1, max(i - _APPOSED, -1), -1):
        form, lower = words.forms[at], words.lower[at]
        if lower in lexicon.grammar["pets"]:
            return True
        if not (
            form == "," or lower in joints or form.isdecimal() or form[0].isupper()
        ):
            return False
    return False


def is_aged_animal(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "Zygmunt, drei, Eisbär aus Ulm", "Otto, 3, a greyhound" from people."""
    behind = words.lower[i : i + _APPOSED]
    if len(behind) < 4 or behind[0] not in (",", "("):
        return False
    if lexicon.number(behind[1]) is None:
        return False
    at = 3 if behind[0] == "," else 4
    led = at < len(behind) and behind[at] in lexicon.grammar["article"]
    for word, after in pairwise((*behind[at + led :], "")):
        if _is_animal(lexicon, word):
            return not led or not after or _ends_there(lexicon, after)
        if not led or not word[0].isalpha() or lexicon.tags.get(word, 0) & Tag.STOP:
            return False
    return False


def _is_animal(lexicon: Lexicon, word: str) -> bool:
    grammar = lexicon.grammar
    return word in grammar["animals", "beasts"] or grammar.ends(word, "animal_ends")


def _ends_there(lexicon: Lexicon, after: str) -> bool:
    """Tell "a spaniel from Ulm" from "a spaniel breeder"."""
    grammar = lexicon.grammar
    ends = not after[0].isalpha() or after in grammar["article"]
    return ends or after in grammar["prepositions", "hails_from", "and"]


def is_dateline(words: Words, i: int) -> bool:
    """Tell the town of "PARIS — Between games" from a man who is shouted at."""
    form, last = words.forms[i], i + 1
    if not form.isupper() or len(form) < _TOWN or last >= len(words):
        return False
    opens = not i or "\n" in words.text[words.ends[i - 1] : words.starts[i]]
    return opens and words.forms[last] in "–—" and not words.glued(i)


def is_called_so(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "a tortoise called Ringo", "nannte ihn Baba", "drove to Shannon"."""
    grammar, lower = lexicon.grammar, words.lower
    if i < 2:
        return False
    if lower[i - 1] in grammar["called_so"] and lower[i - 2] in grammar["animals"]:
        return True
    alone = i + 1 == len(words) or not words.forms[i + 1][0].isupper()
    gone = lower[i - 2] in grammar["moves"] and lower[i - 1] in grammar["whither"]
    if alone and gone and words.forms.count(words.forms[i]) == 1:
        return True  # "drove to Shannon"
    named = lower[i - 2] in grammar["nicknames_him"] and lower[i - 1] in grammar["him"]
    return alone and named and words.forms.count(words.forms[i]) == 1


def named_part(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell the part of "Her Juliet in 1957" from people: whom a text names but once."""
    if not i or not words.glued(i):
        return False
    if i > 1 and words.lower[i - 2] in lexicon.grammar["gets_name"]:
        return False  # "They have named her Ines"
    return words.lower[i - 1] in lexicon.grammar["part_heads"]


def is_acronym(form: str) -> bool:
    """Tell "UTA" and "RAF" from names in capitals."""
    return form.isupper() and 1 < len(form) <= _LETTERS


def in_small_print(words: Words, i: int) -> bool:
    """Tell the band of "die Band MIA spielt" from "MIA THAL": among small letters."""
    before = i > 0 and words.glued(i) and words.forms[i - 1][1:].islower()
    after = i + 1 >= len(words) or not words.forms[i + 1].isupper()
    return bool(before) and (after or not words.forms[i + 1].isalpha())


def is_month(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell the month of "Jan. 30" from a man."""
    if not lexicon.tags.get(words.lower[i], 0) & Tag.MONTH:
        return False
    at = i + 2 if i + 2 < len(words) and words.forms[i + 1] == "." else i + 1
    return at < len(words) and words.forms[at].isdecimal()


def reports(words: Words, lexicon: Lexicon, i: int, last: int) -> bool:
    """Tell a paper, "La Nazionale reported", from a woman who speaks."""
    heads = words.lower[i] in lexicon.grammar["paper_articles"]
    if not heads or last >= len(words):
        return False
    return words.lower[last] in lexicon.grammar["reporting"]
