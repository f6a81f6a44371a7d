"""Letters to readers, in their language: plain text, and the same as plain HTML.

No picture, no counted link: we do not learn whether they are read. Addresses stand in
our own tables only and never in the queue, which keeps what was done for a while.
"""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django_tasks import task

from apps.readers.models import Follow, Report


def letter(
    name: str,
    subject: str,
    to: str,
    context: Mapping[str, Any],
    headers: Mapping[str, str] | None = None,
) -> EmailMultiAlternatives:
    """From templates/letters/<name>.txt and .html, in the language that is active."""
    told = {**context, "subject": subject, "LANGUAGE_CODE": translation.get_language()}
    text = render_to_string(f"letters/{name}.txt", told)
    made = EmailMultiAlternatives(
        " ".join(subject.split()),
        text.strip() + "\n",
        to=[to],
        headers=dict(headers or {}),
    )
    made.attach_alternative(render_to_string(f"letters/{name}.html", told), "text/html")
    return made


def whole(path: str) -> str:
    return f"{settings.SITE_ADDRESS}{path}"


@task()
def post_question(pk: int) -> str:
    """Ask an address whether it really wants to follow, or say that it does already."""
    row = Follow.objects.with_subject().filter(pk=pk).first()
    subject = row.subject(timezone.localdate()) if row else ""
    if row is None or not subject:
        return "nobody to write to"
    with translation.override(row.language):
        context = {
            "follow": row,
            "subject_name": subject,
            "address": whole(row.get_absolute_url()),
        }
        title = _("Do you want to follow %(name)s?") % {"name": subject}
        if row.confirmed:
            title = _("You follow %(name)s already") % {"name": subject}
        letter("question", title, row.email, context).send()
    return "sent"


@task()
def post_answer(pk: int) -> str:
    """Tell who reported a mistake that it is answered, then forget the address."""
    row = Report.objects.filter(pk=pk).first()
    if row is None or not row.email:
        return "nobody to write to"
    with translation.override(row.language):
        subject = _("Your report to Klatschmohn is answered")
        context = {"report": row, "address": whole(row.get_absolute_url())}
        letter("report", subject, row.email, context).send()
    Report.objects.filter(pk=pk).update(email="")
    return "sent"
