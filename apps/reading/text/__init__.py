"""The text itself: words, sentences, marks, items, what is no part of the story."""
