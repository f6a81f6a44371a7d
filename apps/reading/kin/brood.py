"""Children of whom a text told before, and who goes with them: "Die Älteste, Lia,".

"Tochter Ada ist mit Jon liiert. Sohn Max studiert" tells of her brother, and "Vater
Karl schweigt" of the father of those whose mother the text told of.
"""

from dataclasses import dataclass

from apps.reading.enums import Kind, Parentage
from apps.reading.kin.asked import Asked, Owners, People, everybody
from apps.reading.kin.parts import BARE, OWN, SOME, THE, Phrase, surnames
from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import Reference, past_aside

_NEAR = 2  # sentences from one child to the next
_ASIDE = 17  # words of "(17, macht gerade Abitur)"
_VERB = 2  # words of "sitzt auch"
_LATELY = 4  # sentences from "drei Kinder" to "die Älteste"
_LOVES = (Kind.MARRIAGE, Kind.ENGAGEMENT, Kind.PARTNERSHIP)


@dataclass(slots=True)
class BroodKin(Asked):
    """Finds whose children are told one after the other, and their father."""

    def of_brood(self, phrase: Phrase) -> Owners | None:
        """Return whose kin somebody is who goes with children told of before."""
        told = self._beside_whom(phrase) or self._one_of_brood(phrase)
        told = told or self._beside_child_told(phrase)
        return told or self._parent_of_brood(phrase) or self._of_both(phrase)

    def _beside_whom(self, phrase: Phrase) -> Owners | None:
        """Read "Neben ihr sitzt Tochter Lia" as hers, whoever acted before."""
        scan, first = self.scan, self.scan.first
        ref = scan.at.get(first + 1)
        if phrase.left.said != BARE or phrase.kin.role == "elder" or not phrase.names:
            return None
        if ref is None or ref.named or len(ref.people) != 1:
            return None
        between = scan.words.forms[ref.last : phrase.left.first]
        short = 0 < len(between) <= _VERB and all(w.islower() for w in between)
        led = scan.lower(first) in scan.lexicon.grammar["governs"]
        known = ref.people[0] in everybody(phrase.names.people)
        known = known or scan.lower(phrase.word) in scan.lexicon.grammar["not_bare"]
        told = led and short and not known and not phrase.left.governed
        return Owners(ref.people, "kin-beside") if told else None

    def with_last(self, phrase: Phrase, people: People, owners: People) -> People:
        """Add Lia and Max of "Lia (17), Max (14) und Nesthäkchen Ida" to Ida."""
        if phrase.kin.role != "child" or phrase.left.said != BARE:
            return people
        row = everybody(tuple(self._row_before(phrase)))
        return (*row, *people) if {*row}.isdisjoint((*owners, *people)) else people

    def _row_before(self, phrase: Phrase) -> list[Reference]:
        """Return who are named new in a row before "und Nesthäkchen Ida"."""
        scan, end = self.scan, phrase.left.first - 1
        grammar = scan.lexicon.grammar
        row: list[Reference] = []
        last = scan.lower(phrase.word) in grammar["list_words"] - grammar["twins"]
        if not last or scan.lower(end) not in grammar["and"]:
            return []
        while end > scan.first:
            ref = next((r for r in self._ending(end) if r.named and not r.own), None)
            if ref is None or not self._short(ref):
                return []
            row.insert(0, ref)
            end = ref.first - 1
            if scan.form(end) != ",":
                break
        return row

    def _ending(self, end: int) -> list[Reference]:
        near = (r for r in self.scan.at.values() if end - _ASIDE < r.last <= end)
        return [ref for ref in near if past_aside(self.scan.words, ref.last) == end]

    def _short(self, ref: Reference) -> bool:
        """Tell "Max", named here first, from "Max Keil" and "Frau Ada"."""
        called = self.scan.lower(ref.first - 1) in self.scan.lexicon.kin
        one = len(ref.people) == 1 and not called
        return one and ref.people[0].first >= ref.first and not surnames(ref.people[0])

    def _of_both(self, phrase: Phrase) -> Owners | None:
        """Read "Wir bleiben Eltern. Gemeint sind Lia und Nesthäkchen Max" as theirs."""
        pair, scan = self.topic.pair, self.scan
        row = self._row_before(phrase) if phrase.left.said == BARE else []
        if phrase.kin.role != "child" or not row or len(pair) != 2:
            return None
        near = 0 < self.number - self.topic.pair_at <= _LATELY
        called = (scan.lexicon.kin.get(word) for word in self.words_before())
        parents = any(
            one is not None and one.role == "parent" and one.gender == "x"
            for one in called
        )
        before = {draft for ref in self.before for draft in ref.people}
        acting = any(ref.last <= row[0].first for ref in self.references)
        told = near and parents and not acting and before <= {*pair}
        return Owners(pair, "kin-of-brood") if told else None

    def of_bringer(self, number: int) -> Owners | None:
        """Read "Ihr Mann, der Winzer Jon, brachte Tochter Lia mit" as his child."""
        phrase = self.phrases[number]
        if phrase.kin.role != "child" or phrase.left.said not in (BARE, SOME):
            return None
        if not number or not phrase.names or not self.brings(phrase):
            return None
        acting = [p for p in self.phrases[:number] if p.names and not p.left.governed]
        if len(acting) != 1 or acting[0].kin.kind not in _LOVES:
            return None
        first = acting[0]
        people = everybody(first.names.people) if first.names else ()
        opens = first.left.said == OWN and first.left.first == self.scan.first
        between = (
            ref for ref in self.references if first.last <= ref.first < phrase.word
        )
        told = opens and len(people) == 1 and not any(between)
        return Owners(people, "kin-brought") if told else None

    def _one_of_brood(self, phrase: Phrase) -> Owners | None:
        """Read "Die Älteste, Lia," and "Die Jungs, Max und Ben," of those told of."""
        parents = {people for people, _ in self.topic.parents_of}
        near = 0 <= self.number - self.topic.unnamed_at <= _LATELY
        last = self.scan.lower(phrase.word) in self.scan.lexicon.grammar["list_words"]
        said = phrase.left.said == THE or (last and phrase.left.said == BARE)
        if phrase.kin.role != "child" or not said or not phrase.names:
            return None
        if len(parents) != 1 or not near or phrase.left.governed or phrase.of:
            return None
        people = next(iter(parents))
        word, grammar = self.scan.lower(phrase.word), self.scan.lexicon.grammar
        which = word in grammar["which_child", "born_child", "list_words"]
        if self.siblings_before():
            return None
        if not which and not self.scan.plural(phrase.word, phrase.left):
            return None
        if phrase.left.first != self.scan.first or self._strangers(phrase, people):
            return None
        return Owners(people, "kin-of-brood")

    def siblings_before(self) -> bool:
        """Tell "Er hat drei Schwestern. Die Älteste, Ida,": none of his children."""
        kin = self.scan.lexicon.kin
        return any(
            kin[word].kind == Kind.SIBLING
            for word in self.words_before()
            if word in kin
        )

    def _strangers(self, phrase: Phrase, parents: People) -> bool:
        """Tell whether others are spoken of, whose children may be meant."""
        known = {*parents, *self.topic.children}
        named = {draft for ref in self.before if ref.named for draft in ref.people}
        before = {draft for draft in named if not self._awaited(draft)}
        names = {name for draft in parents for name in surnames(draft)}
        bearers = everybody(phrase.names.people) if phrase.names else ()
        other = any(
            surnames(draft) and names.isdisjoint(surnames(draft)) for draft in bearers
        )
        return other or not before <= known

    def _awaited(self, draft: Draft) -> bool:
        """Tell Lia of "drei Töchter. Lia kocht", who may well be one of them."""
        at, history = self.topic.unnamed_at, self.history
        if history is None or at < 0:
            return False
        return draft.first >= history.firsts[at] and not surnames(draft)

    def _beside_child_told(self, phrase: Phrase) -> Owners | None:
        """Read "Tochter Ada ist mit Jon liiert. Sohn Max studiert" as Ada's brother."""
        topic = self.topic
        bare = phrase.left.said == BARE and phrase.kin.role == "child"
        near = 0 < self.number - topic.children_at <= _NEAR
        if not bare or not near or phrase.left.first != self.scan.first:
            return None
        bearers = everybody(phrase.names.people) if phrase.names else ()
        own = not {*bearers}.isdisjoint(topic.couple)  # of his love is told here
        couple = topic.named_last if own else topic.couple
        wed = [d for d in couple if d in topic.children and self._called_so(d)]
        if not wed or not topic.children_of or self.birth(phrase):
            return None
        return Owners(topic.children_of, "kin-of-brood")

    def _called_so(self, draft: Draft) -> bool:
        """Tell "Tochter Ada" from "eine Tochter, Ada", whose children may be meant."""
        words, lexicon = self.scan.words, self.scan.lexicon
        kin = lexicon.kin.get(words.lower[draft.first - 1]) if draft.first else None
        return kin is not None and kin.role == "child"

    def _parent_of_brood(self, phrase: Phrase) -> Owners | None:
        """Read "Vater Karl schweigt" of the children whose mother was told of."""
        topic, parents = self.topic, self.topic.children_of
        if phrase.kin.role != "parent" or phrase.left.said != BARE or phrase.of:
            return None
        if phrase.kin.status != Parentage.BIRTH or not self._sole(phrase):
            return None
        near = 0 <= self.number - topic.children_at <= _NEAR
        apart = {parents[0].gender, phrase.kin.gender} if len(parents) == 1 else set()
        if not near or apart != {"f", "m"} or phrase.left.first != self.scan.first:
            return None
        known = {*parents, *topic.children, *topic.brood}
        told = {draft for ref in self.before for draft in ref.people}
        children = tuple(dict.fromkeys((*topic.brood, *topic.children)))
        of_them = told <= known and (not told or not told.isdisjoint(children))
        return Owners(children, "kin-of-children") if of_them else None

    def _sole(self, phrase: Phrase) -> bool:
        """Tell "Vater Karl", who is new, from one with a name of his own."""
        bearers = everybody(phrase.names.people) if phrase.names else ()
        return len(bearers) == 1 and (
            not surnames(bearers[0])
            and phrase.names is not None
            and bearers[0].first >= phrase.names.first
        )

    def words_before(self) -> list[str]:
        """Return the words of the sentence before."""
        if self.history is None or not self.number:
            return []
        first = self.history.firsts[self.number - 1]
        return self.scan.words.lower[first : self.scan.first]
