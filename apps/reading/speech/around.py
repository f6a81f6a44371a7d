"""Who says what no verb of its own sentence gives to anybody."""

from apps.reading.sentence.beside import oblique
from apps.reading.sentence.subjects import NOBODY, Clause, Found, one
from apps.reading.speech.about import subject, takes_up
from apps.reading.speech.adding import asked_in
from apps.reading.speech.called import described, only_voice
from apps.reading.speech.givenback import given_back
from apps.reading.speech.headlines import of_headline
from apps.reading.speech.reporters import reported, reporter
from apps.reading.speech.speakers import goes_on
from apps.reading.speech.speech import Speech
from apps.reading.speech.talk import Talk, asks_of

_BACK = 3  # sentences looked back on for whose words they give back
GO_ON = ("alone", "goes-on", "headline", "words", "colon")  # may be the last speaker's


def from_around(talk: Talk, speech: Speech, number: int, clause: Clause) -> Found:
    """Return who says what no verb of its sentence gives to anybody."""
    last, found = talk.last
    if speech.rule == "reported" and talk.together(number, last):
        back = given_back(talk, speech, number, clause)
        return back if back.somebody else found
    if speech.rule in ("fragment", "named-so", "said", "comma"):
        back = given_back(talk, speech, number, clause)
        if back.somebody:
            return back
        return Found(None) if _is_heard(clause) else _subject(clause)
    if speech.rule == "split":
        return found
    if speech.rule not in GO_ON:
        return NOBODY
    if speech.rule == "headline" and not talk.together(number, last):
        return NOBODY
    here = subject(clause)
    if here.somebody:
        return here
    if speech.rule == "colon" and talk.near(number, last) and goes_on(clause):
        return found  # "Und weiter: …"
    asked = _and_who(talk, number) if speech.rule == "alone" else NOBODY
    if not asked.somebody and speech.rule == "alone":
        asked = _of_question(talk, number)
    if not asked.somebody and speech.rule == "alone":
        asked = _asked(talk, number)
    if not asked.somebody and speech.rule == "alone":
        asked = of_headline(talk, number)
    if asked.somebody:
        return asked
    if last == number and found.somebody:
        return found
    told = _reported(talk, number, last)
    if told.somebody:
        return told
    return _gone_on(talk, speech, number)


def _gone_on(talk: Talk, speech: Speech, number: int) -> Found:
    """Return who spoke last, or whom the sentences since then are about."""
    last, found = talk.last
    again = speech.rule == "goes-on" or _again(talk, number, last)
    if again or talk.together(number, last):
        clauses = [talk.clause(i) for i in range(max(last + 1, 0), number)]
        others = [subject(clause) for clause in clauses if not reported(clause)]
        named = [other for other in others if other.somebody]
        if not named:
            return found
        return _trusted(talk, named[-1], speech, number)
    return _trusted(talk, _beside(talk, number), speech, number)


def _subject(clause: Clause) -> Found:
    """Return whom a sentence is about: "Der" of "Der will „nichts sagen“", too."""
    found = subject(clause, kin=True)
    if found.somebody:
        return found
    named = clause.nameless(clause.sentence[0], clause.sentence[0] + 1)
    return named if named.noun == named.article >= 0 else found


def _is_heard(clause: Clause) -> bool:
    """Tell "Ada sei, so heißt es aus ihrem Umfeld, „…“": others say so of her.

    Nor is it she of whom "Gerüchte, seine Ex sei verliebt, seien „erlogen“" tells.
    """
    first, last = clause.sentence
    rumour = clause.lower(first) in clause.lexicon.moods
    if rumour and clause.lower(first + 1) == ",":
        return True
    so, it = clause.lexicon.grammar["called_so"], clause.lexicon.grammar["it"]
    return any(
        clause.lower(i) in so and clause.lower(i + 1) in it for i in range(first, last)
    )


def _reported(talk: Talk, number: int, last: int) -> Found:
    """Return whose words the sentences before give back: "Er sei froh, sagt Jon. …" """
    for back in range(number - 1, max(last, number - 1 - _BACK), -1):
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
    if words.forms[last - 1] != "?" and not _addressed(talk, before):
        return NOBODY
    for ref in talk.references[before]:
        opens = ref.first == first and words.forms[ref.last] == ","
        closes = ref.last == last - 1 and words.forms[ref.first - 1] == ","
        if ref.named and (opens or closes):
            talk.asked = one(ref)
    return talk.asked


