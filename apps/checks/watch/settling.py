"""How an entry of the watch list is settled: by somebody, with a word on why."""

from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from apps.base.models import User
from apps.checks.models import Watched
from apps.people.errors import Refused
from apps.stories.actions import Stale, correct
from apps.stories.versions import log

TOLD = (Watched.How.CORRECTION, Watched.How.ADDENDUM)  # readers see it under the story


@transaction.atomic
def settle(
    entry: Watched,
    how: str,
    *,
    version: int,
    note: str = "",
    after: str = "",
    by: User,
    now: datetime,
) -> Watched:
    """Tell readers what is right, or say why the story may stand as it is.

    A text that is changed settles its entries by itself. Raise Stale where somebody
    else was faster, NotReady where the story is not live, Refused without a word.
    """
    note, after = note.strip(), after.strip()
    _refuse(entry, how, note, after)
    waiting = Watched.objects.filter(pk=entry.pk, version=version, settled=None)
    changed = waiting.update(
        how=how, reason=note or after, by=by, settled=now, version=F("version") + 1
    )
    if changed != 1:
        raise Stale
    if how in TOLD:
        before = entry.passage if how == Watched.How.CORRECTION and after else ""
        correct(
            entry.story,
            kind=how,
            before=before,
            after=after,
            note=note,
            by=by,
            now=now,
        )
    settled = Watched.objects.for_list().get(pk=entry.pk)
    log(entry.story, "settle", by, now, _note(settled))
    return settled


def _refuse(entry: Watched, how: str, note: str, after: str) -> None:
    if how == Watched.How.UPDATE and entry.rule == Watched.Rule.FACT:
        raise Refused(_("Change the text in the editor: that settles the entry."))
    if how not in (*TOLD, Watched.How.UPDATE, Watched.How.STILL_RIGHT):
        raise Refused(_("Say how the entry is settled."))
    if how == Watched.How.CORRECTION and not (after or note):
        raise Refused(_("Write what is right."))
    if how != Watched.How.CORRECTION and not note:
        raise Refused(
            _("Write what readers are told.")
            if how == Watched.How.ADDENDUM
            else _("Write why the story may stand as it is.")
        )


def _note(entry: Watched) -> str:
    said = f"{entry.rule}: „{entry.passage}“ – {entry.get_how_display()}"
    return f"{said}: {entry.reason}" if entry.reason else said
