"""Kin who open a sentence or a text, before whose they are is told."""

from dataclasses import dataclass

from apps.reading.enums import Kind, Status
from apps.reading.kin.asked import Asked, Owners, People, everybody
from apps.reading.kin.clause import BREAKS
from apps.reading.kin.parts import BARE, OWN, THE, THEIRS, Phrase
from apps.reading.sentence.beside import PARTNERS, Reference, past_aside

_CLAUSE = 12  # words from "who" to "her son"
_TRADE = 8  # words of "a retired army officer"

_LOVES = (Kind.MARRIAGE, Kind.ENGAGEMENT, Kind.PARTNERSHIP)


@dataclass(slots=True)
class Openings(Asked):
    """Finds whose kin are named first in what they stand in."""

    def of_beside(self, phrase: Phrase) -> Owners | None:
        return self._of_joined(phrase) or self.of_opening(phrase)

    def of_partnered(self, phrase: Phrase) -> Owners | None:
        """Read "met Ada Keil and her husband Jon": hers who stands right before."""
        loves = phrase.kin.kind in PARTNERS
        return self._of_who(phrase) or (self._of_joined(phrase) if loves else None)

    def of_known(self, phrase: Phrase) -> Owners | None:
        """Read "ihr Verlobter Jon" as hers whom alone the text told as Jon's.

        Where that is over, he may be another's by now: "her fiancé Jon".
        """
        owner, kin = phrase.left.owner, phrase.kin
        people = everybody(phrase.names.people) if phrase.names else ()
        own = phrase.left.said in (OWN, THEIRS) and not (owner and owner.named)
        if kin.kind not in PARTNERS or not own or len(people) != 1:
            return None
        loved = self.topic.loves.get(people[0], {})
        word = self.scan.lower(phrase.left.first)
        labels = self.scan.lexicon.pronouns.get(word, ())
        one = next(iter(loved), None)
        if one is None or len(loved) > 1 or f"own {one.gender}" not in labels:
            return None
        over = loved[one] is Status.FORMER and kin.status == "current"
        return None if over else Owners((one,), "kin-of-known")

    def _of_who(self, phrase: Phrase) -> Owners | None:
        """Read "met Ada Keil, who came with her son Max": hers who came."""
        scan, grammar, first = self.scan, self.scan.lexicon.grammar, phrase.left.first
        led = scan.lower(first - 1) in grammar["with"]
        if not led and scan.lower(first - 1) not in grammar["comes_with"]:
            return None
        near = range(first - 2, max(first - _CLAUSE, scan.first), -1)
        who = (i for i in near if scan.lower(i) in grammar["relative_subject"])
        at = next(who, 0)
        if not at or scan.form(at - 1) != "," or {*range(at, first)} & {*scan.at}:
            return None
        if scan.lower(at + 1) not in grammar["comes_with"]:
            return None
        ends = (at - 1, at)
        refs = (r for r in scan.at.values() if past_aside(scan.words, r.last) in ends)
        one = next(refs, None)
        fits = one is not None and one.named and not one.own and len(one.people) == 1
        told = one is not None and self._fits(phrase, one, fits)
        return Owners(one.people, "kin-of-who") if one is not None and told else None

    def _of_joined(self, phrase: Phrase) -> Owners | None:
        """Read "Mama Mira Thal und ihr Sohn Max" as her son, the only one before."""
        scan, joint = self.scan, phrase.left.first - 1
        if scan.lower(joint) not in scan.lexicon.grammar["and"]:
            return None
        before = [ref for ref in self.references if ref.last <= joint]
        beside = before[-1] if before else None
        if beside is None or len(beside.people) != 1:
            return None
        loves = phrase.kin.kind in PARTNERS
        if len(before) > 1 and (not loves or self._as_before(phrase, beside)):
            return None
        end = past_aside(scan.words, beside.last)
        near = end == joint or (loves and end == joint - 1 and scan.form(end) == ",")
        near = near and not (loves and self._of_relative(beside))
        fits = near and beside.named and not beside.own
        return (
            Owners(beside.people, "kin-joined")
            if self._fits(phrase, beside, fits)
            else None
        )

    def _of_relative(self, ref: Reference) -> bool:
        """Tell Max in "Jon, who has a son, Max, and his wife, Ada": she is Jon's."""
        scan, grammar = self.scan, self.scan.lexicon.grammar
        opened = (
            i
            for i in range(ref.first - 1, scan.first, -1)
            if scan.lower(i) in grammar["relative_subject"]
        )
        at = next(opened, 0)
        has = bool(at) and scan.lower(at + 1) in grammar["having"]
        return has and all(
            other.last <= at or other is ref
            for other in self.references
            if other.last <= ref.last
        )

    def _as_before(self, phrase: Phrase, beside: Reference) -> bool:
        """Tell "with her mother Ada and her boyfriend Jon": of one and the same."""
        pronouns, lower = self.scan.lexicon.pronouns, self.scan.lower
        labels = {*pronouns.get(lower(phrase.left.first), ())}
        return any(
            self.within(beside, other)
            and labels & {*pronouns.get(lower(other.left.first), ())}
            for other in self.phrases
            if other is not phrase
        )

    def of_nobody(self, phrase: Phrase) -> bool:
        """Tell "the son of a docker and his wife, Ada": the docker's, whoever he is."""
        scan, grammar = self.scan, self.scan.lexicon.grammar
        joint = phrase.left.first - 1
        if phrase.kin.kind not in PARTNERS or phrase.left.said not in (OWN, THEIRS):
            return False
        if scan.lower(joint) not in grammar["and"]:
            return False
        for i in range(joint - 1, max(joint - _TRADE, scan.first), -1):
            if i in scan.at or scan.form(i) in BREAKS:
                return False
            if scan.lower(i) in grammar["indefinite"]:
                of, born = scan.lower(i - 1), scan.lower(i - 2)
                cased = scan.lower(i) in grammar["genitive_article"]
                born_to = born in grammar["born_words"] and of in grammar["of_a"]
                return cased or of in grammar["of"] or born_to
        return False

    def named_before(self, i: int) -> Reference | None:
        """Return who was named last before "deren Tochter", of the word's gender."""
        labels = self.scan.lexicon.pronouns.get(self.scan.lower(i), ())
        near = (r for r in reversed(self.references) if r.last < i and not r.own)
        ref = next((r for r in near if r.named), None)
        if ref is None or len(ref.people) != 1:
            return None
        fits = f"relative {ref.people[0].gender}" in labels
        return ref if fits else None

    def of_opening(self, phrase: Phrase) -> Owners | None:
        """Read "Ihre Mutter Ada hat Mira Thal das Singen beigebracht", told first."""
        if phrase.names is None or self.before or self.topic.spoken_of:
            return None
        grammar = self.scan.lexicon.grammar
        start = phrase.left.first - self.scan.first
        if start > 1 or (
            start and self.scan.lower(self.scan.first) not in grammar["as_if"]
        ):
            return None
        named = [r for r in self.references if r.first >= phrase.names.last]
        if len(named) != 1 or named[0].own or len(named[0].people) != 1:
            return None
        if named[0].people[0].first < self.scan.first:
            return None  # whom the text named before has had his own sentences
        fits = (
            named[0].named and not named[0].kin and self._same_clause(named[0], phrase)
        )
        told = self._fits(phrase, named[0], fits)
        return Owners(named[0].people, "kin-opening") if told else None

    def living_with(self, phrase: Phrase) -> Owners | None:
        """Read "lebt mit Mira Thal und den beiden Kindern Max und Ida" as of both."""
        scan, joint = self.scan, phrase.left.first - 1
        grammar, words = scan.lexicon.grammar, scan.words.lower[scan.first : joint]
        if phrase.left.said != THE or phrase.kin.role != "child" or not phrase.names:
            return None
        if scan.lower(joint) not in grammar["and"]:
            return None
        beside = self._beside_partner(joint)
        if beside or grammar["lives_with"].isdisjoint(words):
            return beside
        subject = self.subject(phrase)
        for ref in self.references:
            if past_aside(scan.words, ref.last) == joint and ref.named and not ref.own:
                along = scan.lower(ref.first - 1) in grammar["with"]
                both = len(subject) == len(ref.people) == 1 and subject != ref.people
                people = (*subject, *ref.people)
                return Owners(people, "kin-with") if along and both else None
        return None

    def _beside_partner(self, joint: int) -> Owners | None:
        """Read "Jon Aster, seiner Frau und den Töchtern Lia und Ida" as his, too."""
        for other in self.phrases:
            owner, kin = other.left.owner, other.kin
            if other.last != joint or other.left.said != OWN or kin.role != "same":
                continue
            if kin.kind not in _LOVES or kin.status != "current" or owner is None:
                return None
            named = everybody(other.names.people) if other.names else ()
            people = tuple(dict.fromkeys((*owner.people, *named)))
            return Owners(people, "kin-with") if len(people) < 3 else None
        return None

    def _fits(self, phrase: Phrase, ref: Reference, fits: bool) -> bool:
        """Tell whether a possessive can mean somebody by the gender."""
        labels = self.scan.lexicon.pronouns.get(self.scan.lower(phrase.left.first), ())
        gender = ref.people[0].gender
        return fits and phrase.left.said == THEIRS and f"own {gender}" in labels

    def behind_colon(self, phrase: Phrase) -> Owners | None:
        """Read "An der Seite von Jon Aster: Ehefrau Mira" as his wife."""
        colon = phrase.left.first - 1
        if phrase.left.said != BARE or self.scan.form(colon) != ":" or not phrase.names:
            return None
        before = [ref for ref in self.references if ref.last <= colon]
        if phrase.kin.kind not in _LOVES or len(before) != 1 or before[0].own:
            return None
        side = self.scan.words.lower[self.scan.first : before[0].first]
        near = before[0].last == colon and before[0].named
        told = near and not self.scan.lexicon.grammar["side"].isdisjoint(side)
        people: People = before[0].people
        return Owners(people, "kin-beside") if told and len(people) == 1 else None
