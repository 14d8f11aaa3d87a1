"""The reader with a model of meaning: a process beside the screen, the method in the status, what is kept."""

from __future__ import annotations

from pathlib import Path

from tests.meaning.story import story
from tests.meaning.tiny_model import make_model
from tests.ui.screens import NARROW, WIDE, status, until
from wagner_tui.analysis.meaning.method import Model, open_model
from wagner_tui.corpus.memory import Memory
from wagner_tui.ui.app import WagnerApp


async def opened_with(
    model: Model | None, memory: Memory | None = None, size: tuple[int, int] = WIDE
) -> tuple[str, set[str], bool]:
    """Status of the first linked sentence, the methods of all links, and whether a process compared."""
    app = WagnerApp(story(), memory=memory, model=model)
    before = _kept(memory)
    async with app.run_test(size=size) as pilot:
        reader = app.reader
        assert reader is not None
        known = reader.world.complete
        await until(pilot, lambda: reader.world.complete, "the comparison")
        process = reader.comparison.runner._process is not None
        await pilot.press(*"]m")
        await pilot.pause()
        if memory is not None and not known:
            await until(pilot, lambda: _kept(memory) != before, "the memory")
        return status(pilot), {link.method for link in reader.world.findings().links}, process


def _kept(memory: Memory | None) -> list[Path]:
    """The files of findings that are remembered."""
    found = [] if memory is None else sorted(memory.folder.glob("findings-*"))
    return [path for path in found if path.suffix != ".tmp"]


async def test_the_status_says_that_meaning_spoke(tmp_path: Path) -> None:
    for size in (WIDE, NARROW):
        told, methods, process = await opened_with(open_model(make_model(tmp_path)), size=size)
        assert "by words and meaning" in told
        assert "words+meaning" in methods
        assert process


async def test_by_words_alone_nothing_is_said() -> None:
    told, methods, process = await opened_with(None)
    assert "meaning" not in told
    assert methods <= {"words"}
    assert not process


async def test_what_is_remembered_counts_for_its_method_only(tmp_path: Path) -> None:
    model = open_model(make_model(tmp_path / "model"))
    folder = tmp_path / "cache"
    _, by_words, _ = await opened_with(None, Memory(folder))
    _, by_meaning, compared = await opened_with(model, Memory(folder, model.mark))
    assert compared
    assert by_words != by_meaning
    _, again, compared = await opened_with(model, Memory(folder, model.mark))
    assert (again, compared) == (by_meaning, False)
    _, again, compared = await opened_with(None, Memory(folder))
    assert again == by_words


async def test_a_damaged_model_is_told_and_words_take_over(tmp_path: Path) -> None:
    model = open_model(make_model(tmp_path / "model"))
    weights = model.folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-8])
    memory = Memory(tmp_path / "cache", model.mark)
    told, methods, _ = await opened_with(model, memory)
    assert "damaged" in told
    assert methods <= {"words"}
    _, methods, _ = await opened_with(
        open_model(make_model(tmp_path / "model")), Memory(memory.folder, model.mark)
    )
    assert "words+meaning" in methods
