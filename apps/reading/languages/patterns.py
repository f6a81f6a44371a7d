"""Patterns of a language over skeletons, with the words that call for each.

A rule is a paragraph of lines: "rule NAME: what it states", "words: triggers", and one
or more patterns, each on its own line. "*" calls by every kinship word. Signs in them:
{P} one person, {C} two, {A} any, {S} owns what follows, {X} words without a person,
{x} few of them, {his} perhaps "his", {adj} adjectives, {Q} a marked string, {kin}
kinship words, {number}, {source} a paper or a marked string, perhaps "das Magazin".
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from apps.reading.languages.lexicon import Lexicon

_SIGN = {
    "source": "(?:{media} )?(?P<n>{Q}(?!-)|{outlet}(?!-)|{paper})",
    "media": r"(?:{medium}|[A-Z][\w.]*-{medium})",
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
    if "{paper}" in pattern:
        pattern = pattern.replace("{paper}", _PAPER)
    for name, listed in _LISTS.items():
        if "{" + name + "}" in pattern:
            words = branches(listed(lexicon))
            pattern = pattern.replace("{" + name + "}", rf"{words}(?!\w)")
    return pattern.replace("{number}", _numbers(lexicon))


def branches(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first, by common beginnings.

    A flat list of hundreds of words would be tried from its start at every place.
    """
    heads: dict[str, list[str]] = defaultdict(list)
    for word in words:
        heads[word[:1]].append(word[1:])
    parts = []
    for head, tails in heads.items():
        some = [tail for tail in tails if tail]
        rest = branches(some) if len(some) > 1 else "".join(map(re.escape, some))
        if some and "" in tails:
            rest = f"(?:{rest})?"
        parts.append(re.escape(head) + rest)
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


def _numbers(lexicon: Lexicon) -> str:
    words = sorted(lexicon.numbers, key=len, reverse=True)
    return rf"(?:\d{{1,3}}|(?:(?:{'|'.join(words)})(?:und|-)?){{1,3}})(?!\w)"


# A paper no list has: "Steinbrecher Anzeiger", "The Tarnham Herald".
_PAPER = r"(?:[A-ZÄÖÜ][\w-]+ ){1,3}{papers}(?!-)|[A-ZÄÖÜ][a-zäöüß]+{endings}(?!-)"
_LISTS = {
    "kin": lambda lexicon: lexicon.kin_words,
    "outlet": lambda lexicon: lexicon.outlet_names,
    "papers": lambda lexicon: lexicon.papers,
    "endings": lambda lexicon: lexicon.paper_endings,
    "network": lambda lexicon: lexicon.networks,
    "channel": lambda lexicon: lexicon.channels,
    "speaks": lambda lexicon: lexicon.spokespeople,
    "medium": lambda lexicon: lexicon.media,
    "saying": lambda lexicon: lexicon.saying_words,
}
