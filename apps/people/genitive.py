"""German endings for apps.people.words: "des Ex-Manns", "der Verlobten"."""

WEAK = ("Verlobter", "Verlobte:r", "Verlobte", "Hinterbliebene:r")
IRREGULAR = {"sohn": "es", "kind": "es", "neffe": "n"}
ARTICLE = {"female": "der", "male": "des"}
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
