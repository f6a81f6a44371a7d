"""What the reader must reach on the corpus; raise it: python -m tests.reading.floors

floors.json has precision and recall of each kind for each half of the corpus, in per
cent and rounded down. What is measured higher is written into it, nothing lower.
"""

import json
from pathlib import Path

from apps.checks.terminal.annotated import files_of, scored
from apps.reading.scoring import KINDS, Scores, total

PATH = Path(__file__).parent / "floors.json"
CORPUS = Path(__file__).parent / "corpus"
HALVES = {"seen": CORPUS, "unseen": CORPUS / "unseen"}
FLOORS: dict[str, dict[str, list[int]]] = json.loads(PATH.read_text("utf-8"))


def folder(half: str) -> str:
    return str(HALVES[half])


def measured(half: str) -> Scores:
    """Return the scores of one half of the corpus, its texts together."""
    return total(scored(stem).scores for stem in files_of(folder(half)))


def per_cent(share: float | None) -> int:
    """Return a share rounded down; where there is nothing, nothing is wrong."""
    return 100 if share is None else int(share * 100 + 1e-9)


def raised(half: str) -> dict[str, list[int]]:
    """Return the floors of a half, those raised that the reader is above now."""
    scores, floors = measured(half), FLOORS.get(half, {})
    return {
        kind: [
            max(floor, per_cent(share))
            for floor, share in zip(
                floors.get(kind, [0, 0]),
                (scores[kind].precision, scores[kind].recall),
                strict=True,
            )
        ]
        for kind in KINDS
    }


def main() -> None:
    rows = [
        f' "{half}": {{\n'
        + ",\n".join(f'  "{k}": {json.dumps(v)}' for k, v in raised(half).items())
        + "\n }"
        for half in HALVES
    ]
    PATH.write_text("{\n" + ",\n".join(rows) + "\n}\n", "utf-8")


if __name__ == "__main__":
    main()
