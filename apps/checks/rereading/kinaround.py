"""Any kinship word that the language knows, around a whole name.

Before it, with what may stand between ("Ihr Gatte ist der Hotelier Bo Arp"), or in an
apposition behind it ("Bo Arp, der Vater ihrer Buben"). "Tochter des Landrats Bo Arp"
makes him the parent, not the child.
"""

import re
from dataclasses import dataclass
from functools import cache

from apps.checks.rereading.kinwords import (
    CHILD,
    DOUBT,
    FORMER,
    NUMBERED,
    OTHER_TIME,
    PARENT,
)
from apps.checks.rereading.nearkin import NearKin, near_kin
from apps.reading.enums import Kind, Status
from apps.reading.languages import language as words_of
from apps.reading.languages.lexicon import Kin
from apps.reading.model import Mention

REACH = 80  # characters
OF_CHILDREN = 250  # characters back to the children of whom one is the elder
MOST = 6  # words between the name and its kinship word
COUPLES = {"marriage", "engagement", "partnership"}
TOKEN = re.compile(r"[\w'’-]+|,")
BORDER = re.compile(r"[.!?;:\n()“”„\"«»–—]")
AGED = re.compile(r"\s?\(\d{1,3}\)|,\s\d{1,3}(?=,)")
BEHIND = re.compile(r"\s*[,(–—]\s*(?P<words>[^.;:,()\n–—]{3,60})")
ENDED = re.compile(r"(?:^|[^\w-])(?P<word>[\w-]+)[.:!?]\s+$")
ELDER = re.compile(r"(?:^|\W)(?:[Dd]er|[Dd]ie|[Tt]he)\s+(?P<word>\w+)(?:\s+\w+)?,\s+$")
OTHERS = {CHILD: PARENT, PARENT: CHILD}


@dataclass(frozen=True, slots=True)
class Around:
    """A kinship word found; places are those of the text."""

    kind: Kind | str
    noun: str
    start: int
    end: int
    status: Status
    gender: str  # of whose it is
    said: bool  # whose it is, by a possessive or a genitive
    event: bool  # which may be over


def kin_around(text: str, language: str, mention: Mention) -> Around | None:
    return (
        _before(text, language, mention)
        or _behind(text, language, mention)
        or _announced(text, language, mention)
    )


def _before(text: str, language: str, mention: Mention) -> Around | None:
    start = max(0, mention.start - REACH)
    for border in BORDER.finditer(text, start, mention.start):
        start = border.end()
    small = near_kin(language)
    tokens = list(TOKEN.finditer(text, start, mention.start))
    for back, token in enumerate(reversed(tokens[-MOST:])):
        at = len(tokens) - 1 - back
        kin = _kin(language, token[0])
        if kin:
            return _made(text, language, tokens, at, kin, mention)
        if not _may_stand_between(token[0], tokens, at, language, small):
            return None
    return None


def _may_stand_between(
    word: str, tokens: list[re.Match[str]], at: int, language: str, small: NearKin
) -> bool:
    lower = word.lower()
    if word == "," or lower in small.between:
        return True
    if lower in small.apart:
        return False
    if lower in small.genitive:  # "Tochter des Landrats": right behind the word
        return at > 0
    if language == "de":
        return word[0].isupper() or lower.endswith(small.endings)
    return word[0].islower()


def _kin(language: str, word: str) -> Kin | None:
    lexicon = words_of(language).words
    bare = word[:-1] if word.endswith(near_kin(language).inflections) else word
    found = next((one for one in (word, bare) if one in _forms(language)), None)
    kin = lexicon.kin.get(found.lower()) if found else None
    if kin is None:
        return None
    if kin.kind in COUPLES or (
        kin.kind == "parent" and kin.role in (CHILD, PARENT) and kin.gender != "x"
    ):
        return kin
    return None


@cache
def _forms(language: str) -> frozenset[str]:
    """As they are written, sentences' beginnings included; no plurals."""
    forms = words_of(language).words.kin_forms
    plurals = near_kin(language).plurals
    single = {one for one in forms if one.lower() not in plurals}
    return frozenset(single | {one[0].upper() + one[1:] for one in single})


