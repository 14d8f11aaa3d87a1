"""Articles become findings here: tokens, names, quantities, links, claims. No screen, no files."""
