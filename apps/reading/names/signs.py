"""What only people do or have: it proves two unknown words with capitals a name."""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.names.listednames import listed
from apps.reading.names.namewords import is_noun
from apps.reading.text.text import Words

_APPOSED = 7  # words after a comma up to what somebody is
_CALLED = 9  # words between a child and its name: "Der Kleine hört auf den Namen"
_SETS_OFF = frozenset(",–—-")
_LIVING = 3  # words from "is" to "dating"
_TRADE = 7  # letters of a noun whose ending tells a trade
_LIFE = (20, 110)  # years between birth and death


def sign(words: Words, lexicon: Lexicon, first: int, last: int) -> str:
    """Return the rule by which what stands around words shows a person, or nothing."""
    if last >= len(words):
        return ""
    if _owns_kin(words, lexicon, last):
        return "owner"  # "Zorlan Vexx's daughter"
    if _in_party(words, lexicon, last):
        return "party"  # "Zorlan Vexx (SPD)"
    if _lived(words, lexicon, last):
        return "life"  # "Zorlan Vexx (1931–2019)"
    if born_after(words, lexicon, last):
        return "born"  # "Zorlan Vexx, 1979 in Scuol geboren,"
    if by_trade(words, lexicon, first):
        return "trade"  # "den Käsemacher Zorlan Vexx"
    if after_small(words, lexicon, first):
        return ""
    if _acts(words, lexicon, first, last):
        return "deed"  # "Zorlan Vexx heiratete"
    if told_of(words, lexicon, last):
        return "apposition"  # "Zorlan Vexx, the singer known for …"
    return ""


def introduced(words: Words, lexicon: Lexicon, first: int, last: int) -> bool:
    """Tell "namens Zorla", "heißt Zorla" of a child, "her mother, Zorla,"."""
    if not first:
        return False
    grammar, lower = lexicon.grammar, words.lower
    if _aged(lower[first - 1], lexicon):
        return bool(grammar["capitals"]) or last - first > 1  # "2-year-old Luz"
    if lower[first - 1] in grammar["names_so"]:
        near = lower[max(first - _CALLED, 0) : first - 1]
        return any(w in lexicon.kin or w in grammar["child_words"] for w in near)
    if lower[first - 1] in grammar["named"] and first > 1:
        return _is_person_word(lower[first - 2], lexicon)
    if listed(words, lexicon, first, last):
        return True
    closed = last < len(words) and words.forms[last] in ",.);:!?"
    if words.forms[first - 1] != "," or not closed or first < 2:
        return False
    if not grammar["capitals"]:
        return _kin_set_off(words, lexicon, first, last)
    return _is_person_word(lower[first - 2], lexicon)


def _aged(word: str, lexicon: Lexicon) -> bool:
    """Tell "2-year-old", "zweijährige"."""
    for ending in lexicon.grammar["aged_one"]:
        if word.endswith(ending) and len(word) > len(ending):
            return lexicon.number(word[: -len(ending)].rstrip("-")) is not None
    return False


def _kin_set_off(words: Words, lexicon: Lexicon, first: int, last: int) -> bool:
    """Tell "Die Mutter, Zorla, kam" from "Die Mutter, Bäuerin, kam"."""
    grammar, lower = lexicon.grammar, words.lower
    if first < 3 or last - first > 2 or lower[first - 2] not in lexicon.kin:
        return False
    if lower[first - 3] not in grammar["article", "not_share"]:
        return False
    return not any(
        grammar.ends(lower[i], "trades_f")
        or grammar.ends(lower[i], "trades_m")
        or lower[i] in grammar["called"]
        or is_noun(words.forms[i], lexicon)
        for i in range(first, last)
    )


def _is_person_word(word: str, lexicon: Lexicon) -> bool:
    if lexicon.grammar["capitals"] and lexicon.grammar.ends(word, "aged_one"):
        return True  # "has a 4-year-old, Zorlo,"
    if word in lexicon.grammar["child_words"]:
        return True
    return bool(lexicon.tag(word) & (Tag.KIN | Tag.ROLE))


