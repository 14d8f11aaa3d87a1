"""The Textual application: it opens the reader screen and offers the command palette."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.screen import Screen

from wagner_tui.corpus.model import Corpus
from wagner_tui.ui.commands import COMMANDS, shown_key
from wagner_tui.ui.reader import ReaderScreen
from wagner_tui.ui.settings import Settings

if TYPE_CHECKING:
    from wagner_tui.analysis.meaning.method import Model
    from wagner_tui.corpus.memory import Memory

_PALETTE = frozenset({"list_next", "list_previous", "extend_word", "shrink_word", "back", "palette"})


class WagnerApp(App[int]):
    """wagner-tui in a terminal."""

    TITLE = "wagner-tui"
    BINDINGS: ClassVar[list[BindingType]] = []
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        corpus: Corpus,
        *,
        state_dir: Path | None = None,
        settings: Settings | None = None,
        memory: Memory | None = None,
        model: Model | None = None,
    ) -> None:
        super().__init__()
        self._corpus = corpus
        self._state_dir = state_dir
        self._memory = memory
        self._model = model
        self._settings = settings or Settings()
        self.reader: ReaderScreen | None = None

    def on_mount(self) -> None:
        """The theme of the settings."""
        wanted = self._settings.theme
        if wanted in self.available_themes:
            self.theme = wanted
        elif wanted is not None and self.reader is not None:
            self.reader.fail(f"There is no theme “{wanted}”: the palette ( : ) lists them.")

    def get_default_screen(self) -> Screen[None]:
        """The reader is the first and only standing screen."""
        self.reader = ReaderScreen(self._corpus, self._state_dir, self._settings, self._memory, self._model)
        return self.reader

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette offers our commands by name, then what Textual offers: the themes first of all."""
        reader = self.reader
        if reader is not None and screen is reader:
            for command in COMMANDS:
                if command.name not in _PALETTE and reader.context in command.contexts:
                    keys = " ".join(shown_key(key) for key in command.keys)
                    yield SystemCommand(
                        command.help,
                        f"{command.group} · {keys}",
                        lambda name=command.name: reader.perform(name),
                    )
        for system in super().get_system_commands(screen):
            if system.title in {"Theme", "Screenshot"}:
                yield system
