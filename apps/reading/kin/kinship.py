"""Who is bound to whom, told by kinship words: "Alecs Frau", "Tochter von Kim"."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from apps.reading.couples.bonds import Bond
from apps.reading.couples.topics import Topic
from apps.reading.enums import Kind, Parentage, Status
from apps.reading.kin.asked import Owners, everybody
from apps.reading.kin.bearers import borne_before, borne_behind
from apps.reading.kin.counted import Counted, counted
from apps.reading.kin.described import Description
from apps.reading.kin.joins import Joins
from apps.reading.kin.numbered import may_be_listed
from apps.reading.kin.owners import Asking
from apps.reading.kin.parts import BARE, JOINT, OWN, WHOSE, Phrase
from apps.reading.kin.phrases import Scanner
from apps.reading.kin.shades import SAYS, parentage_of, shades_of, status_of
from apps.reading.kin.twins import twins_told
from apps.reading.kin.unnamed import Unnamed, unnamed_kin
from apps.reading.kin.widowed import left_behind
from apps.reading.languages.lexicon import Kin, Lexicon
from apps.reading.model import Span
from apps.reading.names.drafts import Draft
from apps.reading.sentence.passage import Passage
from apps.reading.values import value
from apps.reading.who.history import History

MOST = 100  # kinship words or people that one sentence is read for
_PARTNERS = (Kind.MARRIAGE, Kind.ENGAGEMENT, Kind.PARTNERSHIP)


@value
class Telling:
    """These people are those owners' kin, as the words of a place say."""

    people: tuple[Draft, ...]
    owners: Owners
    rule: str
    place: tuple[int, int]
    status: Status | None


@dataclass(slots=True)
class KinTold:
    """What the kinship words of a sentence tell."""

    bonds: list[Bond] = field(default_factory=list)
    described: list[Description] = field(default_factory=list)
    unnamed: list[Unnamed] = field(default_factory=list)
    counted: list[Counted] = field(default_factory=list)


def tells_of_kin(lexicon: Lexicon, here: frozenset[str]) -> bool:
    """Tell whether a sentence has a word for kin, or "their little girl"."""
    grammar = lexicon.grammar
    if here & grammar["springs"] or not lexicon.kin.keys().isdisjoint(here):
        return True
    beside = not grammar["capitals"] or here & grammar["little_child"]
    return bool(beside) and not grammar["born_child"].isdisjoint(here)


def kin_told(passage: Passage, topic: Topic, history: History | None = None) -> KinTold:
    """Return the bonds that kinship words tell, and the words that name nobody."""
    words, sentence = passage.words, (passage.first, passage.last)
    scan = Scanner.of(words, passage.language.words, sentence, passage.references)
    if len(passage.references) > MOST:
        return KinTold()
    phrases = scan.phrases(_hidden(passage))[:MOST]
    said = passage.coupled().skeleton.references
    asking = Asking(scan, said, phrases, topic, passage.before, passage.number, history)
    joins = Joins.of(passage, asking)
    out, before = KinTold(joins.told()), None
    used = {phrase.word for phrase in joins.older}  # or who say whose kin another's are
    for number, phrase in enumerate(phrases):
        twins = twins_told(passage, asking, phrase)
        out.bonds += twins
        topic.hear(twins)
        if phrase.word in used:
            before = None
            continue
        used |= _inside(phrases, phrase)
        telling = _telling(asking, number, before)
        before = telling.owners if telling else None
        if telling is not None:
            asking.keep_family(phrase, telling.owners.people, telling.people)
            out.counted += counted(asking, phrase, telling.owners.people)
            told = list(_told(passage, phrase, telling))
            out.bonds += [*told, *asking.same_parents(phrase, told)]
            topic.hear(told)
            continue
        if phrase.left.owner and phrase.left.said == OWN:
            out.described += _described(passage, phrase)
        if phrase.names is None and not passage.asks and not _go_on(phrases, number):
            for one in _unnamed(asking, number):
                out.unnamed.append(one)
                out.counted += counted(asking, phrase, one.owners)
            if phrase.kin.role == "child" and number + 1 == len(phrases):
                topic.unnamed_at = passage.number
    out.bonds += _sprung(passage, asking)
    return out


def _go_on(phrases: list[Phrase], number: int) -> bool:
    """Tell "einen Sohn und eine Tochter, Max und Lia": both are named behind."""
    phrase, behind = phrases[number], phrases[number + 1 : number + 2]
    names = behind[0].names if behind else None
    joined = bool(behind) and behind[0].left.first == phrase.last + 1
    return joined and names is not None and len(names.people) > 1


