"""Who is meant where: names, pronouns and words for two, in order, with their people.

A pronoun is given to a person only where one alone fits by gender and nearness.
"""

from dataclasses import dataclass, field

from apps.reading.drafts import Cast, Draft, Named
from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.text import Words

_PARTNERS = ("marriage", "engagement", "partnership")
_APPOSED = 6  # words from "ihr" to the name in "ihr Mann, der Maler Jon Aster"


@dataclass(frozen=True, slots=True)
class Reference:
    """Words first to last (exclusive) that mean these people."""

    first: int
    last: int
    people: tuple[Draft, ...]
    own: bool = False  # a genitive or a possessive: what follows is theirs
    pair: tuple[Draft, ...] = ()  # whom "ihre" means if it is not one woman
    named: bool = False
    kin: bool = False  # named as what somebody is to another: "ihre Tochter Lotte"


@dataclass(slots=True)
class Scene:
    """What is remembered while reading on: who was named in the last sentences."""

    words: Words
    lexicon: Lexicon
    # What the last two sentences with people referred to, the newest last.
    before: list[list[Reference]] = field(default_factory=list)
    pair: tuple[Draft, ...] = ()  # the last two who were named side by side
    # Genders of those called by a role that is nobody's, in the same sentences.
    unknown: list[set[str]] = field(default_factory=list)
    strange: set[str] = field(default_factory=set)  # of the sentence being read


def references(
    words: Words,
    lexicon: Lexicon,
    cast: Cast,
    ranges: list[tuple[int, int]],
    unknown: dict[int, str],
) -> list[list[Reference]]:
    """Return for each sentence who is meant where, in order of place.

    unknown are the words that call somebody by a role, with the gender.
    """
    scene = Scene(words, lexicon)
    at, out = 0, []
    for first, last in ranges:
        names = []
        while at < len(cast.named) and cast.named[at].first < last:
            names.append(cast.named[at])
            at += 1
        scene.strange = set()
        found = _sentence(scene, first, last, names, unknown)
        out.append(found)
        if found or scene.strange:
            scene.before = [*scene.before[-1:], found]
            scene.unknown = [*scene.unknown[-1:], scene.strange]
    return out


def _sentence(
    scene: Scene,
    first: int,
    last: int,
    names: list[Named],
    unknown: dict[int, str],
) -> list[Reference]:
    words, lexicon = scene.words, scene.lexicon
    found: list[Reference] = []
    upcoming = iter(names)
    name = next(upcoming, None)
    i = first
    while i < last:
        if name is not None and i >= name.first:
            people = (name.draft,)
            found.append(
                Reference(
                    name.first,
                    name.last,
                    people,
                    name.genitive,
                    named=True,
                    kin=name.kin >= 0,
                )
            )
            i = max(name.last, i + 1)
            name = next(upcoming, None)
            _remember_pair(scene, found)
            continue
        ref = _couple(scene, i, name.first if name else last, found)
        if ref is None and words.lower[i] in lexicon.pronouns:
            ref = _pronoun(scene, i, last, found)
        if i in unknown:
            scene.strange.add(unknown[i])
        if ref is not None:
            found.append(ref)
            i = ref.last
        else:
            i += 1
    return found


def _remember_pair(scene: Scene, found: list[Reference]) -> None:
    """Remember who are a couple: "A und B", "ihr Mann B"; no children or sisters."""
    if len(found) < 2:
        return
    a, b = found[-2], found[-1]
    if _weds(scene, a, b):
        scene.pair = (*a.people, *b.people)
        return
    if a.first and scene.lexicon.kin.get(scene.words.lower[a.first - 1], None):
        return
    if side_by_side(scene.words, scene.lexicon, a, b) and a.people != b.people:
        alone = len(found) == 2 or not side_by_side(
            scene.words, scene.lexicon, found[-3], a
        )
        scene.pair = (*a.people, *b.people) if alone else ()


def _weds(scene: Scene, a: Reference, b: Reference) -> bool:
    """Tell whether a possessive and a partner's word stand before a name."""
    if not a.own or len(a.people) != 1 or a.pair or not b.named or a.people == b.people:
        return False
    between = scene.words.lower[a.last : b.first]
    if not 0 < len(between) < _APPOSED:
        return False
    kin = [scene.lexicon.kin[word] for word in between if word in scene.lexicon.kin]
    return (
        len(kin) == 1 and kin[0].role == "same" and kin[0].kind in _PARTNERS
        and kin[0].status == "current"
    )  # fmt: skip


