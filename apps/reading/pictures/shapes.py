"""How houses write whose a picture is: patterns over one line of a text."""

import re
from dataclasses import dataclass
from functools import lru_cache

from apps.reading.languages.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Shapes:
    social: re.Pattern[str]
    label: re.Pattern[str]
    closing: re.Pattern[str]  # "(Quelle: dpa)" at the end
    trailing: re.Pattern[str]  # "Foto: Tom Keller/dpa" at the end
    signed: re.Pattern[str]  # "(Tom Keller/Getty Images)", ". AP Photo/Tom Keller"
    heading: re.Pattern[str]  # "Tom Keller/Getty Images " at the head
    boxed: re.Pattern[str]  # "[Foto: Tom Keller/dpa] " at the head
    office: re.Pattern[str]  # an agency that no list has


@lru_cache
def shapes(lexicon: Lexicon) -> Shapes:
    known = lexicon.outlets.items()
    networks = {
        name for name in lexicon.outlet_names if (name.casefold(), "social") in known
    }
    agencies = "|".join(re.escape(name) for name in lexicon.agencies)
    person = r"[A-ZÄÖÜ][\w.'’-]+(?: [A-ZÄÖÜ][\w.'’-]+){1,2}"
    signed = rf"{person} ?/ ?(?:{agencies})|(?:{agencies}) ?/ ?{person}"
    libraries = "|".join(
        re.escape(name)
        for name in lexicon.agencies
        if name.casefold() not in lexicon.outlets
    )
    words = {label: "|".join(listed) for label, listed in lexicon.credit_words.items()}
    return Shapes(
        re.compile(rf"(?:{'|'.join(sorted(networks))}) ?/ ?@?[\w.]+"),
        re.compile(rf"\(?(?:(?:{words['label']}) ?: ?|(?:{words['by']}) )"),
        re.compile(
            rf"\s*[(\[](?:(?:{words['label']}): ?|(?:{words['by']}) |© ?)"
            r"([^()\[\]]{2,80})[)\]]\s*$"
        ),
        _trailing(words["label"], words["by"], person, agencies),
        re.compile(
            rf"\s*\(((?:{signed})(?:, \w+)?)\)\s*$"
            rf"|(?<=[.!?)])\s+({signed}|(?:{'|'.join(sorted(networks))}) ?/ ?@?[\w.]+"
            rf"|{libraries}|[Cc]ourtesy of [^.:\n]{{2,50}}"
            rf"|{person} ?/ ?CC[ -][\w .-]+)\s*$"
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


def _trailing(label: str, by: str, person: str, agencies: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<=[.!?)»”\"])\s+(?:[–—-] )?|\s+[|–—] |\s+(?=©|\([cC]\) )"
        rf"|\s+(?=(?:{label}): (?:{person} ?/ ?)?(?:{agencies})(?!\w)))"
        rf"(?:(?:{label}): |(?:{by}) |(?=© ?|\([cC]\) ))"
        rf"((?:© (?:{label}): )?(?:\([cC]\) )?"
        r"[A-ZÄÖÜa-z©@][^():.!?\n]{1,60}"
        rf"(?:\((?:{agencies})\)|\d\.\d)?)\.?\s*$"
    )


@lru_cache
def endings(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(f" {name}" for name in lexicon.agencies)
