"""The newsroom of the demo: one account a role, and the authors of its stories."""

import tomllib
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import Group

from apps.base.models import User

FOLDER = Path(__file__).parent
PASSWORD = "klatschmohn"  # noqa: S105  set only with DEBUG=1


def load_accounts() -> dict[str, User]:
    """Make the accounts that are not there yet; return all of them by name.

    Without DEBUG they have no usable password: an administrator has to set one.
    """
    people = tomllib.loads((FOLDER / "authors.toml").read_text("utf-8"))["authors"]
    return {person["key"]: _account(person) for person in people}


def _account(person: dict[str, str]) -> User:
    first, _, last = person["name"].rpartition(" ")
    account, made = User.objects.get_or_create(
        username=person["key"],
        defaults={
            "first_name": first,
            "last_name": last,
            "email": f"{person['key']}@klatschmohn.example",
            "is_staff": person["role"] != "reporter",
            "is_superuser": person["role"] == "administrator",
        },
    )
    if made:
        if settings.DEBUG:
            account.set_password(PASSWORD)
        else:
            account.set_unusable_password()
        account.save(update_fields=["password"])
        account.groups.set([Group.objects.get(name=person["role"])])
    return account
