"""Corpus, findings and marks become documents here: the Markdown dossier and JSON."""
