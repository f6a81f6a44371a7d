"""The grammar of one sentence: who stands where in it."""
