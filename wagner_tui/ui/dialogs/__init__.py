"""What opens over the reader: pages of text, and the dialogs that ask for something."""
