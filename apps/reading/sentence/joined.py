"""Who stand side by side: "Ada Keil und die Tänzerin Mira Thal", joined by "und"."""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.sentence.beside import MARKS, PARTNERS, Reference, past_age
from apps.reading.text.text import Words

_TO_PARENTS = 3  # words back from the child
_WITH = 4  # words from "with" to the name in "with her current partner Jon"
_BESIDE = 12  # words between two that "and" joins, the title of a work among them


def side_by_side(words: Words, lexicon: Lexicon, a: Reference, b: Reference) -> bool:
    """Tell whether two are joined by "und", a bracket after the first left out."""
    at = past_age(words, lexicon, a.last)
    if a.own or (b.own and not b.named) or b.first - at > _BESIDE:
        return False
    if at >= b.first or words.lower[at] not in lexicon.grammar["and"]:
        return False
    if _with_each(words, lexicon, a, b) or _is_the_one(words, lexicon, a):
        return False
    if _acts_alone(words, lexicon, a, b):
        return False
    begin = _past_quoted(words, at + 1, b.first)
    between = words.lower[begin : b.first]
    if _of_some_kin(lexicon, between):
        return True
    if b.first - begin > (3 if "-" not in words.forms[begin : b.first] else 4):
        return False
    if between and _both_kin(words, lexicon, a, between):
        return True
    if len(between) == 1 and _his(words, lexicon, a, between[0]):
        return True
    if _called_so(words, lexicon, b, between) or _by_a_noun(words, lexicon, begin, b):
        return True
    return all(
        lexicon.tag(word) & (Tag.ROLE | Tag.TITLE)
        or word in lexicon.grammar["list_words"]
        or lexicon.grammar.ends(word, "aged_one")
        or (word in lexicon.grammar["article"] and len(between) > 1)
        or _before_role(words, lexicon, i)
        or _of_land(words, lexicon, i)
        or _of_role(words, lexicon, i)
        or _joins_trades(words, lexicon, i)
        for i, word in enumerate(between, begin)
    )


