"""Pages and the parts of them that htmx replaces."""

from collections.abc import Collection, Mapping
from typing import Any

from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.cache import patch_vary_headers
from django_htmx.middleware import HtmxDetails

VARY = ("HX-Request", "HX-Target")


class HtmxRequest(HttpRequest):
    """For annotations only: a request after HtmxMiddleware."""

    htmx: HtmxDetails


def partial_template(page: str, name: str) -> str:
    folder = page.rpartition("/")[0]
    return f"{folder}/_{name.replace('-', '_')}.html"


def render_page(
    request: HtmxRequest,
    page: str,
    context: Mapping[str, Any],
    *,
    partials: Collection[str] = (),
    status: int = 200,
) -> TemplateResponse:
    """Render the page, or just the one of its partials that htmx is about to replace.

    The target decides, not HX-Request alone: when htmx restores a page for the Back
    button it says HX-Request too, but has no target, and needs the whole page.
    """
    target = request.htmx.target
    template = partial_template(page, target) if target in partials else page
    response = TemplateResponse(request, template, dict(context), status=status)
    if partials:
        patch_vary_headers(response, VARY)
    return response
