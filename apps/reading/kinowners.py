"""Whose kin somebody is: said before the word or behind it, or left to be understood.

The ways are tried in order, and each has a name; where none leads to one person or
one couple, nothing is said.
"""

from dataclasses import dataclass, field

from apps.reading.beside import Reference, past_aside
from apps.reading.drafts import Draft
from apps.reading.enums import Kind
from apps.reading.kinphrases import (
    BARE,
    JOINT,
    NONE,
    OWN,
    SOME,
    THE,
    THEIRS,
    WHOSE,
    Phrase,
    Scanner,
)
from apps.reading.topics import Topic, governed

People = tuple[Draft, ...]
_BREAKS = frozenset(",;:–—")
_NEAR = 8  # words from "Ehe mit" to the name


@dataclass(frozen=True, slots=True)
class Owners:
    people: People
    rule: str


@dataclass(slots=True)
class Asking:
    """Asks for the phrases of one sentence whose kin each tells."""

    scan: Scanner
    references: list[Reference]  # "A und B" joined
    phrases: list[Phrase]
    topic: Topic
    before: list[Reference]  # of the sentence before
    resolved: dict[int, Owners] = field(default_factory=dict)  # by kinship word

    def owners(self, number: int, before: Owners | None) -> Owners | None:
        """Return whose kin a phrase tells; before are those of the phrase before it."""
        phrase = self.phrases[number]
        if phrase.left.said == NONE:
            return None
        told = self._told(phrase) or self._of_children(phrase)
        if told is None and phrase.left.said in (BARE, SOME, THE):
            if number and before and self._goes_on(number, before):
                return Owners(before.people, "kin-listed")
            told = self._union(phrase) or self._implied(number)
        if told is None and phrase.left.said == THEIRS:
            told = self._of_possessive(phrase)
        told = self._both(phrase, told) if told else None
        if told:
            self.resolved[phrase.word] = told
        return told

    def _told(self, phrase: Phrase) -> Owners | None:
        left = phrase.left
        if left.said == OWN and left.owner:
            people = self._of_pair(phrase, left.owner)
            return Owners(people, "kin-owned") if people else None
        if phrase.of is not None:
            people = everybody(phrase.of.people)
            many = phrase.kin.role in ("child", "parent", "younger")
            return Owners(people if many else people[:1], "kin-of")
        if left.said == WHOSE:
            ref = self.scan.ending.get(left.first - 1) or self._before(left.first)
            if left.first == self.scan.first:
                ref = self._last_named()
            return Owners(ref.people, "kin-whose") if ref else None
        if left.said == JOINT:
            people = left.owner.people if left.owner else self._couple()
            return Owners(people, "kin-joint") if len(people) == 2 else None
        return None

    def _last_named(self) -> Reference | None:
        """Return who was named last in the sentence before, for "Dessen Vater"."""
        named = [ref for ref in self.before if not ref.own]
        return named[-1] if named and len(named[-1].people) == 1 else None

    def _of_children(self, phrase: Phrase) -> Owners | None:
        """Read "Vater ist der Sänger Jon Aster" of the children last named."""
        is_one = phrase.names is not None and phrase.names.how == "is"
        if phrase.kin.role != "parent" or not is_one or not self.topic.children:
            return None
        said = phrase.left.said in (BARE, THE)
        return Owners(self.topic.children, "kin-of-children") if said else None

    def _of_pair(self, phrase: Phrase, owner: Reference) -> People:
        """Read "Mira und ihr Mann Jon mit ihrer Tochter" as the child of both."""
        labels = self.scan.lexicon.pronouns.get(self.scan.lower(owner.first), ())
        many = "own they" in labels and not owner.named and len(owner.people) == 1
        if phrase.kin.role == "child" and many:
            for ref in self.references:
                both = len(ref.people) == 2 and owner.people[0] in ref.people
                if ref.last <= owner.first and both and not ref.kin:
                    return ref.people
        if (
            len(owner.people) == 2
            and phrase.kin.role == "child"
            and "own they" in labels
        ):
            return owner.people if self._together(owner) else ()
        return owner.people

    def _together(self, owner: Reference) -> bool:
        """Tell whether two are named together here, or were told to be a couple."""
        people = set(owner.people)
        if people in (set(self.topic.couple), set(self.topic.spoken_of)):
            return True
        return any(
            set(ref.people) == people for ref in self.references if ref is not owner
        )

    def _couple(self) -> People:
        pairs = [r for r in self.references if len(r.people) == 2 and not r.kin]
        if pairs:
            return pairs[0].people
        if len(self.topic.spoken_of) == 2:
            return self.topic.spoken_of
        return self.topic.couple

    def _before(self, i: int) -> Reference | None:
        """Return who stands right before a comma and a word."""
        for ref in self.references:
            if past_aside(self.scan.words, ref.last) == i - 1 and not ref.own:
                return ref if self.scan.form(i - 1) == "," else None
        return None

    def _of_possessive(self, phrase: Phrase) -> Owners | None:
        """Give "ihre Mutter Ada" to whom the passage is about, if the gender fits."""
        word = self.scan.lower(phrase.left.first)
        labels = self.scan.lexicon.pronouns.get(word, ())
        people = self.topic.spoken_of or self.topic.main
        if not self._alone(people, labels):
            return None
        if len(people) == 2:
            many = "own they" in labels and phrase.kin.role == "child"
            return Owners(people, "kin-of-topic-possessive") if many else None
        if len(people) != 1:
            return None
        if people[0].gender and f"own {people[0].gender}" not in labels:
            return None
        return Owners(people, "kin-of-topic-possessive")

    def _alone(self, people: People, labels: tuple[str, ...]) -> bool:
        """Tell whether the sentence before speaks of them, and of no rival."""
        said = {draft for ref in self.before for draft in ref.people}
        rivals = said - set(people)
        return not said.isdisjoint(people) and not any(
            f"own {draft.gender}" in labels or not draft.gender for draft in rivals
        )

    def _goes_on(self, number: int, before: Owners) -> bool:
        """Tell whether "und Sohn Max" goes on with "seine Tochter Lia"."""
        last, phrase = self.phrases[number - 1], self.phrases[number]
        if last.names is None or last.of is not None:
            return False
        if len(before.people) > 1 and phrase.kin.role != "child":
            return False  # "their sons, Max and Ben; a sister, Ada": whose?
        at, grammar = last.last, self.scan.lexicon.grammar
        parted = False
        if self.scan.form(at - 1) == ",":
            parted = True
        while at < phrase.left.first:
            word = self.scan.lower(at)
            if word in (",", ";") or word in grammar["and"]:
                parted = True
            elif word not in grammar["with"]:
                return False
            at += 1
        return parted

    # A marriage that is named

    def _union(self, phrase: Phrase) -> Owners | None:
        """Read "Aus der Ehe mit Mira Thal stammt Sohn Bernd"."""
        if phrase.kin.role != "child":
            return None
        lower, grammar = self.scan.lower, self.scan.lexicon.grammar
        for i in range(self.scan.first, self.scan.last):
            if lower(i) not in grammar["unions"]:
                continue
            first = self._from(i)
            if first < 0:
                continue
            other = self._with(i + 1)
            mine = self._possessor(first, i)
            if other is None:
                pair = mine if mine and len(mine) == 2 else ()
                return Owners(pair, "kin-of-union") if pair else None
            mine = mine or self.subject(phrase) or self.topic.spoken_of
            if len(mine) == 1 and mine != other.people:
                return Owners((*mine, *other.people), "kin-of-union")
        return None

    def _from(self, i: int) -> int:
        for k in range(i - 1, max(i - 5, self.scan.first - 1), -1):
            if self.scan.lower(k) in self.scan.lexicon.grammar["union_from"]:
                return k
        return -1

    def _possessor(self, first: int, i: int) -> People:
        for k in range(first, i):
            ref = self.scan.at.get(k)
            if ref is not None and (ref.own or len(ref.people) == 2):
                return ref.people
        return ()

    def _with(self, i: int) -> Reference | None:
        """Return with whom, from "mit" or "to" at a word on."""
        grammar, kin = self.scan.lexicon.grammar, self.scan.lexicon.kin
        if self.scan.form(i) == ",":
            i += 1
        if self.scan.lower(i) not in grammar["not_couple"]:
            return None
        for k in range(i + 1, min(i + 1 + _NEAR, self.scan.last)):
            ref = self.scan.at.get(k)
            if ref is not None and not ref.own:
                return ref if len(ref.people) == 1 else None
            apposed = self.scan.form(k) == "," and self.scan.lower(k - 1) in kin
            if ref is None and not (self.scan.form(k)[0].isalnum() or apposed):
                return None
        return None

    def _both(self, phrase: Phrase, told: Owners) -> Owners:
        """Add the other parent: "hat mit Jon Aster einen Sohn", "son Max with Jon"."""
        if phrase.kin.role != "child" or len(told.people) != 1 or phrase.names is None:
            return told
        lower, grammar = self.scan.lower, self.scan.lexicon.grammar
        names = everybody(phrase.names.people)
        taken = {*told.people, *names}
        union = self._union_of(phrase, told)
        if union:
            return Owners((*told.people, *union), told.rule)
        if told.rule != "kin-subject" or not self._has(phrase):
            return told
        for i in range(self.scan.first, self.scan.last):
            if lower(i) in grammar["with"] and not phrase.left.governed:
                ref = self._with(i)
                if ref and not taken & set(ref.people) and self._no_kin(ref):
                    return Owners((*told.people, *ref.people), "kin-with")
        return told

    def _no_kin(self, ref: Reference) -> bool:
        """Tell whether "mit" leads to a partner, and not to "mit Sohn Max"."""
        kin = self.scan.lexicon.kin.get(self.scan.lower(ref.first - 1))
        return kin is None or (kin.role == "same" and kin.kind != Kind.SIBLING)

    def _union_of(self, phrase: Phrase, told: Owners) -> People:
        """Return with whom, of "Sohn Max aus ihrer Ehe mit Jon Aster"."""
        grammar = self.scan.lexicon.grammar
        for i in range(phrase.word, min(phrase.last + _NEAR, self.scan.last)):
            if self.scan.lower(i) in grammar["unions"] and self._from(i) > phrase.word:
                other = self._with(i + 1)
                mine = self._possessor(self._from(i), i)
                if other and mine in ((), told.people) and other.people != told.people:
                    return other.people
        return ()

    # Left to be understood

    def _implied(self, number: int) -> Owners | None:
        phrase = self.phrases[number]
        if phrase.names is None or not self._may_be_implied(phrase):
            return None
        subject = self.subject(phrase)
        if subject and phrase.left.said == THE and not self._his(phrase):
            return None  # "Ada Keil traf die Söhne Piet und Levi"
        if subject:
            return Owners(subject, "kin-subject")
        if phrase.left.said == SOME:
            couple = self.topic.couple if self._they(phrase) else ()
            return Owners(couple, "kin-of-couple") if couple else None
        if number:
            beside = self._beside(self.phrases[0], phrase)
            if beside:
                return beside
        if (
            phrase.left.said == THE
            and self._are_twins(phrase)
            and not self._his(phrase)
        ):
            return None  # "Jon Aster verwies auf die Zwillinge": two grown-ups, too
        people = self.topic.spoken_of
        others = self._others(phrase)
        return Owners(people, "kin-of-topic") if people and not others else None

    def _are_twins(self, phrase: Phrase) -> bool:
        return self.scan.lower(phrase.word) in self.scan.lexicon.grammar["twins"]

    def _they(self, phrase: Phrase) -> bool:
        """Tell whether "they" who have the children mean nobody who is named."""
        scan, grammar = self.scan, self.scan.lexicon.grammar
        many = scan.lexicon.plural_verbs
        return any(
            "they" in scan.lexicon.pronouns.get(scan.lower(i), ())
            and i not in scan.at
            and (scan.lower(i + 1) in many or scan.lower(i - 1) in many)
            for i in range(scan.first, scan.last)
        ) or any(
            scan.lower(i) in grammar["together"] for i in range(scan.first, scan.last)
        )

    def _his(self, phrase: Phrase) -> bool:
        """Tell whether "die Kinder" are those of whom the clause is about."""
        return bool(phrase.left.governed) or self._has(phrase) or self._joined(phrase)

    def _beside(self, first: Phrase, phrase: Phrase) -> Owners | None:
        """Read kin beside others: "Ihr Ex-Mann Jon kam mit Freundin Ada"."""
        owner = first.left.owner
        parted = any(
            form in ";:–—" or (form == "," and not self._aside(i))
            for i, form in enumerate(
                self.scan.words.forms[first.last : phrase.left.first], first.last
            )
        )
        with_them = phrase.left.governed in self.scan.lexicon.grammar["with"]
        if parted and not with_them:
            told = self.resolved.get(first.word)
            people = told.people if told else owner.people if owner else ()
            return Owners(people, "kin-listed") if people else None
        if first.names is None or not with_them or first.left.governed:
            return None
        people = everybody(first.names.people)
        return Owners(people, "kin-subject") if len(people) == 1 else None

    def _idle(self, phrases: list[Phrase]) -> bool:
        """Tell whether the kinship words before are about nobody: "mother of two"."""
        return all(p.names is None and p.left.owner is None for p in phrases)

    def _aside(self, i: int) -> bool:
        return i + 1 in self.scan.at

    def _may_be_implied(self, phrase: Phrase) -> bool:
        scan, said, kin = self.scan, phrase.left.said, phrase.kin
        word, grammar = scan.words.lower[phrase.word], scan.lexicon.grammar
        if phrase.names is None or self.fictional(phrase):
            return False
        if said == SOME:
            return (kin.role == "child" and self._has(phrase)) or (
                kin.kind == Kind.SIBLING and self._has(phrase)
            )
        if said in (THE, BARE) and word in grammar["mutual"]:
            return False  # "die Brüder Jon und Ben": of each other
        if said == THE:
            return word not in grammar["not_the"]
        if phrase.left.governed in grammar["born_as"] and phrase.left.governed:
            return False
        if phrase.names.how not in ("", ":"):
            return False
        if kin.kind in (Kind.FRIEND, Kind.COLLEAGUE) or word in grammar["not_bare"]:
            return self._beside_somebody(phrase)
        if kin.kind == Kind.SIBLING and not phrase.left.governed:
            return phrase.left.first <= scan.first + 1 or self._joined(phrase)
        return True

    def _beside_somebody(self, phrase: Phrase) -> bool:
        """Tell "mit Frau Ada" and "warf Freund Jon vor" from "Frau Keil"."""
        grammar, governed = self.scan.lexicon.grammar, phrase.left.governed
        if self.scan.lower(phrase.word) in grammar["address"] and phrase.names:
            name = self.scan.form(phrase.names.first)
            return governed in grammar["with"] and name in self.scan.lexicon.given
        if governed or self._joined(phrase):
            return True
        return phrase.kin.kind == Kind.PARTNERSHIP and bool(self.subject(phrase))

    def _joined(self, phrase: Phrase) -> bool:
        """Tell whether it stands behind "Mira Thal und" or a colon."""
        before, end = self.scan.lower(phrase.left.first - 1), phrase.left.first - 1
        if before not in self.scan.lexicon.grammar["and"]:
            return before == ":"
        return any(
            past_aside(self.scan.words, ref.last) == end and self._able(ref)
            for ref in self.references
        )

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

    def _has(self, phrase: Phrase) -> bool:
        having = self.scan.lexicon.grammar["having"]
        words = self.scan.words.lower[self.scan.first : self.scan.last]
        return any(word in having for word in words)

    def subject(self, phrase: Phrase) -> People:
        """Return the one, or the couple, who the clause says has the kin."""
        able = [ref for ref in self.references if self._able(ref)]
        before = [ref for ref in able if ref.last <= phrase.left.first]
        if before:
            people = {ref.people for ref in before}
            if len(people) > 1:
                people = {
                    ref.people for ref in before if self._same_clause(ref, phrase)
                }
            return people.pop() if len(people) == 1 else ()
        opening = phrase.left.first <= self.scan.first + 1
        if opening and not phrase.left.governed:
            return ()
        behind = [ref for ref in able if ref.first >= phrase.last]
        if not behind or not (phrase.left.governed or not behind[0].named):
            return ()
        return behind[0].people if len(behind[0].people) < 3 else ()

    def _same_clause(self, ref: Reference, phrase: Phrase) -> bool:
        between = self.scan.words.forms[ref.last : phrase.left.first]
        return not any(form in ",;:–—" for form in between)

    def _able(self, ref: Reference) -> bool:
        if ref.own or ref.kin or len(ref.people) > 2:
            return False
        if governed(self.scan.words, self.scan.lexicon, ref):
            return False
        if any(
            other.last == ref.first - 1
            and self.scan.form(other.last) == ","
            and other.named
            and ref.named
            for other in self.references
        ):
            return False  # one of a list
        return not any(self._within(ref, phrase) for phrase in self.phrases)

    def _within(self, ref: Reference, phrase: Phrase) -> bool:
        return phrase.left.first <= ref.first < phrase.last

    def _others(self, phrase: Phrase) -> bool:
        """Tell whether the sentence speaks of others, who might be meant too."""
        return any(
            not any(self._within(ref, other) for other in self.phrases)
            and not set(ref.people) & set(self.topic.spoken_of)
            for ref in self.references
            if ref.last <= phrase.left.first
        )


def everybody(references: tuple[Reference, ...]) -> People:
    return tuple(dict.fromkeys(d for ref in references for d in ref.people))
