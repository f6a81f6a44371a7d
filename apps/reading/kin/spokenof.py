"""Kin of whom a text speaks, where no word says whose: "Vater Karl war Fischer"."""

from dataclasses import dataclass
from itertools import pairwise

from apps.reading.enums import Kind
from apps.reading.kin.asked import Owners, People, everybody
from apps.reading.kin.brood import BroodKin
from apps.reading.kin.parts import BARE, SOME, THE, Phrase, surnames

_BESIDE = (Kind.SIBLING, Kind.IN_LAW)
_NEAR = 2  # sentences in which one child told of has no "Sohn Max" but brothers


@dataclass(slots=True)
class SpokenOf(BroodKin):
    """Finds of whom a text speaks, and who else might be meant."""

    def of_topic(self, phrase: Phrase) -> Owners | None:
        """Return of whom the text speaks, where nobody else may be meant."""
        namesake = self._namesake(phrase)
        if namesake is not None:
            return Owners(namesake, "kin-of-namesake") if namesake else None
        if phrase.kin.role == "elder" and phrase.left.said in (BARE, THE):
            return self._of_grandchildren(phrase)
        people = self.topic.spoken_of or self._only_named(phrase)
        people = people or self._of_brood(phrase) or self._elders_before(phrase)
        parent = phrase.kin.role == "parent" and phrase.left.said == BARE
        beside = phrase.kin.kind in _BESIDE or phrase.left.said == SOME
        friend = phrase.kin.kind in (Kind.FRIEND, Kind.COLLEAGUE)
        beside = beside or (friend and not phrase.left.governed)
        if beside and not self._alone_before(people):
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
        if phrase.kin.role == "child" and phrase.left.said == BARE:
            others = others or self._told_of_others(phrase, people)
        if parent or beside:
            met = self._met_another(people) and not self._of_name(phrase, people)
            both = len(people) > 1 and {*people} != {*self.topic.siblings}
            others = others or both or met
        if phrase.kin.role == "younger" and len(people) == 1:
            others = others or self._met_another(people)
        others = others or (phrase.left.said == BARE and self._strange_family(phrase))
        return None if others or not people else Owners(people, "kin-of-topic")

    def _of_grandchildren(self, phrase: Phrase) -> Owners | None:
        """Read "Ihr Sohn heißt Max. Oma Ada hütet ihn" as Max's, not as hers.

        Of grown people who have no children here they may be the own grandparents.
        """
        topic, people = self.topic, self.topic.spoken_of
        near = 0 <= self.number - topic.children_at <= _NEAR
        near = near and topic.bearing.isdisjoint(topic.children)
        younger, at = topic.younger
        if younger and at >= topic.children_at and self.number - at <= _NEAR:
            return Owners(younger, "kin-of-children")
        if near and topic.children and {*people} <= {*topic.children_of}:
            return Owners(topic.children, "kin-of-children")
        young = any(other.kin.role == "child" for other in self.phrases)
        if young or len(people) != 1 or not topic.bearing.isdisjoint(people):
            return None
        others = self._another_acts(people) or self._one_of_children(people, phrase)
        others = others or self.others(phrase) or not self._alone_before(people)
        others = others or self._met_another(people)
        return None if others else Owners(people, "kin-of-topic")

    def _told_of_others(self, phrase: Phrase, people: People) -> bool:
        """Tell "Sie zog zu Jon Keil. Tochter Lia": theirs of whom it speaks now."""
        said = {draft for ref in self.before for draft in ref.people}
        named = any(ref.named for ref in self.before)
        apart = named and said.isdisjoint({*people, *self.topic.children})
        return apart and not self._of_name(phrase, people)

    def _elders_before(self, phrase: Phrase) -> People:
        """Return who are grandparents in "Mira und Jon sind Großeltern. Enkel Max"."""
        if phrase.kin.role != "younger" or phrase.left.said != BARE:
            return ()
        kin, named = self.scan.lexicon.kin, [r for r in self.before if not r.own]
        before, made = self.words_before(), self.scan.lexicon.grammar["made_into"]
        made_so = {b for a, b in pairwise(before) if a in made}
        told = (kin[word] for word in before if word in kin and word not in made_so)
        people = {draft for ref in named for draft in ref.people}
        alone = len(people) < 3 and any(one.role == "elder" for one in told)
        return everybody(tuple(named)) if alone else ()

    def _only_named(self, phrase: Phrase) -> People:
        """Return Mira of "Mira lacht. Tochter Lia", whom alone a text named."""
        led = phrase.left.said == BARE or self._set_behind(phrase)
        if not led or self.history is None or len(self.before) != 1:
            return ()
        ref, told = self.before[0], self.history.before(self.number)
        people = {draft for group in told for one in group for draft in one.people}
        alone = people == {*ref.people} and len(people) == 1
        acts = ref.named and not ref.own and not ref.kin and not self.is_governed(ref)
        return ref.people if alone and acts else ()

    def _set_behind(self, phrase: Phrase) -> bool:
        """Tell "Ida Keil, eine enge Freundin, kam"."""
        names = phrase.names
        return (
            names is not None and names.first < phrase.word and phrase.left.said == SOME
        )

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
        if not self.scan.lexicon.grammar["childhood"].isdisjoint(self.words_before()):
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

    def _of_name(self, phrase: Phrase, people: People) -> bool:
        """Tell "Bruder Max Aster" from "Bruder Max": Jon Aster's, whoever he met."""
        bearers = everybody(phrase.names.people) if phrase.names else ()
        names = {name for draft in people for name in surnames(draft)}
        return any(not names.isdisjoint(surnames(bearer)) for bearer in bearers)

    def _met_another(self, people: People) -> bool:
        """Tell "Jon Aster traf Max Keil. Vater Karl": it may be Max's, too.

        Where the sentence before names nobody, the last that did is asked.
        """
        last, calls = self.before, any(ref.named for ref in self.before)
        if not calls and self.history is not None and not self._opens_paragraph():
            told = self.history.before(self.number)
            last = next((one for one in told if any(r.named for r in one)), last)
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
        before = self.words_before()
        tells = not grammar["playing", "tells_of"].isdisjoint(before)
        if tells and not grammar["fiction"].isdisjoint(before):
            return True
        for i in range(self.scan.first - len(before), phrase.left.first):
            if words.lower[i] in grammar["families"]:
                named = words.forms[i + 1][:1].isupper() and i + 1 not in self.scan.at
                return named or words.lower[i - 1] in grammar["indefinite"]
        return False

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
            one = len(new) > 1 and not new.isdisjoint(people)
            return one and not self._elders_before(phrase)
        near = self.number - self.topic.children_at <= _NEAR
        child = phrase.kin.role == "child"
        aside = self.topic.couple_at >= self.number - 1 and len(people) == 2
        if child and aside and {*people}.isdisjoint(self.topic.couple):
            return True  # "das Ehepaar", where another was told of by the way
        if child and phrase.left.said == BARE and self.called_child(people):
            return True
        family = self.topic.family
        own = family is not None and family.owners == people  # her parents were told
        return child and near and not own and {*people} <= {*self.topic.children}

    def _alone_before(self, people: People) -> bool:
        """Tell whether the sentence before names nobody else."""
        named = {d for ref in self.before if ref.named for d in ref.people}
        return named <= {*people}
