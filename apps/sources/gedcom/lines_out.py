"""Lines of GEDCOM 7: level, tag, payload; long texts go on by CONT."""

from collections.abc import Iterator

ALLOWED_BREAKS = "\n\t"


def lines(level: int, tag: str, text: str = "") -> Iterator[str]:
    """Only a leading @ is doubled, or the payload would be a pointer (1.2)."""
    first, *rest = _clean(text).split("\n")
    yield f"{level} {tag} {_escaped(first)}" if first else f"{level} {tag}"
    for line in rest:
        yield f"{level + 1} CONT {_escaped(line)}" if line else f"{level + 1} CONT"


def pointer(level: int, tag: str, xref: str) -> str:
    return f"{level} {tag} @{xref}@"


def _escaped(line: str) -> str:
    return f"@{line}" if line.startswith("@") else line


def _clean(text: str) -> str:
    """Control characters are banned from the file (grammar, "banned")."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        char
        for char in text
        if char in ALLOWED_BREAKS or (char >= " " and not "\x7f" <= char <= "\x9f")
    )
