"""Word lists: entries parted by commas; "label:" before them says what they mean."""

import re
from collections.abc import Iterator
from pathlib import Path

_LABEL = re.compile(r"([\w ]+): ")


def entries(path: Path) -> Iterator[tuple[str, str]]:
    """Yield label and entry; a list without labels has empty ones."""
    for line in path.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        label = _LABEL.match(line)
        rest = line[label.end() :] if label else line
        for entry in rest.split(","):
            if entry.strip():
                yield label[1] if label else "", entry.strip()
