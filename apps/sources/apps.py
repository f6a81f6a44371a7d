from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from apps.base import timetable


class SourcesConfig(AppConfig):
    name = "apps.sources"
    verbose_name = _("Sources")

    def ready(self) -> None:
        timetable.register(*import_module("apps.sources.jobs").JOBS)
