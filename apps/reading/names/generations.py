"""Father and son of one name: "Otis Vance Jr." is not "Otis Vance"."""

_SUFFIXES = {
    word: told
    for told, words in (("jr", "jr jnr jun junior"), ("sr", "sr snr sen senior"))
    for word in words.split()
}


def generation(words: tuple[str, ...]) -> str:
    """Return "jr" of ("Otis", "Vance", "Jr"), and nothing of ("Otis", "Vance")."""
    return _SUFFIXES.get(words[-1].lower(), "") if len(words) > 1 else ""


def without_generation(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return ("Otis", "Vance") of ("Otis", "Vance", "Jr")."""
    return words[:-1] if generation(words) else words


def no_conflict(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Tell whether the names between may be of one: one has none, or both the same."""
    a, b = _weighty(a), _weighty(b)
    return not a or not b or a == b


def _weighty(words: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out the particles: "Freifrau von" and "von" are no conflict."""
    return tuple(word for word in words if not word.islower())


def surname_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the surname with its particles: "van den Berg", without "Jr"."""
    words = without_generation(words)
    i = len(words) - 1
    while i > 1 and words[i - 1][0].islower():
        i -= 1
    return words[i:]
