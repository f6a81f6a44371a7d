"""Which links a source may have."""

from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from apps.people.errors import Refused
from apps.people.keys import tidy, unfit

LONGEST = 500


def fit_link(url: str) -> str:
    """Return the link as it is kept ("" for none), or raise Refused.

    Only http and https: the link is shown to readers, and javascript: would run.
    """
    link = tidy(url)
    if not link:
        return ""
    try:
        parts = urlsplit(link)
        fits = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        fits = False
    if not fits or unfit(link) or any(char.isspace() for char in link):
        raise Refused(
            _("“%(link)s” is no link: it must begin with https:// or http://.")
            % {"link": link[:80]}
        )
    if len(link) > LONGEST:
        raise Refused(_("A link has at most %(most)s characters.") % {"most": LONGEST})
    return link
