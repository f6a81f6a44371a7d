"""Who says what is in marks, and where it was said."""

from bisect import bisect_left

from apps.reading.enums import SourceKind
from apps.reading.model import Quote, Source
from apps.reading.names.drafts import Draft
from apps.reading.sentence.subjects import Clause, Found
from apps.reading.speech.adding import who_adds
from apps.reading.speech.around import GO_ON, from_around
from apps.reading.speech.called import another_told, described
from apps.reading.speech.speakers import speaker_of
from apps.reading.speech.speech import Speech
from apps.reading.speech.talk import AT_LENGTH, TOLD, Talk
from apps.reading.text.text import Words

# Rules of those who may say something and are no source of it.
BYSTANDERS = ("bystander", "family")
_CARRIED = 3  # sentences from "im Gespräch mit …" to what was said there
_NAMING = "\"„“”«»‚‘›‹'"
_PLACES = (
    SourceKind.OUTLET,
    SourceKind.AGENCY,
    SourceKind.BROADCAST,
    SourceKind.PODCAST,
    SourceKind.SOCIAL,
    SourceKind.DOCUMENT,
)


def quotes_of(talk: Talk, ids: dict[int, str]) -> list[Quote]:
    """Return direct speech in order; a source holds for its speaker to the next."""
    out: list[Quote] = []
    for at, speech in enumerate(talk.said):
        talk.at = at
        number = talk.told_in(speech)
        clause = talk.clause(number)
        found = speaker_of(clause, speech)
        told = found.who is not None
        if not found.somebody:
            found = from_around(talk, speech, number, clause)
        if found.who is None and found.noun >= 0 and found is not talk.last[1]:
            found = described(talk, found, number)
        if speech.fragment and _met(talk, number, found):
            found = Found(None)
        told = told and _by_name(clause, found)
        if found.who is not None:
            found = who_adds(talk, speech, number, found)
        if not told and found.who in _named_inside(talk, speech, clause):
            found = Found(None)  # "Jon hört zu": nobody calls himself so
        if found.who is not None and another_told(talk, speech, number, found.who):
            found = Found(None)
        source = _source(talk, number, speech, found)
        if found.who is not None:
            source = talk.carry(number, found.who.number, source)
        talk.last = (talk.sentence(talk.words.at(speech.mark.start)), found)
        if found.who is not None:
            talk.spoken.add(found.who.number)
            talk.voices[found.who] += 1
        speaker = ids[found.who.number] if found.who else None
        out.append(_quote(talk.words, speech, speaker, source))
    return out


def _met(talk: Talk, number: int, found: Found) -> bool:
    """Tell "Ida gratulierte ihr. Privat fand sie „endlich Ruhe“": either of the two."""
    before = number - 1
    if found.who is None or before < 0 or not talk.together(number, before):
        return False
    if any(ref.named and found.who in ref.people for ref in talk.references[number]):
        return False
    refs = [ref for ref in talk.references[before] if not ref.own]
    people = {d for ref in refs for d in ref.people if d.gender == found.who.gender}
    meant = any(not ref.named and ref.first > refs[0].first for ref in refs)
    return len(people) > 1 and meant


def _by_name(clause: Clause, found: Found) -> bool:
    """Tell whether a sentence has its speaker by name, not as "he" or "his wife"."""
    refs = clause.references
    return any(ref.named and found.who in ref.people for ref in refs)


def _named_inside(talk: Talk, speech: Speech, clause: Clause) -> set[Draft]:
    """Return whom the words in the marks call by name; a post may be signed."""
    words, mark = talk.words, speech.mark
    if clause.lower(speech.verb) in clause.lexicon.grammar["posting"]:
        return set()
    first, last = words.at(mark.start), words.at(mark.end)
    numbers = range(talk.sentence(first), talk.sentence(last) + 1)
    return {
        ref.people[0]
        for number in numbers
        for ref in talk.references[number]
        if ref.named and first <= ref.first < last
    }


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


