"""Who is said to be somebody's kin before the word: "Ben Aster ist der Bruder von Jon".

"Ben, der Bruder von Jon", "Ben Aster wurde als Sohn des Malers Jon Aster geboren".
"""

from apps.reading.enums import Status
from apps.reading.kin.calledby import called_by_kin, past_since, the_parents
from apps.reading.kin.owners import Asking
from apps.reading.kin.parts import JOINT, OWN, THE, THEIRS, WHOSE, Phrase
from apps.reading.languages.lexicon import Tag
from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import (
    PARTNERS,
    Reference,
    past_age,
    past_aside,
    relative,
)
from apps.reading.values import value
from apps.reading.who.binding import listed

_APOSTROPHES = ("'", "’")
_SETS_OFF = (",", "–", "—", "-")
_FAR = 4  # words between "wurden" and "Eltern"


@value
class Borne:
    """Who bears a kinship word that stands behind them."""

    people: tuple[Draft, ...]
    first: int  # the first word of what says so
    status: Status | None = None  # where it is denied or in doubt


def borne_before(asking: Asking, phrase: Phrase) -> Borne | None:
    if asking.scan.form(phrase.word + 1) in _APOSTROPHES:
        return None  # "Jon and Max are her sons' godfathers"
    parents = the_parents(asking, phrase) or called_by_kin(asking, phrase)
    if parents:
        return Borne(parents, phrase.left.first)
    two = asking.of_the_two(phrase) is not None
    if phrase.left.said == JOINT and asking.scan.form(phrase.left.first - 1) == ",":
        return _set_beside(asking, phrase, phrase.left.first - 1)
    theirs = phrase.left.said == THEIRS and asking.of_their_child(phrase)
    if phrase.left.said != OWN and phrase.of is None and not (two or theirs):
        return _of_marriage(asking, phrase)
    i = past_since(asking, _begin(asking, phrase))
    if asking.scan.lower(i - 1) in asking.scan.lexicon.grammar["and"]:
        also = asking.borne.get(i - 1)
        if also is not None:
            return Borne(also, i)  # "Lavinia, Jon's wife and Wade's sister"
    if asking.scan.form(i - 1) in _SETS_OFF:
        return _set_beside(asking, phrase, i - 1)
    born = asking.scan.lexicon.grammar["born_as"]
    if asking.scan.lower(i - 1) in born or _one_of(asking, phrase):
        return _born(asking, phrase)
    return _is(asking, phrase)


def _begin(asking: Asking, phrase: Phrase) -> int:
    """Return where "the youngest of four children of Karl Aster" begins."""
    scan, i = asking.scan, phrase.left.first
    of = scan.lower(i - 1) in scan.lexicon.grammar["of"]
    one = scan.lexicon.kin.get(scan.lower(i - 2)) if of else None
    led = scan.lower(i - 3) in scan.lexicon.grammar["article"]
    return i - 3 if one is not None and one.role == "child" and led else i


def _of_marriage(asking: Asking, phrase: Phrase) -> Borne | None:
    """Read "Lia, die Tochter aus der Ehe mit Jon Aster", set beside her name."""
    scan, first = asking.scan, phrase.left.first
    if phrase.left.said != THE or phrase.kin.role != "child":
        return None
    if scan.lower(phrase.last) not in scan.lexicon.grammar["union_from"]:
        return None
    return (
        _set_beside(asking, phrase, first - 1) if scan.form(first - 1) == "," else None
    )


def _one_of(asking: Asking, phrase: Phrase) -> bool:
    """Read "als jüngstes von sechs Kindern des Bäckers Karl Aster"."""
    scan, i = asking.scan, phrase.left.first
    of = scan.lower(i - 1) in scan.lexicon.grammar["of"]
    return of and scan.lower(i - 3) in scan.lexicon.grammar["born_as"]


