"""Progress on a terminal, for work that says how much of how much is done."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tqdm import tqdm


@contextmanager
def bar(words: str, unit: str = "it") -> Iterator[Callable[[int, int], None]]:
    """Give a function to call with what is done and the whole; silent in a pipe."""
    with tqdm(desc=words, disable=None, unit=unit, unit_scale=unit == "B") as shown:

        def progress(done: int, total: int) -> None:
            shown.total = total
            shown.update(done - shown.n)

        yield progress
