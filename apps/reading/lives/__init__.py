"""Ages, births and deaths."""
