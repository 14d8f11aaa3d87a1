"""One small function per command without a screen; the heavy rooms are imported when they are needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from wagner_tui.cli.arguments import Arguments, UsageError
from wagner_tui.cli.look import paint, width
from wagner_tui.cli.plain import hit_lines, link_lines, mark_lines
from wagner_tui.cli.progress import comparing
from wagner_tui.cli.sources import open_corpus
from wagner_tui.cli.streams import DONE, NO, say, write_data, write_lines
from wagner_tui.export.conflict_lines import conflict_lines
from wagner_tui.export.findings_json import (
    Json,
    claims_document,
    conflicts_document,
    links_document,
    marks_document,
    origins_document,
    place,
    search_document,
)
from wagner_tui.export.json_text import json_lines
from wagner_tui.export.report import claims_section, report

if TYPE_CHECKING:
    from wagner_tui.analysis.entities import NameDecision
    from wagner_tui.analysis.meaning.method import Model
    from wagner_tui.analysis.model import Findings, Link
    from wagner_tui.corpus.model import Corpus
    from wagner_tui.notebook import Decision


def _report(arguments: Arguments) -> int:
    corpus = open_corpus(arguments.paths)
    return write_lines(report(corpus, _findings(corpus, arguments), width(), paint()))


def _links(arguments: Arguments) -> int:
    corpus = open_corpus(arguments.paths)
    model = _model(arguments)
    by_hand = _names_by_hand(_decisions(corpus, arguments), corpus)
    links = _wanted_links(corpus, arguments, model, by_hand)
    if by_hand:
        _say_decided(len(by_hand))
    if arguments.json:
        return _write_json(links_document(corpus, links, "words" if model is None else "words+meaning"))
    if not links:
        say("no passages of different sources report the same thing")
    return write_lines(link_lines(corpus, links, width(), paint()))


def _wanted_links(
    corpus: Corpus, arguments: Arguments, model: Model | None, by_hand: Sequence[NameDecision]
) -> list[Link]:
    """Links of the asked score, the best ones first when only some were asked for, else by place."""
    from wagner_tui.analysis.engine import DISPLAYED, links

    floor = DISPLAYED if arguments.min_score is None else arguments.min_score
    with _usable(), comparing() as progress:
        everything = links(corpus, floor, progress, model, by_hand)
    found = [link for link in everything if link.score >= floor and link.score > 0]
    found.sort(key=lambda link: (place(link.a), place(link.b)))
    if arguments.top is not None:
        found = sorted(found, key=lambda link: -link.score)[: arguments.top]
    return found


def _claims(arguments: Arguments) -> int:
    corpus = open_corpus(arguments.paths)
    findings = _findings(corpus, arguments)
    if arguments.json:
        return _write_json(claims_document(corpus, findings.claims, findings))
    return write_lines(claims_section(corpus, findings, width(), paint()))


def _conflicts(arguments: Arguments) -> int:
    corpus = open_corpus(arguments.paths)
    conflicts = _findings(corpus, arguments).conflicts
    if arguments.json:
        _write_json(conflicts_document(corpus, conflicts))
    else:
        if not conflicts:
            say("no passages of different sources differ under one claim")
        write_lines(conflict_lines(corpus, conflicts, width(), paint()))
    found = any(conflict.status == "conflict" for conflict in conflicts)
    return NO if arguments.check and found else DONE


def _origins(arguments: Arguments) -> int:
    from wagner_tui.analysis.engine import trace
    from wagner_tui.export.attribution_lines import origin_lines

    corpus = open_corpus(arguments.paths)
    by_hand = _names_by_hand(_decisions(corpus, arguments), corpus)
    findings = trace(corpus, by_hand)
    if by_hand:
        _say_decided(len(by_hand))
    if arguments.json:
        return _write_json(origins_document(corpus, findings))
    if not findings.attributions:
        say("nothing is attributed to anybody in these sources")
    return write_lines(origin_lines(corpus, findings, width(), paint()))


def _search(arguments: Arguments) -> int:
    from wagner_tui.search import Query, SearchIndex

    corpus = open_corpus(arguments.paths)
    aliases = _aliases(corpus, arguments)
    results = SearchIndex(corpus.articles).search(Query(arguments.query, arguments.mode, aliases))
    if results.problem and not results.hits:
        raise UsageError(f"search: {results.problem}")
    for remark in filter(None, (results.problem, results.note)):
        say(f"search: {remark}")
    if arguments.json:
        _write_json(search_document(corpus, results))
    else:
        write_lines(hit_lines(corpus, results, paint()))
    return DONE if results.hits else NO


def _aliases(corpus: Corpus, arguments: Arguments) -> tuple[str, ...]:
    """Other spellings of the name that is searched for, which the user made one with it."""
    by_hand = _names_by_hand(_decisions(corpus, arguments), corpus)
    if not by_hand or arguments.mode == "regex":
        return ()
    from wagner_tui.analysis.engine import spellings_by_hand

    found = spellings_by_hand(arguments.query, corpus, by_hand)
    if found:
        say(f"search: also {', '.join(found)}, as you decided; --state none leaves that out")
    return found


def _marks(arguments: Arguments) -> int:
    from wagner_tui.cli.state import stored_marks

    corpus = open_corpus(arguments.paths)
    marks = stored_marks(arguments.state, corpus)
    if arguments.json:
        return _write_json(marks_document(corpus, marks))
    if not marks:
        say("no marks in these sources; wagner-tui opens them, and m marks a sentence")
    return write_lines(mark_lines(corpus, marks, width(), paint()))


def _export(arguments: Arguments) -> int:
    from wagner_tui.cli.exporting import deliver, dossier_text
    from wagner_tui.cli.state import stored_notebook

    corpus = open_corpus(arguments.paths)
    notebook = stored_notebook(arguments.state, corpus)
    text = dossier_text(corpus, _found(corpus, arguments, notebook.decisions), notebook, arguments)
    return deliver(text, corpus, arguments)


def _findings(corpus: Corpus, arguments: Arguments) -> Findings:
    """What is found, as the user decided it; that something was decided is said."""
    decisions = _decisions(corpus, arguments)
    found = _found(corpus, arguments, decisions)
    if not decisions:
        return found
    from wagner_tui.notebook.decisions import apply_decisions, concerning

    if count := len(concerning(decisions, found, corpus)):
        _say_decided(count)
    return apply_decisions(found, decisions)


def _found(corpus: Corpus, arguments: Arguments, decisions: Sequence[Decision]) -> Findings:
    """What is found, with the names as they were decided."""
    from wagner_tui.analysis.engine import analyse

    model, by_hand = _model(arguments), _names_by_hand(decisions, corpus)
    with _usable(), comparing() as progress:
        return analyse(corpus, progress=progress, model=model, decisions=by_hand)


def _decisions(corpus: Corpus, arguments: Arguments) -> tuple[Decision, ...]:
    from wagner_tui.cli.state import stored_decisions

    return stored_decisions(arguments.state, corpus)


def _names_by_hand(decisions: Sequence[Decision], corpus: Corpus) -> tuple[NameDecision, ...]:
    if not decisions:
        return ()
    from wagner_tui.notebook.name_decisions import name_decisions

    return name_decisions(decisions, corpus)


def _say_decided(count: int) -> None:
    """The same sources can give something else without what was decided."""
    what = "1 of your decisions counts" if count == 1 else f"{count} of your decisions count"
    say(f"{what}; --state none leaves them out")


def _model(arguments: Arguments) -> Model | None:
    from wagner_tui.cli.model import chosen_model
    from wagner_tui.cli.state import state_folder

    return chosen_model(arguments, lambda: state_folder(arguments.state))


@contextmanager
def _usable() -> Iterator[None]:
    """A model that turns out to be damaged is wrong use, in one line."""
    try:
        yield
    except Exception as trouble:
        from wagner_tui.analysis.meaning.model_files import ModelError

        if isinstance(trouble, ModelError):
            raise UsageError(f"{trouble}; --no-model compares by words") from trouble
        raise


def _model_command(arguments: Arguments) -> int:
    from wagner_tui.cli.model import model_command

    return model_command(arguments)


def _write_json(document: Json) -> int:
    return write_data(json_lines(document))


#: What answers each command; None is the report that stands in for the screen.
COMMANDS: dict[str | None, Callable[[Arguments], int]] = {
    None: _report,
    "links": _links,
    "claims": _claims,
    "conflicts": _conflicts,
    "origins": _origins,
    "search": _search,
    "marks": _marks,
    "export": _export,
    "model": _model_command,
}
