from typing import Any

from django.core.management.base import BaseCommand
from tqdm import tqdm

from apps.people.edges.rebuilding import rebuild, spans


class Command(BaseCommand):
    help = (
        "Holds the list of who is bound to whom against the record, and puts right "
        "what differs. The database keeps the list by itself: needed only after rows "
        "were written past its triggers."
    )

    def handle(self, **options: Any) -> str:
        with tqdm(total=len(spans()), desc="Edges", disable=None) as bar:
            done = rebuild(tick=bar.update)
        return f"{done.ties} edges, {done.wrong} of them were wrong."