def _joins_trades(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell the second "and" of "and singer and actor Jon Aster", of two trades."""
    if words.lower[i] not in lexicon.grammar["and"]:
        return False
    return all(lexicon.tag(words.lower[at]) & Tag.ROLE for at in (i - 1, i + 1))


def _with_each(words: Words, lexicon: Lexicon, a: Reference, b: Reference) -> bool:
    """Tell "Lia, 12, with her ex Jon and Max, 4, with Ben": each of another."""
    grammar = lexicon.grammar
    at = past_age(words, lexicon, b.last)
    behind = words.lower[at : at + 1]
    if not behind or behind[0] not in grammar["with"]:
        return False
    near = words.lower[max(a.first - _WITH, 0) : a.first]
    led = near[:-1] if near[-1:] and near[-1] in lexicon.kin else near
    return any(word in grammar["with"] for word in led)


def _acts_alone(words: Words, lexicon: Lexicon, a: Reference, b: Reference) -> bool:
    """Tell "Mira thanked Ada and Ben Keil has two sons": Ben Keil has them alone."""
    grammar, behind = lexicon.grammar, past_age(words, lexicon, b.last)
    if behind >= len(words) or a.first < 2:
        return False
    led, before = words.forms[a.first - 1], words.lower[a.first - 1]
    verb = led.isalpha() and led.islower() and before not in grammar["governs", "and"]
    verb = verb and not lexicon.tag(before) & (Tag.ROLE | Tag.TITLE | Tag.KIN)
    return words.lower[behind] in grammar["one_has"] and verb


def _is_the_one(words: Words, lexicon: Lexicon, a: Reference) -> bool:
    """Tell "whose father is the painter Jon Aster and …": a father is one alone."""
    at = a.first - 1
    while at > 1 and words.forms[at][0].islower():
        if words.lower[at] in lexicon.grammar["be"]:
            kin = lexicon.kin.get(words.lower[at - 1])
            return kin is not None and kin.role == "parent" and kin.gender != "x"
        if not lexicon.tag(words.lower[at]) & (Tag.ROLE | Tag.TITLE | Tag.STOP):
            return False
        at -= 1
    return False


def _his(words: Words, lexicon: Lexicon, a: Reference, word: str) -> bool:
    """Tell "Jon Aster und Ehefrau Mira" from "Tochter Lia und Freund Max"."""
    kin = lexicon.kin.get(word)
    own = a.first > 0 and words.lower[a.first - 1] in lexicon.kin
    return kin is not None and kin.kind in PARTNERS and a.named and not (own or a.kin)


def _called_so(
    words: Words, lexicon: Lexicon, b: Reference, between: list[str]
) -> bool:
    """Tell "and the country singer", who is called so and not named."""
    called = lexicon.tag(words.lower[b.first]) & Tag.ROLE
    small = words.forms[b.first].islower() and lexicon.grammar["capitals"]
    return (
        bool(called and small and between[:1])
        and between[0] in (lexicon.grammar["article"])
    )


def _past_quoted(words: Words, i: int, last: int) -> int:
    """Step over the work in 'and "Glee" actress Ada Keil'."""
    if words.forms[i] not in MARKS:
        return i
    closing = (at for at in range(i + 1, last) if words.forms[at] in MARKS)
    return next(closing, i - 1) + 1


def _of_land(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "US", the hyphen and the noun of "und die US-Amerikanerin Ada Keil"."""
    if words.forms[i] == "-" or words.forms[i + 1] == "-":
        return words.forms[i] == "-" or words.forms[i].isupper()
    led = words.forms[i - 1] == "-" or words.lower[i - 1] in lexicon.grammar["article"]
    noun = words.forms[i][0].isupper() and len(words.forms[i]) > 4
    return led and noun and lexicon.grammar.ends(words.lower[i], "called_f")


def _of_some_kin(lexicon: Lexicon, between: list[str]) -> bool:
    """Tell "and the French president's daughter Ada Keil", of whom nobody is named."""
    if len(between) < 3 or between[0] not in lexicon.grammar["article"]:
        return False
    return between[-1] in lexicon.kin and between[-2].endswith(("'s", "’s"))


def _of_role(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "nail" of "and nail technician Ada Keil", a trade of two words."""
    word, grammar = words.lower[i], lexicon.grammar
    role = lexicon.tag(words.lower[i + 1]) & (Tag.ROLE | Tag.TITLE)
    if not role or not grammar["capitals"] or word in grammar["verbs"]:
        return False
    closed = lexicon.tags.get(word, 0) & (Tag.STOP | Tag.SAYING | Tag.KIN)
    verbal = grammar.ends(word, "past") or word.endswith(("ing", "s"))
    return (words.forms[i].isalpha() and not (closed or verbal)) or word in grammar[
        "before_role"
    ]


def _before_role(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell the adjective of "und die künftige Ministerin Ada Keil"."""
    lower, role = words.lower, lexicon.tag(words.lower[i + 1]) & Tag.ROLE
    kin = lexicon.tag(lower[i + 1]) & Tag.KIN
    led = lower[i - 1] in lexicon.grammar["article"]
    bent = words.forms[i][0].islower() and lexicon.grammar.ends(
        lower[i], "adjective_ends"
    )
    return bool(role) and not kin and led and bent


def _both_kin(words: Words, lexicon: Lexicon, a: Reference, between: list[str]) -> bool:
    """Tell "Tochter Lia und Sohn Max" from "Frau Ada und Tochter Lia"."""
    one = lexicon.kin.get(words.lower[a.first - 1]) if a.first else None
    other = lexicon.kin.get(between[0])
    return (
        len(between) == 1
        and one is not None
        and other is not None
        and (one.kind, one.role) == (other.kind, other.role)
        and one.role in ("child", "parent")
    )


def _by_a_noun(words: Words, lexicon: Lexicon, begin: int, b: Reference) -> bool:
    """Tell "und die Hamburger Turmspringerin Ada Keil", by a noun of no list."""
    if not lexicon.grammar["adjective_ends"] or begin + 1 >= b.first or not b.named:
        return False
    noun = b.first - 1
    if words.lower[begin] not in lexicon.grammar["article"]:
        return False
    if not words.forms[noun][0].isupper() or lexicon.tag(words.lower[noun]) & Tag.KIN:
        return False
    if words.lower[noun] in lexicon.grammar["child_words"]:
        return False  # "brachte den Jungen Max und das Mädchen Lia zur Welt"
    return all(
        lexicon.grammar.ends(words.lower[i], "adjective_ends")
        and not lexicon.tag(words.lower[i]) & Tag.KIN
        for i in range(begin + 1, noun)
    )


def has_children_with(words: Words, lexicon: Lexicon, ref: Reference) -> bool:
    """Tell whether "two children with (her ex)" stands before a name."""
    for at in range(ref.first - 1, max(ref.first - _TO_PARENTS - 2, 1), -1):
        many = lexicon.grammar["plural_kin"]
        if words.lower[at - 1] in lexicon.grammar["unions"]:
            begin = max(at - 2 * _TO_PARENTS, 0)  # "sons from his marriage to Ada"
            return not many.isdisjoint(words.forms[begin:at])
        if words.lower[at] in lexicon.grammar["along"]:
            return words.forms[at - 1] in many
        if not words.forms[at][0].isalpha():
            return False
    return False


def is_child(words: Words, lexicon: Lexicon, ref: Reference) -> bool:
    before = words.lower[max(ref.first - _TO_PARENTS, 0) : ref.first]
    kin = [lexicon.kin[word] for word in before if word in lexicon.kin]
    return any(k.role == "parent" for k in kin) and len(ref.people[0].words) == 1
