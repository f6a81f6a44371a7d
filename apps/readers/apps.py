from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from apps.base import timetable


class ReadersConfig(AppConfig):
    name = "apps.readers"
    verbose_name = _("Readers")

    def ready(self) -> None:
        # By name: models are there only now.
        timetable.register(*import_module("apps.readers.jobs").JOBS)
