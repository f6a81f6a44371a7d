"""Whom a trade does not call: "die Rentnerin" is not the singer, but her mother."""

from apps.reading.languages.lexicon import Tag
from apps.reading.names.drafts import Draft
from apps.reading.sentence.subjects import Found
from apps.reading.speech.talk import Talk
from apps.reading.who.trades import same_trade


def of_other_trade(talk: Talk, found: Found, speaker: Found) -> bool:
    """Tell whether a trade is not his of whom the text tells another."""
    lexicon, noun = talk.language.words, talk.words.lower[found.noun]
    if found.article < 0 or speaker.who is None or not lexicon.tag(noun) & Tag.ROLE:
        return False
    roles = {r for r in speaker.who.roles if lexicon.tag(r) & Tag.ROLE}
    if not roles or noun in lexicon.grammar["persons", "called"]:
        return False
    return not any(
        noun.endswith(r) or r.endswith(noun) or same_trade(lexicon, r, noun)
        for r in roles
    )


def called_alone(talk: Talk, found: Found, kin: Draft, at: int) -> bool:
    """Tell "Adas Mutter Ida kam. „…“, sagt die Rentnerin": Ada, a singer, is none."""
    noun = talk.words.lower[found.noun]
    if noun not in talk.language.words.grammar["retired"]:
        return False  # "die Schauspielerin" may be the singer, too
    owners = {d for ref in talk.references[at] if ref.own for d in ref.people} - {kin}
    return bool(owners) and all(
        of_other_trade(talk, found, Found(owner)) for owner in owners
    )
