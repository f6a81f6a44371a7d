"""Names: which words are one, and whose they are."""
