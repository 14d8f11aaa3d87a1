"""Text that articles share word for word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.making import article, bundled, corpus
from wagner_tui.analysis.shared_text import GRAM, families, shared_runs
from wagner_tui.corpus.model import Corpus, Passage

COPIED = (
    "The crew had waited for two hours before the first boat arrived, and nobody had told them why.",
    "A second boat with blankets and hot soup came from the other side of the bay.",
)
COPY = (
    "Nobody slept. The crew had waited for two hours, before the first boat\u2019s arrival.",
    "Then A second boat with blankets and hot soup came along, they said.",
)
OTHER = ("Two hours passed until help was there.", "Soup was handed out by a boat that came later.")


def secret(_: Passage) -> bool:
    return False


def folded(text: str) -> str:
    words = "".join(c.lower() if c.isalnum() else " " for c in text if c not in "\u2019'")
    return " ".join(words.split())


def test_articles_that_share_wording_are_one_family() -> None:
    told = corpus(COPIED, OTHER, COPY)
    assert families(told.articles, shared_runs(told.articles, secret)) == [("s1", "s3")]


def test_a_run_stands_in_both_articles_as_it_is() -> None:
    told = corpus(COPIED, COPY)
    runs = shared_runs(told.articles, secret)
    assert [told.text_of(run.a) for run in runs] == [
        "The crew had waited for two hours before the first",
        "A second boat with blankets and hot soup came",
    ]
    for run in runs:
        assert folded(told.text_of(run.a)) == folded(told.text_of(run.b))


def test_names_and_titles_alone_are_shared_by_everybody() -> None:
    one = ("President Ilham Karlsson Lindgren of the Republic of Sandholm spoke.", "Rain fell.")
    two = ("It was President Ilham Karlsson Lindgren of the Republic of Sandholm.", "Snow fell.")
    told = corpus(one, two)
    assert shared_runs(told.articles, secret) == []


def test_what_a_named_person_said_in_public_is_no_copying() -> None:
    told = corpus(COPIED, COPY)
    assert shared_runs(told.articles, lambda _: True) == []


def test_what_many_articles_say_alike_is_how_one_says_it() -> None:
    stock = "He was sentenced to life in prison for aggravated assault with a deadly weapon"
    several = corpus(*[(f"{stock} {number}.", f"Word{number} came.") for number in range(6)])
    assert shared_runs(several.articles, secret) == []


def test_hidden_sentences_take_no_part() -> None:
    one = article("s1", *COPIED, roles=("hidden", "hidden"))
    assert shared_runs([one, article("s2", *COPY)], secret) == []


def test_the_bundled_retellings_of_one_report_are_one_family() -> None:
    told = bundled()
    assert families(told.articles, shared_runs(told.articles, secret)) == [("s1", "s2", "s3")]


@given(st.lists(st.text("abc d’.\u0130ß", min_size=1, max_size=90), min_size=2, max_size=4))
def test_runs_are_the_same_words_in_any_text(texts: list[str]) -> None:
    told = Corpus(tuple(article(f"s{number}", text) for number, text in enumerate(texts, 1)))
    for run in shared_runs(told.articles, secret):
        assert folded(told.text_of(run.a)) == folded(told.text_of(run.b))
        assert run.a.end - run.a.start >= GRAM // 2


def test_the_order_of_many_copies_changes_no_family_and_no_run() -> None:
    lines = [*COPY, "Nobody was hurt when the crane fell into the basin behind the old grain store at noon."]
    told = [
        article(f"s{number}", f"Edition {number} of the paper.", *(lines if number % 3 else lines[:number]))
        for number in range(1, 14)
    ]
    turned = [*told[1::3], *told[::3], *told[2::3]]
    runs = shared_runs(told, secret)
    assert runs
    assert {frozenset((run.a, run.b)) for run in shared_runs(turned, secret)} == {
        frozenset((run.a, run.b)) for run in runs
    }
    assert [set(f) for f in families(turned, shared_runs(turned, secret))] == [
        set(f) for f in families(told, runs)
    ]
