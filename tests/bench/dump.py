"""Writes a dump of invented people in the shape that Wikidata documents.

Names are as unevenly borne as real ones; a third has parents on earlier lines, every
second one is married to a neighbour, occupations have their own entities, and one line
in a hundred is something else. The same count gives the same bytes.
"""
