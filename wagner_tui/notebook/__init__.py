"""What the reader adds: marks, tags and notes; where they are kept, undone and found again."""
