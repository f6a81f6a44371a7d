"""Kin where a verb is said once: "Jon kam mit Sohn Max, Mira mit Bruder Ben"."""

from dataclasses import dataclass

from apps.reading.enums import Kind
from apps.reading.kin.asked import Owners, People, everybody
from apps.reading.kin.brood import BroodKin
from apps.reading.kin.parts import BARE, OWN, SOME, THE, THEIRS, Phrase
from apps.reading.languages.lexicon import Tag
from apps.reading.sentence.beside import Reference, past_aside

_LOVES = (Kind.MARRIAGE, Kind.ENGAGEMENT, Kind.PARTNERSHIP)
_WEDDED = (*_LOVES, Kind.IN_LAW)  # "Tochter Lia und Schwiegersohn Max"
_LED = 4  # words of "seine Kollegin, die" before a name of a row


@dataclass(slots=True)
class GappedKin(BroodKin):
    """Finds whose kin are meant in the second half of a sentence that has one verb."""

    def of_clause(self, number: int) -> Owners | None:
        """Return whose the kin are whom one part of a sentence tells of."""
        told = self.of_child_acting(number) or self.of_bringer(number)
        return told or self._of_bringing(number) or self._of_brood_told(number)

    def _of_brood_told(self, number: int) -> Owners | None:
        """Read "Er ist das älteste von drei Geschwistern; die Schwester, Lia,"."""
        phrase = self.phrases[number]
        sibling = phrase.kin.kind == Kind.SIBLING and phrase.left.said in (THE, BARE)
        if not sibling or not phrase.names or phrase.left.governed:
            return None
        of = self.scan.lexicon.grammar["of"]
        counts = (p for p in self.phrases[:number] if p.names is None)
        if not any(
            p.kin.kind == Kind.SIBLING and p.left.governed in of for p in counts
        ):
            return None
        people = self.subject(phrase)
        return Owners(people, "kin-subject") if len(people) == 1 else None

    def _of_bringing(self, number: int) -> Owners | None:
        """Read "Ihre Freundin Ada brachte Ehemann Jon mit" as Ada's husband."""
        phrase, acting = self.phrases[number], self.phrases[0]
        if phrase.kin.kind not in _LOVES or phrase.left.said != BARE or not number:
            return None
        brings = (
            self.scan.lower(phrase.left.first - 1)
            in self.scan.lexicon.grammar["brings"]
        )
        opens = acting.left.first <= self.scan.first + 1 and not acting.left.governed
        friend = self.scan.lower(acting.word) in self.scan.lexicon.grammar["or_friend"]
        loves = acting.kin.kind in _LOVES and not friend
        if not brings or not opens or acting.names is None or loves:
            return None
        people = everybody(acting.names.people)
        return Owners(people, "kin-of-acting") if len(people) == 1 else None

    def of_gapped(self, number: int) -> Owners | None:
        """Read "Jon hat eine Schwester, Lia, und Mira einen Bruder, Max" as Mira's."""
        phrase = self.phrases[number]
        own = phrase.left.said in (OWN, THEIRS)
        if not number or phrase.names is None or not (own or self._bare(phrase)):
            return None
        labels = self.scan.lexicon.pronouns.get(self.scan.lower(phrase.left.first), ())
        along = phrase.left.governed in self.scan.lexicon.grammar["with"]
        if not along and phrase.left.said != SOME:
            return None
        if not any(self._alike(other, phrase) for other in self.phrases[:number]):
            return None
        end = phrase.left.first - along
        words = self.scan.words
        for ref in self.scan.at.values():
            beside = past_aside(words, ref.last) == end and ref.named and not ref.own
            fits = not own or f"own {ref.people[0].gender}" in labels
            fits = fits and not self._is_child(ref, number)
            if beside and fits and self._opens_half(ref):
                return Owners(ref.people, "kin-gapped")
        return None

    def _bare(self, phrase: Phrase) -> bool:
        return phrase.left.said in (BARE, SOME)

    def _is_child(self, ref: Reference, number: int) -> bool:
        """Tell "children: Lia with wife Ada, and Max with girlfriend Ida": not his."""
        told = [p for p in self.phrases[:number] if p.kin.role == "child" and p.names]
        return any(ref in p.names.people for p in told if p.names)

    def of_child_acting(self, number: int) -> Owners | None:
        """Read "Ihr Sohn Ben und seine Frau freuen sich über Tochter Ida" as his."""
        phrase = self.phrases[number]
        got = phrase.kin.kind == Kind.SIBLING and phrase.left.said == SOME
        if not (phrase.kin.role == "child" or got) or phrase.names is None:
            return None
        clause = self._clause_before(number)
        acting = clause[0] if clause else None
        if acting is None or acting.kin.role != "child" or acting.left.governed:
            return None
        if acting.left.said == SOME:
            return None  # "two children: a daughter, Lia, and a son, Max": none acts
        if not self._brings_forth(phrase):
            return None
        partners = [p for p in clause[1:] if p.kin.kind in _WEDDED and p.names]
        told = [p for p in clause[1:] if p.names and p not in partners]
        named = [p.names for p in (acting, *partners) if p.names]
        people = everybody(tuple(ref for names in named for ref in names.people))
        return Owners(people, "kin-of-acting") if len(people) < 3 and not told else None

    def _clause_before(self, number: int) -> list[Phrase]:
        """Return the phrases before one, from the one that opens its part on."""
        scan, phrase = self.scan, self.phrases[number]
        for at in range(number):
            first = self.phrases[at].left.first
            opens = first <= scan.first + 1 or scan.form(first - 1) == ":"
            colon = ":" in scan.words.forms[first : phrase.left.first]
            if opens and self.phrases[at].names and (not colon or self._makes_elders()):
                return self.phrases[at:number]
        return []

    def _makes_elders(self) -> bool:
        """Tell "machte sie zur Oma": what is told of behind is her child's child."""
        made = self.scan.lexicon.grammar["made_to"]
        return any(
            p.kin.role == "elder" and p.left.governed in made and p.left.governed
            for p in self.phrases
        )

    def _brings_forth(self, phrase: Phrase) -> bool:
        """Tell "freuen sich über Tochter Ida" and "haben einen Sohn, Max"."""
        governed, grammar = phrase.left.governed, self.scan.lexicon.grammar
        if phrase.left.said == SOME:
            return self.has(phrase) and not governed
        glad = governed in grammar["glad_of"] and bool(governed)
        return phrase.left.said == BARE and (glad or self._makes_elders())

    def not_of_oneself(self, phrase: Phrase, told: Owners, people: People) -> Owners:
        """Give "Max Keil, sein Freund" to whom the text speaks of, not to Max."""
        owner, topic = phrase.left.owner, self.topic.spoken_of
        if told.people != people or owner is None or owner.named:
            return told
        said = {draft for ref in self.before for draft in ref.people}
        one = tuple(said) or topic or self.topic.main
        if len(one) != 1 or one == people or topic not in ((), people, one):
            return told
        labels = self.scan.lexicon.pronouns.get(self.scan.lower(owner.first), ())
        fits = f"own {one[0].gender}" in labels
        return Owners(one, "kin-of-topic-possessive") if fits else told

    def _alike(self, other: Phrase, phrase: Phrase) -> bool:
        """Tell "mit Sohn Max", which is said like "mit Bruder Ben" behind it."""
        led = other.left.governed == phrase.left.governed
        same = bool(phrase.left.governed) or other.left.said == phrase.left.said
        return led and same and other.names is not None

    def _opens_half(self, ref: Reference) -> bool:
        """Tell Mira of ", seine Frau Mira mit Bruder Ben" and "und Mira mit Ben"."""
        scan, i = self.scan, ref.first - 1
        grammar = scan.lexicon.grammar
        while i > max(scan.first, ref.first - _LED) and (
            scan.lexicon.tag(scan.lower(i)) & (Tag.ROLE | Tag.TITLE | Tag.KIN)
            or scan.lower(i) in grammar["not_share", "article"]
            or scan.lower(i) in scan.lexicon.pronouns
        ):
            i -= 1
        joins = scan.form(i) in (",", ";") or scan.lower(i) in grammar["and"]
        return i > scan.first and joins
