"""A model's folder: what must lie in it, what it is (without numpy), and its weights (with numpy)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WEIGHTS, CONFIG, VOCABULARY, TOKENIZER = (
    "model.safetensors",
    "config.json",
    "vocab.txt",
    "tokenizer_config.json",
)
#: Without these there is no model; a folder may hold more.
NEEDED = (CONFIG, VOCABULARY, WEIGHTS)
#: Pieces of a sentence that are read, beginning and end marks included, as the model was trained.
MOST_PIECES = 256
_LENGTH = struct.Struct("<Q")
_LONGEST_HEADER = 10_000_000
#: Of the weights every so many bytes some are read to tell one model from another.
_STRIDE, _SAMPLE = 1 << 20, 1 << 14


class ModelError(Exception):
    """The folder holds no model that can be used; one line that names the file and the mend."""


@dataclass(frozen=True, slots=True)
class Config:
    """The shape of a BERT encoder: sizes of its parts and the epsilon of its norms."""

    hidden: int
    layers: int
    heads: int
    inner: int
    positions: int
    epsilon: float


def missing_file(folder: Path) -> str | None:
    """The first needed file that `folder` lacks, or None."""
    return next((name for name in NEEDED if not (folder / name).is_file()), None)


def read_config(folder: Path) -> Config:
    """The shape that ``config.json`` states; raises ModelError for another kind of model."""
    path = folder / CONFIG
    said = _json(path)
    if said.get("model_type") != "bert" or said.get("hidden_act") != "gelu":
        raise ModelError(f"{path}: not a BERT model with GELU; give the folder of all-MiniLM-L6-v2")
    tokenizer = folder / TOKENIZER
    if tokenizer.is_file() and _json(tokenizer).get("do_lower_case") is False:
        raise ModelError(f"{tokenizer}: a model that keeps capitals; give the folder of all-MiniLM-L6-v2")
    try:
        config = Config(
            hidden=int(said["hidden_size"]),
            layers=int(said["num_hidden_layers"]),
            heads=int(said["num_attention_heads"]),
            inner=int(said["intermediate_size"]),
            positions=int(said["max_position_embeddings"]),
            epsilon=float(said["layer_norm_eps"]),
        )
    except (KeyError, TypeError, ValueError) as trouble:
        raise ModelError(f"{path}: {trouble} is missing or no number; fetch the model again") from trouble
    if min(config.hidden, config.layers, config.heads, config.inner) < 1 or config.hidden % config.heads:
        raise ModelError(f"{path}: impossible sizes; fetch the model again")
    return config


def fingerprint(folder: Path) -> str:
    """Sixteen hexadecimal digits that tell this model from others, by content, in a few milliseconds.

    Config and vocabulary count whole, of the weights their table and a sample every megabyte. Raises
    ModelError.
    """
    if (name := missing_file(folder)) is not None:
        raise ModelError(f"{folder}: no {name} there; wagner-tui model fetch, or --model DIR with one")
    import hashlib

    seen = hashlib.sha256()
    try:
        for name in (CONFIG, VOCABULARY):
            seen.update((folder / name).read_bytes())
        weights = folder / WEIGHTS
        size = weights.stat().st_size
        with weights.open("rb") as file:
            for place in range(0, size, _STRIDE):
                file.seek(place)
                seen.update(file.read(_SAMPLE))
    except OSError as trouble:
        raise ModelError(f"{folder}: {trouble.strerror}; check its rights") from trouble
    seen.update(str(size).encode())
    return seen.hexdigest()[:16]


def read_weights(path: Path) -> dict[str, NDArray[np.float32]]:
    """The tensors of a ``safetensors`` file by name, mapped, not copied; other types than F32 are left out.

    Format: the length of a table (8 bytes, little-endian), the table in JSON with type, shape and place of
    every tensor, then the numbers. Raises ModelError when the table does not fit the file.
    """
    import json

    import numpy as np

    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            (length,) = _LENGTH.unpack(file.read(_LENGTH.size))
            if length > min(size, _LONGEST_HEADER):
                raise ValueError("its table is longer than the file")
            table = json.loads(file.read(length))
        numbers = np.memmap(path, dtype=np.uint8, mode="r", offset=_LENGTH.size + length)
        tensors = {}
        for name, entry in table.items():
            if name != "__metadata__" and entry["dtype"] == "F32":
                start, end = entry["data_offsets"]
                tensors[name] = numbers[start:end].view(np.float32).reshape(entry["shape"])
        return tensors
    except OSError as trouble:
        raise ModelError(f"{path}: {trouble.strerror}; check the path") from trouble
    except (ValueError, KeyError, TypeError, AttributeError, struct.error) as trouble:
        raise ModelError(f"{path}: damaged ({trouble}); fetch the model again") from trouble


def _json(path: Path) -> dict[str, Any]:
    import json

    try:
        said = json.loads(path.read_text("utf-8"))
    except OSError as trouble:
        raise ModelError(f"{path}: {trouble.strerror}; check the path") from trouble
    except ValueError as trouble:
        raise ModelError(f"{path}: not JSON; fetch the model again") from trouble
    if not isinstance(said, dict):
        raise ModelError(f"{path}: no table of settings; fetch the model again")
    return said
