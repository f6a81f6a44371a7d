"""The editor: a story with its margin, saved, sent on, published, withdrawn."""

from collections.abc import Callable
from datetime import datetime

from csp.decorators import csp_update
from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from js_asset import Media

from apps.base.htmx import HtmxRequest, render_page
from apps.base.models import User
from apps.checks.actions import Refused, lift
from apps.checks.actions import answer as answer_finding
from apps.checks.models import Fix
from apps.desk.draft_form import DraftForms
from apps.desk.forms import AnswerForm, ReasonForm
from apps.desk.margin import Margin, stored_margin, typed_margin
from apps.desk.publishing import publish as put_live
from apps.desk.views.shared import sentences, somebody_was_faster
from apps.pictures.actions import Refused as PictureRefused
from apps.stories import actions
from apps.stories.actions import NotReady, Stale
from apps.stories.models import Event, Story

PAGE = "desk/story.html"
# The style sheet that the text editor puts into the page, and no other.
TIPTAP_STYLE = "'sha256-PlumsSlvJ7vvWzjqibGAYKq92O3y/4JTxWWsWJvyUYA='"
EVENTS_SHOWN, FIXES_SHOWN = 40, 5

editing = csp_update({"style-src": [TIPTAP_STYLE]})


@editing
@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("stories.view_story", raise_exception=True)
def story(request: HtmxRequest, pk: int) -> HttpResponse:
    """Show the story; a POST saves it, or reads along for the margin."""
    found = get_object_or_404(Story.objects.for_editor(), pk=pk)
    if request.method != "POST":
        return _page(request, found, DraftForms(found))
    if not request.user.has_perm("stories.change_story"):
        raise PermissionDenied
    forms = DraftForms(found, request.POST, request.FILES)
    if request.htmx.target == "margin":
        margin = _typed_margin(forms, timezone.now(), request.user)
        context = {"story": found, "margin": margin}
        return render_page(request, PAGE, context, partials=["margin"])
    return _saved(request, found, forms, _back)


@editing
@require_POST
@permission_required("stories.publish_story", raise_exception=True)
def publish(request: HtmxRequest, pk: int) -> HttpResponse:
    """Save what stands in the form, then put the story live."""

    def go_live(saved: Story) -> HttpResponse:
        put_live(saved, version=saved.version, by=request.user, now=timezone.now())
        messages.success(request, _("The story is published."))
        return redirect("desk:story", pk)

    return _after_saving(request, pk, go_live)


@editing
@require_POST
@permission_required("stories.change_story", raise_exception=True)
def review(request: HtmxRequest, pk: int) -> HttpResponse:
    """Save what stands in the form, then ask a second person to read it."""

    def send(saved: Story) -> HttpResponse:
        actions.send_to_review(
            saved, version=saved.version, by=request.user, now=timezone.now()
        )
        return redirect("desk:story", pk)

    return _after_saving(request, pk, send)


@editing
@require_POST
@permission_required("stories.publish_story", raise_exception=True)
def send_back(request: HtmxRequest, pk: int) -> HttpResponse:
    return _with_reason(request, pk, actions.send_back)


@editing
@require_POST
@permission_required("stories.publish_story", raise_exception=True)
def withdraw(request: HtmxRequest, pk: int) -> HttpResponse:
    return _with_reason(request, pk, actions.withdraw)


@editing
@require_POST
@permission_required("stories.change_story", raise_exception=True)
def answer(request: HtmxRequest, pk: int) -> HttpResponse:
    """Acknowledge a warning, or override a block as a second person."""
    found = get_object_or_404(Story.objects.for_editor(), pk=pk)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return _page(request, found, DraftForms(found), [_("Say what you mean.")], 422)
    said = form.cleaned_data
    overrides = said["kind"] == "overridden"
    if overrides and not request.user.has_perm("stories.override_finding"):
        raise PermissionDenied
    now = timezone.now()
    rows = stored_margin(found, now, request.user).rows
    finding = next(
        (r.finding for r in rows if r.finding.digest == said["digest"]), None
    )
    if finding is None:
        problem = _("This finding is not about what is saved: save first, then answer.")
        return _page(request, found, DraftForms(found), [problem], 409)
    signed = {"by": request.user, "now": now}
    try:
        if said["kind"] == "lifted":
            lift(found, finding, **signed)
        else:
            reason = said["reason"]
            answer_finding(found, finding, said["kind"], reason=reason, **signed)
    except Refused as error:
        return _page(request, found, DraftForms(found), [str(error)], 422)
    if request.htmx.target == "margin":
        context = {
            "story": found,
            "margin": stored_margin(found, now, request.user),
        }
        return render_page(request, PAGE, context, partials=["margin"])
    return redirect("desk:story", pk)


