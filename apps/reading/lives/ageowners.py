"""Whose an age is that a sentence tells: of whom its own clause speaks, or nobody.

A pattern sees the first name before a number, or the next one behind it. Between the
two another clause may begin, a noun may be the subject, a pronoun may mean somebody
whom the text does not name: "Ada pflegte ihre Mutter, die mit 91 Jahren starb".
"""

import re

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.sentence.cases import governed
from apps.reading.sentence.passage import Passage
from apps.reading.sentence.skeleton import OWN, Skeleton, is_person
from apps.reading.values import value

_BREAK = re.compile(r"[,;:–—()]")
_WORD = re.compile(r"[^\W\d_][\w'’]*")
_LEAD = 3  # words before an age that opens a sentence
_CALLS = Tag.ROLE | Tag.TITLE


@value
class AgeOwners:
    """The sentence in which an age stands, its number from start to end."""

    passage: Passage
    start: int
    end: int

    def owner(self, seen: int) -> int:
        """Return the sign of whose it is, given the one a pattern saw; -1 for none."""
        if seen > self.end:
            return seen if self._is_told_of_next(seen) else -1
        return self._before(seen)

    @property
    def lexicon(self) -> Lexicon:
        return self.passage.language.words

    @property
    def skeleton(self) -> Skeleton:
        return self.passage.skeleton

    def _before(self, seen: int) -> int:
        text = self.skeleton.text
        breaks = list(_BREAK.finditer(text, seen + 1, self.start))
        joint = self._joint(breaks[-1].end() if breaks else seen + 1)
        if joint:
            return self._subject(joint)
        if not breaks:
            lost = governed(self.passage, seen) or self._another(seen + 1, fresh=False)
            return -1 if lost else seen
        begin = breaks[-1].end()
        inner = self._subject(begin)
        if inner >= 0:
            return inner
        words = _words(text[begin : self.start])
        if self._is_relative(words):
            return self._antecedent(words, breaks)
        if words[:1] and words[0] in self.lexicon.grammar["clause"]:
            return -1  # whose subject is nobody known
        if self._another(begin, fresh=True):
            return -1
        if begin == seen + 2 or not self.lexicon.grammar["age_lead"].issuperset(words):
            return -1 if governed(self.passage, seen) else seen
        return seen if self._ends_here() else self._next(self.end)

    def _joint(self, begin: int) -> int:
        """Return where a "that" without a comma begins a clause, or 0."""
        text, grammar = self.skeleton.text, self.lexicon.grammar
        for joint in grammar["bare_joint"]:
            at = text.rfind(f" {joint} ", begin, self.start)
            if at >= 0:
                return at + 1
        return 0

    def _subject(self, begin: int) -> int:
        """Return the first after a break who is nobody's owner and not governed."""
        text = self.skeleton.text
        for at in range(begin, self.start):
            own = text[at + 1] == OWN
            if is_person(text[at]) and not own and not governed(self.passage, at):
                return at
        return -1

    def _antecedent(self, words: list[str], breaks: list[re.Match[str]]) -> int:
        """Return whom "der" means: who stands before it, or before an apposition."""
        text, grammar = self.skeleton.text, self.lexicon.grammar
        if not grammar["whose"].isdisjoint(words[:2]):
            return -1
        noun = text[: breaks[-1].start()].rstrip()
        if noun and is_person(noun[-1]):
            return len(noun) - 1
        beside = text[: breaks[-2].start()].rstrip() if len(breaks) > 1 else ""
        apposed = _words(text[len(beside) + 1 : len(noun)])
        kin = any(self.lexicon.tag(word) & Tag.KIN for word in apposed)
        if not beside or not is_person(beside[-1]) or kin:
            return -1
        (person, *more) = self.skeleton.reference(len(beside) - 1).people
        he = grammar["he_who"]
        gender = ("m" if words[0] in he else "f") if he else person.gender
        fits = not more and person.gender == gender
        return len(beside) - 1 if fits and apposed[0] in grammar["article"] else -1

    def _next(self, begin: int) -> int:
        """Return whom a clause that begins with the age speaks of: "…, mit 9 kam P"."""
        text = self.skeleton.text
        for at in range(begin, len(text)):
            if text[at] in ",;:–—":
                return -1
            if is_person(text[at]):
                return at if self._is_told_of_next(at) else -1
        return -1

    def _ends_here(self) -> bool:
        """Tell whether the clause ends with the age: "ist 2016 gestorben, mit 81"."""
        rest = _BREAK.split(self.skeleton.text[self.end :])[0]
        return all(self._counts_years(word.lower()) for word in _WORD.findall(rest))

    def _is_relative(self, words: list[str]) -> bool:
        relative = self.lexicon.grammar["relative"]
        led = words[:1] and words[0] in self.lexicon.grammar["prepositions"]
        return bool(words) and words[1 if led and len(words) > 1 else 0] in relative

    def _another(self, begin: int, *, fresh: bool) -> bool:
        """Tell whether the words before are about somebody nobody knows.

        fresh is a part that begins with a break.
        """
        text, grammar = self.skeleton.text, self.lexicon.grammar
        joints = [
            found.end()
            for joint in grammar["and"]
            for found in re.finditer(rf" {re.escape(joint)} ", text[begin : self.start])
        ]
        begin += max(joints, default=0)
        fresh = fresh or bool(joints)
        written = _WORD.findall(text[begin : self.start])
        if any(self._is_subject(word.lower()) for word in written):
            return True
        if fresh and written and written[0].lower() in grammar["nominative"]:
            return any(word[0].isupper() for word in written[1:4])
        return self._owned_subject(begin, fresh)

    def _owned_subject(self, begin: int, fresh: bool) -> bool:
        """Tell "ihr Vater" from "ihren Vater": kin that the words are about."""
        text, lexicon = self.skeleton.text, self.lexicon
        for at in range(begin, self.start - 1):
            if not is_person(text[at]) or text[at + 1] != OWN:
                continue
            behind = _words(text[at + 2 : self.start])[:3]
            kin = any(lexicon.tag(word) & (Tag.KIN | Tag.ROLE) for word in behind)
            first = self.passage.words.lower[self.skeleton.reference(at).first]
            opens = fresh and not text[begin:at].strip()
            if kin and (opens or first in lexicon.grammar["his_subject"]):
                return True
        return False

    def _is_subject(self, word: str) -> bool:
        return word in self.lexicon.grammar["subject_pronouns"]

    def _is_told_of_next(self, at: int) -> bool:
        """Tell whether who follows an age is the subject: "Mit 62 heiratete P"."""
        text, passage = self.skeleton.text, self.passage
        between = text[self.end : at]
        if self.lexicon.grammar["subject_first"]:
            before, _, last = between.rstrip().rpartition(" ")
            between = before if last in self.lexicon.grammar["article"] else between
            between = between.rstrip().removesuffix(",")
        if _BREAK.search(between) or OWN in between or governed(passage, at):
            return False
        if any(is_person(sign) for sign in between):
            return False
        begin = max((m.end() for m in _BREAK.finditer(text, 0, self.start)), default=0)
        lead = text[begin : self.start]
        if self._of_other_gender(lead, at) or self._too_long(lead):
            return False
        if any(
            is_person(sign) and lead[i + 1 : i + 2] != OWN
            for i, sign in enumerate(lead)
        ):
            return False
        return self._names_nobody(lead, opening=True) and self._names_nobody(between)

    def _too_long(self, lead: str) -> bool:
        """Tell "When her father died at 91, P": English has its clause before."""
        if not self.lexicon.grammar["subject_first"]:
            return False
        if OWN in lead and any(self.lexicon.tag(w) & Tag.KIN for w in _words(lead)):
            return True
        return len([w for w in _words(lead) if not self._leads(w)]) > _LEAD

    def _leads(self, word: str) -> bool:
        return word in self.lexicon.grammar["age_lead"] or self._counts_years(word)

    def _of_other_gender(self, lead: str, at: int) -> bool:
        """Tell "Zu ihrem 80. Geburtstag" of a woman from whom a man follows."""
        gender = self.skeleton.reference(at).people[0].gender
        for word in _words(lead):
            labels = self.lexicon.pronouns.get(word, ())
            own = {x.removeprefix("own ") for x in labels if x.startswith("own")}
            if own and gender and gender not in own:
                return True
        return False

    def _names_nobody(self, part: str, *, opening: bool = False) -> bool:
        """Tell whether no pronoun and no noun in a part may be the subject."""
        prepositions = self.lexicon.grammar["prepositions", "led_by"]
        written = _WORD.findall(part)
        for i, word in enumerate(written):
            lower = word.lower()
            if self._is_subject(lower):
                return False
            noun = word[0].isupper() and not self.lexicon.grammar["capitals"]
            if (
                not noun
                or self._counts_years(lower)
                or self.lexicon.tag(lower) & _CALLS
            ):
                continue
            if (
                opening
                and i == 0
                and not self.lexicon.tag(lower) & (Tag.KIN | Tag.NOUN)
            ):
                continue
            if prepositions.isdisjoint(w.lower() for w in written[max(i - 2, 0) : i]):
                return False
        return True

    def _counts_years(self, word: str) -> bool:
        grammar = self.lexicon.grammar
        return word in grammar["age_words"] or grammar.ends(word, "aged_one")


def _words(part: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(part)]
