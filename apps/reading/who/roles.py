"""Whom "die Schauspielerin" and "der Fürst" mean: the one person introduced as such."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from apps.reading.enums import Form
from apps.reading.languages.lexicon import KEPT, Lexicon, Tag
from apps.reading.names.drafts import Cast, Draft, Named
from apps.reading.names.proof import age_after
from apps.reading.sentence.beside import past_aside, past_marked
from apps.reading.text.text import Words
from apps.reading.who.alone import (
    alone,
    main_one,
    only_one,
    only_possible,
    only_woman,
    stranger,
)
from apps.reading.who.fromplaces import called_by_place
from apps.reading.who.trades import Bearers, bearer, whole_role

_CALLING = Tag.ROLE | Tag.TITLE
_TITLE = 4  # words of a film's title before a role
_NEAR = 4  # words of an apposition up to its role


@dataclass(slots=True)
class Called:
    """Who is called by a role, and the words that call somebody unknown."""

    named: list[Named] = field(default_factory=list)
    unknown: dict[int, str] = field(default_factory=dict)  # word to gender


def called_by_role(
    words: Words, lexicon: Lexicon, cast: Cast, quoted: bytearray, starts: list[int]
) -> Called:
    """Return what the roles in a text mean; starts are its paragraphs' first words."""
    roles = _roles(words, lexicon, cast)
    known = {
        number
        for role, bearers in roles.items()
        if lexicon.genders.get(role)  # "Star" and "Ikone" may be singers
        for number in bearers
    }
    _keep(lexicon, roles)
    found = Called()
    taken = {named.first for named in cast.named}
    for i, base in _calls(words, lexicon, taken):
        if quoted[i]:
            continue
        gender = lexicon.genders.get(base, "")
        draft = _bearer(words, lexicon, roles, base, i)
        if not _looks_on(words, lexicon, base, i):
            draft = draft or _of_the_few(cast, lexicon, known, starts, base, i)
        if draft is None or _of_other_age(words, lexicon, cast, draft, i):
            found.unknown[i] = gender
            continue
        own = words.lower[i].endswith(("'s", "’s"))
        found.named.append(Named(i, i + 1, draft, Form.DESCRIPTION, "role-word", own))
        if base not in lexicon.grammar["either_gender"]:
            draft.gender = draft.gender or gender
    _call_by_place(words, lexicon, cast, quoted, starts, found)
    return found


def _looks_on(words: Words, lexicon: Lexicon, base: str, i: int) -> bool:
    """Tell "Der Nachbar ist mit Ada verheiratet": nobody the text is about."""
    led = i > 0 and words.lower[i - 1] in lexicon.grammar["nominative"]
    return led and base in lexicon.grammar["onlookers"]


def _call_by_place(
    words: Words,
    lexicon: Lexicon,
    cast: Cast,
    quoted: bytearray,
    starts: list[int],
    found: Called,
) -> None:
    """Add whom "die Grazerin" means; of nobody known, she is a stranger."""
    taken = {named.first for named in cast.named}
    for i, gender in called_by_place(words, lexicon, taken):
        if quoted[i]:
            continue
        draft = only_one(cast, set(), starts, gender, i)
        draft = draft or only_possible(cast, gender, i)
        draft = draft or main_one(cast, lexicon, "", gender, i)
        if draft is None:
            found.unknown[i] = gender
            continue
        draft.gender = draft.gender or gender
        found.named.append(Named(i, i + 1, draft, Form.DESCRIPTION, "place-word"))


def _bearer(
    words: Words, lexicon: Lexicon, roles: Bearers, base: str, i: int
) -> Draft | None:
    gender = lexicon.genders.get(base, "")
    owner = words.lower[i].endswith(("'s", "’s"))  # "the novelist's widow": another
    whose = owner or _whose(words, lexicon, i)
    fitting = (
        bearer(lexicon, roles, one, gender, i, whose=whose)
        for one in (base, *_turned(lexicon, base))
    )
    return next((one for one in fitting if one is not None), None)


