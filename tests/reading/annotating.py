"""Turns notes beside texts into annotations: python -m tests.reading.annotating FOLDER

Notes (NAME.notes.json) tell by name what a text says; the annotation (NAME.json) has
the same as a Reading of the contract, with places. What cannot be placed is named.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

from apps.reading import read
from apps.reading.scoring import annotation
from apps.reading.text.text import date_line, normalise
from tests.reading.placing import NotPlaced, Place, Places, years

KEYS = (
    "people",
    "lives",
    "relations",
    "counts",
    "durations",
    "quotes",
    "titles",
    "sources",
    "pictures",
)
END_REASONS = ("divorce", "separation", "annulment", "death")
PARENTAGES = ("adoptive", "step", "foster", "birth")
AT = " @ "  # before the words that hold what is not to be found otherwise


class Annotating:
    """One text while its notes are placed; problems are kept, so all are told."""

    def __init__(self, text: str, notes: dict[str, Any]) -> None:
        self.text, self.notes = text, notes
        self.places = Places(text)
        self.problems: list[str] = []
        if missing := [key for key in KEYS if key not in notes]:
            raise NotPlaced(f"the notes lack {', '.join(missing)}")
        self.places.add_people(notes["people"])
        order = sorted(notes["people"], key=lambda n: self.places.people[n][0])
        self.ids = {name: f"p{number}" for number, name in enumerate(order, 1)}

    def reading(self, file: str) -> dict[str, Any]:
        sources = self.each(self.notes["sources"], self.source)
        self.source_names = [source["name"] for source in sources]
        relations = self.each(self.notes["relations"].items(), self.relation)
        self.relation_keys = [key for key, _ in self.notes["relations"].items()]
        people = self.each(self.ids, self.person)
        found = {
            "file": file,
            "language": language_of(file, self.text),
            "date": date_line(self.text)[0],
            "text": self.text,
            "people": people,
            "relations": relations,
            "counts": self.each(self.notes["counts"], self.count),
            "durations": self.each(self.notes["durations"], self.duration),
            "quotes": self.marked("quotes", self.quote),
            "titles": self.marked("titles", self.title),
            "sources": sources,
            "pictures": self.pictures(),
        }
        if self.problems:
            raise NotPlaced("\n  ".join(self.problems))
        return found

    def each(self, notes: Any, made: Any) -> list[dict[str, Any]]:
        """Make one thing of each note; one that fails is a problem of its own."""
        things = []
        for note in notes:
            try:
                things.append(made(note))
            except (NotPlaced, KeyError, ValueError, TypeError) as error:
                self.problems.append(f"{note}: {type(error).__name__} {error}")
        return things

    def span(self, place: Place) -> dict[str, Any]:
        start, end = place
        return {"start": start, "end": end, "text": self.text[start:end]}

    def person(self, name: str) -> dict[str, Any]:
        life = {}
        for note in self.notes["lives"]:
            event, *words, date = note.split()
            if " ".join(words) == name:
                place = self.places.near(name, date[:4])
                date = None if date == "?" else date
                life[event] = {"date": date, "evidence": [self.span(place)]}
            elif " ".join(words) not in self.ids:
                raise NotPlaced(f"“{note}” is about nobody among the people")
        return {
            "id": self.ids[name],
            "name": name,
            "record": None,
            "mentions": [
                {**self.span(place), "form": form}
                for place, form in self.places.people[name]
            ],
            "ages": [self.age(note, name) for note in self.notes["people"][name]],
            "birth": life.get("birth"),
            "death": life.get("death"),
        }

    def age(self, note: str, name: str) -> dict[str, Any]:
        told, _, words = note.partition(AT)
        span, when, *date = told.split()
        low, high = _range(span)
        place = self.place(words, years(low, high), name)
        age = {**self.span(place), "low": low, "high": high, "when": when}
        return {**age, "event_date": date[0]} if date else age

    def place(self, words: str, numbers: list[int], *people: str) -> Place:
        if words:
            return self.places.words(words, *people)
        return self.places.number(numbers, *people)

    def relation(self, note: tuple[str, str]) -> dict[str, Any]:
        key, value = note
        kind, _, pair = key.partition(": ")
        one, other = pair.split(" + ")
        status, *words = value.split()
        values: dict[str, Any] = {"kind": kind}
        begin = end = reason = None
        for word in words:
            if "–" in word:
                begin, end = (_known(part) for part in word.split("–"))
            elif word in END_REASONS:
                reason = word
            elif word in PARENTAGES:
                values["parentage"] = word
            else:
                raise NotPlaced(f"what is “{word}”?")
        place = self.places.window(one, other)
        return values | {
            "a": self.ids[one],
            "b": self.ids[other],
            "status": status,
            "begin": begin,
            "end": end,
            "end_reason": reason,
            "evidence": [self.span(place)],
        }

    def count(self, note: str) -> dict[str, Any]:
        told, _, words = note.partition(AT)
        what, _, who = told.partition(": ")
        of, number = what.split()
        people = who.split(" + ")
        place = self.place(words, [int(number)], *people)
        ids = [self.ids[name] for name in people]
        return {**self.span(place), "of": of, "people": ids, "count": int(number)}

    def duration(self, note: str) -> dict[str, Any]:
        told, _, words = note.partition(AT)
        key, _, span = told.rpartition(" ")
        low, high = _range(span)
        people = key.partition(": ")[2].split(" + ")
        place = self.place(words, years(low, high), *people)
        number = self.relation_keys.index(key)
        return {**self.span(place), "relation": number, "low": low, "high": high}

    def marked(self, kind: str, made: Any) -> list[dict[str, Any]]:
        """Make something of each place between marks that holds the words."""
        found = []
        for words, told in self.notes[kind].items():
            try:
                made_of = made(words, told)
                for place in self.places.marked(words):
                    found.append({**self.span(place), **made_of})
            except (NotPlaced, KeyError, ValueError) as error:
                self.problems.append(f"{kind}: {error}")
        return sorted(found, key=lambda one: one["start"])

    def quote(self, words: str, told: str) -> dict[str, Any]:
        name, _, source = told.partition(" | ")
        return {
            "speaker": None if name == "?" else self.ids[name],
            "source": self.source_names.index(source) if source else None,
            "fragment": words[:1].islower(),
            "verb": None,
        }

    def title(self, _words: str, kind: str) -> dict[str, Any]:
        return {"kind": kind}

    def source(self, note: str) -> dict[str, Any]:
        told, _, words = note.partition(AT)
        name, _, kind = told.rpartition(" ")
        place = self.places.words(words) if words else self.places.source(name)
        return {**self.span(place), "name": name, "kind": kind}

    def pictures(self) -> list[dict[str, Any]]:
        after, found = 0, []
        for credit, people, *caption in self.notes["pictures"]:
            try:
                place = self.places.picture(credit, *(caption or [None]), after)
                ids = [self.ids[name] for name in people]
            except (NotPlaced, KeyError) as error:
                self.problems.append(f"pictures: {type(error).__name__} {error}")
                continue
            line, after = self.text[place[0] : place[1]], place[1]
            said = line.replace(credit or "", "", 1).strip(" |:–-")
            told = {"credit": credit, "caption": said, "people": ids}
            found.append({**self.span(place), **told})
        return found


def _range(span: str) -> tuple[float, float]:
    low, high = re.fullmatch(r"([\d.]+)(?:-([\d.]+))?", span).groups()  # type: ignore
    return _number(low), _number(high or low)


def _number(digits: str) -> float:
    return float(digits) if "." in digits else int(digits)


def _known(date: str) -> str | None:
    return None if date in ("", "?") else date


def language_of(file: str, text: str) -> str:
    """Return the language a file's name begins with, else the one it sounds like."""
    prefix = file.partition("_")[0]
    return prefix if prefix in ("de", "en") else read(text).language


def annotated(path: Path) -> dict[str, Any]:
    """Return the annotation of a text that has notes beside it."""
    text = normalise(path.read_text("utf-8"))
    notes = json.loads(path.with_suffix(".notes.json").read_text("utf-8"))
    found = Annotating(text, notes).reading(path.name)
    annotation(found)
    return found


def main(folder: Path) -> int:
    failed = 0
    for path in sorted(folder.glob("*.txt")):
        if not path.with_suffix(".notes.json").exists():
            continue
        try:
            found = annotated(path)
        except (ValueError, KeyError) as error:
            print(f"{path.name}:\n  {error}")
            failed += 1
            continue
        told = json.dumps(found, ensure_ascii=False, indent=1)
        path.with_suffix(".json").write_text(told + "\n", "utf-8")
    return failed


if __name__ == "__main__":
    sys.exit(1 if main(Path(sys.argv[1])) else 0)
