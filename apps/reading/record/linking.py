"""Whom of the record a text means: by full name, told apart by age and family."""

from collections import Counter
from collections.abc import Iterable, Mapping

from apps.dates import Edtf
from apps.reading.enums import AgeWhen
from apps.reading.languages.lexicon import Lexicon
from apps.reading.lives.ages import AgeFound
from apps.reading.names.drafts import Cast, Draft
from apps.reading.names.known import Known
from apps.reading.names.names import Scan
from apps.reading.names.namewords import may_be_surname, stripped
from apps.reading.names.strangers import LONGEST_NAME, LONGEST_RUN
from apps.reading.record.weighing import Evidence, best, proven, viable
from apps.reading.text.folding import fold, plain_fold

_GENDERS = {"female": "f", "male": "m"}

Records = Mapping[str, tuple[Known, ...]]


def keys_of(scan: Scan) -> frozenset[str]:
    """Return all that might be a name in the text, folded both ways."""
    names: set[str] = set()
    for find in scan.finds:
        names.add(" ".join(find.name))
        names |= _last_stripped(find.name, scan.lexicon)
    runs = [(find.first, find.last) for find in scan.finds] + scan.loose
    forms = scan.words.forms
    adjoined = _adjoined(scan, sorted(runs))
    for run in {tuple(forms[first:end]) for first, end in adjoined}:
        names |= _ngrams(run, scan.lexicon)
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


def _ngrams(run: tuple[str, ...], lexicon: Lexicon) -> set[str]:
    names = set()
    for i in range(min(len(run), LONGEST_RUN)):
        for last in range(i + 1, min(len(run), i + LONGEST_NAME) + 1):
            if last == i + 1 and not may_be_surname(run[i], lexicon):
                continue
            names.add(" ".join(run[i:last]))
            names |= _last_stripped(run[i:last], lexicon)
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


def names_in(records: Records) -> frozenset[str]:
    """Return the keys that prove a name: whole names, and words that stand for one."""
    return frozenset(
        key
        for key, people in records.items()
        if " " in key or any(known.mononym for known in people)
    )


def with_genders(cast: Cast, records: Records) -> Cast:
    """Give whom the text leaves open, "Robin Voss", the gender that the record has."""
    for draft in cast.drafts if records else ():
        if not draft.gender and draft.surname:
            hits, _ = _found(draft, records)
            told = {_GENDERS.get(known.gender, "") for known in hits}
            draft.gender = told.pop() if len(told) == 1 else ""
    return cast


def link(cast: Cast, records: Records, ages: list[AgeFound], date: str | None) -> None:
    """Give each person of the text who can be told the record's, others candidates."""
    if not records:
        return
    told = _evidence(cast, ages, date)
    called: dict[int, tuple[Known, ...]] = {}
    borne: Counter[str] = Counter()
    for draft in cast.drafts:
        draft.candidates, called[draft.number] = _found(draft, records)
        fitting = draft.candidates or called[draft.number]
        borne.update(known.slug for known in viable(fitting, told[draft.number]))
    for draft in cast.drafts:
        evidence = told[draft.number]
        if len(draft.candidates) == 1:
            draft.known = draft.candidates[0]  # an age that differs is for the checks
        elif draft.candidates:
            draft.known = best(draft.candidates, evidence, borne)
        else:
            one = best(called[draft.number], evidence, borne)
            draft.known = one if one and proven(one, evidence, borne) else None
    _part_doubles(cast)


def _evidence(
    cast: Cast, ages: list[AgeFound], date: str | None
) -> dict[int, Evidence]:
    stated = {a.draft.number: a.low for a in ages if a.when is AgeWhen.NOW}
    day = Edtf.parse(date) if date else None
    return {
        draft.number: Evidence(stated.get(draft.number), day, draft.roles)
        for draft in cast.drafts
    }


def _found(
    draft: Draft, records: Records
) -> tuple[tuple[Known, ...], tuple[Known, ...]]:
    """Return whom a name may mean, and whom a word that alone means nobody.

    "Ada Mary Arp" and "DJ Ada Arp" are the Ada Arp of the record where the text has
    that name as well: else nobody asked for it.
    """
    hits, called = _named(draft, records, (draft.words, *draft.others))
    if not hits and draft.surname and len(draft.words) > 2:
        shorter = (draft.words[0], draft.words[-1]), draft.words[1:]
        hits, _ = _named(draft, records, shorter)
    return hits, called


def _named(
    draft: Draft, records: Records, names: Iterable[tuple[str, ...]]
) -> tuple[tuple[Known, ...], tuple[Known, ...]]:
    hits, called = {}, {}
    for words in names:
        name = " ".join(words)
        for key in dict.fromkeys((fold(name), plain_fold(name))):
            for known in records.get(key, ()):
                if not _suits(known, draft):
                    continue
                if len(words) > 1 or known.mononym:
                    hits[known.slug] = known
                else:
                    called[known.slug] = known
    return tuple(hits.values()), tuple(called.values())


def _suits(known: Known, draft: Draft) -> bool:
    gender = _GENDERS.get(known.gender, draft.gender)
    return not draft.gender or gender in (draft.gender, "")


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
