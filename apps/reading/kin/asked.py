"""What is asked of one sentence to tell whose kin its kinship words mean."""

from dataclasses import dataclass, field

from apps.reading.couples.topics import LATELY, Topic, governed
from apps.reading.enums import Kind
from apps.reading.kin.parts import THE, Phrase
from apps.reading.kin.phrases import Scanner
from apps.reading.names.drafts import Draft
from apps.reading.names.listednames import in_children
from apps.reading.names.unnamed import act_unnamed
from apps.reading.sentence.beside import Reference
from apps.reading.values import value
from apps.reading.who.history import History

People = tuple[Draft, ...]
_VERB = 3  # words from "Drei Kinder hat" over "der Maler" to "Jon Aster"
_BREAKS = frozenset(",;:–—")


@value
class Owners:
    people: People
    rule: str


def everybody(references: tuple[Reference, ...]) -> People:
    return tuple(dict.fromkeys(d for ref in references for d in ref.people))


@dataclass(slots=True)
class Asked:
    """One sentence, its kinship words, and what the text told before it."""

    scan: Scanner
    references: list[Reference]  # "A und B" joined
    phrases: list[Phrase]
    topic: Topic
    before: list[Reference]  # of the sentence before
    number: int  # of the sentence
    history: History | None  # of whom the text told so far
    resolved: dict[int, Owners] = field(default_factory=dict)  # by kinship word
    borne: dict[int, People] = field(default_factory=dict)  # by the word behind

    def subject(self, phrase: Phrase) -> People:
        """Return the one, or the couple, who the clause says has the kin."""
        able = [ref for ref in self.references if self._able(ref)]
        if phrase.kin.role == "child" and self._in_list(phrase):
            acting = self._kin_acting(phrase)
            if acting:
                return acting[0].people if len(acting) == 1 else ()
        before = [ref for ref in able if ref.last <= phrase.left.first]
        if before:
            people = {ref.people for ref in before}
            if len(people) > 1 or self._gets_sibling(phrase):
                people = {
                    ref.people for ref in before if self._same_clause(ref, phrase)
                }
            return people.pop() if len(people) == 1 else ()
        others = self._behind(phrase, able) or self._by_pronoun(phrase)
        named = everybody(phrase.names.people) if phrase.names else ()
        return others if set(others).isdisjoint(named) else ()

    def _behind(self, phrase: Phrase, able: list[Reference]) -> People:
        """Return the subject of "Drei Kinder hat Mira Thal" and "Mit Max kam sie"."""
        verb = self.scan.lower(phrase.word + 1) in self.scan.lexicon.grammar["having"]
        if verb and phrase.kin.role == "child":
            return self._having_behind(phrase)
        opening = phrase.left.first <= self.scan.first + 1
        if opening and not phrase.left.governed:
            return ()
        behind = [ref for ref in able if ref.first >= phrase.last]
        if not behind or not (phrase.left.governed or not behind[0].named):
            return ()
        return behind[0].people if len(behind[0].people) < 3 else ()

    def _having_behind(self, phrase: Phrase) -> People:
        begin = phrase.word + 2
        end = begin + _VERB
        if phrase.names:
            end = min(end, phrase.names.first - 1)
        for ref in self.references:
            if begin <= ref.first <= end:
                borne = ref.own or ref.kin or self.is_governed(ref)
                return ref.people if not borne and len(ref.people) < 3 else ()
        return ()

    def _by_pronoun(self, phrase: Phrase) -> People:
        """Return who "sie" is who has kin, where pronouns leave it open."""
        scan, having = self.scan, self.scan.lexicon.grammar["having"]
        if self.history is None or phrase.left.governed:
            return ()
        for i in range(scan.first, scan.last):
            labels = scan.lexicon.pronouns.get(scan.lower(i), ())
            if i in scan.at or not ({*labels} & {"f", "m"}):
                continue
            verbs = [w for w in (scan.lower(i - 1), scan.lower(i + 1)) if w in having]
            if verbs:
                many = "they" in labels and verbs[0] in scan.lexicon.plural_verbs
                return () if many else self._meant(labels, i)
        return ()

    def _meant(self, labels: tuple[str, ...], i: int) -> People:
        gender = "f" if "f" in labels else "m"
        one = self.history.one(self.number, gender) if self.history else None
        if one is None or self.history is None:
            return ()
        if self.history.only(self.number, gender) is one:
            return (one,)
        return () if self.history.strangers(self.number, gender, one, i) else (one,)

    def _in_list(self, phrase: Phrase) -> bool:
        """Tell whether the children are named behind a colon, and somebody has them."""
        listed = phrase.names is not None and phrase.names.how == ":"
        return listed and self.has(phrase)

    def _kin_acting(self, phrase: Phrase) -> list[Reference]:
        """Return who has children in "Zwei Söhne hat seine Frau, die Ärztin Ada"."""
        return [
            ref
            for ref in self.scan.at.values()
            if ref.named and not ref.own and not self.is_governed(ref)
            if phrase.names and phrase.word < ref.first < phrase.names.first
            if any(
                self.within(ref, other) and other.kin.role == "same"
                and not other.left.governed
                for other in self.phrases
            )
        ]  # fmt: skip

    def _gets_sibling(self, phrase: Phrase) -> bool:
        """Tell "Sohn Max kam, und später bekam jener eine Schwester" by its verb."""
        first = phrase.left.first
        while first > self.scan.first and self.scan.form(first - 1) not in _BREAKS:
            first -= 1
        having = self.scan.lexicon.grammar["having"]
        clause = self.scan.words.lower[first : phrase.left.first]
        later = bool(clause) and clause[0] not in having  # no "Ada, 30, hat"
        return (
            phrase.kin.kind == Kind.SIBLING and later and not having.isdisjoint(clause)
        )

    def _same_clause(self, ref: Reference, phrase: Phrase) -> bool:
        between = self.scan.words.forms[ref.last : phrase.left.first]
        return not any(form in ",;:–—" for form in between)

    def _able(self, ref: Reference) -> bool:
        if ref.own or ref.kin or len(ref.people) > 2:
            return False
        if self.is_governed(ref) or self._is_had(ref) or self._is_object(ref):
            return False
        if any(
            other.last == ref.first - 1
            and self.scan.form(other.last) == ","
            and other.named
            and ref.named
            for other in self.references
        ):
            return False  # one of a list
        return not any(self.within(ref, phrase) for phrase in self.phrases)

    def _is_had(self, ref: Reference) -> bool:
        """Tell the children in "who shares Max and Lia with ex-husband Jon"."""
        grammar, first = self.scan.lexicon.grammar, ref.first
        had = self.scan.lower(first - 1) in grammar["having"]
        return had and bool(grammar["subject_first"]) and first - 1 > self.scan.first

    def _is_object(self, ref: Reference) -> bool:
        """Tell "Den Sohn Max und die Tochter Lia zog er groß": he is not Max."""
        first, grammar = self.phrases[0], self.scan.lexicon.grammar
        if ref.named or first.names is None or first.left.first > self.scan.first:
            return False
        cased = self.scan.lower(self.scan.first) in grammar["oblique"]
        child = cased and first.kin.role == "child" and first.left.said == THE
        return child and {*ref.people} <= {*everybody(first.names.people)}

    def within(self, ref: Reference, phrase: Phrase) -> bool:
        return phrase.left.first <= ref.first < phrase.last

    def others(self, phrase: Phrase) -> bool:
        """Tell whether the sentence speaks of others, who might be meant too."""
        return any(
            not any(self.within(ref, other) for other in self.phrases)
            and not set(ref.people) & set(self.topic.spoken_of)
            for ref in self.references
            if ref.last <= phrase.left.first
        )

    def genitive_of_two(self, owner: Reference) -> People:
        """Return the parents in "Mira Thal and Jon Aster's daughter Lia"."""
        if not owner.named or not self.scan.lexicon.grammar["capitals"]:
            return ()
        joined = (r for r in self.references if r.own and r.last == owner.last)
        return next((r.people for r in joined if len(r.people) == 2), ())

    def all_children(self, ref: Reference) -> Reference:
        """Return "her sons Max and Ben, whose father is Jon" for the last of them."""
        words, lexicon = self.scan.words, self.scan.lexicon
        lists = (r for r in self.references if r.last == ref.last)
        return next((r for r in lists if in_children(words, lexicon, r.first)), ref)

    def fictional(self, phrase: Phrase) -> bool:
        """Tell whether the clause is about a role."""
        grammar, forms = self.scan.lexicon.grammar, self.scan.words.forms
        first, last = phrase.left.first, phrase.last
        while first > self.scan.first and forms[first - 1] not in _BREAKS:
            first -= 1
        while last < self.scan.last and forms[last] not in _BREAKS:
            last += 1
        lower = self.scan.words.lower
        if any(lower[i] in grammar["fiction"] for i in range(first, last)):
            return True
        if phrase.left.governed:
            return False
        last = phrase.word if phrase.names else last
        return any(lower[i] in grammar["playing"] for i in range(first, last))

    def has(self, phrase: Phrase) -> bool:
        having = self.scan.lexicon.grammar["having"]
        words = self.scan.words.lower[self.scan.first : self.scan.last]
        return any(word in having for word in words)

    def they(self, phrase: Phrase) -> bool:
        """Tell whether "they" who have the children mean nobody who is named."""
        scan, grammar = self.scan, self.scan.lexicon.grammar
        many = scan.lexicon.plural_verbs
        return any(
            "they" in scan.lexicon.pronouns.get(scan.lower(i), ())
            and i not in scan.at
            and (scan.lower(i + 1) in many or scan.lower(i - 1) in many)
            for i in range(scan.first, scan.last)
        ) or any(
            scan.lower(i) in grammar["together"]
            or self._couple_at(i)
            or self._union_bears(i)
            for i in range(scan.first, scan.last)
        )

    def _couple_at(self, i: int) -> bool:
        """Tell whether "das Paar" at a word means the couple told of lately."""
        scan, two = self.scan, f"{self.scan.lower(i)} {self.scan.lower(i + 1)}"
        near = self.number - self.topic.couple_at <= LATELY
        return near and two in scan.lexicon.couples and i not in scan.at

    def _union_bears(self, i: int) -> bool:
        """Tell "That marriage produced" of the couple told of lately."""
        scan, grammar = self.scan, self.scan.lexicon.grammar
        near = self.number - self.topic.couple_at <= LATELY
        return (
            near
            and scan.lower(i) in grammar["unions"]
            and scan.lower(i + 1) in grammar["produces"]
        )

    def the_two(self, i: int) -> People:
        """Return whom "die beiden" before a word means: two named before them here."""
        scan = self.scan
        for at in range(i - 2, max(i - 2 - _VERB, scan.first - 1), -1):
            if f"{scan.lower(at)} {scan.lower(at + 1)}" in scan.lexicon.couples:
                before = [ref for ref in self.references if ref.last <= at]
                people = everybody(tuple(before))
                if len(people) == 1 and len(self.topic.spoken_of) == 1:
                    people = tuple(dict.fromkeys((*self.topic.spoken_of, *people)))
                return people if len(people) == 2 else ()
        return ()

    def lost(self, phrase: Phrase) -> bool:
        """Tell whether a name that nothing proves acts before: "Zorla Vexx met his"."""
        scan = self.scan
        span = range(scan.first, phrase.left.first)
        return any(
            i not in scan.at and act_unnamed(scan.words, scan.lexicon, i) for i in span
        )

    def is_governed(self, ref: Reference) -> bool:
        return governed(self.scan.words, self.scan.lexicon, ref)

    def one_of(self, i: int) -> People:
        """Return whom a possessive means: who is told of lately, without a rival."""
        labels = self.scan.lexicon.pronouns.get(self.scan.lower(i), ())
        genders = [x.removeprefix("own ") for x in labels if x in ("own f", "own m")]
        if self.history is None or len(genders) != 1 or self.of_little_one():
            return ()
        one = self.history.one(self.number, genders[0])
        if one is None or self.history.strangers(self.number, genders[0], one, i):
            return ()
        rivals = {
            draft
            for ref in self.references
            if not any(self.within(ref, other) for other in self.phrases)
            for draft in ref.people
            if draft.gender in ("", genders[0])
        }
        return (one,) if rivals <= {one} else ()

    def of_little_one(self) -> bool:
        """Tell "Der Kleine kam mit seinem Vater Jon": whose father, is not told."""
        scan, at = self.scan, self.scan.first + 1
        little = scan.lower(at) in scan.lexicon.grammar["little"]
        return little and scan.form(at)[0].isupper() and at + 1 not in scan.at
