"""The drawn family: who is a node, which line joins whom, and where all of it stands.

Places come from Graphviz (apps.public.graphviz); here they become circles and lines.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from apps.people.drawnways import Tie
from apps.people.initials import initials
from apps.people.rounds import Round

MARGIN, LABELS = 70, 64  # around all circles; room for the two lines under one
SELF, OTHER, SMALL = 66, 50, 40
WORD_ABOVE = 10
POINTS_AN_INCH = 72
NODE_WIDTH, NODE_HEIGHT, BETWEEN = 205, 176, 38
OWN = "own"  # the box of two


@dataclass(frozen=True, slots=True)
class Node:
    key: str
    name: str
    remark: str
    portrait: str = ""
    address: str = ""
    dead: bool = False
    own: bool = False  # the one whose page it is
    protected: bool = False

    @property
    def initials(self) -> str:
        """What stands in the circle without a portrait; nothing for the protected."""
        return "" if self.portrait or self.protected else initials(self.name)


@dataclass(frozen=True, slots=True)
class Couple:
    a: str
    b: str
    tie: Tie
    word: str = ""  # on the line


@dataclass(frozen=True, slots=True)
class Child:
    """`parents` are one or two keys; two need not be a couple."""

    parents: tuple[str, ...]
    key: str


@dataclass(frozen=True, slots=True)
class Tree:
    nodes: tuple[Node, ...]
    couples: tuple[Couple, ...]
    children: tuple[Child, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle(Round):
    node: Node

    @property
    def name_y(self) -> int:
        return self.y + self.radius + 28

    @property
    def remark_y(self) -> int:
        return self.y + self.radius + 48


@dataclass(frozen=True, slots=True)
class Line:
    """`word` stands at x and y, in the middle above the line."""

    style: str
    path: str
    word: str = ""
    x: int = 0
    y: int = 0


@dataclass(frozen=True, slots=True)
class Drawing:
    width: int
    height: int
    lines: tuple[Line, ...]
    circles: tuple[Circle, ...]


def joint(parents: tuple[str, ...]) -> str:
    return "+".join(sorted(parents))


def source(tree: Tree) -> str:
    """Describe the tree in Graphviz's language: couples side by side, children below.

    The two whose page it is are one box, so that nobody comes between them. Only
    numbers and words of our own stand in it, so nothing has to be quoted.
    """
    number = {node.key: at for at, node in enumerate(tree.nodes)}
    at = {key: f"n{place}" for key, place in number.items()}
    pairs = _pairs(tree)
    middle = {key: f"j{place}" for place, key in enumerate(pairs)}
    lines = ["graph {", "nodesep=0.25; ranksep=0.55; splines=line; ordering=out;"]
    own = _own(tree)
    if own:
        left, right = sorted(own, key=lambda one: number[one])
        at |= {left: f"{OWN}:a", right: f"{OWN}:b"}
        middle[joint(own)] = f"{OWN}:j"
        lines.append(f"{OWN} [shape=plain, label=<{_box_of_two()}>];")
    lines += [
        f"{name} [shape=box, {_size()}];" for name in at.values() if name[0] == "n"
    ]
    lines += [
        f"{name} [shape=point, width=0.02];"
        for name in middle.values()
        if name[0] == "j"
    ]
    for key, pair in pairs.items():
        if key != joint(own):
            a, b = sorted(pair, key=lambda one: number[one])
            lines.append(f"{{rank=same; {at[a]} -- {middle[key]} -- {at[b]};}}")
    for child in tree.children:
        two = len(child.parents) == 2
        above = middle[joint(child.parents)] if two else at[child.parents[0]]
        lines.append(f"{above} -- {at[child.key]} [weight=4];")
    return "\n".join([*lines, "}"])


def _size() -> str:
    wide, high = NODE_WIDTH / POINTS_AN_INCH, NODE_HEIGHT / POINTS_AN_INCH
    return f"width={wide:.3f}, height={high:.3f}, fixedsize=true"


def _box_of_two() -> str:
    """A table, since a record may have no line to one beside it."""
    high = f'FIXEDSIZE="TRUE" HEIGHT="{NODE_HEIGHT}"'
    cells = "".join(
        f'<TD PORT="{port}" {high} WIDTH="{width}"></TD>'
        for port, width in (("a", NODE_WIDTH), ("j", BETWEEN), ("b", NODE_WIDTH))
    )
    plain = 'BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"'
    return f"<TABLE {plain}><TR>{cells}</TR></TABLE>"


def _pairs(tree: Tree) -> dict[str, tuple[str, str]]:
    """Couples, and parents who are none, by their joint."""
    pairs = {joint((each.a, each.b)): (each.a, each.b) for each in tree.couples}
    for child in tree.children:
        if len(child.parents) == 2:
            pairs.setdefault(joint(child.parents), (child.parents[0], child.parents[1]))
    return pairs


def _own(tree: Tree) -> tuple[str, ...]:
    """The two of the page, if they are a couple on the day."""
    own = {node.key for node in tree.nodes if node.own}
    return next(((c.a, c.b) for c in tree.couples if {c.a, c.b} == own), ())


def _spots(
    tree: Tree, places: Mapping[str, tuple[float, float]]
) -> list[tuple[float, float]]:
    """Where each node stands; the two in one box left and right of its middle."""
    found = []
    aside = [-1, 1]
    for at, node in enumerate(tree.nodes):
        if node.key in _own(tree):
            x, y = places[OWN]
            found.append((x + aside.pop(0) * (NODE_WIDTH + BETWEEN) / 2, y))
        else:
            found.append(places[f"n{at}"])
    return found


def draw(tree: Tree, places: Mapping[str, tuple[float, float]]) -> Drawing:
    """Turn Graphviz's points, whose y grows upwards, into circles and lines."""
    spots = _spots(tree, places)
    left, right = min(x for x, _ in spots), max(x for x, _ in spots)
    top = max(y for _, y in spots)
    bottom = min(y for _, y in spots)
    width = round(right - left + 2 * (NODE_WIDTH / 2 + 10))
    shift = width / 2 - (left + right) / 2
    height = round(top - bottom + 2 * SELF + LABELS + 12)
    circles = {}
    for node, (x, y) in zip(tree.nodes, spots, strict=True):
        radius = SELF if node.own else SMALL if node.protected else OTHER
        circles[node.key] = Circle(
            node=node,
            x=round(x + shift),
            y=round(top - y + SELF + 6),
            radius=radius,
        )
    lines: list[Line] = []
    hubs: dict[str, tuple[int, int]] = {}
    for couple in tree.couples:
        path, hub = _tie(circles[couple.a], circles[couple.b], circles, couple.tie)
        hubs[joint((couple.a, couple.b))] = hub
        x, y = hub
        lines.append(Line(f"tie-{couple.tie}", path, couple.word, x, y - WORD_ABOVE))
    for child in tree.children:
        lines.append(Line("tie", _drop(child, circles, hubs)))
    return Drawing(width, height, tuple(lines), tuple(circles.values()))