def _unnamed(asking: Asking, number: int) -> list[Unnamed]:
    """Return the kin a phrase tells of by no name, and keep whose children wait."""
    unnamed, topic = unnamed_kin(asking, number), asking.topic
    if unnamed is None:
        return []
    asking.keep_family(asking.phrases[number], unnamed.owners, ())
    if unnamed.kin.role == "child":
        topic.bearing.update(unnamed.owners)
    if unnamed.kin.role == "child" and unnamed.count != 1:
        several = (unnamed.owners, unnamed.kin.gender)
        topic.parents_of = (*topic.parents_of, several)
    return [unnamed]


def _sprung(passage: Passage, asking: Asking) -> Iterator[Bond]:
    """Yield the parents of those whom a marriage brought forth."""
    words = passage.words
    for found in asking.sprung():
        start, end = words.starts[found.place[0]], words.ends[found.place[1] - 1]
        span = Span(start, end, words.text[start:end])
        for parent in found.parents.people:
            for child in found.children:
                yield Bond(
                    Kind.PARENT, parent, child, span, found.parents.rule,
                    parentage=Parentage.BIRTH, noun=True, sentence=passage.number,
                )  # fmt: skip


def _hidden(passage: Passage) -> list[tuple[int, int]]:
    at = passage.words.at
    return [(at(mark.start), at(mark.end)) for mark in passage.marks]


def _inside(phrases: list[Phrase], phrase: Phrase) -> set[int]:
    names, inside = phrase.names, set[int]()
    if phrase.kin.role == "child" and names and len(names.people) > 1:
        listed = range(names.first, names.last)
        inside = {p.word for p in phrases if p.word in listed and may_be_listed(p.kin)}
    if phrase.of is None:
        return inside
    span = range(phrase.of.first, phrase.of.last)
    return inside | {
        other.word
        for other in phrases
        if other.word in span and other.left.said not in (OWN, JOINT)
        if not _joins(other)
    } - {phrase.word}


def _joins(phrase: Phrase) -> bool:
    """Tell "und Freundin Ada", who is one of those whose kin is told."""
    return phrase.left.said == BARE and phrase.kin.kind in _PARTNERS


def _telling(asking: Asking, number: int, before: Owners | None) -> Telling | None:
    """Return who are whose kin, as one phrase tells it."""
    phrase = asking.phrases[number]
    first, status, borne = phrase.left.first, None, None
    if phrase.names is not None:
        people = everybody(phrase.names.people)
    else:
        borne = borne_before(asking, phrase) or borne_behind(asking, phrase)
        if borne is None or asking.on_screen(phrase):
            return None
        people, first, status = borne.people, borne.first, borne.status
        asking.borne[phrase.last] = people
    if phrase.left.said not in (OWN, WHOSE) and asking.fictional(phrase):
        return None
    if asking.part_acts() and not (phrase.left.owner and phrase.left.owner.named):
        return None
    if asking.played(phrase):
        return None
    owners = asking.owners(number, before)
    if owners is None or not people:
        return None
    if borne is not None:
        owners = asking.not_of_oneself(phrase, owners, people)
    people = asking.with_last(phrase, people, owners.people)
    rule = owners.rule if borne is None else f"{owners.rule}-before"
    return Telling(people, owners, rule, (first, phrase.last), status)


def _described(passage: Passage, phrase: Phrase) -> Iterator[Description]:
    lexicon, word = passage.language.words, passage.words.forms[phrase.word]
    owner = phrase.left.owner
    if owner is None or len(owner.people) != 1 or word in lexicon.grammar["plural_kin"]:
        return
    other = lexicon.grammar["nth"].isdisjoint(phrase.left.adjectives)
    if phrase.kin.role == "child" and not other:
        return  # "gave birth to her second child"
    status = status_of(phrase.kin, shades_of(phrase, lexicon), lexicon)
    if status is not None:
        yield Description(
            owner.people[0], phrase.kin, status[0], phrase.word, passage.number
        )


