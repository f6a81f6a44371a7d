"""Keeps what stored stories say about people, for citations and the watch list."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _
from tqdm import tqdm

from apps.desk.stating import state_stories, waiting


class Command(BaseCommand):
    help = "Keeps anew what stored stories say about people; no text changes."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--missing",
            action="store_true",
            help="only stories of which nothing is kept yet",
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="count, change nothing"
        )

    def handle(self, *, missing: bool, dry_run: bool, **options: Any) -> str:
        stories = waiting(missing=missing)
        kept = 0
        if not dry_run:
            told = state_stories(stories, timezone.now())
            kept = sum(tqdm(told, _("Reading"), len(stories), disable=None))
        words = _("%(stories)s stories, %(kept)s statements.")
        return words % {"stories": len(stories), "kept": kept}
