"""A story as one text to read and check: headline, teaser, body, pictures below."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from apps.stories.bodies import plain, replace_words

GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class Part:
    """Where one field of the story stands in the whole text."""

    field: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class StoryText:
    text: str
    parts: tuple[Part, ...]

    def part_at(self, start: int, end: int) -> Part | None:
        return next((p for p in self.parts if p.start <= start and end <= p.end), None)

    def span(self, field: str) -> tuple[int, int] | None:
        return next(((p.start, p.end) for p in self.parts if p.field == field), None)


def lay_out(
    headline: str,
    teaser: str,
    body: str,
    pictures: Iterable[tuple[int, str, str]] = (),
) -> StoryText:
    """Put the fields one below the other; pictures are (number, credit, caption)."""
    blocks = [("headline", headline), ("teaser", teaser), ("body", plain(body))]
    for number, credit, caption in pictures:
        blocks.append((f"figure-{number}", f"{credit} {caption}"))
    text, parts = "", []
    for field, words in blocks:
        words = words.replace("\r\n", "\n").strip()
        if not words:
            continue
        text += GAP if text else ""
        parts.append(Part(field, len(text), len(text) + len(words)))
        text += words
    return StoryText(text, tuple(parts))


def mend(
    fields: Mapping[str, str], whole: StoryText, start: int, end: int, words: str
) -> dict[str, str] | None:
    """Return the one field that changes when text[start:end] gets other words.

    None where the passage is in no field, or crosses a tag of the body.
    """
    part = whole.part_at(start, end)
    if part is None or part.field not in fields:
        return None
    first, last = start - part.start, end - part.start
    old = fields[part.field]
    if part.field == "body":
        # lay_out() stripped the words: count from where they begin.
        ahead = len(plain(old)) - len(plain(old).lstrip())
        new = replace_words(old, first + ahead, last + ahead, words)
        return None if new is None else {"body": new}
    old = old.replace("\r\n", "\n").strip()
    return {part.field: old[:first] + words + old[last:]}
