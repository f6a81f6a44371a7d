"""What a title belongs to: the word beside it, before "darunter", a sentence before."""

from apps.reading.enums import TitleKind
from apps.reading.languages.lexicon import Lexicon
from apps.reading.speech.marked import Marked

_COMPOUND = 6  # letters; a shorter word is no compound
_NEAR = 4  # words of "drei weitere Platten, zuletzt"
_BEFORE = 30  # words looked back on in the sentence before
_OPENING = 4  # words of "Es soll im Mai"
_ENDS = frozenset(".!?")


def belongs(word: str, lexicon: Lexicon) -> str:
    """Return what a title beside a word is: "Krimireihe" is a "Reihe", a work."""
    if not word:
        return ""
    kind = lexicon.works.get(word, "")
    if not kind:
        word = word.rpartition("-")[2]
        kind = lexicon.works.get(word, "") if len(word) > 2 else ""
    if not kind and len(word) > _COMPOUND and word.endswith(lexicon.work_endings):
        return TitleKind.WORK
    return kind


def bears(word: str, lexicon: Lexicon) -> str:
    """Return what a title right behind a word is, a "Laienspielgruppe" too."""
    kind = belongs(word, lexicon)
    if not kind and len(word) > _COMPOUND and lexicon.grammar.ends(word, "groups"):
        return TitleKind.OTHER
    return kind


def among(view: Marked) -> str:
    """drei Platten, zuletzt "Slow Tide", musicals, among them "Ohio" """
    at = view.outside
    if view.small or view.lower(at) not in view.lexicon.grammar["among"]:
        return ""
    while at > 0 and view.lower(at) in view.lexicon.grammar["among"]:
        at -= 1
    at -= view.form(at) == ","
    for i in range(at, max(at - _NEAR, -1), -1):
        if not view.form(i)[:1].isalnum():
            return ""
        kind = belongs(view.lower(i), view.lexicon)
        if kind == TitleKind.WORK and not view.says(i):
            return kind
    return ""


def called_it(view: Marked) -> str:
    """Sein neues Kochbuch erscheint im Mai. Es heißt "Zu zweit"."""
    first, grammar = view.sentence[0], view.lexicon.grammar
    if view.small or view.lower(first) not in grammar["called_it"]:
        return ""
    near = [view.lower(i) for i in range(first, view.first + _OPENING)]
    near += [view.lower(view.following)]
    if view.first - first > _OPENING + 2 or grammar["is_called"].isdisjoint(near):
        return ""
    lower = view.words.lower
    for i in range(first - 2, max(first - _BEFORE, -1), -1):
        if view.words.forms[i] in _ENDS:
            break
        kind = belongs(lower[i], view.lexicon)
        if kind in (TitleKind.WORK, TitleKind.OTHER):
            return kind
    return ""


def of_group(view: Marked) -> str:
    """die Sängerin der "Nachtfalter", the drummer of the "Night Owls" """
    grammar, at = view.lexicon.grammar, view.outside
    if view.small or view.lower(at) not in grammar["group_article"]:
        return ""
    at -= 1 + (view.lower(at - 1) in grammar["group_of"])
    return TitleKind.OTHER if view.lower(at) in grammar["band_roles"] else ""


def of_maker(view: Marked) -> str:
    """Verdis "Otello", Mozart's "Magic Flute": whose it is made it"""
    form = view.form(view.outside)
    if view.small or view.mine or view.tells or not view.titled():
        return ""
    if view.lexicon.grammar["bare_answers"].issuperset(view.content):
        return ""  # "Lindners „Nein“"
    english = view.lexicon.grammar["subject_first"]
    owner = form.endswith(("'s", "’s") if english else ("s", "'", "’"))
    name = form[:1].isupper() and not view.lexicon.tag(view.lower(view.outside))
    return TitleKind.WORK if owner and name and len(form) > _NEAR else ""