def _source(talk: Talk, number: int, speech: Speech, found: Found) -> int | None:
    """Return the source named in the sentence, the nearest to the marks."""
    here = [
        n for n in _sources_of(talk, number) if talk.sources[n].rule not in BYSTANDERS
    ]
    places = [n for n in here if talk.sources[n].kind in _PLACES]
    here = places if places or found.who is not None else here
    near = [(abs(talk.sources[n].start - speech.mark.start), n) for n in here]
    if near:
        return min(near)[1]
    meant = _paper_meant(talk, number)
    if meant is None:
        meant = _written_there(talk, number, speech)
    if meant is not None:
        return meant
    if found.who is None:
        return _unnamed(talk, number, speech)
    last, other = talk.last
    for back in range(1, _CARRIED + 1):
        if not talk.together(number, number - back):
            return _at_length(talk, number, number - back, found)
        if last == number - back and other.who is not found.who:
            return None  # it was said by somebody else
        posted = [
            n
            for n in _sources_of(talk, number - back)
            if talk.sources[n].kind is SourceKind.SOCIAL
        ]
        if posted and back == 1 and _posts(talk, speech, number - back):
            return posted[-1]  # "…teilte sie auf Instagram mit. „…“, schrieb sie"
        before = [
            n for n in _sources_of(talk, number - back) if talk.sources[n].kind in TOLD
        ]
        outside = talk.clause(number - back).references
        people = {d for ref in outside for d in ref.people}
        if before:  # "Das verriet der Star der „Gala“. „…“, so Ada Thal": nobody else
            told = found.who in people or (back == 1 and not people)
            return before[-1] if told else None
    return None


def _at_length(talk: Talk, number: int, before: int, found: Found) -> int | None:
    """Return the interview that the paragraph before tells of: it goes on in this."""
    last, other = talk.last
    if not talk.near(number, before) or (last == before and other.who is not found.who):
        return None
    outside = talk.clause(before).references
    if not any(found.who in ref.people for ref in outside):
        return None
    there = [n for n in _sources_of(talk, before) if talk.sources[n].rule in AT_LENGTH]
    return there[-1] if there else None


def _paper_meant(talk: Talk, number: int) -> int | None:
    """Return the paper named last, which "dem Blatt" and "told the magazine" mean."""
    first, last = talk.ranges[number]
    words, lexicon = talk.words, talk.language.words
    for i in range(first + 1, last):
        if words.lower[i - 1] not in lexicon.grammar["to_paper"]:
            continue
        said = talk.clause(number).said
        paper = words.forms[i].capitalize() in lexicon.media_words
        if not paper or any(a <= i < b for a, b in said):
            continue
        if words.forms[i + 1 : i + 2] and words.forms[i + 1][0] in _NAMING:
            return None  # "dem Magazin „Nordlicht“" is named
        end = bisect_left(talk.sources, words.starts[first], key=_start)
        aired = words.lower[i] in lexicon.grammar["airing"]
        kinds = TOLD if aired else (SourceKind.OUTLET,)
        papers = (n for n in range(end - 1, -1, -1))
        return next((n for n in papers if talk.sources[n].kind in kinds), None)
    return None


def _posts(talk: Talk, speech: Speech, before: int) -> bool:
    """Tell "schrieb sie" from "sagte sie": what stands in a post.

    What stands alone behind "…, schrieb er bei Instagram." is in it, too.
    """
    posting, lower = talk.language.words.grammar["posting"], talk.words.lower
    if speech.verb >= 0:
        return lower[speech.verb] in posting
    return not posting.isdisjoint(lower[slice(*talk.ranges[before])])


def _written_there(talk: Talk, number: int, speech: Speech) -> int | None:
    """Return the letter or post of the sentence before: "…", heißt es darin."""
    if speech.verb < 0 or not number or not talk.together(number, number - 1):
        return None
    after = talk.words.lower[speech.verb + 1 : speech.verb + 4]
    if talk.language.words.grammar["therein"].isdisjoint(after):
        return None
    before = _sources_of(talk, number - 1)
    return before[-1] if before else None


def _unnamed(talk: Talk, number: int, speech: Speech) -> int | None:
    """Return the unnamed source that goes on: "…", sagt ein Insider. "Und …" """
    last, other = talk.last
    goes_on = speech.rule in GO_ON and last == number - 1 and other.who is None
    if not goes_on or not talk.together(number, last):
        return None
    before = _sources_of(talk, last)
    return before[-1] if before else None


def _sources_of(talk: Talk, number: int) -> list[int]:
    first, last = talk.ranges[number]
    words = talk.words
    begin = bisect_left(talk.sources, words.starts[first], key=_start)
    end = bisect_left(talk.sources, words.ends[last - 1], key=_start)
    return list(range(begin, end))


def _start(source: Source) -> int:
    return source.start
