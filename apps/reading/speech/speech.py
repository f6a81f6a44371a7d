"""Which marked strings somebody says: what nothing shows to be speech is none."""

from bisect import bisect_right

from apps.reading.enums import TitleKind
from apps.reading.languages.lexicon import Lexicon
from apps.reading.speech.clues import by_nobody, heads, is_so, presents
from apps.reading.speech.inquits import verb_after
from apps.reading.speech.marked import Marked
from apps.reading.speech.titles import Named, alike, known_as, title_of
from apps.reading.speech.weighing import beats
from apps.reading.text.marks import Mark
from apps.reading.text.text import Words
from apps.reading.values import value

_ALONE = 4  # words of a sentence that is nothing but a marked string
_WORD_FAR = 8  # words from a verb of saying to one marked word that it says
_LONG = 3  # lower-case words in marks: more are no scare quotes


@value
class Speech:
    """A marked string that is said; fragment where it is part of a sentence."""

    mark: Mark
    fragment: bool
    rule: str
    verb: int = -1  # the word of saying right after or before it


def sort_out(
    words: Words,
    lexicon: Lexicon,
    marks: list[Mark],
    ranges: list[tuple[int, int]],
    captions: list[tuple[int, int]],
) -> tuple[list[Speech], list[Named]]:
    """Part the marked strings of a text into what is said and what is named."""
    said: list[Speech] = []
    named: list[Named] = []
    starts = [a for a, _ in ranges]
    for mark in marks:
        first, last = words.at(mark.start), words.at(mark.end)
        if first == last:
            continue
        sentence = ranges[max(bisect_right(starts, first) - 1, 0)]
        view = Marked(words, lexicon, mark, first, last, sentence)
        title = title_of(view, named[-1] if named else None)
        if mark.nested:
            if title or view.length < _ALONE:
                named.append(title or Named(mark, TitleKind.OTHER, "nested"))
            continue
        captioned = any(a <= mark.start < b for a, b in captions)
        speech = speech_of(view, said[-1] if said else None, captioned)
        if speech and (title is None or beats(view, speech.rule, title)):
            said.append(speech)
        else:
            named.append(title or Named(mark, TitleKind.OTHER, "marked"))
    return said, alike(words, named)


def speech_of(view: Marked, before: Speech | None, captioned: bool) -> Speech | None:
    """Return what shows that a marked string is said; before is the one before."""
    split = _split(view, before) if before is not None and not captioned else None
    for rule in _RULES if not captioned else _CAPTIONED:
        speech = rule(view)
        if speech is not None:
            return split if split and speech.rule == "fragment" else speech
    return split


def _after(view: Marked) -> Speech | None:
    """ "…", sagte Kim"""
    verb = verb_after(view)
    if verb < 0:
        return None
    inside = view.small and view.form(view.outside)[:1].isalnum()
    return Speech(view.mark, inside, "after", verb)


def _colon(view: Marked) -> Speech | None:
    if view.form(view.outside) != ":" and not view.announced:
        return None
    if view.small and view.length < 2:
        return None
    return Speech(view.mark, False, "colon", view.saying_before())


def _goes_on(view: Marked) -> Speech | None:
    return None if view.mark.closed else Speech(view.mark, False, "goes-on")


def _headline(view: Marked) -> Speech | None:
    """ "Ich bin so glücklich": Mira Thal über ihre Ehe"""
    if view.outside >= 0 or view.form(view.following) != ":" or view.length < _ALONE:
        return None
    said = view.mine or view.tells or (view.final and not view.titled())
    return Speech(view.mark, False, "headline") if said else None


def _comma(view: Marked) -> Speech | None:
    """She said, "I love it." """
    if view.form(view.outside) != "," or view.small:
        return None
    verb = view.saying_before(12)
    if verb < 0 or not (view.final or view.mine or view.length >= _ALONE):
        return None
    if not view.lexicon.grammar["subject_first"] and view.outside - verb > 2:
        return None
    return Speech(view.mark, False, "comma", verb)


def _alone(view: Marked) -> Speech | None:
    """Tell whether the marked string is a sentence by itself."""
    form = view.form(view.following)
    ends = view.following >= view.sentence[1] - (1 if form in (".", "!", "?") else 0)
    closed = view.final or form in (".", "!", "?") or not view.mark.closed
    closed = closed or heads(view)
    begins = view.first - 1 <= view.sentence[0] or view.dashed(view.outside)
    if begins and closed and ends and (view.length >= _ALONE or _spoken(view)):
        return Speech(view.mark, False, "alone", view.saying_before())
    dashed = view.dashed(view.following) and view.first - 1 <= view.sentence[0]
    if dashed and view.final and view.length > 2:
        return Speech(view.mark, False, "alone")
    return None


def _spoken(view: Marked) -> bool:
    return view.final and (view.mine or view.length > 1)


def _words_of(view: Marked) -> Speech | None:
    """mit den Worten "Ich bin raus" """
    lower = view.lower(view.outside)
    if lower not in view.lexicon.grammar["words_of"] or view.length < 2:
        return None
    return Speech(view.mark, view.small, "words", view.saying_before())


