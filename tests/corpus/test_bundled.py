"""The five articles that ship with the program, as a careful reader would mark them."""

from __future__ import annotations

import pytest

from wagner_tui.corpus.bundled import bundled_event
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.model import Corpus, Stated


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load([bundled_event()])


def said(corpus: Corpus, key: str, role: str) -> list[str]:
    return [corpus[key].text[s.start : s.end] for s in corpus[key].sentences if s.role == role]


def marked(corpus: Corpus, key: str) -> list[tuple[str, str]]:
    return [(span.rule, corpus[key].text[span.start : span.end][:48]) for span in corpus[key].hidden]


def test_all_five_are_read_without_a_notice(corpus: Corpus) -> None:
    assert list(corpus.keys()) == ["s1", "s2", "s3", "s4", "s5"]
    assert corpus.skipped == ()
    assert all(article.notices == () and article.language == "en" for article in corpus.articles)


def test_what_each_states_of_itself(corpus: Corpus) -> None:
    stated = {a.key: (a.title, a.outlet, a.author, a.published, a.credits) for a in corpus.articles}
    assert stated["s1"] == (None, None, None, Stated("2023-06-26", 1), ())
    assert stated["s2"] == (None, None, None, Stated("2023-06-26", 1), ())
    assert stated["s3"] == (
        None,
        Stated("24 Instant News", 13),
        Stated("Amelia James", 13),
        None,
        (Stated("Blick", 11),),
    )
    title, outlet, author, published, credits = stated["s4"]
    assert title == Stated("Kremlin tries to negotiate with Prigozhin, but he refuses – Russian media", 1)
    assert (outlet, author, published) == (None, None, Stated("2023-06-24", 1))
    assert [credit.line for credit in credits] == [5]
    title, outlet, author, published, credits = stated["s5"]
    assert title is not None
    assert title.value.startswith("Wagner’s March on Moscow Halted")
    assert (outlet, author) == (Stated("breitbart.com", 34), Stated("Kurt Zindulka", 34))
    assert (published, credits) == (None, ())


def test_what_is_hidden_and_why(corpus: Corpus) -> None:
    stamp = "date-stamp"
    assert marked(corpus, "s1") == [
        (stamp, "date 2023-06-26"),
        ("photo-caption", "Members of the Wagner group prepare to return to"),
    ]
    assert marked(corpus, "s2") == [(stamp, "date 2023-06-26")]
    assert marked(corpus, "s3") == [
        ("markup-residue", "class=”sc-29f61514-0 jbwksb”>"),
        ("credit-line", "(new)"),
        ("credit-line", "Source: Blick"),
        ("author-bio", "I am Amelia James, a passionate journalist with "),
    ]
    assert marked(corpus, "s4") == [
        (stamp, "date 2023-06-24"),
        ("credit-line", "Source: Russian Telegram channels; Vazhnye Istor"),
        ("label", "Quote:"),
        ("label", "Details:"),
    ]
    assert marked(corpus, "s5") == [
        ("photo-caption", "Members of Wagner group sit atop of a tank in a "),
        ("photo-credit", "ROMAN ROMOKHOV/AFP via Getty Images"),
        ("follow-line", "Follow Kurt Zindulka on Twitter: or e-mail to: k"),
        ("comment-prompt", "COMMENTS"),
        ("comment-prompt", "Please let us know if you're having issues with "),
    ]


def test_headlines_and_subheads_stand_apart(corpus: Corpus) -> None:
    assert said(corpus, "s3", "subhead") == [
        "“It wasn’t quite clear what to talk about”",
        "Lukashenko led the negotiating group",
    ]
    assert said(corpus, "s4", "subhead") == ["Background:"]
    assert [len(said(corpus, key, "headline")) for key in corpus.keys()] == [0, 0, 0, 1, 1]  # noqa: SIM118


@pytest.mark.parametrize(("key", "count"), [("s1", 14), ("s2", 23), ("s3", 19), ("s4", 15), ("s5", 19)])
def test_every_sentence_of_the_report_is_found(corpus: Corpus, key: str, count: int) -> None:
    assert len(said(corpus, key, "body")) == count


@pytest.mark.parametrize(
    ("key", "start", "end"),
    [
        (
            "s1",
            "Wagner’s boss Yevgeny",
            "“too far”. and after Russian President Vladimir Putin refused to speak to him.",
        ),
        ("s1", "According to anonymous sources", "did not want to talk to him.” ."),
        ("s2", "“The military leadership", "to communicate with him (Prigozhin, ed.)."),
        ("s2", "The president does", "not forgive him”."),
        ("s3", "“But the president", "wouldn’t speak to him.”"),
        ("s4", '"The Kremlin tried', "with Prigozhin yesterday."),
        ("s5", "We advanced on Moscow", "of the blood of our fighters,” he said."),
    ],
)
def test_hard_places_are_cut_right(corpus: Corpus, key: str, start: str, end: str) -> None:
    assert [words for words in said(corpus, key, "body") if words.startswith(start) and words.endswith(end)]
