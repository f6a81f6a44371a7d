"""Tables of people (CSV, XLSX) of any length, rows as entries of people.jsonl.

reading ← entries ← gathering ← knowing ← importing.
"""
