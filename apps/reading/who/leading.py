"""Whom a sentence before is about, of several who fit a pronoun."""

from apps.reading.languages.lexicon import Lexicon
from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import Reference, oblique, past_aside
from apps.reading.sentence.joined import side_by_side
from apps.reading.text.text import Words
from apps.reading.who.focus import central


def leading(
    words: Words, lexicon: Lexicon, group: list[Reference], fitting: list[Draft]
) -> list[Draft]:
    """Keep whom a sentence is about of several: who is nobody's kin and comes first."""
    first = central(words, lexicon, group)
    if first is None or len(first.people) != 1:
        return fitting
    if first.people[0] not in fitting or first.people[0].gender == "":
        return fitting
    governs = lexicon.grammar["governs"]
    if oblique(words, lexicon, first.first) or words.lower[first.first - 1] in governs:
        return fitting  # "Before Jon, she was with Max. He"
    others = [ref for ref in group if ref.first > first.first]
    both = any(side_by_side(words, lexicon, first, ref) for ref in others)
    both = both or any(_acts_next(words, lexicon, ref, fitting) for ref in others)
    return fitting if both else [first.people[0]]


def _acts_next(
    words: Words, lexicon: Lexicon, ref: Reference, fitting: list[Draft]
) -> bool:
    """Tell Mira of "Ada ist mit Jon verheiratet, Mira mit Ben": she acts, too."""
    if not ref.named or ref.own or ref.kin or not {*ref.people} <= {*fitting}:
        return False
    end = past_aside(words, ref.last)
    behind = words.lower[end] if end < len(words) else ""
    goes_on = words.forms[end : end + 1] == [behind] and behind[:1].isalpha()
    opens = words.forms[ref.first - 1] == ","
    return opens and goes_on and behind not in lexicon.grammar["and"]
