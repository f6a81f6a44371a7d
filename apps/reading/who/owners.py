"""Whose something is: "his", "ihre". As of any pronoun, but kin go on before."""

from apps.reading.languages.lexicon import Lexicon
from apps.reading.names.drafts import Draft
from apps.reading.names.unnamed import beside_unnamed
from apps.reading.sentence.beside import (
    Reference,
    oblique,
    past_age,
    past_aside,
    relative,
)
from apps.reading.text.text import Words
from apps.reading.who.newborns import is_newborn
from apps.reading.who.openers import acts_ahead
from apps.reading.who.possessives import kin_behind, owner_going_on, unsure_owner
from apps.reading.who.pronouns import one_meant
from apps.reading.who.scene import Scene

_BREAKS = frozenset(",;:–—")
_DIES = 6  # words from a name to "died"
_LITTLE = 3  # words of "a grown-up son"
_NEAR = 5  # words of "Jon's eldest son from his"


def owner_meant(
    scene: Scene, found: list[Reference], gender: str, i: int
) -> Draft | None:
    """Return whose something is: as of any pronoun, but kin go on before."""
    groups = [found, *scene.before[-1:]]
    words, lexicon = scene.words, scene.lexicon
    had = found[-1] if found and found[-1].own and found[-1].named else None
    if had and had.people[0].gender == gender and i - had.last < _NEAR:
        from_his = words.lower[i - 1] in lexicon.grammar["union_from"]
        if from_his and words.lower[i - 2] in lexicon.kin:
            return had.people[0]  # "Jon's son from his first marriage"
    if _of_subject_unknown(scene, found, i) or (
        not found and beside_unnamed(words, lexicon, scene.first, i)
    ):
        return None
    if _of_unnamed_kin(scene, found, gender, i):
        return None
    if (dead := _who_died(scene, found, gender, i)) is not None:
        return dead
    listed = _of_listed(scene, found, gender, i)
    if listed is not None:
        return listed
    parent = _of_row(scene, found, gender, i)
    parent = parent or _parent_of_child(scene, found, gender, i)
    parent = parent or _who_has_child(scene, found, gender, i)
    parent = parent or _of_relative_clause(scene, found, gender)
    if parent is not None:
        return parent
    if _is_kin(scene, found, i):
        one = one_meant(scene, found[:-1], gender, i)
        return one if one not in found[-1].people else None
    going_on = owner_going_on(words, lexicon, groups, gender, i)
    if going_on is None and unsure_owner(words, lexicon, found, gender, i):
        return None
    if _from_his_union(scene, i) and (ahead := acts_ahead(scene, gender, i)):
        return ahead
    one = going_on or one_meant(scene, found, gender, i, _called_so(scene, i))
    if one is None and kin_behind(words, lexicon, i + 1) is not None:
        one = acts_ahead(scene, gender, i)
    return None if one and _too_young(scene, one, i) else one


def _of_unnamed_kin(scene: Scene, found: list[Reference], gender: str, i: int) -> bool:
    """Tell "Mia's daughter is named after her aunt": hers, who has no name."""
    words, lexicon = scene.words, scene.lexicon
    last = found[-1] if found else None
    if last is None or not last.own or not lexicon.grammar["subject_first"]:
        return False
    kin = kin_behind(words, lexicon, last.last)
    opens = last.first <= scene.first + 1
    plain = _BREAKS.isdisjoint(words.forms[last.last : i])
    return opens and plain and kin is not None and kin.gender == gender


def _who_died(
    scene: Scene, found: list[Reference], gender: str, i: int
) -> Draft | None:
    """Read "Jon's father, Max, died in May. His widow" as the widow of Max."""
    words, lexicon = scene.words, scene.lexicon
    kin = kin_behind(words, lexicon, i + 1)
    if found or kin is None or kin.status != "widowed" or not scene.before:
        return None
    dying = lexicon.grammar["dying"]
    for ref in scene.before[-1]:
        fits = len(ref.people) == 1 and ref.people[0].gender in ("", gender)
        behind = words.lower[ref.last : ref.last + _DIES]
        if fits and not ref.own and not dying.isdisjoint(behind):
            return ref.people[0]
    return None


