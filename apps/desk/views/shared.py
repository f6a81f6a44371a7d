"""How the desk's views answer."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from apps.base.htmx import HtmxRequest
from apps.stories.actions import NotReady


def somebody_was_faster() -> str:
    return _(
        "Somebody else has just changed this. Look at what it says now, then decide."
    )


def sentences(error: NotReady) -> list[str]:
    return [_(obstacle.value) for obstacle in error.obstacles]


def redirect_with(
    request: HtmxRequest, problems: list[str], to: str, *args: object
) -> HttpResponse:
    """For browsers without htmx: the page again, the problems as messages."""
    for problem in problems:
        messages.error(request, problem)
    return redirect(to, *args)
