"""The smallest Textual program that answers a key: what everything on the screen is measured against."""

from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import Static


class TrivialApp(App[None]):
    """One line that counts the keys."""

    count = 0

    def compose(self) -> ComposeResult:
        """One line."""
        yield Static("trivial 0")

    def on_key(self, event: Key) -> None:
        """Count."""
        self.count += 1
        self.query_one(Static).update(f"trivial {self.count}")


if __name__ == "__main__":
    TrivialApp().run()
