"""Plain Python: a press text goes in, what it says comes out, each with its place."""

from apps.reading.engine import read

__all__ = ["read"]
