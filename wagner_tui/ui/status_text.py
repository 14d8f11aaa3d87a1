"""What the status line says of the current sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wagner_tui.corpus.model import Span
from wagner_tui.ui.disputes import OPPOSED, SIGN
from wagner_tui.ui.numbers import numbers_of
from wagner_tui.ui.state import State
from wagner_tui.ui.world import Counterpart, Place, World


def shown_place(world: World, place: Place) -> str:
    """Where a sentence begins, ``s1:3``: source and line of its file, as in the dialogs and the dossier."""
    article = world.article(place.source)
    return f"{place.source}:{article.line_of(article.sentences[place.sentence].start)}"


def status_parts(world: World, state: State, rows: int, wide: bool = True) -> list[list[tuple[str, str]]]:
    """Who has the current sentence, which kind, which words, by meaning too or not, who lacks it.

    Two rows when there is room; one row leaves the words out unless it is `wide`.
    """
    place = state.place
    if not world.has_sentence(place):
        return [[(f"{place.source}: no text to read", "")]]
    where = shown_place(world, place)
    role = world.article(place.source).sentences[place.sentence].role
    if role == "hidden":
        return [[(f"{where}  boilerplate: {_rule_at(world, place)}", "")]]
    found, opposed = _apart(world, place)
    if not found:
        if not world.complete or place.source in world.awaited:
            return [[(f"{where}  looking for counterparts …", "")]]
        only = (f"{where}  only in {place.source[1:]}", "bold")
        return [[only, *_against(world, place, opposed), _lacking(world, place, opposed)]]
    head = [(f"{where}  in {len(found) + 1} of {len(world.order)}", ""), *_against(world, place, opposed)]
    ways = [_method(found), _lacking(world, place, [*found, *opposed])]
    if rows == 1:
        told = _one_row(world, place, found) if wide else _by_kind(found)
        return [[*head, *told, *ways]]
    return [[*head, *_by_kind(found), *ways], _words(world, place, found)]


def _apart(world: World, place: Place) -> tuple[dict[str, list[Counterpart]], list[str]]:
    """The counterparts that report the same, by source; the sources that have only the opposite.

    A source with which the sentence was compared, and both can be right, has neither.
    """
    found = world.counterparts(place)
    same = {source: theirs for source, theirs in found.items() if not world.opposes(place, theirs[0])}
    known = world.disputes.at(place)
    standing = {p.source for c in known if c.status == "conflict" for p in (c.a, c.b)}
    settled = {p.source for c in known for p in (c.a, c.b)} - standing
    opposed = {*found, *world.opposites(place)} - same.keys() - settled
    return same, [source for source in world.order if source in opposed]


def _against(world: World, place: Place, opposed: list[str]) -> list[tuple[str, str]]:
    """The conflicts, then who says the opposite beside them: ``≠ opposite in 3``."""
    told = {p.source for c in world.disputes.at(place) if c.status == "conflict" for p in (c.a, c.b)}
    numbers = numbers_of(source for source in opposed if source not in told)
    more = [(" · ", ""), (f"{OPPOSED} opposite in {numbers}", "conflict")] if numbers else []
    return [*_conflicts(world, place), *more]


def _conflicts(world: World, place: Place) -> list[tuple[str, str]]:
    """Which sources say otherwise, by type: ``! number with 2``."""
    types: dict[str, set[str]] = {}
    for known in world.disputes.at(place):
        if known.status == "conflict":
            other = known.b if known.a.source == place.source else known.a
            types.setdefault(known.type, set()).add(other.source)
    parts: list[tuple[str, str]] = []
    for type_, sources in sorted(types.items()):
        parts += [(" · ", ""), (f"{SIGN} {type_} with {numbers_of(sources)}", "conflict")]
    return parts


def _one_row(world: World, place: Place, found: dict[str, list[Counterpart]]) -> list[tuple[str, str]]:
    """Kind, score and words of each source in turn."""
    parts: list[tuple[str, str]] = []
    for source, (best, *_) in _in_order(found):
        parts.append((" · ", ""))
        if best.kind is None:
            parts.append((f"same claim in {source[1:]}", ""))
            continue
        words = shared_words(world, place.source, best.ours, 4)
        parts += [
            (f"{best.kind} with {source[1:]}", best.kind),
            (f" ({best.score:.2f}{': ' + words if words else ''})", ""),
        ]
    return parts


def _by_kind(found: dict[str, list[Counterpart]]) -> list[tuple[str, str]]:
    """Which sources by kind, short enough for 80 columns."""
    parts: list[tuple[str, str]] = []
    for kind in ("verbatim", "near", "paraphrase", None):
        numbers = numbers_of(source for source, (best, *_) in found.items() if best.kind == kind)
        if numbers:
            parts += [
                (" · ", ""),
                (f"{kind} with {numbers}" if kind else f"same claim in {numbers}", kind or ""),
            ]
    return parts


def _words(world: World, place: Place, found: dict[str, list[Counterpart]]) -> list[tuple[str, str]]:
    """Score and shared words, source by source."""
    parts: list[tuple[str, str]] = []
    for source, (best, *_) in _in_order(found):
        if best.kind is not None:
            parts.append((f"{'   ' if parts else ''}{best.sign} {source[1:]} ", best.kind))
            parts.append((f"{best.score:.2f} {shared_words(world, place.source, best.ours)}", ""))
    return parts


def _method(found: dict[str, list[Counterpart]]) -> tuple[str, str]:
    """That a model of meaning spoke for what is shown; nothing where words alone did."""
    links = [best.link for best, *_ in found.values() if best.link is not None]
    return (" · by words and meaning" if any(k.method == "words+meaning" for k in links) else "", "")


def _in_order(found: dict[str, list[Counterpart]]) -> list[tuple[str, list[Counterpart]]]:
    return sorted(found.items(), key=lambda item: int(item[0][1:]))


def _lacking(world: World, place: Place, found: Iterable[str]) -> tuple[str, str]:
    known = {place.source, *found, *world.awaited}
    lacking = numbers_of(source for source in world.order if source not in known)
    return (f" · not in {lacking}" if lacking else "", "")


def _rule_at(world: World, place: Place) -> str:
    article = world.article(place.source)
    start = article.sentences[place.sentence].start
    return next((h.rule for h in article.hidden if h.start <= start < h.end), "hidden")


def shared_words(world: World, source: str, spans: Sequence[Span], most: int = 6) -> str:
    """The shared words as one side writes them: ``call · president · want``."""
    text = world.article(source).text
    words = list(dict.fromkeys(text[start:end] for start, end in spans))
    more = " …" if len(words) > most else ""
    return " · ".join(words[:most]) + more
