"""Whether the links of our stories still lead somewhere."""
