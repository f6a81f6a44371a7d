"""Names of parts, told by their verb: "spielt die Kommissarin Zorla Vexx"."""

from bisect import bisect_left
from collections import Counter

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.names.names import Find
from apps.reading.names.namewords import is_noun, may_be_surname
from apps.reading.text.text import Words
from apps.reading.values import value

_FAR = 16  # words of a clause on either side of "spielt"
_LEAD = 6  # words between an article and the name
_SAYS = 6  # words between "Ich war" and whom somebody was
_OFTEN = 2  # times of a name to each time that it is a part's
_WORK = 6  # letters of a compound that names a work
_ENDS = frozenset(".!?;:")
_MARKS = frozenset('"„“”«»‚‘')
_CALLS = Tag.TITLE | Tag.ROLE | Tag.KIN


def acted(finds: list[Find], words: Words, lexicon: Lexicon) -> set[tuple[str, ...]]:
    """Return the names of whom somebody plays; finds are in order of place."""
    # "the stars Ada Thal and Jon Aster" are no parts
    playing = lexicon.grammar["playing"] - lexicon.grammar["starring"]
    firsts = [find.first for find in finds]
    played: Counter[tuple[str, ...]] = Counter()
    for verb in [i for i, word in enumerate(words.lower) if word in playing]:
        clause = _Clause.around(words, lexicon, verb)
        at, behind = (bisect_left(firsts, i) for i in (clause.begin, clause.end))
        played.update(clause.parts(finds[at:behind]))
    parts = _only_parts(played, words) if played else set()
    given = {find.name[0] for find in finds if len(find.name) > 1}
    called: set[tuple[str, ...]] = set()  # "als Kommissar Vexx"
    others: set[str] = set()  # surnames of those who are not only called so
    for find in finds:
        if _as_what(words, lexicon, find) < 0:
            others.add(find.name[-1])
        elif _as_part(words, lexicon, find):
            called.add(find.name)
        alone = len(find.name) == 1 and find.name[0] not in given
        if alone and _was(words, lexicon, find):
            parts.add(find.name)
    return parts | {name for name in called if name[-1] not in others}


def _only_parts(played: Counter[tuple[str, ...]], words: Words) -> set[tuple[str, ...]]:
    """Leave out whoever the text names elsewhere more often than as a part."""
    times = Counter(words.forms)
    return {name for name, n in played.items() if times[name[-1]] <= _OFTEN * n}


@value
class _Clause:
    """The words around a verb of playing, up to the next comma behind it."""

    words: Words
    lexicon: Lexicon
    begin: int
    verb: int
    end: int

    @classmethod
    def around(cls, words: Words, lexicon: Lexicon, verb: int) -> "_Clause":
        begin, end, forms = verb, verb + 1, words.forms
        while begin > max(verb - _FAR, 0) and forms[begin - 1] not in _ENDS:
            begin -= 1
        while end < min(verb + _FAR, len(words)) and forms[end] not in _ENDS | {","}:
            end += 1
        return cls(words, lexicon, begin, verb, end)

    def parts(self, near: list[Find]) -> list[tuple[str, ...]]:
        """Return whom the verb has for its object, of those named in the clause."""
        if self.end > self.verb + 1:
            near_verb = [find for find in near if find.first > self.verb]
        else:  # "in der Mira Thal die Kommissarin Zorla Vexx spielt"
            near_verb = [find for find in near if find.first < self.verb]
        return [find.name for find in near_verb if self._is_part(find, near)]

    def _is_part(self, find: Find, near: list[Find]) -> bool:
        lead, told = _lead(self.words, self.lexicon, find)
        if lead < 0 or find.genitive:
            return False
        lower, grammar = self.words.lower, self.lexicon.grammar
        if told and grammar["part_heads"].intersection(lower[max(lead - 2, 0) : lead]):
            return False  # "dessen Sohn Max Fußball spielt"
        if lead and lower[lead - 1] in grammar["and"]:
            return False
        if told and lower[lead] in grammar["object_m"]:
            return True
        if not self._has_subject(near, lead):
            return False
        if lower[lead] in grammar["not_share"] and grammar["capitals"]:
            return self.tells_of_work()  # "She will play her friend Ada on Monday"
        if told or find.first < self.verb:
            return told and "," not in self.words.forms[find.last : self.verb]
        beside = lead <= self.verb + 1 or lower[lead - 1] in self.lexicon.pronouns
        one = len(find.name) == 1 or self.tells_of_work()
        return lead <= self.verb + 2 and beside and one

    def _has_subject(self, near: list[Find], lead: int) -> bool:
        """Tell whether somebody else, before a word, may be who plays."""
        if any(find.last <= lead and not find.genitive for find in near):
            return True
        if any(self._may_act(i, lead) for i in range(self.begin, lead)):
            return True
        lower, grammar = self.words.lower, self.lexicon.grammar
        if lower[self.verb - 1] in grammar["relative_subject"]:
            return True  # "the star, who played Zorla"
        who = lower[lead - 1] in grammar["relative_subject"]
        if who and self.words.forms[lead - 2] == ",":
            return True
        labels = (
            label
            for word in lower[self.begin : lead]
            for label in self.lexicon.pronouns.get(word, ())
        )
        return any(label in ("f", "m", "they") for label in labels)

    def _may_act(self, i: int, lead: int) -> bool:
        """Tell "Vexx spielt …", "Die 27-Jährige spielt in …"."""
        form, lower = self.words.forms[i], self.words.lower[i]
        if self.words.forms[i + 1] in _MARKS:
            return False  # the work of "In „Doktor Keil“ spielt Ada Thal"
        if not form[0].isupper() and not form[0].isdecimal():
            return False
        if self.lexicon.grammar.ends(lower, "aged_one"):
            return True
        unknown = may_be_surname(form, self.lexicon) and not is_noun(form, self.lexicon)
        return unknown and i in (self.verb - 2, self.verb - 1, lead - 1)

    def tells_of_work(self) -> bool:
        span = (i for i in range(self.begin, self.end) if i != self.verb)
        return any(_is_work(self.words, self.lexicon, i) for i in span)


