"""Whose kin somebody is where the text leaves it to be understood: "mit Sohn Max"."""

from dataclasses import dataclass

from apps.reading.beside import past_aside
from apps.reading.enums import Kind
from apps.reading.kinasked import Asked, Owners, People, everybody
from apps.reading.kinparts import BARE, SOME, THE, Phrase

COUPLES = (Kind.MARRIAGE, Kind.ENGAGEMENT, Kind.PARTNERSHIP)


@dataclass(slots=True)
class Implied(Asked):
    """Finds whose kin are meant where no word says so."""

    def implied(self, number: int) -> Owners | None:
        phrase = self.phrases[number]
        if phrase.names is None or not self._may_be_implied(phrase):
            return None
        joined = self._joined_to(phrase)
        if joined:
            return Owners(joined, "kin-joined")
        subject = self.subject(phrase)
        if subject and phrase.left.said == THE and not self._his(phrase):
            return None  # "Ada Keil traf die Söhne Piet und Levi"
        if subject:
            return Owners(subject, "kin-subject")
        if phrase.left.said == SOME:
            couple = self.topic.couple if self.they(phrase) else ()
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
        others = self.others(phrase)
        return Owners(people, "kin-of-topic") if people and not others else None

    def _are_twins(self, phrase: Phrase) -> bool:
        return self.scan.lower(phrase.word) in self.scan.lexicon.grammar["twins"]

    def _his(self, phrase: Phrase) -> bool:
        """Tell whether "die Kinder" are those of whom the clause is about."""
        return bool(phrase.left.governed) or self.has(phrase) or self._joined(phrase)

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
        if phrase.kin.role == "child" and first.kin.kind in COUPLES:
            people = self._parents(first, people)
        return Owners(people, "kin-subject") if people else None

    def _parents(self, first: Phrase, people: People) -> People:
        """Read "Seine Frau Ada kam mit den Söhnen Max und Ben" as sons of both."""
        if first.kin.status != "current" or len(people) != 1:
            return people if len(people) == 1 else ()
        told = self.resolved.get(first.word)
        owner = told.people if told else ()
        return (*owner, *people) if len(owner) == 1 else people

    def _aside(self, i: int) -> bool:
        return i + 1 in self.scan.at

    def _may_be_implied(self, phrase: Phrase) -> bool:
        scan, said, kin = self.scan, phrase.left.said, phrase.kin
        word, grammar = scan.words.lower[phrase.word], scan.lexicon.grammar
        if phrase.names is None or self.fictional(phrase):
            return False
        if said == SOME:
            return (kin.role == "child" and self.has(phrase)) or (
                kin.kind == Kind.SIBLING and self.has(phrase)
            )
        if said in (THE, BARE) and word in grammar["mutual"]:
            return False  # "die Brüder Jon und Ben": of each other
        if said == THE:
            return word not in grammar["not_the"]
        if phrase.left.governed in grammar["born_as"] and phrase.left.governed:
            return False
        with_them = phrase.left.governed in grammar["with"]
        with_them = with_them or (kin.role == "child" and self.has(phrase))
        if phrase.names.how not in (("", ":", ",") if with_them else ("", ":")):
            return False  # "with husband, Jon Aster.", "have a child: son, Max"
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

    def _joined_to(self, phrase: Phrase) -> People:
        """Return whose wife "Ada Lund and wife Mira" tells, whoever else acts."""
        scan, end = self.scan, phrase.left.first - 1
        if phrase.left.said != BARE or phrase.kin.kind not in COUPLES:
            return ()
        if scan.lower(end) not in scan.lexicon.grammar["and"]:
            return ()
        for ref in scan.at.values():
            if ref.named and not ref.own and past_aside(scan.words, ref.last) == end:
                return ref.people if len(ref.people) == 1 else ()
        return ()

    def _joined(self, phrase: Phrase) -> bool:
        """Tell whether it stands behind "Mira Thal und" or a colon."""
        before, end = self.scan.lower(phrase.left.first - 1), phrase.left.first - 1
        if before not in self.scan.lexicon.grammar["and"]:
            return before == ":"
        return any(
            past_aside(self.scan.words, ref.last) == end and self._able(ref)
            for ref in self.references
        )