def _turned(lexicon: Lexicon, base: str) -> list[str]:
    """Return both trades of "the player-turned-pundit"."""
    joints = (joint for joint in lexicon.grammar["turned"] if joint in base)
    return [trade for joint in joints for trade in base.split(joint)]


def _of_other_age(
    words: Words, lexicon: Lexicon, cast: Cast, draft: Draft, i: int
) -> bool:
    """Tell "die 35-jährige Sängerin" from "Sängerin Mira (23)"."""
    before = words.lower[i - 1]
    number = before.partition("-")[0]
    if not number.isdecimal() or not lexicon.grammar.ends(before, "aged_one"):
        return False
    told = (age_after(words, n.last) for n in cast.named if n.draft is draft)
    age = next((age for age in told if age >= 0), -1)
    return age >= 0 and abs(int(number) - age) > 1


def _of_the_few(
    cast: Cast, lexicon: Lexicon, known: set[int], starts: list[int], base: str, i: int
) -> Draft | None:
    """Return who alone can bear a role that the text gives to nobody."""
    grammar, gender = lexicon.grammar, lexicon.genders.get(base, "")
    titled = base in grammar["noble"] and bool(grammar["capitals"])
    official = base.startswith(tuple(grammar["officials"]))
    if titled or official or base in grammar["persons"]:
        return None
    draft = only_one(cast, known, starts, gender, i)
    if draft is None and base in grammar["either_gender"]:
        draft = only_woman(cast, known, starts, i)
    if draft is None and not gender and base in grammar["selves"]:
        draft = alone(cast, lexicon, i)
    return draft or main_one(cast, lexicon, base, gender, i)


