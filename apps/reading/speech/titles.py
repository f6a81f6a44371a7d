"""What a marked string names that nobody says: works, outlets, nicknames, others."""

from dataclasses import replace

from apps.reading.enums import TitleKind
from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.speech.belonging import (
    among,
    bears,
    belongs,
    called_it,
    of_group,
    of_maker,
)
from apps.reading.speech.marked import Marked
from apps.reading.text.marks import Mark
from apps.reading.text.text import Words
from apps.reading.values import value

_BACK = 4  # words looked back for what a title belongs to
_LISTED = 8  # words from one title of a list to the next
_EPITHET = 6  # words of "the bad girl of British soul"
_NICK = 3  # words of a nickname
_YEAR = 4  # digits
BLANKS = 6  # between the words of an outlet's name; a longer string is none


@value
class Named:
    mark: Mark
    kind: TitleKind
    rule: str


def title_of(view: Marked, before: Named | None) -> Named | None:
    """Return what shows that a marked string is a name; before is the one before."""
    for rule, find in _RULES:
        kind = find(view)
        if kind:
            return Named(view.mark, TitleKind(kind), rule)
    if before is not None and _in_list(view, before):
        return Named(view.mark, before.kind, "list")
    for rule, find in _WEAK:
        kind = find(view)
        if kind:
            return Named(view.mark, TitleKind(kind), rule)
    return None


def _outlet(view: Marked) -> str:
    """ "Bunte", also as "der "Bunten"" and with a comma inside the marks."""
    name = outlet_name(view.text, view.lexicon)
    if name.casefold() in view.lexicon.shows:
        return TitleKind.WORK
    return TitleKind.OUTLET if name else ""


def outlet_name(name: str, lexicon: Lexicon) -> str:
    """Return an outlet's name in the nominative, or nothing if nobody knows it."""
    plain = name.rstrip(",.")
    if plain.count(" ") > BLANKS:
        return ""
    if plain.casefold() in lexicon.outlets:
        return plain
    for ending in lexicon.grammar["bent"]:
        words = [_cut(word, ending) for word in plain.split(" ")]
        for bare in (" ".join(words), " ".join([words[0], *plain.split(" ")[1:]])):
            if bare.casefold() in lexicon.outlets:
                return bare
    return ""


def _cut(word: str, ending: str) -> str:
    return word.removesuffix(ending) if len(word) > _YEAR else word


def _hyphen(view: Marked) -> str:
    """ "Nordlicht"-Star"""
    at = view.following
    joined = view.form(at) == "-" and view.words.starts[at] == view.mark.end + 1
    return TitleKind.WORK if joined and view.form(at + 1) else ""


def _owner(view: Marked) -> str:
    """die Serie "Nordlicht", unter dem Motto "Mut", her memoir, "The Road" """
    at = view.outside
    if view.form(at) == "," and view.titled():
        return _before_comma(view, at)
    if view.form(at) == ":":
        kind = belongs(view.lower(at - 1), view.lexicon)
        return kind if view.titled() else ""
    for i in range(at, max(at - _BACK, -1), -1):
        if view.lower(i) in view.lexicon.grammar["called_so"]:
            continue
        kind = bears(view.lower(i), view.lexicon)
        if kind == TitleKind.NICKNAME and _any(view, at):
            return TitleKind.OTHER
        named = view.length <= _NICK and not view.small
        if kind and (kind != TitleKind.NICKNAME or named):
            return kind
        if not view.form(i)[:1].isalnum() or view.says(i):
            break
        if i < at and view.lower(i) in view.lexicon.grammar["governs"]:
            break
    return ""


def _before_comma(view: Marked, at: int) -> str:
    """her first album since 1994, "Slow Gate" """
    for i in range(at - 1, max(at - _BACK - 2, -1), -1):
        kind = belongs(view.lower(i), view.lexicon)
        if kind == TitleKind.WORK or (kind == TitleKind.OTHER and i == at - 1):
            return kind
        if not view.form(i)[:1].isalnum() or view.says(i):
            return ""
    return ""


def _any(view: Marked, at: int) -> bool:
    """Tell "einen "Sturkopf"": one of many is no name."""
    return view.lower(at) in view.lexicon.grammar["any"]


def _bracket(view: Marked) -> str:
    """Mira Thal (43, "Nordlicht"), die Serie (u. a. "Nordlicht")"""
    if view.small or (view.final and view.mine):
        return ""
    for i in range(view.outside, max(view.outside - 12, -1), -1):
        if view.form(i) == "(":
            return TitleKind.WORK
        if view.form(i) in (")", ":", ".") or view.states(i):
            return ""
    return ""


def _nickname(view: Marked) -> str:
    """Dwayne "Der Fels" Brock"""
    at = view.outside
    if at < 0 or view.length > _NICK or not view.form(view.following)[:1].isupper():
        return ""
    if view.form(at) in view.lexicon.given:
        return TitleKind.NICKNAME
    unknown = view.form(at)[0].isupper() and not view.lexicon.tag(view.lower(at))
    follower = view.lexicon.tag(view.lower(view.following)) & ~Tag.SURNAME
    return TitleKind.NICKNAME if unknown and not follower else ""


