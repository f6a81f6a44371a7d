"""Keeps doors that stand open to everybody from being stormed; no third party needed.

Nobody has an account there, so all we know of a sender is the address. It is never kept
or logged: only a keyed hash of it, for a day, and in the cache alone.
"""

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from ipaddress import ip_address, ip_network
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from apps.base.views import csrf_failed

HOUR, DAY = 60 * 60, 24 * 60 * 60  # seconds
HOME_NETWORK = 64  # bits: what one subscriber has of the addresses of IPv6

View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class Limit:
    """So many times in so many seconds, for one key; counted in the shared cache."""

    name: str
    most: int
    seconds: int

    def take(self, key: str) -> bool:
        """Count once more; False when it was too often."""
        place = f"limit-{self.name}-{key}"
        if cache.add(place, 1, self.seconds):
            return True
        try:
            return cache.incr(place) <= self.most
        except ValueError:  # its time ended between the two
            return cache.add(place, 1, self.seconds)


def sender(request: HttpRequest) -> str:
    """A word for who sends, the same for a day; no address can be read from it."""
    return hidden(f"{timezone.localdate()} {_network(_address(request))}")


def hidden(words: str) -> str:
    """A keyed hash: the same words give the same, and only with our key."""
    key = settings.SECRET_KEY.encode()
    return hmac.new(key, words.encode(), hashlib.sha256).hexdigest()[:32]


def open_door(*methods: str) -> Callable[[View], View]:
    """Open a view to everybody who comes from our own pages, and keep it in no cache.

    In place of a token, which would put a cookie on pages that caches share, the
    browser's own word counts: from which site the form was sent (Origin).
    """

    def opened(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: object, **kwargs: object):
            if request.method == "POST" and not from_our_pages(request):
                response = csrf_failed(request)
            else:
                response = view(request, *args, **kwargs)
            add_never_cache_headers(response)
            return response

        return login_not_required(csrf_exempt(require_http_methods(methods)(guarded)))

    return opened


def from_our_pages(request: HttpRequest) -> bool:
    """Whether the browser says that the form was on a page of this site."""
    said = request.headers.get("Origin") or request.headers.get("Referer") or ""
    trusted = {urlsplit(origin).netloc for origin in settings.CSRF_TRUSTED_ORIGINS}
    return bool(said) and urlsplit(said).netloc in {request.get_host(), *trusted}


def _address(request: HttpRequest) -> str:
    """Behind a proxy the last one it names: those before may be made up."""
    if settings.BEHIND_PROXY:
        forwarded = request.headers.get("X-Forwarded-For", "").rpartition(",")[2]
        if forwarded.strip():
            return forwarded.strip()
    return request.META.get("REMOTE_ADDR", "")


def _network(address: str) -> str:
    try:
        known = ip_address(address)
    except ValueError:
        return address
    if known.version == 6 and known.ipv4_mapped:
        return str(known.ipv4_mapped)
    if known.version == 6:
        return str(ip_network((known, HOME_NETWORK), strict=False))
    return str(known)
