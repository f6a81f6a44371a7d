"""Whom of the record a text means."""