def by_trade(words: Words, lexicon: Lexicon, first: int) -> bool:
    """Tell a noun for what a person does, behind an article, by its ending."""
    if first < 2 or not (words.glued(first) and words.glued(first - 1)):
        return False
    grammar, trade = lexicon.grammar, words.lower[first - 1]
    if not words.forms[first - 1][0].isupper() or len(trade) < _TRADE:
        return False
    article = words.lower[first - 2]
    for genus in ("f", "m"):
        if article in grammar[f"article_{genus}"] and grammar.ends(
            trade, f"trades_{genus}"
        ):
            return not grammar.ends(trade, "no_trades")
    return False


def after_small(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "the White House" and "in Grand Rapids" from people."""
    before = words.lower[i - 1] if i and words.glued(i) else ""
    return before in lexicon.grammar["determiner", "place_before"]


def _owns_kin(words: Words, lexicon: Lexicon, last: int) -> bool:
    owner = words.forms[last - 1].endswith(("s", "z", "x", "ß"))
    quoted = words.forms[last] in "'’" and words.starts[last] == words.ends[last - 1]
    i = last + quoted
    if not owner or i >= len(words) or not words.glued(i):
        return False
    return bool(lexicon.tags.get(words.lower[i], 0) & Tag.KIN)


def _in_party(words: Words, lexicon: Lexicon, last: int) -> bool:
    return (
        words.forms[last] == "("
        and last + 2 < len(words)
        and words.lower[last + 1] in lexicon.grammar["parties"]
        and words.forms[last + 2] in (")", ",")
    )


def _lived(words: Words, lexicon: Lexicon, last: int) -> bool:
    forms = words.forms
    if forms[last] != "(" or last + 4 >= len(words):
        return False
    sign_of_life = lexicon.grammar["birth_signs", "death_signs"]
    if words.lower[last + 1] in sign_of_life:
        return any(form.isdecimal() for form in forms[last + 2 : last + 6])
    born, dash, died, end = forms[last + 1 : last + 5]
    if dash not in ("–", "-", "—") or end != ")" or not (born + died).isdecimal():
        return False
    return len(born) == len(died) == 4 and _LIFE[0] <= int(died) - int(born) <= _LIFE[1]


def born_after(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "Zorlan Vexx, 1979 in Scuol geboren,", "Vexx, born in 1979"."""
    if i + 2 >= len(words) or words.forms[i] != ",":
        return False
    near = words.lower[i + 1 : i + 1 + _APPOSED]
    near = near[: near.index(",")] if "," in near else near
    dated = any(word.isdecimal() and len(word) == len("1979") for word in near)
    return dated and not lexicon.grammar["born_words"].isdisjoint(near)


def _acts(words: Words, lexicon: Lexicon, first: int, last: int) -> bool:
    deeds = lexicon.grammar["deeds"]
    if words.glued(last) and words.lower[last] in deeds:
        return True
    if words.lower[last] in lexicon.grammar["having_been"] and _lives(
        words, lexicon, last + 1
    ):
        return True
    before = words.lower[first - 1] if first and words.glued(first) else ""
    return before in lexicon.grammar["deeds_before"]


def _lives(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell what only people are or have: "is reportedly dating", "has two sons"."""
    near = words.lower[i : i + _LIVING]
    if not lexicon.grammar["capitals"]:
        return not lexicon.grammar["living"].isdisjoint(near)
    return any(w in lexicon.grammar["living"] or w in lexicon.kin for w in near)


def told_of(words: Words, lexicon: Lexicon, last: int) -> bool:
    """Tell whether what follows a comma says what somebody is: "X, the singer"."""
    if last + 2 >= len(words) or words.forms[last] not in _SETS_OFF:
        return False
    grammar, lower = lexicon.grammar, words.lower
    if lower[last + 1] in grammar["of_people"]:  # "Zorlan Vexx, who has": no team
        return lower[last + 2] not in grammar["of_many"]
    for i in range(last + 1, min(last + _APPOSED, len(words))):
        tag = lexicon.tag(lower[i])
        if tag & (Tag.ROLE | Tag.KIN) and not tag & Tag.SURNAME:
            return True
        small = words.forms[i].islower() or words.forms[i] == "-"
        if not small or tag & Tag.SAYING or lower[i] in grammar["clause"]:
            return False
    return False
