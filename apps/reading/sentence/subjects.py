"""The grammar of one sentence: its subject, and whom cases or prepositions govern."""

from apps.reading.sentence.beside import Reference, past_aside
from apps.reading.sentence.callings import CALLS, FAR, NOBODY, QUOTES, Callings, Found
from apps.reading.values import value

_JOINTS = frozenset("-,.'’")  # signs of "Lenz’ Ex-Frau, Dr. Ada Keil,"
_KIN = 3  # words of "former husband"
_OPENING = 5  # words of "Seine jüngere Schwester Ada" that may open a sentence


@value
class Clause(Callings):
    """The references of a sentence that stand outside of marked strings."""

    def beside(self, verb: int) -> Reference | None:
        """Return the subject that stands right before its verb."""
        for ref in reversed(self.references):
            at = past_aside(self.words, ref.last)
            apposed = self.lower(at) == "," and self.lower(ref.first - 1) == ","
            if ref.first < verb and at + (1 if apposed else 0) == verb:
                return None if ref.own or self._oblique(ref) else ref
        return None

    def behind(self, verb: int, mark: int) -> Found:
        """Return the subject right behind a verb: "sagte der Maler Jon Aster"."""
        limit = min(verb + FAR, self.sentence[1])
        if verb < mark:
            limit = min(limit, mark - 1)
        at = {r.first: r for r in self.references if verb < r.first < limit}
        grammar, lower = self.lexicon.grammar, self.words.lower
        i = verb + 1
        while i < limit and self._skipped(i, at):
            i += 1
        if i >= limit:
            return NOBODY
        if self.is_pronoun(i):
            many = grammar.ends(lower[verb], "plural_ends")
            return Found(None, noun=-1 if many else i)
        alone = i + 1 == limit or not self.words.forms[i + 1][0].isupper()
        if lower[i] in grammar["latter"] and alone:
            return Found(None, noun=i)  # "schrieb dieser": a man named last
        if i in at:
            return self._at(at[i])
        owner = lower[i] in grammar["his_subject"] and i + 1 < limit
        opening = (
            owner
            or lower[i] in grammar["nominative"]
            or (lower[i] in grammar["not_share"] and lower[i] not in grammar["oblique"])
        )
        if not opening and not self.words.forms[i][0].isupper():
            return NOBODY
        return self._phrase(i, limit, at, opening)

    def _skipped(self, i: int, at: dict[int, Reference]) -> bool:
        """Step over adverbs and whom something is told."""
        if i in at:
            return self._oblique(at[i])
        lower, form = self.words.lower[i], self.words.forms[i]
        grammar = self.lexicon.grammar
        if not form[0].islower() or self.is_pronoun(i):
            return False
        return (
            not any(
                lower in grammar[kind]
                for kind in (
                    "nominative",
                    "not_share",
                    "oblique",
                    "governs",
                    "clause",
                    "and",
                )
            )
            or lower in grammar["object"]
        )

    def _at(self, ref: Reference) -> Found:
        if not ref.own:
            return one(ref)
        kin = self.owned(ref)
        if kin:
            return one(kin)
        for k in range(ref.last, ref.last + _KIN):
            if self.lower(k) in self.lexicon.kin:  # "says her former husband"
                return Found(None, noun=k, article=ref.first)
            if not self._adjective(self.lower(k)) and self.lower(k) not in (
                self.lexicon.adjectives
            ):
                break
        return Found(None)

    def owned(self, own: Reference) -> Reference | None:
        """Return who is named as somebody's: "ihr Bruder Kai", "her mother, Ann"."""
        for ref in self.references:
            gap = self.words.lower[own.last : ref.first]
            if ref.first <= own.first or ref.own or len(gap) > FAR // 2:
                continue
            if not gap and ref.kin and not ref.named:
                return ref  # "seine Frau", whom the text has named before
            words = [w for w in gap if w not in _JOINTS]
            commas = gap.count(",")
            if not words or commas > 1 or (commas and gap[-1] != ","):
                return None
            plain = all(self._describes(w) for w in words)
            return ref if plain else None
        return None

    def _describes(self, word: str) -> bool:
        tag = self.lexicon.tag(word)
        grammar = self.lexicon.grammar
        if tag & CALLS or word in self.lexicon.kin:
            return True
        return word.replace("-", "").isalnum() and not any(
            word in grammar[kind] for kind in ("governs", "clause", "and")
        )

    def _phrase(
        self, i: int, limit: int, at: dict[int, Reference], opening: bool
    ) -> Found:
        """Read "der Vorsitzende des Vereins, Jörg Hartmann" and "Sprecher Tom Keil"."""
        words, grammar = self.words, self.lexicon.grammar
        nouns, governed = 0, False
        for k in range(i, limit):
            form, lower = words.forms[k], words.lower[k]
            if k in at:
                if at[k].own or self._many_commas(i, k):
                    break
                if not governed or words.forms[k - 1] == ",":
                    return one(at[k])
                continue
            if lower in grammar["genitive_of"] and k > i:
                governed = True
            elif form[0].isupper() or (grammar["the_one"] and self._names(k)):
                nouns += 1
            elif form in QUOTES:
                if not self._compound(k, limit):
                    break
                nouns += 1
            elif lower in grammar["clause"] or form in ":;–—":
                break
            elif form == "," and self.lower(k + 1) in grammar["relative"]:
                break  # "der Mann, den Kurt lobt"
        if opening and not nouns:
            return NOBODY  # "der „Bild“": whom it is told
        if self._is_outlet(i):
            return NOBODY
        return self._called(i, limit) if nouns else NOBODY

    def _compound(self, k: int, limit: int) -> bool:
        """Tell the "Nordlicht"-Star from the "Nordlicht" he told it."""
        forms = self.words.forms
        return any(
            forms[i] in QUOTES and forms[i + 1] == "-" for i in range(k + 1, limit - 1)
        )

    def _many_commas(self, i: int, k: int) -> bool:
        return self.words.forms[i:k].count(",") > 1

    def _is_outlet(self, i: int) -> bool:
        lower, heads = self.words.lower, self.lexicon.outlet_heads
        called = self.lexicon.grammar["the_one"]  # "the star" is no "Star"
        article = self.words.forms[i] in self.lexicon.grammar["neuter"]  # "Das Erste"
        return any(
            lower[k] in heads and not (called and self._names(k) and self._small(k))
            for k in range(i + article, min(i + 3, len(lower)))
        )

    def _small(self, k: int) -> bool:
        return self.words.forms[k].islower()

    def first(self, begin: int, end: int, *, kin: bool = True) -> Found:
        """Return the first who can be a subject between two places; near beats far."""
        able = [
            r
            for r in self.references
            if begin <= r.first < end
            and not (r.own or self._oblique(r))
            and (kin or not r.kin or r.first < begin + _OPENING)
        ]
        if not able:
            return NOBODY
        for ref in reversed(able):
            if past_aside(self.words, ref.last) == end:
                return one(ref)
        return one(able[0])

    def start(self, end: int) -> int:
        """Return where the clause begins: a subordinate one before it is left out."""
        first = self.sentence[0]
        for i in range(end - 1, first, -1):
            if i < len(self.words) and self.words.forms[i] in (";", "–", "—"):
                return i
        grammar, opening = self.lexicon.grammar, self.lower(first)
        aside = opening in grammar["clause"] and opening not in grammar["adding"]
        doing = grammar["subject_first"] and opening.endswith("ing")
        if aside or doing or self.asked():
            for i in range(first, end):
                if self.words.forms[i] == ",":
                    return i
        return first

    def asked(self) -> bool:
        """Tell "Asked by Jon if she sings, Ada smiled"."""
        grammar = self.lexicon.grammar
        opening = self.lower(self.sentence[0]) in grammar["asks"]
        return bool(grammar["subject_first"]) and opening

    def _oblique(self, ref: Reference) -> bool:
        """Tell whether a preposition or a case makes somebody no subject."""
        grammar, words = self.lexicon.grammar, self.words
        if not ref.named and words.lower[ref.first] in grammar["oblique"]:
            return True
        comma = ref.kin and self._apposed(ref)
        for i in range(
            ref.first - 1 - comma, max(self.sentence[0], ref.first - 7) - 1, -1
        ):
            lower, form = words.lower[i], words.forms[i]
            near = ref.first - (not (ref.kin and not ref.named))  # "sagt ihr Mann"
            owner = lower in grammar["his_subject"] and i < near
            if (lower in grammar["oblique"] or lower in grammar["governs"]) and (
                not owner  # "ihr Freund Kai" is a subject, "ihr" alone is none
                and not self._is_noun(i)
            ):
                return lower not in grammar["as_what"]
            if lower in grammar["nominative"] or lower in grammar["not_share"]:
                return self.lower(i - 1) in grammar["governs"] or self._whose(i)
            noun = form in ("-", ".") or (form[0].isupper() and self._describes(lower))
            noun = noun or bool(self.lexicon.tag(lower) & CALLS)
            if not (noun or self._adjective(lower)):
                return False
        return False

    def _is_noun(self, i: int) -> bool:
        """Tell "sein Gegenüber Jon" from "gegenüber Jon"."""
        capital = self.words.forms[i][0].isupper() and i > self.sentence[0]
        return capital and not self.lexicon.grammar["subject_first"]

    def _whose(self, i: int) -> bool:
        """Tell "die Mutter der Sängerin Ada": what stands before is hers."""
        if self.lower(i) not in self.lexicon.grammar["genitive_article"]:
            return False
        return i > self.sentence[0] and self.kin_at(i - 1)

    def _apposed(self, ref: Reference) -> bool:
        """Tell "mit seiner Frau, Ada (28), lachte er" from "…, Ada lachte"."""
        after = past_aside(self.words, ref.last)
        closed = "," in (self.lower(after - 1), self.lower(after))
        return closed and self.lower(ref.first - 1) == ","

    def _adjective(self, lower: str) -> bool:
        endings = self.lexicon.grammar["adjective_ends"]
        return lower[-2:] in endings and not self.lexicon.tags.get(lower, 0)

    def kin_after(self, own: Reference) -> bool:
        return self.kin_at(own.last)

    def kin_at(self, i: int) -> bool:
        lower = self.lower(i)
        return lower in self.lexicon.kin or bool(self.lexicon.tag(lower) & CALLS)


def one(reference: Reference) -> Found:
    people = reference.people
    return Found(people[0] if len(people) == 1 else None)
