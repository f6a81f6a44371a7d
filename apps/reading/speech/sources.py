"""Where something was said: outlets, agencies, shows, posts, papers, the unnamed."""

from bisect import bisect_left
from collections.abc import Iterator

from apps.reading.enums import SourceKind
from apps.reading.languages.lexicon import Lexicon
from apps.reading.languages.patterns import Rule
from apps.reading.model import Source
from apps.reading.sentence.passage import Passage
from apps.reading.sentence.skeleton import MARKED
from apps.reading.speech.titles import outlet_name
from apps.reading.values import value

KNOWN = "known"  # a rule that states this names only papers that a list has
SURE = "sure"  # one that states this needs no list and no verb of saying
SAID = "said"  # one that states this is called only beside a verb of saying
_LISTED = (SourceKind.OUTLET, SourceKind.BROADCAST)
_MARKS = "\"“”„«»‚‘’'›‹"


@value
class Spoken:
    """Whether a sentence says something, has speech in marks, or leads to some."""

    says: bool
    holds: bool
    leads: bool


def sources_in(
    passage: Passage, called: list[Rule], quoted: frozenset[int]
) -> Iterator[Source]:
    """Yield the sources one sentence names, in order; speech in marks is none."""
    if not called:
        return
    skeleton = passage.skeleton
    named = _names_outlet(passage)
    spoken = _spoken(passage, quoted)
    found: list[Source] = []
    covered: set[int] = set()  # places; a sentence has a bounded number of them
    for rule in called:
        if rule.states[0] in _LISTED and not named and SURE not in rule.states:
            continue  # no paper and no channel could be meant
        if SAID in rule.states and not spoken.says:
            continue
        for pattern in rule.fitting(skeleton.text):
            for match in pattern.finditer(skeleton.text):
                start = skeleton.begin(match.start("n"))
                end = skeleton.finish(match.end("n"))
                source = _source(passage, rule, start, end)
                if start in covered or end - 1 in covered or start + 1 in quoted:
                    continue
                if _idle(passage, rule, source, spoken):
                    continue
                covered.update(range(start, end))
                found.append(source)
    yield from sorted(found, key=lambda source: source.start)


def _names_outlet(passage: Passage) -> bool:
    """Tell whether a paper could be meant: one scan for marks and first words."""
    heads = passage.language.words.outlet_heads
    lower = passage.words.lower[passage.first : passage.last]
    if MARKED in passage.skeleton.text or not heads.isdisjoint(lower):
        return True
    return any("-" in word and word.partition("-")[0] in heads for word in lower)


def _says(passage: Passage) -> bool:
    lower = passage.words.lower[passage.first : passage.last]
    return not passage.language.words.sayings.isdisjoint(lower)


def _spoken(passage: Passage, quoted: frozenset[int]) -> Spoken:
    """Tell whether a sentence has a verb of saying, or speech, or speech behind it.

    "„…“, so Ada bei „Nachtcafé“" says it without a verb; "In der Show weint sie. „…“".
    """
    words, grammar = passage.words, passage.language.words.grammar
    lower = words.lower[passage.first : passage.last]
    starts = words.starts[passage.first : passage.last]
    holds = bool(quoted) and not quoted.isdisjoint(starts)
    says = _says(passage) or (holds and not grammar["so_says"].isdisjoint(lower))
    last = passage.last
    leads = last < len(words) and words.ends[last] in quoted
    return Spoken(says, holds, leads and grammar["airs"].isdisjoint(lower))


def _source(passage: Passage, rule: Rule, start: int, end: int) -> Source:
    text, lexicon = passage.words.text, passage.language.words
    marked = text[start] in _MARKS
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    written = text[start:end].replace("\n", " ").rstrip(",")
    if "." not in written[:-1]:
        written = written.rstrip(".")  # but "B.Z."
    kind = rule.states[0]
    if kind in (SourceKind.OUTLET, SourceKind.AGENCY):
        name = nominative(written, lexicon)
        kind = lexicon.outlets.get(name.casefold()) or kind
    else:
        name = written if marked else _bare(written, lexicon)
    return Source(start, end, text[start:end], name, SourceKind(kind), rule.name)


def nominative(written: str, lexicon: Lexicon) -> str:
    """Return "Allgemeine" for the one of "der Allgemeinen"."""
    known = outlet_name(written, lexicon)
    if known:
        return known
    return " ".join(_straight(word, lexicon) for word in written.split(" "))


def _straight(word: str, lexicon: Lexicon) -> str:
    lower = word.casefold()
    for ending in lexicon.grammar["bent_ends"]:
        if lower.endswith(ending):
            return word[:-1]
    return word


def _bare(written: str, lexicon: Lexicon) -> str:
    """Leave out the article or the owner's pronoun before a name: "ihr Management"."""
    first, _, rest = written.partition(" ")
    lower = first.lower()
    owner = lower in lexicon.grammar["not_share"]
    if rest and (owner or lower in lexicon.grammar["article"]):
        return rest
    return written


def _idle(passage: Passage, rule: Rule, source: Source, spoken: Spoken) -> bool:
    """Tell whether a network or a show is only where something happens."""
    if SURE in rule.states:
        return False
    if _is_noun(passage, source):
        return True
    if source.kind is SourceKind.PODCAST and not spoken.says and not spoken.holds:
        return not _is_guest(passage)
    known = KNOWN in rule.states
    lexicon = passage.language.words
    if known and lexicon.outlets.get(source.name.casefold()) != SourceKind.OUTLET:
        return True
    if not known and source.kind not in (SourceKind.SOCIAL, SourceKind.BROADCAST):
        return False
    posted = source.kind is SourceKind.SOCIAL and spoken.holds
    return not (spoken.says or spoken.leads or posted)


def _is_guest(passage: Passage) -> bool:
    """Tell "appeared on the podcast" from "focuses on her podcast, Messy Bun"."""
    lower = passage.words.lower[passage.first : passage.last]
    return not passage.language.words.grammar["guest_of"].isdisjoint(lower)


def _is_noun(passage: Passage, source: Source) -> bool:
    """Tell "postete das Bild auf Instagram" from "sagte sie der Bild"."""
    words, grammar = passage.words, passage.language.words.grammar
    at = bisect_left(words.starts, source.start)
    if not at or words.lower[at : at + 1] != [source.name.casefold()]:
        return False
    return words.lower[at] in grammar["noun_papers"] and (
        words.lower[at - 1] in grammar["neuter_article"]
    )