def _told(passage: Passage, phrase: Phrase, telling: Telling) -> Iterator[Bond]:
    lexicon, kin = passage.language.words, phrase.kin
    word = passage.words.lower[phrase.word]
    shades = shades_of(phrase, lexicon)
    owners, bearers = telling.owners.people, telling.people
    if "other" in (kin.kind, *shades) or set(owners) & set(bearers):
        return
    kind, status = _kind(passage, phrase, shades), status_of(kin, shades, lexicon)
    many = len(owners) == 1 and word in lexicon.grammar["plural_kin"]
    if status is None or (
        kind in _PARTNERS and len(owners) + len(bearers) > 2 and not many
    ):
        return
    beside = phrase.names is not None and phrase.names.how in ("", ",")
    if any(_other_gender(kin, bearer, beside) for bearer in bearers):
        return
    if kind == Kind.PARTNERSHIP and word in lexicon.grammar["or_friend"]:
        owners = tuple(o for o in owners if not _same_gender(o, bearers))
    words = passage.words
    first, last = telling.place
    while last - 1 > first and not words.forms[last - 1][0].isalnum():
        last -= 1
    start, end = words.starts[first], words.ends[last - 1]
    span = Span(start, end, words.text[start:end])
    begin = _since(passage, phrase) if kind in _PARTNERS else None
    if kind in _PARTNERS and left_behind(passage, phrase):
        status = SAYS["widowed"]
    for owner in owners:
        for bearer in bearers:
            a, b = _direction(kin, owner, bearer)
            yield Bond(
                kind, a, b, span, telling.rule, telling.status or status[0], begin,
                reason=status[1], parentage=parentage_of(passage, kin, shades),
                noun=True, nth=phrase.nth(lexicon), sentence=passage.number,
            )  # fmt: skip


def _since(passage: Passage, phrase: Phrase) -> str | None:
    """Return the date in "her husband since 2005"."""
    words, since = passage.words, passage.language.words.grammar["since"]
    if phrase.last >= passage.last or words.lower[phrase.last] not in since:
        return None
    begins = (w for w in passage.whens if words.at(w.start) == phrase.last + 1)
    return next((when.edtf for when in begins), None)


def _other_gender(kin: Kin, bearer: Draft, beside: bool) -> bool:
    """Tell "her son, the actress Ada"; of "his wife Mel" the list of names errs."""
    apart = {kin.gender, bearer.gender} == {"f", "m"}
    return apart and not (beside and len(bearer.words) == 1)


def _same_gender(owner: Draft, bearers: tuple[Draft, ...]) -> bool:
    """Tell "sein Freund Max" apart: a friend or a lover, the text leaves it open."""
    return any(owner.gender and owner.gender == bearer.gender for bearer in bearers)


def _kind(passage: Passage, phrase: Phrase, shades: set[str]) -> str:
    kin, grammar = phrase.kin, passage.language.words.grammar
    if kin.kind == Kind.PARTNERSHIP:
        lower = passage.words.lower
        if lower[phrase.word] in grammar["or_friend"]:
            some = lower[phrase.left.first] in grammar["indefinite"]
            trades = lower[phrase.left.first : phrase.word]
            both = not grammar["and"].isdisjoint(trades)
            behind = passage.words.lower[phrase.word + 1 : phrase.word + 5]
            young = not grammar["friend_since"].isdisjoint(behind)
            young = young or _is_friend(passage, phrase)
            if Kind.FRIEND in shades or some or both or young:
                return Kind.FRIEND  # "Max, ein Freund", "sein Schüler und Freund Max"
    return kin.kind


def _is_friend(passage: Passage, phrase: Phrase) -> bool:
    """Tell "ihr Freund und Kollege Jon", "ihr Freund Jon und dessen Frau Ada"."""
    lower, lexicon = passage.words.lower, passage.language.words
    after, word = lower[phrase.word + 1 : phrase.word + 3], lower[phrase.word]
    joined = len(after) == 2 and after[0] in lexicon.grammar["and"]
    if joined and word and after[1] in lexicon.kin:
        return lexicon.kin[after[1]].kind == Kind.COLLEAGUE
    behind = lower[phrase.names.last : phrase.names.last + 3] if phrase.names else []
    if len(behind) < 3 or behind[0] not in lexicon.grammar["and"]:
        return False
    theirs = (
        lexicon.kin.get(behind[2]) if behind[1] in lexicon.grammar["whose"] else None
    )
    return theirs is not None and theirs.kind in _PARTNERS


def _direction(kin: Kin, owner: Draft, bearer: Draft) -> tuple[Draft, Draft]:
    """Return the two in the order of the relation: the elder first."""
    return (bearer, owner) if kin.role in ("parent", "elder") else (owner, bearer)
