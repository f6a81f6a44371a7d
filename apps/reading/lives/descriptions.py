"""Whom "die 71-Jährige" and "der 26-jährige Sänger Jon" mean, and how old they are."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from apps.reading.enums import AgeWhen, Form
from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.lives.agedones import (
    AgedOne,
    aged_ones,
    aged_roles,
    means_one,
    other_than,
    years_of_stranger,
)
from apps.reading.lives.ages import AgeFound
from apps.reading.lives.inturn import in_turn
from apps.reading.lives.meant import MOST, meant, passed
from apps.reading.names.drafts import Cast, Draft, Named
from apps.reading.text.text import Words
from apps.reading.who.newborns import GROWN, is_newborn
from apps.reading.who.newcomers import newcomer

NEAR = 30  # words before an age in which a newcomer may be meant by it
_ADULT = 18
_PERSON = Tag.ROLE | Tag.KIN | Tag.TITLE
_BESIDE = frozenset(",–—-")
_FAR = 6  # words between an age and the name it stands before


@dataclass(slots=True)
class Described:
    """Who is called by an age: what is found, and what waits for the pronouns."""

    ages: list[AgeFound]
    named: list[Named]
    waiting: list[AgedOne]


def described_ages(
    words: Words,
    lexicon: Lexicon,
    cast: Cast,
    stated: list[AgeFound],
    quoted: bytearray,
    starts: list[int],
    code: str,
) -> Described:
    """Return ages and mentions of people called by age; starts: of paragraphs."""
    ages, found = list(stated), Described([], [], [])
    at = {n.first: n for n in cast.named}
    ends = {n.last: n for n in cast.named}
    roles = list(aged_roles(words, lexicon, {n.last - 1 for n in cast.named}, code))
    turns, strangers = in_turn(words, lexicon, cast, roles), set[float]()
    for aged in sorted([*aged_ones(words, lexicon), *roles], key=lambda a: a.i):
        if quoted[aged.i]:
            continue
        if aged.i in turns:
            tell_age(found, ages, aged, turns[aged.i], "aged-one")
            continue
        beside = _beside(words, lexicon, aged, at, ends)
        if beside is not None:
            for draft in _each(words, lexicon, cast, beside, aged):
                tell_age(found, ages, aged, draft, "aged-before-name")
            continue
        strangers |= years_of_stranger(words, lexicon, aged)
        strange = aged.years in strangers or _is_bystander(words, lexicon, aged, ages)
        if aged.when is AgeWhen.THEN or not means_one(words, lexicon, aged):
            found.waiting += () if strange else _of_then(words, lexicon, aged)
            continue
        others = not_meant(words, lexicon, cast, aged)
        one, sure = meant(cast, lexicon, aged, ages, starts, quoted, others)
        if one is None or _beside_other(words, found.waiting, aged):
            if not (strange or _entered(words, lexicon, aged)):
                found.waiting.append(aged)
            continue
        if sure or not (strange or passed(words, lexicon, cast, aged, one)):
            tell_age(found, ages, aged, one, "aged-one")
    return found


def _beside_other(words: Words, waiting: list[AgedOne], aged: AgedOne) -> bool:
    """Tell "The star, 27, came with the developer, 34": who he is, she must tell."""
    if not waiting:
        return False
    other = waiting[-1]
    near = 0 < aged.i - other.i <= NEAR and aged.years != other.years
    return near and "." not in words.forms[other.i : aged.i]


def _of_then(words: Words, lexicon: Lexicon, aged: AgedOne) -> list[AgedOne]:
    """Keep "Die damals 26-Jährige zog", but not "als 26-Jährige": she is told of."""
    before = words.lower[max(aged.i - 2, 0) : aged.i]
    if len(before) < 2 or before[1] not in lexicon.grammar["then"]:
        return []
    definite = before[0] in lexicon.grammar["called_with"] and aged.noun
    return [aged] if definite and not _entered(words, lexicon, aged) else []


def _is_bystander(
    words: Words, lexicon: Lexicon, aged: AgedOne, ages: list[AgeFound]
) -> bool:
    """Tell "die 90-jährige Nachbarin": not who the text was about so far."""
    if any(age.low == aged.years for age in ages):
        return False  # "Fan Jon Keil, 34, … Der 34-jährige Fan"
    behind = words.lower[aged.i + 1 : aged.i + 3]
    return not lexicon.grammar["onlookers"].isdisjoint(behind[:2])


def _entered(words: Words, lexicon: Lexicon, aged: AgedOne) -> bool:
    return newcomer(words, lexicon, aged.i - NEAR, aged.i, aged.gender)


def _beside(
    words: Words,
    lexicon: Lexicon,
    aged: AgedOne,
    at: dict[int, Named],
    ends: dict[int, Named],
) -> Named | None:
    """Return who is named before or behind the age: "Helena Fürst (45)"."""
    named = ends.get(aged.i) if aged.role else None
    named = named or _follower(words, lexicon, aged, at)
    return named or _apposed(words, lexicon, aged, ends)


def not_meant(words: Words, lexicon: Lexicon, cast: Cast, aged: AgedOne) -> set[Draft]:
    """Return whom an age cannot mean: who stands beside it, and who is just born."""
    beside = other_than(words, lexicon, aged)
    others = {named.draft for named in cast.named if named.last == beside}
    here = cast.here(aged.i)[:MOST]
    if aged.years < _ADULT:
        others |= set(_older(words, lexicon, cast))
    if aged.years < GROWN:
        others |= {draft for draft in here if draft.roles}
    else:
        others |= {draft for draft in here if is_newborn(words, lexicon, draft)}
    return others


def _older(words: Words, lexicon: Lexicon, cast: Cast) -> Iterator[Draft]:
    """Yield who is called somebody's parent or spouse: nobody of 16."""
    for named in cast.named:
        apposed = words.forms[named.first - 1 : named.first] == [","]
        at = named.first - 1 - apposed
        kin = lexicon.kin.get(words.lower[at]) if at >= 0 else None
        if kin is not None and (kin.role == "parent" or kin.kind == "marriage"):
            yield named.draft


