"""The rules, one module a family; RULES finds them all by what the modules hold."""

from apps.checks.rule import Rule
from apps.checks.rules import (
    ages,
    deaths,
    family,
    forbidden,
    kin,
    kinds,
    life,
    lifespans,
    mentions,
    names,
    picture_people,
    picture_rights,
    pictures,
    privacy,
    quoted_words,
    quotes,
    relations,
    sources,
    spelling,
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
    pictures,
    picture_rights,
    picture_people,
    quotes,
    quoted_words,
    sources,
    forbidden,
    text,
)
RULES = {
    rule.code: rule
    for module in FAMILIES
    for rule in vars(module).values()
    if isinstance(rule, Rule)
}
