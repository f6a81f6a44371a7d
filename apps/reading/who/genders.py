"""The gender of a word that calls somebody: "sie", "die Zürcherin", "the singer"."""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.sentence.beside import ENDS
from apps.reading.sentence.subjects import Found
from apps.reading.text.text import Words

ANY = "any"  # gender of "the singer"


def gender_of(words: Words, lexicon: Lexicon, found: Found) -> str:
    """Return the gender of a word that calls somebody, or nothing if nobody knows."""
    at = found.noun
    if not 0 <= at < len(words):
        return ""
    noun = words.forms[at][0].isupper()  # "sagte sie RTL": the pronoun is none
    if noun and found.article != at and not lexicon.grammar["capitals"]:
        at = _last_noun(words, at)
    lower = words.lower[at]
    if found.article == at:
        return "m" if lower in lexicon.grammar["the_m"] else "f"
    labels = {x.removeprefix("own ") for x in lexicon.pronouns.get(lower, ())}
    if labels:
        return next((g for g in ("f", "m") if g in labels), "")
    called = lower in lexicon.grammar["called"] or _known_for(lexicon, lower)
    called = called or lexicon.grammar.ends(lower, "aged_one")
    parents = (
        lower in lexicon.grammar["parents", "noble", "elders"]
        and found.article < at - 1
    )
    called = called or parents
    if lower in lexicon.grammar["either_gender"]:
        return ANY  # "the actor" may be a woman
    if called and words.lower[found.article] in lexicon.grammar["the_one", "neuter"]:
        return lexicon.genders.get(lower, "") or ANY
    if lexicon.grammar.ends(lower, "either"):
        return ANY  # "der Hollywoodstar" may be a woman
    for gender in ("m", "f"):  # "der" before a subject is a man's
        ends = lexicon.grammar.endings(f"called_{gender}")
        fits = called or (ends and lower.endswith(ends) and not lexicon.tag(lower))
        if words.lower[found.article] in lexicon.grammar[f"the_{gender}"] and fits:
            return gender
    return ""


def _last_noun(words: Words, i: int) -> int:
    """Step from "Leipziger" to what is said behind it: "Zeitung", "Sänger"."""
    while i + 1 < len(words) and words.glued(i + 1) and words.forms[i + 1][0].isupper():
        i += 1
    return i


def _known_for(lexicon: Lexicon, lower: str) -> bool:
    """Tell what people of the story are from those who speak for or of them."""
    strange = lexicon.grammar.endings("strangers")
    return bool(lexicon.tag(lower) & Tag.ROLE) and not lower.startswith(strange)


def little_one(words: Words, lexicon: Lexicon, i: int) -> set[str]:
    """Return the gender of "Der Kleine", who is nobody called before."""
    grammar, forms = lexicon.grammar, words.forms
    if i + 2 >= len(words) or words.lower[i + 1] not in grammar["little"]:
        return set()
    if not forms[i + 1][0].isupper() or forms[i + 2][0].isupper():
        return set()  # "Der kleine Max" is named
    return {"m"} if words.lower[i] in grammar["little_m"] else {"f"}


def owns(words: Words, lexicon: Lexicon, i: int, last: int) -> bool:
    """Tell "her daughter" and "ihr Mann" from "saw her" and "gab ihr den Ring".

    A word it can own follows at once: "zusammen sein" and "das soll sein" own nothing.
    """
    if i + 1 >= last:
        return False
    after, other = words.forms[i + 1], lexicon.grammar.get("not_owned", ())
    if words.lower[i + 1] in other:
        return False
    return after[0].isalnum() or not (lexicon.grammar["capitals"] or after in ENDS)
