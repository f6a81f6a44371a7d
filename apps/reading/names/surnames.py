"""Surnames and other short forms alone: "Thal", "Frau Thal", "Zorla" once proven."""

from apps.reading.enums import Form
from apps.reading.languages.lexicon import Tag
from apps.reading.names.acted import acted
from apps.reading.names.compounds import owns_compound
from apps.reading.names.drafts import Cast, Draft, Named
from apps.reading.names.firstnames import enter_first, unlisted
from apps.reading.names.names import Find, Scan, before
from apps.reading.names.namewords import (
    NO_NAME,
    given_of,
    may_be_surname,
    stripped,
    surname_like,
)
from apps.reading.names.nobodies import is_month, no_person, of_contest
from apps.reading.names.played import is_part
from apps.reading.names.samesurname import called_so
from apps.reading.names.secondnames import first_of_two
from apps.reading.names.things import is_ship
from apps.reading.text.folding import fold

_STOPS = frozenset(".!?")
_NUMERAL = frozenset("ivx")
_PARENTS = 14  # words from "daughter of" to the second parent
_BACK = 200  # words in which somebody is called by the first name


def enter_surnames(cast: Cast, scan: Scan) -> None:
    """Look for short forms in the capitals that are no names by themselves."""
    words, lexicon = scan.words, scan.lexicon
    borne = {draft.family.lower() for draft in cast.drafts if draft.surname}
    borne = {word for word in borne if not _NUMERAL.issuperset(word)}  # "Carl II"
    alone = {draft.words[0].lower() for draft in cast.drafts if not draft.surname}
    alone -= borne
    borne |= first_of_two(cast, scan)
    weak = {d.words[0].lower() for d in cast.drafts if d.words[0] in lexicon.weak}
    kin, firsts = told_of_kin(cast, scan), unlisted(cast, scan)
    for first, end in scan.loose:
        for i in range(first, end):
            if is_month(words, lexicon, i):
                continue
            lower, form = words.lower[i], words.forms[i]
            base = stripped(lower, lexicon)
            nick = cast.nicks.get(lower) or cast.nicks.get(base)
            if nick is not None:
                owned = lower not in cast.nicks
                cast.place(Named(i, i + 1, nick, Form.ALIAS, "nickname", owned))
            elif _of_another(cast, scan, first, i):
                continue
            elif lower in borne:
                fitting = cast.introduced(fold(form), i)
                _enter_surname(cast, scan, i, fitting, kin, genitive=False)
            elif lower in alone or base in alone:
                _enter_alone(cast, scan, i)
            elif lower in weak or base in weak:
                _enter_weak(cast, scan, i)
            elif base in borne:
                fitting = cast.introduced(fold(stripped(form, lexicon)), i)
                _enter_surname(cast, scan, i, fitting, kin, genitive=True)
            elif lower in firsts or base in firsts:
                enter_first(cast, scan, i)
            elif _after_title(scan, i):
                _enter_titled(cast, scan, i)


def _by_another(scan: Scan, draft: Draft) -> bool:
    """Tell whether somebody is called by the first surname: "Ada Jolie Keil"."""
    if len(draft.words) != 3 or not draft.words[1][0].isupper():
        return False
    return scan.times(draft.words[1]) > scan.times(draft.words[0])


def _by_first(scan: Scan, draft: Draft, i: int) -> bool:
    """Tell who is "Corinna" since "ihre Tochter Corinna Keil": "Keil" is her father."""
    forms, (first, second) = scan.words.forms, (draft.words[0], draft.words[1])
    since = range(max(draft.first + 1, i - _BACK), i - 1)
    return any(forms[at] == first and forms[at + 1] != second for at in since)


def told_of_kin(cast: Cast, scan: Scan) -> set[int]:
    """Return who enters as another's: "Keil" of Jon Keil and his wife Ida Keil is he.

    Of "Ida Keil, a daughter of Max and Eva Keil," it is she.
    """
    return {
        id(named.draft)
        for named in cast.named
        if named.first == named.draft.first and _of_kin(scan, named)
    }


def _of_kin(scan: Scan, named: Named) -> bool:
    return named.kin >= 0 or _whose_child(scan, named.first) or _wife_of(scan, named)


def _wife_of(scan: Scan, named: Named) -> bool:
    """Tell "Jon Keil's wife, the singer Ida Keil": told of whom the name is known."""
    words, lexicon, at = scan.words, scan.lexicon, named.first - 1
    roles = Tag.ROLE | Tag.TITLE
    while at > 0 and (
        lexicon.tag(words.lower[at]) & roles
        or words.lower[at] in lexicon.grammar["article"]
    ):
        at -= 1
    if at < 2 or words.forms[at] != "," or words.lower[at - 1] not in lexicon.kin:
        return False
    return stripped(words.lower[at - 2], lexicon) == named.draft.family.lower()


