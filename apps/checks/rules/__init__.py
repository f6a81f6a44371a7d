"""The rules, one module a family; RULES finds them all by what the modules hold."""

from apps.checks.rule import Rule
from apps.checks.rules import (
    adverts,
    ages,
    captions,
    deaths,
    family,
    forbidden,
    headline,
    kin,
    kinds,
    leaks,
    life,
    lifespans,
    marks,
    mentions,
    names,
    parts_played,
    picture_people,
    picture_rights,
    pictures,
    privacy,
    private,
    quoted_words,
    quotes,
    relations,
    sources,
    spelling,
    style,
    suspicion,
    text,
    thenages,
)

FAMILIES = (
    ages,
    thenages,
    life,
    deaths,
    lifespans,
    relations,
    kin,
    kinds,
    family,
    names,
    spelling,
    mentions,
    privacy,
    private,
    leaks,
    suspicion,
    headline,
    pictures,
    picture_rights,
    picture_people,
    captions,
    quotes,
    quoted_words,
    sources,
    forbidden,
    adverts,
    text,
    style,
    marks,
    parts_played,
)
RULES = {
    rule.code: rule
    for module in FAMILIES
    for rule in vars(module).values()
    if isinstance(rule, Rule)
}
