"""Who stands beside whom in a sentence: joined by "und", owned, apposed."""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.names.drafts import Draft
from apps.reading.text.text import Words
from apps.reading.values import value

PARTNERS = ("marriage", "engagement", "partnership")
ENDS = frozenset(",.;:!?)–—-")  # signs behind whom something says
MARKS = frozenset("\"“”„‘’'»«")
MARKED = 10  # words of a title in '"Nordlicht am Meer"-Star'
_MEASURE = 3  # words of "of nine years"
_TRADE = 7  # words from "a" to the comma in "a retired Welsh vet, Jon Aster"
_TO_SPOUSE = 9  # words of ", who was previously married to the designer"
_APPOSED = 6  # words from "ihr" to the name in "ihr Mann, der Maler Jon Aster"


@value
class Reference:
    """Words first to last (exclusive) that mean these people."""

    first: int
    last: int
    people: tuple[Draft, ...]
    own: bool = False  # a genitive or a possessive: what follows is theirs
    pair: tuple[Draft, ...] = ()  # whom "ihre" means if it is not one woman
    named: bool = False
    kin: bool = False  # named as what somebody is to another: "ihre Tochter Lotte"


def past_aside(words: Words, i: int) -> int:
    """Step over a bracket or an age between commas after a name."""
    forms, n = words.forms, len(words)
    if i < n and forms[i] == "(":
        for at in range(i + 1, min(i + 16, n)):
            if forms[at] == ")":
                return at + 1
    if (
        i + 2 < n
        and forms[i] == ","
        and forms[i + 1].isdecimal()
        and forms[i + 2] == ","
    ):
        return i + 3
    return i


def past_age(words: Words, lexicon: Lexicon, i: int) -> int:
    """Step over "(9)", ", 9,", ", now 21,", ", aged eight," and ", 9" of ", 9 and"."""
    end, n = past_aside(words, i), len(words)
    if end != i or i + 1 >= n or words.forms[i] != ",":
        return end
    grammar, at = lexicon.grammar, i + 1
    at += words.lower[at] in grammar["aside_age"]
    word = words.lower[at] if at < n else ""
    small = word in grammar["article"] or word in grammar["any"]
    if small or lexicon.number(word) is None:
        return i
    at += 1
    at += at < n and words.lower[at] in lexicon.units
    at += at < n and words.lower[at] in grammar["old"]
    if at < n and words.forms[at] == ",":
        return at + 1
    last = at >= n or words.forms[at] in ENDS
    return at if last or words.lower[at] in grammar["and"] else i


