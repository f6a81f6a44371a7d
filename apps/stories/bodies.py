"""The body of a story: a small safe set of HTML, and the plain text it stands for."""

import html
import re
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urlsplit

import nh3

TAGS = {"p", "h2", "h3", "strong", "em", "a", "ul", "ol", "li", "blockquote", "br"}
# What other editors write for the same thing.
SAME_AS = {"b": "strong", "i": "em", "h1": "h2", "h4": "h3", "h5": "h3", "h6": "h3"}
BLOCKS = {"p", "h2", "h3", "li", "blockquote", "ul", "ol"}
SCHEMES = {"http", "https", "mailto"}
EMPTY = re.compile(r"<(p|h2|h3|li|blockquote)>(?:\s|<br>|&nbsp;)*</\1>")
REL = "noopener noreferrer"
NOWHERE = re.compile(rf'<a rel="{REL}">(.*?)</a>', re.DOTALL)
ANCHOR = re.compile(
    r'<a\b[^>]*?href="(?P<address>[^"]*)"[^>]*>(?P<words>.*?)</a>', re.DOTALL
)
RENAME = re.compile(rf"<(/?)({'|'.join(SAME_AS)})(?=[\s>/])", re.IGNORECASE)


def clean(body: str) -> str:
    """Keep the tags we print and links that lead somewhere; drop all else for good."""
    body = RENAME.sub(lambda tag: f"<{tag[1]}{SAME_AS[tag[2].lower()]}", body)
    kept = nh3.clean(
        body.replace("\0", ""),
        tags=TAGS,
        attributes={"a": {"href"}},
        url_schemes=SCHEMES,
        attribute_filter=_keep_link,
        link_rel=REL,
    )
    kept = NOWHERE.sub(r"\1", kept)
    return EMPTY.sub("", kept).strip()


def _keep_link(tag: str, name: str, value: str) -> str | None:
    """Refuse addresses that only look like our own, such as //elsewhere.example."""
    if name != "href":
        return value
    try:
        target = urlsplit(value.strip())
    except ValueError:
        return None
    if target.scheme in SCHEMES:
        return value.strip()
    own = not target.scheme and not target.netloc and "\\" not in value
    return value.strip() if own and value.strip().startswith(("/", "#")) else None


def from_text(text: str) -> str:
    """Make a body of plain text: blank lines part paragraphs."""
    parts = re.split(r"\n[^\S\n]*\n\s*", text.strip())
    return "".join(
        f"<p>{html.escape(part.strip(), quote=False)}</p>"
        for part in parts
        if part.strip()
    )


def plain(body: str) -> str:
    """Return the words, a blank line between blocks."""
    return read_plain(body).text


@dataclass(frozen=True, slots=True)
class Run:
    """Words between two tags: where they stand in the plain text and in the HTML."""

    start: int
    end: int
    source: int
    raw: str


@dataclass(frozen=True, slots=True)
class Plain:
    text: str
    runs: tuple[Run, ...]


def read_plain(body: str) -> Plain:
    """Return the words and from where in the HTML each run of them comes."""
    parser = _Words(body)
    parser.feed(body)
    parser.close()
    return Plain("".join(parser.parts), tuple(parser.runs))


def replace_words(body: str, start: int, end: int, words: str) -> str | None:
    """Put other words in the place of plain[start:end]; None across tags."""
    for run in read_plain(body).runs:
        if run.start <= start and end <= run.end:
            shown = html.unescape(run.raw)
            changed = shown[: start - run.start] + words + shown[end - run.start :]
            source = html.escape(changed, quote=False)
            return body[: run.source] + source + body[run.source + len(run.raw) :]
    return None


@dataclass(frozen=True, slots=True)
class Link:
    """Where the words of a link stand in the plain text, and where it leads."""

    start: int
    end: int
    address: str


def links(body: str) -> list[Link]:
    """The links of a cleaned body, in order; one without words is none."""
    runs = read_plain(body).runs
    found = []
    for anchor in ANCHOR.finditer(body):
        first, last = anchor.span("words")
        inside = [run for run in runs if first <= run.source < last]
        if inside:
            address = html.unescape(anchor["address"])
            found.append(Link(inside[0].start, inside[-1].end, address))
    return found


class _Words(HTMLParser):
    """Collects text; keeps character references together with the words around them."""

    def __init__(self, body: str) -> None:
        super().__init__(convert_charrefs=False)
        self.lines = [0]
        for line in body.split("\n"):
            self.lines.append(self.lines[-1] + len(line) + 1)
        self.parts: list[str] = []
        self.runs: list[Run] = []
        self.length = 0
        self.open_run: list[str] = []
        self.source = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._end_run()
        if tag == "br":
            self._add("\n")
        elif tag in BLOCKS:
            self._break()

    def handle_endtag(self, tag: str) -> None:
        self._end_run()
        if tag in BLOCKS:
            self._break()

    def handle_data(self, data: str) -> None:
        self._collect(data)

    def handle_entityref(self, name: str) -> None:
        self._collect(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._collect(f"&#{name};")

    def close(self) -> None:
        super().close()
        self._end_run()
        while self.parts and not self.parts[-1].strip():
            self.length -= len(self.parts.pop())

    def _collect(self, raw: str) -> None:
        if not self.open_run:
            line, column = self.getpos()
            self.source = self.lines[line - 1] + column
        self.open_run.append(raw)

    def _end_run(self) -> None:
        raw, self.open_run = "".join(self.open_run), []
        shown = html.unescape(raw)
        if not shown.strip() and (not self.parts or self.parts[-1].endswith("\n")):
            return  # white space between two blocks is nobody's words
        if shown:
            start = self.length
            self._add(shown)
            self.runs.append(Run(start, self.length, self.source, raw))

    def _break(self) -> None:
        if self.parts and self.parts[-1] != "\n\n":
            self._add("\n\n")

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)
