"""People of Wikidata: one entity or the whole dump, as JSON.

times ← entities ← references ← people ← bonds ← terms, siblings ← importing; reading
stands for itself.
"""
