from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from apps.base import timetable


class DeskConfig(AppConfig):
    name = "apps.desk"
    verbose_name = _("Desk")

    def ready(self) -> None:
        timetable.register(*import_module("apps.desk.jobs").JOBS)
