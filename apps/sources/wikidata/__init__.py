"""People of Wikidata: one entity or the whole dump, as JSON.

times ← entities ← references ← people ← bonds ← terms, places, siblings ← importing;
reading stands for itself, sorting on it and on people.
"""
