"""Asks an address whether anybody answers: by night, never for a page."""

import ipaddress
import socket
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

TIMEOUT = 10.0  # seconds
WHO = "Klatschmohn link check"
GONE = {404, 410}
NO_HEAD = {400, 403, 405, 501}  # asked again for the page itself


class NotOurs(Exception):
    """The address leads into a network of our own, where nobody may make us look."""


class _Redirects(HTTPRedirectHandler):
    def redirect_request(self, req, fp, code, msg, headers, newurl):  # type: ignore[no-untyped-def]
        _refuse_inside(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def failure_of(address: str) -> str:
    """Say why it leads nowhere: "404", "no answer", "no such host"; "" where it does.

    A page that asks for a login, wants no machines or is out of order just now is there
    all the same. Raises NotOurs.
    """
    _refuse_inside(address)
    opener = build_opener(_Redirects)
    try:
        code = _code(opener, address, "HEAD")
        if code in NO_HEAD | GONE:
            code = _code(opener, address, "GET")
    except (URLError, HTTPException, OSError, ValueError) as error:
        reason = getattr(error, "reason", error)
        return "no such host" if isinstance(reason, socket.gaierror) else "no answer"
    return str(code) if code in GONE else ""


def _code(opener: OpenerDirector, address: str, method: str) -> int:
    request = Request(address, method=method, headers={"User-Agent": WHO})  # noqa: S310
    try:
        with opener.open(request, timeout=TIMEOUT) as response:
            return response.status
    except HTTPError as error:
        return error.code


def _refuse_inside(address: str) -> None:
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise NotOurs(address)
    try:
        found = socket.getaddrinfo(parts.hostname, parts.port or 443)
    except OSError:
        return  # nobody of that name: told when it is called
    for *_, place in found:
        if not ipaddress.ip_address(str(place[0]).partition("%")[0]).is_global:
            raise NotOurs(address)
