"""Files become articles here: loading, cleaning, metadata, sentences. Knows nothing of the other rooms."""
