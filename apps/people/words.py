"""What one calls a partner or a relative: by gender, in German and English.

Each entry is (female, male, neither). Labels of a page are gettext's; these are the
words of the trade, which need grammar.
"""

from apps.people.kin import Kin, Kind
from apps.people.status import CoupleStatus, Status

Forms = tuple[str, str, str]
FORM = {"female": 0, "male": 1}

SPOUSE: dict[str, Forms] = {
    "de": ("Ehefrau", "Ehemann", "Ehepartner:in"),
    "en": ("wife", "husband", "spouse"),
}
CIVIL_PARTNER: dict[str, Forms] = {
    "de": (
        "eingetragene Lebenspartnerin",
        "eingetragener Lebenspartner",
        "eingetragene:r Lebenspartner:in",
    ),
    "en": ("civil partner", "civil partner", "civil partner"),
}
FIANCEE: dict[str, Forms] = {
    "de": ("Verlobte", "Verlobter", "Verlobte:r"),
    "en": ("fiancée", "fiancé", "betrothed"),
}
PARTNER: dict[str, Forms] = {
    "de": ("Partnerin", "Partner", "Partner:in"),
    "en": ("partner", "partner", "partner"),
}
WIDOW: dict[str, Forms] = {
    "de": ("Witwe", "Witwer", "Hinterbliebene:r"),
    "en": ("widow", "widower", "surviving spouse"),
}
FORMER_PARTNERS: dict[str, dict[str, Forms]] = {
    "marriage": {
        "de": ("Ex-Frau", "Ex-Mann", "Ex-Ehepartner:in"),
        "en": ("ex-wife", "ex-husband", "ex-spouse"),
    },
    "civil_union": {
        "de": ("Ex-Lebenspartnerin", "Ex-Lebenspartner", "Ex-Lebenspartner:in"),
        "en": ("former civil partner",) * 3,
    },
    "engagement": {
        "de": ("Ex-Verlobte", "Ex-Verlobter", "Ex-Verlobte:r"),
        "en": ("ex-fiancée", "ex-fiancé", "ex-partner"),
    },
    "dating": {
        "de": ("Ex-Partnerin", "Ex-Partner", "Ex-Partner:in"),
        "en": ("ex-partner", "ex-partner", "ex-partner"),
    },
}
LATE = {"de": ("verstorbene ", "verstorbener ", "verstorbene:r "), "en": ("late ",) * 3}