def _set_beside(asking: Asking, phrase: Phrase, comma: int) -> Borne | None:
    ref = _ending_at(asking, comma + 1) or _ending_at(asking, comma)
    if ref is None and phrase.left.said == THE and phrase.kin.role == "parent":
        ref = _before_participle(asking, comma)
    if ref is None:
        return _born(asking, phrase)
    scan = asking.scan
    closed = not scan.form(phrase.last) or not scan.form(phrase.last)[0].isalnum()
    closed = closed or scan.form(phrase.last - 1) == ","
    closed = closed or scan.lower(phrase.last) in scan.lexicon.grammar["together"]
    trade = scan.lower(phrase.last) in scan.lexicon.grammar["and"]
    trade = trade and bool(scan.lexicon.tag(scan.lower(phrase.last + 1)) & Tag.ROLE)
    closed = closed or (trade and scan.form(phrase.last + 2) in _SETS_OFF)
    if phrase.left.said == OWN and not closed:
        grammar, then = scan.lexicon.grammar, scan.lower(phrase.last)
        union = then in grammar["union_from"] or then in grammar["since"]
        union = union or (
            phrase.kin.role == "child" and then in grammar["with", "child_by"]
        )
        behind = scan.form(phrase.last + 1)
        other = scan.at.get(phrase.last + 1)
        also = behind[:1].islower() or (other is not None and other.own)
        union = union or (then in grammar["and"] and also)
        if not union:
            return None
    return Borne(_all_of(asking, phrase, ref, comma), ref.first)


def _all_of(
    asking: Asking, phrase: Phrase, ref: Reference, comma: int
) -> tuple[Draft, ...]:
    """Return both of "said that Ada and Max, their children, were fine"."""
    scan = asking.scan
    if len(ref.people) != 1 or not scan.plural(phrase.word, phrase.left):
        return ref.people
    names = [scan.at[first] for first in sorted(scan.at) if first <= ref.first]
    found = listed(scan.words, scan.lexicon, names, comma)[::-1]
    return tuple(draft for one in found for draft in one.people) or ref.people


def _before_participle(asking: Asking, comma: int) -> Reference | None:
    """Read "war mit Jon Aster verheiratet, dem Vater ihrer Töchter Lia und Ida"."""
    scan, word = asking.scan, asking.scan.lower(comma - 1)
    bound = word in scan.lexicon.grammar["bound"]
    return _ending_at(asking, comma - 1) if bound else None


def _born(asking: Asking, phrase: Phrase) -> Borne | None:
    scan = asking.scan
    words = scan.words.lower[scan.first : scan.last]
    opens = phrase.left.first - 1 == scan.first and phrase.kin.role == "child"
    born = not scan.lexicon.grammar["being_born"].isdisjoint(words)
    if not born and not (opens and scan.lexicon.grammar["genitive_article"]):
        return None
    people = asking.subject(phrase)
    return Borne(people, phrase.left.first) if len(people) == 1 else None


def _is(asking: Asking, phrase: Phrase) -> Borne | None:
    """Read "ist (heute) die Mutter von", "soll der Vater von Lia sein"."""
    scan, grammar = asking.scan, asking.scan.lexicon.grammar
    moods, status = scan.lexicon.moods, None
    beside = _ending_at(asking, phrase.left.first)
    if _becomes(asking, phrase):
        return _to_be(asking, phrase, beside)
    if beside and _ends_clause(asking, phrase):
        people = (*_partner(asking, beside), *beside.people)
        return Borne(people, beside.first)
    end = beside.first if beside else phrase.left.first
    for i in range(end - 1, max(end - 2 - _FAR, scan.first - 1), -1):
        word = scan.lower(i)
        if word in grammar["could"]:
            return None  # "Er könnte ihr Vater sein": so old is he
        if word in grammar["be"] or word in grammar["they_are"] or word in moods:
            mood = moods.get(word)
            if mood == "denied" or scan.lower(i + 1) in grammar["no"]:
                status = Status.DENIED
            if mood == "rumoured":
                status = status or Status.RUMOURED
                if not _doubted(asking, phrase):
                    continue
            if mood == "planned":
                return None
            if word in moods and mood != "rumoured":
                continue
            was = word in grammar["was"] or scan.lower(i - 1) in grammar["was"]
            if was and phrase.kin.kind in PARTNERS:
                status = status or Status.FORMER  # "war die Frau von Jon Aster"
            return _subject_of(asking, phrase, beside, i, status)
        if word in grammar["as_if"] or i in scan.at or not word.isalnum():
            return None
        if word in grammar["with", "having"]:
            return None  # "is pregnant with Jon's baby", "are expecting their baby"
        if scan.ending.get(i + 1) is not None:
            return None
    return None