def _of_listed(
    scene: Scene, found: list[Reference], gender: str, i: int
) -> Draft | None:
    """Read "haben drei Kinder: Lia lebt mit ihrem Mann in Ulm" as Lia's husband."""
    words, ref = scene.words, found[-1] if found else None
    if ref is None or not ref.named or ref.own or len(ref.people) != 1:
        return None
    forms, joins = words.forms, scene.lexicon.grammar["and"]
    opens = forms[ref.first - 1] in (":", ",") or words.lower[ref.first - 1] in joins
    listed = ":" in forms[scene.first : ref.first] and ref.people[0].gender == gender
    if not opens or not listed or ref.people[0].first != ref.first:
        return None
    clause = forms[past_aside(words, ref.last) : i]
    plain = bool(clause) and clause[0].islower() and _BREAKS.isdisjoint(clause)
    joined = bool(clause) and clause[0] in joins
    return ref.people[0] if plain and not joined else None


def _too_young(scene: Scene, draft: Draft, i: int) -> bool:
    """Tell whether a newborn would have a son: "Sohn Max ist da. Seine Söhne Ben"."""
    behind = scene.words.lower[i + 1 : i + 2]
    kin = scene.lexicon.kin.get(behind[0]) if behind else None
    if kin is None or kin.role not in ("child", "same"):
        return False
    return kin.kind != "sibling" and is_newborn(scene.words, scene.lexicon, draft)


def _of_subject_unknown(scene: Scene, found: list[Reference], i: int) -> bool:
    """Tell "er brachte die Söhne mit, sie ihren Max", where "sie" is nobody sure."""
    words, lexicon = scene.words, scene.lexicon
    labels = lexicon.pronouns.get(words.lower[i - 1], ()) if i else ()
    if not {"f", "m"} & set(labels) or words.forms[i - 2] != ",":
        return False
    named = next((ref for ref in reversed(found) if ref.named), None)
    led = named is not None and oblique(words, lexicon, named.first)
    return led or not found or found[-1].last != i


def _of_row(scene: Scene, found: list[Reference], gender: str, i: int) -> Draft | None:
    """Read "his wife, Ada, with her son, Max; and his sister, Mia" as of one man."""
    words = scene.words
    at = i - 1 - (words.lower[i - 1] in scene.lexicon.grammar["and"])
    if words.forms[at] != ";" or kin_behind(words, scene.lexicon, i + 1) is None:
        return None
    owners = (r for r in found if r.own and len(r.people) == 1)
    first = next((r for r in owners if r.people[0].gender in ("", gender)), None)
    known = first is not None and kin_behind(words, scene.lexicon, first.last)
    return first.people[0] if first is not None and known else None


def _parent_of_child(
    scene: Scene, found: list[Reference], gender: str, i: int
) -> Draft | None:
    """Read "Mias Tochter Lia stammt aus ihrer Ehe mit Jon" as Mia's marriage."""
    words, grammar = scene.words, scene.lexicon.grammar
    if not i or words.lower[i - 1] not in grammar["union_from"]:
        return None
    if grammar["unions"].isdisjoint(words.lower[i + 1 : i + 1 + _NEAR]):
        return None
    owners = {
        ref.people[0]
        for ref in found
        if ref.own and len(ref.people) == 1 and ref.people[0].gender in ("", gender)
    }
    return owners.pop() if len(owners) == 1 and found[-1].kin else None


def _who_has_child(
    scene: Scene, found: list[Reference], gender: str, i: int
) -> Draft | None:
    """Read "Mia, who has a daughter, Lia, four, with her ex" as Mia's ex.

    So "He has a grown son, Max, from his first marriage", of whoever has the child.
    """
    words, lexicon = scene.words, scene.lexicon
    if words.lower[i - 1] not in lexicon.grammar["with", "union_from"]:
        return None
    at, children = i - 1, 0
    for ref in reversed(found):
        ends = past_age(words, lexicon, ref.last)
        if not ref.named or ref.own or not at - 1 <= ends <= at:
            break
        children, at = children + 1, ref.first - 1
    if not children or not _new_child(words, lexicon, at + 1, i):
        return None
    before = found[:-children]
    if before and _who_behind(words, lexicon, before[-1]):
        before = before[-1:]
    told = {ref.people for ref in before if not ref.named and len(ref.people) == 1}
    one = [people[0] for people in told if people[0].gender == gender]
    return one[0] if len(one) == 1 else one_meant(scene, before, gender, i)


