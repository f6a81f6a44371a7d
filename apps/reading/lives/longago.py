"""Ages of a year long ago: "1978 adoptierten sie die dreijährige Lea"."""

from bisect import bisect_right
from dataclasses import replace

from apps.reading.enums import AgeWhen
from apps.reading.lives.ages import AgeFound
from apps.reading.page import Page

_BESIDE = "aged-before-name"


def of_their_year(ages: list[AgeFound], page: Page) -> list[AgeFound]:
    """Read an age beside a name as of then, where nobody of that age was born yet."""
    if not page.date or not page.date[:4].isdecimal():
        return ages
    today = int(page.date[:4])
    return [
        replace(age, when=AgeWhen.THEN)
        if age.rule == _BESIDE and age.when is AgeWhen.NOW and _unborn(age, page, today)
        else age
        for age in ages
    ]


def _unborn(age: AgeFound, page: Page, today: int) -> bool:
    """Tell whether the one year that a sentence tells of is before the birth."""
    words, lexicon = page.words, page.language.words
    i = words.at(age.start)
    number = bisect_right([first for first, _ in page.ranges], i) - 1
    if number < 0:
        return False
    first, last = page.ranges[number]
    begin, end = words.starts[first], words.ends[last - 1]
    years = [when for when in page.whens if begin <= when.start < end]
    if len(years) != 1 or not years[0].edtf[:4].isdecimal():
        return False
    if int(years[0].edtf[:4]) >= today - age.high - 1:
        return False
    at, grammar = words.at(years[0].start), lexicon.grammar
    if words.lower[at - 1] in grammar["article"]:
        return False  # "der 1960 verstorbene Uwe"
    subject = words.lower[i - 1] in grammar["called_with"] and (
        i - 1 == first or words.forms[i - 2] == ","
    )
    return not subject and grammar["is_now"].isdisjoint(words.lower[first:last])
