"""Our own stories among themselves: what one says, another may not deny unseen."""

from collections.abc import Iterator

from apps.checks.facts import ArchivedFact
from apps.checks.findings import Severity
from apps.checks.kept.claims import Claim, claims, claims_of_archive, record_excludes
from apps.checks.kept.recalling import told_of_people
from apps.checks.rule import Check, Find, Rule
from apps.checks.rules.life import year_told
from apps.checks.wording import Pair, date_words
from apps.reading.model import Age, Count, Statement, spans

OTHERWISE = Pair(
    "Anders steht es in unserer Geschichte „{story}“ vom {day}: „{passage}“.",
    "Our story “{story}” of {day} says otherwise: “{passage}”.",
)


def _contradicted(check: Check) -> Iterator[Find]:
    """One finding a statement, on the newest story that says otherwise.

    Where the record decides, it decides: what it shows wrong in the archive is no
    ground against a text, and what it shows wrong in the text has its own rule.
    """
    told = [
        (one, claim)
        for one in check.case.dossier.archive
        if not check.story.slug or one.story != check.story.slug
        for claim in claims_of_archive(one)
        if not record_excludes(claim, check.case.dossier)
    ]
    if not told:
        return
    for statement, people in told_of_people(check.reading, check.case.dossier):
        for claim in claims(statement, people, check.as_of):
            other = next((one for one, of in told if claim.excludes(of)), None)
            if other is not None:
                yield _find(check, statement, claim, other, people)
                break


def _find(
    check: Check,
    statement: Statement,
    claim: Claim,
    other: ArchivedFact,
    people: tuple[str, ...],
) -> Find:
    place = spans(statement)[0]
    if claim.when and not isinstance(statement, Age | Count):
        place, _ = year_told(check, spans(statement), claim.when)
    words = OTHERWISE.say(
        check.language,
        story=other.headline,
        day=date_words(other.day, check.language),
        passage=other.passage,
    )
    known = record_excludes(claim, check.case.dossier)
    return Find(
        place.start,
        place.end,
        words,
        people=people,
        severity=Severity.INFO if known else None,
    )


STORY_CONTRADICTS_ARCHIVE = Rule(
    code="story.contradicts_archive",
    severity=Severity.WARN,
    needs="statements of published stories",
    sentence=Pair(
        "Eine andere veröffentlichte Geschichte nennt einen anderen Wert.",
        "Another published story states another value for the same fact.",
    ),
    reference="Pressekodex 2, 3",
    find=_contradicted,
)
