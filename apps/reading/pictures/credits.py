"""What a credit is made of: agencies, photographers, accounts, parted by signs."""

import re
from functools import lru_cache
from itertools import pairwise

from apps.reading.enums import SourceKind
from apps.reading.languages.lexicon import Lexicon, Tag

LONGEST = 150  # letters of a credit
NAME = 3  # words of a photographer's name before a caption
_MOST = 8  # words of one part, "Royal Household Press Pool"
_CALLED = Tag.ROLE | Tag.KIN
_SHORT = 3  # letters of "PA"
_PARTED = re.compile(
    r" ?[/|;+•] ?|, | [–—] |: |\.\.\.| \(| via | VIA | for (?:[Tt]he )?| für "
    r"| und | and | & "
)
_JOINED = re.compile(r"[/|;+•:—(]|\.\.\.| via | for | für ")
_COURTESY = re.compile(
    r"[Cc]ourtesy (?:of )?(?=(?:(?! in | at | on )[^.:\n\"“”]){2,50}$)"
)
_COMMISSIONED = re.compile(r"[\w'’.-]+ [\w'’. -]+ for (?:The|the) [A-Z]")
# What stands beside a name: "(2)", "2023", "(o.)", "(left)", "(1234567a)".
_BESIDE = re.compile(
    r" ?\((?:\d{1,2}|\d{5,}\w*|[olrum]i?\.(?: ?[olrum]i?\.)?|oben|unten|links|rechts"
    r"|groß|klein|main|left|right|above|below|top|bottom|inset|both|all|alle|beide)\)"
    r"| \d{1,4}(?!\w)"
)
_PLACED = re.compile(r"(?:Clockwise, )?(?:[Cc]lockwise )?[Ff]rom (?:[a-z]+ )?left: ")
_SHORTENED = frozenset({"v.", "d.", "z."})  # "J. v. d. Heide"
_ENDED = re.compile(r"(?!Prof|Corp)\w{4,}\.")  # a word that ends a sentence, no initial
_SENT = re.compile(r"(?:@[\w.-]+|Handout|Screenshot|Screengrab) via (?=[A-Z])")
_LICENCE = re.compile(
    r"(?:, ?| ?/ ?| ?\()CC[ -](?:BY|0)[\w .-]*\d\.\d(?: [A-Z]{2}\b)?\)?"
)
_ACCOUNT = re.compile(r"\(?@[\w.-]+\)?|(?:www\.)?[\w-]+\.(?:com|de|at|ch|net|org|co)\b")
_HANDLE = re.compile(r"@?[\w.-]+")
_WORD = re.compile(r"(?:[^\W_a-zäöüß]|[dlO]['’][A-ZÄÖÜ])[\w'’.&!+-]*")
_FREE = re.compile(r"[A-ZÄÖÜ©@\d][^():.!?\n]{1,60}|[\w-]+(?:[ /][\w-]+){0,2}")


def is_credit(written: str, lexicon: Lexicon, body: str = "", most: int = _MOST) -> int:
    """Return 0 for no credit, 1 if it might be names only, 2 if nothing else could be.

    body is what stands before: people of the story are no photographers. Where a
    caption may follow, most words of a name are few.
    """
    written = _plain(written)
    if not written or len(written) > LONGEST:
        return 0
    if _COURTESY.match(written):
        return 2
    places, names = _places(lexicon), 0
    library = sure = False
    before = ""
    for part in _PARTED.split(written):
        plain = part.strip(" ().").casefold()
        plain = plain.removeprefix("screenshot ")
        part = part.removeprefix("Screenshot ").removeprefix("via ")
        plain = plain.removeprefix("via ")
        if before and _is_account(before, lexicon) and _HANDLE.fullmatch(part):
            library = library or "/" in written
        elif plain in places or _is_outlet(plain, lexicon) or _ACCOUNT.fullmatch(part):
            sure = True
            library = library or (plain in places and _sells(plain, lexicon))
            library = library or (_is_account(before, lexicon) and "@" in part)
        elif _named(part.rstrip(")"), lexicon, most):
            names += " " in part
            account = most == _MOST and _JOINED.search(written)
            if _shows(part, body, bool(account)):
                return 0
        else:
            return 0
        before = part
    joined = bool(_JOINED.search(written))
    if sure and (library or (names and joined)):
        return 2
    sent = sure and _SENT.match(written)
    return 2 if sent or _COMMISSIONED.match(written) else 1


