"""Who stands at a verb of saying: behind it, before it, or in the words around.

The speaker is the subject. Whom a preposition or a case governs is spoken to or of;
whose something is speaks only where it is his word: "Ihr Fazit: …".
"""

from apps.reading.languages.lexicon import Tag
from apps.reading.sentence.beside import Reference, past_aside
from apps.reading.sentence.subjects import NOBODY, Clause, Found, one
from apps.reading.speech.speech import Speech

_TOLD = 10  # words from "said" to the end of what is told
_NEAR = 4  # words of "Für den Sänger Jon Aster ist"


def speaker_of(clause: Clause, speech: Speech) -> Found:
    """Return who says a marked string of this sentence."""
    mark = clause.words.at(speech.mark.start)
    told = _according(clause, speech)
    if told is not None:
        return told
    if speech.rule == "headline":
        return _headline(clause, mark)
    if speech.verb < 0:
        return _colon(clause, mark) if speech.rule == "colon" else NOBODY
    if speech.verb > mark:
        found = _after(clause, speech)
        if found.who is None and clause.words.forms[mark - 2] == ":":
            before = _colon(clause, mark)  # "Jon: „…“, so der letzte Gruß"
            return before if before.who is not None else found
        return found
    if speech.rule == "split":
        found = clause.behind(speech.verb, mark)
        if found.somebody:
            return found
    if _passive(clause, speech.verb):
        agent = _agent(clause)
        if agent.who is not None:
            return agent
    found = _before(clause, speech.verb, mark)
    if found.somebody or speech.rule != "colon":
        return found
    return _colon(clause, mark)


def _after(clause: Clause, speech: Speech) -> Found:
    """Return who says it behind the marks: "…", sagte Jon / "…," Jon said."""
    verb = speech.verb
    if _passive(clause, verb):
        return _agent(clause)
    if clause.lower(verb + 1) in clause.lexicon.grammar["it"]:
        return _of_whose(clause, verb)
    begin = clause.words.at(speech.mark.end) + 1
    while begin < verb and not clause.words.forms[begin][0].isalnum():
        begin += 1
    if speech.rule in ("after", "split"):
        if (
            begin < verb
            and clause.lower(begin) not in clause.lexicon.grammar["that_says"]
        ):
            if clause.is_pronoun(verb - 1) and clause.lexicon.grammar["subject_first"]:
                return Found(None, noun=verb - 1)
            found = clause.first(begin, verb)
            return found if found.somebody else clause.nameless(begin, verb)
        return clause.behind(verb, begin - 1)
    if clause.lexicon.grammar["subject_first"]:
        beside = clause.beside(verb)
        if beside is not None:
            return one(beside)
        if clause.is_pronoun(verb - 1):
            return Found(None, noun=verb - 1)  # "was “over the moon”, he told them"
    found = clause.behind(verb, begin - 1)
    return found if found.somebody else clause.first(clause.start(verb), verb)


def _of_whose(clause: Clause, verb: int) -> Found:
    """Return whose words they are: "…", heißt es in der Mitteilung des Fürsten."""
    told = clause.words.lower[verb : clause.sentence[1]]
    if clause.lexicon.grammar["own_words"].isdisjoint(told):
        return Found(None)  # "…", heißt es aus dem Umfeld von Ada
    owners = [r for r in clause.references if r.first > verb]
    if owners and clause.lower(owners[0].first - 1) in clause.lexicon.grammar["of_a"]:
        return one(owners[0])
    if owners and owners[0].own and not clause.kin_after(owners[0]):
        return one(owners[0])
    return Found(None)


def _before(clause: Clause, verb: int, mark: int) -> Found:
    """Return who says it before the marks: "Jon sagte: …", "Da sagte Jon: …"."""
    beside = clause.beside(verb)
    if beside is not None and clause.lower(verb - 1) == ",":
        found = clause.behind(verb, mark)
        if found.noun >= 0:
            return found  # "Gerüchte um Ada, nennt der Wirt „…“"
    if beside is not None:
        return one(beside)
    if clause.lexicon.grammar["subject_first"]:
        if verb > clause.sentence[0] and clause.is_pronoun(verb - 1):
            return Found(None, noun=verb - 1)  # "Kent, she says, is …"
        if verb == clause.sentence[0]:
            return clause.behind(verb, mark)  # "Says Jon: …"
    if not clause.lexicon.grammar["subject_first"]:
        found = clause.behind(verb, mark)
        if found.somebody:
            return found
    begin = clause.start(verb)
    found = clause.first(begin, verb)
    return found if found.somebody else clause.nameless(begin, verb)


