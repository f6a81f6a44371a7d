"""What may not be published at all, or not yet."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from apps.checks.bans.rules import BanFact, forbidden_places
from apps.checks.findings import Severity
from apps.checks.judging.words import same_words
from apps.checks.rule import Check, Find, Rule
from apps.checks.wording import Pair

BASES = {
    "undertaking": Pair("Unterlassungserklärung", "cease-and-desist undertaking"),
    "injunction": Pair("einstweilige Verfügung", "injunction"),
    "judgment": Pair("Urteil", "judgment"),
    "agreement": Pair("Vereinbarung", "agreement"),
}
CLAIM = Pair(
    "Diese Behauptung darf nicht veröffentlicht werden ({basis}: {reference}).",
    "This claim may not be published ({basis}: {reference}).",
)
NAME = Pair(
    "Dieser Name darf nicht veröffentlicht werden ({basis}: {reference}).",
    "This name may not be published ({basis}: {reference}).",
)
PICTURE = Pair(
    "Dieses Bild darf nicht veröffentlicht werden ({basis}: {reference}).",
    "This picture may not be published ({basis}: {reference}).",
)
SENTENCES = {"claim": CLAIM, "name": NAME, "picture": PICTURE}


def _forbidden(check: Check) -> Iterator[Find]:
    for ban in check.case.dossier.protection.bans:
        if not holds(check, ban):
            continue
        message = SENTENCES[ban.kind].say(
            check.language,
            basis=BASES[ban.basis].say(check.language),
            reference=ban.reference,
        )
        for start, end in _places(check, ban):
            yield Find(start, end, message, people=(ban.person,) if ban.person else ())


def holds(check: Check, ban: BanFact) -> bool:
    """On the day of publication; where no day is known, only a ban without end."""
    if check.as_of is None or check.as_of.latest is None:
        return ban.end is None
    last = check.as_of.latest
    ends = ban.end is None or (check.as_of.earliest or 0) <= ban.end.toordinal()
    return ban.begin.toordinal() <= last and ends


def _places(check: Check, ban: BanFact) -> Iterator[tuple[int, int]]:
    if ban.kind == "picture":
        for picture in check.story.pictures:
            if picture.pk == ban.picture:
                yield picture.place
        return
    if ban.kind == "claim" and ban.person:
        named = {person.record for person in check.reading.people}
        if ban.person not in named:
            return
    yield from forbidden_places(ban, check.text)


CLAIM_FORBIDDEN = Rule(
    code="claim.forbidden",
    severity=Severity.BLOCK,
    needs="bans",
    sentence=Pair(
        "Behauptung, Name oder Bild, die nicht veröffentlicht werden dürfen.",
        "A claim, name or picture that may not be published.",
    ),
    reference="§§ 823, 1004 BGB; KUG §§ 22, 23",
    find=_forbidden,
    spares_quotes=False,
)

STORY = Pair(
    "Die Geschichte hat Sperrfrist bis {until}.",
    "The story is under embargo until {until}.",
)
IMAGE = Pair(
    "Das Bild hat Sperrfrist bis {until}.",
    "The picture is under embargo until {until}.",
)
SOURCE = Pair(
    "Die Quelle „{name}“ hat Sperrfrist bis {until}.",
    "The source “{name}” is under embargo until {until}.",
)
UNTIL = Pair("%d.%m.%Y, %H.%M Uhr", "%d %B %Y, %H:%M")


def _embargoes(check: Check) -> Iterator[Find]:
    story = check.story
    at = story.at
    if story.embargo and at and at < story.embargo.at:
        start, end = story.headline or (0, 0)
        until = _until(check, story.embargo.at, story.embargo.zone)
        yield Find(start, end, STORY.say(check.language, until=until))
    for picture in story.pictures:
        if picture.embargo and at and at < picture.embargo.at:
            until = _until(check, picture.embargo.at, picture.embargo.zone)
            yield Find(*picture.place, IMAGE.say(check.language, until=until))
    for link in story.links:
        if link.embargo and at and at < link.embargo.at:
            until = _until(check, link.embargo.at, link.embargo.zone)
            message = SOURCE.say(check.language, name=link.source, until=until)
            yield Find(link.start, link.end, message)
    yield from _embargoed_quotes(check)


def _embargoed_quotes(check: Check) -> Iterator[Find]:
    """Words on record from a source whose time has not come."""
    dossier = check.case.dossier
    for quote in check.reading.quotes:
        facts = check.facts(quote.speaker)
        words = same_words(dossier, facts.slug, quote.text) if facts else None
        for known in dossier.quotes:
            if words is None or known.words != words or known.embargo is None:
                continue
            if _is_before(check, known.embargo):
                until = _until(check, known.embargo, known.embargo_zone)
                message = SOURCE.say(check.language, name=known.source, until=until)
                yield Find.at(quote, message, people=(known.speaker,))


def _is_before(check: Check, embargo: datetime) -> bool:
    if check.story.at is not None:
        return check.story.at < embargo
    if check.as_of is None or check.as_of.latest is None:
        return False
    return check.as_of.latest < embargo.date().toordinal()


def _until(check: Check, embargo: datetime, zone: str) -> str:
    """As a clock there shows it, with the zone beside it."""
    clock = embargo.astimezone(ZoneInfo(zone))
    return f"{clock.strftime(UNTIL.say(check.language))} ({zone})"


EMBARGO = Rule(
    code="embargo",
    severity=Severity.BLOCK,
    needs="embargo",
    sentence=Pair(
        "Quelle, Bild oder Geschichte haben zur geplanten Zeit noch Sperrfrist.",
        "Source, picture or story is still under embargo at the planned time.",
    ),
    reference="Pressekodex 2.5",
    find=_embargoes,
    spares_quotes=False,
)