def _plain(written: str) -> str:
    """Return a credit without times, places, licence: "Ida Keil (2), dpa (o.)"."""
    written = _BESIDE.sub("", written).strip(" ©.").removeprefix("(c) ")
    if written.startswith(("F", "f", "C")):
        written = _PLACED.sub("", written)
    return _LICENCE.sub("", written) if "CC" in written else written


def _is_outlet(name: str, lexicon: Lexicon) -> bool:
    """Tell "BBC" and any "Tarnham Gazette" from photographers."""
    return name in lexicon.outlets or name.endswith(_gazettes(lexicon))


@lru_cache
def _gazettes(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(f" {name.casefold()}" for name in lexicon.papers)


def _sells(name: str, lexicon: Lexicon) -> bool:
    """Tell "Getty Images" from "ZDF" and "dpa", of which the prose speaks, too."""
    return len(name) > _SHORT and name not in _screens(lexicon) | lexicon.outlets.keys()


@lru_cache
def _screens(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(name.casefold() for name in lexicon.credit_words["screen"])


def is_screen(line: str, lexicon: Lexicon) -> bool:
    """Tell a line that is but a channel, as programmes have them, from a credit."""
    return line.strip(" .").casefold() in _screens(lexicon)


def _is_account(part: str, lexicon: Lexicon) -> bool:
    network = lexicon.outlets.get(part.strip(" ()").casefold()) == SourceKind.SOCIAL
    return network or bool(_ACCOUNT.fullmatch(part))


@lru_cache
def _places(lexicon: Lexicon) -> frozenset[str]:
    own = lexicon.credit_words.get("own", ())
    return frozenset(name.casefold() for name in (*lexicon.agencies, *own))


def _named(part: str, lexicon: Lexicon, most: int) -> bool:
    """Tell a photographer or a firm: words with capitals, particles between them."""
    words = part.split(" ")
    if not words[0] or len(words) > most:
        return False
    agency = len(words) > 1 and words[0] in lexicon.agencies
    if agency and (most < _MOST or any(_calls(word, lexicon) for word in words[:-1])):
        return False  # the caption runs on: "Eventpress Sängerin Ida Lorenz"
    if any(_ENDED.fullmatch(word) for word in words[:-1]):
        return False  # a sentence ends before: "Ida Lorenz in Bonn. Foto"
    return all(_is_of_name(word, lexicon) for word in words)


def _is_of_name(word: str, lexicon: Lexicon) -> bool:
    small = word in lexicon.particles or word in _SHORTENED
    return small or _WORD.fullmatch(word) is not None


def _calls(word: str, lexicon: Lexicon) -> bool:
    return bool(lexicon.tag(word.lower()) & _CALLED)


def _shows(part: str, body: str, parted: bool) -> bool:
    """Tell whether people of the story stand in a part: then the caption has begun."""
    words = part.split(" ")
    if len(words) < 3:
        return not parted and " " in part and part in body
    return any(f"{a} {b}" in body for a, b in pairwise(words))


def sells(name: str, lexicon: Lexicon) -> bool:
    """Tell "Reuters" and "Alamy Live", of which pictures come, from other names."""
    known = _places(lexicon) | lexicon.outlets.keys()
    return name.casefold() in known or name.split(" ")[0].casefold() in known


def may_be_credit(written: str) -> bool:
    """Tell what may stand behind "Foto: ", whatever it is made of: "eigenes Archiv"."""
    return _FREE.fullmatch(written.strip(" .")) is not None
