"""Whom a text does not name, right before a verb of saying: "Ein Kritiker nannte …"."""

from apps.reading.languages.lexicon import Tag
from apps.reading.sentence.beside import past_aside
from apps.reading.sentence.subjects import NOBODY, QUOTES, Clause, Found, one

_NEAR = 5  # words of "Eine frühere Kollegin aus Bonn"
_NAME = 6  # words of a paper's name in marks
_BEFORE = frozenset(",:;–—")


def unnamed_ahead(clause: Clause, verb: int) -> Found:
    """Return who says it in "Ein Kritiker nannte Ada „…“": whom he names is no speaker.

    What stands there in the nominative is the subject, be it "Eine andere" or a paper.
    """
    if _one_of_many(clause, verb - 1):
        return Found(None)  # "Ein anderer meinte: „…“"
    if _is_told(clause, verb):
        return NOBODY  # "Der „Bild“ sagte Ada: „…“"
    if clause.lower(verb - 1) in QUOTES:
        return Found(None) if _paper(clause, verb - 1) else NOBODY
    if _are_many(clause, verb):
        return Found(None)  # "Kritiker nannten Ada „…“"
    i = _article(clause, verb - 1)
    if i < 0 or not _opens(clause, i):
        return NOBODY
    noun = clause.lower(verb - 1)
    if noun in clause.lexicon.outlet_heads:
        return Found(None)  # "Die FAZ nannte Ada „…“"
    return Found(None, noun=verb - 1, article=i) if _agrees(clause, i, verb) else NOBODY


def _is_told(clause: Clause, verb: int) -> bool:
    """Tell "Der „Bild“ verriet Ada" from "Der „Spiegel“ nannte Ada …"."""
    grammar, at = clause.lexicon.grammar, verb - 1
    if clause.lower(verb) not in grammar["tells_paper"]:
        return False
    if clause.lower(at) in QUOTES:
        near = range(at - 1, max(at - _NAME, clause.sentence[0]), -1)
        at = next((i for i in near if clause.lower(i) in QUOTES), at)
    elif clause.lower(at) not in clause.lexicon.outlet_heads:
        return False
    return clause.lower(at - 1) in grammar["to_one"] and _opens(clause, at - 1)


def _one_of_many(clause: Clause, i: int) -> bool:
    """Tell "Ein anderer", "Viele", "Jemand" at the beginning of a clause."""
    grammar = clause.lexicon.grammar
    if clause.lower(i) not in grammar["one_of_many"]:
        return False
    at = i - (clause.lower(i - 1) in grammar["nominative"])
    return _opens(clause, at)


def _are_many(clause: Clause, verb: int) -> bool:
    """Tell the bare plural of "Fans schrieben Ada: …" from "Ada und Jon schrieben"."""
    if not clause.lexicon.grammar.ends(clause.lower(verb), "plural_ends"):
        return False
    noun = clause.words.forms[verb - 1][0].isupper() and _opens(clause, verb - 1)
    return noun and not any(ref.last == verb for ref in clause.references)


def _paper(clause: Clause, end: int) -> bool:
    """Tell "Die „Revue“" up to its closing mark."""
    first = clause.sentence[0]
    for i in range(end - 1, max(end - _NAME, first), -1):
        if clause.lower(i) in QUOTES:
            article = clause.lower(i - 1) in clause.lexicon.grammar["nominative"]
            return article and _opens(clause, i - 1)
    return False


def _article(clause: Clause, noun: int) -> int:
    """Return the article of a noun, adjectives between them, or -1."""
    first, grammar = clause.sentence[0], clause.lexicon.grammar
    if not clause.words.forms[noun][0].isupper():
        return -1
    for i in range(noun - 1, max(noun - _NEAR, first - 1), -1):
        if clause.lower(i) in grammar["nominative"]:
            return i
        if clause.lower(i)[-2:] not in grammar["adjective_ends"]:
            return -1
    return -1


def _opens(clause: Clause, i: int) -> bool:
    """Tell whether a clause begins at a word: "Doch ein Kritiker", not "für die"."""
    first, grammar = clause.sentence[0], clause.lexicon.grammar
    if i < first:
        return False
    before = clause.lower(i - 1)
    return i == first or before in _BEFORE or before in grammar["opens_with"]


def _agrees(clause: Clause, article: int, verb: int) -> bool:
    """Tell "Ein Kritiker nannte", "Die Kritiker nannten" from "Die Kritiker nannte"."""
    lexicon, noun = clause.lexicon, clause.lower(verb - 1)
    if clause.lower(verb) in lexicon.grammar["honouring"]:
        he = clause.lower(article) in lexicon.grammar["his_one"]
        return he or lexicon.grammar.ends(noun, "honouring_ends")
    if not (clause.kin_at(verb - 1) or noun in lexicon.grammar["persons"]):
        return False
    many = lexicon.grammar.ends(clause.lower(verb), "plural_ends")
    gender = lexicon.genders.get(noun, "")
    return many or gender != "m" or clause.lower(article) in lexicon.grammar["his_one"]


def taken_up(clause: Clause, verb: int) -> Found:
    """Return whom "Er traf Ada, doch die winkt ab: …" takes up: who was named last."""
    grammar, at = clause.lexicon.grammar, verb - 1
    if at <= clause.sentence[0] or clause.lower(at - 1) not in grammar["opens_with"]:
        return NOBODY
    gender = "m" if clause.lower(at) in grammar["the_m"] else "f"
    if clause.lower(at) not in grammar["the_m"] | grammar["the_f"]:
        return NOBODY
    if grammar.ends(clause.lower(verb), "plural_ends"):
        return NOBODY
    before = [r for r in clause.references if r.last < at and r.named and not r.own]
    last = before[-1].people[0] if before and len(before[-1].people) == 1 else None
    return Found(last if last is not None and last.gender == gender else None)


def interviewed(clause: Clause, end: int) -> Found:
    """Return who answers in "Interview mit der Autorin Ada Keil: „…“"."""
    grammar, first = clause.lexicon.grammar, clause.sentence[0]
    refs = [r for r in clause.references if r.first < end and r.named and not r.own]
    if len(refs) != 1 or len(refs[0].people) != 1:
        return NOBODY
    for i in range(first, refs[0].first):
        talk = clause.lower(i).rpartition("-")[2] in grammar["talks"]
        if talk and clause.lower(i + 1) in grammar["talks_with"]:
            lead = range(i + 2, refs[0].first)  # "mit dem Vater von Ada": not she
            other = any(clause.lower(k) in grammar["of"] for k in lead)
            return NOBODY if other else Found(refs[0].people[0])
    return NOBODY


def headline(clause: Clause, mark: int) -> Found:
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
