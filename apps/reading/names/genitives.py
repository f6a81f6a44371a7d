"""Whether a name in -s is a genitive, told by what follows."""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.names.names import Find, Scan
from apps.reading.names.namewords import is_noun, past_bracket
from apps.reading.text.folding import fold
from apps.reading.text.text import Words

MOST_NAMED = 6  # words back to what stands before "in Volker Keils „Nordlicht“"
_LONG = 7  # letters of "Morinis" and "Lorenzinis": "Davis" is a name whole
_OPENING = frozenset('„“»«"')


def owns_next(scan: Scan, i: int, ending: str) -> bool:
    """Tell whether a name in -s is a genitive: what it owns follows at once."""
    words = scan.words
    i = _past_number(words, scan.lexicon, past_bracket(words, i))
    i = _past_adjective(words, scan.lexicon, i)
    if i >= len(words) or not words.glued(i) or ending.endswith(("ss", "us")):
        return False
    if ending.endswith("is"):
        long = len(ending) >= _LONG and not ending.endswith(("ais", "eis"))
        long = long and ending not in scan.lexicon.given
        return long and bool(scan.lexicon.tag(words.lower[i]) & Tag.KIN)
    if words.forms[i] in _OPENING and i + 1 < len(words) and not words.glued(i + 1):
        at = i - 1
        while at > max(i - MOST_NAMED, 0) and words.forms[at][0].isupper():
            at -= 1
        return words.lower[at] in scan.lexicon.grammar["prepositions"]
    if not words.forms[i][0].isupper():
        return False
    tag = scan.lexicon.tag(words.lower[i]) & (Tag.KIN | Tag.NOUN | Tag.ROLE)
    return bool(tag) or is_noun(words.forms[i], scan.lexicon)


def _past_adjective(words: Words, lexicon: Lexicon, i: int) -> int:
    """Step over "Ada Thals größte Sorge" and "neuer Freund", not over a verb."""
    if i + 1 >= len(words) or not words.glued(i) or not words.forms[i].islower():
        return i
    word = words.lower[i]
    bent = word in lexicon.grammar["owned_adjectives"]
    bent = bent or (
        lexicon.grammar.ends(word, "owned_ends")
        and not lexicon.tags.get(word, 0) & Tag.STOP
    )
    return i + 1 if bent else i


def _past_number(words: Words, lexicon: Lexicon, i: int) -> int:
    """Step over numbers: "Ada Thals 90. Geburtstag", "drei Kinder"."""
    if i + 1 >= len(words) or not words.glued(i):
        return i
    if lexicon.grammar.ends(words.lower[i], "aged_one"):
        return i + 1
    if lexicon.number(words.lower[i]) is None:
        return i
    return i + 2 if words.forms[i + 1] == "." else i + 1


def only_owning(full: list[Find], scan: Scan) -> set[str]:
    """Return names in -s that stand as genitives only: "Ada Thals Sohn"."""
    ends = [f for f in full if f.name[-1].endswith(scan.lexicon.genitive)]
    plain = {f.name for f in ends if not owns_next(scan, f.last, f.name[-1])}
    return {fold(" ".join(f.name)) for f in ends if f.name not in plain}
