"""Who is who: gathers names into people, and gives every short form its person.

Ambiguous means ambiguous: a short form that fits two people is nobody's mention.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import count

from apps.reading.enums import Form
from apps.reading.languages.lexicon import Tag
from apps.reading.names.aliases import settle_aliases
from apps.reading.names.compounds import owns_compound
from apps.reading.names.drafts import MOST, Cast, Draft, Named
from apps.reading.names.generations import (
    generation,
    no_conflict,
    surname_words,
    without_generation,
)
from apps.reading.names.genitives import only_owning, owns_next
from apps.reading.names.inmarks import nicknamed
from apps.reading.names.namegenders import tell_by_kin, tell_genders
from apps.reading.names.names import Find, Scan
from apps.reading.names.namewords import past_bracket, stripped
from apps.reading.names.played import without_parts, without_things
from apps.reading.names.proof import age_after, age_follows, named_anew
from apps.reading.names.samesurname import by_tail, called_so
from apps.reading.names.secondnames import (
    same_but_hyphen,
    second_of,
    with_double,
    with_hyphen,
    with_second,
)
from apps.reading.names.strangers import strangers
from apps.reading.names.surnames import enter_surnames, told_of_kin
from apps.reading.names.twogiven import parted, without_prefixes
from apps.reading.text.folding import fold

GENERATION = 15  # years; so far apart are two people of one name, not two readings


def cast_of(
    scan: Scan, recorded: Collection[str] = (), items: Sequence[int] = ()
) -> Cast:
    """Return the people of a text; `recorded` are folded names that the record has.

    items are the first words of a column's items: short names hold within one.
    """
    cast = Cast(items=list(items))
    finds = strangers(scan, recorded)  # takes given names out of scan.finds
    finds += scan.finds
    finds.sort(key=lambda find: find.first)
    finds = without_parts(finds, scan)
    finds = without_things(finds, scan)
    finds = parted(finds, scan.lexicon)
    finds = without_prefixes(finds, scan.lexicon)
    full = _tails_last([find for find in finds if len(find.name) > 1])
    bare = {fold(" ".join(find.name)) for find in full} - only_owning(full, scan)
    for find in full:
        _enter_full(cast, find, bare, scan)
    short = [find for find in finds if len(find.name) == 1]
    kin = told_of_kin(cast, scan) if short else set()
    for find in _sharing(cast, short, scan):
        _enter_short(cast, find, scan, kin)
    tell_by_kin(cast, scan)
    enter_surnames(cast, scan)
    cast.named.sort(key=lambda named: named.first)
    settle_aliases(cast, scan)
    cast.named[:] = [
        replace(named, genitive=True)
        if owns_compound(scan.words, named.last)
        else named
        for named in cast.named
    ]
    numbers = count()
    for named in cast.named:
        if named.draft.number < 0:
            named.draft.number = next(numbers)
    cast.drafts.sort(key=lambda draft: draft.number)
    tell_genders(cast, scan)
    return cast


def _enter_full(cast: Cast, find: Find, bare: set[str], scan: Scan) -> None:
    name, genitive = find.name, find.genitive
    if not genitive:
        base = (*name[:-1], stripped(name[-1], scan.lexicon))
        known = base != name and fold(" ".join(base)) in bare
        owns = base != name and (known or owns_next(scan, find.last, name[-1]))
        whole = not known and fold(" ".join(name)) in bare  # "Peters" elsewhere
        name, genitive = name if whole else base if owns else name, owns
    bearers = by_tail(cast, scan.words, scan.lexicon, find, name)
    if bearers:
        if len(bearers) == 1:
            rule = ("surname", genitive, find.kin)
            cast.place(Named(find.first, find.last, bearers[0], Form.SURNAME, *rule))
        return
    aged = age_after(scan.words, find.last)
    draft = _same(cast, name, aged)
    if draft is None and aged < 0 and _same(cast, name, None):
        return  # two bear the name; nothing says who is meant
    called = nicknamed(cast, find, name) if draft is None else None
    if called is not None:
        draft = called
    elif draft is None:
        draft = cast.enter(Draft(name, find.rule, find.gender, aged=aged))
    elif same_but_hyphen(draft, name):
        pass
    elif len(name) > len(draft.words) or (
        len(name) == len(draft.words) and len(name[-1]) > len(draft.words[-1]) + 1
    ):
        cast.widen(draft, name)
    elif draft.name.isupper() and len(name) == len(draft.words):
        draft.words = name  # "LIL KESTREL" of the headline
    draft.gender = draft.gender or find.gender
    draft.aged = max(draft.aged, aged)
    if find.nick and draft not in cast.by_given.get(fold(find.nick), ()):
        cast.by_given.setdefault(fold(find.nick), []).append(draft)
        cast.nicks[find.nick.lower()] = draft
    named = Named(
        find.first, find.last, draft, Form.FULL, find.rule, genitive, find.kin
    )
    cast.place(named)


def _tails_last(full: list[Find]) -> list[Find]:
    """Put "van den Berg" behind "Ada van den Berg", wherever the text has the two."""
    tails = {find.name[i:] for find in full for i in range(1, len(find.name) - 1)}
    return sorted(full, key=lambda f: not f.given and f.name in tails)


def _same(cast: Cast, name: tuple[str, ...], aged: int | None = None) -> Draft | None:
    """Return who bears a name already; names between may be left out.

    Father and son of one name are told apart by ages (-1: none) a generation apart.
    """
    told, name = generation(name), without_generation(name)
    given, surname = fold(name[0]), fold(name[-1])
    bearers = [
        draft
        for draft in cast.by_name.get((given, surname), [])[:MOST]
        if no_conflict(without_generation(draft.words)[1:-1], name[1:-1])
    ]
    bearers = bearers or with_double(cast, name, surname) or with_second(cast, name)
    bearers = bearers or with_hyphen(cast, name, surname)
    bearers = [draft for draft in bearers if generation(draft.words) == told]
    if aged is None or not bearers:
        return bearers[0] if bearers else None
    if aged < 0:
        return bearers[0] if len(bearers) == 1 else None
    near = [d for d in bearers if d.aged < 0 or abs(d.aged - aged) < GENERATION]
    return near[0] if near else None


def _sharing(cast: Cast, short: list[Find], scan: Scan) -> list[Find]:
    """Give "Alec und Hilaria Baldwin" one surname; return the other short names."""
    words, lexicon = scan.words, scan.lexicon
    heads = {named.first: named for named in cast.named if named.form is Form.FULL}
    plural = {word.lower() for word in lexicon.grammar["plural_kin"]}
    rest = []
    for find in reversed(short):
        at = past_bracket(words, find.last)
        follower = None
        if at + 1 < len(words) and words.lower[at] in lexicon.grammar["and"]:
            follower = heads.get(at + 1)
        one = find.kin >= 0 and words.lower[find.kin] not in plural
        blocked = one or find.titled >= 0 or not find.given or find.genitive
        key = fold(find.name[0])
        known = key in cast.by_given or any(
            -1 < d.surnamed < find.first for d in cast.by_surname.get(key, ())
        )  # "Matt Damon came. Damon and Luciana Keil wed"
        surname = follower.draft.surname if follower else ""
        if (
            follower is None
            or not surname
            or blocked
            or known
            or _bears(follower, find)
        ):
            rest.append(find)
            continue
        name = (find.name[0], *surname_words(follower.draft.words))
        draft = _same(cast, name) or cast.enter(
            Draft(name, "shared-surname", find.gender)
        )
        named = Named(find.first, find.last, draft, Form.GIVEN, "shared-surname")
        heads[find.first] = named
        cast.place(named)
    return rest[::-1]


def _bears(named: Named, find: Find) -> bool:
    """Tell "Ngozi Fraser and Colin Fraser": a surname that is a given name, too."""
    return fold(find.name[0]) == named.draft.surname


def _enter_short(cast: Cast, find: Find, scan: Scan, others: set[int]) -> None:
    """Find who a given name alone means, or enter him; others come only as kin."""
    find = _as_genitive(cast, find, scan)
    key = fold(find.name[0])
    fitting = cast.by_given.get(key, []) or _double(cast, key, find.first)
    fitting = [] if named_anew(scan.words, scan.lexicon, find) else fitting
    fitting = cast.near(fitting or _in_full(cast, find, scan), find.first)
    whole = cast.introduced(fold(scan.words.forms[find.last - 1]), find.first)
    surnamed = whole or cast.introduced(key, find.first)
    surnamed = called_so(scan.words, find.last - 1, surnamed, others)
    form = Form.TITLE if find.titled >= 0 and not _wife(scan, find) else Form.GIVEN
    if len(fitting) > 1:  # "Ada" is no Ada Lund who is named only later
        known = [d for d in fitting if -1 < d.surnamed < find.first]
        fitting = known if len(known) == 1 and known[0].surname else fitting
    if len(fitting) == 1:
        draft = fitting[0]
    elif fitting:
        return
    elif len(surnamed) == 1 and _may_be_surname(scan, find):
        draft, form = surnamed[0], Form.SURNAME
        find = replace(find, genitive=find.genitive and not whole)  # "Harms"
    elif surnamed and _may_be_surname(scan, find):
        return
    elif second := second_of(cast, find, scan):
        draft, form = second, Form.SURNAME
    elif find.first and _determined(scan, find):
        return  # "the Oscar ceremony"
    else:
        draft = cast.enter(Draft(find.name, find.rule, find.gender))
    draft.gender = draft.gender or find.gender
    first = find.titled if form is Form.TITLE else find.first
    cast.place(Named(first, find.last, draft, form, find.rule, find.genitive, find.kin))


def _may_be_surname(scan: Scan, find: Find) -> bool:
    """Tell "ihr Kollege Vexx" of Zorlan Vexx from "seine Tochter Frieda".

    "His wife Bennett" is Ada Bennett, for a wife is no man of that name.
    """
    given = scan.lexicon.given.get(find.name[0])
    if find.kin < 0 or given is None:
        return True
    kin = scan.lexicon.kin.get(scan.words.lower[find.kin])
    return kin is not None and {kin.gender, given} == {"f", "m"}


def _in_full(cast: Cast, find: Find, scan: Scan) -> list[Draft]:
    """Return who is called "Ron" for Ronald, named before, unless Ron is another's."""
    if find.kin >= 0 or age_after(scan.words, find.last) >= 0:
        return []
    whole = scan.lexicon.short.get(find.name[0], frozenset())
    return [
        draft
        for name in whole
        for draft in cast.by_given.get(fold(name), ())
        if -1 < (draft.surnamed if draft.surname else draft.first) < find.first
    ]


