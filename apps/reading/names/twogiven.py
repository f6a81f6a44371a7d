"""Two people who stand side by side: "lernte Tim Clara kennen"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from apps.reading.languages.lexicon import Lexicon
from apps.reading.names.names import Find
from apps.reading.names.namewords import given_of


def parted(finds: Iterable[Find], lexicon: Lexicon) -> list[Find]:
    """Part two given names where the text has each of them as somebody else's.

    The first is borne with a surname elsewhere, the second stands alone elsewhere.
    """
    every = list(finds)
    alone = {find.name[0] for find in every if len(find.name) == 1 and find.given}
    surnames: dict[str, set[str]] = {}
    for find in every:
        if len(find.name) > 1:
            surnames.setdefault(find.name[0], set()).add(find.name[-1])
    parts: list[Find] = []
    for find in every:
        if _is_two(find, alone, surnames, lexicon):
            middle = find.last - 1
            first, second = find.name
            parts.append(
                replace(find, last=middle, name=(first,), rule="given-alone", nick="")
            )
            gender = given_of(second, lexicon)[1]
            parts.append(
                replace(
                    find, first=middle, name=(second,), rule="given-alone",
                    gender=gender, titled=-1, kin=-1, nick="",
                )
            )  # fmt: skip
        else:
            parts.append(find)
    return parts


def _is_two(
    find: Find, alone: set[str], surnames: dict[str, set[str]], lexicon: Lexicon
) -> bool:
    if len(find.name) != 2 or find.last - find.first != 2:
        return False
    first, second = find.name
    return (
        second in alone
        and bool(given_of(second, lexicon)[0])
        and bool(surnames.get(first, set()) - {second})
    )


def without_prefixes(finds: list[Find], lexicon: Lexicon) -> list[Find]:
    """Take "BRACKTON" from "BRACKTON Ada Keil" where the text has Ada Keil, too."""
    whole = {find.name for find in finds}
    bare = [_unhailed(_bare(find, whole), lexicon) for find in finds]
    return [part for find in bare for part in _side_by_side(find, whole, lexicon)]


def _unhailed(find: Find, lexicon: Lexicon) -> Find:
    """Take "Brit" from "Brit Ada Keil": whose name goes on with another given one."""
    name = find.name
    hailed = len(name) > 1 and name[0].lower() in lexicon.grammar["hailed"]
    if not hailed or name[1] not in lexicon.given:
        return find
    rule = "given-name" if len(name) > 2 else "given-alone"
    gender = lexicon.given[name[1]] or find.gender
    return replace(find, first=find.first + 1, name=name[1:], rule=rule, gender=gender)


def _side_by_side(
    find: Find, whole: set[tuple[str, ...]], lexicon: Lexicon
) -> Iterator[Find]:
    """Part "Mira Thal Jon Aster" where the text has one of them elsewhere, too.

    Or where each is a given name and a surname, and verbs may stand before both:
    "Am Montag traf Mira Thal Jon Aster".
    """
    name = find.name
    apart = len(name) == 4 and find.last - find.first == 4
    if not apart or not (name[:2] in whole or name[2:] in whole or _two(name, lexicon)):
        yield find
        return
    gender = given_of(name[2], lexicon)[1]
    if not given_of(name[2], lexicon)[0]:
        yield find
        return
    middle = find.first + 2
    yield replace(find, last=middle, name=name[:2], genitive=False, nick="")
    yield replace(
        find, first=middle, name=name[2:], gender=gender, titled=-1, kin=-1, nick=""
    )


def _two(name: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Tell "Mira Thal Jon Aster" from "Anna Maria Luise Thal"."""
    firsts = name[0] in lexicon.given and name[2] in lexicon.given
    lasts = {name[1], name[3]}.isdisjoint(lexicon.given)
    return firsts and lasts and not lexicon.grammar["capitals"]


def _bare(find: Find, whole: set[tuple[str, ...]]) -> Find:
    name = find.name
    if len(name) < 3 or not name[0].isupper() or name[1].isupper():
        return find
    known = name[1:] in whole and len(name[0]) > 1
    return replace(find, first=find.first + 1, name=name[1:]) if known else find
