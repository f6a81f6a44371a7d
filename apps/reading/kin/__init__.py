"""Who is whose kin, and how many there are."""