def _whose_child(scan: Scan, i: int) -> bool:
    """Tell whether "daughter of" stands before a name, or before one beside it."""
    words, lexicon = scan.words, scan.lexicon
    joints = lexicon.grammar["of_a", "and", "late"]
    for at in range(i - 1, max(i - _PARENTS, 0), -1):
        lower = words.lower[at]
        if lower in lexicon.kin and lower not in lexicon.grammar["plural_kin"]:
            return words.lower[at + 1] in lexicon.grammar["of_a"]
        plain = words.forms[at][0].isupper() or words.forms[at] in ",."
        if not plain and lower not in joints:
            return False
    return False


def _of_another(cast: Cast, scan: Scan, first: int, i: int) -> bool:
    """Tell "India Keil", whom nothing proves, from Mira Keil: another of the name."""
    words, lexicon = scan.words, scan.lexicon
    if i == first or not lexicon.grammar["capitals"] or not words.glued(i):
        return False
    before, tag = words.forms[i - 1], lexicon.tag(words.lower[i - 1])
    if tag & ~(Tag.PLACE | Tag.SURNAME | Tag.MONTH) or not before[1:].islower():
        return False
    fitting = cast.by_surname.get(fold(words.forms[i]), ())
    return any(d.words[0] != before for d in fitting)


def _after_title(scan: Scan, i: int) -> bool:
    """Tell "Frau Tarn" and "Ms. Tarn"; a title before is the rare case."""
    lower = scan.words.lower
    at = i - 2 if i > 1 and lower[i - 1] == "." else i - 1
    return at >= 0 and bool(scan.lexicon.tags.get(lower[at], 0) & Tag.TITLE)


def _enter_alone(cast: Cast, scan: Scan, i: int) -> None:
    """Find somebody of one name again, whom a role or an age has proven once."""
    form = scan.words.forms[i]
    base = stripped(form, scan.lexicon)
    for name in (form, base):
        fitting = cast.by_given.get(fold(name), [])
        if len(fitting) == 1 and fitting[0].words == (name,):
            _, kin, _ = before(scan.words, scan.lexicon, i)
            cast.place(
                Named(
                    i, i + 1, fitting[0], Form.GIVEN, "again", name != form, kin
                )
            )  # fmt: skip
            return


def _enter_weak(cast: Cast, scan: Scan, i: int) -> None:
    """Find "Lewis" again, a given name that is a word as well, of Lewis Oduya."""
    words, lexicon = scan.words, scan.lexicon
    name, _, genitive = given_of(words.forms[i], lexicon)
    fitting = [d for d in cast.by_given.get(fold(name), ()) if -1 < d.first < i]
    if len(fitting) != 1 or words.forms[i].isupper() or _is_word(scan, i):
        return
    _, kin, _ = before(words, lexicon, i)
    cast.place(Named(i, i + 1, fitting[0], Form.GIVEN, "again", genitive, kin))


def _is_word(scan: Scan, i: int) -> bool:
    """Tell "In May" and "Will he" from somebody of that name."""
    words, lexicon = scan.words, scan.lexicon
    tag = lexicon.tags.get(words.lower[i], 0)
    if i and words.lower[i - 1] in lexicon.grammar["determiner"]:
        return True
    if tag & (Tag.MONTH | Tag.PLACE):
        return bool(i and words.lower[i - 1] in lexicon.grammar["title_before"])
    return bool(tag & Tag.STOP) and not (i and words.glued(i))


def _enter_surname(
    cast: Cast,
    scan: Scan,
    i: int,
    fitting: list[Draft],
    kin: set[int],
    *,
    genitive: bool,
) -> None:
    words, lexicon = scan.words, scan.lexicon
    titled, _, gender = before(words, lexicon, i)
    if gender and len(fitting) > 1:
        fitting = [draft for draft in fitting if draft.gender == gender]
    fitting = called_so(words, i, fitting, kin)
    if len(fitting) > 1:  # "Ada Jolie Keil" is Jolie, her husband is Keil
        fitting = [d for d in fitting if not _by_another(scan, d)] or fitting
    if len(fitting) > 1 and all(id(draft) in kin for draft in fitting):
        fitting = [d for d in fitting if not _by_first(scan, d, i)] or fitting
    if len(fitting) > 1 and not _named_after(scan, i):
        fitting = _main_bearer(cast, scan, fitting)
    if len(fitting) != 1 or (gender and fitting[0].gender not in ("", gender)):
        return
    tag = lexicon.tags.get(words.lower[i], 0)
    plain = tag & NO_NAME and not surname_like(words.forms[i], lexicon)
    if plain and titled < 0 and not _may_stand(scan, i, tag):
        return
    small = lexicon.grammar["determiner", "collective"]
    unlike = i and words.lower[i - 1] in small and not owns_compound(words, i + 1)
    led = _particles(scan, i, fitting[0]) if unlike else 0
    if titled < 0 and unlike and not led and not _relative(scan, i - 1):
        return
    fitting[0].gender = fitting[0].gender or gender
    form = Form.TITLE if titled >= 0 else Form.SURNAME
    first = titled if titled >= 0 else i - led
    cast.place(Named(first, i + 1, fitting[0], form, "surname", genitive))


