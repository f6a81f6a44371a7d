from importlib import import_module
from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _

from apps.base import timetable
from apps.public.editions import watch


class PublicConfig(AppConfig):
    name = "apps.public"
    verbose_name = _("Public")

    def ready(self) -> None:
        post_migrate.connect(_watch, sender=self)
        timetable.register(*import_module("apps.public.jobs").JOBS)


def _watch(using: str, **_more: Any) -> None:
    watch(using)
