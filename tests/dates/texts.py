"""EDTF texts for property tests: every form the record knows."""

from collections.abc import Callable

from hypothesis import strategies as st

from apps.dates import Edtf, EdtfError
from apps.dates.days import month_length
from apps.dates.moment import moment_text

YEARS = st.one_of(st.integers(min_value=1850, max_value=2100), st.integers(-9000, 9000))
MARKS = st.sampled_from(["", "", "", "~", "?", "%"])


@st.composite
def moments(draw: st.DrawFn) -> str:
    """One side: to the day, month, year or decade."""
    year = draw(YEARS)
    month = draw(st.integers(1, 12))
    day = draw(st.integers(1, month_length(year, month)))
    text = moment_text(year)
    form = draw(
        st.sampled_from(
            [
                moment_text(year, month, day),
                moment_text(year, month),
                text,
                text[:-1] + "X",
                text[:-2] + "XX",
                text + "-XX",
                moment_text(year, month) + "-XX",
            ]
        )
    )
    return form + draw(MARKS)


@st.composite
def yearless(draw: st.DrawFn) -> str:
    month = draw(st.integers(1, 12))
    day = draw(st.integers(1, month_length(None, month)))
    form = draw(
        st.sampled_from([moment_text(None, month, day), moment_text(None, month)])
    )
    return form + draw(MARKS)


def years(text: str) -> tuple[int, int]:
    digits = text[: 5 if text.startswith("-") else 4]
    ends = sorted((int(digits.replace("X", "0")), int(digits.replace("X", "9"))))
    return ends[0], ends[1]


@st.composite
def intervals(draw: st.DrawFn) -> str:
    first, last = draw(moments()), draw(moments())
    if years(first)[1] >= years(last)[0]:
        first, last = last, first
    openness = draw(st.integers(0, 4))
    if openness == 1 or years(first)[1] >= years(last)[0]:
        return f"{first}/.."
    return [f"{first}/{last}", "", f"../{last}", f"{first}/", f"/{last}"][openness]


def edtf_texts() -> st.SearchStrategy[str]:
    return st.one_of(moments(), yearless(), intervals())


def answer(call: Callable[[], Edtf]) -> Edtf | EdtfError:
    """The date or the fault; any other exception goes through."""
    try:
        return call()
    except EdtfError as error:
        return error