KIN: dict[Kind, dict[str, Forms]] = {
    Kind.PARENT: {
        "de": ("Mutter", "Vater", "Elternteil"),
        "en": ("mother", "father", "parent"),
    },
    Kind.CHILD: {"de": ("Tochter", "Sohn", "Kind"), "en": ("daughter", "son", "child")},
    Kind.ADOPTIVE_PARENT: {
        "de": ("Adoptivmutter", "Adoptivvater", "Adoptivelternteil"),
        "en": ("adoptive mother", "adoptive father", "adoptive parent"),
    },
    Kind.ADOPTIVE_CHILD: {
        "de": ("Adoptivtochter", "Adoptivsohn", "Adoptivkind"),
        "en": ("adopted daughter", "adopted son", "adopted child"),
    },
    Kind.FOSTER_PARENT: {
        "de": ("Pflegemutter", "Pflegevater", "Pflegeelternteil"),
        "en": ("foster mother", "foster father", "foster parent"),
    },
    Kind.FOSTER_CHILD: {
        "de": ("Pflegetochter", "Pflegesohn", "Pflegekind"),
        "en": ("foster daughter", "foster son", "foster child"),
    },
    Kind.TWIN: {
        "de": ("Zwillingsschwester", "Zwillingsbruder", "Zwilling"),
        "en": ("twin sister", "twin brother", "twin"),
    },
    Kind.SIBLING: {
        "de": ("Schwester", "Bruder", "Geschwister"),
        "en": ("sister", "brother", "sibling"),
    },
    Kind.HALF_SIBLING: {
        "de": ("Halbschwester", "Halbbruder", "Halbgeschwister"),
        "en": ("half-sister", "half-brother", "half-sibling"),
    },
    Kind.GRANDPARENT: {
        "de": ("Großmutter", "Großvater", "Großelternteil"),
        "en": ("grandmother", "grandfather", "grandparent"),
    },
    Kind.GRANDCHILD: {
        "de": ("Enkelin", "Enkel", "Enkelkind"),
        "en": ("granddaughter", "grandson", "grandchild"),
    },
    Kind.PARENT_SIBLING: {
        "de": ("Tante", "Onkel", "Geschwister eines Elternteils"),
        "en": ("aunt", "uncle", "parent’s sibling"),
    },
    Kind.SIBLING_CHILD: {
        "de": ("Nichte", "Neffe", "Geschwisterkind"),
        "en": ("niece", "nephew", "sibling’s child"),
    },
    Kind.COUSIN: {
        "de": ("Cousine", "Cousin", "Cousin:e"),
        "en": ("cousin", "cousin", "cousin"),
    },
    Kind.STEP_PARENT: {
        "de": ("Stiefmutter", "Stiefvater", "Stiefelternteil"),
        "en": ("stepmother", "stepfather", "step-parent"),
    },
    Kind.STEP_CHILD: {
        "de": ("Stieftochter", "Stiefsohn", "Stiefkind"),
        "en": ("stepdaughter", "stepson", "stepchild"),
    },
    Kind.STEP_SIBLING: {
        "de": ("Stiefschwester", "Stiefbruder", "Stiefgeschwister"),
        "en": ("stepsister", "stepbrother", "step-sibling"),
    },
    Kind.PARENT_IN_LAW: {
        "de": ("Schwiegermutter", "Schwiegervater", "Schwiegerelternteil"),
        "en": ("mother-in-law", "father-in-law", "parent-in-law"),
    },
    Kind.CHILD_IN_LAW: {
        "de": ("Schwiegertochter", "Schwiegersohn", "Schwiegerkind"),
        "en": ("daughter-in-law", "son-in-law", "child-in-law"),
    },
    Kind.SIBLING_IN_LAW: {
        "de": ("Schwägerin", "Schwager", "Schwägerin/Schwager"),
        "en": ("sister-in-law", "brother-in-law", "sibling-in-law"),
    },
}
FORMER_KIN = {"de": "Ex-", "en": "former "}


def couple_word(
    status: CoupleStatus, gender: str, language: str, deceased: bool = False
) -> str:
    """What the partner of this gender is called; "" where there is nothing to call.

    `deceased`: it is this partner who died, not the one the sentence is about.
    """
    form = FORM.get(gender, 2)
    match status.status:
        case Status.NONE:
            return ""
        case Status.MARRIED:
            return SPOUSE[language][form]
        case Status.CIVIL_UNION:
            return CIVIL_PARTNER[language][form]
        case Status.ENGAGED:
            return FIANCEE[language][form]
        case Status.DATING:
            return PARTNER[language][form]
        case Status.SEPARATED:
            return _estranged(status.kind, form, language)
        case Status.WIDOWED | Status.BEREAVED:
            return _after_death(status, form, language, deceased)
    former = FORMER_PARTNERS.get(status.kind, FORMER_PARTNERS["dating"])
    return former[language][form]


def kin_word(kin: Kin, gender: str, language: str) -> str:
    """ "Halbschwester", "Ex-Schwägerin", "former sister-in-law"."""
    word = KIN[kin.kind][language][FORM.get(gender, 2)]
    return f"{FORMER_KIN[language]}{word}" if kin.former else word


def _estranged(kind: str, form: int, language: str) -> str:
    spouse = SPOUSE if kind == "marriage" else PARTNER
    if language == "en":
        return f"estranged {spouse[language][form]}"
    return f"Noch-{spouse[language][form]}"


def _after_death(status: CoupleStatus, form: int, language: str, deceased: bool) -> str:
    if not deceased:
        if status.status is Status.WIDOWED:
            return WIDOW[language][form]
        return PARTNER[language][form]
    partners = {"marriage": SPOUSE, "engagement": FIANCEE}.get(status.kind, PARTNER)
    return LATE[language][form] + partners[language][form]
