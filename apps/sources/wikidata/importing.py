"""Takes an entity or the dump into the record, some hundred entities a transaction."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from django.db import reset_queries, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.base.bulk import many_rows, roomy
from apps.people.forgetting import forgotten
from apps.people.models import ExternalId, Person
from apps.people.saving import Author
from apps.people.tombstone import digest
from apps.sources.differences import propose
from apps.sources.incoming import Awaited, ImportRun, LeftOut
from apps.sources.newcomers import keyed, keys_by_id
from apps.sources.people_file.citing import cite_all
from apps.sources.people_file.lines import PersonLine
from apps.sources.people_file.people import Written, write_people
from apps.sources.people_file.plan import BURIED
from apps.sources.people_file.signing import Signature
from apps.sources.people_file.statements import read_person
from apps.sources.people_file.values import BadLine
from apps.sources.reports import Progress, Report, Unreadable, silent
from apps.sources.sparing import Disagreement, spare
from apps.sources.wikidata.bonds import Waiting, bind, ready
from apps.sources.wikidata.people import (
    BIRTH_PLACE,
    OCCUPATION,
    SCHEME,
)
from apps.sources.wikidata.places import name_places, settle_places
from apps.sources.wikidata.reading import Dump, Read, fingerprint, opened
from apps.sources.wikidata.siblings import settle_siblings
from apps.sources.wikidata.sorting import Chunk, in_chunks, sort_out
from apps.sources.wikidata.terms import keep_terms, known_terms, settle_terms

MOST_TOLD = 1_000  # lines and differences that a report names


def import_wikidata(
    path: Path,
    *,
    by: Author,
    progress: Progress = silent,
    dry_run: bool = False,
    name: str = "",
) -> Report:
    """Take a file in; who is interrupted goes on there the next time.

    `name` is what people call the file, else the path's.

    Raise Unreadable where nothing of it could be used, OSError where it cannot be read.
    """
    now = timezone.now()
    name = name or path.name
    signed = Signature(by=by, now=now, reason=f"import_wikidata {name}")
    with opened(path) as dump, roomy():
        if dry_run:
            with transaction.atomic():
                report = _import(dump, _run(path, name, now), signed, progress)
                transaction.set_rollback(True)
            return report
        return _import(dump, _run(path, name, now), signed, progress)


def _import(
    dump: Dump, run: ImportRun, signed: Signature, progress: Progress
) -> Report:
    try:
        differences = _go_on(dump, run, signed, progress)
    except Unreadable:
        run.delete()
        raise
    return _report(run, differences)


def _go_on(
    dump: Dump, run: ImportRun, signed: Signature, progress: Progress
) -> list[Disagreement]:
    differences: list[Disagreement] = []
    reads = dump.reads(run.line, run.end)
    for chunk in in_chunks(reads, run.end):
        with many_rows():
            differences += _take(chunk, run, signed)[: MOST_TOLD - len(differences)]
        reset_queries()  # with DEBUG Django would remember thousands of them
        progress(dump.at, dump.size)
    if not run.line:
        raise Unreadable(_("There is no entity in it."))
    settle_siblings(signed)
    run.finished = timezone.now()
    run.save(update_fields=["finished"])
    return differences


def _run(path: Path, name: str, now: datetime) -> ImportRun:
    """The run that was interrupted, or one from the beginning."""
    mark = fingerprint(path)
    run = ImportRun.objects.filter(kind=SCHEME, fingerprint=mark).first()
    if run is None or run.finished:
        with transaction.atomic():
            if run is not None:
                run.delete()
            run = ImportRun(kind=SCHEME, file=name[:240], fingerprint=mark, started=now)
            run.save(force_insert=True)
    return run


def _report(run: ImportRun, differences: list[Disagreement]) -> Report:
    left_out = run.left_out.order_by("line", "pk")
    return Report(
        created=run.created,
        changed=run.changed,
        unchanged=run.unchanged,
        others=run.others,
        rejected=list(left_out.values_list("line", "reason")[:MOST_TOLD]),
        rejected_in_all=left_out.count(),
        differences=differences,
    )


def _take(reads: list[Read], run: ImportRun, signed: Signature) -> list[Disagreement]:
    chunk = sort_out(reads)
    _leave_forgotten(chunk)
    _follow(chunk.moved)
    terms = keep_terms(chunk.others)
    done = _write(chunk, signed)
    settle_terms(terms, signed)
    chunk.differences += settle_places(terms, signed)
    run.line, run.end = reads[-1].line, reads[-1].end
    run.created += len(done.created)
    run.changed += len(done.changed)
    run.unchanged += len(done.people) - len(done.created) - len(done.changed)
    run.others += len(chunk.others)
    run.save()
    lines = {found.told["key"]: line for line, found in chunk.humans.items()}
    propose(
        chunk.differences, origin=SCHEME, file=run.file, lines=lines, now=signed.now
    )
    LeftOut.objects.bulk_create(
        LeftOut(run=run, line=line, reason=reason) for line, reason in chunk.rejected
    )
    return chunk.differences


def _leave_forgotten(chunk: Chunk) -> None:
    """Who asked to be forgotten does not come back."""
    lines = {digest(SCHEME, one.qid): at for at, one in chunk.humans.items()}
    for mark in forgotten(lines):
        del chunk.humans[lines[mark]]
        chunk.rejected.append((lines[mark], str(BURIED)))


def _follow(moved: dict[str, str]) -> None:
    """Whom the record knows by an id that leads elsewhere by now has the new one."""
    for old, new in moved.items():
        if not ExternalId.objects.filter(scheme=SCHEME, value=new).exists():
            ExternalId.objects.filter(scheme=SCHEME, value=old).update(value=new)
        Awaited.objects.filter(subject__in=(old, new), foreign__in=(old, new)).delete()
        for column in ("subject", "one", "other", "foreign"):
            Awaited.objects.filter(**{column: old}).update(**{column: new})


def _write(chunk: Chunk, signed: Signature) -> Written:
    places = name_places(chunk.humans.values())
    people = [found.told for found in chunk.humans.values()]
    known = keyed(people, SCHEME, also=("imdb",), free=keys_by_id)
    cited = {found.told["key"]: found.cited for found in chunk.humans.values()}
    chunk.differences += [
        replace(one, sources=tuple(cited[one.key].get(one.what, one.sources)))
        for one in spare(people, known)
    ]
    _spare_foreign_ids(chunk)
    terms = known_terms(
        tie.other
        for found in chunk.humans.values()
        for tie in found.ties
        if tie.kind == OCCUPATION
    )
    lines = list(_lines(chunk, terms))
    done = write_people(lines, signed)
    here = {
        found.qid: found.told["key"]
        for found in chunk.humans.values()
        if found.told["key"] in done.people
    }
    done.changed |= _cite(chunk, done.people, signed)
    ties = (
        Waiting(tie, line)
        for line, found in chunk.humans.items()
        if found.qid in here
        for tie in found.ties
        if tie.other not in (places if tie.kind == BIRTH_PLACE else terms)
    )
    bound = bind(*ready(set(here), ties, here), signed)
    chunk.rejected += bound.rejected
    chunk.differences += bound.differences
    done.changed |= bound.changed & done.people.keys()
    done.changed -= done.created
    return done


def _spare_foreign_ids(chunk: Chunk) -> None:
    """Leave out ids that somebody else has, on record or in this chunk, and say so."""
    holders = {
        (row.scheme, row.value): row.person.slug
        for row in ExternalId.objects.filter(
            scheme="imdb",
            value__in=[
                found.told["ids"]["imdb"]
                for found in chunk.humans.values()
                if "imdb" in found.told["ids"]
            ],
        ).select_related("person")
    }
    for line, found in chunk.humans.items():
        for scheme, value in list(found.told["ids"].items()):
            owner = holders.setdefault((scheme, value), found.told["key"])
            if owner != found.told["key"]:
                del found.told["ids"][scheme]
                told = {"scheme": scheme, "value": value, "owner": owner}
                reason = _("%(scheme)s “%(value)s” belongs to “%(owner)s”.") % told
                chunk.rejected.append((line, reason))


def _lines(chunk: Chunk, terms: dict[str, str]) -> Iterator[tuple[int, PersonLine]]:
    for line, found in chunk.humans.items():
        known = [
            terms[tie.other]
            for tie in found.ties
            if tie.kind == OCCUPATION and tie.other in terms
        ]
        occupations = {"occupations": list(dict.fromkeys(known))} if known else {}
        try:
            yield line, read_person(found.told | occupations)
        except BadLine as error:
            chunk.rejected.append((line, f"{found.qid}: {error}"))


def _cite(chunk: Chunk, people: dict[str, Person], signed: Signature) -> set[str]:
    """Cite birth and death by their own sources; return whose citations are new."""
    slugs = {person.pk: slug for slug, person in people.items()}
    touched: set[str] = set()
    for about in ("birth", "death"):
        wishes = []
        for found in chunk.humans.values():
            person, said = people.get(found.told["key"]), found.told.get(about)
            if person is None or not found.cited[about]:
                continue
            if not said or str(getattr(person, about)) != said:
                continue
            line = read_person({"key": "a", "name": "a", "sources": found.cited[about]})
            wishes += [(person, source) for source in line.sources]
        cited = cite_all("person", wishes, signed, about)
        touched |= {slugs[pk] for pk in cited}
    return touched
