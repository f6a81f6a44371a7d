"""Whom "sie", "der Sohn" or "die Zürcherin" means who says something."""

from collections import Counter
from collections.abc import Iterator

from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import Reference, completes_kin, oblique
from apps.reading.sentence.callings import CALLS
from apps.reading.sentence.subjects import NOBODY, Found
from apps.reading.speech.about import subject
from apps.reading.speech.adding import asked_in, pronoun
from apps.reading.speech.kinspoken import by_relation
from apps.reading.speech.othertrade import called_alone, of_other_trade
from apps.reading.speech.speech import Speech
from apps.reading.speech.talk import Talk, asks_of
from apps.reading.who.genders import ANY, gender_of

_SPOKEN_OF = 3  # sentences with people from a name to the "sie" that it explains
_BACK = 8  # sentences looked back on
_OPENING = 4  # words of "The singer Jon Aster" before a sentence goes on
_VOICES = 2  # quotes of whom alone a text lets speak


def described(talk: Talk, found: Found, number: int) -> Found:
    """Return whom a pronoun or a noun means: who was spoken of last, alone."""
    if found.article >= 0 and _newcomer(talk, found, number):
        return found  # "Ein Helfer kam. „…“, sagte der Mann"
    told = by_relation(talk, found, number) or _honoured(talk, found)
    if told is not None:
        return Found(told)
    if _is_honoured(talk, found):
        return found
    gender = gender_of(talk.words, talk.language.words, found)
    if talk.words.lower[found.noun] in talk.language.words.grammar["latter"]:
        return _last_named(talk, found, number, "m")  # "Dieser lachte nur: …"
    if gender and found.noun == found.article >= 0:
        return _last_named(talk, found, number, gender)
    gender = gender or _trade(talk, found)
    if not gender or _either_of_two(talk, found, number, gender):
        return found
    if found.article < 0 and number and talk.together(number, number - 1):
        asked = asked_in(talk.clause(number - 1))
        if _fits(asked, gender):
            return asked
    last, speaker = talk.last
    unknown = speaker.somebody and speaker.who is None and speaker.noun < 0
    if unknown and found.article < 0 and number - last < 2 and last >= 0:
        return found  # "“…,” a man said. But he added: “…”"
    if speaker.who is not None and talk.together(number, last):
        between = [subject(talk.clause(i)) for i in range(last + 1, number)]
        same = gender in (speaker.who.gender, ANY)
        other = any(f.somebody for f in between) or of_other_trade(talk, found, speaker)
        if same and not other:
            return speaker
    inside = _subject_before(talk, found, number)
    if inside is not None and gender in (inside.gender, ANY):
        return Found(inside)
    return _told_before(talk, found, number, gender)


def _told_before(talk: Talk, found: Found, number: int, gender: str) -> Found:
    """Return whom of a gender the sentences before are about, the last one first."""
    last, speaker = talk.last
    noun = talk.words.lower[found.noun] if found.article >= 0 else ""
    for at in _sentences(talk, number):
        if last == at and _fits(speaker, gender):
            if not of_other_trade(talk, found, speaker):
                return speaker
            continue  # "Jon, a lawyer, came. “…,” the singer said"
        if noun and asks_of(talk, at):
            continue  # "Und Ada? „Die singt“, kichert die Alte"
        about = subject(talk.clause(at))
        if not about.somebody and not noun and talk.together(number, at):
            about = subject(talk.clause(at), kin=True)
        if about.who is not None and _fits(about, gender):
            if not noun or not talk.only_kin(at, about.who):
                return about
            if called_alone(talk, found, about.who, at):
                return about
            continue  # "Ihre Mama Ada … „…“, sagt die Sängerin"
        if noun in talk.language.words.grammar["elders"]:
            return found  # "die alte Dame": of the sentence right before, or nobody
        if about.who is None and _calls(talk, about) in (gender, ANY):
            return found  # "The witness smiled. “…,” he said": it may be he
        one = _of_sentence(talk, at, gender)
        if one.somebody:
            return one if one.who is not None else found
    return _only_one(talk, found, gender)


