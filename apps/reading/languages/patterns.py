"""Patterns of a language over skeletons, with the words that call for each.

A rule is a paragraph of lines: "rule NAME: what it states", "words: triggers", and one
or more patterns, each on its own line. "*" calls by every kinship word. Signs in them:
{P} one person, {C} two, {A} any, {S} owns what follows, {X} words without a person,
{x} few of them, {his} perhaps "his", {adj} adjectives, {Q} a marked string, {kin}
kinship words, {number}.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from apps.reading.languages.lexicon import Lexicon

_SIGN = {
    "P": "[\ue000-\uefff]",
    "C": "[\uec00-\uf3ff]",
    "A": "[\ue000-\uf7ff]",
    "S": "\uf8f0",
    "Q": "\uf8f1",
    "X": "[^;:\ue000-\uf8ff]{0,80}?",
    "x": "[^;:,\ue000-\uf8ff]{0,40}?",
    "his": "(?:[\ue000-\uefff]\uf8f0 [^;:,\ue000-\uf8ff]{0,30}?)?",
    "name": r"[A-ZÄÖÜ][\w!.&+-]*\w(?: [A-ZÄÖÜ][\w!.&+-]*\w){0,3}",
    "adj": r"(?:[^\W\dA-ZÄÖÜ_][^\W\d_]*(?:-[^\W\d_]+)?,? ){0,3}",
}


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    states: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Rules by the words that call for them: others cost a sentence nothing."""

    rules: tuple[Rule, ...]
    called: dict[str, tuple[int, ...]]

    def called_by(self, words: frozenset[str]) -> list[Rule]:
        called = self.called
        numbers = {n for word in words if word in called for n in called[word]}
        return [self.rules[n] for n in sorted(numbers)]


def rule_book(path: Path, lexicon: Lexicon) -> RuleBook:
    rules: list[Rule] = []
    called: dict[str, list[int]] = defaultdict(list)
    for block in path.read_text("utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line and line[0] != "#"]
        if not lines:
            continue
        head, triggers, *patterns = lines
        calls = triggers.removeprefix("words:").split(",")
        name, _, states = head.removeprefix("rule ").partition(":")
        for word in lexicon.kin if calls == [" *"] else calls:
            called[word.strip()].append(len(rules))
        compiled = tuple(re.compile(_expand(p.strip(), lexicon)) for p in patterns)
        rules.append(Rule(name.strip(), tuple(states.split()), compiled))
    return RuleBook(
        tuple(rules), {word: tuple(numbers) for word, numbers in called.items()}
    )


def _expand(pattern: str, lexicon: Lexicon) -> str:
    for name, sign in _SIGN.items():
        pattern = pattern.replace("{" + name + "}", sign)
    for name, listed in _LISTS.items():
        if "{" + name + "}" in pattern:
            words = "|".join(re.escape(word) for word in listed(lexicon))
            pattern = pattern.replace("{" + name + "}", rf"(?:{words})(?!\w)")
    return pattern.replace("{number}", _numbers(lexicon))


def _numbers(lexicon: Lexicon) -> str:
    words = sorted(lexicon.numbers, key=len, reverse=True)
    return rf"(?:\d{{1,3}}|(?:(?:{'|'.join(words)})(?:und|-)?){{1,3}})(?!\w)"


_LISTS = {
    "kin": lambda lexicon: lexicon.kin_words,
    "outlet": lambda lexicon: lexicon.outlet_names,
    "medium": lambda lexicon: lexicon.media,
    "saying": lambda lexicon: lexicon.saying_words,
}
