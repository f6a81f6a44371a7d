"""The tip line: a form that says what is kept, and keeps no more."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.base.guarding import HOUR, Limit, open_door, sender
from apps.public.forms import TipForm
from apps.public.pages import Moment, moment, show
from apps.readers.rules import TIP_BYTES, TipFault
from apps.readers.tip_files import NotTaken
from apps.readers.tips import take_tip

TIPS = Limit("tip", 5, HOUR)
AROUND = 64 * 1024  # bytes of a form beside its file


@open_door("GET", "HEAD", "POST")
def tip(request: HttpRequest) -> HttpResponse:
    """The form; a tip, when it was sent."""
    when = moment()
    if request.method != "POST":
        return _page(request, when, TipForm(), came="angekommen" in request.GET)
    if _length(request) > TIP_BYTES + AROUND:
        # Before anything of it is read: it would fill the disk.
        form = TipForm({})
        form.errors.clear()
        form.add_error("file", _(TipFault.TOO_LARGE))
        return _page(request, when, form, status=413)
    form = TipForm(request.POST, request.FILES)
    status = 422
    if form.is_valid() and not TIPS.take(sender(request)):
        form.add_error(None, _("Much came from your connection. Wait a while."))
        status = 429
    elif form.is_valid():
        try:
            _take(form.cleaned_data, when)
        except NotTaken as error:
            form.add_error("file", _(error.fault))
        else:
            return redirect(f"{reverse('public:tip')}?angekommen=1")
    return _page(request, when, form, status=status)


def _take(sent: dict[str, Any], when: Moment) -> None:
    upload = sent["file"]
    take_tip(
        words=sent["words"],
        contact=sent["contact"],
        file=upload.file if upload else None,
        size=upload.size if upload else 0,
        language=get_language() or "de",
        today=when.today,
    )


def _length(request: HttpRequest) -> int:
    said = request.META.get("CONTENT_LENGTH") or "0"
    return int(said) if said.isdigit() else 0


def _page(
    request: HttpRequest,
    when: Moment,
    form: TipForm,
    *,
    came: bool = False,
    status: int = 200,
) -> HttpResponse:
    context = {
        "form": form,
        "came": came,
        "days": settings.TIPS_KEPT_DAYS,
        "canonical": "",
    }
    return show(request, "public/tip.html", context, when=when, status=status)