def another_told(talk: Talk, speech: Speech, number: int, who: Draft) -> bool:
    """Tell "Die Mutter ging. „…“, sagte sie": it may be her whom nobody names."""
    before = number - 1
    clause = talk.clause(number)
    genders = pronoun(clause, speech.verb) if speech.verb >= 0 else frozenset()
    if not genders or before < 0 or not talk.together(number, before):
        return False
    if clause.lower(speech.verb) in clause.lexicon.grammar["adds"]:
        return False
    if any(who in ref.people for ref in talk.references[before]):
        return False  # "Her older brother, the singer Jon, wept. “…,” he said"
    about = subject(talk.clause(before))
    unnamed = about.somebody and about.who is None and about.noun > about.article >= 0
    return unnamed and bool(_unnamed_genders(talk, about) & genders)


def _unnamed_genders(talk: Talk, about: Found) -> set[str]:
    """Return the gender of "die Mutter", and of "her spokesman": somebody's own man."""
    lexicon, lower = talk.language.words, talk.words.lower
    noun = lower[about.noun]
    kin = lexicon.kin.get(noun)
    if kin is not None:
        return {kin.gender}
    own = lower[about.article] in lexicon.grammar["not_share"]
    return {lexicon.genders.get(noun, "")} if own else set()


def _newcomer(talk: Talk, found: Found, number: int) -> bool:
    """Tell "der Mann" behind "Ein Helfer kam": somebody told of and not named."""
    words, lexicon = talk.words, talk.language.words
    at = number - 1
    person = words.lower[found.noun] in lexicon.grammar["persons"]
    if not person or at < 0 or not talk.together(number, at):
        return False
    first, last = talk.ranges[at]
    if words.lower[first] not in lexicon.grammar["any"]:
        return False
    end = min(first + _OPENING, last)
    return not any(ref.first < end and ref.named for ref in talk.references[at])


def _last_named(talk: Talk, found: Found, number: int, gender: str) -> Found:
    """Return whom "Der wiegelt ab: …" takes up: who was named last right before."""
    at = number - 1
    if at < 0 or not talk.together(number, at):
        return found
    refs = [r for r in talk.clause(at).references if r.named and not r.own]
    last = refs[-1].people[0] if refs else None
    return Found(last) if last is not None and last.gender == gender else found


def _trade(talk: Talk, found: Found) -> str:
    """Return the gender of whom an ending tells: "der Etappensieger", "the shearer"."""
    words, lexicon = talk.words, talk.language.words
    grammar = lexicon.grammar
    if found.noun < 0 or found.article < 0 or found.noun == found.article:
        return ""
    noun, article = words.lower[found.noun], words.lower[found.article]
    if lexicon.tags.get(noun, 0) or noun in grammar["persons"] or noun in lexicon.kin:
        return ""
    if noun.startswith(lexicon.grammar.endings("strangers")):
        return ""
    if article in grammar["the_one"]:
        return ANY if grammar.ends(noun, "speaks_any") else ""
    for gender in ("f", "m"):
        if article in grammar[f"opens_{gender}"]:
            return gender if grammar.ends(noun, f"speaks_{gender}") else ""
    return ""


def _either_of_two(talk: Talk, found: Found, number: int, gender: str) -> bool:
    """Tell "Jon pressed Max about a mail in which he called her …": one of two."""
    if found.article >= 0:
        return False
    people = {
        draft
        for ref in talk.clause(number).references
        if ref.first < found.noun and not ref.own
        for draft in ref.people
    }
    return sum(draft.gender == gender for draft in people) > 1


def _calls(talk: Talk, about: Found) -> str:
    """Return the gender of whom a noun calls, and nobody knows who it is."""
    lexicon = talk.language.words
    if about.noun < 0:
        return ""
    gender, noun = gender_of(talk.words, lexicon, about), talk.words.lower[about.noun]
    if gender or about.article < 0 or noun in lexicon.kin:
        return gender
    return lexicon.genders.get(noun, "") or (ANY if lexicon.tag(noun) & CALLS else "")


