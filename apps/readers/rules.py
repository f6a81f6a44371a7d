"""What readers may do when. Plain values in, plain values out: no Django here."""

import unicodedata
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from enum import StrEnum


def gettext_noop(sentence: str) -> str:
    """Mark a sentence for the catalogue; rules know no Django."""
    return sentence


FEWEST, MOST = 2, 6  # answers of a poll
LONGEST = timedelta(days=92)


class Fault(StrEnum):
    """Why it cannot be done; the value is the sentence for whoever tried."""

    NO_QUESTION = gettext_noop("Ask something.")
    FEW_ANSWERS = gettext_noop("A poll needs at least two answers.")
    MANY_ANSWERS = gettext_noop("A poll has at most six answers.")
    SAME_ANSWER = gettext_noop("Two of the answers are the same.")
    END_PAST = gettext_noop("The end must be still to come.")
    END_FAR = gettext_noop("A poll runs for three months at most.")
    HAS_POLL = gettext_noop("The story has a poll already.")
    HAS_VOTES = gettext_noop("People have voted: it can only be closed.")
    OVER = gettext_noop("The poll is over.")
    NO_SUCH_ANSWER = gettext_noop("Choose one of the answers.")
    NOT_ANSWERED = gettext_noop("Say where it stands now.")
    NO_ANSWER = gettext_noop("Say something to who reported it.")
    NO_CORRECTION = gettext_noop("Choose the correction that was made.")
    CORRECTION_UNASKED = gettext_noop("With a correction it is corrected.")


def poll_faults(
    question: str, answers: Sequence[str], ends: datetime, now: datetime
) -> Iterator[Fault]:
    if not question.strip():
        yield Fault.NO_QUESTION
    if len(answers) < FEWEST:
        yield Fault.FEW_ANSWERS
    if len(answers) > MOST:
        yield Fault.MANY_ANSWERS
    if len({answer.casefold() for answer in answers}) < len(answers):
        yield Fault.SAME_ANSWER
    if ends <= now:
        yield Fault.END_PAST
    elif ends > now + LONGEST:
        yield Fault.END_FAR


def shares(votes: Sequence[int]) -> list[int]:
    """Return whole per cent that make 100 together, by the largest remainders.

    The first of equals gets the one that is left; without a vote all have 0.
    """
    total = sum(votes)
    if not total:
        return [0] * len(votes)
    whole = [100 * count // total for count in votes]
    rest = sorted(range(len(votes)), key=lambda at: -(100 * votes[at] % total))
    for at in rest[: 100 - sum(whole)]:
        whole[at] += 1
    return whole


REPORT_KEPT = timedelta(days=365)  # after it was answered


class ReportState(StrEnum):
    """Where a report of a mistake stands; readers see it under its link."""

    RECEIVED = "received"
    CHECKING = "checking"
    CORRECTED = "corrected"
    NO_ERROR = "no_error"

    @property
    def closed(self) -> bool:
        return self in (ReportState.CORRECTED, ReportState.NO_ERROR)


def answer_faults(
    state: ReportState, answer: str, *, has_correction: bool
) -> Iterator[Fault]:
    """Yield what keeps the desk from answering a report so."""
    if state is ReportState.RECEIVED:
        yield Fault.NOT_ANSWERED
    if state.closed and not answer.strip():
        yield Fault.NO_ANSWER
    if state is ReportState.CORRECTED and not has_correction:
        yield Fault.NO_CORRECTION
    if state is not ReportState.CORRECTED and has_correction:
        yield Fault.CORRECTION_UNASKED


EVERYTHING = "alle"  # in the address by which one leaves: all of that reader
UNCONFIRMED_KEPT = timedelta(days=3)


class Rhythm(StrEnum):
    """How often at most somebody who follows is written to."""

    DAILY = "daily"
    WEEKLY = "weekly"

    @property
    def pause(self) -> timedelta:
        """Some hours less than it says, since no worker is there to the minute."""
        days = 1 if self is Rhythm.DAILY else 7
        return timedelta(days=days) - timedelta(hours=4)


def fold_address(address: str) -> str:
    """The same for all ways in which an e-mail address is typed.

    What stands before the @ may mean case by RFC 5321; no provider of today does.
    """
    return unicodedata.normalize("NFKC", address).strip().casefold()


TIP_BYTES = 20 * 1024 * 1024
TIP_PIXELS = 40_000_000
TEXT_BYTES = 1024 * 1024


class TipFault(StrEnum):
    """Why a file is not taken with a tip; the value is the sentence for who sent it."""

    TOO_LARGE = gettext_noop("The file is larger than 20 MB.")
    TOO_MANY_PIXELS = gettext_noop("The picture has more than 40 megapixels.")
    EMPTY = gettext_noop("The file is empty.")
    DAMAGED = gettext_noop("The picture is damaged or cut off: please send it again.")
    NOT_STRIPPED = gettext_noop(
        "From files of this kind (PDF, Word, video, sound …) we cannot remove for "
        "certain what they tell about you. Send pictures of the pages, or the text."
    )


def plain_text(raw: bytes) -> str | None:
    """The words of a plain text file in UTF-8 and nothing else; None: it is no such.

    Control characters go: they could hide words from who reads, or tell a program.
    """
    if len(raw) > TEXT_BYTES or raw.startswith((b"%PDF", b"{\\rtf")) or b"\0" in raw:
        return None
    try:
        words = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    if words.lstrip().startswith("<"):
        return None  # HTML, SVG, XML: they have places for what nobody sees
    lines = words.replace("\r\n", "\n").replace("\r", "\n")
    kept = (
        each
        for each in lines
        if each in "\n\t" or unicodedata.category(each) not in ("Cc", "Cf", "Co", "Cn")
    )
    return "".join(kept)