def apposed(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "ihre Freundin, die Autorin Gisela", kin by what stands before a comma."""
    at = i - 1
    while at > max(i - 4, 0) and words.forms[at] != ",":
        role = lexicon.tag(words.lower[at]) & (Tag.ROLE | Tag.TITLE)
        if not role and words.lower[at] not in lexicon.grammar["article"]:
            return False
        at -= 1
    if at <= 0 or words.forms[at] != ",":
        return False
    return words.lower[before_measure(words, lexicon, at)] in lexicon.kin


def kin_commas(
    words: Words, lexicon: Lexicon, ref: Reference, aside: int
) -> tuple[int, ...]:
    """Return the commas of "his wife, the singer Ada Keel, in 2010"."""
    if not ref.named or ref.own:
        return ()
    at = ref.first - 1
    for _ in range(_APPOSED):
        marked = before_marked(words, at)  # ', dem "Nordlicht"-Star Jon Aster,'
        if at <= 0 or (marked == at and not words.forms[at][0].isalpha()):
            break
        at = min(marked, at - 1)
    kin = lexicon.kin.get(words.lower[before_measure(words, lexicon, at)])
    told = kin is not None and kin.kind in (*PARTNERS, "colleague")
    bare = _only_trades(words, lexicon, at + 1, ref.first)
    told = told or (bare and _of_trade(words, lexicon, at, aside))
    if words.forms[at] != "," or not told:
        return ()
    if aside + 2 >= len(words) or words.forms[aside] != ",":
        return (at,)
    if completes_kin(words, lexicon, ref.first):
        return (at,)  # "Lia, daughter of Ada and her husband, Jon, will marry Max"
    behind = {*words.lower[aside + 1 : aside + 3]}
    if any(relative(lexicon, word) for word in behind):
        return (at,)
    return (at, aside)


def _only_trades(words: Words, lexicon: Lexicon, first: int, last: int) -> bool:
    """Tell "the former boxer" before a name, or nothing, from "a son they named"."""
    if first == last:
        return True
    grammar, lower = lexicon.grammar, words.lower
    closed = grammar["verbs", "having", "be", "named", "deeds", "of", "clause"]
    plain = not any(
        w in closed or w in lexicon.pronouns or w in lexicon.kin
        for w in lower[first + 1 : last]
    )
    return plain and lower[first] in grammar["article"]


def _of_trade(words: Words, lexicon: Lexicon, comma: int, aside: int) -> bool:
    """Tell the comma of "is engaged to a Welsh vet, Jon Aster, and lives in Hull".

    So "dated her old friend, the actor Jon Aster" and "married Mia's cousin, Jon".
    """
    weds, lower = lexicon.grammar["weds_one"], words.lower
    behind = words.forms[aside] if aside < len(words) else "."
    if behind not in ENDS and behind != "(" and words.forms[aside - 1] not in ENDS:
        return False
    if not words.forms[comma - 1].islower():
        return False  # "children with her ex Jon Aster, Lia and Max"
    if lower[comma - 1] in lexicon.grammar["unions"]:
        return False  # "her sons from her marriage, Max and Ben"
    if weds.isdisjoint(lower[max(comma - _TRADE - 3, 0) : comma]):
        return False
    for at in range(comma - 1, max(comma - _TRADE, 0), -1):
        if lower[at] in lexicon.grammar["article", "not_share"]:
            return at < comma - 1 and lower[at - 1] in weds
        if words.forms[at].endswith(("'s", "’s")):
            return any(lower[i] in weds for i in range(at - 1, max(at - 4, 0), -1))
        if not words.forms[at][0].isalpha() or lower[at] in lexicon.grammar["of"]:
            return False
    return False


def before_measure(words: Words, lexicon: Lexicon, comma: int) -> int:
    """Return the word before "of nine years," or before the comma itself."""
    if comma > 0 and words.forms[comma - 1] in lexicon.spans:
        for at in range(comma - 2, max(comma - 5, 0), -1):
            if words.lower[at] in lexicon.grammar["of"]:
                return at - 1
    return max(comma - 1, 0)


def relative(lexicon: Lexicon, word: str) -> bool:
    labels = lexicon.pronouns.get(word, ())
    return any(label.startswith("relative") for label in labels)


def weds(words: Words, lexicon: Lexicon, a: Reference, b: Reference) -> bool:
    """Tell whether a possessive and a partner's word stand before a name."""
    if _marries(words, lexicon, a, b):
        return True
    if not a.own or len(a.people) != 1 or a.pair or not b.named or a.people == b.people:
        return False
    between = words.lower[a.last : b.first]
    if any(word in lexicon.adjectives for word in between):
        return False  # "seine erste Frau Regina"
    lasting = any(
        word in lexicon.spans for word in between
    )  # "his wife of nine years, Ada"
    if not 0 < len(between) < _APPOSED + lasting * _MEASURE:
        return False
    kin = [lexicon.kin[word] for word in between if word in lexicon.kin]
    return (
        len(kin) == 1 and kin[0].role == "same" and kin[0].kind in PARTNERS
        and kin[0].status in ("current", "separated")
    )  # fmt: skip


def _marries(words: Words, lexicon: Lexicon, a: Reference, b: Reference) -> bool:
    """Tell "Mia heiratete Jon Aster" and "Mia, die mit Jon Aster liiert war"."""
    if a.own or b.own or not b.named or len(a.people) != 1 or len(b.people) != 1:
        return False
    if a.people == b.people or b.first - a.last > _TO_SPOUSE:
        return False
    near = words.lower[max(a.first - 1, 0) : b.first]
    if any(word in lexicon.grammar["marries"] for word in near):
        return True
    told = words.lower[past_age(words, lexicon, a.last) : b.first]
    led = not lexicon.grammar["along"].isdisjoint(told)
    led = led and any(relative(lexicon, word) for word in told[:2])
    end = past_age(words, lexicon, b.last)
    behind = words.lower[end : end + 1]
    return led and not lexicon.grammar["bound"].isdisjoint(behind)


def completes_kin(words: Words, lexicon: Lexicon, first: int) -> bool:
    """Tell whether a name only says whose kin is meant: "die Frau des Malers Jon"."""
    of = lexicon.grammar["of_a"]
    for i in range(first - 1, max(first - 10, 0), -1):
        if words.lower[i] in of and lexicon.tag(words.lower[i - 1]) & Tag.KIN:
            return True
        beside = words.forms[i] == "," and words.lower[i - 1] in lexicon.kin
        beside = beside or bool(lexicon.tag(words.lower[i - 1]) & Tag.TITLE)  # "Dr."
        if not words.forms[i][0].isalpha() and not beside:
            return False
    return False


def oblique(words: Words, lexicon: Lexicon, first: int) -> bool:
    """Tell whether a preposition stands before a name and its roles."""
    article, possessives = lexicon.grammar["article"], lexicon.grammar["not_share"]
    i = first - 1
    if i > 0 and words.lower[i] in lexicon.grammar["when_nouns"]:
        return False  # "at the time Jon was married"
    while i > 0 and lexicon.tag(words.lower[i]) & (Tag.ROLE | Tag.TITLE | Tag.KIN):
        i = before_marked(words, i - 1)
    for at in range(i, max(i - 3, 0), -1):
        if words.lower[at] in article or words.lower[at] in possessives:
            i = at - 1
            break
        if not words.forms[at][0].islower():
            break
    return i >= 0 and words.lower[i] in lexicon.grammar["prepositions"]


def before_marked(words: Words, i: int) -> int:
    """Step back over '"Nordlicht"-' in '"Nordlicht"-Star'; else return the word."""
    if i < 2 or words.forms[i] != "-" or words.forms[i - 1] not in MARKS:
        return i
    for at in range(i - 2, max(i - MARKED, -1), -1):
        if words.forms[at] in MARKS:
            return at - 1
    return i


def past_marked(words: Words, i: int) -> int:
    """Step over a title: "der „Nordlicht“-Sänger", "the “Nordlicht” singer"."""
    if i >= len(words) or words.forms[i] not in MARKS:
        return i
    for k in range(i + 2, min(i + MARKED, len(words) - 1)):
        if words.forms[k] in MARKS:
            at = k + 1 + (words.forms[k + 1] == "-")
            return at if at < len(words) else i
    return i