def known_as(view: Marked) -> str:
    """known to friends as "Doc", als "Bärchen" bekannt, "Bärchen" genannt"""
    lexicon = view.lexicon
    if view.length > _EPITHET:
        return ""
    if lexicon.works.get(view.lower(view.following)) == TitleKind.NICKNAME:
        return TitleKind.NICKNAME
    if view.lower(view.outside) not in lexicon.grammar["as_what"]:
        return ""
    near = range(max(view.outside - 5, 0), view.outside)
    known = any(view.lower(i) in lexicon.grammar["known"] for i in near)
    behind = view.lower(view.following) in lexicon.grammar["known"]
    return TitleKind.NICKNAME if known or behind else ""


def _epithet(view: Marked) -> str:
    """der "Kaiser von Bonn", the "Queen of Soul", Rapper "Bobo" (bürgerlich Max)"""
    grammar, outside = view.lexicon.grammar, view.lower(view.outside)
    civil = view.lower(view.following + 1) in grammar["civil"]
    if civil and view.form(view.following) == "(" and view.length <= _NICK:
        return TitleKind.NICKNAME
    before = outside in grammar["determiner"] or outside in grammar["as_what"]
    heads = grammar["epithets"]
    first = next((w for w in view.content if w not in grammar["determiner"]), "")
    short = 1 < view.length <= _EPITHET and not view.small
    return TitleKind.NICKNAME if before and short and first in heads else ""


def _apposed(view: Marked) -> str:
    """ "Zweite Haut", ihr erstes Album"""
    if view.form(view.following) != "," or view.small or not view.titled():
        return ""
    grammar = view.lexicon.grammar
    opening = view.lower(view.following + 1)
    if not (opening in grammar["article"] or opening in grammar["not_share"]):
        return ""
    for i in range(view.following + 2, view.following + 6):
        if not view.form(i)[:1].isalnum():
            return ""
        if belongs(view.lower(i), view.lexicon) == TitleKind.WORK:
            return TitleKind.WORK
    return ""


def _aired(view: Marked) -> str:
    """ "Nordlicht" (1998), "Nordlicht" (20.15 Uhr, ZDF)"""
    at = view.following
    if view.form(at) != "(" or view.small:
        return ""
    for i in range(at + 1, at + 8):
        form = view.form(i)
        if form in ("", ")"):
            return ""
        year = form.isdecimal() and len(form) == _YEAR
        if year or view.lexicon.outlets.get(form.casefold()) == "broadcast":
            return TitleKind.WORK
    return ""


def _in_list(view: Marked, before: Named) -> bool:
    """ "Nordlicht", "Ebbe" und "Flut" """
    if view.small or view.outside < 0:
        return False
    listing = view.lexicon.grammar["and", "or"] | {",", "/"}
    gap = view.outside - view.words.at(before.mark.end)
    inside = before.mark.end > view.words.starts[view.sentence[0]]
    if before.kind is TitleKind.NICKNAME or not inside or not 0 <= gap < _LISTED:
        return False
    ended = view.words.text[before.mark.end - 1] in ",;"
    return view.lower(view.outside) in listing or (ended and not gap)


def _as_what(view: Marked) -> str:
    here = view.lower(view.outside) in view.lexicon.grammar["as_what"]
    return TitleKind.OTHER if here and not view.small else ""


def _preposition(view: Marked) -> str:
    """in "Nordlicht", die "Nordlicht" """
    here = view.lower(view.outside) in view.lexicon.grammar["title_before"]
    return TitleKind.WORK if here and not view.small else ""


def _subject(view: Marked) -> str:
    """ "Nordlicht" startet am Montag."""
    if view.outside >= 0 or view.small or not view.titled():
        return ""
    follower = view.form(view.following)
    return TitleKind.WORK if follower[:1].islower() or follower == ":" else ""


def alike(words: Words, named: list[Named]) -> list[Named]:
    """Give what nothing shows to be a title the kind of the same words elsewhere."""

    def plain(title: Named) -> str:
        return words.text[title.mark.start : title.mark.end].strip(" ,.").casefold()

    kinds = {plain(t): t.kind for t in reversed(named) if t.rule != "marked"}
    return [
        replace(t, kind=kinds.get(plain(t), t.kind)) if t.rule == "marked" else t
        for t in named
    ]


_RULES = (
    ("known-outlet", _outlet),
    ("hyphen", _hyphen),
    ("known-as", known_as),
    ("owner", _owner),
    ("bracket", _bracket),
    ("nickname", _nickname),
    ("epithet", _epithet),
    ("apposed", _apposed),
    ("aired", _aired),
    ("among", among),
    ("called-it", called_it),
    ("group", of_group),
)
_WEAK = (
    ("as-what", _as_what),
    ("preposition", _preposition),
    ("subject", _subject),
    ("maker", of_maker),
)
