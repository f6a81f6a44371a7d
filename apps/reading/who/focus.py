"""Whom a story goes on about, where somebody was told in it as another's kin."""

from apps.reading.languages.lexicon import Lexicon
from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import Reference, completes_kin, oblique
from apps.reading.text.text import Words

_KIN = 6  # words from "ihr" to the name in "ihr früherer Mann, der Maler Jon"
_FULL = 2  # words of a name with its surname
_YEAR = 4  # digits


def acts_as_kin(
    words: Words, lexicon: Lexicon, group: list[Reference], one: Draft
) -> bool:
    """Tell "Ihr Ex-Mann, der Maler Jon Aster, lachte. Er": he who acts, not she.

    What is told of her kin goes on of him where she whose kin he is cannot be meant.
    """
    refs = [ref for ref in group if one in ref.people]
    others = {d for ref in group if not ref.own for d in ref.people if d is not one}
    if not refs or any(d.gender in ("", one.gender) for d in others):
        return False
    owner = _owner_of(words, lexicon, group, refs[0])
    if owner is None:
        return not others and called_in_full(words, lexicon, refs[0])
    if not owner.gender or owner.gender == one.gender:
        return False
    return not oblique(words, lexicon, refs[0].first)


def _owner_of(
    words: Words, lexicon: Lexicon, group: list[Reference], kin: Reference
) -> Draft | None:
    """Return Mia of "Mias Mann Jon" and "weinte ihr Mann, der Maler Jon"."""
    for ref in group:
        near = kin.first - ref.first > 0 and kin.first - ref.last <= _KIN
        if near and ref.own and len(ref.people) == 1:
            opens = _opens_clause(words, lexicon, ref)
            return ref.people[0] if opens else None
    return None


def called_in_full(words: Words, lexicon: Lexicon, ref: Reference) -> bool:
    """Tell "der älteste Sohn, Jon Aster," who acts, from "Sohn Jon" of somebody."""
    at = ref.first - 1 - (words.forms[ref.first - 1] == ",")
    kin = lexicon.kin.get(words.lower[at])
    if kin is None or not ref.named or ref.last - ref.first < _FULL:
        return False
    low = max(at - _KIN, -1)
    while at > low and words.lower[at] not in lexicon.grammar["article"]:
        at -= 1
    acting = "opens_m" if kin.gender == "m" else "opens_f"
    return at > low and words.lower[at] in lexicon.grammar[acting, "the_one"]


def _opens_clause(words: Words, lexicon: Lexicon, ref: Reference) -> bool:
    """Tell "Ihr Mann" and "doch ihr Mann" from "sah ihren Mann"."""
    if ref.named:
        return True
    grammar = lexicon.grammar
    before = words.lower[ref.first - 1] if ref.first else "."
    word = words.lower[ref.first]
    if word in grammar["his_subject"]:
        return before not in grammar["prepositions"]
    opens = not before[0].isalnum() or before in grammar["and"]
    return opens or before in grammar["clause"]


def goes_on_by_year(words: Words, lexicon: Lexicon, first: int) -> bool:
    """Tell a sentence of somebody's life in order: "In 1958 she", "1958 heiratete"."""
    at = first + (words.lower[first] in lexicon.grammar["governs"])
    if at + 2 >= len(words):
        return False
    form = words.forms[at]
    if form.isdecimal() and len(form) == _YEAR:
        return words.forms[at + 1] != "-"
    return (
        lexicon.number(words.lower[at]) is not None
        and words.lower[at + 1] in lexicon.units
        and words.lower[at + 2] in lexicon.grammar["afterwards"]
    )


def owner_of_kin(group: list[Reference], one: Draft) -> Draft | None:
    """Return the one whose kin alone a sentence names: "Her sister, Joan, paints"."""
    owners = {ref.people[0] for ref in group if ref.own and len(ref.people) == 1}
    others = {d for ref in group for d in ref.people} - owners - {one}
    owner = owners.pop() if len(owners) == 1 else None
    same = owner is not None and owner.gender == one.gender != ""
    return owner if same and owner is not one and not others else None


def central(words: Words, lexicon: Lexicon, group: list[Reference]) -> Reference | None:
    """Return who leads a sentence: nobody's kin, nor named to say whose kin one is.

    So "he" in "Born to Max Keil and his wife, Ada, he sang".
    """
    for ref in group:
        named_so = ref.named and completes_kin(words, lexicon, ref.first)
        if not ref.own and not (ref.kin or named_so):
            return ref
    return None


def attributive(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "als Sohn eines Sägewerkers", "a cook's table" and "am Tisch der Sportler".

    Nobody goes on about those who only say what kind of thing something is.
    """
    lower, grammar = words.lower, lexicon.grammar
    at, low = i - 1, max(i - _KIN, 1)
    while (
        at > low and words.forms[at].islower() and lower[at] not in grammar["article"]
    ):
        at -= 1
    if at < 1 or lower[at] not in grammar["article"]:
        return False
    if lower[at] in grammar["any"] and lower[at - 1] in grammar["of_a"]:
        return True
    noun = words.forms[at - 1][0].isupper() and words.forms[at - 1] not in lexicon.given
    many = lower[at] in grammar["opens_m"] and lexicon.genders.get(lower[i]) == "m"
    one = lower[at] in grammar["genitive_article"] & grammar["indefinite"]
    return noun and (many or one) and at > 1


def owner_of_both(
    words: Words, lexicon: Lexicon, group: list[Reference], one: Draft
) -> Draft | None:
    """Return Mia of "Ihre Eltern, Ada und Jon Thal, führten ein Lokal. Sie".

    Of two who act together none is meant by a word for one.
    """
    own, told = group[:1], group[1:]
    if len(told) != 2 or not own[0].own or own[0].named or len(own[0].people) != 1:
        return None
    between = range(own[0].last, min(told[0].first, own[0].last + _KIN))
    many = any(words.forms[i] in lexicon.grammar["plural_kin"] for i in between)
    joined = words.lower[told[1].first - 1] in lexicon.grammar["and"]
    owner = own[0].people[0]
    same = owner.gender == one.gender != "" and owner is not one
    return owner if many and joined and same and told[0].named else None