def _from_his_union(scene: Scene, i: int) -> bool:
    """Tell "Aus seiner ersten Ehe mit Ada hat Jon Aster", whose it is."""
    lower, grammar = scene.words.lower, scene.lexicon.grammar
    opens = i == scene.first + 1 and lower[scene.first] in grammar["union_from"]
    return opens and not grammar["unions"].isdisjoint(lower[i + 1 : i + _NEAR])


def _called_so(scene: Scene, i: int) -> frozenset[Draft]:
    """Return Jon of "sein Vater Jon", whose own father he is not."""
    if kin_behind(scene.words, scene.lexicon, i + 1) is None:
        return frozenset()
    near = (n.draft for n in scene.names if 1 < n.first - i <= _NEAR)
    return frozenset([*near][:1])


def _who_behind(words: Words, lexicon: Lexicon, ref: Reference) -> bool:
    """Tell "Mia Thal, who has", and "Mia Thal, die"."""
    at = past_aside(words, ref.last)
    at += words.forms[at] == "," if at < len(words) else 0
    behind = words.lower[at] if at < len(words) else ""
    return words.forms[at - 1] == "," and relative(lexicon, behind)


def _new_child(words: Words, lexicon: Lexicon, first: int, i: int) -> bool:
    """Tell "a grown son, Max" from "her son, Max"; "die Söhne aus seiner Ehe"."""
    at = first - 1 - (words.forms[first - 1] in (",", ":"))
    kin = lexicon.kin.get(words.lower[at])
    if kin is None or kin.role != "child":
        return False
    near = words.lower[max(at - _LITTLE, 0) : at]
    grammar, behind = lexicon.grammar, words.lower[i + 1 : i + _NEAR]
    from_union = words.lower[i - 1] in grammar["union_from"]
    if from_union and not grammar["unions"].isdisjoint(behind):
        return near[-1:] != [] and not grammar["article"].isdisjoint(near)
    new = grammar["indefinite"]
    return any(w in new or lexicon.number(w) is not None for w in near)


def _of_relative_clause(
    scene: Scene, found: list[Reference], gender: str
) -> Draft | None:
    """Read "Max, den Jon Aster aus seiner ersten Ehe mitbrachte" as Jon's."""
    words, lexicon = scene.words, scene.lexicon
    ref = found[-1] if len(found) > 1 else None
    if ref is None or not ref.named or ref.own or lexicon.grammar["subject_first"]:
        return None
    at = ref.first - 1
    led = words.forms[at - 1] == "," and relative(lexicon, words.lower[at])
    fits = ref.people[0].gender in ("", gender) and ref.people != found[-2].people
    whom = past_aside(words, found[-2].last) == at - 1
    return ref.people[0] if led and fits and whom else None


def _is_kin(scene: Scene, found: list[Reference], i: int) -> bool:
    """Tell "came with Ada Keil, her sister, to Rome" from a list of her kin."""
    words, lexicon = scene.words, scene.lexicon
    last = found[-1] if found else None
    if last is None or not last.named or last.own or not lexicon.grammar["capitals"]:
        return False
    if words.forms[i - 1] != "," or past_age(words, lexicon, last.last) not in (
        i - 1,
        i,
    ):
        return False
    lower = words.lower
    if not lexicon.grammar["playing"].isdisjoint(lower[scene.first : i]):
        return False  # "Mia played Ada Keel, her mother, in the film"
    near = range(i + 1, min(i + _NEAR, len(words)))
    kin = next((k for k in near if lower[k] in lexicon.kin), 0)
    if not kin or any(not words.forms[k].islower() for k in range(i + 1, kin)):
        return False
    behind = [*words.forms[kin + 1 : kin + 3], "."]
    if behind[0] == ",":
        return behind[1].islower() and behind[1] not in lexicon.grammar["and"]
    goes_on = lexicon.grammar["with", "agent", "union_from", "since"]
    if behind[0] in goes_on:
        return True
    return not behind[0].isalnum() and behind[0] not in "'’"
