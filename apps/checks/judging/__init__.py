"""Every statement of a reading, held against the record: a verdict and a proposal."""

from collections.abc import Iterator

from apps.checks.facts import Dossier
from apps.checks.judging import bonds, lives, words
from apps.checks.judging.case import Case
from apps.checks.judging.model import Judgement, Proposal, Verdict
from apps.dates import Edtf
from apps.reading.model import Reading

__all__ = ["Judgement", "Proposal", "Verdict", "judge"]


def judge(
    reading: Reading, dossier: Dossier, as_of: Edtf | None, language: str = ""
) -> list[Judgement]:
    """Return a judgement for each statement that the record could hold.

    `as_of` is the day the text speaks for; without it nothing that needs a day is
    judged. `language` is that of the words in `stated` and `recorded`, the reading's
    own where none is given. Accepting one proposal can answer others: judge again.
    """
    case = Case(reading, dossier, as_of, language or reading.language)
    return list(_all(case))


def _all(case: Case) -> Iterator[Judgement]:
    for person in case.reading.people:
        yield lives.judge_person(case, person)
        for age in person.ages:
            yield lives.judge_age(case, person, age)
        if person.birth:
            yield lives.judge_birth(case, person, person.birth)
        if person.death:
            yield lives.judge_death(case, person, person.death)
    for relation in case.reading.relations:
        yield bonds.judge_relation(case, relation)
    for count in case.reading.counts:
        yield bonds.judge_count(case, count)
    for length in case.reading.durations:
        yield bonds.judge_duration(case, length)
    for quote in case.reading.quotes:
        yield words.judge_quote(case, quote)
    for source in case.reading.sources:
        yield words.judge_source(case, source)
