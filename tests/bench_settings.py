"""The site's settings for `make bench`: as in production, without the move to https."""

import os

from project.settings import *  # noqa: F403

SECURE_SSL_REDIRECT = False
ALLOWED_HOSTS = ["localhost"]
ROOT_URLCONF = "tests.bench_urls"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
if "BENCH_FILES" in os.environ:  # the yardstick of a file needs files to serve
    STATIC_ROOT, STATICFILES_DIRS = BASE_DIR / "static", []  # noqa: F405
