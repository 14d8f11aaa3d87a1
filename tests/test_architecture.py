"""The rooms and their doors: who imports what, what a command costs in imports, and how long files are."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "wagner_tui"
MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for path in PACKAGE.rglob("*.py")
)
CORE = [name for name in MODULES if not name.startswith(("wagner_tui.ui", "wagner_tui.__main__"))]
FERRY = str(ROOT / "tests" / "data" / "ferry")
HEAVY = ("textual", "rich", "rapidfuzz", "yaml", "sqlite3", "charset_normalizer", "dataclasses")

LOADED = """
import sys
from wagner_tui.cli import main
code = main(sys.argv[1:])
sys.stdout.flush()
print(code, *sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""


def fresh(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, cwd=ROOT)


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["links", "--help"]])
def test_help_and_version_import_nothing_heavy(arguments: list[str]) -> None:
    done = fresh(LOADED, *arguments)
    code, *modules = done.stderr.split()
    assert code == "0"
    assert not set(modules) & set(HEAVY)


@pytest.mark.parametrize(
    "arguments",
    [
        [FERRY],
        ["links", FERRY],
        ["claims", "--json", FERRY],
        ["search", "--fuzzy", "Linea", FERRY],
        ["marks", "--json", "--state", "none", FERRY],
        ["export", "--state", "none", "--all-claims", FERRY],
    ],
    ids=lambda arguments: arguments[0] if arguments[0] != FERRY else "report",
)
def test_no_command_imports_textual(arguments: list[str]) -> None:
    done = fresh(LOADED, *arguments)
    code, *modules = done.stderr.splitlines()[-1].split()
    assert code == "0"
    assert done.stdout
    assert "textual" not in modules


def test_the_core_imports_without_the_screen() -> None:
    done = fresh(
        "import importlib, sys\n"
        "for name in sys.argv[1:]: importlib.import_module(name)\n"
        "print(sorted(name for name in sys.modules if name.startswith(('textual', 'wagner_tui.ui'))))",
        *CORE,
    )
    assert done.stdout.strip() == "[]", done.stderr


def test_imports_go_one_way() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint, "--no-cache"], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_a_file_has_one_subject_and_says_which(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.startswith('"""'), "a module says in its first line what lives there"
    assert len(text.splitlines()) <= 400
    assert path.stem not in {"utils", "util", "helpers", "manager", "common", "misc"}