def _said(view: Marked) -> Speech | None:
    """Sie rief "Ich komme" und ging."""
    at = view.outside
    near = [i for i in range(at, max(at - 4, -1), -1) if view.states(i)]
    if view.small or not near or view.length < 2:
        return None
    if view.lower(at) in view.lexicon.grammar["title_before"]:
        return None
    if any(not view.form(i)[:1].isalnum() for i in range(near[0], at + 1)):
        return None
    sentence = view.mine or view.final or near[0] == at
    if not sentence or (view.titled() and not view.mine):
        return None
    return Speech(view.mark, True, "said", near[0])


def _named_so(view: Marked) -> Speech | None:
    """nannte die Trennung "das Beste", sprach von einer "schweren Zeit" """
    at, grammar = view.outside, view.lexicon.grammar
    bound = at >= 0 and view.lower(at) in grammar["named_by"]
    if view.length < 2 and not (view.small or bound):
        return None
    if not view.small and presents(view):
        return None
    if view.lower(view.following) in grammar["naming"]:
        return Speech(view.mark, True, "named-so", view.following)
    for i in range(at, max(at - 9, -1), -1):
        if view.form(i) and view.form(i) in ",;:.":
            return None
        if view.lower(i) in grammar["naming"]:
            if by_nobody(view, i):
                return None
            if not (view.small or bound) and _is_name(view):
                return None
            return Speech(view.mark, True, "named-so", i)
    return None


def _so_before(view: Marked) -> Speech | None:
    """es gab, so Mira Thal, "endlich Ruhe" """
    if view.form(view.outside) != ",":
        return None
    for i in range(view.outside - 1, max(view.outside - 7, 0), -1):
        if view.lower(i) in view.lexicon.grammar["so_says"]:
            told = view.form(i - 1) == ","
            return Speech(view.mark, view.small, "so", i) if told else None
        if not view.form(i)[:1].isalnum():
            return None
    return None


def _is_name(view: Marked) -> bool:
    """Tell the title "Haus am See" from "eine „Zeit des Glücks“"."""
    if view.lexicon.grammar["subject_first"]:
        return view.titled()
    return view.lower(view.outside) not in view.lexicon.grammar["determiner"]


def _fragment(view: Marked) -> Speech | None:
    """Sie sei "unendlich dankbar", sie führe eine "sehr herzliche" Ehe"""
    if known_as(view):
        return None
    verb = _verb_near(view)
    if not view.small:
        bound = view.lower(view.outside) in view.lexicon.grammar["copula"]
        english = view.lexicon.grammar["subject_first"]
        if verb < 0 and view.length >= _LONG and is_so(view):
            return Speech(view.mark, True, "reported")
        if verb < 0 or not bound or view.length < 3 or (english and view.titled()):
            return None
        return Speech(view.mark, True, "fragment", verb)
    if verb < 0:
        told = view.length >= _LONG or _according(view)
        if told and view.length > 1:
            return Speech(view.mark, True, "fragment")
        reported = view.length > 1 and _reported(view)
        return Speech(view.mark, True, "reported") if reported else None
    bound = view.lower(view.outside) in view.lexicon.grammar["copula"]
    if view.length > 1 or (bound and not _far(view, verb)):
        return Speech(view.mark, True, "fragment", verb)
    return None


def _far(view: Marked, verb: int) -> bool:
    """Tell whether a comma or many words part one marked word from the verb."""
    low, high = sorted((verb, view.outside if verb < view.first else view.following))
    return high - low > _WORD_FAR and "," in view.words.forms[low:high]


def _according(view: Marked) -> bool:
    """laut Mira Thal, according to Thal"""
    at = view.sentence[0]
    told = view.lexicon.grammar["according"]
    return any(view.lower(i) in told for i in range(at, min(at + 4, view.first)))


def _reported(view: Marked) -> bool:
    """Tell "Er sei "ein Patriarch" gewesen": the mood says that somebody says it."""
    lower = view.words.lower[view.sentence[0] : view.first]
    return not view.lexicon.grammar["reported"].isdisjoint(lower)


def _verb_near(view: Marked) -> int:
    """Return a verb that can only be one of saying, before the marks or behind."""
    for at in range(view.outside, view.sentence[0] - 1, -1):
        if view.states(at):
            return at
    for at in range(view.following, view.sentence[1]):
        if view.states(at):
            return at
    return -1


def _split(view: Marked, before: Speech) -> Speech | None:
    """ "Ich", sagt sie, "wollte das nie." """
    inside = before.mark.start > view.words.starts[view.sentence[0]]
    if not inside or before.rule not in ("after", "split"):
        return None
    if view.form(view.outside) not in (",", "-", "–", "—") or view.length < 2:
        return None
    return Speech(view.mark, False, "split", before.verb)


_RULES = (
    _after,
    _colon,
    _goes_on,
    _headline,
    _comma,
    _alone,
    _words_of,
    _named_so,
    _so_before,
    _said,
    _fragment,
)
_CAPTIONED = (_after, _colon)