def side_by_side(words: Words, lexicon: Lexicon, a: Reference, b: Reference) -> bool:
    """Tell whether two are joined by "und", a bracket after the first left out."""
    at = past_aside(words, a.last)
    if a.own or (b.own and not b.named) or b.first - at > 4:
        return False
    if at >= b.first or words.lower[at] not in lexicon.grammar["and"]:
        return False
    return all(
        lexicon.tag(word) & (Tag.ROLE | Tag.TITLE)
        for word in words.lower[at + 1 : b.first]
    )


def past_aside(words: Words, i: int) -> int:
    """Step over a bracket or an age between commas after a name."""
    forms, n = words.forms, len(words)
    if i < n and forms[i] == "(":
        for at in range(i + 1, min(i + 16, n)):
            if forms[at] == ")":
                return at + 1
    if (
        i + 2 < n
        and forms[i] == ","
        and forms[i + 1].isdecimal()
        and forms[i + 2] == ","
    ):
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
    joint = own and i + 1 < last and words.lower[i + 1] in lexicon.grammar["joint"]
    if pair and (joint or (one is None and not _some(scene, found, gender))):
        return Reference(i, i + 1, pair, own)
    if one is None or joint:
        return None
    if not one.gender and not own:
        one.gender = gender
    return Reference(i, i + 1, (one,), own, pair=pair if one in pair else ())


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


def _one(scene: Scene, found: list[Reference], gender: str, i: int) -> Draft | None:
    """Return the one person of a gender who was named last, or nobody."""
    if found and _joined_to(scene, found[-1], i) and len(found[-1].people) == 1:
        draft = found[-1].people[0]
        if draft.gender in ("", gender):
            return draft  # "Jon Aster und seine Frau"
    groups = [found, *reversed(scene.before)]
    strange = [scene.strange, *reversed(scene.unknown)]
    for number, group in enumerate(groups):
        fitting = _fitting(group, gender)
        if fitting:
            # An unknown gender is trusted within the sentence only.
            sure = not number or fitting[0].gender
            aside = _only_kin(group, fitting) and any(
                set(_fitting(other, gender)) - set(fitting)
                for other in groups[number + 1 :]
            )
            return fitting[0] if len(fitting) == 1 and sure and not aside else None
        if gender in strange[number]:
            return None  # "Der Sänger kam. Er lachte": who is he?
    return None


def _only_kin(group: list[Reference], fitting: list[Draft]) -> bool:
    """Tell whether somebody is in a sentence only as another's kin."""
    return all(ref.kin for ref in group if fitting[0] in ref.people)


def _fitting(group: list[Reference], gender: str) -> list[Draft]:
    """Return whom of a sentence a pronoun may mean.

    Who is spoken of comes before those whose something is, a known gender before
    an unknown one.
    """
    for wanted in (gender, ""):
        for owners in (False, True):
            fitting = [
                draft
                for ref in group
                if owners or not ref.own
                for draft in ref.people
                if draft.gender == wanted
            ]
            if fitting:
                return list(dict.fromkeys(fitting))
    return []


def _some(scene: Scene, found: list[Reference], gender: str) -> bool:
    """Tell whether there is anybody of a gender, if nobody for sure."""
    return any(_fitting(group, gender) for group in (found, *scene.before))


def _joined_to(scene: Scene, ref: Reference, i: int) -> bool:
    at = past_aside(scene.words, ref.last)
    if not ref.named or ref.own:
        return False
    return at == i - 1 and scene.words.lower[at] in scene.lexicon.grammar["and"]


def _pair(scene: Scene, found: list[Reference]) -> tuple[Draft, ...]:
    """Return the two who are meant by "die beiden", or nobody."""
    here = _everybody(found)
    if len(here) == 2:
        return here
    if here and set(scene.pair) <= set(here):
        return scene.pair
    latest = _everybody(scene.before[-1]) if scene.before else ()
    if not here and len(latest) == 2:
        return latest
    if set(scene.pair) <= {*latest, *here}:
        return scene.pair
    lately = {draft for group in scene.before for draft in _everybody(group)}
    return scene.pair if lately == set(scene.pair) and not here else ()


def _everybody(group: list[Reference]) -> tuple[Draft, ...]:
    return tuple(dict.fromkeys(draft for ref in group for draft in ref.people))


def _couple(
    scene: Scene, i: int, last: int, found: list[Reference]
) -> Reference | None:
    """Read "die beiden"; "das Paar Tim und Sina" names them itself, right behind."""
    lower, couples = scene.words.lower, scene.lexicon.couples
    if lower[i] not in scene.lexicon.couple_heads:
        return None
    for length in (3, 2, 1):
        if i + length < last and " ".join(lower[i : i + length]) in couples:
            pair = _pair(scene, found)
            return Reference(i, i + length, pair) if pair else None
    return None
