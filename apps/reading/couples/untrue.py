"""What is told of two and yet not so: in a film, or as what might have been."""

from apps.reading.sentence.passage import Passage

_TITLED = 3  # words of "in der neuen Serie"


def untrue(passage: Passage, clauses: list[tuple[int, int]]) -> bool:
    """Tell "heiratet im Film Jon" and "hätte fast Jon geheiratet" from what is so."""
    return any(_in_clause(passage, clause) for clause in clauses)


def _in_clause(passage: Passage, clause: tuple[int, int]) -> bool:
    words, grammar = passage.words, passage.language.words.grammar
    said = words.lower[words.at(clause[0]) : words.at(clause[1])]
    if not grammar["if_only"].isdisjoint(said):
        return not grammar["all_but"].isdisjoint(said)
    return any(
        word in grammar["played_in"]
        and not grammar["fiction"].isdisjoint(said[i + 1 : i + 1 + _TITLED])
        and grammar["known_from"].isdisjoint(said)
        for i, word in enumerate(said)
    )
