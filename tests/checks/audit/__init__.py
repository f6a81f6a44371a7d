"""For each rule what it must speak up at, and right-but-tempting words beside it.

Each case is told in one language and gives two lists of findings: those of texts that
are wrong, and those of texts that are right. tests/checks/test_audit.py goes through
the registry and asks for both.
"""

from tests.checks.audit import ages, names, pictures, private, relations, style, words
from tests.checks.audit.asking import CASES, Ask

FAMILIES = (ages, relations, names, private, pictures, words, style)
__all__ = ["CASES", "FAMILIES", "Ask"]
