"""What ended: a love or a marriage, or nothing where a love grew into more."""

from dataclasses import replace
from itertools import pairwise

from apps.reading.couples.bonds import SPLIT
from apps.reading.dates.dating import after_wedding
from apps.reading.enums import Kind
from apps.reading.languages.patterns import Rule
from apps.reading.names.drafts import Draft
from apps.reading.sentence.passage import Passage
from apps.reading.sentence.skeleton import is_person

_BEHIND = 8  # words: "trennten sich 2022, zwei Jahre nach ihrer Hochzeit"
_LEAD = 10  # words of "After two years of marriage and a decade together,"
_NEAR = 3  # words from "before" to "engaged"
_GROWS = 6  # words from "before" to "getting engaged"


def of_marriage(
    passage: Passage, rule: Rule, place: tuple[int, int], called: str = ""
) -> Rule:
    """Return the rule for what ends: a marriage of so many years, or of a wife.

    So does what ends "drei Jahre nach der Hochzeit".
    """
    if rule.states[0] != SPLIT:
        return rule
    words, lexicon = passage.words, passage.language.words
    kind = lexicon.kin[called].kind if called in lexicon.kin else ""
    first, last = words.at(place[0]), words.at(place[1])
    wed = not lexicon.grammar["wed_years"].isdisjoint(words.lower[first : last + 3])
    behind = min(last + _BEHIND, passage.last)
    wed = wed or any(after_wedding(words, lexicon, i) for i in range(first, behind))
    wed = wed or _led_by_years(passage)
    if not wed:
        kind = kind if kind in (Kind.MARRIAGE, Kind.ENGAGEMENT) else SPLIT
    else:
        kind = Kind.MARRIAGE
    return replace(rule, states=(kind, *rule.states[1:]))


def _led_by_years(passage: Passage) -> bool:
    """Tell "After eight years of marriage, Ada and Jon split", of no other marriage."""
    grammar = passage.language.words.grammar
    lead, comma, _ = passage.skeleton.text.partition(",")
    said = lead.lower().split(maxsplit=_LEAD) if comma else []
    if not said or said[0] not in grammar["afterwards"]:
        return False
    known = any(is_person(sign) for sign in lead)
    return not known and not grammar["wed_years"].isdisjoint(said)


def grew(passage: Passage, rule: Rule, end: int, people: set[Draft]) -> bool:
    """Tell "had dated for a year before getting engaged": their love did not end.

    "dated Ada before marrying Mira" is another's.
    """
    if rule.states[0] != Kind.PARTNERSHIP or "former" not in rule.states:
        return False
    skeleton, grammar = passage.skeleton, passage.language.words.grammar
    said = skeleton.text[end:].lower().replace(",", " ").replace(".", " ").split()
    at = next((i for i, word in enumerate(said) if word in grammar["before_more"]), -1)
    if at < 0 or grammar["grown"].isdisjoint(said[at + 1 : at + 1 + _GROWS]):
        return False
    signs = (i for i in range(end, len(skeleton.text)) if is_person(skeleton.text[i]))
    return all(people.issuperset(skeleton.reference(i).people) for i in signs)


def came_of(passage: Passage, at: int) -> bool:
    """Tell "had been together for a year before getting engaged": they are so since.

    "War von 2011 bis 2016 liiert" is no more.
    """
    said = passage.skeleton.text[:at].lower().split()[-_NEAR:]
    more = passage.language.words.grammar["before_more"]
    pairs = pairwise([*said, ""])
    return any(w in more and not year.isdecimal() for w, year in pairs)
