"""What every public page shares: open to all, the same for all, cheap to ask again."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse, translate_url
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from apps.stories.models import Section

SECONDS = 5  # how long anybody may keep a page without asking whether it changed

View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class Moment:
    """When a page is made: one "now" for all of it."""

    now: datetime
    today: date


def public_page(view: View) -> View:
    """Open a view to everybody, and let every cache keep it for a moment."""

    @wraps(view)
    def cached(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if response.status_code not in (200, 404, 410):
            return response
        patch_cache_control(response, public=True, max_age=SECONDS)
        if response.status_code != 200:
            return response
        etag = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
        response.headers["ETag"] = etag
        return get_conditional_response(request, etag=etag, response=response)

    return login_not_required(require_safe(gzip_page(cached)))


def moment() -> Moment:
    now = timezone.now()
    return Moment(now, timezone.localdate(now))


def show(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any],
    *,
    when: Moment,
    status: int = 200,
) -> HttpResponse:
    """Render a page with what stands around every page; one query for the sections.

    A string, not a TemplateResponse: nothing looks at the session while it renders.
    """
    around = {
        "request": request,
        "LANGUAGE_CODE": get_language(),
        "sections": list(Section.objects.all()),
        "when": when,
        "today": when.today,
        "page_url": absolute(request.path),
        "canonical": absolute(request.path),
        "other_language": other_language(),
        "other_url": translate_url(request.path, other_language()),
        "feed_url": absolute(reverse("public:feed")),
        "site_address": settings.SITE_ADDRESS,
    }
    html = render_to_string(template, around | dict(context))
    return HttpResponse(html, status=status)


def other_language() -> str:
    return "en" if get_language() == "de" else "de"


def absolute(path: str) -> str:
    """Name the whole address, always on the one host that the site is known by."""
    return path if "://" in path else f"{settings.SITE_ADDRESS}{path}"
