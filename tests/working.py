"""Lets a worker do what waits, within the test's own transaction."""

from unittest import mock

from django.core.management import call_command

CLOSING = "django_tasks_db.management.commands.db_worker.close_old_connections"


def work() -> None:
    with mock.patch(CLOSING):  # with the connection the test's transaction would end
        call_command("work", "--once", verbosity=0)