def _after_saving(
    request: HtmxRequest, pk: int, then: Callable[[Story], HttpResponse]
) -> HttpResponse:
    """Where no form was sent, from a list for one, there is nothing to save."""
    found = get_object_or_404(Story.objects.for_editor(), pk=pk)
    forms = DraftForms(found, request.POST, request.FILES)
    if "headline" in request.POST and request.user.has_perm("stories.change_story"):
        return _saved(request, found, forms, then)
    return _then(request, found, then)


def _saved(
    request: HtmxRequest,
    found: Story,
    forms: DraftForms,
    then: Callable[[Story], HttpResponse],
) -> HttpResponse:
    """What was typed is kept, whatever stands in its way."""
    if not forms.is_valid():
        return _page(request, found, forms, [_("Not saved yet: see below.")], 422)
    fix, undo = request.POST.get("mend", ""), _undo(request, found)
    try:
        if fix or undo or forms.has_changed or forms.is_old:
            signed = {"by": request.user, "now": timezone.now()}
            found = forms.save(**signed, fix=fix, undo=undo)
            messages.success(request, _("Saved."))
    except Stale:
        stored = Story.objects.for_editor().get(pk=found.pk)
        return _page(request, stored, forms, [somebody_was_faster()], 409)
    except NotReady as error:
        return _page(request, found, forms, sentences(error), 422)
    except PictureRefused as error:
        return _page(request, found, forms, [_(f.value) for f in error.faults], 422)
    except Refused as error:
        return _page(request, found, forms, [str(error)], 422)
    return _then(request, found, then)


def _undo(request: HtmxRequest, found: Story) -> Fix | None:
    """The fix to be taken back, if the form asks for it."""
    asked = request.POST.get("undo", "")
    if not asked.isascii() or not asked.isdigit():
        return None
    return found.fixes.filter(pk=asked[:18]).first()


def _then(
    request: HtmxRequest, found: Story, then: Callable[[Story], HttpResponse]
) -> HttpResponse:
    try:
        return then(found)
    except NotReady as error:
        problems, status = sentences(error), 422
    except Stale:
        problems, status = [somebody_was_faster()], 409
    stored = Story.objects.for_editor().get(pk=found.pk)
    return _page(request, stored, DraftForms(stored), problems, status)


def _with_reason(
    request: HtmxRequest, pk: int, act: Callable[..., Story]
) -> HttpResponse:
    found = get_object_or_404(Story.objects.for_editor(), pk=pk)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return _page(request, found, DraftForms(found), [_("Which version?")], 422)

    def go(_saved: Story) -> HttpResponse:
        act(found, **form.cleaned_data, by=request.user, now=timezone.now())
        return redirect("desk:story", pk)

    return _then(request, found, go)


def _back(saved: Story) -> HttpResponse:
    return redirect("desk:story", saved.pk)


def _page(
    request: HtmxRequest,
    found: Story,
    forms: DraftForms,
    problems: list[str] | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {
        "story": found,
        "forms": forms,
        "margin": _margin_of(found, forms, request.user),
        "problems": problems or [],
        "conflicts": forms.differences(found) if status == 409 else [],
        "events": Event.objects.for_story(found)[:EVENTS_SHOWN],
        "fixes": found.fixes.filter(undone=None).order_by("-pk")[:FIXES_SHOWN],
        "corrections": found.corrections.select_related("by"),
        "media": Media.from_media(forms.story.media, nonce=request.csp_nonce),
        "intake": getattr(found, "intake", None),
    }
    return render_page(request, PAGE, context, partials=["margin"], status=status)


def _margin_of(found: Story, forms: DraftForms, by: User) -> Margin:
    now = timezone.now()
    if forms.sent is None or "headline" not in forms.sent:
        return stored_margin(found, now, by)
    return _typed_margin(forms, now, by)


def _typed_margin(forms: DraftForms, now: datetime, by: User) -> Margin:
    figures = forms.typed_figures()
    return typed_margin(forms.typed_story, forms.typed, figures, now, by)
