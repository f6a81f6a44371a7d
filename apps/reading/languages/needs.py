"""What a text must hold for a pattern to match, read off the pattern itself.

Looking for a few letters costs a fraction of trying a pattern at every place, and most
patterns that a word of a sentence calls for do not match it.
"""

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any, NamedTuple

_parser: Any = import_module("re._parser")  # the tree that re itself compiles
_MOST = 6  # of which one is looked for: more cost as much as they spare
_SHORTEST = 2
_SIGNS = "\ue000"  # from here on signs of a skeleton
Choice = frozenset[str]  # one at least of these is in a text that matches


class Need(NamedTuple):
    """Letters that a text has where a pattern matches; there are none in ""."""

    one: str = ""
    other: str = ""
    either: tuple[str, ...] = ()  # one of these at least


def meeting(
    tries: Iterable[tuple[re.Pattern[str], Need]], text: str
) -> list[re.Pattern[str]]:
    """Return the patterns whose needs a text meets. One loop: it is run everywhere."""
    found = []
    for pattern, (one, other, either) in tries:
        if one not in text or other not in text:
            continue
        if either:
            for letters in either:
                if letters in text:
                    break
            else:
                continue
        found.append(pattern)
    return found


def need_of(pattern: str, calls: list[str]) -> Need:
    """Return what a pattern needs besides one of the words that call for it."""
    choices = [c for c in _choices(_parser.parse(pattern)) if _tells(c)]
    whole = {letters for c in choices if len(c) == 1 for letters in c}
    whole -= {w for w in whole if all(w.strip().lower() in word for word in calls)}
    several = [c for c in choices if 1 < len(c) <= _MOST]
    best = min(several, key=lambda c: (len(c), -_shortest(c), sorted(c)), default=())
    longest = sorted(whole, key=lambda letters: (-len(letters), letters))
    one, other = (*longest, "", "")[:2]
    return Need(one, other, tuple(sorted(best)))


def _tells(choice: Choice) -> bool:
    """Tell whether letters are rare enough to be worth a look."""
    return _shortest(choice) >= _SHORTEST and not any(c[0] >= _SIGNS for c in choice)


def _shortest(choice: Choice) -> int:
    return min(map(len, choice))


def _choices(tree: Any) -> Iterator[Choice]:
    """Yield what each part of a pattern cannot match without."""
    run = ""
    for kind, value in tree:
        name = str(kind)
        if name == "LITERAL":
            run += chr(value)
            continue
        if name in ("AT", "ASSERT_NOT"):
            continue  # takes no room: the letters around it stand side by side
        if run:
            yield frozenset([run])
            run = ""
        yield from _inside(name, value)
    if run:
        yield frozenset([run])


def _inside(name: str, value: Any) -> Iterator[Choice]:
    if name == "ASSERT":
        yield from _choices(value[1])
    elif name == "SUBPATTERN" and not value[1]:  # no flags: case may count
        yield from _choices(value[3])
    elif name in ("MAX_REPEAT", "MIN_REPEAT") and value[0] > 0:
        yield from _choices(value[2])
    elif name == "BRANCH":
        best = [max(_choices(one), key=_worth, default=frozenset()) for one in value[1]]
        if all(best):
            yield frozenset().union(*best)


def _worth(choice: Choice) -> tuple[int, list[str]]:
    return _shortest(choice) - len(choice), sorted(choice)
