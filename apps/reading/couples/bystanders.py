"""Who stands where a pattern looks for a couple, and is yet not told of there."""

import re

from apps.reading.couples.evidence import FAR
from apps.reading.names.drafts import Draft
from apps.reading.names.listednames import in_children
from apps.reading.sentence.beside import completes_kin, oblique
from apps.reading.sentence.clauses import leader
from apps.reading.sentence.passage import Passage
from apps.reading.sentence.skeleton import OWN, is_person

_WORDS = 40  # characters in which two words stand


def misplaced(passage: Passage, match: re.Match[str], name: str) -> bool:
    """Tell whether a name only completes what stands before it, and acts not itself."""
    if name == "k":
        return False
    reference = passage.skeleton.reference(match.start(name))
    words, lexicon = passage.words, passage.language.words
    if name == "a" and reference.named and "b" in match.re.groupindex:
        before = words.lower[max(reference.first - 1, 0)]
        led = leader(passage.skeleton.text, match.start(name), lexicon)
        if led in lexicon.grammar["with"] and before not in lexicon.grammar["article"]:
            return True  # "mit Ada und mit Mira verheiratet", not "mit dem Mira …"
    if name == "c" and _with_both(passage, match):
        return True
    if name == "a" and _led_aside(passage, match):
        return True
    if completes_kin(words, lexicon, reference.first):
        return True
    subject = name not in ("b", "p2") and not reference.own
    subject = subject and match.start(name) == match.start()
    return subject and oblique(words, lexicon, reference.first)


def _led_aside(passage: Passage, match: re.Match[str]) -> bool:
    """Tell "Mira ist nach der Trennung von Jon mit Ben liiert" from what Jon is.

    "Die Hochzeit von Jon mit Ada" is his.
    """
    named = "v" in match.re.groupindex and match["v"] is not None
    english = passage.language.words.grammar["capitals"]  # "After proposing to Ada"
    if english or not named or match.start("v") > match.start("a"):
        return False
    text, at = passage.skeleton.text, match.start("a")
    led = leader(text, at, passage.language.words)
    between = text[match.end("v") : at].lower().split()
    return bool(led) and led in between[1:]


def _with_both(passage: Passage, match: re.Match[str]) -> bool:
    """Tell "sie war mit Ben und mit Jon verheiratet" from two who were."""
    text, at, lexicon = passage.skeleton.text, match.start("c"), passage.language.words
    if text[at + 1 : at + 2] == ",":
        return False  # "mit Ada und Jon, die verheiratet sind"
    named = "v" in match.re.groupindex and match["v"] is not None
    acts = at == match.start() or (named and match.start("v") < at)
    return acts and leader(text, at, lexicon) in lexicon.grammar["with"]


def are_kin(passage: Passage, match: re.Match[str], name: str) -> bool:
    """Tell "their kids, Lia and Max — announced" from a couple that does."""
    ref = passage.skeleton.reference(match.start(name))
    lexicon = passage.language.words
    several = ref.named and len(ref.people) > 1
    return several and in_children(passage.words, lexicon, ref.first)


def of_aside(passage: Passage, match: re.Match[str], name: str) -> bool:
    """Tell "Ada, mit der er lebte, ist mit Jon verlobt" from what he is."""
    text, at = passage.skeleton.text, match.start(name)
    verb = match.start("v") if "v" in match.re.groupindex and match["v"] else -1
    begin = text.rfind(",", max(at - FAR, 0), at)
    opening = text[begin + 1 : at].lower().split()[:2] if begin >= 0 else []
    grammar = passage.language.words.grammar
    if name == "a" and opening[:1] and opening[0] in grammar["opens_m"]:
        return _is_his(passage, begin)
    if verb < at or "," not in text[at:verb]:
        return False
    for two in (opening, text[max(at - _WORDS, 0) : at].lower().split()[-2:]):
        if len(two) > 1 and two[0] in grammar["prepositions"]:
            return two[1] in grammar["relative"]
    return bool(opening) and opening[0] in grammar["relative"] - grammar["article"]


def _is_his(passage: Passage, at: int) -> bool:
    """Tell whether "der" behind a place is a man, who acts and not who is named next.

    "Jon Aster, der Ada heiratete und nach der Trennung von Mira auflebte"
    """
    text = passage.skeleton.text
    for i in range(at - 1, max(at - FAR, -1), -1):
        if is_person(text[i]):
            people = passage.skeleton.reference(i).people
            return len(people) == 1 and people[0].gender == "m"
        if text[i] in ",;:–—":
            break
    return False


def acts_before(passage: Passage, match: re.Match[str]) -> tuple[Draft, ...] | None:
    """Return Jon of "Jon thanked Ada Keil and has two sons, Max and Ben", who has them.

    Nobody known is (); None where who stands before the children has them.
    """
    text, grammar = passage.skeleton.text, passage.language.words.grammar
    at = match.start("p")
    if not grammar["capitals"] or not _goes_on(
        passage, text[at + 1 : match.start("k")]
    ):
        return None
    for i in range(at - 1, max(at - FAR, 0) - 1, -1):
        if text[i] in ",;:–—":
            verbs = grammar["marries", "deeds", "verbs", "resumes"]
            return None if verbs.isdisjoint(text[i + 1 : at].lower().split()) else ()
        if is_person(text[i]) and text[i + 1 : i + 2] != OWN:
            led = leader(text, i, passage.language.words)
            return None if led else passage.skeleton.reference(i).people
    return None


def _goes_on(passage: Passage, said: str) -> bool:
    """Tell whether "and" stands between somebody and "has", who may be an object."""
    grammar = passage.language.words.grammar
    if said.startswith(",") and "," in said[1:]:
        said = said[said.index(",", 1) + 1 :]  # ", who sings, and has two sons"
    before: list[str] = []
    for word in said.lower().split():
        if word in grammar["having"]:
            break
        before.append(word)
    joined = not grammar["and"].isdisjoint(before)
    return joined and grammar["relative"].isdisjoint(before)
