"""One small function per command; the rooms behind it are imported only when it runs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from wagner_tui.cli.arguments import Arguments, UsageError, parse
from wagner_tui.cli.look import paint, width
from wagner_tui.cli.progress import comparing
from wagner_tui.cli.sources import NothingToReadError, check_for_command, open_corpus
from wagner_tui.cli.streams import DONE, NO, WRONG, is_terminal, say, write_data, write_lines

if TYPE_CHECKING:
    from wagner_tui.analysis.model import Findings, Link
    from wagner_tui.corpus.model import Corpus
    from wagner_tui.export.findings_json import Json


def run(argv: Sequence[str]) -> int:
    """Run one command line; what is wrong with it is one line on standard error and exit code 2."""
    try:
        arguments = parse(argv)
        return _COMMANDS[arguments.command](arguments)
    except UsageError as wrong:
        say(str(wrong))
    except NothingToReadError:
        pass
    return WRONG


def _reader(arguments: Arguments) -> int:
    check_for_command(arguments.paths)
    if is_terminal(sys.stdout):
        from wagner_tui.cli.reader import open_screen

        return open_screen(arguments)
    return _report(arguments)


def _report(arguments: Arguments) -> int:
    from wagner_tui.export.report import report

    corpus = open_corpus(arguments.paths)
    return write_lines(report(corpus, _findings(corpus), width(), paint()))


def _links(arguments: Arguments) -> int:
    from wagner_tui.cli.plain import link_lines
    from wagner_tui.export.findings_json import links_document

    corpus = open_corpus(arguments.paths)
    links = _wanted_links(corpus, arguments)
    if arguments.json:
        return _write_json(links_document(corpus, links))
    return write_lines(link_lines(corpus, links, width(), paint()))


def _wanted_links(corpus: Corpus, arguments: Arguments) -> list[Link]:
    """Links of the asked score, the best ones first when only some were asked for, else by place."""
    from wagner_tui.analysis.engine import DISPLAYED, links
    from wagner_tui.export.findings_json import place

    floor = DISPLAYED if arguments.min_score is None else arguments.min_score
    with comparing() as progress:
        everything = links(corpus, floor, progress)
    found = [link for link in everything if link.score >= floor and link.score > 0]
    found.sort(key=lambda link: (place(link.a), place(link.b)))
    if arguments.top is not None:
        found = sorted(found, key=lambda link: -link.score)[: arguments.top]
    return found


def _claims(arguments: Arguments) -> int:
    from wagner_tui.export.findings_json import claims_document
    from wagner_tui.export.report import claims_section

    corpus = open_corpus(arguments.paths)
    findings = _findings(corpus)
    if arguments.json:
        return _write_json(claims_document(corpus, findings.claims))
    return write_lines(claims_section(corpus, findings, width(), paint()))


def _search(arguments: Arguments) -> int:
    from wagner_tui.cli.plain import hit_lines
    from wagner_tui.export.findings_json import search_document
    from wagner_tui.search import Query, SearchIndex

    corpus = open_corpus(arguments.paths)
    results = SearchIndex(corpus.articles).search(Query(arguments.query, arguments.mode))
    if results.problem and not results.hits:
        raise UsageError(f"search: {results.problem}")
    for remark in filter(None, (results.problem, results.note)):
        say(f"search: {remark}")
    if arguments.json:
        _write_json(search_document(corpus, results))
    else:
        write_lines(hit_lines(corpus, results, paint()))
    return DONE if results.hits else NO


def _marks(arguments: Arguments) -> int:
    from wagner_tui.cli.plain import mark_lines
    from wagner_tui.cli.state import stored_marks
    from wagner_tui.export.findings_json import marks_document

    corpus = open_corpus(arguments.paths)
    marks = stored_marks(arguments.state, corpus)
    if arguments.json:
        return _write_json(marks_document(corpus, marks))
    if not marks:
        say("no marks in these sources; wagner-tui opens them, and m marks a sentence")
    return write_lines(mark_lines(corpus, marks, width(), paint()))


def _export(arguments: Arguments) -> int:
    from wagner_tui.cli.exporting import deliver, dossier_text
    from wagner_tui.cli.state import stored_marks

    corpus = open_corpus(arguments.paths)
    marks = stored_marks(arguments.state, corpus)
    text = dossier_text(corpus, _findings(corpus), marks, arguments)
    return deliver(text, corpus, arguments)


def _findings(corpus: Corpus) -> Findings:
    from wagner_tui.analysis.engine import analyse

    with comparing() as progress:
        return analyse(corpus, progress=progress)


def _write_json(document: Json) -> int:
    from wagner_tui.export.json_text import json_lines

    return write_data(json_lines(document))


_COMMANDS: dict[str | None, Callable[[Arguments], int]] = {
    None: _reader,
    "links": _links,
    "claims": _claims,
    "search": _search,
    "marks": _marks,
    "export": _export,
}
