"""Ends of marriages that the reader gave to another couple than the one just told of.

"1995 hatte er Ida Arp geheiratet; die Ehe wurde nach 16 Jahren geschieden": where it
does not see who "er" is, the reader takes the marriage that it knows. Whoever the
sentence names, and was divorced by the record, is meant.
"""

from dataclasses import replace

from apps.checks.facts import Dossier
from apps.checks.rereading.owndeaths import ENDS
from apps.people.rules import UNIONS
from apps.reading.enums import EndReason, Form, Kind, Status
from apps.reading.model import Reading, Relation, Span


def with_own_ends(reading: Reading, dossier: Dossier) -> Reading:
    """The reading with divorces of those who had them; the same where all are."""
    for place, relation in enumerate(reading.relations):
        if relation.kind is Kind.MARRIAGE and relation.end_reason == EndReason.DIVORCE:
            reading = _with_own_end(reading, dossier, place, relation)
    return reading


def _with_own_end(
    reading: Reading, dossier: Dossier, place: int, relation: Relation
) -> Reading:
    told = relation.evidence[-1]
    first, last = _sentence(reading.text, told)
    names = {
        mention.person
        for person in reading.people
        for mention in person.mentions
        if first <= mention.start < last and mention.form is Form.FULL
    }
    slugs = {one.id: one.record for one in reading.people if one.record}
    if len(relation.evidence) < 2 or names & {relation.a, relation.b}:
        return reading
    if _is_divorced(dossier, slugs.get(relation.a), slugs.get(relation.b)):
        return reading
    meant = [
        (one, other)
        for one in sorted(names)
        for other in slugs
        if one != other and _is_divorced(dossier, slugs.get(one), slugs[other])
    ]
    if len(meant) != 1:
        return reading
    return _given(reading, place, relation, meant[0], (first, last))


def _given(
    reading: Reading,
    place: int,
    relation: Relation,
    meant: tuple[str, str],
    sentence: tuple[int, int],
) -> Reading:
    """The end, and the length told with it, given to the two who are meant."""
    told, begin = relation.evidence[-1], relation.begin
    both = begin is not None and begin[:4] in told.text
    kept = replace(
        relation,
        status=Status.CURRENT,
        begin=None if both else begin,
        end=None,
        end_reason=None,
        evidence=relation.evidence[:-1],
    )
    one, other = meant
    begin = begin if both else None
    given = replace(relation, a=other, b=one, begin=begin, evidence=(told,))
    relations = list(reading.relations)
    relations[place] = kept
    return replace(
        reading,
        relations=(*relations, given),
        durations=tuple(
            replace(length, relation=len(relations))
            if length.relation == place and sentence[0] <= length.start < sentence[1]
            else length
            for length in reading.durations
        ),
    )


def _is_divorced(dossier: Dossier, one: str | None, other: str | None) -> bool:
    couple = dossier.couple(one, other) if one and other and one != other else None
    unions = couple.of_kind(*UNIONS) if couple else ()
    return any(phase.end_reason == "divorce" for phase in unions)


def _sentence(text: str, span: Span) -> tuple[int, int]:
    first = max(text.rfind(end, 0, span.start) for end in ENDS)
    ends = [at for at in (text.find(end, span.end) for end in ENDS) if at >= 0]
    return first + 1, min(ends, default=len(text))
