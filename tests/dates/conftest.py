"""What the tests of dates share."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, models
from hypothesis import settings

from .lives import Life

# A busy machine must not fail a property.
settings.register_profile("dates", deadline=None, database=None)
settings.load_profile("dates")


@pytest.fixture(scope="module")
def table(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Outside of a transaction: SQLite makes no tables inside one."""
    with django_db_blocker.unblock():
        with connection.schema_editor() as editor:
            editor.create_model(Life)
        yield
        with connection.schema_editor() as editor:
            editor.delete_model(Life)


@pytest.fixture
def lives(table: None, db: None) -> type[models.Model]:
    return Life
