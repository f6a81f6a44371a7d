"""Patterns of a language over skeletons, with the words that call for each.

A rule is a paragraph of lines: "rule NAME: what it states", "words: triggers", and one
or more patterns, each on its own line. "*" calls by every kinship word; "first:" tells
words that the patterns begin with, so that they are tried there only. Signs in them:
{P} one person, {C} two, {A} any, {S} owns what follows, {X} words without a person,
{Y} the same up to a verb that ends the clause,
{x} few of them, {who} a relative clause, {r} what stands before a name, {his} perhaps
"his", {on} a date with what leads to it, {feast} one of the year's feasts, {adj}
adjectives, {Q} a marked string, {kin} kinship words, {number},
{source} a paper or a marked string, perhaps "das Magazin", {lead:ist|war} words with
a small or a capital letter, the first thing to look for.

"@FRAME one; two" puts words into the patterns of a frame: the orders in which a
language says one kind of thing. rules_frames.txt has them, with <1>, <2> for the words.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from apps.reading.languages.feasts import FEASTS
from apps.reading.languages.lexicon import Lexicon
from apps.reading.languages.needs import Need, meeting, need_of
from apps.reading.values import value

_SIGN = {
    "source": "(?:{media} )?(?P<n>{Q}|{outlet}|{paper})(?:-{medium})?(?!-)",
    "media": r"(?:{medium}|[A-Z][\w.]*-{medium})",
    "P": "[\ue000-\uefff]",
    "C": "[\uec00-\uf3ff]",
    "A": "[\ue000-\uf7ff]",
    "S": "\uf8f0",
    "Q": "\uf8f1",
    "X": "[^;:\ue000-\uf8ff]{0,80}?",
    "Y": (
        "(?:[^,;:\ue000-\uf8ff]{0,80}?"
        "|,(?:[^,;:\ue000-\uf8ff]|[\ue000-\uefff]\uf8f0){1,60},"
        "[^,;:\ue000-\uf8ff]{0,60}?)"
    ),
    "x": "[^;:,\ue000-\uf8ff]{0,40}?",
    "his": "(?:[\ue000-\uefff]\uf8f0 [^;:,\ue000-\uf8ff]{0,30}?)?",
    "name": r"[A-ZÄÖÜ][\w!.&+-]*\w(?: [A-ZÄÖÜ][\w!.&+-]*\w){0,3}",
    "who": (
        "(?:,? (?:who|which)(?: [^;:\ue000-\uf8ff]{1,80},)?"
        "|, (?!{clause} )[a-zäöü0-9][^;:,\ue000-\uf8ff]{1,60},)?"
    ),
    "adj": (
        r"(?:(?:(?:\d{1,3}-)?[^\W\dA-ZÄÖÜ_][^\W\d_]*(?:-[^\W\d_]+){0,2}"
        r"|\w+ Jahre alte[nrms]?),? ){0,4}"
    ),
}


@value
class Rule:
    name: str
    states: tuple[str, ...]
    tries: tuple[tuple[re.Pattern[str], Need], ...]  # the patterns with their needs
    first: bool = False  # the patterns begin with the words that call it

    @property
    def patterns(self) -> list[re.Pattern[str]]:
        return [pattern for pattern, _ in self.tries]

    def fitting(self, text: str) -> list[re.Pattern[str]]:
        """Return the patterns that may match a text: others need what it lacks."""
        return meeting(self.tries, text)


@value
class RuleBook:
    """Rules by the words that call for them: others cost a sentence nothing."""

    rules: tuple[Rule, ...]
    called: dict[str, tuple[int, ...]]

    def called_by(self, words: frozenset[str]) -> list[Rule]:
        calling = self.called.keys() & words
        if not calling:
            return []
        numbers = {number for word in calling for number in self.called[word]}
        return [self.rules[number] for number in sorted(numbers)]

    def called_at(self, words: list[str]) -> list[tuple[Rule, list[int]]]:
        """Return the rules that words call for, with the places of those words."""
        places: dict[int, list[int]] = defaultdict(list)
        called = self.called
        for place in [i for i, word in enumerate(words) if word in called]:
            for number in called[words[place]]:
                places[number].append(place)
        return [(self.rules[number], places[number]) for number in sorted(places)]


Frames = dict[str, list[str]]


def frames(path: Path) -> Frames:
    """Read the frames of a language: "frame NAME", then patterns."""
    found: Frames = {}
    for block in path.read_text("utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line and line[0] != "#"]
        if lines:
            found[lines[0].removeprefix("frame ").strip()] = lines[1:]
    return found


def _framed(line: str, known: Frames) -> list[str]:
    """Return the patterns of a line, one or those of the frame that it names."""
    if not line.startswith("@"):
        return [line]
    name, _, rest = line[1:].partition(" ")
    patterns = known[name]
    for number, words in enumerate(rest.split(";"), 1):
        patterns = [p.replace(f"<{number}>", words.strip()) for p in patterns]
    return patterns


def rule_book(path: Path, lexicon: Lexicon, known: Frames) -> RuleBook:
    rules: list[Rule] = []
    called: dict[str, list[int]] = defaultdict(list)
    for block in path.read_text("utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line and line[0] != "#"]
        if not lines:
            continue
        head, triggers, *patterns = lines
        kind, _, words = triggers.partition(":")
        calls = words.split(",")
        name, _, states = head.removeprefix("rule ").partition(":")
        calls = list(lexicon.kin) if calls == [" *"] else [c.strip() for c in calls]
        for word in calls:
            called[word].append(len(rules))
        compiled = tuple(
            re.compile(_expand(pattern, lexicon))
            for line in patterns
            for pattern in _framed(line.strip(), known)
        )
        tries = tuple((one, need_of(one.pattern, calls)) for one in compiled)
        rules.append(Rule(name.strip(), tuple(states.split()), tries, kind == "first"))
    return RuleBook(
        tuple(rules), {word: tuple(numbers) for word, numbers in called.items()}
    )


_LEAD = re.compile(r"\{lead:([^}]*)\}")


def _lead(match: re.Match[str]) -> str:
    """Return a pattern that begins with a letter, which the search can skip to."""
    words = match[1].split("|")
    firsts = "".join(sorted({c for w in words for c in (w[0], w[0].upper())}))
    rest = "|".join(f"(?<=[{w[0]}{w[0].upper()}]){re.escape(w[1:])}" for w in words)
    return rf"[{firsts}](?<=\b.)(?:{rest})\b"


def _expand(pattern: str, lexicon: Lexicon) -> str:
    pattern = _LEAD.sub(_lead, pattern)
    no_lead = "|".join(sorted(lexicon.grammar["not_before_name"]))
    pattern = pattern.replace(
        "{r}",
        rf"(?:(?:the |an? )?[a-z-]+ and [a-z-]+ (?={_SIGN['P']})"
        rf"|(?:[a-z]+ )?[A-ZÄÖÜ][\w-]+ und [A-ZÄÖÜ][\w-]+ (?={_SIGN['P']})"
        rf"|(?:(?!(?:{no_lead})\b)[^\W\d_][\w'’.-]* ){{0,6}}?)",
    )
    clause = lexicon.grammar["clause", "and"]
    joined = "|".join(sorted(map(re.escape, clause)))
    for name, sign in _SIGN.items():
        pattern = pattern.replace("{" + name + "}", sign)
    pattern = pattern.replace("{clause}", f"(?:{joined})")
    if "{on}" in pattern:
        pattern = pattern.replace("{on}", _dated(lexicon))
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


def _dated(lexicon: Lexicon) -> str:
    """Return a pattern for "in Rome on Feb. 2", "last May", and no other clause."""
    leads = branches(sorted(lexicon.grammar["date_leads"]))
    stops = branches(sorted(lexicon.grammar["clause", "date_stops"]))
    return (
        rf"(?:{leads})\b(?:(?!\b{stops}\b)[^,;:\ue000-\uf8ff]){{1,40}}"
        r"(?:, {month}\.? \d{1,2}\b)?(?:, \d{4}\b)?"
    )


# A paper no list has: "Steinbrecher Anzeiger", "The Tarnham Herald".
_PAPER = r"(?:[A-ZÄÖÜ][\w-]+ ){1,3}{papers}(?!-)|[A-ZÄÖÜ][a-zäöüß]+{endings}(?!-)"


def _titled(words: Iterable[str]) -> list[str]:
    return [word.title() for word in sorted(words, key=len, reverse=True)]


def _curled(words: Iterable[str]) -> list[str]:
    """Return words with either apostrophe: "valentine's day"."""
    return sorted({form for w in words for form in (w, w.replace("'", "’"))})


_LISTS = {
    "kin": lambda lexicon: lexicon.kin_words,
    "outlet": lambda lexicon: lexicon.outlet_names,
    "shouted": lambda lexicon: [n for n in lexicon.outlet_names if n.isupper()],
    "papers": lambda lexicon: lexicon.papers,
    "endings": lambda lexicon: lexicon.paper_endings,
    "network": lambda lexicon: lexicon.networks,
    "channel": lambda lexicon: lexicon.channels,
    "aired": lambda lexicon: lexicon.aired,
    "speaks": lambda lexicon: lexicon.spokespeople,
    "medium": lambda lexicon: lexicon.media,
    "saying": lambda lexicon: lexicon.saying_words,
    "month": lambda lexicon: _titled(lexicon.months),
    "season": lambda lexicon: [*lexicon.seasons, *_titled(lexicon.seasons)],
    "feast": lambda lexicon: _curled(lexicon.grammar[tuple(FEASTS)]),
    "weekday": lambda lexicon: _titled(lexicon.weekdays),
}
