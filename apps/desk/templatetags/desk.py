"""What every page of the desk shows around its own matter."""

from typing import Any

from django import template
from django.urls import translate_url
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _

from apps.checks.engine import Finding
from apps.dates.display import display
from apps.desk.models import Intake
from apps.stories.models import Correction, Event, Story
from apps.stories.rules import Stage

register = template.Library()
LONGEST_PASSAGE = 90
VERBS = {
    "draft": gettext_noop("began the draft"),
    "save": gettext_noop("saved"),
    "figures": gettext_noop("changed the pictures"),
    "review": gettext_noop("sent it to review"),
    "return": gettext_noop("sent it back"),
    "publish": gettext_noop("published it"),
    "withdraw": gettext_noop("withdrew it"),
    "correct": gettext_noop("corrected it"),
    "acknowledge": gettext_noop("acknowledged a warning"),
    "override": gettext_noop("overrode a finding"),
    "mute": gettext_noop("muted a finding"),
    "lift": gettext_noop("took an answer back"),
    "undo": gettext_noop("took a fix back"),
    "poll": gettext_noop("asked readers"),
    "close_poll": gettext_noop("closed the poll"),
    "remove_poll": gettext_noop("took the poll away"),
    "settle": gettext_noop("settled an entry of the watch list"),
}


@register.inclusion_tag("desk/_desk_bar.html", takes_context=True)
def desk_bar(context: template.Context) -> dict[str, Any]:
    """The bar with what waits; one query."""
    request = context["request"]
    match = request.resolver_match
    other = "en" if (get_language() or "de").startswith("de") else "de"
    return {
        "user": request.user,
        "perms": context.get("perms"),
        "here": match.url_name if match else "",
        "waiting": Intake.objects.waiting().count(),
        "other": other,
        "other_address": translate_url(request.get_full_path(), other),
        "csrf_token": context.get("csrf_token"),
    }


@register.filter
def stage_label(stage: str) -> str:
    return _(Stage(stage).label)


@register.filter
def in_words(edtf: Any) -> str:
    return display(edtf, (get_language() or "de")[:2]) if edtf else ""


@register.filter
def message(finding: Finding) -> SafeString:
    """The sentence with the passage in bold; with the passage first if it lacks it."""
    before, passage, after = finding.message.partition(finding.text)
    if passage:
        return format_html("{}<b>{}</b>{}", before, passage, after)
    shown = Truncator(finding.text).chars(LONGEST_PASSAGE)
    return format_html("<b>„{}“</b> {}", shown, finding.message)


@register.filter
def verb_label(verb: str) -> str:
    return _(VERBS.get(verb, verb))


@register.filter
def noted(event: Event) -> str:
    """The note; of what was saved, the fields as the form calls them.

    Of a correction, what kind it was.
    """
    if event.verb == "correct" and event.note in Correction.Kind.values:
        return str(Correction.Kind(event.note).label)
    if event.verb != "save":
        return event.note
    known = {field.name: field for field in Story._meta.fields}
    names = event.note.split(", ") if event.note else []
    return ", ".join(
        str(known[name].verbose_name) if name in known else name for name in names
    )
