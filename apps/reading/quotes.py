"""Who says what is in marks, and where it was said."""

from bisect import bisect_left, bisect_right

from apps.reading.beside import Reference
from apps.reading.drafts import Draft
from apps.reading.languages import Language
from apps.reading.languages.lexicon import Tag
from apps.reading.model import Quote, Source
from apps.reading.speech import Speech
from apps.reading.text import Words

_NEAR = 5  # words between a verb of saying and who says it


def quotes_of(
    words: Words,
    language: Language,
    said: list[Speech],
    ranges: list[tuple[int, int]],
    references: list[list[Reference]],
    sources: list[Source],
    ids: dict[int, str],
) -> list[Quote]:
    """Return direct speech in order; a source holds for its speaker to the next."""
    starts = [first for first, _ in ranges]
    carried: dict[int, int] = {}
    out: list[Quote] = []
    last: tuple[int, Draft | None] = (-2, None)
    for speech in said:
        first = words.at(speech.mark.start)
        number = max(bisect_right(starts, first) - 1, 0)
        speaker = _speaker(words, language, speech, ranges[number], references[number])
        if speaker is None and speech.rule in _GO_ON:
            near = number - last[0] <= 1 and _no_name(references[number], first)
            speaker = last[1] if near else None
        source = _source(words, ranges[number], sources, speech)
        if speaker is not None:
            if source is not None:
                carried[speaker.number] = source
            source = carried.get(speaker.number)
        last = (number, speaker)
        out.append(
            _quote(words, speech, ids[speaker.number] if speaker else None, source)
        )
    return out


_GO_ON = ("alone", "goes-on", "first-person")  # may be the last speaker's


def _quote(
    words: Words, speech: Speech, speaker: str | None, source: int | None
) -> Quote:
    mark = speech.mark
    verb = words.forms[speech.verb] if speech.verb >= 0 else None
    return Quote(
        mark.start,
        mark.end,
        words.text[mark.start : mark.end],
        speaker,
        source,
        speech.fragment,
        verb,
        speech.rule,
    )


def _no_name(references: list[Reference], first: int) -> bool:
    return not any(ref.first < first for ref in references)


def _speaker(
    words: Words,
    language: Language,
    speech: Speech,
    sentence: tuple[int, int],
    references: list[Reference],
) -> Draft | None:
    """Return who stands at the verb of saying: behind it first, then before."""
    if speech.verb < 0:
        return None
    inside = (words.at(speech.mark.start), words.at(speech.mark.end))
    outer = [r for r in references if not inside[0] <= r.first < inside[1]]
    after = [r for r in outer if r.first > speech.verb]
    before = [r for r in outer if r.last <= speech.verb]
    if after and _is_subject(words, language, speech.verb, after[0]):
        return _single(after[0])
    if len(after) > 1 and _is_kin(words, language, speech.verb, after[0], after[1]):
        return _single(after[1])
    if before:
        subject = _before_verb(words, language, speech, before)
        if subject is not None:
            return _single(subject)
    return None


def _is_subject(
    words: Words, language: Language, verb: int, reference: Reference
) -> bool:
    """Tell whether somebody right behind the verb says it, not somebody is told it."""
    between = words.lower[verb + 1 : reference.first]
    if reference.own or len(between) > _NEAR:
        return False
    grammar, tags = language.words.grammar, language.words.tags
    for word in between:
        if not word.isalnum() and word != "-" and "-" not in word:
            return False
        role = tags.get(word, 0) & (Tag.ROLE | Tag.TITLE | Tag.KIN)
        if not role and word not in grammar["subject_before"] and not _aged(word):
            return word in grammar["adverbs"]
    return True


def _is_kin(
    words: Words, language: Language, verb: int, owner: Reference, named: Reference
) -> bool:
    """Tell whether "sagte sein Sohn Kai" stands there: who is owned says it."""
    between = words.lower[owner.last : named.first]
    return (
        owner.own
        and owner.first == verb + 1
        and 0 < len(between) < _NEAR
        and between[-1] in language.words.kin
    )


def _aged(word: str) -> bool:
    return word[:1].isdecimal()


def _before_verb(
    words: Words, language: Language, speech: Speech, before: list[Reference]
) -> Reference | None:
    nearest = before[-1]
    mark = words.at(speech.mark.start)
    begin = max((r.first for r in before[:1]), default=0)
    if speech.verb > mark:
        # "…" stands between: only what follows the marks can say it.
        if nearest.first < mark:
            return None
        before = [r for r in before if r.first > mark]
    clause = [r for r in before if r.first >= _clause(words, speech.verb, begin)]
    subjects = [r for r in clause if not r.own and _single(r) is not None]
    if clause and clause[-1].own:
        return None
    return subjects[0] if subjects else None


def _clause(words: Words, at: int, begin: int) -> int:
    for i in range(at, begin, -1):
        if words.forms[i] in (";", ":", "–", "—"):
            return i
    return begin


def _single(reference: Reference) -> Draft | None:
    return reference.people[0] if len(reference.people) == 1 else None


def _source(
    words: Words, sentence: tuple[int, int], sources: list[Source], speech: Speech
) -> int | None:
    """Return the source named in the sentence, the nearest to the marks."""
    begin = bisect_left(sources, words.starts[sentence[0]], key=_start)
    end = bisect_left(sources, words.ends[sentence[1] - 1], key=_start)
    within = [
        (abs(sources[number].start - speech.mark.start), number)
        for number in range(begin, end)
    ]
    return min(within)[1] if within else None


def _start(source: Source) -> int:
    return source.start
