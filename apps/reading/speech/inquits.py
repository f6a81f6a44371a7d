"""The verb right behind a marked string: "…", sagte Kim; "…," Kim said."""

from apps.reading.languages.lexicon import Tag
from apps.reading.speech.belonging import belongs
from apps.reading.speech.marked import Marked

_MARKS = frozenset('"“”')
_CLAUSE_ENDS = frozenset((*".;:,–—", ""))
_ASIDE = 14  # words from the marks to an English verb behind its subject


def verb_after(view: Marked) -> int:
    """Return the verb of saying right after the marks: "…", sagte Kim."""
    at, comma = view.following, False
    while at < view.following + 3 and view.form(at) in (",", "–", "—"):
        comma, at = True, at + 1
    if comma and view.lower(at) in view.lexicon.grammar["that_says"]:
        at += 1  # "…", das sagte Kim
    inner = view.ending in (",", "!", "?", ".", "…")
    if not view.form(at) or not (comma or inner):
        return -1
    lower = view.lower(at)
    if lower in view.lexicon.grammar["so_says"]:
        return -1 if _no_speech(view, at) else at
    if view.says(at) and view.form(at)[0].islower():
        return at
    if lower in view.lexicon.grammar["as_says"]:
        near = range(at + 2, at + 7)
        return next((i for i in near if view.says(i)), -1)
    if comma and lower in view.lexicon.grammar["has_said", "is_to_have", "is_cited"]:
        return _participle(view, at)
    if view.lexicon.grammar["subject_first"]:
        return _verb_behind_subject(view, at)
    return at if comma and _inverted(view, at) else -1


def _participle(view: Marked, at: int) -> int:
    """Return what ends the clause in "…", hat Kim einmal der Revue erzählt.

    So it does in "…", soll Kim im kleinen Kreis gesagt haben.
    """
    end = next(
        (i for i in range(at + 1, at + _ASIDE) if view.form(i) in _CLAUSE_ENDS), -1
    )
    grammar = view.lexicon.grammar
    if view.lower(at) in grammar["is_to_have"]:
        end = end - 1 if view.lower(end - 1) in grammar["has_said"] else -1
    elif view.lower(at) in grammar["is_cited"]:
        end = end if view.lower(end - 1) in grammar["cites"] else -1
    said = end > 0 and view.states(end - 1)
    return end - 1 if said and view.form(end - 1)[0].islower() else -1


def _no_speech(view: Marked, at: int) -> bool:
    """Tell "…", so der Titel: what is a title says so."""
    last = min(at + 4, view.sentence[1])
    grammar = view.lexicon.grammar
    return any(
        belongs(view.lower(i), view.lexicon) or view.lower(i) in grammar["not_said"]
        for i in range(at + 1, last)
        if not view.form(i + 1)[:1].isupper()
    )


def _inverted(view: Marked, at: int) -> bool:
    """Tell "…", blickt Mira zurück: any verb that stands before its subject."""
    lexicon, form = view.lexicon, view.form(at)
    if view.outside >= 0 and view.form(view.outside)[:1].isalnum():
        return False
    if not form[0].islower() or lexicon.tags.get(view.lower(at), 0) & Tag.STOP:
        return False
    grammar = lexicon.grammar
    if view.lower(at) in grammar["clause", "and", "or", "governs"]:
        return False
    at += view.lower(at + 1) in grammar["myself"]  # "beschwerte sich Kim"
    behind = view.lower(at + 1)
    if behind in lexicon.pronouns or behind in grammar["nominative"]:
        return view.length > 1
    return view.form(at + 1)[:1].isupper() and view.length > 1


def _verb_behind_subject(view: Marked, at: int) -> int:
    """English puts the speaker first: "…," Mia Thal, 41, said."""
    lexicon = view.lexicon
    called = lexicon.tag(view.lower(at)) & (Tag.ROLE | Tag.KIN | Tag.TITLE)
    known = view.form(at)[0].isupper() or (
        (called and view.form(at + 1)[:1].isupper())  # "…," co-star Ada Thal said
        or view.lower(at) in lexicon.pronouns
        or view.lower(at) in lexicon.grammar["determiner"]
        or view.lower(at) in lexicon.grammar["not_share"]
    )
    i, marked = at + 1, False
    while i < at + _ASIDE:
        form = view.form(i)
        if view.says(i) and not marked:
            return i if known else -1
        if form and form in _MARKS and view.form(at).islower():
            marked = not marked  # the "Tidal" singer said
        elif not form or not (form[0].isalnum() or form in ",()-’'.&"):
            return -1
        i += 1
    return -1
