"""Texts come in, are looked at, and what they say is decided."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from apps.base.htmx import HtmxRequest, render_page
from apps.desk import actions
from apps.desk.actions import Settled
from apps.desk.forms import IdentifyForm, IntakeForm
from apps.desk.looking import look_at_intake
from apps.desk.marks import anchor
from apps.desk.mending import mend_draft
from apps.desk.models import Intake
from apps.desk.paging import before, key_page
from apps.desk.proposal_forms import corrected, form_for
from apps.desk.sight import sight_of
from apps.desk.taking_in import known_text, take_in
from apps.desk.views.shared import redirect_with
from apps.people.errors import Refused, Stale
from apps.people.lookup import lookup
from apps.people.models import Person
from apps.reading.text.folding import fold

PAGE = "desk/intake.html"
PARTS = ["statements"]


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("desk.view_intake", raise_exception=True)
def intakes(request: HtmxRequest) -> HttpResponse:
    """The list, and the form by which a text comes in."""
    form = IntakeForm()
    if request.method == "POST":
        if not request.user.has_perm("desk.add_intake"):
            raise PermissionDenied
        form = IntakeForm(request.POST, request.FILES)
        if form.is_valid():
            return _took_in(request, form.cleaned_data)
    rows = Intake.objects.before(before(request)).for_list().newest_first()
    return render_page(
        request,
        "desk/intakes.html",
        {"form": form, "page": key_page(rows)},
        partials=["intake-rows"],
        status=422 if form.errors else 200,
    )


def _took_in(request: HtmxRequest, sent: dict) -> HttpResponse:
    known = known_text(sent["content"])
    intake = known or take_in(
        sent["content"], sent["name"], by=request.user, now=timezone.now()
    )
    if known:
        messages.info(request, _("This text came in before. Here it is."))
    return redirect(intake)


@require_safe
@permission_required("desk.view_intake", raise_exception=True)
def intake(request: HtmxRequest, pk: int) -> HttpResponse:
    """The text with its marks, and a card a person."""
    return _page(request, pk, [])


def _page(
    request: HtmxRequest, pk: int, problems: list[str], status: int = 200
) -> HttpResponse:
    try:
        found = actions.fetch(pk)
    except Intake.DoesNotExist as missing:
        raise Http404 from missing
    context = {"sight": sight_of(found), "intake": found, "problems": problems}
    return render_page(request, PAGE, context, partials=PARTS, status=status)


def _after(
    request: HtmxRequest, pk: int, problems: list[str], status: int
) -> HttpResponse:
    if request.htmx:
        return _page(request, pk, problems, status)
    return redirect_with(request, problems, "desk:intake", pk)


@require_POST
@permission_required(
    ["desk.change_intake", "people.change_person"], raise_exception=True
)
def decide(request: HtmxRequest, pk: int) -> HttpResponse:
    """Accept one statement, as it stands or corrected, or reject it."""
    found = get_object_or_404(Intake, pk=pk)
    key = request.POST.get("key", "")
    now = timezone.now()
    problems, status = [], 200
    try:
        if request.POST.get("do") == "reject":
            actions.reject(found, key, by=request.user, now=now)
        else:
            problems = _accept(request, found, key)
            status = 422 if problems else 200
    except (Settled, Stale) as error:
        problems, status = [str(error)], 409
    except Refused as error:
        problems, status = [str(error)], 422
    return _after(request, pk, problems, status)


def _accept(request: HtmxRequest, found: Intake, key: str) -> list[str]:
    """Return what is wrong with the form, if it was corrected wrongly."""
    value = None
    if "corrected" in request.POST:
        full = actions.fetch(found.pk)
        looked = look_at_intake(full)
        judged = {one.key: one for one in looked.judgements}.get(key)
        if judged is None or judged.proposal is None:
            raise Settled
        form = form_for(judged.proposal, request.POST, prefix=anchor(key))
        if not form.is_valid():
            return [
                f"{form.fields[name].label}: {' '.join(errors)}"
                for name, errors in form.errors.items()
            ]
        value = corrected(judged.proposal, form)
    actions.accept(found, key, by=request.user, now=timezone.now(), value=value)
    return []


@require_POST
@permission_required(
    ["desk.change_intake", "people.change_person"], raise_exception=True
)
def accept_clear(request: HtmxRequest, pk: int) -> HttpResponse:
    """Accept everything that needs no further thought."""
    found = get_object_or_404(Intake, pk=pk)
    actions.accept_all_clear(found, by=request.user, now=timezone.now())
    return _after(request, pk, [], 200)


@require_POST
@permission_required("desk.change_intake", raise_exception=True)
def identify(request: HtmxRequest, pk: int) -> HttpResponse:
    """Say who is meant by a name."""
    found = get_object_or_404(Intake, pk=pk)
    form = IdentifyForm(request.POST)
    problems, status = [], 200
    try:
        if not form.is_valid():
            raise Refused(_("Say who is meant."))
        person = _meant(form.cleaned_data["slug"], form.cleaned_data["name"])
        actions.identify(
            found,
            form.cleaned_data["key"],
            person,
            by=request.user,
            now=timezone.now(),
        )
    except Settled as error:
        problems, status = [str(error)], 409
    except Refused as error:
        problems, status = [str(error)], 422
    return _after(request, pk, problems, status)


def _meant(slug: str, name: str) -> Person:
    """Raise Refused unless exactly one is meant."""
    if not slug:
        known = lookup(frozenset({fold(name)})).get(fold(name), ())
        if len(known) > 1:
            raise Refused(_("Several people on record have this name."))
        slug = known[0].slug if known else ""
    person = Person.objects.filter(slug=slug).first() if slug else None
    if person is None:
        raise Refused(_("Nobody on record has this name."))
    return person


@require_POST
@permission_required("stories.change_story", raise_exception=True)
def mend(request: HtmxRequest, pk: int) -> HttpResponse:
    """Go on to the draft; where the right words are known, put them in first."""
    try:
        found = actions.fetch(pk)
    except Intake.DoesNotExist as missing:
        raise Http404 from missing
    key = request.POST.get("key", "")
    mended = mend_draft(found, key, by=request.user, now=timezone.now())
    if mended:
        words = {"old": mended[0], "new": mended[1]}
        messages.success(request, _("“%(old)s” is now “%(new)s”.") % words)
    else:
        messages.info(request, _("Change the passage here; nothing was changed yet."))
    return redirect("desk:story", found.story_id)
