"""What becomes of a request: decided once, with a reason, and done at once."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from apps.base.models import User
from apps.people.errors import Refused, Stale
from apps.people.forgetting import forget, hide, holdings
from apps.people.models import Publicity
from apps.people.saving import sign
from apps.pictures.models import Picture
from apps.stories.models import Story
from apps.stories.request import DataRequest
from apps.stories.rules import Stage

Answer, Kind = DataRequest.Answer, DataRequest.Kind


@dataclass(frozen=True, slots=True)
class Effect:
    """What granting would do, and what a person still has to look at afterwards."""

    gone: dict[str, int]  # rows of the record that go, by what they are
    already_hidden: bool
    stories: list[Story]  # live ones that name the person: their text stays
    pictures: int  # that show the person; readers no longer see them


def effect_of(request: DataRequest) -> Effect:
    person = request.person
    gone = holdings(person) if request.kind == Kind.FORGET else {}
    live = Story.objects.about(person).filter(stage=Stage.LIVE).newest_first()
    return Effect(
        gone=dict(sorted(gone.items())),
        already_hidden=person.publicity == Publicity.PRIVATE,
        stories=list(live),
        pictures=Picture.objects.filter(shown_rows__person=person).count(),
    )


@transaction.atomic
def decide_request(
    pk: int, answer: str, reason: str, *, by: User, now: datetime
) -> DataRequest:
    """Decide and do it in one; raise Stale if somebody has decided meanwhile.

    Granting a correction changes nothing by itself: what is right is written in the
    record, with its source.
    """
    if answer not in (Answer.GRANTED, Answer.REFUSED):
        raise Refused(_("Say whether it is granted or refused."))
    if not reason.strip():
        raise Refused(_("Say why: whoever asked will want to know."))
    request = DataRequest.objects.select_related("person").get(pk=pk)
    values = {"answer": answer, "reason": reason.strip(), "by": by, "done": now}
    taken = DataRequest.objects.filter(pk=pk, answer=Answer.OPEN).update(**values)
    if taken != 1:
        raise Stale
    why = _("request %(number)s") % {"number": pk}
    if answer == Answer.GRANTED and request.kind == Kind.FORGET:
        request.gone = dict(forget(request.person, by=by, now=now, reason=why))
    elif answer == Answer.GRANTED and request.kind == Kind.HIDE:
        hide(request.person, by=by, now=now, reason=why)
    for name, value in values.items():
        setattr(request, name, value)
    sign(request, by=by, now=now, reason=why)
    request.save(update_fields=[*values, "gone"])
    return request
