"""Who is meant where: names, pronouns and words for two, in order, with their people.

A pronoun is given to a person only where one alone fits by gender and nearness.
"""

from collections import Counter
from functools import lru_cache

from apps.reading.languages.lexicon import Lexicon
from apps.reading.names.aliases import ACTOR
from apps.reading.names.drafts import Cast, Draft, Named
from apps.reading.names.listednames import in_children
from apps.reading.sentence.beside import Reference, apposed, completes_kin, weds
from apps.reading.sentence.joined import side_by_side
from apps.reading.text.items import item_at
from apps.reading.text.text import Words
from apps.reading.who.binding import barred
from apps.reading.who.brides import of_wedding, take_column, take_wed
from apps.reading.who.couples import couple_at
from apps.reading.who.examples import no_examples
from apps.reading.who.focus import attributive
from apps.reading.who.genders import little_one, owns
from apps.reading.who.lost import (
    addressed,
    lose,
    somebodys,
    this_man,
)
from apps.reading.who.owners import owner_meant
from apps.reading.who.pairs import (
    are_children,
    both_act,
    everybody_of,
    father_and_mother,
    pair_meant,
    parents_apposed,
)
from apps.reading.who.pronouns import one_meant, some
from apps.reading.who.scene import Scene

_DIES = 12  # words from a name to "gestorben"


def references(
    words: Words,
    lexicon: Lexicon,
    cast: Cast,
    ranges: list[tuple[int, int]],
    unknown: dict[int, str],
    quoted: bytearray,
) -> list[list[Reference]]:
    """Return for each sentence who is meant where, in order of place.

    unknown are the words that call somebody by a role, with the gender; quoted are
    those inside marks: whom they name is not whom "sie" outside of them means.
    """
    told = Counter(named.draft for named in cast.named)
    scene = Scene(words, lexicon, told=told)
    at, out, item = 0, [], 0
    for first, last in ranges:
        if item_at(cast.items, first) != item:
            item = item_at(cast.items, first)
            scene = Scene(words, lexicon, told=told)  # an item has its own people
        names = []
        while at < len(cast.named) and cast.named[at].first < last:
            if cast.named[at].rule != ACTOR:
                names.append(cast.named[at])
            at += 1
        scene.strange, scene.lost = little_one(words, lexicon, first), set()
        scene.first, scene.names = first, names
        everybody = _sentence(scene, first, last, names, unknown, quoted)
        out.append(everybody)
        found = [ref for ref in everybody if not quoted[ref.first]]
        _take_up(scene, everybody, found)
        _bury(scene, found, last)
    return out


def _bury(scene: Scene, found: list[Reference], last: int) -> None:
    """Remember whose death a sentence tells: of them nothing is told as of now."""
    lower, dying = scene.words.lower, scene.lexicon.grammar["dying"]
    if dying.isdisjoint(lower[scene.first : last]):
        return
    for ref in found:
        near = lower[ref.last : min(ref.last + _DIES, last)]
        if len(ref.people) == 1 and not ref.own and not dying.isdisjoint(near):
            scene.dead.add(ref.people[0])


def _take_up(scene: Scene, everybody: list[Reference], found: list[Reference]) -> None:
    """Take up whom a sentence spoke of; found are those outside of marks."""
    take_column(scene, found)
    found = no_examples(scene.words, scene.lexicon, found)
    for ref in found:
        for draft in ref.people:
            scene.tally[draft] += 1
    scene.minor |= _new_kin(scene, found)
    if parents := father_and_mother(scene, found):
        _remember(scene, parents)
    for draft in everybody_of(everybody):
        scene.seen.setdefault(draft.gender, set()).add(draft)
    if everybody or scene.strange:
        scene.heard = [*scene.heard[-1:], everybody]
    if found or scene.strange:
        scene.before = [*scene.before[-1:], found]
        scene.unknown = [*scene.unknown[-1:], scene.strange | scene.lost - {"?"}]


def _sentence(
    scene: Scene,
    first: int,
    last: int,
    names: list[Named],
    unknown: dict[int, str],
    quoted: bytearray,
) -> list[Reference]:
    words, lexicon, upcoming = scene.words, scene.lexicon, iter(names)
    out, found = list[Reference](), list[Reference]()  # found outside of marks
    name, i = next(upcoming, None), first
    lower, forms = words.lower, words.forms
    losing = lexicon.grammar["subject_first", "acts_alone"]
    nouns, brides = lexicon.grammar["pair_nouns"], lexicon.grammar["brides"]
    heads, capitals = lexicon.couple_heads, lexicon.grammar["capitals"]
    while i < last:
        if name is not None and i >= name.first:
            if not addressed(words, lexicon, name):
                out.append(_by_name(words, lexicon, name))
                if not quoted[i]:
                    found.append(out[-1])
                    scene.strange |= somebodys(scene, name)
            i, name = max(name.last, i + 1), next(upcoming, None)
            _remember_pair(scene, out)
            continue
        word, ref = lower[i], None
        if word in heads or (i + 1 < last and lower[i + 1] in nouns):
            ref = couple_at(scene, i, last, name, out)
        if ref is None and word in lexicon.pronouns:
            ref = _pronoun(scene, i, last, out if quoted[i] else found, out)
        elif word in brides:
            ref = of_wedding(scene, i)
        if i in unknown and not attributive(words, lexicon, i):
            scene.strange.add(unknown[i])
        if ref is None and (word in losing or (capitals and forms[i][0].isupper())):
            lose(scene, i)
        out += [ref] if ref is not None else []
        found += [ref] if ref is not None and not quoted[i] else []
        i = ref.last if ref is not None else i + 1
    return out


