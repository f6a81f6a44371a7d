"""Figures of a run: `make bench`."""
