"""Why a text is no date, as a sentence that says so and can be translated."""

from collections.abc import Callable
from typing import NamedTuple

from apps.dates.names import month_name


def gettext_noop(sentence: str) -> str:
    """Mark a sentence for the catalogue; this room knows no Django."""
    return sentence


class Month(NamedTuple):
    """A month inside an error, named in the reader's language."""

    year: int | None
    month: int


SENTENCES = {
    "format": gettext_noop(
        "“%(text)s” is not an EDTF date such as 1993-08-19, 1993-08, 1993, 1993~ "
        "or 1993/2002."
    ),
    "month": gettext_noop("There is no month %(month)s: months go from 1 to 12."),
    "day": gettext_noop(
        "%(month)s has no day %(day)s: its days go from 1 to %(days)s."
    ),
    "order": gettext_noop("The period “%(text)s” ends before it begins."),
    "unspecified": gettext_noop(
        "“%(text)s” leaves out the wrong digits: X can stand for the last digits of a "
        "year, for a day, or for a day and its month."
    ),
    "nothing": gettext_noop("“%(text)s” does not say when."),
    "two_digits": gettext_noop(
        "Please write the year in “%(text)s” with all four digits."
    ),
    "which_first": gettext_noop(
        "“%(text)s” could be two different days. Please write the month as a word, or "
        "the date as year-month-day."
    ),
    "not_understood": gettext_noop(
        "“%(text)s” is not understood as a date. Type, for example, 4 October 1995, "
        "10/1995, 1995, “about 1993”, “before 2001” or “between 1953 and 1955”."
    ),
    "long": gettext_noop("A date has at most %(most)s characters."),
}

SHOWN = 40  # characters of a wrong text that an error repeats


class EdtfError(ValueError):
    """str() is the English sentence; sentence() gives it in another language."""

    def __init__(self, code: str, **params: object) -> None:
        text = params.get("text")
        if isinstance(text, str) and len(text) > SHOWN:
            params["text"] = text[:SHOWN] + "…"
        self.code = code
        self.params = params
        super().__init__(self.sentence("en"))

    def sentence(
        self, language: str, translate: Callable[[str], str] = gettext_noop
    ) -> str:
        """Fill the sentence that translate, a gettext, has turned into language."""
        return translate(SENTENCES[self.code]) % self.params_in(language)

    def params_in(self, language: str) -> dict[str, object]:
        return {
            name: month_name(*value, language) if isinstance(value, Month) else value
            for name, value in self.params.items()
        }

    def __reduce__(self) -> tuple[object, ...]:
        # The usual way would call EdtfError(sentence) and find no such code.
        return _again, (self.code, self.params)


def _again(code: str, params: dict[str, object]) -> EdtfError:
    return EdtfError(code, **params)
