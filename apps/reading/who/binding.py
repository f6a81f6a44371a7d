"""Whom a pronoun cannot mean: who acts in the same clause, or is acted on in it."""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import Reference, oblique, past_aside, relative
from apps.reading.text.text import Words

_BREAKS = frozenset(",;:–—")
NONE: frozenset[Draft] = frozenset()
_FAR = 24  # words of a clause up to its pronoun


def barred(
    words: Words, lexicon: Lexicon, found: list[Reference], first: int, i: int
) -> frozenset[Draft]:
    """Return whom a pronoun of a sentence from first on cannot mean."""
    if not found:
        return NONE
    if _may_be_object(words, lexicon, i):
        one = _acting(words, lexicon, found, i)
        if one is not None:
            return frozenset((one,))
    relative_of = _antecedent(words, lexicon, found, i)
    if relative_of:
        return relative_of
    return _fronted(words, lexicon, found, first, i)


def _antecedent(
    words: Words, lexicon: Lexicon, found: list[Reference], i: int
) -> frozenset[Draft]:
    """Return Max in "Max Keil, mit dem er", both in "Ada and Max, whom he"."""
    if i < 3 or not relative(lexicon, words.lower[i - 1]):
        return NONE
    at = i - 2 - (words.lower[i - 2] in lexicon.grammar["governs"])
    if words.forms[at] != ",":
        return NONE
    return frozenset(
        draft for ref in listed(words, lexicon, found, at) for draft in ref.people
    )


def listed(
    words: Words, lexicon: Lexicon, found: list[Reference], comma: int
) -> list[Reference]:
    """Return who is named in the list up to a comma: "Ada, 11, and Max, 8,"."""
    out: list[Reference] = []
    at: tuple[int, ...] = (comma,)
    for ref in reversed(found):
        end = past_aside(words, ref.last)
        ends = {ref.last, end, end - (words.forms[end - 1] == ",")}
        if not ref.named or ref.own or ends.isdisjoint(at):
            break
        out.append(ref)
        joined = words.lower[ref.first - 1] in lexicon.grammar["and"]
        sign = ref.first - 1 - joined
        at = (ref.first - 1,) if joined else ()
        at += (sign,) if words.forms[sign] == "," else ()
    return out


def _fronted(
    words: Words, lexicon: Lexicon, found: list[Reference], first: int, i: int
) -> frozenset[Draft]:
    """Return who stands before the verb of "Den Sohn Max, heute Koch, zog er groß".

    What stands there is no subject; of a clause ("Als Max kam, lachte er") it may be.
    """
    grammar, lower = lexicon.grammar, words.lower
    if grammar["subject_first"]:
        end = i - 1 if words.forms[i - 1] == "," else -1
        ends = lower[first].endswith(("ed", "ing")) or lower[first] in grammar["fronts"]
        opens = ends or lower[first] in grammar["governs"]
    else:
        end = i - 1 if _may_be_verb(words, lexicon, i - 1) else -1
        opens = lower[first] in grammar["determiner", "governs", "oblique"]
    if end <= first or not opens or lower[first] in grammar["clause"]:
        return NONE
    if lower[first] in grammar["being_born"] and found[0].first == first + 1:
        return NONE  # "Born Ada Penny in Hull, she": who was called so
    if lexicon.tags.get(lower[end], 0) & Tag.SAYING and words.forms[end - 1] == ",":
        return NONE  # "Die Frau von Max komme, sagte er"
    if _acts_ahead(words, lexicon, found[0], end):
        return NONE
    between = lower[first + 1 : end]
    if not grammar["clause"].isdisjoint(between) or ";" in between or ":" in between:
        return NONE
    return frozenset(
        draft
        for ref in found
        if ref.first < end and ref.named and not ref.own
        for draft in ref.people
    )


def _acts_ahead(words: Words, lexicon: Lexicon, ref: Reference, end: int) -> bool:
    """Tell "Die Köchin hat zwei Söhne, drei Enkel hat sie" from "Sohn Max zog er"."""
    at = past_aside(words, ref.last)
    if lexicon.grammar["subject_first"] or at >= end or ref.own:
        return False
    return _may_be_verb(words, lexicon, at) and "," in words.forms[at:end]


