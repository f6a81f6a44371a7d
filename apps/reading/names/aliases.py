"""Two names of one person, and names of characters whom an actor plays.

"Nova, die bürgerlich Sabrina Kuhn heißt" is one person; of "Noah (Jon Aster, 29)" only
the actor is one.
"""

from dataclasses import replace

from apps.reading.enums import Form
from apps.reading.languages.lexicon import Lexicon
from apps.reading.names.birthnames import at_birth
from apps.reading.names.drafts import Cast, Draft, Named
from apps.reading.names.names import Scan
from apps.reading.text.items import item_at
from apps.reading.text.text import Words

ACTOR = "actor"  # the rule of a mention in the cast list: nobody does anything there
_LINK = 3  # words between "real" and the name in "whose real name is Jon"
_FAR = 8  # words between the two names of one person


def settle_aliases(cast: Cast, scan: Scan) -> None:
    """Make one person of stage name and civil name; let characters go."""
    words, lexicon = scan.words, scan.lexicon
    played: set[int] = set()
    actors: set[int] = set()  # places that tell who plays, not who does something
    same = _born_names(cast, words, lexicon, played)
    for a, b in zip(cast.named, cast.named[1:], strict=False):
        one, other = _root(same, a.draft), _root(same, b.draft)
        if one is other or b.first - a.last > _FAR:
            continue
        if _civil(words, lexicon, a, b) or _born_as(words, lexicon, a, b):
            same[id(other)] = one
            _take_name(one, other)
        elif _in_bracket(words, lexicon, a, b):
            role = _character(words, a, b)
            if role is not None:
                played.add(id(role))
                actors.add(b.first if role is a.draft else a.first)
    _real_names(cast, words, lexicon, same)
    if same or played:
        _rewrite(cast, same, played)
        cast.named = [
            replace(named, rule=ACTOR) if named.first in actors else named
            for named in cast.named
        ]


def _born_names(
    cast: Cast, words: Words, lexicon: Lexicon, played: set[int]
) -> dict[int, Draft]:
    """Give "Born Ida Luz Peña in Havana" to Ida Thal; the name of nobody else goes."""
    same: dict[int, Draft] = {}
    for named in cast.named:
        before = words.lower[named.first - 1] if named.first else ""
        if named.form is not Form.FULL:
            continue
        if before not in lexicon.grammar["born_before"]:
            one = at_birth(cast, words, lexicon, named)
            if one is not None:
                same[id(named.draft)] = one
                one.others = (*one.others, named.draft.words)
            continue
        others = [
            draft
            for draft in cast.by_given.get(named.draft.given, ())
            if draft is not named.draft and draft.first < named.first
        ]
        if len(others) == 1:
            same[id(named.draft)] = others[0]
            others[0].others = (*others[0].others, named.draft.words)
        elif named.draft.first == named.first:
            played.add(id(named.draft))
    return same


def _real_names(
    cast: Cast, words: Words, lexicon: Lexicon, same: dict[int, Draft]
) -> None:
    """Give "the rapper, real name Jon Aster," to D-Lux, alone of a stage name."""
    told, real = lexicon.grammar["real_name"], lexicon.grammar["real"]
    staged: dict[int, Draft] = {}
    item = -1
    for named in cast.named:
        if item != (item := item_at(cast.items, named.first)):
            staged = {}
        if _staged(named.draft, lexicon):
            staged[id(named.draft)] = named.draft
            continue
        before = words.lower[max(named.first - _LINK, 0) : named.first]
        if named.form is not Form.FULL or told.isdisjoint(before):
            continue
        if real and real.isdisjoint(before):
            continue  # "the birth of Jon Aster"
        new = named.first == named.draft.first and id(named.draft) not in same
        if new and len(staged) == 1:
            one = _root(same, next(iter(staged.values())))
            same[id(named.draft)] = one
            _take_name(one, named.draft)


