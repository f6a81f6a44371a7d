"""Makes valid things: a test names only what it is about."""

from itertools import count

from django.contrib.auth.models import Permission

from apps.base.models import User

_number = count(1)


def user(*permissions: str, **fields) -> User:
    """Make an account that may do what the permissions ("app.codename") say."""
    fields.setdefault("username", f"user{next(_number)}")
    made = User.objects.create_user(**fields)
    for permission in permissions:
        app, codename = permission.split(".")
        made.user_permissions.add(
            Permission.objects.get(content_type__app_label=app, codename=codename)
        )
    return made
