"""Whom a pronoun means: the one person of its gender who was named last, or nobody."""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import Reference, completes_kin, oblique, past_aside
from apps.reading.text.text import Words
from apps.reading.who.apposed import acting_in, only_kin, only_owner, unclear_lead
from apps.reading.who.binding import NONE
from apps.reading.who.focus import acts_as_kin, goes_on_by_year, owner_of_kin
from apps.reading.who.leading import leading
from apps.reading.who.openers import parents_open, whose_opens, whose_union
from apps.reading.who.possessives import in_company
from apps.reading.who.scene import Scene

_OFTEN = 3  # mentions of whom a text is about


def one_meant(
    scene: Scene,
    found: list[Reference],
    gender: str,
    i: int,
    barred: frozenset[Draft] = NONE,
) -> Draft | None:
    """Return the one person of a gender who was named last, or nobody.

    barred are those it cannot mean: "Jon sah ihn" is another.
    """
    if found and _joined_to(scene, found[-1], i) and len(found[-1].people) == 1:
        draft = found[-1].people[0]
        if found[-1].kin and not any(ref.own for ref in found):
            return None  # "sie floh mit Mutter Ada und ihrem Bruder": whose?
        if in_company(scene.words, scene.lexicon, found, gender, i):
            return None  # "Jon spielt mit Max Thal und seinem Vater": whose?
        if draft.gender in ("", gender):
            return draft  # "Jon Aster und seine Frau"
    if not found and (ahead := _told_ahead(scene, gender, i)) is not None:
        return ahead
    whose = whose_opens(scene.words, scene.lexicon, scene.first, found, i)
    if whose is not None:
        return whose[0] if len(whose) == 1 else None
    one = whose_union(scene.words, scene.lexicon, found, gender, i)
    if one is not None:
        return one
    if gender in scene.lost:
        return None  # "He, born to Ada and Jon, and his sister"
    one = _looked_back(scene, found, gender, i, barred)
    return one if one not in barred else None


def _looked_back(
    scene: Scene,
    found: list[Reference],
    gender: str,
    i: int,
    barred: frozenset[Draft],
) -> Draft | None:
    """Return who fits in the sentence, or else in those before, the last one first."""
    groups = [found, *reversed(scene.before)]
    strange = [scene.strange, *reversed(scene.unknown)]
    for number, group in enumerate(groups):
        acting = acting_in(scene.words, scene.lexicon, group)
        fitting = _fitting(acting, gender, barred) or _fitting(group, gender, barred)
        if number and "?" in scene.lost:
            return None  # "Zorlan Vexx was wed to his wife": to nobody's told before
        if number and unclear_lead(group, fitting):
            return _main_of(scene, fitting, gender)
        if len(fitting) > 1 and (number or _as_said(scene, i)):
            fitting = leading(scene.words, scene.lexicon, group, fitting)
        if number:
            passed = fitting and _passed_by(scene, group, fitting, gender)
        else:
            passed = _opens_for_another(scene, group, fitting, i)
        if passed:
            continue  # "Aus der Ehe mit Ada stammt Sohn Max. Er": the father
        unknown = not number and scene.strange & {gender, ""}
        if (
            unknown
            and fitting
            and (only_kin(group, fitting) or only_owner(group, fitting[0]))
        ):
            return None  # "The actress, who has a daughter, Ada, and her husband"
        if fitting:
            strangers = gender in strange[number]
            strangers |= "" in strange[number] and only_owner(group, fitting[0])
            return _settled(scene, group, fitting, gender, number, strangers)
        if {gender, ""} & strange[number]:
            return None  # "Der Sänger kam. Er lachte": who is he?
    return _seen_only(scene, gender)


def _as_said(scene: Scene, i: int) -> bool:
    """Tell "Ada ließ über ihre Anwältin Mia ausrichten, sie": who said it."""
    lower, lexicon = scene.words.lower, scene.lexicon
    if i < 2 or lower[i - 1] != ",":
        return False
    saying = lexicon.tag(lower[i - 2]) & Tag.SAYING
    return bool(saying) or lower[i - 2] in lexicon.grammar["lets_know"]


def _opens_for_another(
    scene: Scene, group: list[Reference], fitting: list[Draft], i: int
) -> bool:
    """Tell "Mit Schwester Ada kam sie" and "The daughter of Ada and Jon, she sang"."""
    if fitting and _comes_along(scene, group, fitting, i):
        return True
    return parents_open(scene.words, scene.lexicon, scene.first, i)


def _seen_only(scene: Scene, gender: str) -> Draft | None:
    """Return the only woman of the text so far, or whom it speaks of most."""
    seen = scene.seen.get(gender, set())
    if len(seen) == 1 and not scene.seen.get("") and not seen & scene.minor:
        return next(iter(seen))
    return _main_of(scene, list(seen), gender)


