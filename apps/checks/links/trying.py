"""The night's round of the links in our stories."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from urllib.parse import urlsplit

from django.db import transaction
from django.db.models import F

from apps.checks.links.calling import NotOurs, failure_of
from apps.checks.models import CheckedLink
from apps.stories.bodies import links
from apps.stories.models import Story
from apps.stories.rules import Stage

A_NIGHT = 500  # links, those first that were not tried for longest
AT_ONCE = 8
LONGEST = 1000  # letters of an address
OWN_TROUBLE = 0.5  # of the links without an answer: then it is our own network
FEW = 4


def try_links(
    *, now: datetime, ask: Callable[[str], str] = failure_of
) -> tuple[int, int]:
    """Try the links of all stories not withdrawn; return how many, how many in vain.

    Where half of them or more find no answer, nothing is written: the trouble is ours.
    """
    _enter(set(_addresses()))
    waiting = list(
        CheckedLink.objects.order_by(F("tried").asc(nulls_first=True), "pk")[:A_NIGHT]
    )
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(lambda one: _answer(one.address, ask), waiting))
    unheard = sum(answer in ("no answer", "no such host") for answer in answers)
    if unheard > FEW and unheard >= OWN_TROUBLE * len(answers):
        return 0, 0
    for link, answer in zip(waiting, answers, strict=True):
        link.tried, link.answer = now, answer
        link.failures = link.failures + 1 if answer else 0
        link.since = (link.since or now) if answer else None
    CheckedLink.objects.bulk_update(
        waiting, ["tried", "answer", "failures", "since"], batch_size=100
    )
    return len(waiting), sum(bool(answer) for answer in answers)


def _answer(address: str, ask: Callable[[str], str]) -> str:
    try:
        return ask(address)
    except NotOurs:
        return ""


def _addresses() -> Iterator[str]:
    bodies = Story.objects.exclude(stage=Stage.WITHDRAWN).filter(body__contains="<a ")
    for body in bodies.order_by("pk").values_list("body", flat=True).iterator():
        for link in links(body):
            is_web = urlsplit(link.address).scheme in ("http", "https")
            if is_web and len(link.address) <= LONGEST:
                yield link.address


@transaction.atomic
def _enter(addresses: set[str]) -> None:
    """One row for each address; those that no story has any more go."""
    known = set(CheckedLink.objects.values_list("address", flat=True))
    gone = sorted(known - addresses)
    for at in range(0, len(gone), 500):
        CheckedLink.objects.filter(address__in=gone[at : at + 500]).delete()
    CheckedLink.objects.bulk_create(
        [CheckedLink(address=one) for one in sorted(addresses - known)],
        batch_size=500,
        ignore_conflicts=True,
    )
