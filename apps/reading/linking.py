"""Whom of the record a text means: by full name, told apart by age and family."""

from collections.abc import Iterable, Mapping

from apps.dates import Edtf
from apps.dates.ages import ages_at
from apps.reading.ages import AgeFound
from apps.reading.drafts import Cast, Draft
from apps.reading.enums import AgeWhen
from apps.reading.folding import fold, plain_fold
from apps.reading.known import Known
from apps.reading.languages.lexicon import Lexicon
from apps.reading.names import Scan
from apps.reading.namewords import may_be_surname, stripped
from apps.reading.strangers import LONGEST_NAME, LONGEST_RUN

_GENDERS = {"female": "f", "male": "m"}

Records = Mapping[str, tuple[Known, ...]]


def keys_of(scan: Scan) -> frozenset[str]:
    """Return all that might be a name in the text, folded both ways."""
    names: set[str] = set()
    for find in scan.finds:
        names.add(" ".join(find.name))
        names |= _last_stripped(find.name, scan.lexicon)
    runs = [(find.first, find.last) for find in scan.finds] + scan.loose
    for first, end in _adjoined(scan, sorted(runs)):
        names |= _ngrams(scan, first, end)
    names |= _shared(scan)
    return frozenset(
        key for name in names for key in {fold(name), plain_fold(name)} if key
    )


def _adjoined(scan: Scan, runs: list[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """Join runs that one blank parts: a given name inside a title parts none."""
    out: list[tuple[int, int]] = []
    for first, end in runs:
        if out and out[-1][1] == first and scan.words.glued(first):
            out[-1] = (out[-1][0], end)
        else:
            out.append((first, end))
    return out


def _ngrams(scan: Scan, first: int, end: int) -> set[str]:
    forms, names = scan.words.forms, set()
    for i in range(first, min(end, first + LONGEST_RUN)):
        for last in range(i + 1, min(end, i + LONGEST_NAME) + 1):
            if last == i + 1 and not may_be_surname(forms[i], scan.lexicon):
                continue
            names.add(" ".join(forms[i:last]))
            names |= _last_stripped(tuple(forms[i:last]), scan.lexicon)
    return names


def _last_stripped(name: tuple[str, ...], lexicon: Lexicon) -> set[str]:
    base = stripped(name[-1], lexicon)
    return {" ".join((*name[:-1], base))} if base != name[-1] else set()


def _shared(scan: Scan) -> set[str]:
    """Keys for "Alec und Hilaria Baldwin": the first with the second's surname."""
    full = [find for find in scan.finds if len(find.name) > 1]
    ahead = {find.first: find for find in full}
    names = set()
    for find in scan.finds:
        for distance in range(2, 7):
            follower = ahead.get(find.last + distance - 1)
            if len(find.name) == 1 and follower:
                names.add(f"{find.name[0]} {follower.name[-1]}")
    return names


def link(cast: Cast, records: Records, ages: list[AgeFound], date: str | None) -> None:
    """Give each person of the text who can be told the record's, others candidates."""
    for draft in cast.drafts:
        draft.candidates = _found(draft, records)
    stated = {a.draft.number: a.low for a in ages if a.when is AgeWhen.NOW}
    for draft in cast.drafts:
        fitting = _by_age(draft, stated.get(draft.number), date)
        if len(fitting) == 1:
            draft.known = fitting[0]
    linked = {draft.known.slug for draft in cast.drafts if draft.known}
    for draft in cast.drafts:
        if draft.known is None and len(draft.candidates) > 1:
            related = [k for k in draft.candidates if k.relatives & linked]
            if len(related) == 1 and related[0] in _by_age(
                draft, stated.get(draft.number), date
            ):
                draft.known = related[0]
    _part_doubles(cast)


def _found(draft: Draft, records: Records) -> tuple[Known, ...]:
    """Return whom a name may mean; one word only where it is a whole name."""
    hits = {
        known.slug: known
        for words in (draft.words, *draft.others)
        for key in (fold(" ".join(words)), plain_fold(" ".join(words)))
        for known in records.get(key, ())
        if len(words) > 1 or known.mononym
    }
    return tuple(
        known
        for known in hits.values()
        if _GENDERS.get(known.gender, draft.gender) in (draft.gender, "")
        or not draft.gender
    )


def _by_age(draft: Draft, age: float | None, date: str | None) -> list[Known]:
    """Return the candidates whom the stated age allows; one alone needs no age."""
    if len(draft.candidates) < 2 or age is None or date is None:
        return list(draft.candidates)
    day = Edtf.parse(date)
    return [known for known in draft.candidates if _allowed(known, age, day)]


def _allowed(known: Known, age: float, day: Edtf) -> bool:
    if known.birth is None:
        return False
    span = ages_at(known.birth, day)
    return span is not None and span.low <= age <= span.high


def _part_doubles(cast: Cast) -> None:
    """One person of the record is one person of the text: else neither is sure."""
    by_slug: dict[str, list[Draft]] = {}
    for draft in cast.drafts:
        if draft.known:
            by_slug.setdefault(draft.known.slug, []).append(draft)
    for drafts in by_slug.values():
        if len(drafts) > 1:
            for draft in drafts:
                draft.known = None
