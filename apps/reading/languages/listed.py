"""Given names of many countries, as a library lists them."""

from collections.abc import Collection
from importlib import import_module

SHORTEST = 3  # letters; shorter ones are too often something else
COUNTRIES = (
    "az_AZ", "cs_CZ", "da_DK", "de_AT", "de_CH", "de_DE", "de_LI", "de_LU", "en",
    "en_GB", "en_IE", "en_IN", "en_KE", "en_NG", "en_NZ", "en_US", "es_AR", "es_CA",
    "es_CL", "es_CO", "es_ES", "es_MX", "et_EE", "fi_FI", "fr_BE", "fr_CA", "fr_CH",
    "fr_DZ", "fr_FR", "ga_IE", "ha_NG", "hr_HR", "hu_HU", "id_ID", "ig_NG", "it_IT",
    "lv_LV", "nl_BE", "nl_NL", "no_NO", "pl_PL", "pt_BR", "pt_PT", "ro_RO", "sk_SK",
    "sl_SI", "sv_SE", "sw", "tr_TR", "tw_GH", "uz_UZ", "vi_VN", "yo_NG", "zu_ZA",
)  # fmt: skip


def listed_names(words: Collection[str]) -> dict[str, str]:
    """Return names to "f", "m" or "" of both; those that are words are left out."""
    women: set[str] = set()
    men: set[str] = set()
    for country in COUNTRIES:
        people = import_module(f"faker.providers.person.{country}").Provider
        women.update(getattr(people, "first_names_female", ()))
        men.update(getattr(people, "first_names_male", ()))
    return {
        name: "" if name in women and name in men else "f" if name in women else "m"
        for name in sorted(women | men)
        if len(name) >= SHORTEST and name.istitle() and name not in words
    }
