"""Family trees as genealogists keep them: GEDCOM 5.5, 5.5.1 and 7."""
