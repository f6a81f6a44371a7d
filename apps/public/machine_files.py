"""Small files that machines and the curious look for at agreed addresses."""

from datetime import UTC, datetime, time, timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse

from apps.public.pages import absolute, moment, public_page

PAPER = "#fbf6ec"  # --paper of tokens.css
HOLDS = timedelta(days=180)  # RFC 9116 2.5.5: less than a year


@public_page
def robots(request: HttpRequest) -> HttpResponse:
    names = ("sitemap", "news")
    return _text(request, "robots", sitemaps=[absolute(reverse(n)) for n in names])


@public_page
def humans(request: HttpRequest) -> HttpResponse:
    names = ("authors", "imprint", "sources")
    return _text(
        request, "humans", **{n: absolute(reverse(f"public:{n}")) for n in names}
    )


@public_page
def security(request: HttpRequest) -> HttpResponse:
    """Say whom to tell of a hole (RFC 9116); nothing where nobody is named."""
    if not settings.SECURITY_CONTACT:
        raise Http404
    expires = datetime.combine(moment().today + HOLDS, time.min, tzinfo=UTC)
    return _text(
        request,
        "security",
        contact=settings.SECURITY_CONTACT,
        expires=expires.isoformat().replace("+00:00", "Z"),
        canonical=absolute(request.path),
    )


@public_page
def manifest(request: HttpRequest) -> HttpResponse:
    """What a phone needs to put the magazine beside its other things."""
    icons = [
        {"src": static("marks/poppy.svg"), "type": "image/svg+xml", "sizes": "any"},
        {
            "src": static("marks/apple-touch-icon.png"),
            "type": "image/png",
            "sizes": "180x180",
        },
    ]
    said = {
        "name": "Klatschmohn",
        "lang": "de",
        "start_url": reverse("public:front"),
        "display": "browser",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": icons,
    }
    return JsonResponse(said, content_type="application/manifest+json")


def _text(request: HttpRequest, name: str, **context: object) -> HttpResponse:
    kind = "text/plain; charset=utf-8"
    return render(request, f"public/{name}.txt", context, content_type=kind)
