from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseRedirectBase
from django.shortcuts import resolve_url
from django.utils import translation
from django_htmx.http import HttpResponseClientRedirect

from apps.base.htmx import HtmxRequest


class LanguageByAddress:
    """English under /en/, German everywhere else; the browser's wishes change nothing.

    A page that looked at Accept-Language or at a cookie could not be cached for all.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = translation.get_language_from_path(request.path_info)
        with translation.override(language or settings.LANGUAGE_CODE):
            request.LANGUAGE_CODE = translation.get_language()  # type: ignore[attr-defined]
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language())
        return response


class ClosedByDefault(LoginRequiredMiddleware):
    """Asks for a login unless the view is @login_not_required.

    Django's own looks at the user first even for those views, and a page that looked at
    the user varies by cookie: no cache could keep it for everybody.
    """

    def process_view(
        self,
        request: HttpRequest,
        view_func: Callable,
        view_args: tuple,
        view_kwargs: dict,
    ) -> HttpResponse | None:
        if not getattr(view_func, "login_required", True):
            return None
        return super().process_view(request, view_func, view_args, view_kwargs)


class WholePageRedirects:
    """Turns a redirect into a move of the whole page when htmx asked.

    The browser would follow a 302 by itself, and htmx would put the page it leads to,
    the login form for one, in the place of a table row.
    """

    def __init__(self, get_response: Callable[[HtmxRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HtmxRequest) -> HttpResponse:
        response = self.get_response(request)
        if not request.htmx or not isinstance(response, HttpResponseRedirectBase):
            return response
        target = response.url
        if target.partition("?")[0] == resolve_url(settings.LOGIN_URL):
            # Come back to the page that was open, not to the address of a fragment.
            target = redirect_to_login(request.htmx.current_url_abs_path or "/").url
        return HttpResponseClientRedirect(target)
