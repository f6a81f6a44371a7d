"""Colours of a terminal; what goes into a file or a pipe has none."""

from typing import Any, TextIO


def are_wanted(out: TextIO, options: dict[str, Any]) -> bool:
    """Tell whether a command shall write in colour, by its options or its terminal."""
    if options["no_color"]:
        return False
    return bool(options["force_color"]) or out.isatty()


def coloured(words: str, colour: str) -> str:
    return f"\033[{colour}m{words}\033[0m"
