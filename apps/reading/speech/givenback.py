"""Who says what the mood alone gives back: "„…“, sagt Ada. Jon sei „ein Freund“"."""

from apps.reading.languages.lexicon import Tag
from apps.reading.sentence.subjects import NOBODY, Clause, Found
from apps.reading.speech.about import subject
from apps.reading.speech.called import described
from apps.reading.speech.reporters import reported
from apps.reading.speech.speech import Speech
from apps.reading.speech.talk import Talk


def given_back(talk: Talk, speech: Speech, number: int, clause: Clause) -> Found:
    """Return who spoke last in the paragraph: whom he speaks of is no speaker.

    "„…“, sagt Ada. Jon sei „ein Freund“" is what Ada says; "Jon wies das zurück. Die
    Frau habe „gelogen“" is what Jon says.
    """
    if speech.verb >= 0 or not _all_reported(clause) or _says(clause):
        return NOBODY
    if _by_others(clause):
        return Found(None)  # "Laut Polizei sei Jon „müde“ gewesen"
    last, found = talk.last
    here = talk.together(number, last)
    begin = last + 1 if here else number - 1
    told = (found if found.somebody else Found(None)) if here else NOBODY
    for at in range(max(begin, 0), number):
        between = talk.clause(at) if talk.together(number, at) else None
        if between is None or reported(between):
            continue
        other = _meant(talk, subject(between), at)
        if other.somebody and other.who is not told.who:
            told = other if _tells(between) else Found(None)
    if told.somebody:
        return told
    about = subject(clause, kin=True)
    return Found(None) if _is_other(talk, about, clause) else about


def _all_reported(clause: Clause) -> bool:
    """Tell "Er sei müde" from "Jon legte nach: Er sei müde", "…, dass er müde sei"."""
    mood, forms = clause.lexicon.grammar["reported"], clause.words.forms
    for i in range(*clause.sentence):
        if any(a <= i < b for a, b in clause.said):
            continue
        if forms[i] in ",:":
            return False
        if clause.lower(i) in mood:
            return True
    return False


def _by_others(clause: Clause) -> bool:
    """Tell "Laut Polizei", "Nach Angaben des Hofs", "so heißt es" from the speaker."""
    grammar, lower = clause.lexicon.grammar, clause.words.lower
    told = grammar["according"] | grammar["is_called"]
    return not told.isdisjoint(lower[slice(*clause.sentence)])


def _meant(talk: Talk, found: Found, number: int) -> Found:
    if found.who is None and found.noun >= 0:
        return described(talk, found, number)
    return found


def _is_other(talk: Talk, about: Found, clause: Clause) -> bool:
    """Tell whom a sentence names from who has spoken before: "Jon sei „müde“"."""
    if about.who is None or about.who.number in talk.spoken:
        return False
    return any(ref.named and about.who in ref.people for ref in clause.references)


def _says(clause: Clause) -> bool:
    """Tell whether a verb of saying stands outside of the marks."""
    first, last = clause.sentence
    tags, loose = clause.lexicon.tags, clause.lexicon.loose
    return any(
        tags.get(word, 0) & Tag.SAYING and word not in loose
        for i, word in enumerate(clause.words.lower[first:last], first)
        if not any(a <= i < b for a, b in clause.said)
    )


def _tells(clause: Clause) -> bool:
    """Tell "Jon wies das zurück", "Jon sieht das anders" from "Jon ging"."""
    grammar = clause.lexicon.grammar
    lower = clause.words.lower[slice(*clause.sentence)]
    telling = grammar["reacts"] | grammar["objects"]
    return _says(clause) or not telling.isdisjoint(lower)
