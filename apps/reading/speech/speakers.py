"""Who stands at a verb of saying: behind it, before it, or in the words around.

The speaker is the subject. Whom a preposition or a case governs is spoken to or of;
whose something is speaks only where it is his word: "Ihr Fazit: …".
"""

from apps.reading.sentence.beside import Reference, past_aside
from apps.reading.sentence.subjects import NOBODY, QUOTES, Clause, Found, one
from apps.reading.speech.ahead import headline, interviewed, taken_up, unnamed_ahead
from apps.reading.speech.reporters import told_by
from apps.reading.speech.speech import Speech

_TOLD = 10  # words from "wie" to the verb of saying
_NEAR = 4  # words of "Für den Sänger Jon Aster ist"


def speaker_of(clause: Clause, speech: Speech) -> Found:
    """Return who says a marked string of this sentence."""
    mark = clause.words.at(speech.mark.start)
    told = _according(clause, speech)
    if told is not None:
        return told
    if speech.rule == "headline":
        return headline(clause, mark)
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
        if agent.who is not None or _suffers(clause, speech.verb):
            return agent
    if clause.lower(speech.verb) in clause.lexicon.grammar["cites"]:
        found = _cited_ahead(clause, speech.verb, mark)
    else:
        found = _before(clause, speech.verb, mark)
    if found.somebody or speech.rule != "colon":
        return found
    return _colon(clause, mark)


def _after(clause: Clause, speech: Speech) -> Found:
    """Return who says it behind the marks: "…", sagte Jon / "…," Jon said."""
    verb = speech.verb
    if _passive(clause, verb):
        return _agent(clause)
    grammar = clause.lexicon.grammar
    so = clause.lower(verb) in grammar["so_says"]
    so = so or clause.lower(verb) in grammar["called_so"]
    if clause.lower(verb + 1) in grammar["it"] or (so and _answers(clause, verb)):
        return _of_whose(clause, verb)
    if clause.lower(verb) in grammar["cites"]:
        cited = _cited(clause, verb)
        if cited.somebody:
            return cited
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
        at = verb - (clause.lower(verb - 1) in grammar["perfect"])
        beside = clause.beside(at)  # "was “mad”, his wife has revealed"
        if beside is not None:
            return one(beside)
        if clause.is_pronoun(at - 1):
            return Found(None, noun=at - 1)  # "was “over the moon”, he told them"
    found = clause.behind(verb, begin - 1)
    return found if found.somebody else clause.first(clause.start(verb), verb)


def _cited(clause: Clause, verb: int) -> Found:
    """Return whom a paper cites: "…", zitiert die „Revue“ den Sänger Jon."""
    behind = range(verb + 1, clause.sentence[1])
    heads = clause.lexicon.outlet_heads
    if not any(clause.lower(i) in QUOTES or clause.lower(i) in heads for i in behind):
        return NOBODY
    cited = [r for r in clause.references if r.first > verb and not r.own]
    return one(cited[0]) if len(cited) == 1 else Found(None)


def _cited_ahead(clause: Clause, verb: int, mark: int) -> Found:
    """Return whom somebody cites: "Jon zitierte seine Mutter Ada: „…“"."""
    cited = [r for r in clause.references if verb < r.first < mark and not r.own]
    if cited:
        return one(cited[-1])
    lower = clause.words.lower[clause.sentence[0] : clause.sentence[1]]
    if clause.lexicon.grammar["passive"].isdisjoint(lower):
        return Found(None)  # "Jon zitierte aus dem Brief: „…“"
    return clause.first(clause.start(verb), verb)


def _answers(clause: Clause, verb: int) -> bool:
    """Tell "…", so die offene Antwort der Sängerin: the noun is no speaker."""
    words = clause.words.lower[verb + 1 : verb + _NEAR]
    return not clause.lexicon.grammar["own_words"].isdisjoint(words)


def _of_whose(clause: Clause, verb: int) -> Found:
    """Return whose words they are: "…", heißt es in der Mitteilung des Fürsten."""
    told = clause.words.lower[verb : clause.sentence[1]]
    if clause.lexicon.grammar["own_words"].isdisjoint(told):
        return Found(None)  # "…", heißt es aus dem Umfeld von Ada
    owners = [r for r in clause.references if r.first > verb]
    if owners and clause.lower(owners[0].first - 1) in clause.lexicon.grammar["of_a"]:
        return one(owners[0])
    if owners and owners[0].own and not clause.kin_after(owners[0]):
        theirs = clause.words.lower[owners[0].last : owners[0].last + _NEAR]
        own = not clause.lexicon.grammar["own_words"].isdisjoint(theirs)
        return one(owners[0]) if own else Found(None)
    return Found(None)


