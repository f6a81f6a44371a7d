"""Starts Django for a process of the bench, on the database that it was given."""

import os

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.bench_settings"
os.environ.setdefault("SECRET_KEY", "bench")


def start() -> None:
    django.setup()
