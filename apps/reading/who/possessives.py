"""Whose the kin are that go on: "Sein Vater Emil war Lotse, seine Mutter Hilde"."""

from apps.reading.enums import Kind
from apps.reading.languages.lexicon import Kin, Lexicon, Tag
from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import Reference, oblique, past_aside
from apps.reading.text.text import Words

_FAR = 5  # words from "seine" to the kinship word, and from it to a name


def owner_going_on(
    words: Words,
    lexicon: Lexicon,
    groups: list[list[Reference]],
    gender: str,
    i: int,
) -> Draft | None:
    """Return who has the kin that a possessive at a word goes on to tell of.

    groups are the references of the sentence so far and of the one before it. Whose
    kin is told first has them all, where the others are named as such kin only.
    """
    wanted = kin_behind(words, lexicon, i + 1)
    if wanted is None:
        return None
    for number, group in enumerate(groups):
        owners = _owning(words, lexicon, group, gender) or _acting(
            words, lexicon, group, gender
        )
        rivals = [
            ref
            for ref in group
            if not owners.issuperset(ref.people)
            and any(draft.gender in ("", gender) for draft in ref.people)
        ]
        if not owners and not rivals:
            continue
        if len(owners) != 1 or not rivals:
            return None
        listed = number == 0 and words.forms[i - 1] == ","
        alike = all(
            _goes_on(words, lexicon, ref, wanted, i)
            or (listed and kin_before(words, lexicon, ref.first) is not None)
            for ref in rivals
        )
        return owners.pop() if alike else None
    return None


def _owning(
    words: Words, lexicon: Lexicon, group: list[Reference], gender: str
) -> set[Draft]:
    """Return of whom possessives of the group speak, or "Jon's father" does."""
    return {
        ref.people[0]
        for ref in group
        if ref.own and len(ref.people) == 1 and ref.people[0].gender == gender
        if not ref.named or kin_behind(words, lexicon, ref.last) is not None
    }


def unsure_owner(
    words: Words, lexicon: Lexicon, found: list[Reference], gender: str, i: int
) -> bool:
    """Tell "ihre Mutter Hilde und ihr Freund Jon": Hilde's, or hers whose mother."""
    if not found or kin_behind(words, lexicon, i + 1) is None:
        return False
    last = found[-1]
    joined = words.lower[i - 1] in lexicon.grammar["and"]
    joined = joined and past_aside(words, last.last) == i - 1
    owned = any(
        ref.own and not ref.named and len(ref.people) == 1
        and ref.people[0].gender == gender and ref.people != last.people
        for ref in found
    )  # fmt: skip
    kin = kin_before(words, lexicon, last.first) if joined and owned else None
    return kin is not None and last.people[0].gender in ("", gender)


def in_company(
    words: Words, lexicon: Lexicon, found: list[Reference], gender: str, i: int
) -> bool:
    """Tell "Jon spielt mit Max, Ben und seinem Vater": Jon's, or Ben's.

    A wife is the last one's.
    """
    kin = kin_behind(words, lexicon, i + 1)
    if kin is None or _generation(kin) != "elders":
        return False
    first, row = found[-1].first, [found[-1]]
    for ref in reversed(found[:-1]):
        if words.forms[first - 1] != "," or past_aside(words, ref.last) != first - 1:
            break
        first = ref.first
        row.append(ref)
    others = [ref for ref in found if ref not in row]
    led = oblique(words, lexicon, first)
    acting = _acting(words, lexicon, others, gender) or _acting(
        words, lexicon, others, ""
    )
    return led and bool(acting)


def _acting(
    words: Words, lexicon: Lexicon, group: list[Reference], gender: str
) -> set[Draft]:
    """Return who comes "mit den Söhnen Max und Ben sowie seinem Bruder"."""
    return {
        ref.people[0]
        for ref in group
        if ref.named and not ref.own and not ref.kin and len(ref.people) == 1
        if ref.people[0].gender == gender
        if kin_before(words, lexicon, ref.first) is None
        if not oblique(words, lexicon, ref.first)
    }


def _goes_on(
    words: Words, lexicon: Lexicon, ref: Reference, wanted: Kin, i: int
) -> bool:
    """Tell whether somebody is named as kin that have no such kin of their own here."""
    told = kin_before(words, lexicon, ref.first)
    if told is None or ref.own or len(ref.people) != 1:
        return False
    if _generation(told) == _generation(wanted) != "":
        return True
    if told.role != "child":
        return False
    # "die Söhne Max und Ben sowie sein Bruder": he who has the sons
    many = words.forms[_kin_at(words, lexicon, ref.first)]
    return many in lexicon.grammar["plural_kin"] and past_aside(words, ref.last) < i


def _generation(kin: Kin) -> str:
    if kin.role in ("parent", "elder") or kin.kind == Kind.SIBLING:
        return "elders"
    return "children" if kin.role in ("child", "younger") else ""


def kin_behind(words: Words, lexicon: Lexicon, i: int) -> Kin | None:
    """Return the kinship word that a possessive leads to: "seine jüngere Schwester"."""
    for at in range(i, min(i + _FAR, len(words))):
        kin = lexicon.kin.get(words.lower[at])
        if kin is not None:
            return kin
        if not words.forms[at][0].islower() and not words.forms[at][0].isdecimal():
            return None
    return None


def kin_before(words: Words, lexicon: Lexicon, first: int) -> Kin | None:
    at = _kin_at(words, lexicon, first)
    return lexicon.kin.get(words.lower[at]) if at >= 0 else None


def _kin_at(words: Words, lexicon: Lexicon, first: int) -> int:
    """Return the kinship word before a name, "Söhne" also before the second of two."""
    at, low = first - 1, max(first - 3 * _FAR, 0)
    while at >= low:
        lower, form = words.lower[at], words.forms[at]
        if lower in lexicon.kin:
            return at
        skipped = (
            form in ",()–"
            or form.isdecimal()
            or lower in lexicon.grammar["and"]
            or lower in lexicon.grammar["article"]
            or lower in lexicon.grammar["be"]
            or lexicon.tag(lower) & (Tag.ROLE | Tag.TITLE)
            or form in lexicon.given
        )
        if not skipped:
            return -1
        at -= 1
    return -1
