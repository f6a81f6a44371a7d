"""Who is or was with whom, since when, until when."""
