"""Keeps what people are found by as one types: turned names, words and their slips."""

from collections.abc import Collection

from django.apps import apps
from django.db.models import Count

from apps.base import bulk
from apps.people.findable import FindKey, NameWord, WordSlip
from apps.people.keys import LONGEST_WORD
from apps.people.models import ExternalId, Name
from apps.people.typed import fame, slips, sound, turned, words_of
from apps.people.visibility import HIDDEN_NAMES

COLUMNS = ("name_id", "key", "person_id", "fame", "open")
AT_ONCE = 500


def refresh_found(ids: Collection[int], public: Collection[int]) -> None:
    """Make the rows of these people anew; readers find only those who are public.

    Seven statements, four more where a word comes that no name had.
    """
    famed = _fame(ids)
    names = Name.objects.filter(person__in=ids, person__merged_into=None)
    wanted, words = {}, set()
    for pk, person, text, kind, restricted in names.values_list(
        "pk", "person_id", "text", "kind", "restricted"
    ):
        shown = person in public and not restricted and kind not in HIDDEN_NAMES
        for key in turned(text):
            wanted[pk, key] = (person, famed.get(person, 0), shown)
        words |= words_of(text)
    _keep(ids, wanted)
    _learn(words)


def _keep(
    ids: Collection[int], wanted: dict[tuple[int, str], tuple[int, int, bool]]
) -> None:
    stored = {
        (row.name_id, row.key): row for row in FindKey.objects.filter(person__in=ids)
    }
    gone, changed = [], []
    for at, row in stored.items():
        if at not in wanted:
            gone.append(row.pk)
        elif wanted[at] != (row.person_id, row.fame, row.open):
            row.person_id, row.fame, row.open = wanted[at]
            changed.append(row)
    if gone:
        FindKey.objects.filter(pk__in=gone).delete()
    if changed:
        FindKey.objects.bulk_update(changed, ["person", "fame", "open"], AT_ONCE)
    new = sorted(at for at in wanted if at not in stored)
    bulk.insert(FindKey, COLUMNS, ((*at, *wanted[at]) for at in new))


def _learn(words: Collection[str]) -> None:
    short = sorted(word for word in words if len(word) <= LONGEST_WORD)
    known: set[str] = set()
    for at in range(0, len(short), AT_ONCE):
        rows = NameWord.objects.filter(word__in=short[at : at + AT_ONCE])
        known |= set(rows.values_list("word", flat=True))
    new = [word for word in short if word not in known]
    if not new:
        return
    NameWord.objects.bulk_create(
        [NameWord(word=word, sound=sound(word)) for word in new],
        batch_size=AT_ONCE,
        ignore_conflicts=True,  # somebody else may learn it at this moment
    )
    for at in range(0, len(new), AT_ONCE):
        rows = NameWord.objects.filter(word__in=new[at : at + AT_ONCE])
        WordSlip.objects.bulk_create(
            [WordSlip(word=row, key=key) for row in rows for key in slips(row.word)],
            batch_size=AT_ONCE,
            ignore_conflicts=True,
        )


def _fame(ids: Collection[int]) -> dict[int, int]:
    """By stories, asked for by name since they stand above, and by external ids."""
    told: dict[int, int] = {}
    for rows in (ExternalId, apps.get_model("stories", "Mention")):
        counted = rows.objects.filter(person__in=ids).values_list("person")
        for person, count in counted.annotate(count=Count("pk")):
            told[person] = told.get(person, 0) + count
    return {person: fame(count) for person, count in told.items()}
