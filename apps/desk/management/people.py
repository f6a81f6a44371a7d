"""On whose behalf a command works."""

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from apps.base.models import User


def somebody(username: str | None, *permissions: str) -> User:
    """The account of this name, or the only one that may; raise CommandError."""
    active = User.objects.filter(is_active=True)
    if username is None:
        able = [user for user in active.order_by("pk") if user.has_perms(permissions)]
        if len(able) == 1:
            return able[0]
        raise CommandError(_("Say who does this: --by USERNAME."))
    user = active.filter(username=username).first()
    if user is None:
        raise CommandError(_("There is no account “%(name)s”.") % {"name": username})
    if not user.has_perms(permissions):
        words = {"name": username, "permissions": ", ".join(permissions)}
        raise CommandError(
            _("“%(name)s” may not do this: it takes %(permissions)s.") % words
        )
    return user
