"""How a floor tells those above what it did, whom it may not import.

Explicit where signals would be hidden: a message is a plain value, told by name in the
action that did the deed and heard within the same transaction. Who listens says so in
its AppConfig.ready(); an error of a listener is an error of the deed.
"""

from collections import defaultdict
from collections.abc import Callable
from typing import Any, TypeVar

Message = TypeVar("Message")
_listeners: dict[type, list[Callable[[Any], None]]] = defaultdict(list)


def subscribe(kind: type[Message], listener: Callable[[Message], None]) -> None:
    """Hear every message of this class; twice the same listener is once."""
    if listener not in _listeners[kind]:
        _listeners[kind].append(listener)


def announce(message: object) -> None:
    """Tell all who listen, in the order in which they subscribed."""
    for listener in _listeners.get(type(message), ()):
        listener(message)
