"""Which two "die beiden" and "sie" mean."""

from apps.reading.names.drafts import Draft
from apps.reading.names.listednames import in_children
from apps.reading.sentence.beside import (
    PARTNERS,
    Reference,
    completes_kin,
    past_aside,
)
from apps.reading.who.apposed import only_kin
from apps.reading.who.binding import listed
from apps.reading.who.possessives import kin_before, kin_behind
from apps.reading.who.scene import Scene

_CHILDREN = 4  # words from two names to "gemeinsame Töchter"
_ACTED = 8  # words of "ein Tierarzt, feierten im Mai"
_ARE = 6  # words from "waren" to a name in "waren die Moderatorin Ada"
_VERB = 3  # words from "von Mia" to the verb in "von Mia hatte scheiden lassen"


def pair_meant(scene: Scene, found: list[Reference], at: int = -1) -> tuple[Draft, ...]:
    """Return the two who are meant by "die beiden" at a word, or by "sie", or nobody.

    A couple is nobody with a friend or a child.
    """
    couple = at >= 0
    if couple and are_called(scene, found, at):
        return ()
    here = everybody_of(_grown(scene, _not_over(scene, found)))
    parents = _parents_told(scene) if couple and not here else ()
    if parents:
        return parents
    before = _told_before(scene, here) if _parted(scene, found) else ()
    if before:
        return before
    if len(here) == 2 and not (couple and _one_is_kin(scene, found, here)):
        return here
    if len(here) == 1 and scene.strange:
        return ()  # "Ada met the prince, and they wed": the two
    if here and set(scene.pair) <= set(here):
        return scene.pair
    if len(here) > 1 and set(here).isdisjoint(scene.pair):
        return ()  # "She left Jon, who was engaged to Ada; they": none named before
    latest = everybody_of(_no_parents(scene)) if scene.heard else ()
    if not here and (scene.lost or scene.strange):
        return ()
    if not here and len(latest) == 2 and not _helper(scene, latest):
        kin = _one_is_kin(scene, scene.heard[-1], latest)
        if kin and scene.unknown and scene.unknown[-1]:
            return ()  # "mit der Kosmetikerin, die sein Freund Jon liebt": the two
        if kin and _met(scene):
            return ()
        return _only_pair(scene) if kin and couple else latest
    if set(scene.pair) <= {*latest, *here}:
        return scene.pair
    if not couple and not here and scene.unknown and {"f", "m"} & scene.unknown[-1]:
        return ()
    lately = {draft for group in scene.heard for draft in everybody_of(group)}
    return scene.pair if lately == set(scene.pair) and not here else ()


def are_called(scene: Scene, found: list[Reference], i: int) -> bool:
    """Tell "waren Ada und Jon das Traumpaar", which says what they are, from two."""
    words, grammar = scene.words, scene.lexicon.grammar
    if not 0 < len(found) <= 2 or words.lower[i] not in grammar["nominative"]:
        return False
    are, first = grammar["they_are"] | grammar["was"], found[0].first
    behind = past_aside(words, found[-1].last) == i
    said = words.lower[max(scene.first, first - _ARE) : first]
    behind = behind and not are.isdisjoint(said)
    named = all(ref.named and not ref.own for ref in found[-2:])
    return behind and named and len(everybody_of(found)) == 2


def parents_apposed(
    scene: Scene, found: list[Reference], i: int
) -> tuple[Draft, ...] | None:
    """Return the parents in "Lia and Max, their children, sang", told before.

    So in "Lia is the couple's only child". None where no such thing is told.
    """
    words, lexicon = scene.words, scene.lexicon
    if not lexicon.grammar["subject_first"] or not found:
        return None
    kin = kin_behind(words, lexicon, i + 1)
    is_one = words.lower[i - 1] in lexicon.grammar["be", "they_are"]
    who = is_one and words.lower[i - 2] in lexicon.grammar["relative_subject"]
    at = i - 1 - who  # "Lia, who is the couple's eldest child,"
    at -= is_one and words.forms[at - 1] == ","
    if kin is None or kin.role != "child" or not (is_one or words.forms[at] == ","):
        return None
    children = everybody_of(listed(words, lexicon, found, at))
    if not children:
        return None
    lately = {draft for group in scene.heard for draft in everybody_of(group)}
    pairs = (p for p in reversed(scene.pairs.values()) if {*p} <= lately)
    return next((p for p in pairs if {*p}.isdisjoint(children)), ())


