"""The years by which the page of a person can be turned back."""

from datetime import date

from apps.public.biography import Biography

CHOICES = 5


def years_to_choose(life: Biography) -> list[date]:
    """Days from the first known year to this one, evenly apart: links for a row."""
    days = [life.face.birth] if life.face.birth else []
    days += [phase.begin for tie in life.ties for phase in tie.phases if phase.begin]
    known = [day.latest for day in days if day.latest and day.latest > 0]
    today = life.today
    if not known or date.fromordinal(min(known)).year >= today.year - 1:
        return []
    first = date.fromordinal(min(known)).year + 1
    step = max(1, (today.year - first) // (CHOICES - 1))
    years = list(range(first, today.year, step))[: CHOICES - 1]
    return [date(year, 1, 1) for year in years]
