"""Whose kin somebody is where the text leaves it to be understood: "mit Sohn Max"."""

from dataclasses import dataclass

from apps.reading.enums import Kind
from apps.reading.kin.asked import Owners, People, everybody
from apps.reading.kin.clause import BREAKS
from apps.reading.kin.parts import BARE, SOME, THE, Phrase
from apps.reading.kin.spokenof import SpokenOf
from apps.reading.kin.surviving import Surviving
from apps.reading.languages.lexicon import Tag
from apps.reading.sentence.beside import Reference, past_aside

COUPLES = (Kind.MARRIAGE, Kind.ENGAGEMENT, Kind.PARTNERSHIP)


@dataclass(slots=True)
class Implied(SpokenOf, Surviving):
    """Finds whose kin are meant where no word says so."""

    def implied(self, number: int) -> Owners | None:
        phrase = self.phrases[number]
        if phrase.names is None or not self._may_be_implied(phrase):
            return None
        dead = self.of_dead(phrase)
        if dead:
            return Owners(dead, "kin-of-dead")
        partner = self._partner_of(phrase)
        if partner:
            return Owners(partner, "kin-beside")
        both = self._with_one_of_couple(phrase)
        if both:
            return Owners(both, "kin-with-them")
        subject = self._had_by_kin(number) or self.subject(phrase)
        subject = subject or self._kin_subject(number)
        told_of = phrase.left.said == THE and not self._his(phrase)
        if (subject and told_of) or self.of_grown(phrase, subject):
            return None  # "Ada Keil traf die Söhne Piet und Levi"
        if subject:
            return self.of_subject(phrase, subject)
        if phrase.left.said == SOME and phrase.names.first > phrase.word:
            theirs = phrase.kin.role == "child" and self.they(phrase)
            couple = self.topic.couple if theirs else ()
            return Owners(couple, "kin-of-couple") if couple else None
        beside = self._beside(self.phrases[0], phrase) if number else None
        if beside:
            return beside
        the_twins = phrase.left.said == THE and self._are_twins(phrase)
        if the_twins and not self._his(phrase) and not self.birth(phrase):
            return None  # "Jon Aster verwies auf die Zwillinge": two grown-ups, too
        return self.of_topic(phrase)

    def _had_by_kin(self, number: int) -> People:
        """Read "Jon said his daughter, Lia, has a son, Max" as Lia's son."""
        phrase, last = self.phrases[number], self.phrases[number - 1]
        if not number or phrase.kin.role != "child" or phrase.left.said != SOME:
            return ()
        if not self.has_itself(last) or last.names is None:
            return ()
        begin, end = last.names.last, phrase.left.first
        if any(begin <= ref.first < end for ref in self.scan.at.values()):
            return ()
        people = everybody(last.names.people)
        many = self.scan.lower(begin + (self.scan.form(begin) == ","))
        joined = (
            self.scan.lower(last.left.first - 1) in self.scan.lexicon.grammar["and"]
        )
        joined = joined or many in self.scan.lexicon.plural_verbs
        if last.kin.kind in COUPLES and joined:
            people = self._parents(last, people)  # "Jon and his wife, Ada, have"
            return people if len(people) == 2 else ()
        return people if len(people) == 1 else ()

    def _kin_subject(self, number: int) -> People:
        """Read "Jons Schwester Ada hat zwei Söhne, Max und Ben" as Ada's sons."""
        phrase = self.phrases[number]
        if phrase.left.said != SOME or phrase.kin.role != "child" or not number:
            return ()
        acting = [p for p in self.phrases[:number] if p.names and not p.left.governed]
        if len(acting) != 1 or acting[0].kin.role == "child" or not self.has(phrase):
            return ()
        first = acting[0]
        end = first.names.last if first.names else 0
        if (
            self._another_between(end, phrase)
            or "," in self.scan.words.forms[end : phrase.left.first]
        ):
            return ()
        people = everybody(first.names.people) if first.names else ()
        if first.kin.kind in COUPLES:
            people = self._parents(first, people)
        return people if len(people) < 3 else ()

    def _partner_of(self, phrase: Phrase) -> People:
        """Return who stands before "und Freundin Ada": she is of the one named last.

        So is she of "Ben mit Frau Ida, Jon mit Freundin Ada".
        """
        grammar, end = self.scan.lexicon.grammar, phrase.left.first - 1
        along = self.scan.lower(end) in grammar["with"]
        joined = along or self.scan.lower(end) in grammar["and"]
        beside_kinds = (*COUPLES, Kind.COLLEAGUE)
        if (
            not joined
            or phrase.left.said != BARE
            or phrase.kin.kind not in beside_kinds
        ):
            return ()
        for ref in self.scan.at.values():
            beside = past_aside(self.scan.words, ref.last) == end
            beside = beside and (not along or self._opens_item(ref, phrase))
            if beside and ref.named and not ref.own and len(ref.people) == 1:
                return () if self._borne(ref) else ref.people
        return ()

    def _opens_item(self, ref: Reference, phrase: Phrase) -> bool:
        """Tell Jon of "Ben mit Frau Ida, Jon mit Freundin Ada": one of a list."""
        scan, i = self.scan, ref.first - 1
        along = [p for p in self.phrases if p.left.governed == phrase.left.governed]
        if not any(p.word < ref.first and p.kin.kind in COUPLES for p in along):
            return False
        while i > scan.first and scan.lexicon.tag(scan.lower(i)) & (
            Tag.ROLE | Tag.TITLE
        ):
            i -= 1
        listed = scan.form(i) in BREAKS or scan.lower(i) in scan.lexicon.grammar["and"]
        return i > scan.first and listed

    def _with_one_of_couple(self, phrase: Phrase) -> People:
        """Read "heiratete Jon und hatte mit ihm die Töchter Lia und Ida" as theirs."""
        scan, grammar = self.scan, self.scan.lexicon.grammar
        if phrase.kin.role != "child" or not self.has(phrase) or phrase.left.governed:
            return ()
        for i in range(scan.first, phrase.left.first - 1):
            if scan.lower(i) in grammar["with"]:
                if scan.lower(i + 1) not in grammar["him_or_her"]:
                    return ()
                if scan.form(i - 1) == ",":
                    return self._with_whom(i, phrase)
                if scan.lower(i + 1) in grammar["article"]:
                    return ()  # "Mit dem Regisseur Jon hatte sie einen Sohn"
                couple = self.topic.couple
                near = 0 <= self.number - self.topic.couple_at <= 1
                apart = {draft.gender for draft in couple} == {"f", "m"}
                return couple if near and apart else ()
        return ()

    def _with_whom(self, i: int, phrase: Phrase) -> People:
        """Read "Mira, mit der Jon die Söhne Max und Ben hat" as sons of both."""
        scan = self.scan
        before = self.antecedent(i - 1)
        behind = [
            ref
            for ref in scan.at.values()
            if i < ref.first < phrase.left.first and not ref.own and not ref.kin
        ]
        people = everybody((before, *behind)) if before else ()
        return people if len(behind) == 1 and len(people) == 2 else ()

    def _borne(self, ref: Reference) -> bool:
        """Tell whether somebody is named as kin: "Tochter Lia und Freund Max"."""
        return any(
            phrase.names and phrase.names.first <= ref.first < phrase.names.last
            for phrase in self.phrases
        )

    def _are_twins(self, phrase: Phrase) -> bool:
        return self.scan.lower(phrase.word) in self.scan.lexicon.grammar["twins"]

    def _his(self, phrase: Phrase) -> bool:
        """Tell whether "die Kinder" are those of whom the clause is about."""
        return bool(phrase.left.governed) or self.has(phrase) or self._joined(phrase)

    def _beside(self, first: Phrase, phrase: Phrase) -> Owners | None:
        """Read kin beside others: "Ihr Ex-Mann Jon kam mit Freundin Ada"."""
        owner = first.left.owner
        if self._another_between(first.last, phrase):
            return None  # "Tochter Lia, mit Ada Keil Sohn Max"
        parted = any(
            form in ";:–—" or (form == "," and not self._aside(i))
            for i, form in enumerate(
                self.scan.words.forms[first.last : phrase.left.first], first.last
            )
        )
        with_them = phrase.left.governed in self.scan.lexicon.grammar["with"]
        if parted and first.names and self._for_oneself(phrase):
            return Owners(everybody(first.names.people), "kin-subject")
        if parted and not with_them:
            told = self.resolved.get(first.word)
            people = told.people if told else owner.people if owner else ()
            return Owners(people, "kin-listed") if people else None
        had = first.kin.role == "child" and self.has(phrase)
        if first.names is None or not with_them or first.left.governed or had:
            return None  # "had a son, Max, with girlfriend Ada"
        people = everybody(first.names.people)
        if phrase.kin.role == "child" and first.kin.kind in COUPLES:
            people = self._parents(first, people)
        return Owners(people, "kin-subject") if people else None

    def _for_oneself(self, phrase: Phrase) -> bool:
        """Tell "Bruder Jon buchte Plätze – für sich und Gemahl Ben": Jon's Ben."""
        grammar, at = self.scan.lexicon.grammar, phrase.left.first
        joined = self.scan.lower(at - 1) in grammar["and"]
        return joined and self.scan.lower(at - 2) in grammar["myself"]

    def _another_between(self, begin: int, phrase: Phrase) -> bool:
        return any(
            begin <= ref.first < phrase.left.first and ref.named and not ref.own
            and not any(self.within(ref, other) for other in self.phrases)
            for ref in self.references
        )  # fmt: skip

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
        if self.who_has(phrase) == ():
            return False
        if self._set_behind(phrase):
            return True  # "Ida Keil, eine enge Freundin, kam"
        if said in (SOME, BARE) and self.of_dead(phrase):
            return True
        if said == SOME and kin.kind in COUPLES:
            has = scan.lower(phrase.left.first - 1) in grammar["having"]
            return has and bool(grammar["subject_first"])
        if said == SOME:
            sibling, grew = kin.kind == Kind.SIBLING, self.grew_with(phrase)
            having = (sibling or kin.role in ("child", "younger")) and self.has(phrase)
            return having or (sibling and grew)
        if said in (THE, BARE) and word in grammar["mutual"]:
            return self.grew_with(phrase)  # "die Brüder Jon und Ben": of each other
        if said == THE:
            if word in grammar["which_child"] and self.siblings_before():
                return False
            return word not in grammar["not_the"] and not self.fathered(phrase)
        if phrase.left.governed in grammar["born_as"] and phrase.left.governed:
            return False
        with_them = phrase.left.governed in grammar["with"]
        with_them = with_them or (kin.role == "child" and self.has(phrase))
        with_them = with_them or bool(self._partner_of(phrase))
        if phrase.names.how not in (("", ":", ",") if with_them else ("", ":")):
            return False  # "with husband, Jon Aster.", "have a child: son, Max"
        if scan.lower(phrase.names.last) in grammar["gets_name"]:
            return False  # "von Freunden Lizzi genannt"
        if kin.role in ("parent", "elder") and self.said_behind(phrase.names.last):
            return False  # "Oma Ada, Bens und Karls Mutter,"
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
            beside = governed in grammar["with"] or bool(self._partner_of(phrase))
            return beside and name in self.scan.lexicon.given
        if governed or self._joined(phrase):
            return True
        if phrase.kin.kind in (Kind.FRIEND, Kind.COLLEAGUE):
            first = phrase.left.first
            first -= 2 * (self.scan.lower(first - 1) in grammar["and"])
            return first <= self.scan.first + 1  # "Freund und Kollege Max Keil lacht"
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
