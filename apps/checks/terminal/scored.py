"""Scores in words: a table of the kinds, and what is false or missed in a text."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.formats import localize
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.checks.terminal.annotated import Scored
from apps.reading.scoring import KINDS, Fact, Score, Scores, total

LABELS = {
    "people": gettext_lazy("people"),
    "ages": gettext_lazy("ages"),
    "births": gettext_lazy("births"),
    "birth_dates": gettext_lazy("dates of births found"),
    "deaths": gettext_lazy("deaths"),
    "death_dates": gettext_lazy("dates of deaths found"),
    "relations": gettext_lazy("relations"),
    "relation_status": gettext_lazy("status of relations found"),
    "relation_dates": gettext_lazy("dates of relations found"),
    "counts": gettext_lazy("counts"),
    "durations": gettext_lazy("durations"),
    "quotes": gettext_lazy("quotes"),
    "speakers": gettext_lazy("speakers of quotes found"),
    "quote_sources": gettext_lazy("sources of quotes found"),
    "titles": gettext_lazy("titles"),
    "title_kinds": gettext_lazy("kinds of titles found"),
    "sources": gettext_lazy("sources"),
    "source_kinds": gettext_lazy("kinds of sources found"),
    "credits": gettext_lazy("picture credits"),
    "shown": gettext_lazy("people shown"),
    "titles_as_speech": gettext_lazy("title taken for speech"),
}
LANGUAGES = {"de": gettext_lazy("German"), "en": gettext_lazy("English")}
ALL = "all"
LABEL_WIDTH, WIDTH = 30, 8
LONGEST_PASSAGE = 80  # characters that a line shows of it
SHARES = ("precision", "recall", "f1")


def by_language(files: Iterable[Scored]) -> dict[str, Scores]:
    """Return the scores of each language that occurs, and of all together."""
    files = list(files)
    kept = {
        code: total(file.scores for file in files if file.language == code)
        for code in sorted({file.language for file in files})
    }
    return {**kept, ALL: total(file.scores for file in files)}


def table(scores: dict[str, Scores]) -> Iterator[str]:
    """Yield the lines of a table: kinds down, languages across, in per cent."""
    codes = list(scores) if len(scores) > 2 else list(scores)[:1]
    heads = [str(LANGUAGES.get(code, _("both"))) for code in codes]
    yield " " * LABEL_WIDTH + "".join(f"{head:^{3 * WIDTH}}" for head in heads)
    names = (_("prec."), _("recall"), "F1")
    yield " " * LABEL_WIDTH + "".join(f"{name:>{WIDTH}}" for name in names * len(codes))
    for kind in KINDS[:-1]:
        row = [
            _per_cent(share) for code in codes for share in shares(scores[code][kind])
        ]
        yield f"{LABELS[kind]!s:<{LABEL_WIDTH}}" + "".join(row)
    for code, head in zip(codes, heads, strict=True):
        speech = scores[code]["titles_as_speech"]
        yield _("Titles taken for speech, %(language)s: %(false)s of %(titles)s") % {
            "language": head,
            "false": len(speech.false),
            "titles": len(speech.false) + speech.right,
        }


def shares(score: Score) -> tuple[float | None, ...]:
    return score.precision, score.recall, score.f1


def _per_cent(share: float | None) -> str:
    told = "–" if share is None else localize(round(share * 100, 1))
    return f"{told:>{WIDTH}}"


def errors(file: Scored) -> Iterator[str]:
    """Yield a line for everything false or missed in a text, with its words."""
    for kind, score in file.scores.items():
        for sign, facts in ((_("false"), score.false), (_("missed"), score.missed)):
            for fact in facts:
                yield f"{_place(file, fact)}: {sign}: {LABELS[kind]}: {_told(fact)}"


def _place(file: Scored, fact: Fact) -> str:
    return f"{file.file}:{file.text.count(chr(10), 0, fact.span.start) + 1}"


def _told(fact: Fact) -> str:
    words = " ".join(fact.span.text.split())
    if len(words) > LONGEST_PASSAGE:
        words = words[: LONGEST_PASSAGE - 1] + "…"
    return f"{fact.told} – „{words}“" if fact.told else f"„{words}“"


def as_json(
    folder: str, files: list[Scored], scores: dict[str, Scores], *, with_errors: bool
) -> dict[str, Any]:
    told: dict[str, Any] = {
        "folder": folder,
        "texts": len(files),
        "scores": {
            code: {kind: _score_json(score) for kind, score in kinds.items()}
            for code, kinds in scores.items()
        },
    }
    if with_errors:
        told["files"] = [_file_json(file) for file in files]
    return told


def _score_json(score: Score) -> dict[str, Any]:
    numbers = {
        "right": score.right,
        "false": len(score.false),
        "missed": len(score.missed),
    }
    return numbers | dict(zip(SHARES, shares(score), strict=True))


def _file_json(file: Scored) -> dict[str, Any]:
    false = [fact for score in file.scores.values() for fact in score.false]
    missed = [fact for score in file.scores.values() for fact in score.missed]
    return {
        "file": file.file,
        "language": file.language,
        "false": [_fact_json(fact) for fact in false],
        "missed": [_fact_json(fact) for fact in missed],
    }


def _fact_json(fact: Fact) -> dict[str, Any]:
    return {"kind": fact.kind, "told": fact.told, **fact.place()}
