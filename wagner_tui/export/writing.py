"""Writing an export: a new file, or over an existing one when the user said so; whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from wagner_tui.safe_text import display


class ExportError(Exception):
    """An export cannot be written; the message is one line that names the file and the mend."""


def write_new(path: Path, text: str) -> None:
    """Write `text` to a file that must not exist yet (`FileExistsError` when it does; nothing is touched)."""
    _write(path, text, replace=False)


def write_over(path: Path, text: str) -> None:
    """Write `text` to `path`, in place of what may stand there: the old file or the new one, never a part."""
    _write(path, text, replace=True)


def write_bibliography(dossier: Path, text: str, *, over: bool = False) -> Path | None:
    """Write the CSL JSON `text` beside a dossier, as ``NAME.csl.json``, and return where it is.

    A file of that name with another content is left alone and None returned, unless `over` is set: the user
    said that the dossier may be replaced. Raises `ExportError`.
    """
    beside = dossier.with_suffix(".csl.json")
    if over:
        write_over(beside, text)
        return beside
    try:
        write_new(beside, text)
    except FileExistsError:
        return beside if _holds(beside, text) else None
    return beside


def _holds(path: Path, text: str) -> bool:
    try:
        return path.read_bytes() == text.encode("utf-8", "replace")
    except OSError:
        return False


def _write(path: Path, text: str, replace: bool) -> None:
    if "\0" in str(path):
        raise ExportError(f"{display(str(path))}: no file name may hold a NUL: choose another name")
    target = Path(os.path.realpath(path)) if replace else path
    if not replace and os.path.lexists(path):
        raise FileExistsError(f"{display(str(path))}: exists already")
    if os.path.isdir(target):
        raise ExportError(f"{display(str(path))}: a folder: name a file in it")
    try:
        descriptor, name = tempfile.mkstemp(prefix=".wagner-", suffix=".part", dir=target.parent)
    except OSError as error:
        raise _refusal(path, error) from error
    partial = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as out:
            out.write(text.encode("utf-8", "replace"))
            out.flush()
            os.fchmod(out.fileno(), _mode(target))
            os.fsync(out.fileno())
        if replace:
            partial.replace(target)
        else:
            _place_new(partial, target)
        _sync(target.parent)
    except FileExistsError:
        raise
    except OSError as error:
        raise _refusal(path, error) from error
    finally:
        partial.unlink(missing_ok=True)


def _place_new(partial: Path, target: Path) -> None:
    """Give the finished file its name, unless somebody took the name meanwhile."""
    try:
        os.link(partial, target)
    except FileExistsError:
        raise FileExistsError(f"{display(str(target))}: exists already") from None
    except OSError:  # a file system without links: claim the name, then take its place
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        partial.replace(target)


def _mode(target: Path) -> int:
    """The mode of the file that is replaced, else what the user's umask gives."""
    try:
        return target.stat().st_mode & 0o777
    except OSError:
        umask = os.umask(0o022)
        os.umask(umask)
        return 0o666 & ~umask


def _sync(folder: Path) -> None:
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:  # a folder that may be written but not read
        return
    try:
        os.fsync(descriptor)
    except OSError:  # the file system cannot do it; the file itself is synced
        pass
    finally:
        os.close(descriptor)


def _refusal(path: Path, error: OSError) -> ExportError:
    shown, folder = display(str(path)), display(str(path.parent))
    if isinstance(error, FileNotFoundError):
        return ExportError(f"{shown}: there is no folder {folder}: make it or choose another place with -o")
    if isinstance(error, PermissionError):
        return ExportError(f"{shown}: the folder may not be written to: choose another place with -o")
    return ExportError(f"{shown}: {error.strerror or error}: choose another place with -o")
