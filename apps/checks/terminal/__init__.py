"""What the commands print: readings, marked texts and scores."""