def _double(cast: Cast, key: str, i: int) -> list[Draft]:
    """Return who is called by the first half of a name: Karl for Karl-Heinz."""
    return [d for d in cast.by_half.get(key, ()) if -1 < d.surnamed < i]


def _as_genitive(cast: Cast, find: Find, scan: Scan) -> Find:
    """Read "Lucas Ex-Freundin" as Luca's where the text has a Luca and no Lucas."""
    base = stripped(find.name[0], scan.lexicon)
    if find.genitive or base == find.name[0] or fold(find.name[0]) in cast.by_given:
        return find
    known = [d for d in cast.by_given.get(fold(base), ()) if d.first < find.first]
    if not known or not owns_next(scan, find.last, find.name[0]):
        return find
    return replace(find, name=(base,), genitive=True, gender=known[0].gender)


def _wife(scan: Scan, find: Find) -> bool:
    """Tell "mit Frau Heike", his wife, from "Frau Tarn": with a given name no title."""
    return find.given and find.titled == find.kin


def _determined(scan: Scan, find: Find) -> bool:
    """Tell "die Mia" from "ein Mädchen, das Mia heißt"."""
    lower, grammar, i = scan.words.lower, scan.lexicon.grammar, find.first - 1
    if not find.given or lower[i] not in grammar["determiner"]:
        return False
    called = not grammar["is_called"].isdisjoint(lower[find.last : find.last + 1])
    says = i > 0 and scan.lexicon.tag(lower[i - 1]) & Tag.SAYING  # "said that Mia"
    if (called and lower[i - 1] == ",") or (says and lower[i] in grammar["clause"]):
        return False
    return not age_follows(scan.words, scan.lexicon, find.last)  # "that Mia, 36, left"
