"""Whose children spring from a marriage: "Die Ehe, aus der Lia und Max hervorgingen".

"Sie stammt aus einer Beziehung der Sängerin mit Jon Aster", "Aus ihr stammen ...".
"""

from dataclasses import dataclass
from itertools import islice

from apps.reading.kin.asked import Owners, People
from apps.reading.kin.unions import Unions
from apps.reading.sentence.beside import Reference, past_aside
from apps.reading.values import value

_MOST = 40  # times "aus" is looked at in a sentence
_NEAR = 2  # sentences in which "Aus ihr" still means the marriage told of
_BACK = 40  # words from ", aus der" back to "Ehe"
_FAR = 14  # words from "aus" to "Ehe"


@value
class Sprung:
    parents: Owners
    children: People
    place: tuple[int, int]


@dataclass(slots=True)
class Springs(Unions):
    """Finds who spring from a union, with or without a word for children."""

    def sprung(self) -> list[Sprung]:
        scan = self.scan
        if not self._springs(scan.first, scan.last):
            return []
        words, sources = scan.words.lower, scan.lexicon.grammar["union_from"]
        here = range(scan.first, scan.last)
        places = (k for k in here if words[k] in sources or self._of_which(k))
        found = [self._from_place(k) for k in islice(places, _MOST)]
        return [one for one in found if one is not None]

    def _of_which(self, k: int) -> bool:
        """Tell "Der Verbindung entstammen Lia und Max", which needs no "aus"."""
        scan, grammar = self.scan, self.scan.lexicon.grammar
        if scan.lower(k) not in grammar["genitive_article"]:
            return False
        union = next(
            (u for u in (k + 1, k + 2) if scan.lower(u) in grammar["unions"]), 0
        )
        return bool(union) and scan.lower(union + 1) in grammar["springs"]

    def _springs(self, begin: int, end: int) -> bool:
        springs, scan = self.scan.lexicon.grammar["springs"], self.scan
        first, last = max(begin, scan.first), min(end, scan.last)
        return not springs.isdisjoint(scan.words.lower[first:last])

    def _from_place(self, k: int) -> Sprung | None:
        if not self._springs(*self._part(k)):
            return None
        if self.scan.lower(k) in self.scan.lexicon.grammar["fruit"]:
            return self._fruit(k)
        parents = self._source(k)
        if len(parents) != 2:
            return None
        children, first, last = self._children(parents, k)
        if not children:
            return None
        place = (min(first, k), max(last, k + 1))
        return Sprung(Owners(parents, "kin-sprung"), children, place)

    def _fruit(self, k: int) -> Sprung | None:
        """Read "Lia ist die Frucht einer Affäre mit Ada Keil", who else acts or not."""
        scan, grammar = self.scan, self.scan.lexicon.grammar
        verb = scan.lower(k - 2)
        if verb not in grammar["be"] and verb not in grammar["they_are"]:
            return None
        refs = [ref for ref in self.references if ref.last <= k - 2 and not ref.own]
        parents = self._source(k)
        children = refs[-1].people if refs else ()
        if len(parents) != 2 or not children or not {*children}.isdisjoint(parents):
            return None
        return Sprung(Owners(parents, "kin-sprung"), children, (refs[-1].first, k + 1))

    def _source(self, k: int) -> People:
        """Return the two whose union "aus" at a word leads to."""
        scan, grammar = self.scan, self.scan.lexicon.grammar
        for u in range(k + 1, min(k + 1 + _FAR, scan.last)):
            if scan.lower(u) in grammar["unions"]:
                return self._couple_of(u)
            if not scan.form(u)[0].isalnum() or (u in scan.at and u > k + 1):
                break
        if scan.lower(k + 2) in grammar["nth"]:
            return self._of_first(k + 3)
        pronoun, behind = scan.lower(k + 1), scan.form(k + 2)
        relative = scan.form(k - 1) == "," and pronoun in grammar["relative"]
        personal = pronoun in grammar["of_union"] and not behind[:1].isupper()
        if not (relative or personal):
            return ()
        for u in range(k - 1, max(k - _BACK, scan.first) - 1, -1):
            if scan.lower(u) in grammar["unions"]:
                return self._couple_of(u)
        near = 0 <= self.number - self.topic.couple_at <= _NEAR
        return self.topic.couple if near and not relative else ()

    def _of_first(self, i: int) -> People:
        """Read "Aus der ersten mit Jon" as an earlier one of who weds again."""
        if self.scan.lower(i) not in self.scan.lexicon.grammar["with"]:
            return ()
        other = self.partner(i)
        near = 0 <= self.number - self.topic.couple_at <= _NEAR
        if other is None or not near or other.people[0] in self.topic.couple:
            return ()
        gender = other.people[0].gender
        mine = tuple(d for d in self.topic.couple if d.gender != gender)
        return (*mine, *other.people) if gender and len(mine) == 1 else ()

    def _couple_of(self, u: int) -> People:
        """Return whose union the noun at a word is."""
        mine = self._owner(u)
        if len(mine) == 2:
            return mine
        i, genitive = self._past_genitive(u + 1)
        other = self.partner(i)
        if other is None and self.scan.lower(i) in self.scan.lexicon.grammar["with"]:
            return ()  # with somebody whom the text does not name
        if other is None:
            near = self.number - self.topic.couple_at <= _NEAR
            couple = (
                self.wed(u, self.topic.couple)
                if near and not self._of_whom(u + 1)
                else ()
            )
            return couple if not mine or mine[0] in couple else ()
        if not mine and not genitive and i == u + 1:
            mine = self.owning(u) or self.topic.spoken_of
        mine = mine or genitive
        pair = (*mine, *other.people)
        return pair if len(mine) == 1 and mine != other.people else ()

    def _past_genitive(self, i: int) -> tuple[int, People]:
        """Step over "der Schauspielerin" between "Beziehung" and "mit"."""
        scan = self.scan
        if scan.lower(i) not in scan.lexicon.grammar["genitive_article"]:
            return i, ()
        for at in range(i + 1, min(i + 4, scan.last)):
            ref = scan.at.get(at)
            if ref is not None and len(ref.people) == 1:
                return ref.last, ref.people
            if scan.lower(at) in scan.lexicon.grammar["with"]:
                return at, ()  # of somebody whom the text does not name
        return i, ()

    def _of_whom(self, i: int) -> bool:
        return self.scan.lower(i) in self.scan.lexicon.grammar["genitive_article"]

    def _owner(self, u: int) -> People:
        """Return whose "seine erste Ehe" is; a possessive of nobody sure is one's."""
        scan, lexicon = self.scan, self.scan.lexicon
        for k in range(u - 1, max(u - 4, scan.first - 1), -1):
            ref = scan.ending.get(k + 1)
            if ref is not None:
                return ref.people if ref.own or len(ref.people) == 2 else ()
            if scan.lower(k) in lexicon.grammar["not_share"]:
                return self.one_of(k)
        return ()

    def _children(self, parents: People, k: int) -> tuple[People, int, int]:
        """Return who is named besides the parents and governed by nothing.

        Where a sentence tells of two marriages, each has those of its own part.
        """
        scan = self.scan
        if self.springs_alone(k):
            one = self.antecedent(k - 2)
            if one is None or not one.named or len(one.people) != 1:
                return (), 0, 0
            return one.people, one.first, one.last
        begin, end = self._part(k)
        found = [
            ref
            for ref in self.references
            if begin <= ref.first < end
            if ref.named and not ref.own
            if not self.is_governed(ref) or self._besides(ref)
            if not set(ref.people) & set(parents) and not self._other_kin(ref)
        ]
        if found:
            people = dict.fromkeys(d for ref in found for d in ref.people)
            last = past_aside(scan.words, found[-1].last)
            return tuple(people), found[0].first, last
        counted = any(phrase.kin.role == "child" for phrase in self.phrases)
        if counted or self._others_act(parents):
            return (), 0, 0
        children = tuple(d for d in self.topic.children if d not in parents)
        return (children if len(children) == 1 else ()), scan.first, scan.last

    def _besides(self, ref: Reference) -> bool:
        """Tell Ida of "stammen neben Ida die Zwillinge Lia und Max"."""
        scan, grammar = self.scan, self.scan.lexicon.grammar
        return (
            scan.lower(ref.first - 1) in grammar["besides"]
            and scan.lower(ref.first - 2) in grammar["springs"]
        )

    def _part(self, k: int) -> tuple[int, int]:
        """Return the words from "aus" at a word to that of the next marriage.

        A semicolon parts what is told of one from what is told of others.
        """
        forms = self.scan.words.forms
        begin, end = k, k
        while begin > self.scan.first and forms[begin - 1] != ";":
            begin -= 1
        while end < self.scan.last and forms[end] != ";":
            end += 1
        places = [first for first, _ in self.unions() if begin <= first < end]
        if len(places) < 2:
            return begin, end
        return k, next((first for first in places if first > k), end)

    def _other_kin(self, ref: Reference) -> bool:
        """Tell whether somebody is named as a wife or a sister, and no child."""
        return any(
            self.within(ref, phrase) and phrase.kin.role != "child"
            for phrase in self.phrases
        )

    def _others_act(self, parents: People) -> bool:
        """Tell whether the sentence is of others than "sie", the child told of."""
        children = set(self.topic.children)
        subject: list[Reference] = [
            ref for ref in self.references if not ref.own and not self.is_governed(ref)
        ]
        people = {draft for ref in subject for draft in ref.people}
        return not people <= {*children, *parents}