def _tie(
    one: Circle, other: Circle, circles: Mapping[str, Circle], tie: Tie
) -> tuple[str, tuple[int, int]]:
    """A straight line, or an arch over whoever stands between the two."""
    a, b = sorted((one, other), key=lambda circle: circle.x)
    between = any(
        circle.y == a.y and a.x < circle.x < b.x for circle in circles.values()
    )
    if between or a.y != b.y:
        high = min(a.y - a.radius, b.y - b.radius) - 26
        path = f"M{a.x} {a.y}C{a.x} {high} {b.x} {high} {b.x} {b.y}"
        top = round(0.25 * (a.y + b.y) / 2 + 0.75 * high)
        return path, ((a.x + b.x) // 2, top)
    start, end = a.x + a.radius, b.x - b.radius
    hub = ((start + end) // 2, a.y)
    if tie is Tie.WIDOW:
        return f"M{start} {a.y - 4}H{end}M{start} {a.y + 4}H{end}", hub
    return f"M{start} {a.y}H{end}", hub


def _drop(
    child: Child, circles: Mapping[str, Circle], hubs: Mapping[str, tuple[int, int]]
) -> str:
    """From between the parents, or from under the only one, down to the child."""
    below = circles[child.key]
    hub = hubs.get(joint(child.parents)) if len(child.parents) == 2 else None
    if hub is None:
        above = [circles[key] for key in child.parents]
        legs = [(circle.x, circle.remark_y + 8) for circle in above]
    else:
        legs = [hub]
    return "".join(_leg(x, y, below) for x, y in legs)


def _leg(x: int, y: int, below: Circle) -> str:
    end = below.y - below.radius
    turn = end - 24
    if abs(x - below.x) < 3:
        return f"M{x} {y}V{end}"
    round_off = min(16, abs(below.x - x) // 2)
    side = round_off if below.x > x else -round_off
    down = f"V{turn - round_off}Q{x} {turn} {x + side} {turn}"
    around = f"Q{below.x} {turn} {below.x} {min(end, turn + round_off)}"
    return f"M{x} {y}{down}H{below.x - side}{around}V{end}"