def _partner(asking: Asking, beside: Reference) -> tuple[Draft, ...]:
    """Return Tim of "Sohn Tim und dessen Gattin Ada", where she is told of last."""
    for phrase in asking.phrases:
        told = asking.resolved.get(phrase.word)
        named = phrase.names is not None and phrase.names.first == beside.first
        same = phrase.left.said == WHOSE and phrase.kin.role == "same"
        if named and told and same:
            return told.people
    return ()


def _ends_clause(asking: Asking, phrase: Phrase) -> bool:
    """Tell "dass Ada die Mutter von Lia ist": the verb stands behind it all."""
    scan, grammar = asking.scan, asking.scan.lexicon.grammar
    verb, behind = scan.lower(phrase.last), scan.form(phrase.last + 1)
    is_one = verb in grammar["they_are"] or verb in grammar["be"]
    return is_one and not behind[:1].isalnum()


def borne_behind(asking: Asking, phrase: Phrase) -> Borne | None:
    """Read "The son of Ada Keel and Karl Keil, Jon Keil made his debut"."""
    scan = asking.scan
    opens = _begin(asking, phrase) <= scan.first + 1 and phrase.kin.role == "child"
    if phrase.of is None or not opens or not scan.lexicon.grammar["capitals"]:
        return None
    i = phrase.of.last
    comma = scan.form(i - 1) == "," or scan.form(i) == ","
    ref = scan.at.get(i + (scan.form(i) == ","))
    if not comma or ref is None or ref.own:
        return None
    after = past_age(scan.words, scan.lexicon, ref.last)
    does = (
        scan.form(after).islower()
        and scan.lower(after) not in scan.lexicon.grammar["and"]
    )
    return Borne(ref.people, phrase.left.first) if does else None


def _becomes(asking: Asking, phrase: Phrase) -> bool:
    """Tell "soll im Mai seine Frau werden", which she is not yet."""
    lower, last = asking.scan.lower, phrase.last
    becomes = lower(last) in asking.scan.lexicon.grammar["to_become"]
    return becomes and phrase.kin.kind in PARTNERS


def _to_be(asking: Asking, phrase: Phrase, beside: Reference | None) -> Borne | None:
    scan, grammar = asking.scan, asking.scan.lexicon.grammar
    end = beside.first if beside else phrase.left.first
    for i in range(end - 1, max(end - 2 - _FAR, scan.first - 1), -1):
        if scan.lower(i) in grammar["shall"]:
            return _subject_of(asking, phrase, beside, i, Status.PLANNED)
        denied = scan.lexicon.moods.get(scan.lower(i)) == Status.DENIED
        if denied or i in scan.at or not scan.lower(i).isalnum():
            return None
    return None


def _doubted(asking: Asking, phrase: Phrase) -> bool:
    lower, last = asking.scan.lower, phrase.last
    return lower(last) in asking.scan.lexicon.grammar["to_be"]


def _subject_of(
    asking: Asking, phrase: Phrase, beside: Reference | None, verb: int, status
) -> Borne | None:
    ref = beside or _ending_at(asking, verb) or _before_who(asking, verb)
    ref = ref or _apposed(asking, verb)
    if ref is not None:
        people, first = ref.people, min(ref.first, verb)
    else:
        people, first = asking.subject(phrase) or asking.the_two(verb), verb
    return Borne(people, first, status) if people else None


def _apposed(asking: Asking, verb: int) -> Reference | None:
    """Return who stands between commas in "The bride, Lucy Ames, is the daughter"."""
    scan = asking.scan
    ref = _ending_at(asking, verb - 1) if scan.form(verb - 1) == "," else None
    opens = ref is not None and scan.form(ref.first - 1) == ","
    led = scan.lower(scan.first) in scan.lexicon.grammar["article"]
    near = ref is not None and ref.first - scan.first < 2 * _FAR
    return ref if opens and led and near and ref is not None and ref.named else None


def _before_who(asking: Asking, verb: int) -> Reference | None:
    """Return who stands before ", who had been" and ", who is"."""
    scan = asking.scan
    i = verb - (scan.lower(verb - 1) in scan.lexicon.grammar["was"]) - 1
    who = relative(scan.lexicon, scan.lower(i)) and scan.form(i - 1) == ","
    return (_ending_at(asking, i) or _ending_at(asking, i - 1)) if who else None


def _ending_at(asking: Asking, i: int) -> Reference | None:
    for ref in asking.references:
        if not ref.own and i in (ref.last, past_aside(asking.scan.words, ref.last)):
            return ref
    return None
