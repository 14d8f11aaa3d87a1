"""Gets the published model from the model hub: resumable, and only the very files that were published count.

A part that was received lies beside its place as ``NAME.part`` until it is whole and its sha256 is right.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from wagner_tui.analysis.meaning.model_files import CONFIG, TOKENIZER, VOCABULARY, WEIGHTS

if TYPE_CHECKING:
    from http.client import HTTPResponse

#: One state of the model on the hub; what its files hold is told by the hashes.
_REVISION = "1110a243fdf4706b3f48f1d95db1a4f5529b4d41"
HUB = f"https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2/resolve/{_REVISION}"
#: Another place with the same files: a mirror.
PLACE_VARIABLE = "WAGNER_TUI_MODEL_URL"
_CHUNK = 1 << 16
_PATIENCE = 30.0  # seconds without a byte
#: A connection that breaks is taken up again, as long as each brings something.
_CONNECTIONS = 5
_ELSEWHERE = "or copy the model from another machine and give --model DIR"

#: Hears the name of the file, bytes that are there, and bytes of the whole.
Tell = Callable[[str, int, int], None]


class FetchError(Exception):
    """The model could not be fetched; one line with the mend."""


class _CutError(Exception):
    """The connection broke."""


class Published(NamedTuple):
    """A file of the model as it was published: its name, bytes, and sha256."""

    name: str
    size: int
    sha256: str


FILES = (
    Published(CONFIG, 612, "953f9c0d463486b10a6871cc2fd59f223b2c70184f49815e7efbcab5d8908b41"),
    Published(TOKENIZER, 350, "acb92769e8195aabd29b7b2137a9e6d6e25c476a4f15aa4355c233426c61576b"),
    Published(VOCABULARY, 231_508, "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"),
    Published(WEIGHTS, 90_868_376, "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"),
)


def fetch_model(folder: Path, place: str, tell: Tell, files: tuple[Published, ...] = FILES) -> bool:
    """Bring every file of the model into `folder` from the web address `place`; False when all were there.

    Raises FetchError; what was received by then is kept, and the next call goes on behind it.
    """
    if not place.startswith(("https://", "http://")):
        raise FetchError(f"{place}: no web address; {PLACE_VARIABLE} wants one with https://")
    lacking = [file for file in files if not _is_whole(folder / file.name, file)]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file in lacking:
            _room_for(folder, file)
            _fetch(folder, f"{place.rstrip('/')}/{file.name}", file, tell)
    except OSError as trouble:
        raise FetchError(_disk_trouble(folder, trouble, lacking)) from trouble
    return bool(lacking)


def remove_model(folder: Path, files: tuple[Published, ...] = FILES) -> bool:
    """Delete the model and what was received of it; False when there was nothing. Raises OSError."""
    removed = False
    for file in files:
        for name in (file.name, f"{file.name}.part"):
            with contextlib.suppress(FileNotFoundError):
                (folder / name).unlink()
                removed = True
    with contextlib.suppress(OSError):  # the reader keeps something else there
        folder.rmdir()
    return removed


def _is_whole(path: Path, file: Published) -> bool:
    try:
        return path.stat().st_size == file.size and _hash_of(path).hexdigest() == file.sha256
    except OSError:
        return False


def _fetch(folder: Path, address: str, file: Published, tell: Tell) -> None:
    """Receive one file, in as many connections as it takes, and put it in its place when it is right."""
    part = folder / f"{file.name}.part"
    with _only_one(part):
        for _ in range(_CONNECTIONS):
            before = _size_of(part, file)
            if before < file.size:
                _receive(address, part, file, before, tell)
            now = _size_of(part, file)
            if now == file.size or now <= before:
                break
        now = _size_of(part, file)
        if now < file.size:
            raise FetchError(
                f"the connection broke after {_megabytes(now)} of {_megabytes(file.size)} MB of {file.name}; "
                "wagner-tui model fetch goes on from there"
            )
        found = _hash_of(part).hexdigest()
        if found != file.sha256:
            part.unlink()
            raise FetchError(_other_file(address, f"sha256 {found[:12]}…, not {file.sha256[:12]}…"))
        os.replace(part, folder / file.name)


@contextlib.contextmanager
def _only_one(part: Path) -> Iterator[None]:
    """Hold the part for this process alone; raises FetchError when another one is receiving it."""
    with part.open("ab") as file:
        try:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except ImportError:
            pass  # no POSIX: two at once end with a wrong sha256 at worst
        except OSError as trouble:
            if trouble.errno in (errno.EWOULDBLOCK, errno.EACCES):
                raise FetchError("another wagner-tui is fetching the model; wait for it") from trouble
        yield


def _size_of(part: Path, file: Published) -> int:
    """Bytes that were received before; a part that is too long is begun anew."""
    size = part.stat().st_size
    if size > file.size:
        os.truncate(part, 0)
        return 0
    return size


def _receive(address: str, part: Path, file: Published, start: int, tell: Tell) -> None:
    """Receive what lacks behind `start`; a connection that breaks leaves what came. Raises FetchError."""
    answer = _ask(address, start)
    try:
        with answer, part.open("r+b") as target:
            resumed = answer.status == 206 and _first_byte(answer) == start
            if not resumed:
                target.truncate(0)
                start = 0
            _check_length(answer, target, file, start)
            target.seek(start)
            _copy(answer, target, file, start, tell)
    except _CutError:
        return  # the caller sees by the size how far it came


def _check_length(answer: HTTPResponse, target: IO[bytes], file: Published, start: int) -> None:
    """Raise FetchError when the server says that it sends another number of bytes than the file has."""
    told = answer.headers.get("Content-Length", "")
    if told.isdecimal() and start + int(told) != file.size:
        target.truncate(0)
        raise FetchError(_other_file(answer.url, f"{start + int(told):,} bytes, not {file.size:,}"))


def _other_file(address: str, difference: str) -> str:
    return (
        f"{address}: not the published file ({difference}), nothing of it was kept; try again, {_ELSEWHERE}"
    )


def _copy(answer: HTTPResponse, target: IO[bytes], file: Published, start: int, tell: Tell) -> None:
    """Write what comes; one byte more than the file has is enough to know that it is another one."""
    done = start
    tell(file.name, done, file.size)
    while done <= file.size and (chunk := _read(answer, min(_CHUNK, file.size - done + 1))):
        target.write(chunk)
        target.flush()
        done += len(chunk)
        tell(file.name, min(done, file.size), file.size)
    if done > file.size:
        target.truncate(0)
        raise FetchError(_other_file(answer.url, f"more than {file.size:,} bytes"))


def _read(answer: HTTPResponse, size: int) -> bytes:
    from http.client import HTTPException

    try:
        return answer.read(size)
    except (HTTPException, OSError) as trouble:  # the network's, not the disk's
        raise _CutError from trouble


def _ask(address: str, start: int) -> HTTPResponse:
    """Ask for a file from byte `start` on, through the proxy of the environment. Raises FetchError."""
    from http.client import HTTPException
    from urllib.error import HTTPError, URLError
    from urllib.request import Request, build_opener

    headers = {"User-Agent": "wagner-tui", "Accept-Encoding": "identity"}
    if start:
        headers["Range"] = f"bytes={start}-"
    try:
        answer: HTTPResponse = build_opener().open(Request(address, headers=headers), timeout=_PATIENCE)
    except HTTPError as trouble:
        trouble.close()
        if trouble.code == 416 and start:
            return _ask(address, 0)
        raise FetchError(f"{address}: {trouble.code} {trouble.reason}; {_mend(trouble.code)}") from trouble
    except URLError as trouble:
        raise FetchError(_unreachable(address, trouble.reason)) from trouble
    except (HTTPException, OSError, ValueError) as trouble:
        raise FetchError(_unreachable(address, trouble)) from trouble
    return answer


def _first_byte(answer: HTTPResponse) -> int:
    """Where the part begins that the server sends, from ``Content-Range: bytes 100-…``; -1 if unclear."""
    unit, _, span = answer.headers.get("Content-Range", "").partition(" ")
    first = span.partition("-")[0]
    return int(first) if unit == "bytes" and first.isdecimal() else -1


def _mend(code: int) -> str:
    if code == 407:
        return "the proxy wants a name and a password: HTTPS_PROXY=http://NAME:PASSWORD@HOST:PORT"
    if code == 429 or code >= 500:
        return "the server is busy; try again later"
    return f"is the address right? See {PLACE_VARIABLE}, {_ELSEWHERE}"


def _unreachable(address: str, reason: object) -> str:
    from ssl import SSLCertVerificationError
    from urllib.parse import urlsplit
    from urllib.request import getproxies

    parts = urlsplit(address)
    host = parts.hostname or address
    if isinstance(reason, SSLCertVerificationError):
        return f"{host}: its certificate is not trusted; SSL_CERT_FILE names your own, {_ELSEWHERE}"
    words = reason.strerror if isinstance(reason, OSError) and reason.strerror else reason
    if proxy := getproxies().get(parts.scheme):
        through = urlsplit(proxy).netloc.rpartition("@")[2] or proxy  # without name and password
        return f"cannot reach {host} through the proxy {through} ({words}); check the proxy, {_ELSEWHERE}"
    return f"cannot reach {host} ({words}); check the network or set HTTPS_PROXY, {_ELSEWHERE}"


def _room_for(folder: Path, file: Published) -> None:
    """Raises OSError (ENOSPC) when the disk has no room for what still lacks."""
    part = folder / f"{file.name}.part"
    lacking = file.size - (part.stat().st_size if part.exists() else 0)
    if shutil.disk_usage(folder).free < lacking:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _disk_trouble(folder: Path, trouble: OSError, lacking: list[Published]) -> str:
    if trouble.errno in (errno.ENOSPC, errno.EDQUOT):
        size = _megabytes(sum(file.size for file in lacking))
        return f"{folder}: no room, the model takes {size} MB; free some (XDG_DATA_HOME moves the folder)"
    return f"{folder}: {trouble.strerror or trouble}; check its rights (XDG_DATA_HOME moves the folder)"


def _hash_of(path: Path) -> hashlib._Hash:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256")


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.0f}" if size >= 1e7 else f"{size / 1e6:.1f}"
