"""Who is bound to whom in the shapes of the press, by people of our own: press/.

told.CODE.txt has a text and below it all relations it tells, as say.relations gives
them; the texts of silent.CODE.txt tell none. A line with # says what a group shows.
"""

from pathlib import Path

import pytest

from tests.reading.say import relations

HERE = Path(__file__).parent / "press"
DAY = "2024-06-17"


def _blocks(name: str):
    for path in sorted(HERE.glob(f"{name}.*.txt")):
        for block in path.read_text("utf-8").split("\n\n"):
            lines = [line for line in block.splitlines() if line[:1] not in ("", "#")]
            if lines:
                yield path.name.split(".")[1], lines[0], lines[1:]


def said(text: str, code: str) -> list[str]:
    told = relations(text, language=code, date=DAY)
    return [row.replace(" current", "") for row in told]


def _first_words(value: object) -> str | None:
    return value[:40] if isinstance(value, str) else None


@pytest.mark.parametrize(("code", "text", "told"), _blocks("told"), ids=_first_words)
def test_a_text_tells_who_is_bound_to_whom(code, text, told):
    assert said(text, code) == told


@pytest.mark.parametrize(
    ("code", "text"),
    [(code, text) for code, text, _ in _blocks("silent")],
    ids=_first_words,
)
def test_nobody_is_bound_to_anybody(code, text):
    assert said(text, code) == []
