"""Parts of a sentence between its breaks, and which preposition governs whom in them.

All places are those of the skeleton, where each person is one sign.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from apps.reading.languages import Language
from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.sentence.beside import Reference
from apps.reading.sentence.skeleton import MARKED, OWN, Skeleton, is_person
from apps.reading.values import value

MOST = 40  # parts of a sentence that are looked at
_NEAR = 110  # characters from a preposition to the name it governs
_RELATIVE = 16  # characters of ", gegenüber dem "
_NAMED = 40  # characters from a kinship word to who bears it
_TO_NAME = re.compile("([A-ZÄÖÜ][\\w\uf8f1-]+) (?=[\ue000-\uf8ef])")
_PERSON = re.compile("[\ue000-\uf8ef]")
_KIN = 4  # words from "seine" to behind a kinship word
_CALLS = Tag.ROLE | Tag.TITLE | Tag.KIN


@value
class Placed:
    """Somebody in a part: `led` is the preposition before, "" is none."""

    at: int
    reference: Reference
    led: str

    @property
    def people(self) -> tuple:
        return self.reference.people


@dataclass(frozen=True)
class Part:
    """What stands between two breaks of a sentence."""

    start: int
    end: int
    opening: str  # the break before it, "," or a joining word
    skeleton: Skeleton = field(repr=False)
    lexicon: Lexicon = field(repr=False)

    @cached_property
    def people(self) -> tuple[Placed, ...]:
        skeleton, lexicon = self.skeleton, self.lexicon
        return tuple(
            Placed(
                found.start(),
                skeleton.reference(found.start()),
                leader(skeleton.text, found.start(), lexicon),
            )
            for found in _PERSON.finditer(skeleton.text, self.start, self.end)
        )

    def bare(self) -> list[Placed]:
        """Return who is neither governed nor an owner: subjects and objects."""
        return [p for p in self.people if not p.led and not p.reference.own]

    def owners(self) -> list[Placed]:
        return [p for p in self.people if p.reference.own]


def parts_of(skeleton: Skeleton, language: Language) -> list[Part]:
    """Return the parts of a sentence in order."""
    text, start, opening = skeleton.text, 0, ""
    parts: list[Part] = []
    for found in _breaks(language).finditer(text):
        if len(parts) == MOST:
            break
        if any(test(text, found, language.words) for test in (_from_to, _two_trades)):
            continue
        parts.append(Part(start, found.start(), opening, skeleton, language.words))
        start, opening = found.end(), found[0].strip().lower()
    parts.append(Part(start, len(text), opening, skeleton, language.words))
    return parts


def _two_trades(text: str, joint: re.Match[str], lexicon: Lexicon) -> bool:
    """Tell the "und" of "mit der Malerin und Autorin Ada": both say what she is."""
    if joint[0].strip() not in lexicon.grammar["and"]:
        return False
    behind = _TO_NAME.match(text, joint.end())
    before = text[max(joint.start() - _NAMED, 0) : joint.start()].split()
    if behind is None or not before:
        return False
    return _is_trade(before[-1], lexicon) and _is_trade(behind[1], lexicon)


def _from_to(text: str, joint: re.Match[str], lexicon: Lexicon) -> bool:
    """Tell the "bis" of "von 2011 bis 2016", which parts nothing."""
    behind = text[joint.end() : joint.end() + 1]
    return joint[0].strip() in lexicon.grammar["until"] and behind.isdecimal()


def _is_trade(word: str, lexicon: Lexicon) -> bool:
    """Tell "Malerin", 'Ex-"Nordlicht"-Star'."""
    return bool(lexicon.tag(word.rpartition("-")[2].lower()) & (Tag.ROLE | Tag.TITLE))


@lru_cache
def _breaks(language: Language) -> re.Pattern[str]:
    grammar = language.words.grammar
    words = grammar["joins"] - grammar["within"] | grammar["and"]
    joins = "|".join(sorted(re.escape(w) for w in words if w.isalpha()))
    return re.compile(rf"[,;:–—!?()]| (?:{joins}) ")


def leader(text: str, at: int, lexicon: Lexicon) -> str:
    """Return the preposition that governs the name at a place: "mit dem Maler Jon"."""
    grammar = lexicon.grammar
    if _with_whom(text, at, lexicon):
        return ""
    articled = apposed = owned = False
    behind = place = ""
    for word, comma in _backwards(text, at, lexicon):
        lower = word.lower()
        if behind in grammar["and"] and not _is_trade(word, lexicon):
            return ""
        if comma:
            if apposed:
                return ""
            place = "" if behind or lexicon.tag(lower) & _CALLS else lower
            apposed, articled = True, False  # "mit seinem Mann, dem Maler Jon"
        if articled and behind in grammar["article"] and lower in lexicon.kin:
            owned, articled, behind = True, False, lower
            continue  # "von seiner Frau, der Malerin Ada," whose commas are gone
        if lower in grammar["prepositions"]:
            return "" if place and place == behind else lower  # "in Linz, Jon war 30"
        own = lower in grammar["own_subject"] or lower in grammar["not_share"]
        if articled or (owned and lower in grammar["article"]):
            return ""  # "von der Frau der Malerin Ada"
        two_trades = lower in grammar["and"] and _is_trade(behind, lexicon)
        if lower in grammar["article"] or own or word[-1] == OWN:
            articled = True
        elif not two_trades and not _describes(word, lower, lexicon):
            return ""
        behind = lower  # "mit der Malerin und Autorin Ada"
    return ""


def _with_whom(text: str, at: int, lexicon: Lexicon) -> bool:
    """Tell ", mit dem Mira" from "mit dem Maler Jon": no name has an article."""
    _, comma, opening = text[max(at - _RELATIVE, 0) : at].rpartition(",")
    two, grammar = opening.lower().split(), lexicon.grammar
    if not comma or len(two) != 2:
        return False
    return two[0] in grammar["prepositions"] and two[1] in grammar["relative"]


def _backwards(text: str, at: int, lexicon: Lexicon) -> Iterator[tuple[str, bool]]:
    """Yield the words before a place backwards, and whether a comma follows."""
    before = _lasting(lexicon).sub("", text[max(at - _NEAR, 0) : at])
    for word in reversed(before.split()[-9:]):
        plain = word.rstrip(",")
        if not plain or plain[-1] in ":;":
            return
        yield plain, plain != word


@lru_cache
def _lasting(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the pattern of "of nine years" in "his wife of nine years, Mira"."""
    of, years = ("|".join(sorted(w)) for w in (lexicon.grammar["of"], lexicon.spans))
    return re.compile(rf" (?:{of}) (?:[\w-]+ ){{1,3}}(?:{years})\b")


