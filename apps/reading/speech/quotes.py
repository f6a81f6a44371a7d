"""Who says what is in marks, and where it was said."""

from bisect import bisect_left

from apps.reading.enums import SourceKind
from apps.reading.model import Quote, Source
from apps.reading.sentence.subjects import NOBODY, Clause, Found, one
from apps.reading.speech.called import described, only_voice
from apps.reading.speech.speakers import (
    goes_on,
    reported,
    reporter,
    speaker_of,
    subject,
    takes_up,
)
from apps.reading.speech.speech import Speech
from apps.reading.speech.talk import TOLD, Talk
from apps.reading.text.text import Words

# Rules of those who may say something and are no source of it.
BYSTANDERS = ("bystander", "family")
_CARRIED = 3  # sentences from "im Gespräch mit …" to what was said there
_GO_ON = ("alone", "goes-on", "headline", "words", "colon")  # may be the last speaker's
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
        if not found.somebody:
            found = _from_around(talk, speech, number, clause)
        if found.who is None and found.noun >= 0 and found is not talk.last[1]:
            found = described(talk, found, number)
        source = _source(talk, number, speech, found)
        if found.who is not None:
            if source is not None:
                talk.carried[found.who.number] = (number, source)
            where, carried = talk.carried.get(found.who.number, (-2, None))
            source = carried if talk.holds(number, where, carried) else source
        talk.last = (talk.sentence(talk.words.at(speech.mark.start)), found)
        if found.who is not None:
            talk.spoken.add(found.who.number)
            talk.voices[found.who] += 1
        speaker = ids[found.who.number] if found.who else None
        out.append(_quote(talk.words, speech, speaker, source))
    return out


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


def _from_around(talk: Talk, speech: Speech, number: int, clause: Clause) -> Found:
    """Return who says what no verb of its sentence gives to anybody."""
    last, found = talk.last
    if speech.rule == "reported" and talk.together(number, last):
        return found
    if speech.rule in ("fragment", "named-so", "said", "comma"):
        return subject(clause)
    if speech.rule == "split":
        return found
    if speech.rule not in _GO_ON:
        return NOBODY
    if speech.rule == "headline" and not talk.together(number, last):
        return NOBODY
    here = subject(clause)
    if here.somebody:
        return here
    if speech.rule == "colon" and talk.near(number, last) and goes_on(clause):
        return found  # "Und weiter: …"
    asked = _asked(talk, number) if speech.rule == "alone" else NOBODY
    if asked.somebody:
        return asked
    if last == number and found.somebody:
        return found
    told = _reported(talk, number, last)
    if told.somebody:
        return told
    if talk.together(number, last) or speech.rule == "goes-on" or _again(talk, last):
        clauses = [talk.clause(i) for i in range(max(last + 1, 0), number)]
        others = [subject(clause) for clause in clauses if not reported(clause)]
        named = [other for other in others if other.somebody]
        if not named:
            return found
        return _trusted(talk, named[-1], speech, number)
    return _trusted(talk, _beside(talk, number), speech, number)


def _reported(talk: Talk, number: int, last: int) -> Found:
    """Return whose words the sentences before give back: "Er sei froh, sagt Jon. …" """
    for back in range(number - 1, max(last, number - 1 - _CARRIED), -1):
        if not talk.together(number, back):
            break
        clause = talk.clause(back)
        found = reporter(clause)
        if found.who is None and found.noun >= 0:
            return described(talk, found, back)
        if found.somebody or not reported(clause):
            return found
    return NOBODY


def _asked(talk: Talk, number: int) -> Found:
    """Return whom the question of the paragraph before calls: "Ada, warum jetzt?" """
    words, before = talk.words, number - 1
    if before < 0 or talk.together(number, before):
        return NOBODY
    first, last = talk.ranges[before]
    if words.forms[last - 1] != "?":
        return NOBODY
    for ref in talk.references[before]:
        opens = ref.first == first and words.forms[ref.last] == ","
        closes = ref.last == last - 1 and words.forms[ref.first - 1] == ","
        if ref.named and (opens or closes):
            talk.asked = one(ref)
    return talk.asked


def _trusted(talk: Talk, found: Found, speech: Speech, number: int) -> Found:
    """Take whom a sentence is about for who speaks next only if nobody else spoke.

    Where one alone has spoken so far, he goes on: "I" is he.
    """
    spoken = found.who is None or not talk.spoken or found.who.number in talk.spoken
    if found.somebody and (spoken or _reacts(talk, number)):
        return found
    voice = only_voice(talk)
    words = talk.words
    inside = words.lower[words.at(speech.mark.start) : words.at(speech.mark.end)]
    mine = not talk.language.words.grammar["me"].isdisjoint(inside)
    if voice.somebody and mine:
        return voice
    return Found(None) if found.somebody else found


def _reacts(talk: Talk, number: int) -> bool:
    """Tell whether the sentence before says how somebody takes it: "Jon shrugs." """
    if not number or not talk.together(number, number - 1):
        return False
    words = talk.words.lower[slice(*talk.ranges[number - 1])]
    return not talk.language.words.grammar["reacts"].isdisjoint(words)


def _again(talk: Talk, last: int) -> bool:
    """Tell whether the last marked string goes on over the end of its paragraph."""
    return last >= 0 and bool(talk.at) and talk.said[talk.at - 1].mark.goes_on


def _beside(talk: Talk, number: int) -> Found:
    """Return the subject of the sentence before, else of the next one."""
    if talk.together(number, number - 1):
        found = subject(talk.clause(number - 1))
        if found.somebody:
            return found
    if talk.together(number, number + 1):
        following = talk.clause(number + 1)
        if takes_up(following):
            return subject(following)
    return NOBODY


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
            return None
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
        people = {d for ref in talk.references[number - back] for d in ref.people}
        if before:  # "Das verriet der Star der „Gala“. „…“, so Ada Thal": nobody else
            told = found.who in people or (back == 1 and not people)
            return before[-1] if told else None
    return None


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
        papers = (n for n in range(end - 1, -1, -1))
        return next((n for n in papers if talk.sources[n].kind in TOLD), None)
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
    goes_on = speech.rule in _GO_ON and last == number - 1 and other.who is None
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
