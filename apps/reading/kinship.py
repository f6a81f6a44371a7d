"""Who is bound to whom, told by kinship words: "Alecs Frau", "Tochter von Kim"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from apps.reading.bonds import Bond
from apps.reading.drafts import Draft
from apps.reading.enums import EndReason, Kind, Parentage, Status
from apps.reading.languages.lexicon import Kin, Lexicon, Tag
from apps.reading.languages.patterns import Rule
from apps.reading.model import Relation, Span
from apps.reading.relations import Passage
from apps.reading.skeleton import is_person

_UNNAMED, _COMPANY = "description", "company"
_OPENED = "opened"  # the first pattern tells whose the kin are that others find
_IMPLIED = "implied"  # whose they are is not said: who was spoken of
_PARTNERS = (Kind.MARRIAGE, Kind.ENGAGEMENT, Kind.PARTNERSHIP)


@dataclass(frozen=True, slots=True)
class Description:
    """Somebody meant by what they are to somebody: "ihren Ex-Mann"."""

    owner: Draft
    kin: Kin
    status: Status
    first: int  # the kinship word
    sentence: int


def kin_bonds(
    passage: Passage, called: list[Rule]
) -> tuple[list[Bond], list[Description]]:
    """Return the bonds that kinship words tell, and the words that name nobody."""
    bonds: list[Bond] = []
    descriptions: list[Description] = []
    read: set[int] = set()  # places of kinship words that somebody bears
    for rule in called:
        for match, owners in _matches(passage, rule):
            at = match.start("kin")
            if at in read:
                continue
            if rule.name == _UNNAMED:
                descriptions += _described(passage, match)
                continue
            told = list(_told(passage, rule, match, owners))
            if told:
                read.add(at)
                bonds += told
    return bonds, descriptions


def _matches(
    passage: Passage, rule: Rule
) -> Iterator[tuple[re.Match[str], tuple[Draft, ...]]]:
    """Yield where a kinship word stands, and whose it is."""
    text, begin = passage.skeleton.text, 0
    patterns, owners = rule.patterns, None
    if _OPENED in rule.states:
        opened = next(patterns[0].finditer(text), None)
        if opened is None:
            return
        begin, patterns = opened.end(), patterns[1:]
        owners = passage.skeleton.reference(opened.start("o")).people
    for pattern in patterns:
        for match in pattern.finditer(text, begin):
            if _IMPLIED in rule.states:
                yield match, spoken_of(passage, match.start("kin"))
            elif owners is not None:
                yield match, owners
            else:
                at = match.start("o")
                yield match, passage.skeleton.reference(at).people


def _described(passage: Passage, match: re.Match[str]) -> Iterator[Description]:
    lexicon = passage.language.words
    kin = lexicon.kin[match["kin"].lower()]
    owner = passage.skeleton.reference(match.start("o")).people
    if len(owner) != 1 or match["kin"] in lexicon.grammar["plural_kin"]:
        return
    status = _status(kin, _shades(match["adj"], lexicon), lexicon)
    first = passage.words.at(passage.skeleton.begin(match.start("kin")))
    if status is not None:
        yield Description(owner[0], kin, status[0], first, passage.number)


def _told(
    passage: Passage, rule: Rule, match: re.Match[str], owners: tuple[Draft, ...]
) -> Iterator[Bond]:
    lexicon = passage.language.words
    word = match["kin"]
    kin = lexicon.kin[word.lower()]
    shades = _shades(match["adj"], lexicon)
    borne = passage.skeleton.reference(match.start("b"))
    bearers = borne.people
    each = borne.kin and len(bearers) > 1  # "seine Tochter Lia und Sohn Max"
    if not each and word not in lexicon.grammar["plural_kin"]:
        bearers = bearers[:1]
    if "other" in (kin.kind, *shades) or set(owners) & set(bearers):
        return
    if rule.name == _COMPANY and _is_kin(passage, match):
        return
    kind, status = _kind(passage, match, kin, shades), _status(kin, shades, lexicon)
    if status is None or (len(owners) > 1 and kind in _PARTNERS):
        return
    if not each and any(_other_gender(kin, bearer) for bearer in bearers):
        return
    if kind == Kind.PARTNERSHIP and word.lower() in lexicon.grammar["or_friend"]:
        owners = tuple(o for o in owners if not _same_gender(o, bearers))
    skeleton = passage.skeleton
    start, end = skeleton.begin(match.start()), skeleton.finish(match.end())
    span = Span(start, end, passage.words.text[start:end])
    for owner in owners:
        for bearer in bearers:
            a, b = _direction(kin, owner, bearer)
            yield Bond(
                kind, a, b, span, rule.name, status[0], reason=status[1],
                parentage=_parentage(kin, shades), noun=True, sentence=passage.number,
            )  # fmt: skip


def _is_kin(passage: Passage, match: re.Match[str]) -> bool:
    """Tell whether who stands before is kin too: "Tochter Doris und Enkelin"."""
    reference = passage.skeleton.reference(match.start("o"))
    words = passage.words
    if not reference.first:
        return False
    return bool(passage.language.words.tag(words.lower[reference.first - 1]) & Tag.KIN)


def _shades(adjectives: str, lexicon: Lexicon) -> set[str]:
    return {
        lexicon.adjectives[word]
        for word in adjectives.lower().replace(",", " ").split()
        if word in lexicon.adjectives
    }


def spoken_of(passage: Passage, at: int) -> tuple[Draft, ...]:
    """Return who was spoken of, one person or a couple, right before a bare word."""
    here = [
        passage.skeleton.reference(i)
        for i in range(at)
        if is_person(passage.skeleton.text[i])
    ]
    for group in (here, passage.before):
        told = [ref for ref in group if not ref.kin]
        if group and not told:
            return ()
        if group is passage.before:
            told = [ref for ref in told if len(ref.people) == 2]
        people = tuple(dict.fromkeys(d for ref in told for d in ref.people))
        if people:
            couple = len(people) == 2 and any(len(r.people) == 2 for r in told)
            return people if len(people) == 1 or couple else ()
    return ()


def _other_gender(kin: Kin, bearer: Draft) -> bool:
    return {kin.gender, bearer.gender} == {"f", "m"}


def _same_gender(owner: Draft, bearers: tuple[Draft, ...]) -> bool:
    """Tell "sein Freund Max" apart: a friend or a lover, the text leaves it open."""
    return any(owner.gender and owner.gender == bearer.gender for bearer in bearers)


def _kind(passage: Passage, match: re.Match[str], kin: Kin, shades: set[str]) -> str:
    if kin.kind != Kind.PARTNERSHIP:
        return kin.kind
    grammar = passage.language.words.grammar
    if match["kin"].lower() in grammar["or_friend"]:
        before = match.string[: match.start("adj")].split()[-1:]
        if Kind.FRIEND in shades or (before and before[0] in grammar["indefinite"]):
            return Kind.FRIEND  # "Max, ein Freund von Jon"
    return kin.kind


def _status(
    kin: Kin, shades: set[str], lexicon: Lexicon
) -> tuple[Status, EndReason | None] | None:
    """Return what the words say of the time; "künftige Ex-Frau" says nothing."""
    said = {kin.status} if kin.kind in _PARTNERS else set()
    said |= shades & _SAYS.keys()
    said -= {"current"}
    if kin.kind not in _PARTNERS:
        said -= {"widowed", "former"}  # a late sister, a first son
    if len(said) > 1:
        return None
    return _SAYS[said.pop()] if said else (Status.CURRENT, None)


_SAYS = {
    "former": (Status.FORMER, None),
    "separated": (Status.FORMER, EndReason.SEPARATION),
    "widowed": (Status.FORMER, EndReason.DEATH),
    "planned": (Status.PLANNED, None),
    "rumoured": (Status.RUMOURED, None),
}


def _parentage(kin: Kin, shades: set[str]) -> Parentage | None:
    if kin.kind != Kind.PARENT:
        return None
    return Parentage.ADOPTIVE if Parentage.ADOPTIVE in shades else Parentage(kin.status)


def _direction(kin: Kin, owner: Draft, bearer: Draft) -> tuple[Draft, Draft]:
    """Return the two in the order of the relation: the elder first."""
    return (bearer, owner) if kin.role in ("parent", "elder") else (owner, bearer)


def resolve(
    described: Description, relations: list[Relation], ids: dict[int, str]
) -> str | None:
    """Return the id of the one person whom a description fits, or nobody."""
    owner, kin = ids[described.owner.number], described.kin
    fitting = {
        relation.b if relation.a == owner else relation.a
        for relation in relations
        if owner in (relation.a, relation.b)
        and relation.kind == kin.kind
        and _fits(relation, owner, described)
    }
    return fitting.pop() if len(fitting) == 1 else None


def _fits(relation: Relation, owner: str, described: Description) -> bool:
    role = described.kin.role
    if role in ("child", "younger"):
        return relation.a == owner
    if role in ("parent", "elder"):
        return relation.b == owner
    return relation.kind not in _PARTNERS or relation.status == described.status
