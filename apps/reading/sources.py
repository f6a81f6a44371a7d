"""Where something was said: outlets, agencies, shows, posts, papers, the unnamed."""

from collections.abc import Iterator

from apps.reading.enums import SourceKind
from apps.reading.languages.lexicon import Tag
from apps.reading.languages.patterns import Rule
from apps.reading.model import Source
from apps.reading.relations import Passage
from apps.reading.skeleton import MARKED

_MARKS = "\"“”„«»‚‘’'›‹"


def sources_in(
    passage: Passage, called: list[Rule], quoted: set[int]
) -> Iterator[Source]:
    """Yield the sources one sentence names, in order; speech in marks is none."""
    skeleton = passage.skeleton
    named = (
        MARKED in skeleton.text
        or not passage.language.words.outlet_heads.isdisjoint(
            passage.words.lower[passage.first : passage.last]
        )
    )
    found: list[Source] = []
    covered: set[int] = set()  # places; a sentence has a bounded number of them
    for rule in called:
        if rule.states[0] == SourceKind.OUTLET and not named:
            continue  # no paper could be meant
        for pattern in rule.patterns:
            if "n" not in pattern.groupindex:
                continue
            for match in pattern.finditer(skeleton.text):
                start = skeleton.begin(match.start("n"))
                end = skeleton.finish(match.end("n"))
                source = _source(passage, rule, start, end)
                if start in covered or end - 1 in covered:
                    continue
                if start + 1 in quoted or _idle(passage, rule):
                    continue
                covered.update(range(start, end))
                found.append(source)
    yield from sorted(found, key=lambda source: source.start)


def _source(passage: Passage, rule: Rule, start: int, end: int) -> Source:
    text = passage.words.text
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    name = text[start:end].replace("\n", " ")
    kind = passage.language.words.outlets.get(name.casefold()) or rule.states[0]
    if rule.states[0] != SourceKind.OUTLET:
        kind = rule.states[0]
    return Source(start, end, text[start:end], name, SourceKind(kind), rule.name)


def _idle(passage: Passage, rule: Rule) -> bool:
    """Tell whether a network or a show is only where something happens."""
    if rule.states[0] not in (SourceKind.SOCIAL, SourceKind.BROADCAST):
        return False
    tags = passage.language.words.tags
    lower = passage.words.lower[passage.first : passage.last]
    return not any(tags.get(word, 0) & Tag.SAYING for word in lower)
