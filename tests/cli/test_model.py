"""`wagner-tui model`, `--model` and `--no-model`, and that nothing changes without the extra."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import FERRY, PROGRAM, Run
from tests.meaning import story, test_fetching
from tests.meaning.test_fetching import hub  # noqa: F401 - a fixture
from tests.meaning.tiny_model import make_model
from wagner_tui.analysis.meaning import fetching, method
from wagner_tui.cli import reader
from wagner_tui.cli.arguments import Arguments
from wagner_tui.corpus.memory import Memory

NO_NUMPY = """
import sys
class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "numpy":
            raise ModuleNotFoundError("No module named 'numpy'", name="numpy")
sys.meta_path.insert(0, Missing())
from importlib import util
whole = util.find_spec
util.find_spec = lambda name, package=None: None if name == "numpy" else whole(name, package)
from wagner_tui.cli import main
sys.exit(main(sys.argv[1:]))
"""
MODULES = """
import sys
from wagner_tui.cli import main
code = main(sys.argv[1:])
print(code, "numpy" in sys.modules, "urllib.request" in sys.modules, file=sys.stderr)
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folders of the platform that are empty; the one of the model, which is not there yet."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setattr(method, "default_folder", lambda: tmp_path / "data" / "model")
    return tmp_path / "data" / "model"


def method_of(out: str) -> str:
    return str(json.loads(out)["method"])


def test_a_model_is_fetched_found_used_and_removed(
    run: Run,
    home: Path,
    hub: test_fetching.Hub,  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    published = make_model(tmp_path / "published")
    contents = {path.name: path.read_bytes() for path in published.iterdir()}
    hub.contents = contents
    files = tuple(
        fetching.Published(name, len(data), fetching.hashlib.sha256(data).hexdigest())
        for name, data in contents.items()
    )
    monkeypatch.setattr(fetching.fetch_model, "__defaults__", (files,))
    monkeypatch.setattr(fetching.remove_model, "__defaults__", (files,))
    monkeypatch.setenv(fetching.PLACE_VARIABLE, hub.place)
    links = ("links", "--json", story.files(tmp_path / "story"))

    nowhere = run("model", "path")
    assert (nowhere.code, nowhere.out) == (1, "")
    assert "wagner-tui model fetch" in nowhere.said
    assert method_of(run(*links).out) == "words"

    fetched = run("model", "fetch")
    assert (fetched.code, fetched.out) == (0, "")
    assert str(home) in fetched.said
    assert "there already" in run("model", "fetch").said
    assert run("model", "path") == (0, f"{home}\n", "")

    found = json.loads(run(*links).out)
    assert found["method"] == "words+meaning"
    assert {link["method"] for link in found["links"]} <= {"words", "words+meaning"}
    assert "words+meaning" in {link["method"] for link in found["links"]}
    assert method_of(run(*links, "--no-model").out) == "words"

    assert run("model", "remove").code == 0
    assert not home.exists()
    assert method_of(run(*links).out) == "words"
    assert run("model", "remove") == (0, "", f"wagner-tui: no model in {home}; nothing to remove\n")


def test_a_fetch_that_fails_is_one_line(run: Run, home: Path, hub: test_fetching.Hub, monkeypatch) -> None:  # type: ignore[no-untyped-def]  # noqa: F811
    monkeypatch.setenv(fetching.PLACE_VARIABLE, hub.place)
    answer = run("model", "fetch")
    assert (answer.code, answer.out) == (2, "")
    assert answer.said.count("\n") == 1
    assert "not the published file (6 bytes, not 612)" in answer.said


def test_ctrl_c_keeps_what_came_and_says_so(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_arguments: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(fetching, "fetch_model", interrupted)
    answer = run("model", "fetch")
    assert (answer.code, answer.said) == (
        130,
        "wagner-tui: stopped; wagner-tui model fetch goes on from there\n",
    )


def test_a_copy_of_a_model_serves_every_command_that_compares(run: Run, home: Path, tmp_path: Path) -> None:
    model, texts = make_model(tmp_path / "copy"), story.files(tmp_path / "story")
    assert method_of(run("links", "--json", "--model", model, texts).out) == "words+meaning"
    assert method_of(run("--model", model, "links", "--json", texts).out) == "words+meaning"
    for command in ("claims", "conflicts", "export"):
        assert run(command, "--model", model, texts).code == 0
    assert run("--model", model, texts).code == 0


def test_vectors_are_kept_under_the_state_folder(run: Run, home: Path, tmp_path: Path) -> None:
    model, texts = make_model(tmp_path / "copy"), story.files(tmp_path / "story")
    run("export", "--state", tmp_path / "mine", "--model", model, texts)
    assert list((tmp_path / "mine" / "cache").glob("vectors-*"))
    assert run("export", "--state", "none", "--model", model, texts).code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["links", "--model", "nowhere"], "nowhere: no such folder; wagner-tui model fetch"),
        (["links", "--model", FERRY], "no config.json there"),
        (["links", "--model", "x", "--no-model"], "exclude each other"),
        (["model"], "Give one of: fetch, path, remove"),
        (["model", "fech"], "Give one of: fetch, path, remove"),
        (["model", "path", "path"], "Give one of: fetch, path, remove"),
        (["search", "x", "--model", "y"], "unknown option"),
    ],
)
def test_wrong_use_is_one_line(run: Run, home: Path, words: list[object], said: str) -> None:
    answer = run(*words)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.said
    assert answer.said.count("\n") == 1


