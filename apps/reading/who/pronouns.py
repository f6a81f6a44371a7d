"""Whom a pronoun means: the one person of its gender who was named last, or nobody."""

from apps.reading.languages.lexicon import Tag
from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import Reference, completes_kin, oblique, past_aside
from apps.reading.who.apposed import acting_in, only_kin, only_owner, unclear_lead
from apps.reading.who.binding import NONE
from apps.reading.who.focus import (
    acts_as_kin,
    owner_of_both,
)
from apps.reading.who.leading import leading
from apps.reading.who.mains import (
    main_of,
    main_one,
    of_life,
    of_living,
    only_one,
    stands_out,
)
from apps.reading.who.openers import parents_open, told_ahead, whose_opens, whose_union
from apps.reading.who.possessives import in_company
from apps.reading.who.scene import Scene


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
        if _of_child_of(scene, found[-1], i):
            barred |= {draft}  # "Die Tochter von Ada und ihr Mann": the daughter's
        elif draft.gender in ("", gender):
            return draft  # "Jon Aster und seine Frau"
    if not found and (ahead := told_ahead(scene, gender, i)) is not None:
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
        fitting = _who_fits(scene, group, gender, barred, here=not number)
        if number and "?" in scene.lost:
            return None  # "Zorlan Vexx was wed to his wife": to nobody's told before
        if number and unclear_lead(group, fitting):
            return main_of(scene, fitting, gender)
        if len(fitting) > 1 and (number or _as_said(scene, i)):
            fitting = leading(scene.words, scene.lexicon, group, fitting)
        passed = _passes(scene, group, fitting, gender, number, i)
        if passed and any(_fitting([r], gender) for r in group if len(r.people) > 1):
            return None  # "Aus ihrer Ehe stammt Ada. Sie": the mother, or she
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
            opens = scene.first == i
            return _settled(scene, group, fitting, gender, number, strangers, opens)
        if {gender, ""} & strange[number]:
            return None  # "Der Sänger kam. Er lachte": who is he?
    return _seen_only(scene, gender)


def _who_fits(
    scene: Scene,
    group: list[Reference],
    gender: str,
    barred: frozenset[Draft],
    here: bool,
) -> list[Draft]:
    """Return who fits: those who act first, and in the sentence itself one by one."""
    acting = acting_in(scene.words, scene.lexicon, group)
    apart = _apart(acting) if here else []
    fitting = _fitting(apart, gender, barred) or _fitting(acting, gender, barred)
    return fitting or _fitting(group, gender, barred)


def _of_child_of(scene: Scene, ref: Reference, i: int) -> bool:
    words, lexicon = scene.words, scene.lexicon
    acts = words.lower[i] in lexicon.grammar["his_subject"]
    return acts and completes_kin(words, lexicon, ref.first)


def _passes(
    scene: Scene,
    group: list[Reference],
    fitting: list[Draft],
    gender: str,
    number: int,
    i: int,
) -> bool:
    """Tell whether those of a sentence who fit are only told by the way in it."""
    if not number:
        return _opens_for_another(scene, group, fitting, i)
    if not fitting or not _passed_by(scene, group, fitting, gender):
        return False
    return scene.first != i or not only_one(scene, group, fitting[0])


def _apart(group: list[Reference]) -> list[Reference]:
    """Leave out "They" and owners: "They split and she met Jon until his death"."""
    return [ref for ref in group if len(ref.people) == 1 and not ref.own]


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
    return main_of(scene, list(seen), gender)


def _settled(
    scene: Scene,
    group: list[Reference],
    fitting: list[Draft],
    gender: str,
    number: int,
    strangers: bool,
    opens: bool,
) -> Draft | None:
    """Whom it means of those who fit, told so many sentences before, or nobody."""
    one = fitting[0]  # an unknown gender is trusted within the sentence only
    sure = one.gender or not (number or _rival(scene, gender))
    others = scene.seen.get(gender, set()) - {one}
    aside = number and others and only_kin(group, fitting)
    if aside and (owner := of_life(scene, group, one)) is not None:
        return owner
    if aside and opens and of_living(scene, group, one):
        return one
    if aside and (main := owner_of_both(scene.words, scene.lexicon, group, one)):
        return main
    aside = aside and not acts_as_kin(scene.words, scene.lexicon, group, one)
    aside = aside and not (opens and only_one(scene, group, one))
    aside = aside or (number and others and _of_kin(scene, group, one))
    aside = aside or (number and strangers)
    if number and sure and _turns_away(scene, one, gender):
        # Back to whom all is about, from a daughter; else it may be either.
        main = main_one(scene, gender)[0]
        return main if one in scene.minor or stands_out(scene, main) else None
    if len(fitting) == 1 and sure and not aside:
        return one
    several = number and len(fitting) > 1 and not strangers
    main = main_one(scene, gender)[0] if several else None
    return main if main in fitting and stands_out(scene, main) else None


def _of_kin(scene: Scene, group: list[Reference], draft: Draft) -> bool:
    """Tell whether somebody is told only as whose kin another is."""
    refs = [ref for ref in group if draft in ref.people]
    return all(completes_kin(scene.words, scene.lexicon, r.first) for r in refs)


def _turns_away(scene: Scene, draft: Draft, gender: str) -> bool:
    """Tell whether a paragraph begins that may turn back to whom the text is about."""
    words, first = scene.words, scene.first
    if not first or "\n" not in words.text[words.ends[first - 1] : words.starts[first]]:
        return False
    main, _ = main_one(scene, gender)
    return main not in (None, draft) and main in scene.seen.get(gender, ())


def _rival(scene: Scene, gender: str) -> bool:
    """Tell whether the text is about somebody else of a gender, named right before."""
    main, _ = main_one(scene, gender)
    return any(main in ref.people for group in scene.before[-1:] for ref in group)


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