def _settled(
    scene: Scene,
    group: list[Reference],
    fitting: list[Draft],
    gender: str,
    number: int,
    strangers: bool,
) -> Draft | None:
    """Whom it means of those who fit, told so many sentences before, or nobody."""
    one = fitting[0]  # an unknown gender is trusted within the sentence only
    sure = one.gender or not (number or _rival(scene, gender))
    others = scene.seen.get(gender, set()) - {one}
    aside = number and others and only_kin(group, fitting)
    if aside and (owner := _of_life(scene, group, one)) is not None:
        return owner
    aside = aside and not acts_as_kin(scene.words, scene.lexicon, group, one)
    aside = aside or (number and others and _of_kin(scene, group, one))
    aside = aside or (number and strangers)
    if number and sure and _turns_away(scene, one, gender):
        # Back to whom all is about, from a daughter; else it may be either.
        main = _main(scene, gender)[0]
        return main if one in scene.minor or _stands_out(scene, main) else None
    if len(fitting) == 1 and sure and not aside:
        return one
    several = number and len(fitting) > 1 and not strangers
    main = _main(scene, gender)[0] if several else None
    return main if main in fitting and _stands_out(scene, main) else None


def _of_life(scene: Scene, group: list[Reference], one: Draft) -> Draft | None:
    """Read "Her sister, Joan, paints. In 1958 she wed" as of whom all is about."""
    owner = owner_of_kin(group, one)
    if owner is None or not _stands_out(scene, owner):
        return None
    told = goes_on_by_year(scene.words, scene.lexicon, scene.first)
    return owner if told else None


def _of_kin(scene: Scene, group: list[Reference], draft: Draft) -> bool:
    """Tell whether somebody is told only as whose kin another is."""
    refs = [ref for ref in group if draft in ref.people]
    return all(completes_kin(scene.words, scene.lexicon, r.first) for r in refs)


def _told_ahead(scene: Scene, gender: str, i: int) -> Draft | None:
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


def _turns_away(scene: Scene, draft: Draft, gender: str) -> bool:
    """Tell whether a paragraph begins that may turn back to whom the text is about."""
    words, first = scene.words, scene.first
    if not first or "\n" not in words.text[words.ends[first - 1] : words.starts[first]]:
        return False
    main, _ = _main(scene, gender)
    return main not in (None, draft) and main in scene.seen.get(gender, ())


def _stands_out(scene: Scene, main: Draft | None) -> bool:
    """Tell whether somebody was spoken of more than twice as often as all others."""
    if main is None:
        return False
    rest = [
        n for d, n in scene.tally.items() if d is not main and d.gender == main.gender
    ]
    return scene.tally[main] > 2 * max(rest, default=0)


def _rival(scene: Scene, gender: str) -> bool:
    """Tell whether the text is about somebody else of a gender, named right before."""
    main, _ = _main(scene, gender)
    return any(main in ref.people for group in scene.before[-1:] for ref in group)


def _main_of(scene: Scene, fitting: list[Draft], gender: str) -> Draft | None:
    """Return who of several the text is about: named far more often than all others."""
    main, far = _main(scene, gender)
    return main if main in fitting and (far or _stands_out(scene, main)) else None


def _main(scene: Scene, gender: str) -> tuple[Draft | None, bool]:
    """Return who of a gender is named most often, and whether it is twice as often."""
    if gender not in scene.mains:
        known = [draft for draft in scene.told if draft.gender in (gender, "")]
        known.sort(key=lambda draft: -scene.told[draft])
        often, rest = ([scene.told[d] for d in known[:2]] + [0, 0])[:2]
        sure = often >= _OFTEN and often > rest and known[0].gender == gender
        scene.mains[gender] = (known[0] if sure else None, often >= 2 * rest)
    return scene.mains[gender]


def _comes_along(
    scene: Scene, group: list[Reference], fitting: list[Draft], i: int
) -> bool:
    """Tell whether the only one who fits is named as kin behind a preposition."""
    labels = scene.lexicon.pronouns.get(scene.words.lower[i], ())
    if any(label.startswith("own") for label in labels) or not labels:
        return False
    if not only_kin(group, fitting):
        return False
    refs = [ref for ref in group if fitting[0] in ref.people]
    words, lexicon = scene.words, scene.lexicon
    return all(ref.named and oblique(words, lexicon, ref.first) for ref in refs)


def _passed_by(
    scene: Scene, group: list[Reference], fitting: list[Draft], gender: str
) -> bool:
    """Tell whether somebody is only named as kin, late in a sentence about another."""
    others = scene.seen.get(gender, set()) - set(fitting)
    if len(fitting) != 1 or not others or not only_kin(group, fitting):
        return False
    if acts_as_kin(scene.words, scene.lexicon, group, fitting[0]):
        return False
    first = next((ref for ref in group if not ref.own), None)
    return first is not None and fitting[0] not in first.people


def _fitting(
    group: list[Reference], gender: str, barred: frozenset[Draft] = NONE
) -> list[Draft]:
    """Return whom of a sentence a pronoun may mean.

    Who is spoken of comes before owners, a known gender before an unknown one.
    """
    for wanted in (gender, ""):
        for owners in (False, True):
            fitting = [
                draft
                for ref in group
                if owners or not ref.own
                for draft in ref.people
                if draft.gender == wanted and draft not in barred
            ]
            if fitting:
                return list(dict.fromkeys(fitting))
    return []


def some(scene: Scene, found: list[Reference], gender: str) -> bool:
    """Tell whether there is anybody of a gender, if nobody for sure."""
    return any(_fitting(group, gender) for group in (found, *scene.before))


def _joined_to(scene: Scene, ref: Reference, i: int) -> bool:
    at = past_aside(scene.words, ref.last)
    if not ref.named or ref.own:
        return False
    return at == i - 1 and scene.words.lower[at] in scene.lexicon.grammar["and"]
