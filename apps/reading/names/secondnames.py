"""People of two surnames: "Baptiste-Hale" who was Hale, "Ada Keil Lund" who is Keil."""

from apps.reading.names.drafts import MOST, Cast, Draft
from apps.reading.names.names import Find, Scan
from apps.reading.text.folding import fold


def with_double(cast: Cast, name: tuple[str, ...], surname: str) -> list[Draft]:
    """Return who bears one half of a double surname, or the double: "Baptiste-Hale"."""
    return [
        draft
        for draft in cast.by_given.get(fold(name[0]), [])[:MOST]
        if draft.surname
        and len(draft.words) == len(name)
        and ("-" in draft.words[-1]) != ("-" in name[-1])
        and (
            draft.surname.startswith(f"{surname} ")
            or surname.startswith(f"{draft.surname} ")
        )
    ]


def with_second(cast: Cast, name: tuple[str, ...]) -> list[Draft]:
    """Return who bears a second surname beside the first: "Ada Keil Lund"."""
    if len(name) < 2 or name[-1].islower():
        return []
    return [
        draft
        for draft in cast.by_given.get(fold(name[0]), [])[:MOST]
        if draft.surname
        and abs(len(draft.words) - len(name)) == 1
        and all(a == b for a, b in zip(draft.words, name, strict=False))
    ]


def with_hyphen(cast: Cast, name: tuple[str, ...], surname: str) -> list[Draft]:
    """Return who is written with a hyphen elsewhere: "Ada-Mia Keil"."""
    if len(name) < 3 and not any("-" in word for word in name):
        return []
    bare = _folded(name)
    near = cast.by_surname.get(surname, []) + cast.by_given.get(fold(name[0]), [])
    return [draft for draft in near[:MOST] if _folded(draft.words) == bare][:1]


def _folded(words: tuple[str, ...]) -> str:
    return fold(" ".join(word for word in words if not word.islower()))


def same_but_hyphen(draft: Draft, name: tuple[str, ...]) -> bool:
    """Tell whether two ways to write a name differ by a hyphen alone."""
    return len(draft.words) != len(name) and _folded(draft.words) == _folded(name)


def first_of_two(cast: Cast, scan: Scan) -> set[str]:
    """File "Ada Keil Lund" by "Keil" as well, and return such surnames."""
    given, found = scan.lexicon.given, set()
    for draft in cast.drafts:
        words = draft.words
        first = words[1] if len(words) == 3 and scan.lexicon.grammar["capitals"] else ""
        if len(first) < 3 or first in given or not first[0].isupper():
            continue
        bearers = cast.by_surname.setdefault(fold(first), [])
        if not bearers:
            bearers.append(draft)
        if draft in bearers:
            found.add(first.lower())
    return found


def second_of(cast: Cast, find: Find, scan: Scan) -> Draft | None:
    """Return whose second name stands alone: "Jolie" of Ada Jolie Keil."""
    if find.kin >= 0 or find.titled >= 0 or not scan.lexicon.grammar["capitals"]:
        return None
    fitting = [
        draft
        for draft in cast.drafts[:MOST]
        if find.name[0] in draft.words[1:-1] and -1 < draft.surnamed < find.first
    ]
    return fitting[0] if len(fitting) == 1 else None
