"""How houses write whose a picture is: patterns over one line of a text."""

import re
from functools import lru_cache

from apps.reading.languages.lexicon import Lexicon
from apps.reading.values import value


@value
class Shapes:
    social: re.Pattern[str]
    label: re.Pattern[str]
    behind: re.Pattern[str]  # "Foto: ", "(Quelle: " and "© " behind a caption
    next_label: re.Pattern[str]  # ". Inset: " between two pictures
    heading: re.Pattern[str]  # "Tom Keller/Getty Images " at the head
    boxed: re.Pattern[str]  # "[Foto: Tom Keller/dpa] " at the head
    office: re.Pattern[str]  # an agency that no list has


@lru_cache
def shapes(lexicon: Lexicon) -> Shapes:
    known = lexicon.outlets.items()
    networks = {
        name for name in lexicon.outlet_names if (name.casefold(), "social") in known
    }
    nets = "|".join(sorted({*networks, *(name.lower() for name in networks)}))
    agencies = "|".join(re.escape(name) for name in lexicon.agencies)
    person = r"[A-ZÄÖÜ][\w.'’-]+(?: [A-ZÄÖÜ][\w.'’-]+){1,2}"
    words = {label: "|".join(listed) for label, listed in lexicon.credit_words.items()}
    return Shapes(
        re.compile(rf"(?:{nets})(?: ?/ ?@?|\.com/@?)[\w.]+|@[\w.]+ ?/ ?(?:{nets})\b"),
        re.compile(
            rf"\(?(?:(?:{words['label']}) ?: ?|(?:{words['by']}) "
            rf"|(?:{words['head']}), )"
        ),
        re.compile(
            r"(?:\s*(?P<in>[(\[])|(?P<apart>\s+[|–—•/-] ?"
            r"|(?<=[^\W\d_])(?=Credit: ))|\s+|(?<=[.!?)]))"
            rf"(?:(?:{words['label']}) ?(?:: ?|\.\.\.)|(?:{words['by']}) "
            rf"|(?:{words['bare']})/(?=[A-Z])"
            rf"|(?<=[.!?] )(?P<bare>{words['bare']}) (?=[A-Z]\S+ [A-Z])"
            r"|(?=©|\([cC]\) |&copy))(?P<sign>© ?|\([cC]\) |&copy;? ?)?"
        ),
        re.compile(
            rf"(?<=[.!?)]) (?=(?:{words['label']}|{words['place']}) ?: )", re.MULTILINE
        ),
        re.compile(rf"{person} ?/ ?(?:{agencies})(?= [A-ZÄÖÜ\"„“]|\s*$)"),
        re.compile(rf"[(\[](?:{words['label']}): ?([^()\[\]]{{2,80}})[)\]]\s*"),
        re.compile(
            rf"(?:{words['office']}) [A-ZÄÖÜ][\w-]+(?= ?/)"
            rf"|[A-ZÄÖÜ][\w.]+(?: [A-ZÄÖÜ][\w.]+)? (?:{words['firm']})\b"
            r"|[A-Z]{3,}(?:\.com)?(?= ?/)"
            r"|[A-Z]\w+\.(?:com|de|at|ch|net|co\.uk)(?= [A-ZÄÖÜ\"„“]| ?/|\s*$)"
        ),
    )


@lru_cache
def endings(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(f" {name}" for name in lexicon.agencies)
