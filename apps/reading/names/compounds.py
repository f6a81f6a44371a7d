"""Names before a kinship word in one compound: "Keil-Tochter", "Ida-Keil-Exmann"."""

import re
from dataclasses import replace

from apps.reading.languages.lexicon import Lexicon
from apps.reading.names.namewords import is_noun, may_be_surname
from apps.reading.text.text import Words

_LETTERS = 3  # of the shortest name in a compound
_SIGNS = ("'", "’")
_HISSED = "sxzßSXZ"  # letters behind which a genitive has but a sign
_CLOSED = re.compile(r"[,.!?]['’]")
_MARKED = 60  # letters back to the opening mark
_LONGEST = 80  # letters of a compound; a longer word is no word


def owners_apart(words: Words, lexicon: Lexicon) -> Words:
    """Return the words with such compounds parted, as "Keils Tochter" is.

    A surname alone must stand elsewhere in the text; a full name proves itself.
    """
    if lexicon.grammar["capitals"]:
        return words  # no language of compounds
    known = set(words.forms)
    cuts = {
        i: parts
        for i, form in enumerate(words.forms)
        if "-" in form
        and len(form) <= _LONGEST
        and (parts := _parts(form, lexicon, known, words.forms[i - 1] if i else ""))
    }
    return _parted(words, cuts) if cuts else words


def _parts(form: str, lexicon: Lexicon, known: set[str], before: str) -> list[str]:
    """Return the words of a compound: its name's, then what of him is meant."""
    given = before in lexicon.given  # "Ida Keil-Tochter Mia"
    for hyphen in re.finditer("-", form):
        kin = form[hyphen.end() :]
        if kin.lower() in lexicon.kin and kin[0].isupper():
            name = form[: hyphen.start()].split("-")
            return [*name, kin] if _is_name(name, lexicon, known, given) else []
    return []


def _is_name(name: list[str], lexicon: Lexicon, known: set[str], given: bool) -> bool:
    last = name[-1]
    if any(len(part) < _LETTERS or not part[1:].islower() for part in name):
        return False
    if len(name) > 1:
        return name[0] in lexicon.given and may_be_surname(last, lexicon)
    surname = may_be_surname(last, lexicon) and not is_noun(last, lexicon)
    return (given or last in known) and (surname or last in lexicon.given)


def _parted(words: Words, cuts: dict[int, list[str]]) -> Words:
    forms: list[str] = []
    starts: list[int] = []
    plain = list(words.plain)
    for i, form in enumerate(words.forms):
        at = words.starts[i]
        for part in cuts.get(i, [form]):
            if at > words.starts[i]:
                plain[at - 1] = " "
            forms.append(part)
            starts.append(at)
            at += len(part) + 1
    return replace(
        words,
        plain="".join(plain),
        forms=forms,
        lower=[form.lower() for form in forms],
        starts=starts,
        ends=[start + len(form) for start, form in zip(starts, forms, strict=True)],
    )


def owns_compound(words: Words, last: int) -> bool:
    """Tell whether a name that ends at a word is the owner in a compound, or by a sign.

    "Keil-Tochter", "Lenz’ Freundin", "James' wife".
    """
    end, text = words.ends[last - 1], words.text
    if text[end : end + 1] == "-":
        return last < len(words) and words.glued(last)
    return text[end : end + 1] in _SIGNS and _owns_by_sign(text, end)


def _owns_by_sign(text: str, end: int) -> bool:
    """Tell "Lenz’ Freundin" from the end of a mark: "die ‘Villa Lenz’ liegt"."""
    if text[end - 1] not in _HISSED or not text[end + 2 : end + 3].isalpha():
        return False
    before = text[max(end - _MARKED, 0) : end]
    opened = max(before.rfind(sign) for sign in ("‘", "‚", " '", "\n'"))
    return text[end + 1] == " " and (opened < 0 or bool(_CLOSED.search(before, opened)))
