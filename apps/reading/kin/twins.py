"""Brothers and sisters of each other: "die Zwillinge Lia und Max"."""

from itertools import combinations

from apps.reading.couples.bonds import Bond
from apps.reading.enums import Kind
from apps.reading.kin.asked import Asked, People, everybody
from apps.reading.kin.parts import THE, Phrase
from apps.reading.model import Span
from apps.reading.sentence.beside import past_aside
from apps.reading.sentence.passage import Passage

_NEAR = 2  # sentences from the children to "Die Geschwister"
_MOST = 6  # children of one


def twins_told(passage: Passage, asking: Asked, phrase: Phrase) -> list[Bond]:
    """Return the bonds of "die Zwillinge Lia und Max" and "Lia und Max, Zwillinge"."""
    words, grammar = passage.words, passage.language.words.grammar
    said = (words.lower[phrase.word], *phrase.left.adjectives)
    twins = not grammar["twins"].isdisjoint(said)
    if _by_the_stars(asking, phrase) or _of_parents(phrase):
        return []
    if twins and phrase.names:
        people = _at_one_birth(asking, phrase, everybody(phrase.names.people))
        return _each_other(passage, people, phrase.word, phrase.names.last)
    sibling = phrase.kin.kind == Kind.SIBLING
    mutual = twins or (sibling and words.lower[phrase.word] in grammar["mutual"])
    brood = _brood(asking, phrase) if sibling else ()
    if brood:
        return _each_other(passage, brood, phrase.left.first, phrase.word + 1)
    comma = phrase.left.first - 1
    if not mutual or phrase.names or phrase.left.owner or words.forms[comma] != ",":
        return []
    for ref in asking.references:
        if past_aside(words, ref.last) == comma and ref.named and not ref.own:
            return _each_other(passage, ref.people, ref.first, phrase.word + 1)
    return []


def _at_one_birth(asking: Asked, phrase: Phrase, people: People) -> People:
    """Return the twins alone: Lia and Max of "twins Lia and Max, and Ben"."""
    grammar, said = asking.scan.lexicon.grammar, asking.scan.lower(phrase.word)
    many = 3 if said in grammar["triplets"] else 2
    if len(people) <= many or phrase.names is None:
        return people if len(people) == many else ()
    last = next((r for r in phrase.names.people if people[many - 1] in r.people), None)
    joined = last and asking.scan.lower(last.first - 1) in grammar["and"]
    return people[:many] if joined else ()


def _by_the_stars(asking: Asked, phrase: Phrase) -> bool:
    """Tell "Lia und Max, beide Zwillinge im Sternzeichen", who are not each other's."""
    scan, grammar = asking.scan, asking.scan.lexicon.grammar
    each = phrase.names is None and not grammar["each_one"].isdisjoint(
        phrase.left.adjectives
    )
    lower = scan.words.lower
    stars = grammar["star_signs"]
    return each or not stars.isdisjoint(lower[phrase.word + 1 : phrase.word + 4])


def _of_parents(phrase: Phrase) -> bool:
    """Tell "parents of twins Mira Thal and Jon Aster", of two surnames."""
    names = phrase.names
    if names is None or names.how or not phrase.left.governed:
        return False
    surnames = {draft.surname for draft in everybody(names.people)}
    return len(surnames) > 1 and "" not in surnames


def _brood(asking: Asked, phrase: Phrase) -> People:
    """Return the children told of before, of whom "Die Geschwister streiten" speaks."""
    topic, said = asking.topic, asking.scan.words.lower[phrase.word]
    near = 0 < asking.number - topic.children_at <= _NEAR
    mutual = said in asking.scan.lexicon.grammar["mutual"] and not phrase.left.governed
    opens = phrase.left.first == asking.scan.first and phrase.left.said == THE
    if not near or not mutual or not opens or phrase.names or phrase.of:
        return ()
    fits = all(phrase.kin.gender in ("x", draft.gender) for draft in topic.brood)
    whole = not said.startswith(tuple(asking.scan.lexicon.grammar["half"]))
    several = 1 < len(topic.brood) <= _MOST
    lexicon, adjectives = asking.scan.lexicon, phrase.left.adjectives
    both = lexicon.grammar["both"]  # no "die älteren Geschwister"
    plain = all(w in both or lexicon.number(w) is not None for w in adjectives)
    return topic.brood if several and fits and whole and plain else ()


def _each_other(passage: Passage, people: People, first: int, last: int) -> list[Bond]:
    words = passage.words
    start, end = words.starts[first], words.ends[last - 1]
    span = Span(start, end, words.text[start:end])
    return [
        Bond(Kind.SIBLING, a, b, span, "kin-twins", noun=True, sentence=passage.number)
        for a, b in combinations(people, 2)
    ]
