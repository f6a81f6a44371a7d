"""Picture lines: captions, credits, whom a picture shows."""