def _addressed(talk: Talk, number: int) -> bool:
    """Tell what is no question, but said to somebody: "Ihr Bruder, sagen Sie, …"."""
    words, (first, last) = talk.words, talk.ranges[number]
    formal = talk.language.words.grammar["formal"]
    begin = first + (words.lower[first] not in formal or talk.asked.who is None)
    told = any(a <= first < b for a, b in talk.clause(number).said)
    return not told and any(words.forms[i] in formal for i in range(begin, last))


def _and_who(talk: Talk, number: int) -> Found:
    """Return who is asked by "Und der Hotelier?", "And Jon?": he answers."""
    words, before = talk.words, number - 1
    if before < 0 or not talk.near(number, before):
        return NOBODY
    last = talk.ranges[before][1]
    if not asks_of(talk, before):
        return NOBODY
    refs = [ref for ref in talk.references[before] if ref.last == last - 1]
    if not refs or not refs[0].named or refs[0].own:
        return NOBODY
    of = oblique(words, talk.language.words, refs[0].first)
    return NOBODY if of else one(refs[0])


def _of_question(talk: Talk, number: int) -> Found:
    """Return whom a question is about: "Sein Rezept?", "Ob sie heiraten will?"."""
    before = number - 1
    if before < 0 or not talk.together(number, before):
        return NOBODY
    clause, (first, last) = talk.clause(before), talk.ranges[before]
    if talk.words.forms[last - 1] != "?" or not clause.references or clause.said:
        return NOBODY
    ref = clause.references[0]
    if ref.own and ref.first == first and not clause.kin_after(ref):
        return one(ref)
    asks = clause.lower(first) in clause.lexicon.grammar["whether"]
    return one(ref) if asks and ref.first == first + 1 and not ref.own else NOBODY


def _trusted(talk: Talk, found: Found, speech: Speech, number: int) -> Found:
    """Take whom a sentence is about for who speaks next only if nobody else spoke.

    Where one alone has spoken so far, he goes on: "I" is he.
    """
    spoken = found.who is None or not talk.spoken or found.who.number in talk.spoken
    spoken = spoken and not _died(talk, number - 1)
    if found.somebody and (spoken or _reacts(talk, number)):
        return found
    voice = only_voice(talk)
    words = talk.words
    inside = words.lower[words.at(speech.mark.start) : words.at(speech.mark.end)]
    mine = not talk.language.words.grammar["me"].isdisjoint(inside)
    unsaid = found.who is None and found.somebody and not _died(talk, number - 1)
    if voice.somebody and mine and not unsaid:
        return voice
    return Found(None) if found.somebody else found


def _died(talk: Talk, number: int) -> bool:
    """Tell "Seine zweite Frau, die Sängerin Ada, starb 1994": she says no more."""
    words, grammar = talk.words.lower, talk.language.words.grammar
    said = words[slice(*talk.ranges[number])] if number >= 0 else []
    return not grammar["dying"].isdisjoint(said)


def _reacts(talk: Talk, number: int) -> bool:
    """Tell whether the sentence before says how somebody takes it: "Jon shrugs." """
    if not number or not talk.together(number, number - 1):
        return False
    words = talk.words.lower[slice(*talk.ranges[number - 1])]
    return not talk.language.words.grammar["reacts"].isdisjoint(words)


def _again(talk: Talk, number: int, last: int) -> bool:
    """Tell whether the last marked string goes on over the end of its paragraph.

    So does a paragraph that is nothing but speech, right behind speech; an answer
    to what was asked there is another's.
    """
    if last < 0 or not talk.at:
        return False
    before = talk.said[talk.at - 1].mark
    if before.goes_on:
        return True
    return last == number - 1 and not _asked_last(talk)


def _asked_last(talk: Talk) -> bool:
    """Tell whether the last marked string is a question."""
    if not talk.at:
        return False
    return talk.words.text[talk.said[talk.at - 1].mark.end - 1] == "?"


def _beside(talk: Talk, number: int) -> Found:
    """Return the subject of the sentence before, else of the next one.

    Over the end of a paragraph that of the sentence before goes on if he spoke last.
    """
    if talk.together(number, number - 1):
        before = talk.clause(number - 1)
        asked = asked_in(before)
        found = asked if asked.somebody else subject(before)
        if found.somebody:
            return found
    if talk.together(number, number + 1):
        following = talk.clause(number + 1)
        if takes_up(following):
            return subject(following)
    if number and not talk.together(number, number - 1) and not _asked_last(talk):
        found = subject(talk.clause(number - 1))
        if found.who is not None and found.who is talk.last[1].who:
            return found
    return NOBODY
