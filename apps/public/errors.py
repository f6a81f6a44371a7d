"""Pages for what went wrong, in our look; they ask the database nothing."""

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language


class NotUnderstood(BadRequest):
    """Something in the address is wrong; str() is the sentence for the reader."""


def bad_request(
    request: HttpRequest, exception: Exception | None = None
) -> HttpResponse:
    told = str(exception) if isinstance(exception, NotUnderstood) else ""
    return _page(request, 400, told)


def permission_denied(
    request: HttpRequest, exception: Exception | None = None
) -> HttpResponse:
    return _page(request, 403)


def page_not_found(
    request: HttpRequest, exception: Exception | None = None
) -> HttpResponse:
    return _page(request, 404)


def gone(request: HttpRequest) -> HttpResponse:
    return _page(request, 410)


def server_error(request: HttpRequest) -> HttpResponse:
    return _page(request, 500)


def _page(request: HttpRequest, status: int, told: str = "") -> HttpResponse:
    context = {
        "request": request,
        "LANGUAGE_CODE": get_language(),
        "today": timezone.localdate(),
        "status": status,
        "told": told,
    }
    html = render_to_string(f"errors/{status}.html", context)
    return HttpResponse(html, status=status)
