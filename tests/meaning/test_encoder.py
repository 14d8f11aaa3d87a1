"""The encoder against the definition of BERT, written out in plain Python loops over single numbers."""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.meaning import tiny_model
from tests.meaning.tiny_model import HEADS, HIDDEN, INNER, LAYERS, Tensors, make_model
from wagner_tui.analysis.meaning.encoder import Encoder
from wagner_tui.analysis.meaning.model_files import ModelError, fingerprint

Row = list[float]
SENTENCES = ([2, 12, 13, 3], [2, 3], [2, *range(4, 20), 3], [2, 13, 12, 3], [2, 5, 5, 5, 3])


class Reference:
    """One sentence at a time, one number at a time."""

    def __init__(self, tensors: Tensors) -> None:
        self.tensors = tensors

    def at(self, name: str, row: int, column: int) -> float:
        (_, width), numbers = self.tensors[name]
        return numbers[row * width + column]

    def dense(self, name: str, row: Row, outputs: int) -> Row:
        bias = self.tensors[f"{name}.bias"][1]
        return [
            bias[out] + sum(self.at(f"{name}.weight", out, i) * value for i, value in enumerate(row))
            for out in range(outputs)
        ]

    def norm(self, name: str, row: Row) -> Row:
        mean = sum(row) / len(row)
        spread = math.sqrt(sum((value - mean) ** 2 for value in row) / len(row) + 1e-12)
        scale, shift = self.tensors[f"{name}.weight"][1], self.tensors[f"{name}.bias"][1]
        return [(value - mean) / spread * scale[i] + shift[i] for i, value in enumerate(row)]

    def attend(self, lead: str, rows: Sequence[Row]) -> list[Row]:
        size = HIDDEN // HEADS
        query, key, value = (
            [self.dense(f"{lead}.attention.self.{part}", row, HIDDEN) for row in rows]
            for part in ("query", "key", "value")
        )
        found = [[0.0] * HIDDEN for _ in rows]
        for head in range(HEADS):
            span = range(head * size, (head + 1) * size)
            for at in range(len(rows)):
                scores = [
                    sum(query[at][i] * key[to][i] for i in span) / math.sqrt(size) for to in range(len(rows))
                ]
                shares = [math.exp(score) for score in scores]
                for i in span:
                    mixed = (share * value[to][i] for to, share in enumerate(shares))
                    found[at][i] = sum(mixed) / sum(shares)
        return [self.dense(f"{lead}.attention.output.dense", row, HIDDEN) for row in found]

    def encode(self, numbers: Sequence[int]) -> list[Row]:
        rows = []
        for place, number in enumerate(numbers):
            row = [
                self.at("embeddings.word_embeddings.weight", number, i)
                + self.at("embeddings.position_embeddings.weight", place, i)
                + self.at("embeddings.token_type_embeddings.weight", 0, i)
                for i in range(HIDDEN)
            ]
            rows.append(self.norm("embeddings.LayerNorm", row))
        for number in range(LAYERS):
            lead = f"encoder.layer.{number}"
            seen = self.attend(lead, rows)
            rows = [
                self.norm(f"{lead}.attention.output.LayerNorm", [a + b for a, b in zip(x, y, strict=True)])
                for x, y in zip(seen, rows, strict=True)
            ]
            for at, row in enumerate(rows):
                inner = self.dense(f"{lead}.intermediate.dense", row, INNER)
                curved = [x * 0.5 * (1 + math.erf(x / math.sqrt(2))) for x in inner]
                out = self.dense(f"{lead}.output.dense", curved, HIDDEN)
                rows[at] = self.norm(
                    f"{lead}.output.LayerNorm", [a + b for a, b in zip(out, row, strict=True)]
                )
        return rows


def unheard(_done: float) -> None:
    return None


def test_every_number_is_that_of_the_definition(tmp_path: Path) -> None:
    encoder = Encoder(make_model(tmp_path))
    reference = Reference(tiny_model.tensors(5))
    found = encoder.encode(SENTENCES, unheard)
    for sentence, states in zip(SENTENCES, found, strict=True):
        for row, expected in zip(states, reference.encode(sentence), strict=True):
            assert row.tolist() == pytest.approx(expected, abs=2e-5)


def test_a_sentence_is_encoded_alike_alone_and_among_others(tmp_path: Path) -> None:
    encoder = Encoder(make_model(tmp_path))
    among = encoder.encode(SENTENCES * 40, unheard)
    for at, sentence in enumerate(SENTENCES):
        alone = encoder.encode([sentence], unheard)[0]
        assert alone.ravel().tolist() == pytest.approx(among[at].ravel().tolist(), abs=1e-6)


def test_progress_goes_up_to_one(tmp_path: Path) -> None:
    heard: list[float] = []
    Encoder(make_model(tmp_path)).encode(SENTENCES * 200, heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1.0
    assert len(heard) > 2


def cut_weights(folder: Path) -> None:
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes()[:-100])


def long_table(folder: Path) -> None:
    (folder / "model.safetensors").write_bytes(struct.pack("<Q", 1 << 60) + b"{}")


def no_table(folder: Path) -> None:
    (folder / "model.safetensors").write_bytes(struct.pack("<Q", 4) + b"nope")


def empty(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).write_bytes(b"") and None


def without(lost: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        found = tiny_model.tensors(5)
        del found[lost]
        tiny_model.write_safetensors(folder / "model.safetensors", found)

    return change


def setting(name: str, value: object) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        path = folder / "config.json"
        path.write_text(json.dumps(json.loads(path.read_text()) | {name: value}))

    return change


def more_pieces(folder: Path) -> None:
    with (folder / "vocab.txt").open("a") as file:
        file.write("more\n" * 3 + "evenmore\n")


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (cut_weights, "model.safetensors: damaged"),
        (long_table, "model.safetensors: damaged"),
        (no_table, "model.safetensors: damaged"),
        (empty("model.safetensors"), "model.safetensors: damaged"),
        (without("encoder.layer.1.output.dense.weight"), "model.safetensors: lacks"),
        (empty("vocab.txt"), "vocab.txt: damaged"),
        (more_pieces, "vocab.txt: more pieces than the weights"),
        (empty("config.json"), "config.json: not JSON"),
        (setting("hidden_size", "wide"), "config.json: "),
        (setting("num_attention_heads", 5), "config.json: impossible sizes"),
        (setting("model_type", "roberta"), "config.json: not a BERT model"),
        (setting("hidden_act", "relu"), "config.json: not a BERT model"),
        (setting("hidden_size", 8), "model.safetensors: lacks"),
    ],
)
def test_a_model_that_cannot_be_used_says_which_file(
    tmp_path: Path, damage: Callable[[Path], None], said: str
) -> None:
    damage(make_model(tmp_path))
    with pytest.raises(ModelError, match=said) as wrong:
        Encoder(tmp_path)
    assert "\n" not in str(wrong.value)


def test_the_mark_tells_models_apart_and_not_their_folders(tmp_path: Path) -> None:
    one, same, other = (make_model(tmp_path / name, seed) for name, seed in (("a", 5), ("b", 5), ("c", 6)))
    assert fingerprint(one) == fingerprint(same)
    assert fingerprint(one) != fingerprint(other)
    (same / "vocab.txt").write_text("[CLS]\n")
    assert fingerprint(one) != fingerprint(same)
