from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from apps.base import timetable


class ChecksConfig(AppConfig):
    name = "apps.checks"
    verbose_name = _("Checks")

    def ready(self) -> None:
        import_module("apps.checks.listening")  # by name: models are there only now
        timetable.register(*import_module("apps.checks.jobs").JOBS)
