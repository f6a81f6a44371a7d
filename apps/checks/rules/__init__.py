"""The rules, one module a family; RULES finds them all by what the modules hold."""

from apps.checks.rule import Rule
from apps.checks.rules import (
    ages,
    deaths,
    family,
    kin,
    kinds,
    life,
    lifespans,
    mentions,
    names,
    pictures,
    privacy,
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
    quotes,
    sources,
    text,
)
RULES = {
    rule.code: rule
    for module in FAMILIES
    for rule in vars(module).values()
    if isinstance(rule, Rule)
}