def is_stranger(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "the host, 40," from "The Breakfast Club host, 37,", called by her show."""
    if not stranger(lexicon, words.lower[i]):
        return False
    show = words.forms[i - 1][0].isupper() and lexicon.grammar["capitals"]
    return not show or words.lower[i - 1] in lexicon.grammar["article"]


def _keep(lexicon: Lexicon, roles: Bearers) -> None:
    """Let everybody know the roles they are introduced with."""
    for role, bearers in roles.items():
        for draft, _ in bearers.values():
            star = {role.rpartition("-")[2]} & lexicon.grammar["stars"]
            draft.roles |= {role} | star


def _calls(
    words: Words, lexicon: Lexicon, taken: set[int]
) -> Iterator[tuple[int, str]]:
    """Yield the roles behind a definite article that no name follows."""
    grammar = lexicon.grammar
    definite = grammar["the_f", "the_m", "the_one", "neuter"]
    for i in [i for i, lower in enumerate(words.lower) if lower in definite]:
        at = past_marked(words, i + 1)
        if (
            at < len(words)
            and not words.forms[at][0].isupper()
            and words.forms[at][-1].islower()
            and not _is_role(words, lexicon, at)
        ):
            at += 1  # "die 34-jährige Schauspielerin"
        elif grammar["capitals"]:
            titled = at + 1 < len(words) and _titled(words, lexicon, at)
            at = at + 1 if titled else _past_work(words, lexicon, at, taken)
        if at >= len(words) or at in taken or not _is_role(words, lexicon, at):
            continue
        if words.lower[i] in grammar["neuter"] and lexicon.genders.get(
            _base(words.lower[at], lexicon), "m"
        ):
            continue  # "das Moderatoren-Pärchen" is not one
        if grammar["capitals"] and _are_many(words, lexicon, at):
            continue  # "the actors" are not one
        if at + 1 < len(words) and words.glued(at + 1):
            then = lexicon.tag(words.lower[at + 1])
            owner = words.lower[at].endswith(("'s", "’s"))
            if at + 1 in taken or (then & _CALLING and not (owner and then & Tag.KIN)):
                continue  # but "the actor's mother", though nuns are called so
            if then & Tag.KIN and lexicon.grammar["capitals"] and not owner:
                continue  # "the influencer daughter of Jon Aster"
            if lexicon.grammar["capitals"] and words.forms[at + 1][0].isupper():
                continue
        if not _of_two_trades(words, lexicon, at, taken):
            yield at, _base(words.lower[at], lexicon)


def _whose(words: Words, lexicon: Lexicon, i: int) -> bool:
    grammar, behind = lexicon.grammar, words.lower[i + 1 : i + 2]
    return not grammar["genitive_article", "of"].isdisjoint(behind)


def _of_two_trades(words: Words, lexicon: Lexicon, i: int, taken: set[int]) -> bool:
    """Tell "the writer and producer Ben Keil", who is named behind both."""
    if i + 3 >= len(words) or words.lower[i + 1] not in lexicon.grammar["and"]:
        return False
    return i + 3 in taken and _is_role(words, lexicon, i + 2)


def _titled(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "the Grand Duke": a title of two words."""
    plain = words.forms[i][0].isupper() and not _is_role(words, lexicon, i)
    noble = words.lower[i + 1] in lexicon.grammar["noble"]
    return plain and noble and words.glued(i + 1)


def _are_many(words: Words, lexicon: Lexicon, i: int) -> bool:
    lower = words.lower[i]
    one = lexicon.tags.get(lower[:-1], 0) & _CALLING if lower.endswith("s") else 0
    return bool(one)


def _past_work(words: Words, lexicon: Lexicon, i: int, taken: set[int]) -> int:
    """Step over the title in "The Harbor Lights actress"; else return the word.

    In "the Grand Duke said" the last capital is what calls him.
    """
    at = i
    while at < min(i + _TITLE, len(words) - 1) and words.glued(at):
        if not words.forms[at][0].isupper() or at in taken:
            break
        at += 1
    if at == i:
        return i
    last = at - 1
    behind = words.lower[at] in lexicon.grammar["of"] or at in taken
    if lexicon.tags.get(words.lower[last], 0) & Tag.TITLE and not behind:
        return last
    return at if words.glued(at) and words.forms[at].islower() else i


@lru_cache(maxsize=KEPT)
def _base(lower: str, lexicon: Lexicon) -> str:
    lower = lower.removesuffix("'s").removesuffix("’s")
    for ending in ("s", "en"):
        if lower.endswith(ending) and not lexicon.tags.get(lower, 0) & _CALLING:
            return lower.removesuffix(ending)
    return lower


def _is_role(words: Words, lexicon: Lexicon, i: int) -> bool:
    base = _base(words.lower[i], lexicon)
    tag = lexicon.tag(base)
    if lexicon.grammar["the_one"] and base in lexicon.grammar["called"]:
        return True  # "the star says"
    if not tag & _CALLING or tag & (Tag.KIN | Tag.STOP):
        return False
    return base not in lexicon.grammar["plain_titles"]


def _roles(words: Words, lexicon: Lexicon, cast: Cast) -> Bearers:
    """Return by role who is introduced with it, and from which word on."""
    roles: Bearers = defaultdict(dict)
    for named in cast.named:
        for i in _introducing(words, lexicon, named):
            base = _base(words.lower[i], lexicon)
            role = whole_role(words, lexicon, i, base)
            roles[role].setdefault(id(named.draft), (named.draft, named.first))
    return roles


def _introducing(words: Words, lexicon: Lexicon, named: Named) -> Iterator[int]:
    i = named.first if named.form is Form.TITLE else named.first - 1
    while i >= 0 and _is_role(words, lexicon, i):
        yield i
        i -= 1
        both = i > 0 and words.lower[i] in lexicon.grammar["and"]
        if both and _is_role(words, lexicon, i - 1):
            i -= 1  # "Regisseur und Schauspieler Jon Aster"
    if named.genitive:
        return
    at = past_aside(words, named.last)
    at -= named.last < at and words.forms[at - 1] == ","  # "Jon, 50, a lawyer"
    if at >= len(words) or words.lower[at] not in lexicon.grammar["be"] | {","}:
        return
    for i in range(at + 1, min(at + _NEAR, len(words))):
        if _is_role(words, lexicon, i):
            alone = i + 1 >= len(words) or not words.forms[i + 1][0].isupper()
            if alone:
                yield i
            return
        along = words.lower[i] in lexicon.grammar["with"]  # "Max, with the singer"
        if along or not words.forms[i][0].islower():
            return
