"""Links by meaning, with a model that takes the words of one line of `tiny_model.MEANINGS` for the same."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.analysis.making import corpus
from tests.meaning.story import FIRST, SECOND, story
from tests.meaning.tiny_model import make_model
from wagner_tui.analysis import links as links_module
from wagner_tui.analysis.engine import Cancelled, analyse, links
from wagner_tui.analysis.meaning import cache, matching, vectors
from wagner_tui.analysis.meaning.encoder import Encoder
from wagner_tui.analysis.meaning.method import Model, open_model
from wagner_tui.analysis.meaning.model_files import ModelError
from wagner_tui.analysis.model import Link
from wagner_tui.corpus.model import Corpus


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_model(tmp_path_factory.mktemp("model"))


@pytest.fixture
def model(folder: Path, tmp_path: Path) -> Model:
    return open_model(folder, tmp_path / "cache")


def by_text(found: tuple[Link, ...], where: Corpus) -> dict[tuple[str, str], Link]:
    return {(where.text_of(link.a), where.text_of(link.b)): link for link in found}


def test_sentences_without_a_common_word_are_linked_by_meaning(model: Model) -> None:
    where = story()
    pair = (FIRST[0], SECOND[0])
    words = by_text(links(where, 0.0), where)
    found = by_text(links(where, 0.0, None, model), where)
    assert pair not in words
    assert found[pair].parts is not None
    assert found[pair].parts.words == pytest.approx(0)
    assert found[pair].method == "words+meaning"
    assert "alike in meaning" in found[pair].why
    assert found[pair].kind == "paraphrase"
    unlike = found[FIRST[0], SECOND[2]]
    assert unlike.parts is not None
    assert found[pair].parts.meaning > unlike.parts.meaning


def test_without_a_model_every_link_is_by_words() -> None:
    assert {link.method for link in links(story(), 0.0)} == {"words"}


def test_the_order_of_the_articles_changes_nothing(model: Model) -> None:
    where = story()
    turned = Corpus(tuple(reversed(where.articles)))
    assert links(where, 0.0, None, model) == tuple(
        sorted(links(turned, 0.0, None, model), key=lambda k: (k.a, k.b))
    )


def test_many_sentences_in_blocks_score_as_a_few_do(model: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = links(story(), 0.0, None, model)
    monkeypatch.setattr(matching, "_BLOCK", 1)
    assert links(story(), 0.0, None, model) == expected


def test_with_too_many_sentences_to_score_all_pairs_meaning_still_brings_its_own(
    model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = story()
    expected = by_text(links(where, 0.0, None, model), where)
    monkeypatch.setattr(links_module, "EXHAUSTIVE", 2)
    found = by_text(links(where, 0.0, None, model), where)
    pair = (FIRST[0], SECOND[0])
    assert found[pair].score == pytest.approx(expected[pair].score, abs=0.02)


def test_kept_vectors_give_the_same_and_need_no_model(model: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = links(story(), 0.0, None, model)
    monkeypatch.setattr(vectors, "Encoder", None)
    assert links(story(), 0.0, None, model) == fresh


def test_only_new_sentences_are_encoded(model: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    links(story(), 0.0, None, model)
    encoded: list[int] = []
    encode = Encoder.encode
    monkeypatch.setattr(
        Encoder, "encode", lambda self, given, tick: encoded.append(len(given)) or encode(self, given, tick)
    )
    links(corpus(FIRST, (*SECOND, "A new brillig near the school!")), 0.0, None, model)
    assert encoded == [1]


def test_without_a_place_for_them_nothing_is_kept(folder: Path, tmp_path: Path) -> None:
    assert links(story(), 0.0, None, open_model(folder)) == links(
        story(), 0.0, None, open_model(folder, tmp_path / "cache")
    )


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-7],
        lambda data: data[:10],
        lambda data: b"",
        lambda data: bytes(len(data)),
        lambda data: data[:200] + bytes([data[200] ^ 255]) + data[201:],
        lambda data: data + b"\xff" * 50,
    ],
    ids=["torn", "head only", "empty", "zeros", "one byte", "noise behind"],
)
def test_a_damaged_cache_is_passed_over_and_mended(model: Model, damage) -> None:  # type: ignore[no-untyped-def]
    fresh = links(story(), 0.0, None, model)
    assert model.cache is not None
    (path,) = model.cache.iterdir()
    path.write_bytes(damage(path.read_bytes()))
    assert links(story(), 0.0, None, model) == fresh
    links(corpus(FIRST, ("A new brillig near the school!",)), 0.0, None, model)
    assert links(story(), 0.0, None, model) == fresh
    whole, size = cache._sound_length(path)
    assert whole == size > 0


def test_a_cache_that_cannot_be_written_is_no_failure(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    found = links(story(), 0.0, None, open_model(folder, tmp_path / "file" / "cache"))
    assert found == links(story(), 0.0, None, open_model(folder))


def test_the_cache_stays_bounded_and_what_is_used_lives_on(
    model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "MOST_BYTES", 2_000)
    links(story(), 0.0, None, model)
    assert model.cache is not None
    for number in range(12):
        other = tuple(f"{line[:-1]} {number} {at}." for at, line in enumerate(SECOND))
        links(corpus(FIRST, other), 0.0, None, model)
    assert sum(os.path.getsize(path) for path in model.cache.iterdir()) < 2 * 2_000 + 1_000
    monkeypatch.setattr(vectors, "Encoder", None)
    links(corpus(FIRST, other), 0.0, None, model)


def test_another_model_has_its_own_vectors(model: Model, tmp_path: Path) -> None:
    other = open_model(make_model(tmp_path / "other", seed=9), model.cache)
    first = links(story(), 0.0, None, model)
    assert links(story(), 0.0, None, other) != first
    assert model.cache is not None
    assert [path.name for path in model.cache.iterdir()] == [f"vectors-{other.mark}.young"]


def test_progress_rises_to_one_and_may_stop_it(model: Model) -> None:
    heard: list[float] = []
    analyse(story(), progress=heard.append, model=model)
    assert heard == sorted(heard)
    assert heard[-1] == 1.0

    def stop(done: float) -> None:
        if done > 0.2:
            raise Cancelled

    with pytest.raises(Cancelled):
        analyse(story(), progress=stop, model=model)


def test_a_sentence_longer_than_the_model_reads_is_linked_by_its_beginning(model: Model) -> None:
    long = " ".join([FIRST[0][:-1], *["the school opened"] * 400]) + "."
    (link,) = links(corpus((long,), (SECOND[0],)), 0.0, None, model)
    assert link.parts is not None
    assert link.parts.meaning > 0


def test_an_empty_corpus_needs_no_model(model: Model) -> None:
    assert links(Corpus(()), 0.0, None, model) == ()


def test_a_folder_without_a_model_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no such folder"):
        open_model(tmp_path / "nowhere")
    with pytest.raises(ModelError, match=r"no config\.json there; wagner-tui model fetch"):
        open_model(tmp_path)


def test_a_numpy_that_does_not_work_is_told(model: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "wagner_tui.analysis.meaning.matching", None)
    with pytest.raises(ModelError, match="numpy does not work here"):
        links(story(), 0.0, None, model)
