"""Feasts that have the same day each year, by the labels of grammar.txt."""

FEASTS = {
    "new_year": (1, 1),
    "australia_day": (1, 26),
    "valentine": (2, 14),
    "leap_day": (2, 29),
    "st_patrick": (3, 17),
    "labour_day": (5, 1),
    "fourth_of_july": (7, 4),
    "german_unity": (10, 3),
    "halloween": (10, 31),
    "st_nicholas": (12, 6),
    "christmas_eve": (12, 24),
    "christmas": (12, 25),
    "boxing_day": (12, 26),
    "new_year_eve": (12, 31),
}
