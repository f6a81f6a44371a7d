"""Takes values out of a JSON object; what does not fit the contract is a BadLine.

`where` is the way to the value as a person would write it: partnerships[1].phases[0].
"""

import unicodedata
from collections.abc import Collection, Iterator
from typing import Any

from django.utils.translation import get_language, gettext
from django.utils.translation import gettext as _

from apps.dates import Edtf, EdtfError
from apps.people.keys import tidy, unfit

MOST = 32_767  # a small integer of the database
IN_TEXT = "\n\t\r"


class BadLine(Exception):
    """str() is the sentence that says what is wrong with the line."""


def obj(
    value: Any, where: str, required: Collection[str], allowed: Collection[str]
) -> dict:
    if not isinstance(value, dict):
        raise BadLine(_("%(where)s is not an object.") % {"where": where})
    for key in required:
        if key not in value:
            raise BadLine(
                _("%(where)s has no “%(key)s”.") % {"where": where, "key": key}
            )
    for key in value:
        if key not in allowed:
            raise BadLine(
                _("%(where)s has a key “%(key)s” that the format does not know.")
                % {"where": where, "key": key[:40]}
            )
    return value


def items(holder: dict, key: str, where: str) -> Iterator[tuple[Any, str]]:
    found = holder.get(key, [])
    if not isinstance(found, list):
        raise BadLine(_("%(where)s is not a list.") % {"where": _at(where, key)})
    for number, item in enumerate(found):
        yield item, f"{_at(where, key)}[{number}]"


def text(
    holder: dict, key: str, where: str, longest: int, *, null: bool = False
) -> str:
    """Any text; line breaks and tabs are the only control characters in it."""
    value = _string(holder, key, where, null=null)
    for char in value:
        if char not in IN_TEXT and unicodedata.category(char) in ("Cc", "Cs"):
            raise BadLine(_unfit(_at(where, key), char))
    return _short(value.strip(), key, where, longest)


def line(
    holder: dict, key: str, where: str, longest: int, *, null: bool = False
) -> str:
    """One line of plain words: a name, a place, a term."""
    value = tidy(_string(holder, key, where, null=null))
    if bad := unfit(value):
        raise BadLine(_unfit(_at(where, key), bad))
    return _short(value, key, where, longest)


def title(holder: dict, key: str, where: str, longest: int) -> str:
    """One line that may hold angle brackets, as headlines do."""
    value = tidy(_string(holder, key, where))
    if bad := unfit(value.replace("<", "").replace(">", "")):
        raise BadLine(_unfit(_at(where, key), bad))
    return _short(value, key, where, longest)


def date(holder: dict, key: str, where: str) -> Edtf | None:
    value = _string(holder, key, where, null=True).strip()
    if not value:
        return None
    try:
        return Edtf.parse(value)
    except EdtfError as error:
        told = error.sentence((get_language() or "en")[:2], gettext)
        raise BadLine(f"{_at(where, key)}: {told}") from error


def choice(
    holder: dict, key: str, where: str, choices: Collection[str], *, null: bool = False
) -> str:
    value = holder.get(key)
    if key not in holder or (value is None and null):
        return ""
    if not isinstance(value, str) or value not in choices:
        raise BadLine(
            _("%(where)s is none of: %(choices)s.")
            % {"where": _at(where, key), "choices": ", ".join(choices)}
        )
    return value


def count(holder: dict, key: str, where: str) -> int | None:
    value = holder.get(key)
    if value is None:
        return None
    whole = isinstance(value, int | float) and not isinstance(value, bool)
    if not whole or value != value or not 0 <= value <= MOST or value != int(value):
        raise BadLine(
            _("%(where)s is not a whole number from 0 to %(most)s.")
            % {"where": _at(where, key), "most": MOST}
        )
    return int(value)


def flag(holder: dict, key: str, where: str) -> bool | None:
    value = holder.get(key)
    if key in holder and not isinstance(value, bool):
        raise BadLine(
            _("%(where)s is neither true nor false.") % {"where": _at(where, key)}
        )
    return value


def _string(holder: dict, key: str, where: str, *, null: bool = False) -> str:
    value = holder.get(key)
    if key not in holder or (value is None and null):
        return ""
    if not isinstance(value, str):
        raise BadLine(_("%(where)s is not a text.") % {"where": _at(where, key)})
    return value


def _short(value: str, key: str, where: str, longest: int) -> str:
    if len(value) > longest:
        raise BadLine(
            _("%(where)s is longer than %(most)s characters.")
            % {"where": _at(where, key), "most": longest}
        )
    return value


def _unfit(where: str, char: str) -> str:
    shown = char if char.isprintable() else f"U+{ord(char):04X}"
    return _("%(where)s holds “%(character)s”, which is not allowed there.") % {
        "where": where,
        "character": shown,
    }


def _at(where: str, key: str) -> str:
    return f"{where}.{key}" if where else key
