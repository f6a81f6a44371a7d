"""How houses write whose a picture is: patterns over one line of a text."""

import re
from functools import lru_cache

from apps.reading.languages.lexicon import Lexicon
from apps.reading.values import value


@value
class Signatures:
    """How photographers sign: the names before, behind and between agencies."""

    heading: re.Pattern[str]  # "Tom Keller/Getty Images " at the head
    named: re.Pattern[str]  # "Mike van der Velde" before "/ANP"
    particled: re.Pattern[str]  # " v. d. Heide" behind "J."
    unparted: re.Pattern[str]  # before "IMAGO/Tom Keller" behind a bare caption


@value
class Shapes:
    social: re.Pattern[str]
    label: re.Pattern[str]
    behind: re.Pattern[str]  # "Foto: ", "(Quelle: " and "© " behind a caption
    next_label: re.Pattern[str]  # ". Inset: " between two pictures
    boxed: re.Pattern[str]  # "[Foto: Tom Keller/dpa] " at the head
    office: re.Pattern[str]  # an agency that no list has


@lru_cache
def shapes(lexicon: Lexicon) -> Shapes:
    known = lexicon.outlets.items()
    networks = {
        name for name in lexicon.outlet_names if (name.casefold(), "social") in known
    }
    nets = "|".join(sorted({*networks, *(name.lower() for name in networks)}))
    words = {label: "|".join(listed) for label, listed in lexicon.credit_words.items()}
    return Shapes(
        re.compile(
            rf"(?:{nets}) ?/ ?(?P<twice>[A-Z]\w+ [A-Z][\w-]+)(?= (?P=twice)\b)"
            rf"|(?:{nets})(?: ?/ ?@?|\.com/@?)[\w.]+|@[\w.]+ ?/ ?(?:{nets})\b"
        ),
        re.compile(
            rf"\(?(?:(?:{words['label']})(?: \(\d\))? ?: ?(?:(?:{words['by']}) )?"
            rf"|(?:{words['by']}) |(?:{words['head']}), )"
        ),
        re.compile(
            r"(?:\s*(?P<in>[(\[])|(?P<apart>\s+[|–—•/-] ?"
            r"|(?<=\w)(?=Credit: ))|\s+|(?<=[.!?)]))"
            rf"(?:(?:{words['label']})(?: \(\d\))? ?(?:: ?|\.\.\.)|(?:{words['by']}) "
            rf"|(?:{words['bare']})/(?=[A-Z])"
            rf"|(?<=[.!?] )(?P<bare>{words['bare']}) (?=[A-Z]\S+ [A-Z])"
            r"|(?=©|\([cC]\) |&copy))(?P<sign>© ?|\([cC]\) |&copy;? ?)?"
        ),
        re.compile(
            rf"(?<=[.!?)]) (?=(?:{words['label']}|{words['place']}) ?: )", re.MULTILINE
        ),
        re.compile(rf"[(\[](?:{words['label']}): ?([^()\[\]]{{2,80}})[)\]]\s*"),
        re.compile(
            rf"(?:{words['office']}) [A-ZÄÖÜ][\w-]+(?= ?/)"
            rf"|[A-ZÄÖÜ][\w.]+(?: [A-ZÄÖÜ][\w.]+)? (?:{words['firm']})\b"
            r"|[A-Z]{3,}(?:\.com)?(?= ?/)"
            r"|[A-Z]\w+\.(?:com|de|at|ch|net|co\.uk)(?= [A-ZÄÖÜ\"„“]| ?/|\s*$)"
        ),
    )


@lru_cache
def signatures(lexicon: Lexicon) -> Signatures:
    agencies = "|".join(re.escape(name) for name in lexicon.agencies)
    small = "|".join(sorted(lexicon.particles - {"und", "y"}))
    part = rf"(?:(?:{small}|v\.|d\.) ){{0,3}}[A-ZÄÖÜ][\w.'’-]*"
    person = rf"[A-ZÄÖÜ][\w.'’-]*(?: {part}){{1,3}}"
    shouted = r"[A-ZÄÖÜ][A-ZÄÖÜ.'’-]*(?: [A-ZÄÖÜ][A-ZÄÖÜ.'’-]*){1,2}"
    return Signatures(
        re.compile(
            rf"{person}(?: ?/ ?[A-Z][\w.&-]+(?= ?/))?(?: ?/ ?(?:{agencies})){{1,3}}"
            rf"(?: (?:via|VIA) (?:{agencies})| for [A-Z][\w.&-]+)?"
            r"(?= [A-ZÄÖÜ\"„“]|\s*$)"
            rf"|{person} ?/ ?[A-Z][\w.&-]+(?: [A-Z][\w.&-]+)? via (?:{agencies})"
            r"(?= [A-ZÄÖÜ\"„“]|\s*$)"
        ),
        re.compile(rf"{person}(?= ?/ ?(?:{agencies})(?!\w))"),
        re.compile(rf" (?:(?:{small}|v\.|d\.) ){{1,3}}[A-ZÄÖÜ][\w'’-]+"),
        re.compile(
            rf"(?<![/|]) (?=(?:{agencies})(?: ?/ ?[^/\n,.;]{{2,40}}){{1,3}}$"
            rf"|{shouted} ?/ ?(?:{agencies})$)"
            r"|(?=Getty Images for [A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3}$)"
            rf"|, (?={person} ?/ ?(?:{agencies})$)"
        ),
    )


@lru_cache
def endings(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(f" {name}" for name in lexicon.agencies)