def _made(
    text: str,
    language: str,
    tokens: list[re.Match[str]],
    at: int,
    kin: Kin,
    mention: Mention,
) -> Around | None:
    small = near_kin(language)
    noun = tokens[at]
    behind = [one[0].lower() for one in tokens[at + 1 :]]
    reverse = (
        bool(behind)
        and behind[0] in small.genitive
        and not any(one == "," or one in small.owners for one in behind)
    )
    ahead = [one[0].lower() for one in tokens[max(0, at - 3) : at]]
    kind: Kind | str = Kind(kin.kind) if kin.kind in COUPLES else kin.role
    if reverse:
        kind = OTHERS.get(str(kind), kind)
    return _around(text, language, noun, ahead, kin, kind, reverse, mention)


def _behind(text: str, language: str, mention: Mention) -> Around | None:
    aged = AGED.match(text, mention.end)
    found = BEHIND.match(text, aged.end() if aged else mention.end)
    if not found:
        return None
    small = near_kin(language)
    tokens = list(TOKEN.finditer(text, *found.span("words")))
    for at, token in enumerate(tokens[:4]):
        kin = _kin(language, token[0])
        if kin:
            follows = tokens[at + 1][0] if at + 1 < len(tokens) else ""
            if follows[:1].isupper():
                return None  # it is of the next name
            ahead = [one[0].lower() for one in tokens[:at]]
            kind: Kind | str = Kind(kin.kind) if kin.kind in COUPLES else kin.role
            owned = follows.lower() in small.genitive or follows.lower() in small.owners
            return _around(text, language, token, ahead, kin, kind, owned, mention)
        lower = token[0].lower()
        if lower in small.apart:
            return None
        if lower in small.articles or lower in small.owners:
            continue
        if not (lower.endswith(small.endings) if language == "de" else at < 3):
            return None
    return None


def _announced(text: str, language: str, mention: Mention) -> Around | None:
    """ "Zur Familie gehört eine Adoptivtochter. Bo Arp …", "Der ältere, Bo Arp, …"."""
    before = ENDED.search(text[max(0, mention.start - REACH) : mention.start])
    elder = ELDER.search(text[max(0, mention.start - 30) : mention.start])
    small = near_kin(language)
    if elder and elder["word"].lower() in small.elder:
        told = TOKEN.findall(text[max(0, mention.start - OF_CHILDREN) : mention.start])
        if any(one.lower() in small.children for one in told):
            place = (mention.start, mention.end)
            return Around(CHILD, "", *place, Status.CURRENT, "", said=True, event=False)
    kin = _kin(language, before["word"]) if before else None
    if before is None or kin is None or DOUBT.search(before[0]):
        return None
    former = kin.status == "former"
    return Around(
        kind=Kind(kin.kind) if kin.kind in COUPLES else kin.role,
        noun=before["word"],
        start=mention.start,
        end=mention.end,
        status=Status.FORMER if former or kin.status != "current" else Status.CURRENT,
        gender="",
        said=before["word"].lower() not in small.ambiguous,
        event=kin.kind in COUPLES and kin.status not in ("current", "former"),
    )


def _around(
    text: str,
    language: str,
    noun: re.Match[str],
    ahead: list[str],
    kin: Kin,
    kind: Kind | str,
    owned: bool,
    mention: Mention,
) -> Around | None:
    small = near_kin(language)
    if any(one in small.none for one in ahead):
        return None
    owner = next((one for one in reversed(ahead) if one in small.owners), "")
    genitive = any(one.endswith(("'s", "’s")) for one in ahead)
    said = owned or bool(owner) or genitive
    word = noun[0].lower()
    if not said and word in small.ambiguous:
        return None
    first = text.rfind("\n", 0, noun.start()) + 1
    first = max(first, text.rfind(". ", first, noun.start()) + 1)
    end = text.find(".", mention.end)
    if DOUBT.search(text, first, end if end > 0 else len(text)):
        return None
    former = kin.status == "former" or any(FORMER.match(one) for one in ahead)
    event = (
        kin.status in ("separated", "widowed")
        or any(OTHER_TIME.match(one) or NUMBERED.match(one) for one in ahead)
        or word.startswith("then-")
    ) and kind not in (CHILD, PARENT)
    return Around(
        kind=kind,
        noun=noun[0],
        start=min(noun.start(), mention.start),
        end=max(noun.end(), mention.end),
        status=Status.FORMER if former or event else Status.CURRENT,
        gender=small.owners.get(owner, ""),
        said=said,
        event=event,
    )
