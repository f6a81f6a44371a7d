"""The gender that the words beside a name tell of: "Kim, die …", "die kleine Nino"."""

from apps.reading.names.drafts import Cast
from apps.reading.names.names import Scan
from apps.reading.names.namewords import past_bracket


def tell_by_kin(cast: Cast, scan: Scan) -> None:
    """Take a gender from what is apposed: "Nkechi Keil, a daughter of"."""
    words, lexicon = scan.words, scan.lexicon
    article = lexicon.grammar["article", "indefinite"]
    for named in cast.named:
        at = past_bracket(words, named.last)
        if named.draft.gender or words.forms[at : at + 1] != [","]:
            continue
        at += 1 + (
            words.lower[at + 1 : at + 2] != [] and words.lower[at + 1] in article
        )
        word = words.lower[at] if at < len(words) else ""
        if word in lexicon.kin:
            named.draft.gender = lexicon.kin[word].gender.strip("x")


def tell_genders(cast: Cast, scan: Scan) -> None:
    """Take a gender from the relative pronoun after a name: "Kim, die …"."""
    words, lexicon = scan.words, scan.lexicon
    for named in cast.named:
        if named.first == named.draft.first:
            gender = _by_article(scan, named.first)
            named.draft.gender = gender or named.draft.gender
        at = past_bracket(words, named.last)
        if named.draft.gender or at + 1 >= len(words) or words.forms[at] != ",":
            continue
        labels = lexicon.pronouns.get(words.lower[at + 1], ())
        told = [label[-1] for label in labels if label.startswith("relative")]
        if len(told) == 1:
            named.draft.gender = told[0]


def _by_article(scan: Scan, i: int) -> str:
    """Return the gender that "die elfjährige Nino" and "der große Kim" tell of."""
    words, lexicon = scan.words, scan.lexicon
    if i < 2:
        return ""
    bent = words.forms[i - 1].islower() and words.lower[i - 1].endswith("e")
    if not bent or lexicon.tags.get(words.lower[i - 1], 0):
        return ""
    article = words.lower[i - 2]
    return next((g for g in ("f", "m") if article in lexicon.grammar[f"opens_{g}"]), "")
