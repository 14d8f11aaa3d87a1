"""What holds for the attributions of every text: places, order, the same again."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.making import article, bundled, event
from wagner_tui.analysis.attributions import attributions
from wagner_tui.corpus.model import Article

_NAMES = ("Lena Holm", "the mayor", "officials", "he", "Reuters", "A source close to the palace", "who", "")
_CUES = (
    "said",
    "told Kite",
    "according to",
    "claims that",
    "wants to",
    ", adding that",
    "was criticised by",
    ":",
)
_WORDS = (
    "“",
    "”",
    '"',
    "'",
    "‘",
    "’",
    ",",
    ".",
    "—",
    "(",
    ")",
    "that",
    "the bridge",
    "was",
    "and",
    "12",
    "in May",
)
_PIECES = st.lists(st.sampled_from(_NAMES + _CUES + _WORDS), max_size=14).map(" ".join)
_LINES = st.lists(_PIECES.map(lambda line: line.strip() or "x"), min_size=1, max_size=6)
_ANYTHING = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=80)


def holds(source: Article) -> None:
    """Every passage is a piece of the text, in a sentence that is shown, and no two of one cue meet."""
    found = attributions(source)
    shown = [s for s in source.sentences if s.role != "hidden"]
    for one in found:
        parts = sorted((one.content, one.cue, *one.rest))
        assert all(first.end <= second.start for first, second in pairwise(parts))
        for passage in (*parts, *([one.speaker] if one.speaker else [])):
            assert passage.source == source.key
            assert source.slice(passage) == source.slice(passage).strip() != ""
        assert any(s.start <= one.cue.start and one.cue.end <= s.end for s in shown)
        assert bool(one.name) == (one.speaker is not None)
    assert [one.cue for one in found] == sorted({one.cue for one in found})
    assert attributions(source) == found


@settings(max_examples=150, deadline=None)
@given(_LINES)
def test_made_up_sentences(lines: list[str]) -> None:
    holds(article("s1", *lines))


@settings(max_examples=100, deadline=None)
@given(_ANYTHING)
def test_any_text_at_all(line: str) -> None:
    holds(article("s1", line.replace("\n", " ").strip() or "x"))


def test_real_articles() -> None:
    for corpus in (bundled(), event("ferry"), event("mayor")):
        for source in corpus.articles:
            holds(source)


def test_every_bundled_article_attributes_much_of_itself() -> None:
    for source in bundled().articles:
        found = attributions(source)
        given_away = sum(part.end - part.start for one in found for part in (one.content, *one.rest))
        body = sum(s.end - s.start for s in source.sentences if s.role == "body")
        assert len(found) >= 5
        assert 0.2 < given_away / body < 1.1


def bundled_rows(key: str) -> list[tuple[str, str, tuple[str, ...], str]]:
    source = bundled()[key]
    return [
        (one.name, source.slice(one.cue), one.via, source.slice(one.content)) for one in attributions(source)
    ]


def test_the_first_bundled_article_names_its_portal_and_the_sources_of_that() -> None:
    rows = bundled_rows("s1")
    by_way = [(name, via) for name, _, via, _ in rows if via]
    assert ("anonymous sources close to the Russian government", ("Meduza",)) in by_way
    assert ("the source of “Meduza”", ("Meduza",)) in by_way
    assert {name for name, cue, via, _ in rows if cue.lower() == "according to" and not via} == {"Meduza"}


def test_the_last_bundled_article_names_people_and_media() -> None:
    rows = bundled_rows("s5")
    names = [name for name, *_ in rows]
    assert {"BelTA", "RT", "Yevgeny Prigozhin", "Vladimir Putin", "Russia’s Foreign Ministry"} <= set(names)
    quoted = next(row for row in rows if row[3].startswith("“They wanted"))
    assert quoted[:2] == ("Yevgeny Prigozhin", "said")
    assert not any("Getty" in content or "Zindulka" in content for *_, content in rows)


def test_the_note_on_the_author_and_the_source_line_are_no_attributions() -> None:
    source = bundled()["s3"]
    end = source.text.index("Source: Blick")
    assert all(one.cue.end < end for one in attributions(source))
