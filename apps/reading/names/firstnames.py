"""First names that no list knows, alone: "Zorla", once Zorla Vexx is proven."""

from apps.reading.enums import Form
from apps.reading.names.drafts import Cast, Named
from apps.reading.names.names import Scan, before
from apps.reading.names.namewords import is_noun, may_be_surname, stripped
from apps.reading.text.folding import fold

_SHORT = 3  # letters of the shortest such name


def unlisted(cast: Cast, scan: Scan) -> set[str]:
    """Return the first names of those who are proven, where no list has them."""
    lexicon = scan.lexicon
    if not lexicon.grammar["capitals"]:
        return set()  # where nouns have capitals, a first word may be one
    firsts = {draft.words[0] for draft in cast.drafts if draft.surname}
    return {form.lower() for form in firsts if _may_be_given(form, scan)}


def _may_be_given(form: str, scan: Scan) -> bool:
    lexicon = scan.lexicon
    plain = form[0].isupper() and len(form) >= _SHORT and not form.isupper()
    if not plain or form in lexicon.given or lexicon.tag(form.lower()):
        return False
    return may_be_surname(form, lexicon) and not is_noun(form, lexicon)


def enter_first(cast: Cast, scan: Scan, i: int) -> None:
    """Find somebody by a first name that nobody else has; no part of a longer name."""
    words, lexicon = scan.words, scan.lexicon
    form = words.forms[i]
    base = stripped(form, lexicon)
    fitting = cast.by_given.get(fold(form)) or cast.by_given.get(fold(base), [])
    if len(fitting) != 1 or not -1 < fitting[0].first < i:
        return
    genitive = not cast.by_given.get(fold(form))
    behind = words.forms[i + 1] if i + 1 < len(words) and words.glued(i + 1) else ""
    led = words.lower[i - 1] if i and words.glued(i) else ""
    if led in lexicon.grammar["determiner"] or (behind[:1].isupper() and not genitive):
        return
    if i and words.glued(i) and words.forms[i - 1][0].isupper():
        return
    _, kin, _ = before(words, lexicon, i)
    cast.place(Named(i, i + 1, fitting[0], Form.GIVEN, "again", genitive, kin))
