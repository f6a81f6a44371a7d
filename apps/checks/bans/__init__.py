"""Claims, names and pictures that may not be published, and what falls under them."""
