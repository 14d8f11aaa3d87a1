"""Queries become hits here: exact, regular expression, fuzzy."""
