"""Whom pronouns, roles and descriptions mean."""
