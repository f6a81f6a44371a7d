"""What around marks shows that they hold speech, or that they do not."""

from apps.reading.languages.lexicon import Tag
from apps.reading.speech.marked import Marked

_WHOLE = 4  # words of a headline that is but speech


def by_nobody(view: Marked, verb: int) -> bool:
    """Tell ", described as ‘mumble rap’," from "described by Ann as ‘dull’"."""
    grammar = view.lexicon.grammar
    if not grammar["subject_first"] or not view.lower(verb).endswith("ed"):
        return False
    before = view.form(verb - 1)
    apposed = before == "," and view.lower(verb + 1) in grammar["as_what"]
    passive = apposed or before.lower() in grammar["passive"]
    agents = (view.lower(i) in grammar["agent"] for i in range(*view.sentence))
    return passive and not any(agents)


def presents(view: Marked) -> bool:
    """Tell "schwärmt die Moderatorin von "Guten Morgen"" from "schwärmt von …"."""
    lexicon, at = view.lexicon, view.outside
    of = view.lower(at) in lexicon.grammar["of"]
    return of and bool(lexicon.tag(view.lower(at - 1)) & Tag.ROLE)


def is_so(view: Marked) -> bool:
    """Tell "Vielmehr sei sie "Opfer einer Intrige"" from what is called so."""
    lexicon, at = view.lexicon, view.outside
    mood = view.lower(at - 1) in lexicon.grammar["reported"] & lexicon.grammar["copula"]
    return mood and view.lower(at) in lexicon.pronouns


def heads(view: Marked) -> bool:
    """Tell a headline that is but speech, "Ich war nie der Liebling", from a title."""
    first = view.dashed(view.outside) and not view.sentence[0]
    alone = view.outside < 0 or first
    song = view.lexicon.grammar["subject_first"] and view.titled()
    return alone and view.mine and view.length >= _WHOLE and not song