def _new_kin(scene: Scene, found: list[Reference]) -> set[Draft]:
    kin = {draft for ref in found if ref.kin for draft in ref.people}
    return {d for d in kin if d not in scene.seen.get(d.gender, ())}


def _by_name(words: Words, lexicon: Lexicon, name: Named) -> Reference:
    kin = name.kin >= 0 or apposed(words, lexicon, name.first)
    kin = kin or in_children(words, lexicon, name.first)
    people = (name.draft,)
    return Reference(name.first, name.last, people, name.genitive, named=True, kin=kin)


def _remember_pair(scene: Scene, found: list[Reference]) -> None:
    """Remember who are a couple: "A und B", "ihr Mann B"; no children or sisters."""
    if len(found) < 2:
        return
    a, b = found[-2], found[-1]
    if weds(scene.words, scene.lexicon, a, b):
        _remember(scene, (*a.people, *b.people))
        take_wed(scene, a, b)
        return
    if a.first and scene.lexicon.kin.get(scene.words.lower[a.first - 1], None):
        return
    if in_children(scene.words, scene.lexicon, a.first):
        return
    if are_children(scene, b.last):
        return
    if side_by_side(scene.words, scene.lexicon, a, b) and a.people != b.people:
        alone = len(found) == 2 or not side_by_side(
            scene.words, scene.lexicon, found[-3], a
        )
        _remember(scene, (*a.people, *b.people) if alone else ())
        if not completes_kin(scene.words, scene.lexicon, a.first):
            take_wed(scene, a, b)


def _remember(scene: Scene, pair: tuple[Draft, ...]) -> None:
    scene.pair = pair
    if len(pair) == 2:
        scene.pairs.setdefault(frozenset(pair), pair)


def _pronoun(
    scene: Scene, i: int, last: int, found: list[Reference], heard: list[Reference]
) -> Reference | None:
    """Read a pronoun; heard are those named in the sentence, in marks as well."""
    words, lexicon = scene.words, scene.lexicon
    labels = lexicon.pronouns[words.lower[i]]
    if this_man(scene, i):
        return None  # "nachdem dieser sich von Ada getrennt hatte"
    if words.lower[i] in lexicon.grammar["determiner"] and _of_noun(scene, i + 1):
        return None
    own = bool(_wanted(labels, True))
    if own and not all(label.startswith("own") for label in labels):
        own = owns(words, lexicon, i, last)
    wanted = _wanted(labels, own)
    if not wanted:
        return None
    many = "they" in wanted and (own or _many(words, lexicon, i, last))
    apposed = parents_apposed(scene, heard, i) if many and own else None
    if apposed is not None:
        return Reference(i, i + 1, apposed, own) if apposed else None
    pair = pair_meant(scene, heard) if many else ()
    if "they" in wanted and not own and many:
        if len(pair) == 2:
            _remember(scene, pair)
        return Reference(i, i + 1, pair) if pair else None
    gender = next((g for g in sorted(wanted) if g in ("f", "m")), "")
    one = _meant(scene, found, gender, i, own) if gender else None
    joint = own and i + 1 < last and words.lower[i + 1] in lexicon.grammar["joint"]
    other = one is not None or (gender and some(scene, found, gender))
    if pair and (joint or not other or both_act(scene, found, pair, i)):
        return Reference(i, i + 1, pair, own)
    if one is None or joint:
        return None
    if not one.gender and (not own or _alone_here(found, one)):
        one.gender = gender
    return Reference(i, i + 1, (one,), own, pair=pair if one in pair else ())


def _of_noun(scene: Scene, i: int) -> bool:
    """Tell "aus dieser (ersten) Ehe" from "mit dieser zog er um"."""
    nth = scene.lexicon.grammar["nth"]
    behind = (form for form in scene.words.forms[i : i + 2] if form not in nth)
    return next(behind, "-")[0].isupper()


def _alone_here(found: list[Reference], one: Draft) -> bool:
    """Tell "Kim Thal came with her son": nobody else is in the sentence so far."""
    return bool(found) and all(ref.people == (one,) and not ref.own for ref in found)


def _meant(
    scene: Scene, found: list[Reference], gender: str, i: int, own: bool
) -> Draft | None:
    if own:
        return owner_meant(scene, found, gender, i)
    others = barred(scene.words, scene.lexicon, found, scene.first, i)
    return one_meant(scene, found, gender, i, others)


@lru_cache
def _wanted(labels: tuple[str, ...], own: bool) -> frozenset[str]:
    """Return whom a pronoun can mean, as an owner or as somebody else."""
    return frozenset(
        label.partition(" ")[2] or label for label in labels if _fits(label, own)
    )


def _fits(label: str, own: bool) -> bool:
    return label.startswith("own") if own else label in ("f", "m", "they", "to f")


def _many(words: Words, lexicon: Lexicon, i: int, last: int) -> bool:
    if not lexicon.plural_verbs or len(lexicon.pronouns[words.lower[i]]) == 1:
        return True
    if words.lower[i - 1] in lexicon.grammar["and"]:
        return False  # "Jon Aster und sie leben getrennt"
    beside = {words.lower[at] for at in (i - 1, i + 1) if 0 <= at < last}
    return bool(beside & lexicon.plural_verbs)
