"""What a marked string is that may be said, and may be a title."""

from apps.reading.enums import TitleKind
from apps.reading.languages.lexicon import Tag
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
        named = rule == "named-so" and title.rule == "owner" and view.small
        return named or title.rule in _WEAK_TITLES  # nannte das Buch „einen Wurf“
    if rule == "comma":
        return title.rule == "list" and view.says(view.outside - 1)
    if rule == "headline":
        return title.rule == "subject" and (view.tells or _before_one(view))
    if rule in ("after", "goes-on"):
        # "die Arbeit an „Nordlicht“, sagte er": only what begins a clause is said
        plain = view.form(view.outside)[:1].isalnum()
        return title.rule in _WEAK_TITLES and not plain
    return False


def _before_one(view: Marked) -> bool:
    """Tell "Ich bin kein Held": Sänger Jon Aster über …" from a show and its news."""
    lexicon, at = view.lexicon, view.following + 1
    called = lexicon.tag(view.lower(at)) & (Tag.ROLE | Tag.TITLE)
    return view.mine and bool(called or view.form(at) in lexicon.given)
