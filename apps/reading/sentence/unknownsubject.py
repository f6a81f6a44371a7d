"""Of which gender a subject is that means nobody known: "sie", "der Käser"."""

from apps.reading.enums import Kind
from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.sentence.clauses import Part
from apps.reading.sentence.skeleton import OWN, is_person

_KIN = 4  # words from "seine" to behind a kinship word
_CALLS = Tag.ROLE | Tag.TITLE | Tag.KIN


def unknown_subject(text: str, part: Part, phrase: str, lexicon: Lexicon) -> str:
    """Return the gender of a subject that is nobody known: "sie", "der Käser".

    That is "they" for more than one, "?" where it does not show, "" for no subject.
    """
    grammar, before = lexicon.grammar, ""
    own = [word.strip(",;:") for word in phrase.lower().split()]
    pronouns = grammar["acts_alone", "this_one", "either_case"]
    own = [word for word in own if word not in pronouns]
    written = text[part.start : part.end].split()
    words = [word.lower() for word in written]
    for i, word in enumerate(words):
        led = before in grammar["prepositions"] or before in grammar["and"]
        last, before = before, word
        if word in own or led:
            continue
        if _of_nameless_kin(word, words[i + 1 : i + 1 + _KIN], lexicon):
            return "?"  # "Seine Schwester ist mit Jon liiert"
        if word in grammar["this_one"]:
            return "?"  # "nachdem dieser sich von Ada getrennt hatte"
        labels = set(lexicon.pronouns.get(word, ()))
        if word not in grammar["relative"] and labels & {"f", "m", "they"}:
            return _gender_of(labels, words, lexicon)
        adjective = words[i + 1 : i + 2] and words[i + 1] in lexicon.ordinals
        noun = i + 2 if adjective else i + 1
        if word in grammar["nominative"] and words[noun : noun + 1] == own[:1]:
            continue  # "Die (zweite) Ehe endete": who is meant the phrase tells
        if word in grammar["nominative"] and _calls(words, i, lexicon):
            return _calls(words, i, lexicon)
        if written[i][0].isupper() and _may_be_a_name(word, last, own, lexicon):
            return "?"
        if _my_parent(word, last, "".join(words[i + 1 : i + 2]), lexicon):
            return "?"  # "Danach war Mama mit Jon verheiratet"
    return ""


def _of_nameless_kin(word: str, behind: list[str], lexicon: Lexicon) -> bool:
    """Tell "Seine jüngere Schwester ist" from "Seine Schwester Ada ist"."""
    if word[-1] != OWN and word not in lexicon.grammar["not_share"]:
        return False
    grammar = lexicon.grammar
    for at, one in enumerate(behind[:-1]):
        kin, after = lexicon.kin.get(one), behind[at + 1]
        if kin is not None:
            named = is_person(after[0]) or lexicon.tag(after) & _CALLS
            return not named and (kin.role != "same" or kin.kind == Kind.SIBLING)
        if not one.isalpha() or one in grammar["prepositions", "be", "and", "article"]:
            return False
    return False


def _may_be_a_name(word: str, last: str, own: list[str], lexicon: Lexicon) -> bool:
    """Tell a name that was not understood: "war Vukić mit Jon verheiratet"."""
    plain = word.strip(",.:;'’")
    if plain in lexicon.weekdays or plain in lexicon.months:
        return False
    if lexicon.tag(plain) & ~Tag.SURNAME:
        return False
    if lexicon.grammar["capitals"]:
        return plain.isalpha()
    articles = lexicon.grammar["article"]
    return last in lexicon.grammar["be"] or (last in own and last not in articles)


def _my_parent(word: str, last: str, after: str, lexicon: Lexicon) -> bool:
    """Tell "war Mama mit Jon verheiratet" from "war Mutter Ada", "Mutter von zwei"."""
    kin = lexicon.kin.get(word)
    if kin is None or last not in lexicon.grammar["be"] or is_person(after[:1] or " "):
        return False
    return kin.role in ("parent", "elder") and after not in lexicon.grammar["of_a"]


def _gender_of(labels: set[str], words: list[str], lexicon: Lexicon) -> str:
    if "they" in labels and (labels == {"they"} or lexicon.plural_verbs & set(words)):
        return "they"
    return "f" if "f" in labels else "m"


def _calls(words: list[str], i: int, lexicon: Lexicon) -> str:
    """Return the gender of the noun behind an article, "?" where none is known."""
    for at, word in enumerate(words[i + 1 : i + 4], i + 1):
        plain = word.strip(",.:;")
        if is_person(plain[:1] or " "):
            return ""
        if _of_some(words, at, lexicon):
            return lexicon.kin[plain].gender  # "der Sohn eines Bäckers"
        if plain.capitalize() in lexicon.spans or plain in lexicon.spans:
            return ""  # "ein Jahr später"
        if plain in lexicon.grammar["prepositions"] or lexicon.tag(plain) & Tag.KIN:
            break
        if plain in lexicon.grammar["onlookers"]:
            break  # "Der Nachbar ist mit Ada verheiratet"
        gender = lexicon.genders.get(plain)
        if gender:
            return gender
    called = [word.strip(",.:;") for word in words[i + 1 : i + 4]]
    if any(lexicon.grammar.ends(word, "called_f") for word in called):
        return "f"  # "die gebürtige Grazerin"
    return "?"


def _of_some(words: list[str], at: int, lexicon: Lexicon) -> bool:
    """Tell "der Sohn eines Bäckers", which says who somebody is, from "der Sohn"."""
    kin, behind = lexicon.kin.get(words[at]), [*words[at + 1 : at + 3], "", ""]
    of = (
        kin is not None
        and kin.role == "child"
        and behind[0] in lexicon.grammar["of_some"]
    )
    trade = lexicon.tag(behind[1]) & Tag.ROLE and not lexicon.tag(behind[1]) & Tag.KIN
    return of and bool(trade) and behind[1] not in lexicon.grammar["of_near"]
