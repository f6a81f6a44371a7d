"""What is said, by whom, and where."""
