"""Meaning beside words: a small sentence encoder. Only what lies here imports numpy, and late."""
