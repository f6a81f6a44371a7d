"""What time alone makes stale: licences that end, decisions that come due."""

import hashlib
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Max, Q
from django.utils.timezone import localdate

from apps.checks.models import Firing, Watched
from apps.checks.watch.watching import fall, put
from apps.checks.wording import Pair
from apps.dates import Edtf
from apps.dates.display import display
from apps.people.models import Decision, Person
from apps.people.visibility import possibly_minor
from apps.stories.models import Figure, Mention, Story
from apps.stories.rules import Stage

AHEAD = timedelta(days=14)
LICENCE = Pair("Lizenz bis {day}", "licence until {day}")
ENDS = Pair("endet in {days} Tagen", "ends in {days} days")
ENDS_TODAY = Pair("endet heute", "ends today")
ENDED = Pair("abgelaufen; das Bild ist nicht mehr zu sehen", "over; no longer shown")
DECIDED = Pair("Entscheidung bis {day}", "decision until {day}")
UNDECIDED = Pair(
    "abgelaufen; neu entscheiden oder den Namen herausnehmen",
    "run out; decide anew or take the name out",
)
REVIEW = Pair("zu prüfen am {day}", "to be reviewed on {day}")
DUE = Pair("fällig", "due")
OUTCOMES = {
    "": Pair("Ausgang seit einem halben Jahr offen", "no outcome for half a year"),
    "convicted": Pair("verurteilt", "convicted"),
    "acquitted": Pair("freigesprochen", "acquitted"),
    "dropped": Pair("Verfahren eingestellt", "proceeding dropped"),
    "settled": Pair("beigelegt", "settled"),
    "refuted": Pair("Vorwurf widerlegt", "accusation refuted"),
}
SUSPICION, FOLLOW_UP = "suspicion.open", timedelta(days=182)
BY_TIME = (Watched.Rule.LICENCE, Watched.Rule.DECISION)


@transaction.atomic
def watch(day: date, *, now: datetime) -> tuple[int, int]:
    """Bring the list up to the day; return how many entries are new and have fallen.

    Nine queries for any number of stories. An entry that somebody settled does not
    come back for the same date.
    """
    due = (_licences, _decisions, _suspicions, _reviews)
    found = (one for each in due for one in each(day, now))
    wanted = {(one.story_id, one.digest): one for one in found}
    rows = Watched.objects.filter(rule__in=BY_TIME)
    known = {(r.story_id, r.digest): r for r in rows}
    fresh = [one for place, one in wanted.items() if place not in known]
    gone = [
        row.pk
        for place, row in known.items()
        if place not in wanted and row.settled is None
    ]
    put(fresh)
    fall(gone, now)
    return len(fresh), len(gone)


def _licences(day: date, now: datetime) -> Iterator[Watched]:
    """Told 14 days ahead, and again at the end: two entries, the first one falls."""
    ending = Figure.objects.filter(
        story__stage=Stage.LIVE, picture__licence_until__lte=day + AHEAD
    )
    for figure in ending.select_related("story", "picture").order_by("pk"):
        picture, language = figure.picture, figure.story.language
        until = picture.licence_until
        left = (until - day).days
        new = ENDED if left < 0 else ENDS if left else ENDS_TODAY
        yield _entry(
            figure.story,
            Watched.Rule.LICENCE,
            now,
            passage=figure.caption or picture.title,
            old=LICENCE.say(language, day=_day(until, language)),
            new=new.say(language, days=left),
            key=f"{picture.pk} {until} {'ended' if left < 0 else 'ends'}",
            field=f"figure-{figure.pk}",
        )


def _decisions(day: date, now: datetime) -> Iterator[Watched]:
    """Minors named in a live story whose last decision has run out by the day."""
    naming = Decision.objects.filter(what="naming")
    valid = naming.filter(Q(until__isnull=True) | Q(until__gte=day))
    last = dict(
        naming.exclude(person__in=valid.values("person"))
        .filter(until__lt=day)
        .order_by()
        .values_list("person")
        .annotate(last=Max("until"))
    )
    minors = Person.objects.filter(possibly_minor(day), pk__in=last)
    named = Mention.objects.filter(story__stage=Stage.LIVE, person__in=minors)
    for mention in named.select_related("story", "person").order_by("pk"):
        until, language = last[mention.person_id], mention.story.language
        yield _entry(
            mention.story,
            Watched.Rule.DECISION,
            now,
            passage=mention.name,
            old=DECIDED.say(language, day=_day(until, language)),
            new=UNDECIDED.say(language),
            key=f"naming {mention.person_id} {until}",
            person=mention.person,
        )


def _suspicions(day: date, now: datetime) -> Iterator[Watched]:
    """Stories that told of a suspicion: what came of it, or that nobody has looked.

    Which stories those are the rule has said when they were stored.
    """
    told = Firing.objects.filter(rule=SUSPICION, story__stage=Stage.LIVE)
    named = Mention.objects.filter(story__in=told.values("story"))
    named = named.filter(person__proceedings__isnull=False).distinct()
    rows = named.select_related("story", "person").order_by("pk")
    for mention in rows.prefetch_related("person__proceedings"):
        language = mention.story.language
        last_look = mention.story.updated or mention.story.went_live or now
        for one in mention.person.proceedings.all():
            if not one.outcome and day - localdate(last_look) < FOLLOW_UP:
                continue
            outcome = OUTCOMES[one.outcome].say(language)
            yield _entry(
                mention.story,
                Watched.Rule.DECISION,
                now,
                passage=mention.name,
                old=one.matter,
                new=outcome,
                key=f"proceeding {one.pk} {one.outcome}",
                person=mention.person,
            )


def _reviews(day: date, now: datetime) -> Iterator[Watched]:
    for story in Story.objects.filter(stage=Stage.LIVE, review__lte=day):
        yield _entry(
            story,
            Watched.Rule.DECISION,
            now,
            passage=story.headline,
            old=REVIEW.say(story.language, day=_day(story.review, story.language)),
            new=DUE.say(story.language),
            key=f"review {story.review}",
            field="headline",
        )


def _entry(
    story: Story,
    rule: str,
    now: datetime,
    *,
    key: str,
    **values: object,
) -> Watched:
    digest = hashlib.sha256(f"{rule}\x1f{key}".encode()).hexdigest()
    return Watched(story=story, rule=rule, since=now, digest=digest, **values)


def _day(day: date, language: str) -> str:
    return display(Edtf.of(day), language)