def test_a_damaged_model_is_told_when_it_was_asked_for(run: Run, home: Path, tmp_path: Path) -> None:
    model, texts = make_model(tmp_path / "copy"), story.files(tmp_path / "story")
    weights = model / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-8])
    answer = run("links", "--model", model, texts)
    assert answer.code == 2
    assert "model.safetensors: damaged" in answer.said
    assert "--no-model" in answer.said


def fresh(code: str, *words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, words)], capture_output=True, text=True, env=os.environ | {}
    )


@pytest.mark.parametrize(
    "words", [["links", FERRY], ["claims", FERRY], [FERRY]], ids=["links", "claims", "report"]
)
def test_without_a_model_numpy_is_not_imported(home: Path, words: list[object]) -> None:
    done = fresh(MODULES, *words)
    assert done.stderr.splitlines()[-1] == "0 False False"


def test_without_the_extra_everything_is_as_before(home: Path, tmp_path: Path) -> None:
    make_model(home)
    without = fresh(NO_NUMPY, "links", "--json", FERRY)
    assert (without.returncode, without.stderr) == (0, "")
    with_numpy = subprocess.run(
        [PROGRAM, "links", "--json", "--no-model", FERRY], capture_output=True, text=True
    )
    assert without.stdout == with_numpy.stdout
    told = fresh(NO_NUMPY, "links", "--model", make_model(tmp_path / "copy"), FERRY)
    assert told.returncode == 2
    assert told.stderr.count("\n") == 1
    assert "pip install 'wagner-tui[meaning]'" in told.stderr


def test_the_reader_gets_the_model_and_forgets_what_words_found(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: dict[str, object] = {}
    monkeypatch.setattr("wagner_tui.ui.running.no_screen_reason", lambda: None)
    monkeypatch.setattr("wagner_tui.ui.open_reader", lambda _corpus, **values: given.update(values) or 0)
    model, texts = make_model(tmp_path / "copy"), story.files(tmp_path / "story")
    arguments = Arguments(None, (str(texts),), state=str(tmp_path / "mine"), model=str(model))
    assert reader.open_screen(arguments) == 0
    memory, opened = given["memory"], given["model"]
    assert isinstance(memory, Memory)
    assert isinstance(opened, method.Model)
    assert opened.folder == model
    assert opened.cache == tmp_path / "mine" / "cache"
    assert memory.method == opened.mark