def _parents_told(scene: Scene) -> tuple[Draft, ...]:
    """Read "Her father, Jon, met her mother, Ada, in Rome. The couple" as them."""
    words, lexicon = scene.words, scene.lexicon
    told: dict[str, set[Draft]] = {"f": set(), "m": set()}
    owners: set[Draft] = set()
    for ref in scene.heard[-1] if scene.heard else ():
        kin = kin_behind if ref.own else kin_before
        one = kin(words, lexicon, ref.last if ref.own else ref.first)
        if one is None or one.role != "parent" or len(ref.people) != 1:
            continue
        if ref.own:
            owners.update(ref.people)
        elif one.gender in told:
            told[one.gender].update(ref.people)
    alone = all(len(people) == 1 for people in (*told.values(), owners))
    return (*told["f"], *told["m"]) if alone else ()


def _met(scene: Scene) -> bool:
    """Tell "They met", "The pair crossed paths", which brother and sister never do."""
    opening = scene.words.lower[scene.first + 1 : scene.first + 3]
    return not scene.lexicon.grammar["first_meets"].isdisjoint(opening)


def _parted(scene: Scene, found: list[Reference]) -> bool:
    """Tell whether one of two is said to have left the other, who is no partner now."""
    if len(found) < 2:
        return False
    words, parts = scene.words.lower, scene.lexicon.grammar["parts_from"]
    for i in range(found[0].last, min(found[-1].last + _VERB, len(words))):
        if words[i] in parts:
            return True
        if i >= found[-1].last and words[i] == ",":
            return False
    return False


