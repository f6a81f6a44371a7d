"""Two letters that stand for somebody of whom there is no portrait."""


def initials(name: str) -> str:
    """Return the first letters of the first and the last word with a capital.

    "Philippa von Hagebutt" is PH; a name without capitals has none.
    """
    letters = [word[0] for word in name.split() if word[0].isupper()]
    return "".join([*letters[:1], *letters[1:][-1:]])
