"""Whom "die 71-Jährige" and "der 26-jährige Sänger Jon" mean, and how old they are."""

from bisect import bisect_left

from apps.reading.ages import AgedOne, AgeFound, aged_ones, generic
from apps.reading.drafts import Cast, Draft, Named
from apps.reading.enums import AgeWhen, Form
from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.text import Words

MOST = 100  # people; nobody follows who is meant in a longer list
BACK = 60  # mentions looked back for whom an age means
_FAR = 6  # words between an age and the name it stands before


def described_ages(
    words: Words,
    lexicon: Lexicon,
    cast: Cast,
    stated: list[AgeFound],
    quoted: bytearray,
) -> tuple[list[AgeFound], list[Named]]:
    """Return the ages and the mentions of people who are called by their age."""
    ages = list(stated)
    named: list[Named] = []
    at = {n.first: n for n in cast.named}
    for aged in aged_ones(words, lexicon):
        if quoted[aged.i]:
            continue
        follower = _follower(words, lexicon, aged, at)
        if follower is not None:
            ages.append(_age(aged, follower.draft, "aged-before-name"))
            continue
        if generic(words, lexicon, aged) or not _stands_alone(words, lexicon, aged):
            continue
        draft = _meant(words, cast, aged, ages)
        if draft is None:
            continue
        ages.append(_age(aged, draft, "aged-one"))
        named.append(Named(aged.i, aged.i + 1, draft, Form.DESCRIPTION, "aged-one"))
    return ages[len(stated) :], named


def _age(aged: AgedOne, draft: Draft, rule: str) -> AgeFound:
    return AgeFound(
        aged.start, aged.end, draft, aged.years, aged.years, AgeWhen.NOW, rule
    )


def _follower(
    words: Words, lexicon: Lexicon, aged: AgedOne, at: dict[int, Named]
) -> Named | None:
    """Return who is named after the age with nothing but roles between."""
    if aged.noun:
        return None
    for i in range(aged.i + 1, min(aged.i + _FAR, len(words))):
        if i in at:
            return at[i]
        tag = lexicon.tags.get(words.lower[i], 0)
        if not words.glued(i) or not (
            tag & (Tag.ROLE | Tag.KIN | Tag.TITLE) or words.forms[i][0].islower()
        ):
            return None
    return None


def _stands_alone(words: Words, lexicon: Lexicon, aged: AgedOne) -> bool:
    """Tell whether a person is meant: the noun itself, or a role after the age."""
    following = aged.i + 1
    if aged.noun:
        return True
    if following >= len(words):
        return True
    tag = lexicon.tags.get(words.lower[following], 0)
    if tag & Tag.ROLE:
        return True
    return aged.years > 0 and _english_noun(words, lexicon, aged)


def _english_noun(words: Words, lexicon: Lexicon, aged: AgedOne) -> bool:
    """Tell whether "the 71-year-old" is complete: a verb or a mark follows."""
    if not aged.i or words.lower[aged.i - 1] not in lexicon.grammar.get("the_one", ()):
        return False
    following = words.forms[aged.i + 1]
    tag = lexicon.tags.get(words.lower[aged.i + 1], 0)
    return not following.isalpha() or bool(tag & (Tag.STOP | Tag.SAYING))


def _meant(
    words: Words, cast: Cast, aged: AgedOne, ages: list[AgeFound]
) -> Draft | None:
    """Return the one person of that age and gender, or who was named last alone."""
    if len(cast.drafts) > MOST:
        return None
    now = {(a.draft.number, a.low) for a in ages if a.when is AgeWhen.NOW}
    told = {number for number, _ in now}
    fitting = [
        d for d in cast.drafts if d.gender in ("", aged.gender) or not aged.gender
    ]
    same = [d for d in fitting if (d.number, aged.years) in now]
    if same:
        return same[0] if len(same) == 1 else None
    untold = [d for d in fitting if d.number not in told]
    if len(fitting) == 1:
        return fitting[
            0
        ]  # also where the text gave another age: that is for the checks
    return _nearest(cast, aged, untold)


def _nearest(cast: Cast, aged: AgedOne, fitting: list[Draft]) -> Draft | None:
    """Return who was named last before, if no other fitting one was named near."""
    near: list[Draft] = []
    end = bisect_left(cast.named, aged.i, key=lambda named: named.first)
    for named in reversed(cast.named[max(end - BACK, 0) : end]):
        if named.draft in fitting:
            near.append(named.draft)
            if len(near) == 2:
                break
    return near[0] if near and len(set(map(id, near))) == 1 else None
