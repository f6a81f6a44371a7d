"""Which language a text is in: by its small words, which names do not blur."""

from apps.reading.languages import CODES, language

ENOUGH = 400  # words looked at


def detect(lower: list[str]) -> str:
    """Return the language that most small words belong to; at a tie the first."""
    sample = [word for word in lower[: ENOUGH * 2] if word.isalpha()][:ENOUGH]
    return max(CODES, key=lambda code: _small_words(sample, code))


def _small_words(sample: list[str], code: str) -> int:
    return [*map(language(code).small.__contains__, sample)].count(True)
