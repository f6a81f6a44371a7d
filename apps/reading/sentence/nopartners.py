"""Whom a word before a name rules out as a love: "ihr Manager", "Sohn"."""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.sentence.beside import PARTNERS, Reference
from apps.reading.sentence.passage import Passage
from apps.reading.text.text import Words

_APPOSED = 5  # words of ", the former boxer Jon"
_AT_WORK = ("colleague", "friend")


def _of_another(words: Words, i: int) -> bool:
    """Tell "divorced Ben's mother Ada" from "divorced his mother": not one's own."""
    own = words.lower[i].endswith(("'s", "’s", "s'", "s’")) if i >= 0 else False
    return own and words.forms[i][0].isupper()


def _comma(words: Words, lexicon: Lexicon, first: int) -> int:
    """Return the comma of "her manager, Jon Keil" and "her manager, the lawyer Jon"."""
    for at in range(first - 1, max(first - _APPOSED, 0), -1):
        if words.forms[at] == ",":
            led = words.lower[at + 1] in lexicon.grammar["article"]
            return at if led or at + 1 == first else 0
        if not words.forms[at][0].isalpha():
            return 0
    return 0


def no_partner(
    words: Words,
    lexicon: Lexicon,
    first: int,
    *,
    wed: bool = False,
    ends: bool = False,
) -> bool:
    """Tell whether the word before a name rules out a love: "ihr Manager", "Sohn".

    "The lawyer Jon" may well be one, with whom she does not work; and wed she can
    her manager, too. From a friend, or one's own colleague, one does not part as from
    a love; "von Kollegin Ada Keil" only says what she is.
    """
    comma = _comma(words, lexicon, first)
    if comma:
        called = lexicon.kin.get(words.lower[comma - 1])
        cousin = called is not None and called.kind == "other"
        return not cousin and no_partner(words, lexicon, comma, wed=wed, ends=ends)
    word = words.lower[first - 1] if first else ""
    kin = lexicon.kin.get(word)
    if kin is not None:
        owned = first > 1 and words.lower[first - 2] in lexicon.grammar["not_share"]
        loved = word in lexicon.grammar["loved_colleague"] and not owned
        at_work = kin.kind in _AT_WORK and not loved
        if _of_another(words, first - 2) and not at_work:
            return False
        return kin.kind not in (*PARTNERS, *_AT_WORK) or (ends and at_work)
    before = words.lower[first - 2] if first > 1 else ""
    if ends and before in lexicon.grammar["not_share"]:
        return bool(lexicon.tag(word) & Tag.ROLE)  # "trennte sich von ihrem Verleger"
    if wed or before in lexicon.grammar["article"]:
        return False
    return word in lexicon.grammar["no_partner"]


def part_at_work(passage: Passage, at: int) -> bool:
    """Tell "Jon und seine Co-Moderatorin Ada gehen getrennte Wege" from a couple.

    So is a band: "Das Duo trennt sich: Jon und Ada gehen getrennte Wege".
    """
    words, lexicon = passage.words, passage.language.words
    if not lexicon.grammar["bands"].isdisjoint(
        words.lower[passage.first : passage.last]
    ):
        return True
    ref = passage.skeleton.reference(at)
    inner = (r for r in passage.references if ref.first < r.first < ref.last)
    return any(no_partner(words, lexicon, r.first, ends=True) for r in inner if r.named)


def is_trade(passage: Passage, ref: Reference) -> bool:
    """Tell "die Malerin wurde und mit Jon verheiratet ist": she is no other."""
    words, first, lexicon = passage.words, ref.first, passage.language.words
    noun = lexicon.tag(words.lower[first]) & Tag.ROLE and ref.last == first + 1
    called = noun and words.forms[first] not in ref.people[0].words
    return bool(called) and words.lower[first - 1] not in lexicon.grammar["article"]
