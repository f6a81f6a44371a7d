"""The record as a file: people, one JSON object a line, in and out.

lines ← statements ← plan ← people, bonds ← importing; export stands for itself.
"""