def _lead(words: Words, lexicon: Lexicon, find: Find) -> tuple[int, bool]:
    """Return the first word of what calls somebody, and whether it tells what he is.

    -1 is for whoever a preposition governs, and for those who act themselves.
    """
    grammar, at, told = lexicon.grammar, find.first - 1, False
    while at >= 0 and find.first - at < _LEAD and words.glued(at + 1):
        word = words.lower[at]
        calls = lexicon.tag(word) & _CALLS
        if calls and grammar.ends(word, "players"):
            return -1, False
        if word in grammar["determiner"] or word in grammar["not_share"]:
            governed = at > 0 and words.lower[at - 1] in grammar["governs"]
            return (-1 if governed else at), True
        if not calls and not (told and words.forms[at].islower()):
            break
        if word in grammar["governs"]:
            return -1, False
        told = told or bool(calls)
        at -= 1
    if at >= 0 and words.lower[at] in grammar["governs"]:
        return -1, False
    return find.first, told


def _was(words: Words, lexicon: Lexicon, find: Find) -> bool:
    """Tell "Ich war acht Jahre lang Zorlo" from "Ich war mit Zorlo da"."""
    grammar, lower = lexicon.grammar, words.lower
    for at in range(find.first - 1, max(find.first - _SAYS, 0) - 1, -1):
        if not lower[at].isalpha() or lower[at] in grammar["governs"]:
            return False
        if lower[at] in grammar["was"]:
            return at > 0 and lower[at - 1] in grammar["me"]
    return False


def _as_part(words: Words, lexicon: Lexicon, find: Find) -> bool:
    """Tell "als Gutsherrin Zorla in der Serie" from "als Sängerin Zorla kam"."""
    grammar, at = lexicon.grammar, _as_what(words, lexicon, find)
    if at < 0:
        return False
    if words.lower[at - 1] in grammar["starring"]:
        return True  # "Ada Thal stars as Detective Zorla Vexx"
    if grammar["known_as"].intersection(words.lower[max(at - _LEAD, 0) : at]):
        return True  # "best known to the young as Mr Vexx"
    if _fronted(words, lexicon, find, at):
        return True
    if find.last >= len(words) or words.lower[find.last] not in grammar["part_in"]:
        return False
    clause = _Clause.around(words, lexicon, find.last)
    marked = any(words.forms[i] in _MARKS for i in range(clause.begin, clause.end))
    return marked or clause.tells_of_work()


def _fronted(words: Words, lexicon: Lexicon, find: Find, at: int) -> bool:
    """Tell "Als Kommissarin Zorla Vexx hat sie viele Freunde": she is another."""
    verb, subject = find.last, find.last + 1
    if subject >= len(words) or not words.forms[at][0].isupper():
        return False
    labels = lexicon.pronouns.get(words.lower[subject], ())
    plain = words.forms[verb].islower() and not lexicon.pronouns.get(words.lower[verb])
    return plain and any(label in ("f", "m") for label in labels)


def _as_what(words: Words, lexicon: Lexicon, find: Find) -> int:
    """Return the word "als" of "als Kommissar Vexx", or -1."""
    at = find.first - 1
    near = words.lower[max(find.first - _LEAD, 0) : find.first]
    if lexicon.grammar["as_part"].isdisjoint(near):
        return -1
    while at > 0 and _may_call(words, lexicon, at, find.first):
        if lexicon.grammar.ends(words.lower[at], "players"):
            return -1
        at -= 1
    after = words.lower[find.last] if find.last < len(words) else ""
    bare = len(find.name) == 1 and after in lexicon.grammar["part_in"]
    called = 0 < at < find.first - (not bare)
    called = called and words.lower[at] in lexicon.grammar["as_part"]
    return at if called else -1


def _may_call(words: Words, lexicon: Lexicon, i: int, first: int) -> bool:
    """Tell what may say what a part is: "Dr.", "Gutsherrin", no list needs to know."""
    if words.forms[i] == "." or lexicon.tag(words.lower[i]) & _CALLS:
        return True
    return i == first - 1 and words.forms[i][0].isupper() and words.glued(first)


def _is_work(words: Words, lexicon: Lexicon, i: int) -> bool:
    word = words.lower[i]
    if word in lexicon.grammar["fiction"]:
        return True
    return len(word) > _WORK and word.endswith(lexicon.work_endings)