def _before(clause: Clause, verb: int, mark: int) -> Found:
    """Return who says it before the marks: "Jon sagte: …", "Da sagte Jon: …"."""
    if clause.lexicon.grammar["subject_first"]:
        ahead = _unnamed_before(clause, verb)
        if ahead.somebody:
            return ahead
        while _tells_how(clause, verb - 1):
            verb -= 1  # "Jon jokingly said: …"
    else:
        again = taken_up(clause, verb)
        if again.somebody:
            return again
    beside = clause.beside(verb)
    told = _as_told(clause, verb) if beside is None else None
    if told is not None:
        return told
    if beside is not None:
        return _subject_beside(clause, verb, mark, beside)
    if clause.lexicon.grammar["subject_first"]:
        if clause.lower(verb).endswith("ing"):
            near = [r for r in clause.references if r.last == verb and not r.own]
            if near and near[0].named:
                return one(near[0])  # "with Jon writing, “…”"
        if verb > clause.sentence[0] and clause.is_pronoun(verb - 1):
            return Found(None, noun=verb - 1)  # "Kent, she says, is …"
        if verb == clause.sentence[0]:
            return clause.behind(verb, mark)  # "Says Jon: …"
    if not clause.lexicon.grammar["subject_first"]:
        ahead = unnamed_ahead(clause, verb)
        if ahead.somebody:
            return ahead
        found = clause.behind(verb, mark)
        if found.somebody:
            return found
    begin = clause.start(verb)
    found = clause.first(begin, verb)
    return found if found.somebody else clause.nameless(begin, verb)


def _subject_beside(clause: Clause, verb: int, mark: int, ref: Reference) -> Found:
    """Take who stands right before a verb, but in "Gerüchte um Ada, nennt der Wirt"."""
    if clause.lower(verb - 1) == ",":
        found = clause.behind(verb, mark)
        if found.noun >= 0 and not clause.is_owner(found.article):
            return found
    return one(ref)


def _tells_how(clause: Clause, i: int) -> bool:
    how = clause.lexicon.grammar.ends(clause.lower(i), "how")
    return how and clause.words.forms[i].islower()


def _unnamed_before(clause: Clause, verb: int) -> Found:
    """Return who says it in "Jon left, because an observer said, “…”"."""
    grammar, first = clause.lexicon.grammar, clause.sentence[0]
    for i in range(verb - 1, max(verb - _NEAR, first), -1):
        if clause.lower(i) in grammar["article"]:
            return clause.nameless(i, verb) if i < verb - 1 else NOBODY
        plain = clause.words.forms[i].isalpha() and clause.words.forms[i].islower()
        if not plain or clause.lower(i) in grammar["clause", "and", "governs"]:
            return NOBODY
    return NOBODY


def _as_told(clause: Clause, verb: int) -> Found | None:
    """Return who tells it in "Max sei ihr, wie die Mutter seufzt, „ähnlich“"."""
    grammar, first = clause.lexicon.grammar, clause.sentence[0]
    for i in range(verb - 1, max(verb - _TOLD, first), -1):
        if clause.lower(i) in grammar["as_says"] and clause.lower(i - 1) == ",":
            found = clause.first(i, verb)
            found = found if found.somebody else clause.nameless(i, verb)
            return found if found.who or found.article >= 0 else None
        if clause.lower(i) == ",":
            return None
    return None


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
    asked = interviewed(clause, at)
    if asked.somebody:
        return asked
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


def _according(clause: Clause, speech: Speech) -> Found | None:
    if speech.rule != "fragment":
        return None
    judge = _for_whom(clause) if speech.verb < 0 else None
    return one(judge) if judge is not None else told_by(clause)


def _passive(clause: Clause, verb: int) -> bool:
    passive = clause.lexicon.grammar["passive"]
    first, last = clause.sentence
    lower = clause.words.lower
    return lower[verb] in clause.lexicon.grammar["naming"] and any(
        lower[i] in passive for i in range(first, last)
    )


def _suffers(clause: Clause, verb: int) -> bool:
    """Tell "Jon has been called “the boss”" from "Jon was cross and called Max …"."""
    grammar = clause.lexicon.grammar
    near = (clause.lower(verb - 1), clause.lower(verb - 2))
    return bool(grammar["subject_first"]) and not grammar["passive"].isdisjoint(near)


def _agent(clause: Clause) -> Found:
    agents = clause.lexicon.grammar["agent"]
    for ref in clause.references:
        if clause.lower(ref.first - 1) in agents and not ref.own:
            return one(ref)
    return Found(None)
