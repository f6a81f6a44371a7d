"""Who is meant where: names, pronouns and words for two, in order, with their people.

A pronoun is given to a person only where one alone fits by gender and nearness.
"""

from dataclasses import dataclass, field

from apps.reading.drafts import Cast, Draft, Named
from apps.reading.languages.lexicon import Lexicon
from apps.reading.text import Words


@dataclass(frozen=True, slots=True)
class Reference:
    """Words first to last (exclusive) that mean these people."""

    first: int
    last: int
    people: tuple[Draft, ...]
    own: bool = False  # a genitive or a possessive: what follows is theirs
    pair: tuple[Draft, ...] = ()  # whom "ihre" means if it is not one woman
    named: bool = False


@dataclass(slots=True)
class Scene:
    """What is remembered while reading on: who was named in the last sentences."""

    words: Words
    lexicon: Lexicon
    before: list[list[Draft]] = field(default_factory=list)  # a sentence each, newest last
    pair: tuple[Draft, ...] = ()  # the last two who were named side by side


def references(
    words: Words, lexicon: Lexicon, cast: Cast, ranges: list[tuple[int, int]]
) -> list[list[Reference]]:
    """Return for each sentence who is meant where, in order of place."""
    scene = Scene(words, lexicon)
    at, out = 0, []
    for first, last in ranges:
        names = []
        while at < len(cast.named) and cast.named[at].first < last:
            names.append(cast.named[at])
            at += 1
        found = _sentence(scene, first, last, names)
        out.append(found)
        here = [draft for ref in found for draft in ref.people]
        if here:
            scene.before = [*scene.before[-1:], list(dict.fromkeys(here))]
    return out


def _sentence(
    scene: Scene, first: int, last: int, names: list[Named]
) -> list[Reference]:
    words, lexicon = scene.words, scene.lexicon
    found: list[Reference] = []
    upcoming = iter(names)
    name = next(upcoming, None)
    i = first
    while i < last:
        if name is not None and i >= name.first:
            ref = Reference(
                name.first, name.last, (name.draft,), name.genitive, named=True
            )
            found.append(ref)
            i = max(name.last, i + 1)
            name = next(upcoming, None)
            _remember_pair(scene, found)
            continue
        if words.lower[i] in lexicon.pronouns:
            ref = _pronoun(scene, i, last, found)
        else:
            ref = _couple(scene, i, last, found)
        if ref is not None:
            found.append(ref)
            i = ref.last
        else:
            i += 1
    return found


def _remember_pair(scene: Scene, found: list[Reference]) -> None:
    if len(found) < 2:
        return
    a, b = found[-2], found[-1]
    if side_by_side(scene.words, scene.lexicon, a, b) and a.people != b.people:
        alone = len(found) == 2 or not side_by_side(
            scene.words, scene.lexicon, found[-3], a
        )
        scene.pair = (*a.people, *b.people) if alone else ()


def side_by_side(words: Words, lexicon: Lexicon, a: Reference, b: Reference) -> bool:
    """Tell whether two are joined by "und", a bracket after the first left out."""
    at = past_aside(words, a.last)
    return (
        at == b.first - 1
        and words.lower[at] in lexicon.grammar["and"]
        and not a.own
        and (b.named or not b.own)
    )


def past_aside(words: Words, i: int) -> int:
    """Step over a bracket or an age between commas after a name."""
    forms, n = words.forms, len(words)
    if i < n and forms[i] == "(":
        for at in range(i + 1, min(i + 16, n)):
            if forms[at] == ")":
                return at + 1
    if i + 2 < n and forms[i] == "," and forms[i + 1].isdigit() and forms[i + 2] == ",":
        return i + 3
    return i


def _pronoun(
    scene: Scene, i: int, last: int, found: list[Reference]
) -> Reference | None:
    words, lexicon = scene.words, scene.lexicon
    labels = lexicon.pronouns[words.lower[i]]
    own = any(label.startswith("own") for label in labels)
    if own and len(labels) > len([x for x in labels if x.startswith("own")]):
        own = _owns(words, lexicon, i, last)
    wanted = {label.removeprefix("own ") for label in labels if _fits(label, own)}
    if not wanted:
        return None
    many = "they" in wanted and (own or _many(words, lexicon, i, last))
    pair = _pair(scene, found) if many else ()
    if "they" in wanted and not own and many:
        return Reference(i, i + 1, pair) if pair else None
    gender = next((g for g in sorted(wanted) if g in ("f", "m")), "")
    one = _one(scene, found, gender, i) if gender else None
    joint = own and words.lower[i + 1] in lexicon.grammar["joint"]
    if pair and (joint or one is None or one not in pair):
        people = pair if joint or one is None else (one,)
        return Reference(i, i + 1, people, own)
    if one is None or joint:
        return None
    if not one.gender and not own:
        one.gender = gender
    return Reference(i, i + 1, (one,), own, pair=pair)


def _fits(label: str, own: bool) -> bool:
    return label.startswith("own") if own else label in ("f", "m", "they")


def _owns(words: Words, lexicon: Lexicon, i: int, last: int) -> bool:
    """Tell "her daughter" from "saw her": a word it can own follows at once."""
    if i + 1 >= last:
        return False
    other = lexicon.grammar.get("not_owned", ())
    return words.forms[i + 1][0].isalpha() and words.lower[i + 1] not in other


def _many(words: Words, lexicon: Lexicon, i: int, last: int) -> bool:
    if not lexicon.plural_verbs or len(lexicon.pronouns[words.lower[i]]) == 1:
        return True
    beside = {words.lower[at] for at in (i - 1, i + 1) if 0 <= at < last}
    return bool(beside & lexicon.plural_verbs)


def _one(
    scene: Scene, found: list[Reference], gender: str, i: int
) -> Draft | None:
    """Return the one person of a gender who was named last, or nobody."""
    if found and _joined_to(scene, found[-1], i) and len(found[-1].people) == 1:
        draft = found[-1].people[0]
        if draft.gender in ("", gender):
            return draft  # "Jon Aster und seine Frau"
    here = list(dict.fromkeys(d for ref in found for d in ref.people))
    for group in (here, *reversed(scene.before)):
        certain = [draft for draft in group if draft.gender == gender]
        fitting = certain or [draft for draft in group if not draft.gender]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            return None
    return None


def _joined_to(scene: Scene, ref: Reference, i: int) -> bool:
    at = past_aside(scene.words, ref.last)
    if not ref.named or ref.own:
        return False
    return at == i - 1 and scene.words.lower[at] in scene.lexicon.grammar["and"]


def _pair(scene: Scene, found: list[Reference]) -> tuple[Draft, ...]:
    """Return the two who are meant by "die beiden", or nobody."""
    here = tuple(dict.fromkeys(d for ref in found for d in ref.people))
    if len(here) == 2:
        return here
    if here and set(scene.pair) <= set(here):
        return scene.pair
    if not here and scene.before and len(scene.before[-1]) == 2:
        return tuple(scene.before[-1])
    latest = {draft for group in scene.before[-1:] for draft in group} | set(here)
    return scene.pair if set(scene.pair) <= latest else ()


def _couple(
    scene: Scene, i: int, last: int, found: list[Reference]
) -> Reference | None:
    lower, couples = scene.words.lower, scene.lexicon.couples
    if lower[i] not in scene.lexicon.couple_heads:
        return None
    for length in (3, 2, 1):
        if i + length <= last and " ".join(lower[i : i + length]) in couples:
            pair = _pair(scene, found)
            return Reference(i, i + length, pair) if pair else None
    return None