def _each(
    words: Words, lexicon: Lexicon, cast: Cast, named: Named, aged: AgedOne
) -> Iterator[Draft]:
    """Yield whose age it is: each one's of twins and "5-year-old daughters"."""
    if _played(words, lexicon, aged):
        return
    yield named.draft
    last, kin = named.last, words.lower[named.first - 1]
    if kin == ",":
        kin = words.lower[named.first - 2]
    if kin not in lexicon.grammar["twins", "of_one_age"]:
        return
    at = bisect_left(cast.named, last, key=lambda other: other.first)
    joint = words.lower[last] if last < len(words) else ""
    for other in cast.named[at : at + 1]:
        if joint in lexicon.grammar["and"] and other.first == last + 1:
            yield other.draft


def _played(words: Words, lexicon: Lexicon, aged: AgedOne) -> bool:
    """Tell "spielt die 34-jährige Anna Brandt": a role, not a person."""
    before = words.lower[max(aged.i - _FAR, 0) : aged.i]
    if "," in before:
        before = before[len(before) - before[::-1].index(",") :]
    return not lexicon.grammar["playing"].isdisjoint(before)


def tell_age(
    found: Described, ages: list[AgeFound], aged: AgedOne, draft: Draft, rule: str
) -> None:
    years = aged.years
    age = AgeFound(aged.start, aged.end, draft, years, years, aged.when, rule)
    ages.append(age)
    found.ages.append(age)
    if rule == "aged-one":
        found.named.append(Named(aged.i, aged.i + 1, draft, Form.DESCRIPTION, rule))


def _follower(
    words: Words, lexicon: Lexicon, aged: AgedOne, at: dict[int, Named]
) -> Named | None:
    """Return who is named after the age with nothing but roles between."""
    if aged.noun or aged.so:
        return None
    somebody = False
    for i in range(aged.i + 1, min(aged.i + _FAR, len(words))):
        before = words.lower[i - 1]
        person = lexicon.tag(before) & _PERSON or before in lexicon.grammar["persons"]
        if i in at:  # "Ein 34-jähriger Mann griff Jon an": not Jon
            return at[i] if person or not somebody else None
        somebody = somebody or bool(person)
        tag = lexicon.tag(words.lower[i])
        bare = words.lower[aged.i - 1] in lexicon.grammar["any"] or owning(
            words, lexicon, aged.i - 1
        )
        if words.forms[i] == "," and i + 1 in at and i == aged.i + 1 and bare:
            return at[i + 1]  # "has a 4-year-old, Nia"
        if words.forms[i] == "," and i + 1 in at and i > aged.i + 1:
            kin = lexicon.tag(words.lower[i - 1]) & Tag.KIN
            return at[i + 1] if kin else None  # "a four-year-old daughter, Nia"
        lower = words.forms[i].islower() and not tag & Tag.STOP
        person = tag & _PERSON or _is_trade(words, lexicon, i, at)
        if not words.glued(i) or not (person or lower):
            return None
    return None


def _is_trade(words: Words, lexicon: Lexicon, i: int, at: dict[int, Named]) -> bool:
    """Tell "dem 45-jährigen Bergführer Jon Keil": what he is, right before his name."""
    if lexicon.grammar["capitals"] or i + 1 not in at or not words.glued(i + 1):
        return False
    whole = at[i + 1].last - at[i + 1].first > 1
    trade = lexicon.grammar.ends(words.lower[i], "trade_ends")
    return whole and trade and words.forms[i][0].isupper()


def _apposed(
    words: Words, lexicon: Lexicon, aged: AgedOne, ends: dict[int, Named]
) -> Named | None:
    """Return whose apposition an age begins: "Meret, eine 26-jährige Forscherin"."""
    at = aged.i - aged.back - 1
    article = words.lower[at] if at > 0 else ""
    led = article in lexicon.grammar["article"] or owning(words, lexicon, at)
    comma = at - led
    comma -= words.lower[comma] in lexicon.grammar["then"]
    if at in ends or aged.noun or comma < 0 or words.forms[comma] not in _BESIDE:
        return None
    return ends.get(comma)


def owning(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell whether a word is "their", or a genitive: "Ankes 84-jährige Mutter"."""
    if i < 0:
        return False
    labels = lexicon.pronouns.get(words.lower[i], ())
    own = any(label.startswith("own") for label in labels)
    genitive = words.forms[i][0].isupper() and words.lower[i].endswith(("s", "’", "'"))
    return own or (genitive and words.forms[i - 1 : i] == [","])
