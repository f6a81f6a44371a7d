from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from apps.base import timetable


class PeopleConfig(AppConfig):
    name = "apps.people"
    verbose_name = _("People")

    def ready(self) -> None:
        timetable.register(*import_module("apps.people.jobs").JOBS)
