"""The children of a marriage that is named: "Aus der Ehe mit Mira Thal stammt Max"."""

from dataclasses import dataclass

from apps.reading.enums import Kind
from apps.reading.kin.asked import Owners, People, everybody
from apps.reading.kin.clause import BREAKS
from apps.reading.kin.couplekin import CoupleKin
from apps.reading.kin.parts import OWN, SOME, Phrase
from apps.reading.sentence.beside import Reference, past_aside

_NEAR = 10  # words from "Ehe mit" to the name
_SINCE = 2  # sentences in which "diese Ehe" is the one told of
_BEHIND = 8  # words from "Sohn Max" to "Ehe"
_FROM = 14  # words from "aus" to "Ehe"
_CLAUSE = 10  # words from "mit der" to the child and to "bekam"
_TITLED = frozenset('"„“”»«-')  # in "mit dem "Nordlicht"-Star Jon Aster"


@dataclass(slots=True)
class Unions(CoupleKin):
    """Finds the two parents where a marriage or another parent is named."""

    joined: list[tuple[int, int]] | None = None  # what unions() found

    def union(self, phrase: Phrase) -> Owners | None:
        """Read "Aus der Ehe mit Mira Thal stammt Sohn Bernd"."""
        if phrase.kin.role != "child":
            return None
        first, i = self._own_union(phrase)
        if i < 0 or self._of_others(phrase, first):
            return None
        other = self.partner(i + 1)
        mine = self._possessor(first, i)
        if other is None:
            pair = mine if mine and len(mine) == 2 else self._this_one(i)
            return Owners(pair, "kin-of-union") if pair else None
        if self._with_another(other, phrase) or self._of_last(first, phrase):
            return None
        mine = mine or self._having(phrase) or self.owning(first)
        mine = mine or self.topic.spoken_of
        if len(mine) == 1 and mine != other.people:
            return Owners((*mine, *other.people), "kin-of-union")
        return None

    def _this_one(self, i: int) -> People:
        """Return whose "diese Ehe" is: the couple told of right before."""
        scan, grammar = self.scan, self.scan.lexicon.grammar
        at = i - 1 - (scan.lower(i - 1) in grammar["nth"])
        this = scan.lower(at) in grammar["this_one"] & grammar["of_union"]
        behind = (
            scan.lower(i + 1) in grammar["not_couple"] | grammar["genitive_article"]
        )
        near = 0 <= self.number - self.topic.couple_at <= _SINCE
        return self.wed(i, self.topic.couple) if this and near and not behind else ()

    def _having(self, phrase: Phrase) -> People:
        """Return the subject, but for the child in "Lia, die Tochter aus der Ehe"."""
        subject, comma = self.subject(phrase), phrase.left.first - 1
        child = any(
            past_aside(self.scan.words, ref.last) == comma and ref.people == subject
            for ref in self.references
        )
        return () if child and phrase.names is None else subject

    def owning(self, until: int) -> People:
        """Return whose "Tochter Lia" the sentence told of before another marriage."""
        own = {
            ref.people for ref in self.scan.at.values() if ref.own and ref.last <= until
        }
        return own.pop() if len(own) == 1 else ()

    def unions(self) -> list[tuple[int, int]]:
        """Return each "aus" of the sentence with the "Ehe" it leads to, in order."""
        if self.joined is None:
            lower, nouns = self.scan.words.lower, self.scan.lexicon.grammar["unions"]
            places = range(self.scan.first, self.scan.last)
            told = [(self._from(i), i) for i in places if lower[i] in nouns]
            self.joined = [(first, i) for first, i in told if first >= 0]
        return self.joined

    def _own_union(self, phrase: Phrase) -> tuple[int, int]:
        """Return the marriage a child is of: right behind it, else the last before."""
        unions = self.unions()
        behind = [union for union in unions if union[0] == phrase.last]
        before = [
            u for u in unions if u[0] < phrase.word and not self._of_apposed(u[0])
        ]
        later = [union for union in unions if union[0] > phrase.word]
        return next(iter([*behind, *before[-1:], *later]), (-1, -1))

    def _of_apposed(self, first: int) -> bool:
        """Tell "a son, Max, from his marriage to Ada, a daughter": of Max's birth."""
        end = first - (self.scan.form(first - 1) == ",")
        return any(
            phrase.names and phrase.names.how == "," and phrase.kin.role == "child"
            and phrase.names.last in (first, end)
            for phrase in self.phrases
        )  # fmt: skip

    def _with_another(self, other: Reference, phrase: Phrase) -> bool:
        """Tell "aus der Ehe mit Ada eine Tochter, mit Ida Sohn Max": of Ida's Max."""
        grammar = self.scan.lexicon.grammar
        return any(
            self.scan.lower(i) in grammar["with"] and self.scan.form(i - 1) == ","
            for i in range(other.last, phrase.left.first)
        )

    def _of_last(self, first: int, phrase: Phrase) -> bool:
        """Tell "Max (14) und Lia (15), die aus der Ehe mit Jon stammt": Lia alone.

        Nor is Mia of "Mia, whose father is Kai, and Joe, from her marriage to Jon".
        """
        names, scan = phrase.names, self.scan
        if names is None or first < names.last:
            return False
        if scan.lower(first - 1) in scan.lexicon.grammar["relative"]:
            return self.springs_alone(first) and len(everybody(names.people)) > 1
        joins = scan.lexicon.grammar["and"]
        return any(
            names.last <= ref.first < first and ref.named and not ref.own
            and (len(ref.people) > 1 or scan.lower(ref.first - 1) in joins)
            for ref in self.references
        )  # fmt: skip

    def springs_alone(self, first: int) -> bool:
        """Tell the one of ", die aus der Ehe mit Jon stammt" by the verb."""
        scan, grammar = self.scan, self.scan.lexicon.grammar
        if scan.lower(first - 1) not in grammar["relative"]:
            return False
        behind = scan.words.lower[first : scan.last]
        one = not grammar["one_springs"].isdisjoint(behind)
        return one and scan.form(first - 2) == ","

    def _of_others(self, phrase: Phrase, first: int) -> bool:
        """Tell "a daughter, Ada, and a son, Ben, from her marriage": of Ben's birth."""
        nearer = (p for p in self.phrases if phrase.word < p.word < first)
        return phrase.word < first and any(p.left.said == SOME for p in nearer)

    def _from(self, i: int) -> int:
        for k in range(i - 1, max(i - _FROM, self.scan.first - 1), -1):
            if self.scan.lower(k) in self.scan.lexicon.grammar["union_from"]:
                return k
            if i - k >= _NEAR and not self.scan.form(k)[0].isalnum():
                return -1  # "aus der 1962 geschlossenen und bald gescheiterten Ehe"
        return -1

    def _possessor(self, first: int, i: int) -> People:
        for k in range(first, i):
            ref = self.scan.at.get(k)
            if ref is not None and (ref.own or len(ref.people) == 2):
                return ref.people if ref.own or ref.named else self.wed(i, ref.people)
        return ()

    def partner(self, i: int) -> Reference | None:
        """Return with whom, from "mit" or "to" at a word on."""
        grammar, kin = self.scan.lexicon.grammar, self.scan.lexicon.kin
        if self.scan.form(i) == ",":
            i += 1
        if self.scan.lower(i) not in grammar["not_couple", "child_by"]:
            return None
        for k in range(i + 1, min(i + 1 + _NEAR, self.scan.last)):
            ref = self.scan.at.get(k)
            if ref is not None and not ref.own:
                return ref if len(ref.people) == 1 else None
            apposed = self.scan.form(k) == "," and self.scan.lower(k - 1) in kin
            joins = apposed or self.scan.form(k) in _TITLED
            if ref is None and not (self.scan.form(k)[0].isalnum() or joins):
                return None
        return None

    def both(self, phrase: Phrase, told: Owners, named: Phrase | None = None) -> Owners:
        """Add the other parent: "hat mit Jon Aster einen Sohn", "son Max with Jon".

        named is the phrase with the names, where they are apposed to another's.
        """
        people = (named or phrase).names
        if phrase.kin.role != "child" or len(told.people) != 1:
            return told
        lower, grammar = self.scan.lower, self.scan.lexicon.grammar
        names = everybody(people.people) if people else ()
        taken = {*told.people, *names}
        union = self._union_of(phrase, told, names)
        if union:
            return Owners((*told.people, *union), told.rule)
        if people is None:
            other = self._child_by(phrase)
            both = len(other) == 1 and not taken & {*other}
            return Owners((*told.people, *other), told.rule) if both else told
        partner = self.with_partner(phrase, told)
        if partner and not {*partner} & {*names}:
            return Owners((*told.people, *partner), told.rule)
        if told.rule == "kin-owned" and not phrase.left.governed:
            other = self._child_by(phrase) or self._begotten_with(phrase)
            both = len(other) == 1 and not taken & {*other}
            return Owners((*told.people, *other), "kin-with") if both else told
        if told.rule != "kin-subject" or not self.has(phrase):
            return told
        last = any(self._of_last(first, named or phrase) for first, _ in self.unions())
        if self._brought_along() or last:
            return told
        ahead = range(self._first_child(phrase), self.scan.first - 1, -1)
        end = people.first if people.how == ":" else self.before_who(people.last)
        for i in (*ahead, *range(phrase.left.first + 1, end)):
            custody = not grammar["custody"].isdisjoint(self._words())
            if lower(i) in grammar["with"] and (custody or not phrase.left.governed):
                ref = self.partner(i)
                if ref and not taken & set(ref.people) and self._no_kin(ref):
                    return Owners((*told.people, *ref.people), "kin-with")
        return told

    def _first_child(self, phrase: Phrase) -> int:
        """Return where the first child is told: "a son, Max, with Ada, and a son"."""
        if not self.scan.lexicon.grammar["capitals"]:
            return phrase.left.first  # "mit Ada Tochter Lia, mit Mira Sohn Max"
        born = (p for p in self.phrases if p.kin.role == "child" and p.names)
        return min((p.left.first for p in born), default=phrase.left.first)

    def _child_by(self, phrase: Phrase) -> People:
        """Read "Max, Jon's son by the dancer Ada Keil" and "her daughter with Jon"."""
        grammar, i = self.scan.lexicon.grammar, phrase.word + 1
        by = grammar["with", "child_by"] if grammar["capitals"] else ()
        ref = self.partner(i) if self.scan.lower(i) in by else None
        owned = phrase.left.said == OWN and ref is not None and self._no_kin(ref)
        return ref.people if ref is not None and owned else ()

    def _begotten_with(self, phrase: Phrase) -> People:
        """Read "Ada, mit der er seinen Sohn Max bekam" and "bekam ihn mit Ada"."""
        scan, grammar = self.scan, self.scan.lexicon.grammar
        first, last = phrase.left.first, phrase.last
        apposed = bool(phrase.names and phrase.names.how) and scan.form(last) == ","
        near = range(max(first - _CLAUSE, scan.first), min(last + _CLAUSE, scan.last))
        if grammar["begets"].isdisjoint(scan.words.lower[near.start : near.stop]):
            return ()
        for i in near:
            if scan.lower(i) not in grammar["with"] or first <= i < last:
                continue
            if i > first or scan.lower(i + 1) not in grammar["him_or_her"]:
                ref = self.partner(i)
                known = ref is not None and self._no_kin(ref)
                if ref and known and self._begets(phrase, ref.last):
                    return ref.people
            elif scan.form(i - 1) == "," and self._begets(phrase, last + apposed):
                before = self.antecedent(i - 1)
                return before.people if before else ()
        return ()

    def _begets(self, phrase: Phrase, i: int) -> bool:
        """Tell whether who has the child is said to get it, and nothing else."""
        scan, begets = self.scan, self.scan.lexicon.grammar["begets"]
        named = {k for ref in scan.at.values() for k in range(ref.first, ref.last)}
        ahead = range(phrase.left.first - 1, scan.first - 1, -1)
        for places in (ahead, range(past_aside(scan.words, i), scan.last)):
            for at in places[:_CLAUSE]:
                if scan.lower(at) in begets:
                    return True
                form = scan.form(at)
                if form in BREAKS or (form[0].isupper() and at not in named):
                    break
        return False

    def listed_with(self, phrase: Phrase, before: Owners) -> Owners:
        """Read "his wife Ada, a son, Max, from his marriage to Mira" as Mira's, too."""
        told = Owners(before.people, "kin-listed")
        if phrase.kin.role != "child" or len(told.people) != 1 or not phrase.names:
            return told
        union = self._union_of(phrase, told, everybody(phrase.names.people))
        return Owners((*told.people, *union), told.rule)

    def _words(self) -> list[str]:
        return self.scan.words.lower[self.scan.first : self.scan.last]

    def _brought_along(self) -> bool:
        """Tell "hat drei Kinder in die Ehe mit Jon Aster mitgebracht": of one alone."""
        words = self.scan.words.lower[self.scan.first : self.scan.last]
        return not self.scan.lexicon.grammar["brought_along"].isdisjoint(words)

    def _no_kin(self, ref: Reference) -> bool:
        """Tell whether "mit" leads to a partner, and not to "mit Sohn Max"."""
        kin = self.scan.lexicon.kin.get(self.scan.lower(ref.first - 1))
        return kin is None or (kin.role == "same" and kin.kind != Kind.SIBLING)

    def _union_of(self, phrase: Phrase, told: Owners, names: People) -> People:
        """Return with whom, of "Sohn Max aus ihrer Ehe mit Jon Aster"."""
        for first, i in self.unions():
            near = phrase.word < first and i < phrase.last + _BEHIND
            if near and not self._of_next(first) and not self._of_last(first, phrase):
                other = self.partner(i + 1)
                mine = self._possessor(self._from(i), i)
                mine = () if {*mine} <= {*names} else mine  # "Max aus seiner Ehe"
                if other and mine in ((), told.people) and other.people != told.people:
                    return other.people
        return ()

    def _of_next(self, first: int) -> bool:
        """Tell "Tochter Lia, aus der Ehe mit Jon Sohn Max": of Max's birth."""
        later = any(p.word > first and p.kin.role == "child" for p in self.phrases)
        comma = self.scan.form(first - 1) == ","
        return later and comma and not self._of_apposed(first)
