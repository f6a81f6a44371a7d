"""What a marked string is that may be said, and may be a title."""

from apps.reading.enums import TitleKind
from apps.reading.speech.marked import Marked
from apps.reading.speech.titles import Named

_WEAK_TITLES = ("subject", "as-what", "preposition", "list", "aired")


def beats(view: Marked, rule: str, title: Named) -> bool:
    """Tell whether what looks like a title is said all the same."""
    if rule == "colon":
        if title.rule == "hyphen":
            return False  # eine, die es weiß: „Nordlicht“-Star Mira
        return title.rule != "owner" or title.kind is TitleKind.OUTLET
    if rule in ("named-so", "words"):
        return title.rule in _WEAK_TITLES
    if rule == "comma":
        return title.rule == "list" and view.says(view.outside - 1)
    if rule == "headline":
        return title.rule == "subject" and view.tells
    if rule in ("after", "goes-on"):
        # "die Arbeit an „Nordlicht“, sagte er": only what begins a clause is said
        plain = view.form(view.outside)[:1].isalnum()
        return title.rule in _WEAK_TITLES and not plain
    return False
