"""What an upgrade does to rows that are there."""

from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection
from django.utils import timezone

from apps.people import actions
from apps.people.keys import SOUND
from apps.people.models import NameKey
from apps.people.near import NEAR
from tests import make

pytestmark = pytest.mark.django_db
TIERS = import_module("apps.people.migrations.0003_one_word_tiers")
EDITOR = SimpleNamespace(connection=connection)


def keys() -> set[tuple[str, int]]:
    return set(
        NameKey.objects.exclude(tier__in=(SOUND, NEAR)).values_list("key", "tier")
    )


def test_tiers_are_widened_without_losing_a_key_and_narrowed_again():
    person = make.person(name="Mila Fink")
    make.person(name="Xara")
    actions.add_name(person, "Zyxi", "nickname", by=None, now=timezone.now())
    new = keys()
    TIERS.narrow(apps, EDITOR)
    assert keys() == {
        ("mila fink", 0), ("mila", 2), ("fink", 2), ("xara", 1), ("zyxi", 1)
    }  # fmt: skip
    TIERS.widen(apps, EDITOR)
    assert keys() == new
