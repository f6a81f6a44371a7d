"""What every public page shares: open to all, the same for all, cheap to ask again."""

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
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from apps.public import keeping
from apps.stories.models import Section

SECONDS = 5  # how long a cache for many may keep a page without asking

OTHER_FORMS = (
    ("application/atom+xml", "Atom", "atom"),
    ("application/feed+json", "JSON", "json"),
)

View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class Moment:
    """When a page is made: one "now" for all of it."""

    now: datetime
    today: date


def public_page(view: View) -> View:
    """Open a view to everybody; keep its page until something in it may have changed.

    Browsers ask each time whether it did, which costs one query; a cache for many may
    answer by itself for a few seconds.
    """

    @wraps(view)
    def kept(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        when = moment()
        state = keeping.state_of(request, when.now, when.today)
        response = keeping.answer(
            request, state, lambda: view(request, *args, **kwargs)
        )
        if response.status_code in (200, 304, 404, 410):
            patch_cache_control(response, public=True, max_age=0, s_maxage=SECONDS)
        return response

    return login_not_required(require_safe(kept))


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
        "feeds": feeds("Klatschmohn", "public:feed"),
        "site_address": settings.SITE_ADDRESS,
    }
    html = render_to_string(template, around | dict(context))
    return HttpResponse(html, status=status)


def feeds(title: str, name: str, *args: str) -> list[tuple[str, str, str]]:
    """Media type, title and address of what follows a page, in each form."""
    return [
        ("application/rss+xml", title, absolute(reverse(name, args=args))),
        *(
            (
                media_type,
                f"{title} ({label})",
                absolute(reverse(name, args=[*args, form])),
            )
            for media_type, label, form in OTHER_FORMS
        ),
    ]


def other_language() -> str:
    return "en" if get_language() == "de" else "de"


def absolute(path: str) -> str:
    """Name the whole address, always on the one host that the site is known by."""
    return path if "://" in path else f"{settings.SITE_ADDRESS}{path}"
