"""Values of a JSON object with the way to each, so that a refusal can name it."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, TypeVar

from apps.dates.errors import gettext_noop
from apps.reading.values import value

SENTENCES = {
    "object": gettext_noop("%(where)s is not an object."),
    "list": gettext_noop("%(where)s is not a list."),
    "empty": gettext_noop("%(where)s is empty."),
    "missing": gettext_noop("%(where)s has no “%(key)s”."),
    "text": gettext_noop("%(where)s is not a text."),
    "flag": gettext_noop("%(where)s is neither true nor false."),
    "number": gettext_noop("%(where)s is not a number."),
    "whole": gettext_noop("%(where)s is not a whole number."),
    "choice": gettext_noop("%(where)s is none of: %(choices)s."),
    "words": gettext_noop("%(where)s: the text has other words at %(start)s–%(end)s."),
    "person": gettext_noop("%(where)s names “%(id)s”, who is not among the people."),
    "twice": gettext_noop("%(where)s names “%(id)s” a second time."),
    "index": gettext_noop("%(where)s points at number %(index)s, which is not there."),
    "date": gettext_noop("%(where)s is not an EDTF date."),
}
LONGEST_ID = 40  # characters of a wrong value that a refusal repeats
_HALF = re.compile("[\ud800-\udfff]")  # half a character, which nothing can print
E = TypeVar("E", bound=StrEnum)


class AnnotationError(ValueError):
    """An object that is no Reading; str() is the English sentence."""

    def __init__(self, code: str, where: str, **params: object) -> None:
        self.template = SENTENCES[code]
        self.params = {"where": where or "JSON", **params}
        super().__init__(self.template % self.params)


@value
class Value:
    """A JSON value; where is the way to it as one would write it: people[0].ages."""

    value: Any
    where: str = ""

    def __getitem__(self, key: str) -> "Value":
        if key not in self.mapping():
            raise self.refused("missing", key=key)
        return self.get(key)

    def get(self, key: str) -> "Value":
        """Return what stands under a key that may be left out."""
        where = f"{self.where}.{key}" if self.where else key
        return Value(self.mapping().get(key), where)

    def mapping(self) -> dict[str, Any]:
        if not isinstance(self.value, dict):
            raise self.refused("object")
        return self.value

    def items(self, least: int = 0) -> Iterator["Value"]:
        if not isinstance(self.value, list):
            raise self.refused("list")
        if len(self.value) < least:
            raise self.refused("empty")
        for number, item in enumerate(self.value):
            yield Value(item, f"{self.where}[{number}]")

    def text(self) -> str:
        if not isinstance(self.value, str) or _HALF.search(self.value):
            raise self.refused("text")
        return self.value

    def text_or_none(self) -> str | None:
        return None if self.value is None else self.text()

    def flag(self) -> bool:
        if not isinstance(self.value, bool):
            raise self.refused("flag")
        return self.value

    def number(self) -> float:
        if isinstance(self.value, bool) or not isinstance(self.value, int | float):
            raise self.refused("number")
        return self.value

    def whole(self) -> int:
        number = self.number()
        if number != number or number in (float("inf"), -float("inf")):
            raise self.refused("whole")
        if number != int(number):
            raise self.refused("whole")
        return int(number)

    def index(self, size: int) -> int:
        number = self.whole()
        if not 0 <= number < size:
            raise self.refused("index", index=number)
        return number

    def choice(self, choices: type[E]) -> E:
        try:
            return choices(self.value)
        except ValueError:
            raise self.refused("choice", choices=", ".join(choices)) from None

    def refused(self, code: str, **params: object) -> AnnotationError:
        return AnnotationError(code, self.where, **params)
