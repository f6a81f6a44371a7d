from collections.abc import Sequence
from importlib import import_module
from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _

from apps.base import timetable


class PeopleConfig(AppConfig):
    name = "apps.people"
    verbose_name = _("People")

    def ready(self) -> None:
        timetable.register(*import_module("apps.people.jobs").JOBS)
        pre_migrate.connect(_let_edges_go, sender=self)
        post_migrate.connect(_keep_edges, sender=self)


def _let_edges_go(using: str, plan: Sequence[Any] = (), **_more: Any) -> None:
    if plan:
        import_module("apps.people.edges.keeping").let_go(using)


def _keep_edges(using: str, **_more: Any) -> None:
    import_module("apps.people.edges.keeping").keep(using)
