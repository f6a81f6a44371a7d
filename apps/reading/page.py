"""A text laid out: language, paragraphs, sentences, marked strings, picture lines."""

from apps.reading.dates.reckoned import with_reckoned
from apps.reading.dates.whens import When, whens_of
from apps.reading.languages import Language, language
from apps.reading.names.compounds import owners_apart
from apps.reading.pictures.lines import PictureLine, picture_lines
from apps.reading.speech.forgotten import without_broken
from apps.reading.speech.speech import Speech, sort_out
from apps.reading.speech.titles import Named
from apps.reading.text.furniture import without_furniture
from apps.reading.text.language import detect
from apps.reading.text.marks import Mark, marks_of
from apps.reading.text.sentences import sentences
from apps.reading.text.text import Words, date_line, lines_of, paragraphs, words_of
from apps.reading.values import value

_APART = " \n;"  # what stands between two captions


@value
class Page:
    text: str
    date: str | None
    language: Language
    words: Words
    ranges: list[tuple[int, int]]  # sentences, as words first to last (exclusive)
    marks: list[Mark]
    said: list[Speech]
    titled: list[Named]
    pictures: list[PictureLine]
    whens: list[When]
    skipped: bytearray  # words in which nobody is named: titles and credits
    starts: list[int]  # the first words of the paragraphs
    said_at: frozenset[int]  # where marked speech begins
    quoted: bytearray  # words inside any marks: what they tell is nobody's statement


def page_of(text: str, code: str | None, day: str | None = None) -> Page:
    """Lay out a text; a day given beats the one in its date line."""
    date, begin = date_line(text)
    date = day or date
    words = words_of(text, begin)
    spoken = language(code or detect(words.lower))
    lexicon = spoken.words
    words = owners_apart(words, lexicon)
    bounds = paragraphs(text, begin)
    pictures = picture_lines(text, bounds, lexicon) if bounds else []
    bounds, apart = without_furniture(text, _captions(text, bounds, pictures), lexicon)
    marks = without_broken(words, lexicon, marks_of(text, lines_of(text, bounds)))
    ranges = sentences(words, lexicon, bounds, marks)
    captions = [(line.caption_start, line.end) for line in pictures]
    said, titled = (
        sort_out(words, lexicon, marks, ranges, captions) if ranges else ([], [])
    )
    return Page(
        text,
        date,
        spoken,
        words,
        ranges,
        marks,
        said,
        titled,
        pictures,
        with_reckoned(words, spoken, date, whens_of(words, lexicon)),
        _skipped(words, titled, pictures, apart),
        [words.at(start) for start, _ in bounds],
        frozenset(speech.mark.start for speech in said),
        _covered(words, [(mark.start, mark.end) for mark in marks]),
    )


def _captions(
    text: str, bounds: list[tuple[int, int]], pictures: list[PictureLine]
) -> list[tuple[int, int]]:
    """Leave the credits out of what is read as prose; captions stand for themselves."""
    read, at = [], 0
    for start, end in bounds:
        while at < len(pictures) and pictures[at].start < end:
            line, at = pictures[at], at + 1
            first = line.caption_start
            read += [(start, line.start), (first, first + len(line.caption))]
            start = line.end
        read.append((start, end))
    bare = ((at, end, text[at:end]) for at, end in read)
    return [
        (end - len(left.lstrip(_APART)), end - len(left) + len(left.rstrip(_APART)))
        for _, end, left in bare
        if left.strip(_APART)
    ]


def _skipped(
    words: Words,
    titled: list[Named],
    pictures: list[PictureLine],
    apart: list[tuple[int, int]],
) -> bytearray:
    passages = [*apart, *((t.mark.start, t.mark.end) for t in titled)]
    for line in pictures:
        passages.append((line.start, line.caption_start))
        passages.append((line.caption_start + len(line.caption), line.end))
    return _covered(words, passages)


def _covered(words: Words, passages: list[tuple[int, int]]) -> bytearray:
    covered = bytearray(len(words))
    for start, end in passages:
        first, last = words.at(start), words.at(end)
        covered[first:last] = b"\1" * max(last - first, 0)
    return covered
