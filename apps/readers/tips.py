"""Tips: taken in, read by few, deleted by the clock."""

from datetime import date, datetime, timedelta
from typing import BinaryIO

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from apps.readers import tip_files
from apps.readers.models import Tip


def take_tip(
    *,
    words: str,
    contact: str,
    file: BinaryIO | None = None,
    size: int = 0,
    language: str,
    today: date,
) -> Tip:
    """Keep a tip; raise tip_files.NotTaken, and then nothing is kept."""
    content = tip_files.strip(file, size) if file else None
    name = tip_files.store(*content) if content else ""
    try:
        return Tip.objects.create(
            words=words.replace("\0", "").strip(),
            contact=contact.replace("\0", "").strip(),
            file=name,
            language=language,
            day=today,
        )
    except Exception:
        tip_files.remove(name)
        raise


def delete_tip(tip: Tip) -> None:
    """With its file, for good; of a tip no log tells."""
    with transaction.atomic():
        tip.delete()
        transaction.on_commit(lambda: tip_files.remove(tip.file))


def kept_until(day: date) -> date:
    return day + timedelta(days=settings.TIPS_KEPT_DAYS)


def forget_tips(now: datetime) -> int:
    """Delete tips whose time is over, and files that no tip has any more."""
    first = timezone.localdate(now) - timedelta(days=settings.TIPS_KEPT_DAYS)
    over = list(Tip.objects.older_than(first))
    for tip in over:
        delete_tip(tip)
    _sweep(now)
    return len(over)


def _sweep(now: datetime) -> None:
    """What was left by a process that was killed; a new one may still get its row."""
    if not tip_files.folder().is_dir():
        return
    known = set(Tip.objects.values_list("file", flat=True))
    for path in tip_files.folder().iterdir():
        if path.name not in known and path.stat().st_mtime < now.timestamp() - 3600:
            path.unlink(missing_ok=True)
