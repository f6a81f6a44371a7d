"""From a text to its reading: the order in which the rules work."""

from apps.reading.model import Lookup, Reading


def read(
    text: str,
    *,
    language: str | None = None,
    date: str | None = None,
    lookup: Lookup | None = None,
) -> Reading:
    """Return what the text says, each statement with its passage and rule.

    `date` is EDTF and beats the text's own date line. `lookup` is called once, with
    the folded keys of all that might be names.
    """
    return Reading(language=language or "de", date=date, text=text)
