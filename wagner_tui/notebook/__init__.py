"""What the reader adds: marks, tags, notes and decisions; where they are kept, undone and found again."""

from wagner_tui.notebook.model import Anchor, Decision, Mark, NotebookError
from wagner_tui.notebook.notebook import Notebook, Tag, default_state_dir

__all__ = ["Anchor", "Decision", "Mark", "Notebook", "NotebookError", "Tag", "default_state_dir"]