def _told_before(scene: Scene, here: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Read "When Jon had divorced Mia, the couple wed" as Jon and Ada, told before."""
    others = (p for p in reversed(scene.pairs.values()) if len({*p} & {*here}) == 1)
    return next(others, ()) if len(here) == 2 else ()


def of_one_gender(
    scene: Scene, pair: tuple[Draft, ...], noun: str
) -> tuple[Draft, ...]:
    """Return those whom "the two women" means, where the pair are not both women."""
    grammar = scene.lexicon.grammar
    gender = (
        "f" if noun in grammar["two_f"] else "m" if noun in grammar["two_m"] else ""
    )
    if not gender or all(draft.gender in ("", gender) for draft in pair):
        return pair
    latest = everybody_of(scene.heard[-1]) if scene.heard else ()
    fitting = tuple(draft for draft in latest if draft.gender == gender)
    known = all(draft.gender for draft in latest)
    return fitting if known and len(fitting) == 2 else ()


def _not_over(scene: Scene, found: list[Reference]) -> list[Reference]:
    """Leave out the two of "After their divorce she met Leo; their daughter"."""
    lower, over = scene.words.lower, scene.lexicon.grammar["split_before"]
    return [
        ref
        for ref in found
        if len(ref.people) < 2
        or not ref.own
        or over.isdisjoint(lower[ref.last : ref.last + 2])
    ]


def _grown(scene: Scene, found: list[Reference]) -> list[Reference]:
    """Leave out "Oscar and Ava" of "their children, Oscar and Ava"."""
    if len(found) < 2:
        return found
    words, lexicon = scene.words, scene.lexicon
    return [r for r in found if not r.named or not in_children(words, lexicon, r.first)]


def _no_parents(scene: Scene) -> list[Reference]:
    """Leave out Max of the last sentence's "Ada, die Tochter des Malers Max Keil"."""
    words, lexicon = scene.words, scene.lexicon
    last = scene.heard[-1]
    if len(last) < 3:
        return last
    return [r for r in last if not (r.named and completes_kin(words, lexicon, r.first))]


def _one_is_kin(scene: Scene, group: list[Reference], two: tuple[Draft, ...]) -> bool:
    """Tell whether one of two is there only as a friend or child of another."""
    if frozenset(two) in scene.pairs:
        return False
    return any(
        only_kin(group, [draft]) and not _may_love(scene, group, draft) for draft in two
    )


def _may_love(scene: Scene, group: list[Reference], draft: Draft) -> bool:
    """Tell a wife and a co-star from a sister or a friend."""
    lower, kin = scene.words.lower, scene.lexicon.kin
    before = (lower[max(r.first - 2, 0) : r.first] for r in group if draft in r.people)
    told = [kin[word] for near in before for word in near if word in kin]
    return not told or any(one.kind in (*PARTNERS, "colleague") for one in told)


def _only_pair(scene: Scene) -> tuple[Draft, ...]:
    """Return the two who alone were named side by side so far."""
    return next(iter(scene.pairs.values())) if len(scene.pairs) == 1 else ()


def _helper(scene: Scene, latest: tuple[Draft, ...]) -> bool:
    """Tell whether one of two works for one of a couple: "Mias Anwältin Ada"."""
    if len(scene.pair) != 2 or not set(scene.pair) & set(latest):
        return False
    group = scene.heard[-1]
    names = [ref.first for ref in group if ref.named and not ref.own]
    owners = {
        d
        for ref in group
        if ref.own and any(ref.last <= first for first in names)  # no "his junior"
        for d in ref.people
    }
    if any(ref.kin for ref in group if not owners.issuperset(ref.people)):
        return False
    return bool(owners & set(scene.pair)) and set(latest) != set(scene.pair)


def everybody_of(group: list[Reference]) -> tuple[Draft, ...]:
    return tuple(dict.fromkeys(draft for ref in group for draft in ref.people))


def are_children(scene: Scene, i: int) -> bool:
    """Tell "bekam mit Ada und Ida Aster zwei gemeinsame Töchter": no couple."""
    words = scene.words
    for at in range(i, min(i + _CHILDREN, len(words))):
        if words.forms[at] in scene.lexicon.grammar["plural_kin"]:
            return True
        if not words.forms[at].islower():
            return False
    return False


def both_act(
    scene: Scene, found: list[Reference], pair: tuple[Draft, ...], i: int
) -> bool:
    """Tell "Er und sein Mann Paul feierten ihren Hochzeitstag": theirs, not hers."""
    words, lexicon = scene.words, scene.lexicon
    refs = [ref for ref in found if {*ref.people} & {*pair}]
    if not lexicon.plural_verbs or len(refs) < 2 or refs[-1] is not found[-1]:
        return False
    between = words.lower[found[-1].last : i]
    if len(between) > _ACTED or {*between[-1:]} & lexicon.grammar["and"]:
        return False
    joins = lexicon.grammar["and"]
    joined = any(words.lower[ref.last] in joins for ref in refs[:-1] if not ref.own)
    are = not lexicon.grammar["be", "they_are"].isdisjoint(between)
    return joined and not are and between[-1:] != (",",)


def father_and_mother(scene: Scene, found: list[Reference]) -> tuple[Draft, ...]:
    """Return the two of "Papa Jon führte sie, in der ersten Reihe weinte Mama Ada"."""
    words, kin = scene.words, scene.lexicon.kin
    told = {
        kin[words.lower[ref.first - 1]].gender: ref.people[0]
        for ref in found
        if ref.named and ref.kin and not ref.own and ref.first
        if (one := kin.get(words.lower[ref.first - 1])) and one.role == "parent"
    }
    return (told["m"], told["f"]) if {*told} == {"m", "f"} else ()
