"""One source: what it states of itself and where, what cleaning hid, what was noticed on reading it."""

from __future__ import annotations

from wagner_tui.corpus.model import Article, Corpus, Hidden, Stated
from wagner_tui.ui.dialogs.page import BLANK, Block, Part, Row, row
from wagner_tui.ui.dialogs.text import TextScreen
from wagner_tui.ui.wrap import clip

_LABEL = 10  # cells of the labels
_FIRST_WORDS = 60  # characters of a hidden span that are shown
_ROLES = {"body": "body", "headline": "headline", "subhead": "subhead", "hidden": "boilerplate"}


def info_screen(corpus: Corpus, source: str) -> TextScreen:
    """All that is known of the source with the key `source`, and which paths were not loaded at all."""
    article = corpus[source]
    return TextScreen(f"Source {article.number}", info_rows(corpus, article), command="info")


def info_rows(corpus: Corpus, article: Article) -> list[Block]:
    """The rows of the page."""
    rows = [*_stated(article), BLANK, *_file(article), BLANK, *_hidden(article)]
    if article.notices:
        rows += [BLANK, row(("Noticed when it was read", "accent"))]
        rows += [row(("! ", "strong"), (notice.text, "text"), hang=2) for notice in article.notices]
    if corpus.skipped:
        rows += [BLANK, row((f"Not loaded: {_count(len(corpus.skipped), 'path')}", "accent"))]
        rows += [row(("– ", "dim"), (skipped.why, "text"), hang=2) for skipped in corpus.skipped]
    return rows


def _field(label: str, *value: Part | str) -> Row:
    return row((f"{label:<{_LABEL}}", "dim"), *value, hang=_LABEL)


# What it states


def _stated(article: Article) -> list[Block]:
    rows: list[Block] = [row(("What the file states", "accent"))]
    fields = {
        "title": article.title,
        "outlet": article.outlet,
        "author": article.author,
        "date": article.published,
    }
    rows += [_field(label, *_value(field)) for label, field in fields.items()]
    for index, credit in enumerate(article.credits):
        rows.append(_field("credits" if index == 0 else "", *_value(credit)))
    return rows


def _value(field: Stated | None) -> list[Part]:
    if field is None:
        return [("not stated", "dim")]
    return [(" ".join(field.value.split()), "strong"), (f"  line {field.line}", "dim")]


# The file


def _file(article: Article) -> list[Block]:
    roles = {name: sum(s.role == role for s in article.sentences) for role, name in _ROLES.items()}
    kinds = ", ".join(f"{number:,} {name}" for name, number in roles.items() if number and name != "body")
    sentences = f"{len(article.sentences):,}" + (f", of these {kinds}" if kinds else "")
    path = "standard input" if article.path == "-" else article.path
    language = article.language or "not recognised"
    return [
        row(("The file", "accent")),
        _field("path", path),
        _field("size", f"{len(article.text):,} characters in {_count(len(article.lines), 'line')}"),
        _field("sentences", sentences),
        _field("language", language),
        _field("encoding", article.encoding),
        _field("SHA-256", article.sha256),
    ]


# What cleaning hid


def _hidden(article: Article) -> list[Block]:
    if not article.hidden:
        return [
            row(("Boilerplate", "accent")),
            row(("Nothing was hidden: every line counts as part of the report.", "dim")),
        ]
    rules: dict[str, list[Hidden]] = {}
    for span in article.hidden:
        rules.setdefault(span.rule, []).append(span)
    many = _count(len(article.hidden), "passage")
    rows: list[Block] = [row((f"Boilerplate: {many} dimmed, by rule", "accent"))]
    for rule, spans in rules.items():
        rows.append(row((rule, "strong"), (f"  {len(spans)}×" if len(spans) > 1 else "", "dim")))
        first = spans[0]
        words = " ".join(article.text[first.start : min(first.end, first.start + 4 * _FIRST_WORDS)].split())
        line = f"  line {article.line_of(first.start)}"
        rows.append(row(f"  “{clip(words, _FIRST_WORDS)}”", (line, "dim"), hang=2))
    return rows


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
