"""Words for the pages on which tables of people come in."""

from django import template

from apps.people.headings import heading

register = template.Library()
register.filter(heading)
