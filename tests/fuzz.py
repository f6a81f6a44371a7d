"""`make fuzz`: texts nobody would write, led by what of the reader they reach.

Atheris changes seeds (the corpus's own texts, word by word) and keeps what runs lines
not run before. A text that stops the reader, or of which a statement's passage does not
hold its words, is kept in `var/fuzz/` and ends the run. `FUZZ_SECONDS` is 600 unless
told.
"""

import os
import re
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["apps.reading", "apps.dates"]):
    from apps.reading import read
    from apps.reading.model import spans, statements

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "tests" / "reading" / "corpus"
KEPT = ROOT / "var" / "fuzz"
SECONDS = int(os.environ.get("FUZZ_SECONDS", "600"))
LONGEST = 600  # words and marks
PIECE = re.compile(r"\w+|\s+|[^\w\s]")
ODD = [*"İßŉﬁⅣ²\x00\t\u00a0\u200b\ue000\U0001f600†*¼", "١٢", "e\u0301"]
LANGUAGES = (None, "de", "en")
DATES = (None, "2024-05-01")


def texts() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))]


PIECES = sorted({piece for text in texts() for piece in PIECE.findall(text)} | {*ODD})
NUMBER = {piece: number for number, piece in enumerate(PIECES)}


def packed(text: str) -> bytes:
    """Language and date open, then two bytes a word or mark."""
    numbers = [NUMBER[piece] for piece in PIECE.findall(text)[:LONGEST]]
    return bytes(2) + b"".join(number.to_bytes(2, "big") for number in numbers)


def unpacked(data: bytes) -> tuple[str, str | None, str | None]:
    pairs = zip(data[2::2], data[3::2], strict=False)
    numbers = (int.from_bytes(pair, "big") for pair in pairs)
    text = "".join(PIECES[number % len(PIECES)] for number in numbers)
    language, date = (*data[:2], 0, 0)[:2]
    return text, LANGUAGES[language % 3], DATES[date % 2]


def read_one(data: bytes) -> None:
    text, language, date = unpacked(data)
    try:
        for statement in statements(read(text, language=language, date=date)):
            for span in spans(statement):
                assert text[span.start : span.end] == span.text
    except Exception:
        (KEPT / "broke.txt").write_text(text, encoding="utf-8")
        raise


def main() -> None:
    seeds = KEPT / "seeds"
    seeds.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(texts()):
        (seeds / f"{number:03}").write_bytes(packed(text))
    found = KEPT / "found"
    found.mkdir(exist_ok=True)
    flags = [f"-max_total_time={SECONDS}", f"-max_len={2 + 2 * LONGEST}", "-timeout=20"]
    flags.append(f"-artifact_prefix={KEPT}/")
    atheris.Setup([sys.argv[0], *flags, str(found), str(seeds)], read_one)
    read_one(b"")  # the word lists are loaded before a text's time is taken
    atheris.Fuzz()


if __name__ == "__main__":
    main()
