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
    articled = apposed = False
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
        if lower in grammar["prepositions"]:
            return "" if place and place == behind else lower  # "in Linz, Jon war 30"
        if articled:
            return ""
        own = lower in grammar["own_subject"] or lower in grammar["not_share"]
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


def unknown_subject(text: str, part: Part, phrase: str, lexicon: Lexicon) -> str:
    """Return the gender of a subject that is nobody known: "sie", "der Käser".

    That is "they" for more than one, "?" where it does not show, "" for no subject.
    """
    grammar, before = lexicon.grammar, ""
    own = [word.strip(",;:") for word in phrase.lower().split()]
    own = [word for word in own if word not in grammar["acts_alone", "this_one"]]
    written = text[part.start : part.end].split()
    words = [word.lower() for word in written]
    for i, word in enumerate(words):
        led = before in grammar["prepositions"] or before in grammar["and"]
        last, before = before, word
        if word in own or led:
            continue
        if word in grammar["this_one"]:
            return "?"  # "nachdem dieser sich von Ada getrennt hatte"
        labels = set(lexicon.pronouns.get(word, ()))
        if word not in grammar["relative"] and labels & {"f", "m", "they"}:
            return _gender_of(labels, words, lexicon)
        adjective = words[i + 1 : i + 2] and words[i + 1] in lexicon.ordinals
        noun = i + 2 if adjective else i + 1
        if word in grammar["nominative"] and words[noun : noun + 1] == own[:1]:
            continue  # "Die (zweite) Ehe endete": who is meant the phrase tells
        if word in grammar["nominative"] and _calls(words, i, lexicon):
            return _calls(words, i, lexicon)
        if written[i][0].isupper() and _may_be_a_name(word, last, own, lexicon):
            return "?"
        if _my_parent(word, last, "".join(words[i + 1 : i + 2]), lexicon):
            return "?"  # "Danach war Mama mit Jon verheiratet"
    return ""


def _may_be_a_name(word: str, last: str, own: list[str], lexicon: Lexicon) -> bool:
    """Tell a name that was not understood: "war Vukić mit Jon verheiratet"."""
    plain = word.strip(",.:;'’")
    if plain in lexicon.weekdays or plain in lexicon.months:
        return False
    if lexicon.tag(plain) & ~Tag.SURNAME:
        return False
    if lexicon.grammar["capitals"]:
        return plain.isalpha()
    articles = lexicon.grammar["article"]
    return last in lexicon.grammar["be"] or (last in own and last not in articles)


def _my_parent(word: str, last: str, after: str, lexicon: Lexicon) -> bool:
    """Tell "war Mama mit Jon verheiratet" from "war Mutter Ada", "Mutter von zwei"."""
    kin = lexicon.kin.get(word)
    if kin is None or last not in lexicon.grammar["be"] or is_person(after[:1] or " "):
        return False
    return kin.role in ("parent", "elder") and after not in lexicon.grammar["of_a"]


def _gender_of(labels: set[str], words: list[str], lexicon: Lexicon) -> str:
    if "they" in labels and (labels == {"they"} or lexicon.plural_verbs & set(words)):
        return "they"
    return "f" if "f" in labels else "m"


def _calls(words: list[str], i: int, lexicon: Lexicon) -> str:
    """Return the gender of the noun behind an article, "?" where none is known."""
    for word in words[i + 1 : i + 4]:
        plain = word.strip(",.:;")
        if is_person(plain[:1] or " "):
            return ""
        if plain.capitalize() in lexicon.spans or plain in lexicon.spans:
            return ""  # "ein Jahr später"
        if plain in lexicon.grammar["prepositions"] or lexicon.tag(plain) & Tag.KIN:
            break
        gender = lexicon.genders.get(plain)
        if gender:
            return gender
    called = [word.strip(",.:;") for word in words[i + 1 : i + 4]]
    if any(lexicon.grammar.ends(word, "called_f") for word in called):
        return "f"  # "die gebürtige Grazerin"
    return "?"


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
