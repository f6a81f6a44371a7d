"""Kin of whom a text speaks, where no word says whose: "Vater Karl war Fischer"."""

from dataclasses import dataclass

from apps.reading.enums import Kind
from apps.reading.kin.asked import Asked, Owners, People, everybody
from apps.reading.kin.parts import BARE, Phrase, surnames

_NEAR = 2  # sentences in which one child told of has no "Sohn Max" but brothers


@dataclass(slots=True)
class SpokenOf(Asked):
    """Finds of whom a text speaks, and who else might be meant."""

    def of_topic(self, phrase: Phrase) -> Owners | None:
        """Return of whom the text speaks, where nobody else may be meant."""
        namesake = self._namesake(phrase)
        if namesake is not None:
            return Owners(namesake, "kin-of-namesake") if namesake else None
        people = self.topic.spoken_of or self._only_named(phrase)
        people = people or self._of_brood(phrase)
        parent = phrase.kin.role == "parent" and phrase.left.said == BARE
        if phrase.kin.kind == Kind.SIBLING and not self._alone_before(people):
            return None  # "Half-brother Max sang": of whom was told last?
        if not people and parent:
            people = self.topic.main if self.before else ()
            people = people if self._alone_before(people) else ()
        others = self._another_acts(people) or self._one_of_children(people, phrase)
        others = others or self.others(phrase) or self.of_grown(phrase, people)
        others = others or (len(people) == 2 and self.role_acts())
        if phrase.kin.role == "parent" and self.before:
            said = {draft for ref in self.before for draft in ref.people}
            others = others or said.isdisjoint(people)  # of whom it spoke no more
        if parent or phrase.kin.kind == Kind.SIBLING:
            others = others or len(people) > 1 or self._met_another(people)
        others = others or (phrase.left.said == BARE and self._strange_family(phrase))
        return None if others or not people else Owners(people, "kin-of-topic")

    def _only_named(self, phrase: Phrase) -> People:
        """Return Mira of "Mira lacht. Tochter Lia", whom alone a text named."""
        if phrase.left.said != BARE or self.history is None or len(self.before) != 1:
            return ()
        ref, told = self.before[0], self.history.before(self.number)
        people = {draft for group in told for one in group for draft in one.people}
        alone = people == {*ref.people} and len(people) == 1
        acts = ref.named and not ref.own and not ref.kin and not self.is_governed(ref)
        return ref.people if alone and acts else ()

    def _of_brood(self, phrase: Phrase) -> People:
        """Read "Tochter Lia ist Ärztin. Sohn Max studiert" as children of the same."""
        topic = self.topic
        bare = phrase.left.said == BARE and phrase.kin.role == "child"
        if not bare or topic.children_at != self.number - 1 or phrase.left.governed:
            return ()
        here = (ref for ref in self.references if ref.last <= phrase.left.first)
        told = {draft for ref in (*self.before, *here) for draft in ref.people}
        known = {*topic.brood, *topic.children_of}
        return topic.children_of if told <= known else ()

    def of_grown(self, phrase: Phrase, people: People) -> bool:
        """Tell "Vater Alois" from hers, whose children the text told: he is theirs.

        Of a father, whose children have one, he is the grandfather.
        """
        bare = phrase.left.said == BARE and phrase.kin.role == "parent"
        if bare and not {*people}.isdisjoint(self.topic.household):
            return True  # "Vater Jon kocht. Mutter Ada putzt": no grandmother
        if not bare or self.topic.bearing.isdisjoint(people):
            return False
        if not self.scan.lexicon.grammar["childhood"].isdisjoint(self._words_before()):
            return False  # "wuchs in Ulm auf. Mutter Ada putzte"
        parents = {draft.gender for draft in people}
        if not {*people}.isdisjoint(self.topic.children_of):
            parents |= {draft.gender for draft in self.topic.children_of}
        return len(people) != 1 or phrase.kin.gender not in parents

    def _namesake(self, phrase: Phrase) -> People | None:
        """Return who shares a surname: "Jon Aster traf Max Keil. Vater Karl Keil".

        Nobody, where that is another than the text speaks of, and not alone.
        """
        if phrase.left.said != BARE or phrase.names is None or self.history is None:
            return None
        bearers = everybody(phrase.names.people)
        names = {name for bearer in bearers for name in surnames(bearer)}
        if not names:
            return None
        lately = {d for ref in self.before if not ref.kin for d in ref.people}
        known = dict.fromkeys((*self.topic.spoken_of, *lately, *self.topic.main))
        sharing = tuple(d for d in known if not names.isdisjoint(surnames(d)))
        if not sharing or {*sharing} == {*self.topic.spoken_of}:
            return None
        return sharing if len(sharing) == 1 and sharing[0] not in bearers else ()

    def _met_another(self, people: People) -> bool:
        """Tell "Jon Aster traf Max Keil. Vater Karl": it may be Max's, too.

        Where the sentence before names nobody, the last that did is asked.
        """
        last = self.before
        if not last and self.history is not None and not self._opens_paragraph():
            last = next(iter(self.history.before(self.number)), [])
        named = {d for ref in last if ref.named and not ref.kin for d in ref.people}
        return not named <= {*people}

    def _opens_paragraph(self) -> bool:
        words, first = self.scan.words, self.scan.first
        gap = words.text[words.ends[first - 1] : words.starts[first]] if first else ""
        return not first or "\n" in gap

    def _strange_family(self, phrase: Phrase) -> bool:
        """Tell "Jon Aster kennt die Familie Keil. Mutter Ada": it is hers, not his.

        Nor is a child of his who plays a widower, or of whom a novel tells.
        """
        words, grammar = self.scan.words, self.scan.lexicon.grammar
        before = self._words_before()
        tells = not grammar["playing", "tells_of"].isdisjoint(before)
        if tells and not grammar["fiction"].isdisjoint(before):
            return True
        for i in range(self.scan.first - len(before), phrase.left.first):
            if words.lower[i] in grammar["families"]:
                named = words.forms[i + 1][:1].isupper() and i + 1 not in self.scan.at
                return named or words.lower[i - 1] in grammar["indefinite"]
        return False

    def _words_before(self) -> list[str]:
        """Return the words of the sentence before."""
        if self.history is None or not self.number:
            return []
        first = self.history.firsts[self.number - 1]
        return self.scan.words.lower[first : self.scan.first]

    def _another_acts(self, people: People) -> bool:
        """Tell "Dank Mama Ada hat sie zwei Pässe" from what is told of a man."""
        scan, pronouns = self.scan, self.scan.lexicon.pronouns
        if len(people) != 1 or people[0].gender not in ("f", "m"):
            return False
        other = "f" if people[0].gender == "m" else "m"
        return any(
            other in pronouns.get(scan.lower(i), ()) and i not in scan.at
            and scan.lower(i - 1) in scan.lexicon.grammar["having"]
            and scan.lower(i - 1) not in scan.lexicon.plural_verbs
            for i in range(scan.first + 1, scan.last)
        )  # fmt: skip

    def _one_of_children(self, people: People, phrase: Phrase) -> bool:
        """Tell whether the parent would be a child, one of several told of before."""
        named = [r for r in self.before if r.named and not r.own]
        new = {d for r in named for d in r.people if d.first >= r.first}
        if phrase.kin.role == "younger":
            return len(new) > 1 and not new.isdisjoint(people)
        near = self.number - self.topic.children_at <= _NEAR
        child = phrase.kin.role == "child"
        aside = self.topic.couple_at >= self.number - 1 and len(people) == 2
        if child and aside and {*people}.isdisjoint(self.topic.couple):
            return True  # "das Ehepaar", where another was told of by the way
        family = self.topic.family
        own = family is not None and family.owners == people  # her parents were told
        return child and near and not own and {*people} <= {*self.topic.children}

    def _alone_before(self, people: People) -> bool:
        """Tell whether the sentence before names nobody else."""
        named = {d for ref in self.before if ref.named for d in ref.people}
        return named <= {*people}
