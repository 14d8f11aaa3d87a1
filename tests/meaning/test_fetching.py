"""Fetching from a server of this machine that breaks off, forgets ranges, or sends something else."""

from __future__ import annotations

import errno
import hashlib
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from wagner_tui.analysis.meaning import fetching
from wagner_tui.analysis.meaning.fetching import FetchError, Published, fetch_model, remove_model

SMALL, LARGE = b"config", bytes(range(256)) * 1200
CONTENTS = {"config.json": SMALL, "model.safetensors": LARGE}
FILES = tuple(Published(name, len(data), hashlib.sha256(data).hexdigest()) for name, data in CONTENTS.items())


class Hub(ThreadingHTTPServer):
    """A model hub; what it does wrong is set on it."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.contents = dict(CONTENTS)
        self.ranges = True
        self.tells_length = True
        self.cut_after: list[int] = []
        self.status: int | None = None
        self.asked: list[tuple[str, str | None]] = []

    @property
    def place(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/model"


class Handler(BaseHTTPRequestHandler):
    server: Hub

    def do_GET(self) -> None:
        hub = self.server
        asked = self.headers.get("Range")
        name = self.path.rpartition("/")[2]
        hub.asked.append((name, asked))
        if hub.status or name not in hub.contents:
            self.send_error(hub.status or 404)
            return
        data = hub.contents[name]
        start = int(asked.removeprefix("bytes=").partition("-")[0]) if asked and hub.ranges else 0
        if asked and hub.ranges and start >= len(data):
            self.send_error(416)
            return
        self.send_response(206 if asked and hub.ranges else 200)
        if asked and hub.ranges:
            self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
        if hub.tells_length:
            self.send_header("Content-Length", str(len(data) - start))
        self.end_headers()
        end = start + hub.cut_after.pop(0) if len(data) > 100 and hub.cut_after else len(data)
        self.wfile.write(data[start:end])

    def log_message(self, format: str, *arguments: object) -> None:
        pass


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    server = Hub()
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def unheard(_name: str, _done: int, _whole: int) -> None:
    return None


def fetch(folder: Path, hub: Hub) -> bool:
    return fetch_model(folder, hub.place, unheard, FILES)


def kept(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_every_file_comes_whole_and_only_once(tmp_path: Path, hub: Hub) -> None:
    heard: list[tuple[str, int, int]] = []
    assert fetch_model(tmp_path / "new" / "model", hub.place, lambda *told: heard.append(told), FILES)
    assert kept(tmp_path / "new" / "model") == CONTENTS
    assert heard[-1] == ("model.safetensors", len(LARGE), len(LARGE))
    hub.asked.clear()
    assert not fetch(tmp_path / "new" / "model", hub)
    assert hub.asked == []


def test_a_cut_connection_is_taken_up_where_it_broke(tmp_path: Path, hub: Hub) -> None:
    hub.cut_after = [100_000, 50_000]
    fetch(tmp_path, hub)
    assert kept(tmp_path) == CONTENTS
    assert [asked for name, asked in hub.asked if name == "model.safetensors"] == [
        None,
        "bytes=100000-",
        "bytes=150000-",
    ]


def test_what_came_before_a_failure_is_kept_for_the_next_time(tmp_path: Path, hub: Hub) -> None:
    hub.cut_after = [100_000, 0]
    with pytest.raises(FetchError, match=r"broke after 0\.1 of 0\.3 MB of model\.safetensors; .* goes on"):
        fetch(tmp_path, hub)
    assert (tmp_path / "model.safetensors.part").read_bytes() == LARGE[:100_000]
    fetch(tmp_path, hub)
    assert kept(tmp_path) == CONTENTS
    assert hub.asked[-1] == ("model.safetensors", "bytes=100000-")


def test_a_server_without_ranges_sends_it_from_the_start(tmp_path: Path, hub: Hub) -> None:
    hub.ranges = False
    (tmp_path / "model.safetensors.part").write_bytes(LARGE[:1000])
    fetch(tmp_path, hub)
    assert kept(tmp_path) == CONTENTS


@pytest.mark.parametrize("part", [LARGE, LARGE + b"more", b""], ids=["whole", "too long", "empty"])
def test_a_part_of_any_length_ends_well(tmp_path: Path, hub: Hub, part: bytes) -> None:
    (tmp_path / "model.safetensors.part").write_bytes(part)
    fetch(tmp_path, hub)
    assert kept(tmp_path) == CONTENTS


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (LARGE[:-1] + b"!", r"not the published file \(sha256 .*nothing of it was kept"),
        (LARGE + b"!", r"not the published file \(307,201 bytes, not 307,200\)"),
        (LARGE[:-1], r"not the published file \(307,199 bytes, not 307,200\)"),
    ],
    ids=["changed", "longer", "shorter"],
)
def test_another_file_is_never_taken_for_the_model(tmp_path: Path, hub: Hub, sent: bytes, said: str) -> None:
    hub.contents["model.safetensors"] = sent
    with pytest.raises(FetchError, match=said):
        fetch(tmp_path, hub)
    assert not (tmp_path / "model.safetensors").exists()


def test_a_server_that_tells_no_length_is_believed_no_longer_file(tmp_path: Path, hub: Hub) -> None:
    hub.tells_length = False
    fetch(tmp_path / "right", hub)
    assert kept(tmp_path / "right") == CONTENTS
    hub.contents["model.safetensors"] = LARGE * 2
    with pytest.raises(FetchError, match="more than 307,200 bytes"):
        fetch(tmp_path / "wrong", hub)
    assert not (tmp_path / "wrong" / "model.safetensors").exists()


def test_a_damaged_file_is_fetched_again(tmp_path: Path, hub: Hub) -> None:
    fetch(tmp_path, hub)
    (tmp_path / "model.safetensors").write_bytes(bytes(len(LARGE)))
    assert fetch(tmp_path, hub)
    assert kept(tmp_path) == CONTENTS


@pytest.mark.parametrize(
    ("status", "said"),
    [(404, "404 Not Found; is the address right"), (503, "try again later"), (407, "the proxy wants a name")],
)
def test_what_the_server_answers_is_told_with_the_mend(
    tmp_path: Path, hub: Hub, status: int, said: str
) -> None:
    hub.status = status
    with pytest.raises(FetchError, match=said) as wrong:
        fetch(tmp_path, hub)
    assert "\n" not in str(wrong.value)


def nobody_listens() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def test_no_network_names_the_host_and_the_way_without(tmp_path: Path, hub: Hub) -> None:
    with pytest.raises(FetchError, match=r"cannot reach 127\.0\.0\.1 \(.*--model DIR"):
        fetch_model(tmp_path, f"http://127.0.0.1:{nobody_listens()}", unheard, FILES)


def test_a_proxy_that_is_not_there_is_named_without_its_password(
    tmp_path: Path, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = f"127.0.0.1:{nobody_listens()}"
    monkeypatch.setenv("http_proxy", f"http://me:secret@{proxy}")
    with pytest.raises(FetchError, match=f"through the proxy {proxy}") as wrong:
        fetch_model(tmp_path, "http://hub.invalid", unheard, FILES)
    assert "secret" not in str(wrong.value)


def test_the_proxy_of_the_environment_is_used(
    tmp_path: Path, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", hub.place.removesuffix("/model"))
    fetch_model(tmp_path, "http://hub.invalid/model", unheard, FILES)
    assert kept(tmp_path) == CONTENTS


def test_a_full_disk_is_told_before_anything_is_received(
    tmp_path: Path, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching.shutil, "disk_usage", lambda _path: _Full)
    with pytest.raises(FetchError, match="no room, the model takes"):
        fetch(tmp_path, hub)
    assert hub.asked == []


class _Full:
    free = 0


def test_a_disk_that_fills_up_meanwhile_is_told(
    tmp_path: Path, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(fetching, "_copy", full)
    with pytest.raises(FetchError, match="no room"):
        fetch(tmp_path, hub)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, hub: Hub) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FetchError, match="check its rights"):
        fetch(tmp_path / "file" / "model", hub)


def test_only_one_process_receives_a_file(tmp_path: Path, hub: Hub) -> None:
    other = fetching._only_one(tmp_path / "config.json.part")
    with other, pytest.raises(FetchError, match="another wagner-tui"):
        fetch(tmp_path, hub)
    fetch(tmp_path, hub)
    assert kept(tmp_path) == CONTENTS


@pytest.mark.parametrize("place", ["", "hub.example", "file:///etc", "ftp://hub.example"])
def test_only_web_addresses_are_asked(tmp_path: Path, place: str) -> None:
    with pytest.raises(FetchError, match="no web address"):
        fetch_model(tmp_path, place, unheard, FILES)


def test_removing_leaves_what_is_not_of_the_model(tmp_path: Path, hub: Hub) -> None:
    folder = tmp_path / "model"
    fetch(folder, hub)
    (folder / "mine.txt").touch()
    (folder / "config.json.part").touch()
    assert remove_model(folder, FILES)
    assert [path.name for path in folder.iterdir()] == ["mine.txt"]
    assert not remove_model(folder, FILES)
    (folder / "mine.txt").unlink()
    fetch(folder, hub)
    assert remove_model(folder, FILES)
    assert not folder.exists()


def test_what_is_fetched_by_default_is_what_was_published() -> None:
    weights = next(file for file in fetching.FILES if file.name == "model.safetensors")
    assert weights.sha256 == "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
    assert fetching.HUB.startswith("https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2/resolve/")
