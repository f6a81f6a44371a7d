"""Readers report a mistake, and see what became of it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import translate_url
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.base.guarding import HOUR, Limit, open_door, sender
from apps.public.forms import ReportForm
from apps.public.pages import Moment, moment, other_language, show
from apps.public.reporting import PARAMETER, Passage, passage_at, passage_marked
from apps.readers import reports
from apps.readers.models import Report
from apps.stories.models import Story

REPORTS = Limit("report", 10, HOUR)


@open_door("GET", "HEAD", "POST")
def report(request: HttpRequest, slug: str) -> HttpResponse:
    """The form with the passage in question; a report, when it was sent."""
    when = moment()
    story = Story.objects.live(when.now).filter(slug=slug).first()
    if story is None:
        raise Http404
    passage = passage_at(story, request.GET.get(PARAMETER, ""))
    if request.method != "POST":
        return _page(request, when, story, passage, ReportForm())
    form = ReportForm(request.POST)
    status = 422
    if form.is_valid():
        meant = passage_marked(story, form.cleaned_data.pop("mark"))
        if meant is None:
            form.add_error(None, _changed())
            status = 409
        elif not REPORTS.take(sender(request)):
            form.add_error(
                None, _("Many reports came from your connection. Wait a while.")
            )
            status = 429
        else:
            sent = form.cleaned_data
            made = reports.report(
                story,
                passage=meant.words,
                language=get_language() or "de",
                now=when.now,
                **sent,
            )
            return redirect(made)
    return _page(request, when, story, passage, form, status)


def _changed() -> str:
    return _(
        "The passage has been changed since you opened the page. Below is how it "
        "reads now: if it is still wrong, send your report again."
    )


def _page(
    request: HttpRequest,
    when: Moment,
    story: Story,
    passage: Passage,
    form: ReportForm,
    status: int = 200,
) -> HttpResponse:
    context = {
        "story": story,
        "passage": passage,
        "form": form,
        "canonical": "",
        "other_url": translate_url(request.get_full_path(), other_language()),
    }
    return show(request, "public/report.html", context, when=when, status=status)


@open_door("GET", "HEAD")
def reported(request: HttpRequest, code: str) -> HttpResponse:
    """For who has the code, and nobody else: what was written and what came of it."""
    when = moment()
    rows = Report.objects.select_related("story", "correction").filter(code=code)
    found = rows.first()
    if found is None:
        raise Http404
    # What readers may no longer see they do not see here either.
    shown = Story.objects.live(when.now).filter(pk=found.story_id).exists()
    context = {"report": found, "shown": shown, "canonical": ""}
    return show(request, "public/reported.html", context, when=when)
