"""Children whose birth is told first and whose name later: "Der Kleine heißt Anton"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from apps.reading.couples.bonds import Bond
from apps.reading.couples.relations import LOVES
from apps.reading.couples.telling import Telling
from apps.reading.couples.topics import Topic
from apps.reading.enums import Kind, Parentage, Status
from apps.reading.languages.patterns import Rule
from apps.reading.model import Span
from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import Reference
from apps.reading.sentence.clauses import leader
from apps.reading.sentence.passage import Passage
from apps.reading.sentence.skeleton import skeleton

NEAR = 4  # sentences from a birth to the name of the child
BORN, NAMED = "born", "named"


def newborn_bonds(
    passage: Passage, called: list[Rule], topic: Topic, telling: Telling
) -> Iterator[Bond]:
    """Yield the parents of a child that is named after its birth was told.

    The bonds of the sentence tell more: "seine Frau Ada" gives birth to his child, too.
    """
    here = telling.of(passage.number)
    for rule in called:
        for pattern in rule.fitting(passage.skeleton.text):
            for match in pattern.finditer(passage.skeleton.text):
                if rule.states[0] == BORN:
                    parents = _parents(passage, match, here)
                    if parents:
                        topic.await_child(parents, passage.number)
                        refs = passage.references
                        topic.born_named = any(_is_child(passage, r) for r in refs)
    if topic.born_named:
        return
    if passage.number - topic.born_at > NEAR or not topic.parents or passage.asks:
        return
    passage = _with_said(passage, telling.history.refs[passage.number])
    for rule in called:
        if rule.states[0] != NAMED:
            continue
        for pattern in rule.fitting(passage.skeleton.text):
            for match in pattern.finditer(passage.skeleton.text):
                yield from _named(passage, rule, match, topic.parents)


def _with_said(passage: Passage, heard: list[Reference]) -> Passage:
    """Return the passage with what is said: "Der Kleine heißt Max", sagte sie."""
    if not passage.marks:
        return passage
    words, sentence = passage.words, (passage.first, passage.last)
    bones = skeleton(words, passage.language.words, sentence, heard, [])
    return replace(passage, skeleton=bones) if bones else passage


def _parents(
    passage: Passage, match: re.Match[str], here: list[Bond]
) -> tuple[Draft, ...]:
    ref = passage.skeleton.reference(match.start("p"))
    people = ref.people
    lexicon = passage.language.words
    led = leader(passage.skeleton.text, match.start("p"), lexicon)
    if not 0 < len(people) <= 2 or (led and not ref.own and "bei" != led != "von"):
        return ()
    if _is_child(passage, ref):
        return ()  # "brachte Söhnchen Max zur Welt": he bore nobody
    if len(people) == 1:
        others = [
            bond.b if bond.a is people[0] else bond.a
            for bond in here
            if bond.kind in LOVES and bond.status is Status.CURRENT
            if people[0] in (bond.a, bond.b)
        ]
        people = (*people, *others[:1])
    return people


def _is_child(passage: Passage, ref: Reference) -> bool:
    """Tell Max of "Seine Freundin brachte Söhnchen Max zur Welt" from who bore him."""
    words, lexicon = passage.words, passage.language.words
    if not ref.named or ref.own or ref.first - 2 < passage.first:
        return False
    kin = lexicon.kin.get(words.lower[ref.first - 1])
    if kin is None or kin.role != "child":
        return False
    if words.lower[ref.first - 2] in lexicon.grammar["not_share"]:
        return False
    behind = words.lower[ref.last : passage.last]
    child = lexicon.kin.keys() | lexicon.grammar["born_child"]
    return lexicon.grammar["indefinite"].isdisjoint(behind) or child.isdisjoint(behind)


def _named(
    passage: Passage, rule: Rule, match: re.Match[str], parents: tuple[Draft, ...]
) -> Iterator[Bond]:
    skeleton = passage.skeleton
    groups = match.re.groupindex
    if "s" in groups and match["s"] and skeleton.reference(match.start("s")).named:
        return  # "Lias Bruder heißt Max"
    child = skeleton.reference(match.start("k"))
    if not _may_be_newborn(child, parents):
        return
    start, end = skeleton.begin(match.start()), skeleton.finish(match.end())
    span = Span(start, end, passage.words.text[start:end])
    for parent in parents:
        for one in child.people:
            yield Bond(
                Kind.PARENT, parent, one, span, f"newborn-{rule.name}",
                parentage=Parentage.BIRTH, noun=True, sentence=passage.number,
            )  # fmt: skip


def _may_be_newborn(ref: Reference, parents: tuple[Draft, ...]) -> bool:
    """Tell whether somebody is named here for the first time, and so shortly."""
    return (
        ref.named
        and not set(ref.people) & set(parents)
        and all(draft.first >= ref.first and draft.aged < 0 for draft in ref.people)
    )