def _of_sentence(talk: Talk, at: int, gender: str) -> Found:
    """Return who alone of a gender a sentence names; who leads it before his kin."""
    words, lexicon = talk.words, talk.language.words
    refs = [
        r for r in talk.references[at]
        if not (r.named and completes_kin(words, lexicon, r.first))
    ]  # fmt: skip
    able = {r: [d for d in r.people if gender in (d.gender, ANY)] for r in refs}
    people = {
        d for r, few in able.items() if not r.kin
        for d in few if not _couple(r) or len(few) == 1
    }  # fmt: skip
    fitting = list(people)
    lead = next((r for r in refs if not r.own), None)
    leads = lead.people[0] if lead and len(lead.people) == 1 else None
    if not fitting:
        unsure = (
            lead is not None
            and lead.named
            and not lead.kin
            and not oblique(words, lexicon, lead.first)
        )
        return Found(leads) if unsure and leads and not leads.gender else NOBODY
    kin = {r.people[0] for r in refs if r.kin and r.named} - people
    others = [d for d in kin if gender in (d.gender, ANY)]
    if len(fitting) == 1 and (not others or leads is fitting[0]):
        return Found(fitting[0])
    return Found(None)  # "Jons Freund Kai kam. „…“, schrieb er": one of the two


def _subject_before(talk: Talk, found: Found, number: int) -> Draft | None:
    """Return who leads the sentence in "Jon was “over the moon”, he told the paper"."""
    if found.article >= 0 or not talk.language.words.grammar["subject_first"]:
        return None
    refs = [r for r in talk.clause(number).references if r.first < found.noun]
    one = refs[0] if len(refs) == 1 and refs[0].named and not refs[0].own else None
    if one is None or len(one.people) != 1:
        return None
    if oblique(talk.words, talk.language.words, one.first):
        return None  # "Asked by Jon whether she came, …"
    return one.people[0] if one.first < talk.ranges[number][0] + _OPENING else None


def _only_one(talk: Talk, found: Found, gender: str) -> Found:
    """Return the only person of a text that opens with what "she says"."""
    if not talk.language.words.grammar["subject_first"] or found.article >= 0:
        return found
    people = {draft for refs in talk.references for ref in refs for draft in ref.people}
    one = people.pop() if len(people) == 1 else None
    return Found(one) if one is not None and one.gender == gender else found


def only_voice(talk: Talk) -> Found:
    """Return who alone has spoken in a text so far, more than once."""
    if len(talk.voices) != 1:
        return Found(None, somebody=False)
    draft, times = next(iter(talk.voices.items()))
    return Found(draft) if times >= _VOICES else Found(None, somebody=False)


def _sentences(talk: Talk, number: int) -> Iterator[int]:
    """Yield the sentences before, the latest first.

    In one paragraph those that name nobody do not count.
    """
    told = 0
    for at in range(number - 1, max(number - _BACK, 0) - 1, -1):
        far = number - at > _SPOKEN_OF
        if told == _SPOKEN_OF or not talk.near(number, at):
            return
        if far and not talk.together(number, at):
            return
        yield at
        told += bool(talk.references[at]) or not far


def _is_honoured(talk: Talk, found: Found) -> bool:
    honoured = talk.language.words.grammar["honoured_f", "honoured_m"]
    return found.article >= 0 and talk.words.lower[found.noun] in honoured


def _honoured(talk: Talk, found: Found) -> Draft | None:
    """Return whom the text is about for "der Jubilar": its man named most often."""
    noun = talk.words.lower[found.noun] if found.article >= 0 else ""
    for gender in ("f", "m"):
        if noun in talk.language.words.grammar[f"honoured_{gender}"]:
            often = Counter(
                draft
                for group in talk.references
                for ref in group
                for draft in ref.people
                if draft.gender == gender and ref.named
            ).most_common(2)
            if often and (len(often) == 1 or often[0][1] > often[1][1]):
                return often[0][0]
    return None


def _fits(found: Found, gender: str) -> bool:
    return found.who is not None and (gender == ANY or found.who.gender in ("", gender))


def _couple(ref: Reference) -> bool:
    return len(ref.people) > 1 and not ref.named