def _staged(draft: Draft, lexicon: Lexicon) -> bool:
    """Tell "D-Lux" and "Lil Zorlo" from names that a register holds."""
    head = draft.words[0]
    return head not in lexicon.given or head in lexicon.weak


def _root(same: dict[int, Draft], draft: Draft) -> Draft:
    """Return who a person turned out to be, over as many names as it takes."""
    path = []
    while id(draft) in same:
        path.append(draft)
        draft = same[id(draft)]
    for passed in path:
        same[id(passed)] = draft
    return draft


def _take_name(one: Draft, other: Draft) -> None:
    one.gender = one.gender or other.gender
    one.others = (*one.others, *other.others, one.words, other.words)
    if len(other.words) > len(one.words):
        one.words, one.rule = other.words, other.rule


def _rewrite(cast: Cast, same: dict[int, Draft], played: set[int]) -> None:
    kept: list[Named] = []
    joined = {id(_root(same, draft)) for draft in same.values()}
    for named in cast.named:
        draft = _root(same, named.draft)
        if id(draft) in played:
            continue
        if draft is not named.draft:
            named = replace(named, draft=draft)
        words = named.rule != "surname" and named.form in (Form.FULL, Form.GIVEN)
        if words and id(draft) in joined:
            named = replace(named, form=_form(named, draft))
        kept.append(named)
        draft.first = min(draft.first, named.first)
    cast.named = kept
    gone = same.keys() | played
    cast.drafts = [draft for draft in cast.drafts if id(draft) not in gone]


def _form(named: Named, draft: Draft) -> Form:
    length = named.last - named.first
    return named.form if length == len(draft.words) else Form.ALIAS


def _civil(words: Words, lexicon: Lexicon, a: Named, b: Named) -> bool:
    """Tell "Nova (bürgerlich Sabrina Kuhn)", "D-Lux, whose real name is …"."""
    between = words.lower[a.last : b.first]
    if not between or words.forms[a.last] not in (",", "("):
        return False
    told = [word for word in between if word in lexicon.grammar["civil"]]
    if not told:
        return False
    rest = between[between.index(told[-1]) + 1 :]
    if told[-1] in lexicon.grammar["real"] and told[-1] != between[-1]:
        named = lexicon.grammar["real_name"].isdisjoint(rest)
        if named and told[-1] in lexicon.grammar["not_alone"]:
            return False  # "whose legal guardian Ada Keil"
    if told[-1] in lexicon.grammar["civil_as"]:  # "who has known Ada" is no Ada
        return len(rest) < _FAR and lexicon.grammar["as_what"] >= {*rest[-1:]} != set()
    return len(rest) < _LINK and all(word.isalpha() or word == ":" for word in rest)


def _born_as(words: Words, lexicon: Lexicon, a: Named, b: Named) -> bool:
    """Tell "Eichler, die als Wanda Piontek in Breslau geboren wurde"."""
    between = words.lower[a.last : b.first]
    if b.form is not Form.FULL or not between or words.forms[a.last] != ",":
        return False
    if between[-1] not in lexicon.grammar["as_what"]:
        return False
    after = words.lower[b.last : b.last + _FAR]
    return not lexicon.grammar["born_words"].isdisjoint(after)


def _in_bracket(words: Words, lexicon: Lexicon, a: Named, b: Named) -> bool:
    """Tell whether a bracket right behind a name begins with another name."""
    if b.first != a.last + 1 or words.forms[a.last] != "(":
        return False
    at = b.last
    if at + 1 < len(words) and words.forms[at] == ",":
        at += 2
    return at < len(words) and words.forms[at] == ")"


def _character(words: Words, a: Named, b: Named) -> Draft | None:
    """Return which of "Noah (Jon Aster)" and "Jon Aster (Noah)" is the character."""
    if len(a.draft.words) == 1 and len(b.draft.words) > 1:
        return a.draft
    aged = words.forms[b.last] == ","
    if len(b.draft.words) == 1 and len(a.draft.words) > 1 and not aged:
        return b.draft
    return None
