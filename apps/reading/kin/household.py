"""A family told of as such: "Familie Keil: Vater Jon kocht, Sohn Max deckt auf"."""

from dataclasses import dataclass

from apps.reading.enums import Kind
from apps.reading.kin.asked import Asked, Owners, everybody
from apps.reading.kin.parts import BARE, OWN, SOME, Phrase

_NEAR = 2  # sentences from one of a family to the next


@dataclass(slots=True)
class HouseholdKin(Asked):
    """Finds the parents where a text tells of all of a family by their roles."""

    def keep_household(self, phrase: Phrase) -> None:
        """Remember "Vater Jon", nobody's whom the text told of but of a family."""
        topic, names = self.topic, phrase.names
        if phrase.kin.role != "parent" or phrase.left.said != BARE or not names:
            return
        goes_on = 0 <= self.number - topic.household_at <= _NEAR
        if names.how or phrase.left.governed or not (goes_on or self._of_family()):
            return
        people = everybody(names.people)
        known = topic.household if goes_on else ()
        alike = {draft.gender for draft in known} & {draft.gender for draft in people}
        topic.household = people if alike else (*known, *people)
        topic.household_at = self.number

    def of_household(self, phrase: Phrase) -> Owners | None:
        """Read "Sohn Max" as the child of "Mutter Ada" and "Vater Jon" right before."""
        topic = self.topic
        if phrase.kin.role == "parent":
            return self._other_parent(phrase)
        if phrase.kin.role != "child" or phrase.left.said != BARE or not phrase.names:
            return None
        if not 0 <= self.number - topic.household_at <= _NEAR or phrase.left.governed:
            return None
        before = [ref for ref in self.references if ref.last <= phrase.left.first]
        if topic.household_at < self.number:
            before += [ref for ref in self.before if ref.named]
        known = {*topic.household, *topic.brood}
        if not topic.household or not all(known.issuperset(r.people) for r in before):
            return None
        topic.household_at = self.number
        return Owners(topic.household, "kin-of-household")

    def _other_parent(self, phrase: Phrase) -> Owners | None:
        """Read "Vater Jon und Sohn Max starben. Mutter Ada lebt" as Max's mother."""
        topic, names = self.topic, phrase.names
        if phrase.left.said != BARE or names is None or names.how:
            return None
        told = {*topic.household, *topic.brood}
        genders = {draft.gender for draft in topic.household} | {""}
        near = 0 <= self.number - topic.household_at <= _NEAR
        if not near or not topic.brood or phrase.kin.gender in genders:
            return None
        before = (ref for ref in (*self.before, *self.references) if ref.named)
        said = {draft for ref in before for draft in ref.people}
        alone = said <= {*told, *everybody(names.people)}
        theirs = topic.children_of == topic.household
        return Owners(topic.brood, "kin-of-household") if alone and theirs else None

    def of_child_bearing(self, number: int) -> Owners | None:
        """Read "Tochter Lia brachte Söhnchen Max zur Welt" as Lia's child."""
        phrase, scan = self.phrases[number], self.scan
        if not number or phrase.kin.role != "child" or phrase.left.governed:
            return None
        last = self.phrases[number - 1]
        bearing = last.kin.role == "child" or last.kin.kind == Kind.SIBLING
        if not bearing or last.names is None or last.left.governed:
            return None
        if phrase.left.said not in (BARE, SOME) or len(last.names.people) > 1:
            return None
        between = scan.words.lower[last.names.last : phrase.left.first]
        grammar, verb = scan.lexicon.grammar, between[0] if between else ""
        if verb not in grammar["bears"]:
            verb = self._bears_before(last, phrase)
        if verb not in grammar["bears"] or not all(w.isalnum() for w in between):
            return None
        behind = scan.words.lower[phrase.last : scan.last]
        if verb in grammar["brings"] and grammar["births"].isdisjoint(behind):
            return None  # "Sohn Max brachte Tochter Lia zur Schule"
        return Owners(everybody(last.names.people), "kin-of-child")

    def _bears_before(self, last: Phrase, phrase: Phrase) -> str:
        """Return the verb of "Am Montag brachte seine Tochter Lia einen Jungen zur"."""
        scan, verb = self.scan, self.scan.lower(last.left.first - 1)
        born = {verb, *scan.words.lower[phrase.last : scan.last]}
        bears = last.left.said in (OWN, BARE) and phrase.left.said == SOME
        bears = bears and last.last <= phrase.left.first
        told = bears and not scan.lexicon.grammar["births"].isdisjoint(born)
        return verb if told else ""

    def _of_family(self) -> bool:
        """Tell whether this sentence or the one before speaks of a family."""
        words, families = self.scan.words, self.scan.lexicon.grammar["families"]
        first = self.scan.first
        if self.history is not None and self.number:
            first = self.history.firsts[self.number - 1]
        return not families.isdisjoint(words.lower[first : self.scan.last])
