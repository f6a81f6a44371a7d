"""Kin in what opens a sentence: "The daughter of Ada and Jon Keel, she is ..."."""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import Reference, past_aside
from apps.reading.text.text import Words
from apps.reading.who.scene import Scene

_UNION = 7  # words from "Ehe" to the name in "Ehe mit dem Kameramann Jon"
_NEAR = 5  # words of "The second son of"


def parents_open(words: Words, lexicon: Lexicon, first: int, i: int) -> bool:
    """Tell whether those named before a pronoun are the parents of whom it means.

    So are others who only do something to him: "Asked by Jon, he nodded".
    """
    grammar = lexicon.grammar
    if not grammar["capitals"]:
        return _as_child(words, lexicon, first, i)
    if i <= first or words.forms[i - 1] != ",":
        return False
    if words.lower[first].endswith("ed") and words.lower[first + 1] in grammar["agent"]:
        return True  # "Asked by Jon Keil whether she knew, Ada"
    if words.lower[first] in grammar["being_born"]:
        return "to" in words.lower[first:i]
    if words.lower[first] not in grammar["article"] | grammar["kin_opens"]:
        return False
    for k in range(first, min(first + _NEAR, i - 1)):
        kin = lexicon.kin.get(words.lower[k])
        if kin is not None:
            of = words.lower[k + 1] in grammar["of_a"]
            return of and kin.role in ("child", "younger")
    return False


def whose_opens(
    words: Words, lexicon: Lexicon, first: int, found: list[Reference], i: int
) -> tuple[Draft, ...] | None:
    """Return who acts in "Als ihre Mutter Ada starb, zog sie": whose mother it was.

    None stands for another sentence, () for one that tells of nobody known.
    """
    lower = words.lower
    if not found or lower[first] not in lexicon.grammar["opening"]:
        return None
    ref, labels = found[-1], lexicon.pronouns.get(lower[i], ())
    if not (ref.named and ref.kin) or ref.own or "," not in words.forms[ref.last : i]:
        return None
    at = ref.first - 1
    while at > first and _calls(lexicon, lower[at]):
        at -= 1
    whose = {x for x in lexicon.pronouns.get(lower[at], ()) if x.startswith("own")}
    genders = {label.removeprefix("own ") for label in whose} & {*labels}
    if at == ref.first - 1 or ref.people[0].gender not in genders:
        return None
    return next((r.people for r in found if r.own and r.first == at), ())


def whose_union(
    words: Words, lexicon: Lexicon, found: list[Reference], gender: str, i: int
) -> Draft | None:
    """Return Mia of "Mias Tochter stammt aus der Ehe mit Jon, von dem sie"."""
    lower, grammar = words.lower, lexicon.grammar
    labels = lexicon.pronouns.get(lower[i - 1], ()) if i > 2 else ()
    if not any(label.startswith("relative") for label in labels) or not found:
        return None
    ref, at = found[-1], i - 2 - (lower[i - 2] in grammar["governs"])
    near = lower[max(ref.first - _UNION, 0) : ref.first]
    union = not grammar["unions"].isdisjoint(near)
    if not union or words.forms[at] != "," or past_aside(words, ref.last) != at:
        return None
    owners = {r.people[0] for r in found if r.own and len(r.people) == 1}
    fits = [draft for draft in owners if draft.gender in ("", gender)]
    return fits[0] if len(owners) == 1 and fits else None


def _calls(lexicon: Lexicon, lower: str) -> bool:
    role = lexicon.tag(lower) & (Tag.ROLE | Tag.TITLE)
    return bool(role) or lower in lexicon.kin or lower in lexicon.adjectives


def _as_child(words: Words, lexicon: Lexicon, first: int, i: int) -> bool:
    """Tell "Als Tochter des Kochs Jon Keil und seiner Frau Ada lernte sie"."""
    grammar, lower = lexicon.grammar, words.lower
    if lower[first] not in grammar["as_what"] or not words.forms[i - 1].islower():
        return False
    for k in range(first, min(first + _NEAR, i - 1)):
        kin = lexicon.kin.get(lower[k])
        if kin is not None:
            of = lower[k + 1] in grammar["of_a", "genitive_article"]
            return of and kin.role in ("child", "younger")
    return False


def told_ahead(scene: Scene, gender: str, i: int) -> Draft | None:
    """Return who is named first behind the comma: "After her divorce, Ada Keil"."""
    words, lexicon = scene.words, scene.lexicon
    opening = words.lower[scene.first]
    if not lexicon.grammar["capitals"] or opening not in lexicon.grammar["ahead"]:
        return None
    for named in scene.names:
        if named.first < i:
            return None
        at = named.first - 1
        while at > i and lexicon.tag(words.lower[at]) & (Tag.ROLE | Tag.TITLE):
            at -= 1
        if at > i and words.forms[at] == ",":
            first = "," not in words.forms[i:at]
            fits = first and named.draft.gender in ("", gender) and not named.genitive
            return named.draft if fits and _does(words, lexicon, named.last) else None
    return None


def _does(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell whether what somebody does may begin at a word."""
    word = words.lower[i] if i < len(words) and words.glued(i) else ""
    return word.isalpha() and word not in lexicon.grammar["and"]


def acts_ahead(scene: Scene, gender: str, i: int) -> Draft | None:
    """Return Ada of "Nach dem Tod ihres Mannes Jon hatte die Malerin Ada Keil".

    In German the verb stands between what opens a sentence and who acts in it.
    """
    words, grammar = scene.words, scene.lexicon.grammar
    acts = grammar["having", "be", "was", "told_then"]
    if grammar["subject_first"] or any(named.first < i for named in scene.names):
        return None
    for named in scene.names:
        at = named.first - 1
        while at > i and _introduces(scene, at):
            at -= 1
        if at > i and words.lower[at] in acts:
            fits = named.draft.gender in ("", gender) and not named.genitive
            joined = words.lower[named.last : named.last + 1]
            alone = grammar["and"].isdisjoint(joined)
            return named.draft if fits and alone else None
    return None


def _introduces(scene: Scene, at: int) -> bool:
    """Tell "die Malerin" before a name."""
    lower = scene.words.lower[at]
    role = scene.lexicon.tag(lower) & (Tag.ROLE | Tag.TITLE)
    return bool(role) or lower in scene.lexicon.grammar["nominative"]