def _particles(scan: Scan, i: int, draft: Draft) -> int:
    """Count the words before "Berg" in "Van den Berg" that are of Jon van den Berg."""
    before = [word.lower() for word in draft.words[1:-1]]
    many = len(before)
    return many if many and scan.words.lower[max(i - many, 0) : i] == before else 0


def _relative(scan: Scan, i: int) -> bool:
    """Tell ", mit dem Keil lebte," from "mit dem Keil"."""
    words, lexicon = scan.words, scan.lexicon
    labels = lexicon.pronouns.get(words.lower[i], ())
    if i < 2 or not any(label.startswith("relative") for label in labels):
        return False
    at = i - 1 - (words.lower[i - 1] in lexicon.grammar["governs"])
    return words.forms[at] == ","


def _named_after(scan: Scan, i: int) -> bool:
    """Tell "auf Gut Hagebutt", a noun's own name, from "mit Bruder Hagebutt"."""
    words, lexicon = scan.words, scan.lexicon
    if not i or not words.glued(i) or not words.forms[i - 1][0].isupper():
        return False
    calls = Tag.ROLE | Tag.TITLE | Tag.KIN
    opens = i == 1 or not words.glued(i - 1)  # "Als Keil kam"
    return not opens and not lexicon.tag(words.lower[i - 1]) & calls


def _main_bearer(cast: Cast, scan: Scan, fitting: list[Draft]) -> list[Draft]:
    """Keep whom a text calls by a surname that others bear, too.

    It is who was called so before the others came, or whom the text opens with.
    """
    main, second = sorted(fitting, key=lambda draft: draft.surnamed)[:2]
    if -1 < main.short < second.surnamed:
        return [main]
    if any(-1 < draft.first < main.first for draft in cast.here(main.first)):
        return fitting
    between = scan.words.forms[main.surnamed : second.surnamed]
    return fitting if _STOPS.isdisjoint(between) else [main]


def _may_stand(scan: Scan, i: int, tag: int) -> bool:
    """Tell "says Kent" of Idris Kent from "in Kent": a place as a surname."""
    words, lexicon = scan.words, scan.lexicon
    if not lexicon.grammar["capitals"] or tag & (NO_NAME & ~(Tag.PLACE | Tag.NOUN)):
        return False
    after = words.forms[i + 1] if i + 1 < len(words) else "."
    if after[0].isupper() and words.glued(i + 1):
        return False
    before = words.lower[i - 1] if i and words.glued(i) else ""
    loose = lexicon.grammar["title_before", "place_before"]
    return before not in loose and before not in lexicon.grammar["determiner"]


def _enter_titled(cast: Cast, scan: Scan, i: int) -> None:
    """Take "Frau Tarn" for a person of one name when nobody else bears it."""
    words, lexicon = scan.words, scan.lexicon
    if of_contest(words, lexicon, i) or no_person(words, lexicon, i):
        return  # "former Miss Brackton", "the racehorse Lady Ida"
    if is_ship(words, lexicon, i):
        return  # "the Queen Ada pub"
    titled, _, gender = before(words, lexicon, i)
    far = i - titled - (words.forms[i - 1] == ".")
    if titled < 0 or far != 1 or not may_be_surname(words.forms[i], lexicon):
        return
    find = Find(titled + far, i + 1, (words.forms[i],), "title")
    if is_part(words, lexicon, titled) or acted([find], words, lexicon):
        return
    base = stripped(words.forms[i], lexicon)
    fitting = cast.by_given.get(fold(words.forms[i])) or cast.by_given.get(fold(base))
    if not fitting and not gender:
        return
    if not fitting:
        fitting = [cast.enter(Draft((words.forms[i],), "title", gender))]
    named = Named(titled, i + 1, fitting[0], Form.TITLE, "title")
    cast.place(named)
