"""German articles and endings for apps.people.words: "des Ex-Manns", "der Neffe"."""

WEAK = ("Verlobter", "Verlobte:r", "Verlobte", "Hinterbliebene:r")
IRREGULAR = {"sohn": "es", "kind": "es", "neffe": "n"}
ARTICLE = {"female": "der", "male": "des"}
NEUTER = ("kind", "geschwister")
FIRST_CASE = {"female": "die", "male": "der"}
NEW = {"female": "neue", "male": "neuer"}


def genitive(word: str, gender: str) -> str:
    """Put article and ending to what a person of the gender is called.

    Words for neither gender are of the neuter ("des Kindes"), or open to both
    ("der/des Partner:in").
    """
    *adjectives, noun = word.split(" ")
    both = ":" in word
    article = "der/des" if both else ARTICLE.get(gender, "des")
    declined = [_weak(adjective) for adjective in adjectives]
    return " ".join([article, *declined, _noun(noun, article)])


def with_article(word: str, gender: str) -> str:
    """Say "die Ex-Frau", "der verstorbene Mann", "das Kind", "die/der Partner:in"."""
    *adjectives, noun = word.split(" ")
    if ":" in word:
        article = "die/der"
    elif gender in FIRST_CASE:
        article = FIRST_CASE[gender]
    else:
        article = "das" if noun.casefold().endswith(NEUTER) else "der"
    noun = _strong_to_weak(noun) if noun.endswith(WEAK) else noun
    return " ".join([article, *map(_strong_to_weak, adjectives), noun])


def new(word: str, gender: str, language: str) -> str:
    if language == "en":
        return f"new {word}"
    return f"{NEW.get(gender, 'neue:r')} {word}"


def _noun(noun: str, article: str) -> str:
    if noun.endswith(WEAK):
        return _weak(noun)
    if article != "des":
        return noun
    ending = next(
        (end for last, end in IRREGULAR.items() if noun.casefold().endswith(last)), "s"
    )
    return noun + ending


def _weak(word: str) -> str:
    """Decline like an adjective behind its article: "verstorbener" → "verstorbenen"."""
    for end in ("e:r", "er", "e"):
        if word.endswith(end):
            return word.removesuffix(end) + "en"
    return word


def _strong_to_weak(word: str) -> str:
    """Decline behind "der": "verstorbener" to "verstorbene"."""
    for end in ("e:r", "er"):
        if word.endswith(end):
            return word.removesuffix(end) + "e"
    return word