def _describes(word: str, lower: str, lexicon: Lexicon) -> bool:
    """Tell whether a word may stand between a preposition and a name."""
    if word.startswith(f"{MARKED}-"):
        return True  # '"Nordlicht"-Star'
    if not word[0].isalpha() or is_person(word[0]):
        return False
    tag = lexicon.tag(lower)
    if tag & _CALLS or word[0].isupper():
        return True
    grammar = lexicon.grammar
    if lexicon.number(lower) is not None or lower in grammar["nth"]:
        return True  # "mit der dreißig Jahre jüngeren Ada", "vom ersten Mann"
    verb = lower in grammar["verbs"] or lower in lexicon.plural_verbs
    if tag & Tag.STOP or verb:
        return False  # "Im Mai begehen sie"
    if grammar["adjective_ends"]:
        return grammar.ends(lower, "adjective_ends")
    return lower in lexicon.adjectives or not grammar.ends(lower, "past")


def opened_by(text: str, part: Part, lexicon: Lexicon) -> tuple[str, str] | None:
    """Return the relative pronoun that opens a part, and the preposition before it."""
    if part.opening not in (",", "–", "—", "("):
        return None
    first, _, rest = text[part.start : part.end].strip().partition(" ")
    second = rest.partition(" ")[0].lower()
    relative = lexicon.grammar["relative"]
    first = first.lower()
    if first in relative:
        return first, ""
    if first in lexicon.grammar["prepositions"] and second in relative:
        return second, first
    return None


def kin_words(text: str, part: Part, lexicon: Lexicon) -> Iterator[tuple[Placed, str]]:
    """Yield whose kin acts that the text does not name: "Mias Tochter heiratete"."""
    for placed in part.owners():
        at = placed.at + 1
        for word in text[at : part.end].lstrip(OWN).split()[:5]:
            if is_person(word[0]):
                break
            at = text.find(word, at) + len(word)
            plain = word.strip(",.:;").lower()
            if plain in lexicon.kin:
                # "ihren Mann Jon", "ihr Mann, der Maler Jon"
                if not any(is_person(sign) for sign in text[at : at + _NAMED]):
                    yield placed, plain
                break