def _may_be_verb(words: Words, lexicon: Lexicon, i: int) -> bool:
    lower, grammar = words.lower[i], lexicon.grammar
    if not words.forms[i].islower() or lower in lexicon.pronouns:
        return False
    kinds = ("determiner", "nominative", "oblique", "governs", "clause", "and", "or")
    return lower not in grammar[kinds] and not relative(lexicon, lower)


def _acting(
    words: Words, lexicon: Lexicon, found: list[Reference], i: int
) -> Draft | None:
    """Return who acts in the clause of a pronoun that is no subject, or nobody.

    found are those of the sentence before the pronoun, in order.
    """
    either = words.lower[i] in lexicon.grammar["either_case"]
    end, low = i - _is_told(words, lexicon, i), max(found[0].first, i - _FAR)
    while end > low:
        begin = end - 1
        while begin > low and not _breaks(words, lexicon, begin):
            begin -= 1
        if _goes_on(words, lexicon, begin):
            if either:
                return None  # ", mit dem sie gesehen wurde, wies sie zurück"
            end = begin
            continue
        one = _subject(words, lexicon, found, begin, end)
        if one is not None and not (either and _and_between(words, lexicon, begin, i)):
            return one
        if either:
            return None  # "sie" may act itself
        opening = words.lower[begin + 1]
        if relative(lexicon, opening) and words.forms[begin] == ",":
            before = [r for r in found if past_aside(words, r.last) == begin]
            return before[0].people[0] if before and _alone(before[0]) else None
        if opening not in lexicon.grammar["and"]:
            return None
        end = begin
    return None


def _is_told(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "Ada gratulierte ihr." and "Jon told him" from "Ada lobte ihren Mann"."""
    if not lexicon.tags.get(words.lower[i - 1], 0) & Tag.SAYING:
        return False
    if words.lower[i] in lexicon.grammar["object"]:
        return True
    return i + 1 >= len(words) or not words.forms[i + 1][0].isalnum()


def _breaks(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell where a clause begins: a comma, "that", "says"."""
    lower = words.lower[i]
    if words.forms[i] in _BREAKS or lower in lexicon.grammar["clause"]:
        return True
    return bool(lexicon.tags.get(lower, 0) & Tag.SAYING)


def _goes_on(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell ", heiratete Jon Aster und bekam mit ihm": who did it stands before."""
    if words.forms[i] != ",":
        return False
    lower, grammar = words.lower[i + 1], lexicon.grammar
    if not words.forms[i + 1][0].islower() or lower in lexicon.pronouns:
        return False
    if lexicon.tags.get(lower, 0) & (Tag.STOP | Tag.SAYING) or lower in lexicon.kin:
        return False
    kinds = ("clause", "and", "or", "governs", "nominative", "oblique", "determiner")
    return lower not in grammar[kinds]


def _may_be_object(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "ihn", "him" and "her" from "er"; "sie" may be either."""
    lower, grammar = words.lower[i], lexicon.grammar
    if lower in grammar["object"] or lower in grammar["either_case"]:
        return True
    labels = lexicon.pronouns.get(lower, ())
    return any(label.startswith("own") for label in labels)


def _and_between(words: Words, lexicon: Lexicon, begin: int, end: int) -> bool:
    return not lexicon.grammar["and"].isdisjoint(words.lower[begin + 1 : end])


def _subject(
    words: Words, lexicon: Lexicon, found: list[Reference], begin: int, end: int
) -> Draft | None:
    for ref in found:
        if begin <= ref.first < end and not ref.own:
            if ref.named and _governed(words, lexicon, ref.first):
                continue
            if words.lower[ref.first] in lexicon.grammar["object"]:
                continue
            return ref.people[0] if _alone(ref) else None
    return None


def _governed(words: Words, lexicon: Lexicon, first: int) -> bool:
    """Tell "mit Jon" and "den Maler Jon" from "der Maler Jon"."""
    at = first - 1
    while at > 0 and lexicon.tag(words.lower[at]) & (Tag.ROLE | Tag.TITLE | Tag.KIN):
        at -= 1
    accusative = words.lower[at] in lexicon.grammar["oblique"]
    return accusative or oblique(words, lexicon, first)


def _alone(ref: Reference) -> bool:
    return len(ref.people) == 1 and not ref.own
