"""What is asked of one sentence to tell whose kin its kinship words mean."""

from dataclasses import dataclass

from apps.reading.couples.topics import LATELY
from apps.reading.enums import Kind
from apps.reading.kin.clause import BREAKS, Clause, Owners, People, everybody
from apps.reading.kin.parts import BARE, OWN, THE, Phrase
from apps.reading.languages.lexicon import Tag
from apps.reading.names.drafts import Draft
from apps.reading.names.listednames import in_children
from apps.reading.sentence.beside import Reference, past_aside

__all__ = ["Asked", "Owners", "People", "everybody"]
_VERB = 3  # words from "Drei Kinder hat" over "der Maler" to "Jon Aster"
_CALLED = 6  # words of "The former Pretty Woman star"
_OF_ONE = (Kind.SIBLING, Kind.IN_LAW, Kind.FRIEND, Kind.COLLEAGUE)
_LOVES = (Kind.MARRIAGE, Kind.ENGAGEMENT, Kind.PARTNERSHIP)


@dataclass(slots=True)
class Asked(Clause):
    """Finds who of a sentence is said to have kin."""

    def subject(self, phrase: Phrase) -> People:
        """Return the one, or the couple, who the clause says has the kin."""
        able = [ref for ref in self.references if self._able(ref)]
        if phrase.kin.role == "child" and self._in_list(phrase):
            acting = self._kin_acting(phrase)
            if acting:
                return acting[0].people if len(acting) == 1 else ()
        who = self.who_has(phrase)
        if who is not None:
            return who
        before = [ref for ref in able if ref.last <= phrase.left.first]
        if before:
            people = {ref.people for ref in before}
            if len(people) > 1 or self._gets_sibling(phrase):
                people = {
                    ref.people for ref in before if self._same_clause(ref, phrase)
                }
            last = max(ref.last for ref in before)
            stranger = self.another_acts_since(last, phrase.left.first)
            return people.pop() if len(people) == 1 and not stranger else ()
        others = self._behind(phrase, able) or self._by_pronoun(phrase)
        others = others or self._of_partner(phrase)
        named = everybody(phrase.names.people) if phrase.names else ()
        return others if set(others).isdisjoint(named) else ()

    def who_has(self, phrase: Phrase) -> People | None:
        """Read "Ada praised her husband Jon, who has daughter Lia" as Jon's.

        Of "her husband, who has daughter Lia" it is nobody's who is named.
        """
        scan, grammar = self.scan, self.scan.lexicon.grammar
        for i in range(phrase.left.first - 1, scan.first, -1):
            if scan.form(i) in BREAKS:
                break
            has = scan.lower(i + 1 + (scan.lower(i + 1) in grammar["also"]))
            if (
                scan.lower(i) in grammar["relative_subject"]
                and has in grammar["having"]
            ):
                places = (i, i - (scan.form(i - 1) == ","))
                ends = (r for r in self.references if not r.own)
                past = ((r, past_aside(scan.words, r.last)) for r in ends)
                return next((r.people for r, end in past if end in places), ())
        return None

    def of_subject(self, phrase: Phrase, subject: People) -> Owners | None:
        """Tell "had a son, Max, with girlfriend Ada" from Max's girlfriend."""
        loves = phrase.kin.kind in _LOVES and bool(phrase.left.governed)
        born = (p for p in self.phrases if p.kin.role == "child" and p.names)
        children = {d for p in born if p.names for d in everybody(p.names.people)}
        other = loves and not children.isdisjoint(subject)
        other = other or self._of_one_of(phrase, subject)
        told = {d for p in born for d in self.parents_told(p)}
        known = len(subject) > 1 and {*subject} <= children | told
        if known and not children.isdisjoint(subject):
            return self._joint_besides(phrase, children)
        return None if other else Owners(subject, "kin-subject")

    def _joint_besides(self, phrase: Phrase, children: set[Draft]) -> Owners | None:
        """Read "Er brachte Max und Lia mit, gemeinsam haben sie Sohn Ben" as theirs.

        They are the couple told of, and not the children named right before.
        """
        scan, pair = self.scan, self.topic.pair
        words = scan.words.lower[scan.first : phrase.left.first]
        joint = not scan.lexicon.grammar["together"].isdisjoint(words)
        near = 0 <= self.number - self.topic.pair_at <= LATELY
        told = joint and near and len(pair) == 2 and phrase.kin.role == "child"
        return Owners(pair, "kin-joint") if told and children.isdisjoint(pair) else None

    def _of_one_of(self, phrase: Phrase, subject: People) -> bool:
        """Tell "Mira und Jon leben bei Oma Ada": of one of them, who knows of which."""
        kin, both = phrase.kin, {*subject} <= {*self.topic.siblings}
        one = kin.kind in _OF_ONE or kin.role in ("elder", "parent")
        return one and len(subject) > 1 and phrase.left.said == BARE and not both

    def _behind(self, phrase: Phrase, able: list[Reference]) -> People:
        """Return the subject of "Drei Kinder hat Mira Thal" and "Mit Max kam sie"."""
        verb = self.scan.lower(phrase.word + 1) in self.scan.lexicon.grammar["having"]
        if verb and phrase.kin.role == "child":
            return self._having_behind(phrase)
        opening = phrase.left.first <= self.scan.first + 1
        if opening and not phrase.left.governed:
            return ()
        behind = [ref for ref in able if ref.first >= phrase.last]
        if not behind or not (phrase.left.governed or not behind[0].named):
            return ()
        between = self.scan.words.forms[phrase.last : behind[0].first]
        if (
            not opening
            and self.scan.lexicon.grammar["genitive_article"]
            and "," in between
        ):
            return ()  # "Der Ältere lebt mit Freundin Ada, Jon ist ledig"
        return behind[0].people if len(behind[0].people) < 3 else ()

    def _having_behind(self, phrase: Phrase) -> People:
        begin = phrase.word + 2
        end = begin + _VERB
        if phrase.names:
            end = min(end, phrase.names.first - 1)
        for ref in self.references:
            if begin <= ref.first <= end:
                borne = ref.own or ref.kin or self.is_governed(ref)
                return ref.people if not borne and len(ref.people) < 3 else ()
        return ()

    def _by_pronoun(self, phrase: Phrase) -> People:
        """Return who "sie" is who has kin, where pronouns leave it open."""
        scan, having = self.scan, self.scan.lexicon.grammar["having"]
        if self.history is None or phrase.left.governed:
            return ()
        for i in range(scan.first, scan.last):
            labels = scan.lexicon.pronouns.get(scan.lower(i), ())
            if i in scan.at or not ({*labels} & {"f", "m"}):
                continue
            verbs = [w for w in (scan.lower(i - 1), scan.lower(i + 1)) if w in having]
            if verbs:
                many = "they" in labels and verbs[0] in scan.lexicon.plural_verbs
                return () if many else self._meant(labels, i)
        return ()

    def _meant(self, labels: tuple[str, ...], i: int) -> People:
        gender = "f" if "f" in labels else "m"
        one = self.history.one(self.number, gender) if self.history else None
        if one is None or self.history is None:
            return ()
        if self.history.only(self.number, gender) is one:
            return (one,)
        return () if self.history.strangers(self.number, gender, one, i) else (one,)

    def by_partner(self, phrase: Phrase) -> bool:
        """Tell "mit seiner Frau Ada", with whom somebody may have children."""
        along = phrase.left.governed in self.scan.lexicon.grammar["with"]
        love = phrase.kin.kind in _LOVES and phrase.names is not None
        return along and love and phrase.left.said == OWN

    def _of_partner(self, phrase: Phrase) -> People:
        """Read "Mit seiner Frau Ada hatte der Reeder zwei Söhne" as his."""
        before = [p for p in self.phrases if p.word < phrase.word]
        if len(before) != 1 or not self.by_partner(before[0]) or not self.has(phrase):
            return ()
        others = (ref for ref in self.references if not self.within(ref, before[0]))
        told = self.resolved.get(before[0].word)
        return told.people if told and not any(others) else ()

    def _in_list(self, phrase: Phrase) -> bool:
        """Tell whether the children are named behind a colon, and somebody has them."""
        listed = phrase.names is not None and phrase.names.how == ":"
        return listed and self.has(phrase)

    def _kin_acting(self, phrase: Phrase) -> list[Reference]:
        """Return who has children in "Zwei Söhne hat seine Frau, die Ärztin Ada"."""
        return [
            ref
            for ref in self.scan.at.values()
            if ref.named and not ref.own and not self.is_governed(ref)
            if phrase.names and phrase.word < ref.first < phrase.names.first
            if any(
                self.within(ref, other) and other.kin.role == "same"
                and not other.left.governed
                for other in self.phrases
            )
        ]  # fmt: skip

    def _gets_sibling(self, phrase: Phrase) -> bool:
        """Tell "Sohn Max kam, und später bekam jener eine Schwester" by its verb."""
        first = phrase.left.first
        while first > self.scan.first and self.scan.form(first - 1) not in BREAKS:
            first -= 1
        having = self.scan.lexicon.grammar["having"]
        clause = self.scan.words.lower[first : phrase.left.first]
        later = bool(clause) and clause[0] not in having  # no "Ada, 30, hat"
        return (
            phrase.kin.kind == Kind.SIBLING and later and not having.isdisjoint(clause)
        )

    def _same_clause(self, ref: Reference, phrase: Phrase) -> bool:
        between = self.scan.words.forms[ref.last : phrase.left.first]
        return not any(form in ",;:–—" for form in between)

    def _able(self, ref: Reference) -> bool:
        if ref.own or ref.kin or len(ref.people) > 2:
            return False
        if self.is_governed(ref) or self._is_had(ref) or self._is_object(ref):
            return False
        if any(
            other.last == ref.first - 1
            and self.scan.form(other.last) == ","
            and other.named
            and ref.named
            for other in self.references
        ):
            return False  # one of a list
        return not any(self.within(ref, phrase) for phrase in self.phrases)

    def _is_had(self, ref: Reference) -> bool:
        """Tell the children in "who shares Max and Lia with ex-husband Jon"."""
        grammar, first = self.scan.lexicon.grammar, ref.first
        had = self.scan.lower(first - 1) in grammar["having"]
        return had and bool(grammar["subject_first"]) and first - 1 > self.scan.first

    def _is_object(self, ref: Reference) -> bool:
        """Tell "Den Sohn Max und die Tochter Lia zog er groß": he is not Max."""
        first, grammar = self.phrases[0], self.scan.lexicon.grammar
        if ref.named or first.names is None or first.left.first > self.scan.first:
            return False
        cased = self.scan.lower(self.scan.first) in grammar["oblique"]
        child = cased and first.kin.role == "child" and first.left.said == THE
        return child and {*ref.people} <= {*everybody(first.names.people)}

    def genitive_of_two(self, owner: Reference) -> People:
        """Return the parents in "Mira Thal and Jon Aster's daughter Lia"."""
        if not owner.named or not self.scan.lexicon.grammar["capitals"]:
            return ()
        if self.scan.form(owner.first)[:1].islower():
            return ()  # "Mira Thal and the director's daughter Lia": his alone
        joined = (r for r in self.references if r.own and r.last == owner.last)
        return next((r.people for r in joined if len(r.people) == 2), ())

    def all_children(self, ref: Reference) -> Reference:
        """Return "her sons Max and Ben, whose father is Jon" for the last of them."""
        words, lexicon = self.scan.words, self.scan.lexicon
        lists = (r for r in self.references if r.last == ref.last)
        return next((r for r in lists if in_children(words, lexicon, r.first)), ref)

    def fathered(self, phrase: Phrase) -> bool:
        """Tell "wurde auch Vater: erst von Lia, dann von den Jungen Max und Ben"."""
        of = phrase.left.governed in self.scan.lexicon.grammar["of"]
        before = (p for p in self.phrases if p.word < phrase.word and not p.names)
        return bool(of and phrase.left.governed) and any(
            p.kin.role == "parent" for p in before
        )

    def role_acts(self) -> bool:
        """Tell "The star shares a son with Ada" where nobody knows which of two."""
        scan, lexicon = self.scan, self.scan.lexicon
        if scan.lower(scan.first) not in lexicon.grammar["article"]:
            return False
        for i in range(scan.first + 1, min(scan.first + _CALLED, scan.last)):
            if i in scan.at or not scan.form(i)[0].isalnum():
                return False
            if lexicon.tag(scan.lower(i)) & Tag.ROLE:
                return True
        return False

    def antecedent(self, comma: int) -> Reference | None:
        """Return who stands before ", mit der", as in "mit Ada liiert, mit der"."""
        scan = self.scan
        bound = scan.lower(comma - 1) in scan.lexicon.grammar["bound"]
        ends = (comma - bound, comma)
        return next(
            (
                ref
                for ref in self.scan.at.values()
                if not ref.own and past_aside(scan.words, ref.last) in ends
            ),
            None,
        )

    def said_behind(self, i: int) -> bool:
        behind = self.scan.at.get(i + 1)
        return self.scan.form(i) == "," and behind is not None and behind.own