def _colon(clause: Clause, mark: int) -> Found:
    """Return who stands before a colon: "Auch Jon winkt ab: …"."""
    at = mark - 2
    if goes_on(clause, at):
        return NOBODY
    found = clause.first(clause.start(at), at)
    if found.somebody:
        return found
    judge = _for_whom(clause)
    if judge is not None:
        return one(judge)
    of = clause.lexicon.grammar["of"]
    own = [
        r
        for r in clause.references
        if r.own and r.first < at and clause.lower(r.first - 1) not in of
    ]
    if len(own) == 1 and not clause.kin_after(own[0]):
        return one(own[0])
    first = clause.sentence[0]
    labels = clause.lexicon.pronouns.get(clause.lower(first), ())
    if not own and any(label.startswith("own") for label in labels):
        return Found(None, noun=-1 if clause.kin_at(first + 1) else first)
    return clause.nameless(first, at)


def goes_on(clause: Clause, end: int = -1) -> bool:
    """Tell "Und weiter: …" up to the colon of a sentence, where no end is given."""
    first, last = clause.sentence
    if end < 0:
        end = next((i for i in range(first, last) if clause.lower(i) == ":"), first)
    opening = clause.words.lower[first:end]
    return bool(opening) and clause.lexicon.grammar["going_on"].issuperset(opening)


def _for_whom(clause: Clause) -> Reference | None:
    """Return who sees it so: "Für Jon ist klar: …", "For Jon, it is simple: …"."""
    first, grammar = clause.sentence[0], clause.lexicon.grammar
    if clause.lower(first) not in grammar["for_whom"] or not clause.references:
        return None
    ref = clause.references[0]
    after = past_aside(clause.words, ref.last)
    behind = [clause.lower(i) for i in range(after, after + 3)]
    near = not ref.own and ref.first - first < _NEAR
    return ref if near and not grammar["is_so"].isdisjoint(behind) else None


def _headline(clause: Clause, mark: int) -> Found:
    """Return who a headline is about: "…": Mira über Jon, "…": Star Mira weint."""
    behind = [r for r in clause.references if r.first > mark]
    if not behind or behind[0].own:
        return NOBODY
    ref = behind[0]
    told = clause.words.lower[mark : ref.first]
    if not clause.lexicon.grammar["words_of"].isdisjoint(told):
        return clause.first(mark, clause.sentence[1])  # "…": Mit diesen Worten hat Jon
    follower = clause.lower(past_aside(clause.words, ref.last))
    if follower in clause.lexicon.grammar["about_whom"]:
        return one(ref)
    forms = clause.words.forms
    i = ref.first - 1
    while i > mark and clause.lexicon.tag(clause.lower(i)) & (Tag.ROLE | Tag.TITLE):
        i -= 1
    return one(ref) if forms[i] == ":" else NOBODY


def reporter(clause: Clause) -> Found:
    """Return whose words a sentence gives back: "Er sei froh, sagt Jon", "Laut Jon"."""
    told = _told_by(clause)
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


def _according(clause: Clause, speech: Speech) -> Found | None:
    return _told_by(clause) if speech.rule == "fragment" else None


def _told_by(clause: Clause) -> Found | None:
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


def _passive(clause: Clause, verb: int) -> bool:
    passive = clause.lexicon.grammar["passive"]
    first, last = clause.sentence
    lower = clause.words.lower
    return lower[verb] in clause.lexicon.grammar["naming"] and any(
        lower[i] in passive for i in range(first, last)
    )


def _agent(clause: Clause) -> Found:
    agents = clause.lexicon.grammar["agent"]
    for ref in clause.references:
        if clause.lower(ref.first - 1) in agents and not ref.own:
            return one(ref)
    return Found(None)
