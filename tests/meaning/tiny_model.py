"""A model that the tests make themselves: two layers of 16, few words, those of one meaning alike."""

from __future__ import annotations

import json
import random
import struct
from pathlib import Path

HIDDEN, LAYERS, HEADS, INNER, POSITIONS = 16, 2, 4, 24, 32
#: Words of one line mean the same: they get the same vector. They are in no dictionary.
MEANINGS = (
    "glorp quindle",
    "frabbed snarked",
    "wemble tove",
    "vorl mimsy",
    "brillig uffish",
    "mayor",
    "opened",
    "school",
    "friday",
    "in near the a of at and",
)
MARKS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", ".", ",", "!", "##s", "##ing", "##a", "a", "b")
VOCABULARY = tuple(dict.fromkeys([*MARKS, *(word for line in MEANINGS for word in line.split())]))

Tensors = dict[str, tuple[tuple[int, ...], list[float]]]


def make_model(folder: Path, seed: int = 5, **changed: object) -> Path:
    """Write a tiny model into `folder`; `changed` replaces settings of its config."""
    folder.mkdir(parents=True, exist_ok=True)
    settings = {
        "model_type": "bert",
        "hidden_act": "gelu",
        "hidden_size": HIDDEN,
        "num_hidden_layers": LAYERS,
        "num_attention_heads": HEADS,
        "intermediate_size": INNER,
        "max_position_embeddings": POSITIONS,
        "layer_norm_eps": 1e-12,
    }
    (folder / "config.json").write_text(json.dumps(settings | changed))
    (folder / "tokenizer_config.json").write_text(json.dumps({"do_lower_case": True}))
    (folder / "vocab.txt").write_text("".join(f"{piece}\n" for piece in VOCABULARY), "utf-8")
    write_safetensors(folder / "model.safetensors", tensors(seed))
    return folder


def tensors(seed: int) -> Tensors:
    """Every tensor by its name in the published file, as shape and numbers."""
    chance = random.Random(seed)

    def some(*shape: int, spread: float = 0.5, middle: float = 0.0) -> tuple[tuple[int, ...], list[float]]:
        count = 1
        for side in shape:
            count *= side
        return shape, [single(chance.gauss(middle, spread)) for _ in range(count)]

    found: Tensors = {
        "embeddings.word_embeddings.weight": some(len(VOCABULARY), HIDDEN, spread=1.0),
        "embeddings.position_embeddings.weight": some(POSITIONS, HIDDEN, spread=0.05),
        "embeddings.token_type_embeddings.weight": some(2, HIDDEN, spread=0.05),
    }
    rows = found["embeddings.word_embeddings.weight"][1]
    for line in MEANINGS:
        first, *others = (VOCABULARY.index(word) for word in line.split())
        for other in others:
            rows[other * HIDDEN : (other + 1) * HIDDEN] = rows[first * HIDDEN : (first + 1) * HIDDEN]
    norms = ["embeddings.LayerNorm"]
    for number in range(LAYERS):
        lead = f"encoder.layer.{number}"
        for part in ("self.query", "self.key", "self.value", "output.dense"):
            found[f"{lead}.attention.{part}.weight"] = some(HIDDEN, HIDDEN, spread=0.2)
            found[f"{lead}.attention.{part}.bias"] = some(HIDDEN, spread=0.1)
        found[f"{lead}.intermediate.dense.weight"] = some(INNER, HIDDEN, spread=0.3)
        found[f"{lead}.intermediate.dense.bias"] = some(INNER, spread=0.1)
        found[f"{lead}.output.dense.weight"] = some(HIDDEN, INNER, spread=0.2)
        found[f"{lead}.output.dense.bias"] = some(HIDDEN, spread=0.1)
        norms += [f"{lead}.attention.output.LayerNorm", f"{lead}.output.LayerNorm"]
    for name in norms:
        found[f"{name}.weight"] = some(HIDDEN, spread=0.1, middle=1.0)
        found[f"{name}.bias"] = some(HIDDEN, spread=0.1)
    return found


def single(value: float) -> float:
    """The nearest number of single precision."""
    return float(struct.unpack("<f", struct.pack("<f", value))[0])


def write_safetensors(path: Path, found: Tensors) -> None:
    table: dict[str, object] = {"__metadata__": {"format": "pt"}}
    body = b""
    for name, (shape, numbers) in found.items():
        data = struct.pack(f"<{len(numbers)}f", *numbers)
        table[name] = {"dtype": "F32", "shape": shape, "data_offsets": [len(body), len(body) + len(data)]}
        body += data
    head = json.dumps(table).encode()
    head += b" " * (-len(head) % 8)
    path.write_bytes(struct.pack("<Q", len(head)) + head + body)
