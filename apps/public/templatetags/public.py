from collections.abc import Mapping
from datetime import date, datetime

from django import template
from django.http import QueryDict
from django.utils import formats, timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from apps.base.models import User
from apps.dates import Edtf
from apps.dates.ages import Span
from apps.dates.display import display, display_ages
from apps.public.anniversaries import Anniversary
from apps.public.circle import Tie
from apps.public.faces import where_said
from apps.public.ical import summary
from apps.public.pages import absolute
from apps.public.wording import section_in, status_alone
from apps.public.writers import author_address
from apps.stories.models import Quote, Section, Story

register = template.Library()

LONG_HEADLINE, LONG_WORD = 24, 11


@register.filter
def is_long(headline: str) -> bool:
    """Whether a headline needs the smaller of the two largest sizes."""
    longest = max((len(word) for word in headline.split()), default=0)
    return len(headline) > LONG_HEADLINE or longest > LONG_WORD


@register.filter
def edtf(value: Edtf | None) -> str:
    """Say a date of the record in the language of the page."""
    return display(value, get_language() or "de") if value else ""


@register.filter
def in_words(day: date | datetime) -> str:
    """Say a day: "3. März 2025", "3 March 2025"."""
    if isinstance(day, datetime):
        day = timezone.localdate(day)
    german = get_language() == "de"
    return formats.date_format(day, "j. F Y" if german else "j F Y")


@register.filter
def with_weekday(day: date) -> str:
    german = get_language() == "de"
    return formats.date_format(day, "l, j. F Y" if german else "l, j F Y")


@register.filter
def day_and_month(day: date) -> str:
    return formats.date_format(day, "j. F" if get_language() == "de" else "j F")


@register.filter
def section_name(section: Section) -> str:
    return section_in(section, get_language() or "de")


@register.filter
def kicker(story: Story) -> str:
    """The story's own, or its section in the story's language."""
    if story.kicker or story.section is None:
        return story.kicker
    return section_in(story.section, story.language)


@register.filter
def author_page(writer: User) -> str:
    """The address of who wrote a story."""
    return author_address(writer)


@register.filter
def month_and_year(day: date) -> str:
    return formats.date_format(day, "F Y")


@register.filter
def unstopped(words: str) -> str:
    """For a sentence that goes on: without its full stop."""
    return words.strip().removesuffix(".")


@register.filter
def whole_address(path: str) -> str:
    return absolute(path)


@register.filter
def quoted(words: str, language: str = "de") -> str:
    """Put words between the quotation marks of their language, once."""
    bare = words.strip().strip('„“”»«"')
    return f"„{bare}“" if language == "de" else f"“{bare}”"


@register.filter
def changed(query: QueryDict, values: Mapping[str, str | None]) -> str:
    """The query with other values; None takes a key out."""
    copied = query.copy()
    for key, value in values.items():
        copied.pop(key, None)
        if value is not None:
            copied[key] = value
    return f"?{copied.urlencode()}"


@register.filter
def safe_html(body: str) -> SafeString:
    """Only for bodies, which apps.stories.bodies has cleaned when they were stored."""
    return mark_safe(body)  # noqa: S308


@register.filter
def ages(span: Span) -> str:
    return display_ages(span, get_language() or "de")


@register.filter
def said(quote: Quote) -> str:
    return where_said(quote)


@register.filter
def tie_words(tie: Tie) -> str:
    return status_alone(tie.status)


@register.filter
def day_and_time(moment: datetime) -> str:
    """Say "3. März 2025, 6.30 Uhr", "3 March 2025, 6.30 am"."""
    german = get_language() == "de"
    pattern = "j. F Y, G.i \\U\\h\\r" if german else "j F Y, g.i a"
    return formats.date_format(timezone.localtime(moment), pattern)


@register.filter
def anniversary(each: Anniversary) -> str:
    return summary(each)
