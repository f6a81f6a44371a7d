"""Whose words a sentence gives back without marks: "Er sei froh, sagt Jon"."""

from apps.reading.languages.lexicon import Tag
from apps.reading.sentence.beside import Reference
from apps.reading.sentence.subjects import NOBODY, Clause, Found, one

_TOLD = 10  # words from "said" to the end of what is told


def reporter(clause: Clause) -> Found:
    """Return whose words a sentence gives back: "Er sei froh, sagt Jon", "Laut Jon"."""
    told = told_by(clause)
    if told is not None:
        return told
    if not reported(clause):
        return _told_behind(clause)
    for verb in range(clause.sentence[1] - 1, clause.sentence[0] - 1, -1):
        says = clause.lexicon.tags.get(clause.words.lower[verb], 0) & Tag.SAYING
        if not says or any(a <= verb < b for a, b in clause.said):
            continue
        beside = clause.beside(verb)
        found = one(beside) if beside else clause.behind(verb, clause.sentence[0])
        return found if found.somebody else _quoted(clause, verb)
    return _maintains(clause)


def _maintains(clause: Clause) -> Found:
    """Return who says so by any verb: "Ada fand es falsch, dass sie warten müsse"."""
    that, (first, last) = clause.lexicon.grammar["that"], clause.sentence
    for i in range(first + 2, last):
        if clause.lower(i) in that and clause.words.forms[i - 1] == ",":
            return clause.first(clause.start(i - 1), i - 1)
    return NOBODY


def _told_behind(clause: Clause) -> Found:
    """Return who said it in "He died at home, his agent, Ada Keil, said on Monday"."""
    first, last = clause.sentence
    if not clause.lexicon.grammar["subject_first"] or clause.said:
        return NOBODY
    for verb in range(last - 1, max(first, last - _TOLD), -1):
        says = clause.lexicon.tags.get(clause.lower(verb), 0) & Tag.SAYING
        beside = clause.beside(verb) if says else None
        if beside is not None and not clause.lexicon.loose & {clause.lower(verb)}:
            comma = clause.words.forms[first : beside.first].count(",")
            return one(beside) if comma else NOBODY
    return NOBODY


def _quoted(clause: Clause, verb: int) -> Found:
    """Return who stands between the last comma and the verb: ", wird Jon zitiert"."""
    begin = verb
    while begin > clause.sentence[0] and clause.words.forms[begin] != ",":
        begin -= 1
    return clause.first(begin, verb)


def reported(clause: Clause) -> bool:
    """Tell whether the mood says that somebody else says it: "Er sei froh"."""
    mood, lower = clause.lexicon.grammar["reported"], clause.words.lower
    return any(
        lower[i] in mood and not any(a <= i < b for a, b in clause.said)
        for i in range(*clause.sentence)
    )


def told_by(clause: Clause) -> Found | None:
    """Return whom "laut Mira Thal" and "nach Angaben von" name."""
    told = clause.lexicon.grammar["according"]
    for ref in clause.references:
        if ref.first > clause.sentence[0] + 7 and not _told_last(clause, ref):
            continue
        for i in range(max(clause.sentence[0], ref.first - 5), ref.first):
            if clause.lower(i) not in told:
                continue
            if all(_leads(clause, k) for k in range(i + 1, ref.first)):
                if not ref.own:
                    return one(ref)
                kin = clause.owned(ref)
                return one(kin) if kin else Found(None)
    return None


def _told_last(clause: Clause, ref: Reference) -> bool:
    """Tell "…, according to Ada Thal", "…, laut Ada Thal" at a sentence's end."""
    near = [clause.lower(i) for i in (ref.first - 2, ref.first - 1)]
    return not clause.lexicon.grammar["according"].isdisjoint(near)


def _leads(clause: Clause, i: int) -> bool:
    grammar, tags = clause.lexicon.grammar, clause.lexicon.tags
    word = clause.words.lower[i]
    return (
        clause.words.forms[i][0].isupper()
        or word in grammar["genitive_of"]
        or word in grammar["determiner"]
        or bool(clause.lexicon.tag(word) & (Tag.ROLE | Tag.TITLE | Tag.KIN))
        or bool(tags.get(word, 0) & Tag.STOP)
    )
