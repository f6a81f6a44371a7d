"""Small words around a kinship word, by what they do; from languages/*/nearkin.txt."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from apps.checks.languages import listed


@dataclass(frozen=True, slots=True)
class NearKin:
    between: frozenset[str]  # may stand between the word and its name
    articles: frozenset[str]  # before the word in an apposition
    apart: frozenset[str]  # part the word from a name
    genitive: frozenset[str]  # behind the word: whose kin it is
    owners: Mapping[str, str]  # possessives, to the gender of whose it is
    none: frozenset[str]  # it is nobody's of the text
    ambiguous: frozenset[str]  # kin only where it is said whose
    plurals: frozenset[str]
    elder: frozenset[str]  # of several children: "Der ältere, Bo Arp"
    endings: tuple[str, ...]  # of adjectives
    children: frozenset[str]  # of whom one may be the elder
    inflections: tuple[str, ...]  # of nouns: "Angetrauter"


@cache
def near_kin(language: str) -> NearKin:
    def words(label: str) -> frozenset[str]:
        return frozenset(listed(language, "nearkin", label))

    return NearKin(
        between=words("between"),
        articles=words("articles"),
        apart=words("apart"),
        genitive=words("genitive"),
        owners={
            one: label.removeprefix("owner").strip()
            for label in ("owner", "owner m", "owner f")
            for one in words(label)
        },
        none=words("none"),
        ambiguous=words("ambiguous"),
        plurals=words("plurals"),
        elder=words("elder"),
        children=words("children"),
        endings=tuple(words("endings")),
        inflections=tuple(words("inflections")),
    )
