"""Which lines of the rule files fire in the texts of the tests, and which stay quiet.

A line is fired by a text in which its pattern matches; it is left quiet by one that
calls its rule and does not match.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

from apps.reading import engine, page
from apps.reading.languages import BOOKS, CODES, Language, language, numbered
from apps.reading.languages.needs import Need, meeting
from apps.reading.languages.patterns import RuleBook

HERE = Path(__file__).parent
page_of = page.page_of
LEAST_WORDS = 3  # of what may be a text of a test
DAY = "2024-05-18"  # of a text without one, for rules that count from it


@dataclass
class Line:
    """One pattern of a rule, noting what becomes of it."""

    rule: str
    number: int
    pattern: re.Pattern[str]
    need: Need
    fired: int = 0
    quiet: int = 0
    hidden: int = 0  # it fired where its need is not met: the reader would miss it

    @property
    def groupindex(self) -> Any:
        return self.pattern.groupindex

    def finditer(self, text: str, begin: int = 0) -> Iterator[re.Match[str]]:
        found = list(self.pattern.finditer(text, begin))
        self.fired += bool(found)
        self.quiet += not found
        if found and not meeting([(self.pattern, self.need)], text):
            self.hidden += 1
        return iter(found)

    def match(self, text: str, begin: int = 0) -> re.Match[str] | None:
        found = self.pattern.match(text, begin)
        self.fired += found is not None
        self.quiet += found is None
        return found


@dataclass
class Watched:
    """A language whose rules are watched while texts are read."""

    language: Language
    lines: list[Line] = field(default_factory=list)

    @classmethod
    def of(cls, code: str) -> "Watched":
        watched = cls(language(code))
        books = {name: watched._book(code, name) for name in BOOKS}
        watched.language = replace(watched.language, **books, numbered=numbered(books))
        return watched

    def _book(self, code: str, name: str) -> RuleBook:
        book = getattr(self.language, name)
        rules = []
        for rule in book.rules:
            lines = tuple(
                Line(f"{code} {name} {rule.name}", number, pattern, need)
                for number, (pattern, need) in enumerate(rule.tries, 1)
            )
            self.lines += lines
            tries = tuple((line, Need()) for line in lines)  # every line is tried
            rules.append(replace(rule, tries=tries))
        return RuleBook(tuple(rules), book.called)

    def read(self, text: str) -> None:
        with patch.object(engine, "page_of", self._page):
            engine.read(text, language=self.language.code)

    def _page(self, text: str, code: str | None, day: str | None) -> page.Page:
        with patch.object(page, "language", lambda _: self.language):
            return page_of(text, code, day or DAY)


def texts() -> list[str]:
    """Return the seen corpus and whatever may be a text in the tests of the reader."""
    found = {path.read_text("utf-8") for path in (HERE / "corpus").glob("*.txt")}
    rows_in = ("tables", "couples", "press")
    for path in (path for name in rows_in for path in HERE.glob(f"{name}/**/*.txt")):
        rows = path.read_text("utf-8").split("\n\n")
        found |= {row.strip().partition("\n")[0] for row in rows}
    for path in (*HERE.glob("*.py"), *HERE.parent.glob("checks/test_*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            value = getattr(node, "value", None)
            if isinstance(value, str) and len(value.split()) >= LEAST_WORDS:
                found.add(value)
    return sorted(found)


def watched() -> list[Line]:
    """Return the lines of all rule files after all texts were read."""
    lines = []
    for code in CODES:
        one = Watched.of(code)
        for text in texts():
            one.read(text)
        lines += one.lines
    return lines
