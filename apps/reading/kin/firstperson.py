"""What people tell of themselves: "mein Bruder Kai", "Ada und ich sind verheiratet".

In what somebody says, and in the answers of an interview, "ich" means whoever speaks.
"""

from collections import Counter
from collections.abc import Iterator

from apps.reading.couples.bonds import Bond
from apps.reading.couples.events import told_events
from apps.reading.couples.telling import Telling
from apps.reading.couples.topics import Topic
from apps.reading.enums import Status
from apps.reading.kin.kinship import kin_told
from apps.reading.languages.lexicon import Lexicon
from apps.reading.names.drafts import Cast, Draft
from apps.reading.page import Page
from apps.reading.sentence.beside import Reference
from apps.reading.sentence.passage import Passage
from apps.reading.sentence.skeleton import skeleton
from apps.reading.text.text import Words

ASKED = 3  # questions that make a text an interview
_SHORT = 2  # letters of "Dr.", which ends no sentence
Said = tuple[int, int, Draft]  # the places of what somebody says, and who


def speaking(
    words: Words, lexicon: Lexicon, sentence: tuple[int, int], draft: Draft
) -> list[Reference]:
    """Return the words by which a speaker means himself."""
    grammar = lexicon.grammar
    mine, me = grammar["mine", "ours"], grammar["me"]
    return [
        Reference(i, i + 1, (draft,), own=words.lower[i] in mine)
        for i in range(*sentence)
        if words.lower[i] in mine or words.lower[i] in me
    ]


def with_answers(
    page: Page, cast: Cast, references: list[list[Reference]]
) -> list[list[Reference]]:
    """Add to each sentence of an interview's answers who speaks of himself there."""
    words, lexicon = page.words, page.language.words
    if words.forms.count("?") < ASKED:
        return references
    answers, questions = _answers(page)
    one = _interviewed(page, cast, answers) if questions >= ASKED else None
    if one is None:
        return references
    out = list(references)
    for number in answers:
        first, last = page.ranges[number]
        own = [
            ref
            for ref in speaking(words, lexicon, (first, last), one)
            if not page.quoted[ref.first]
        ]
        if own:
            out[number] = sorted([*out[number], *own], key=lambda ref: ref.first)
    return out


def _answers(page: Page) -> tuple[list[int], int]:
    """Return the sentences of paragraphs that end in no question, and how many do."""
    words, questions = page.words, 0
    answers: list[int] = []
    bounds = [*page.starts[1:], len(words)]
    number = 0
    for end in bounds:
        here = []
        while number < len(page.ranges) and page.ranges[number][0] < end:
            here.append(number)
            number += 1
        if here and words.forms[page.ranges[here[-1]][1] - 1] == "?":
            questions += 1
        else:
            answers += here
    return answers, questions


def _interviewed(page: Page, cast: Cast, answers: list[int]) -> Draft | None:
    """Return who is asked: named before a colon, or called upon most of all."""
    words, lexicon = page.words, page.language.words
    me = lexicon.grammar["me"]
    spoken = sum(
        any(words.lower[i] in me and not page.quoted[i] for i in range(*page.ranges[n]))
        for n in answers
    )
    if spoken < ASKED:
        return None
    openings = set(page.starts)
    labelled = {
        named.draft
        for named in cast.named
        if named.first in openings and words.forms[named.last : named.last + 1] == [":"]
    }
    if len(labelled) == 1:
        return labelled.pop()
    most = Counter(named.draft for named in cast.named).most_common(2)
    if labelled or not most:
        return None
    alone = len(most) == 1 or most[0][1] >= 2 * most[1][1]
    return most[0][0] if alone else None


def said_bonds(
    page: Page, references: list[list[Reference]], said: list[Said], telling: Telling
) -> Iterator[Bond]:
    """Yield who is bound to whom, as people say of themselves in marked speech."""
    words, lexicon = page.words, page.language.words
    grammar = lexicon.grammar
    mine = grammar["mine", "ours", "me", "we"]
    number = 0
    for start, end, draft in sorted(said, key=lambda one: one[0]):
        first, last = words.at(start), words.at(end)
        here = set(words.lower[first:last])
        if here.isdisjoint(mine) or here.isdisjoint(page.language.calls):
            continue
        while number < len(page.ranges) and page.ranges[number][1] <= first:
            number += 1
        for at in range(number, len(page.ranges)):
            low, high = page.ranges[at]
            if low >= last:
                break
            for part in _sentences(words, max(low, first), min(high, last)):
                yield from _said(page, references[at], part, at, draft, telling)


def _both(
    page: Page, part: tuple[int, int], number: int, draft: Draft, telling: Telling
) -> list[Reference]:
    """Return "wir", where the one who says it and one other are a couple told of."""
    words, grammar = page.words, page.language.words.grammar
    we = [i for i in range(*part) if words.lower[i] in grammar["we"]]
    if not we:
        return []
    until = words.starts[part[0]]
    couple = telling.couple(number, until)
    if len(couple) != 2 or draft not in couple:
        return []
    told = telling.focus(number, until) is not None
    if not told and {one.gender for one in couple} != {"f", "m"}:
        return []  # two brothers, a band
    return [Reference(i, i + 1, tuple(couple)) for i in we[:1]]


def _sentences(words: Words, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of speech, which the text counts as one of its own."""
    begin = first
    for i in range(first + 1, last - 1):
        before, behind = words.forms[i - 1], words.forms[i + 1]
        full = before[-1].islower() and len(before) > _SHORT and behind[:1].isupper()
        if words.forms[i] == "." and full:
            yield begin, i + 1
            begin = i + 1
    yield begin, last


def _said(
    page: Page,
    references: list[Reference],
    part: tuple[int, int],
    number: int,
    draft: Draft,
    telling: Telling,
) -> Iterator[Bond]:
    words, lexicon, language = page.words, page.language.words, page.language
    here = frozenset(words.lower[part[0] : part[1]])
    named = [r for r in references if r.named and part[0] <= r.first < part[1]]
    own = speaking(words, lexicon, part, draft) if named else []
    own = own or (_both(page, part, number, draft, telling) if not named else [])
    if not own:
        return
    found = sorted([*named, *own], key=lambda ref: ref.first)
    bones = skeleton(words, lexicon, part, found, [])
    if bones is None:
        return
    whens = [w for w in page.whens if words.starts[part[0]] <= w.start]
    whens = [w for w in whens if w.start < words.ends[part[1] - 1] and not w.alone]
    passage = Passage(
        number, *part, bones, words, language, whens, words.forms[part[1] - 1] == "?",
        found, [], [],
    )  # fmt: skip
    if passage.asks:
        return
    if not lexicon.kin.keys().isdisjoint(here):
        yield from kin_told(passage, Topic([], {})).bonds
    if passage.crowded() and here.isdisjoint(lexicon.grammar["if_only"]):
        past = not here.isdisjoint(lexicon.grammar["was"])
        for bond in told_events(passage, language.events.called_by(here), telling):
            if named or not past or bond.status is not Status.DENIED:
                yield bond  # "Wir waren nie ein Paar" denies nothing of today
