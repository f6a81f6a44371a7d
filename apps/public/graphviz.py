"""Asks Graphviz where the nodes of a graph should stand."""

import json
import logging
import subprocess
from functools import lru_cache
from shutil import which

SECONDS = 4

log = logging.getLogger(__name__)


@lru_cache(maxsize=512)
def places(source: str) -> dict[str, tuple[float, float]] | None:
    """Return the middle of every node by its name; None where that cannot be had."""
    dot = which("dot")
    if dot is None:
        return None
    try:
        answer = subprocess.run(  # noqa: S603, no shell, and only numbers in the source
            [dot, "-Tjson"],
            input=source.encode(),
            capture_output=True,
            timeout=SECONDS,
            check=True,
        )
        nodes = json.loads(answer.stdout).get("objects", [])
    except (subprocess.SubprocessError, OSError, ValueError) as error:
        log.warning("no drawing by Graphviz: %s", error)
        return None
    found = {}
    for node in nodes:
        if "pos" in node:
            x, _, y = node["pos"].partition(",")
            found[node["name"]] = (float(x), float(y))
    return found
