"""Does a published statement still hold, now that the record says something else?"""

from apps.checks.comparisons import children_of, joint_children
from apps.checks.facts import CoupleFacts, Dossier
from apps.checks.judging import Judgement, Verdict
from apps.checks.kept.recalling import Kept
from apps.checks.kept.recorded import COUPLE_KINDS
from apps.checks.kept.tense import PRESENT
from apps.checks.wording import Pair, date_words, source_words
from apps.dates import Certainty, Edtf
from apps.dates.compare import before
from apps.people.rules import CoupleStatus, Status
from apps.reading.enums import Status as Told

TOGETHER = {Status.DATING, Status.ENGAGED, Status.MARRIED, Status.CIVIL_UNION}
CHILDREN = ("children", "joint_children")
AT_ITS_DAY = ("age", "duration", "birth", "death")  # a later day proves nothing
DIED = Pair("gestorben {day}; {source}", "died {day}; {source}")
GONE = Pair("nicht mehr im Gedächtnis", "no longer on record")
STATUSES = {
    Status.DATING: Pair("ein Paar", "a couple"),
    Status.ENGAGED: Pair("verlobt", "engaged"),
    Status.MARRIED: Pair("verheiratet", "married"),
    Status.CIVIL_UNION: Pair("verpartnert", "in a civil union"),
    Status.SEPARATED: Pair("getrennt", "separated"),
    Status.DIVORCED: Pair("geschieden", "divorced"),
    Status.WIDOWED: Pair("verwitwet", "widowed"),
    Status.BEREAVED: Pair("durch Tod getrennt", "parted by death"),
    Status.EX: Pair("nicht mehr zusammen", "no longer together"),
}
AT_LEAST = Pair("mindestens {number}", "at least {number}")
SINCE = Pair("{status} seit {day}; {source}", "{status} since {day}; {source}")
UNDATED = Pair("{status}; {source}", "{status}; {source}")


def what_is_new(
    row: Kept,
    at_its_day: Judgement,
    today: Judgement,
    dossier: Dossier,
    day: Edtf,
    language: str,
) -> str:
    """Say what the record holds against the statement by now; "" where it stands.

    `day` is today. What was known to be wrong when it was published stays an answered
    finding, unless events overtook it since; and only a state told in the present
    tense can be overtaken by events.
    """
    told = _overtaken(row, dossier, day, language) if row.tense == PRESENT else ""
    if row.verdict == Verdict.CONTRADICTS:
        return "" if told and _overtaken(row, dossier, row.day, language) else told
    if told:
        return told
    dated = row.tense != PRESENT or row.kind in AT_ITS_DAY
    judged = at_its_day if dated else today
    if judged.verdict is Verdict.CONTRADICTS:
        return judged.recorded
    gone = judged.verdict is Verdict.NEW and row.verdict == Verdict.AGREES
    if gone and row.recorded and row.kind in {*COUPLE_KINDS, "parent"}:
        return judged.recorded or GONE.say(language)
    return ""


def _overtaken(row: Kept, dossier: Dossier, day: Edtf, language: str) -> str:
    if row.kind == "age":
        return _death(row, dossier, day, language)
    if row.kind in CHILDREN:
        return _more_children(row, dossier, day, language)
    couple = dossier.couple(*row.people) if len(row.people) == 2 else None
    if couple is None or row.kind not in COUPLE_KINDS:
        return ""
    status = dossier.status(couple, day)
    said = row.parts[5] if row.kind == "duration" else row.parts[0]
    if status.status is Status.NONE:
        return ""  # nothing on record any more is told otherwise
    parted = said == Told.CURRENT and not status.possible & TOGETHER
    again = said == Told.FORMER and status.possible <= TOGETHER
    return _status_words(status, couple, language) if parted or again else ""


def _death(row: Kept, dossier: Dossier, day: Edtf, language: str) -> str:
    facts = dossier.people[row.people[0]]
    if facts.death is None or before(day, facts.death) is not Certainty.IMPOSSIBLE:
        return ""
    return DIED.say(
        language,
        day=date_words(facts.death, language),
        source=source_words(facts.death_source, language),
    )


def _more_children(row: Kept, dossier: Dossier, day: Edtf, language: str) -> str:
    """Children on record by name outnumber a stated number that nobody raised yet."""
    if len(row.people) == 2:
        known = joint_children(dossier, row.people[0], row.people[1], day)
    else:
        known = children_of(dossier, row.people[0], day)
    if known.least <= int(row.value):
        return ""
    return AT_LEAST.say(language, number=known.least)


def _status_words(status: CoupleStatus, couple: CoupleFacts, language: str) -> str:
    cited = [source for phase in couple.phases[::-1] for source in phase.sources]
    words = SINCE if status.since else UNDATED
    return words.say(
        language,
        status=STATUSES[status.status].say(language),
        day=date_words(status.since, language),
        source=source_words(cited[0] if cited else "", language),
    )
