"""What the sources go back to: upstreams that their words name, and upstreams that their shared text shows.

The two signs are kept apart. Who names nobody is ``unattributed``, and where the signs do not suffice the
answer is ``cannot tell``; no source is ever guessed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wagner_tui.analysis.model import Origin, Proof
from wagner_tui.analysis.upstreams import Upstreams, read_upstreams
from wagner_tui.corpus.model import Corpus, Passage

__all__ = ["origins", "read_upstreams"]

_SHARED = "unnamed text of"
#: Of a family without a name so many sources are listed.
_LISTED = 5


def origins(corpus: Corpus, upstreams: Upstreams) -> tuple[Origin, ...]:
    """Return the origins of a corpus: most sources first, then by name.

    Every outlet that a source credits or cites is one; sources that share a text with those belong to it as
    well, and a text that nobody accounts for is an origin without a name.
    """
    stated = _stated(corpus, upstreams)
    textual: dict[str, list[str]] = {}
    for family in upstreams.families:
        name = _common_name(family, stated) or _common_name(family, upstreams.speakers)
        textual.setdefault(name or _unnamed(family), []).extend(family)
    found = [
        _origin(corpus, upstreams, name, stated.get(name) or _said_by(upstreams, name), textual.get(name, []))
        for name in dict.fromkeys([*stated, *textual])
    ]
    return tuple(sorted(found, key=lambda origin: (-len(origin.sources), origin.name)))


def _stated(corpus: Corpus, upstreams: Upstreams) -> dict[str, dict[str, list[Passage]]]:
    """By outlet and source the passages that name the outlet; the outlet's own article comes with none."""
    found: dict[str, dict[str, list[Passage]]] = {}
    for article in corpus.articles:
        for name, line in upstreams.credits[article.key]:
            found.setdefault(name, {}).setdefault(article.key, []).append(line)
        for citation in upstreams.citations[article.key]:
            found.setdefault(citation.outlet, {}).setdefault(article.key, []).append(citation.sentence)
    for article in corpus.articles:
        own = upstreams.outlets.own(article)
        if own in found:
            found[own].setdefault(article.key, [])
    return found


def _said_by(upstreams: Upstreams, name: str) -> Mapping[str, Sequence[Passage]]:
    return upstreams.speakers.get(name, {})


def _common_name(family: Sequence[str], stated: Mapping[str, Mapping[str, object]]) -> str | None:
    """The outlet that more than half of a family state; None when there is none.

    What one article of many adds from elsewhere says nothing of the text that they share.
    """
    counts = {name: sum(key in sources for key in family) for name, sources in stated.items()}
    name = min(counts, key=lambda name: (-counts[name], name), default=None)
    return name if name is not None and 2 * counts[name] > len(family) else None


def _unnamed(family: Sequence[str]) -> str:
    listed = ", ".join(family[:_LISTED])
    more = f" and {len(family) - _LISTED} more" if len(family) > _LISTED else ""
    return f"{_SHARED} {listed}{more}"


def _origin(
    corpus: Corpus,
    upstreams: Upstreams,
    name: str,
    stated: Mapping[str, Sequence[Passage]],
    textual: Sequence[str],
) -> Origin:
    keys = tuple(a.key for a in corpus.articles if a.key in stated or a.key in textual)
    phrases = tuple(dict.fromkeys(p for key in keys for p in stated.get(key, ())))
    shared = [run for run in upstreams.runs if run.a.source in textual and run.b.source in textual]
    sides = {side for run in shared for side in (run.a, run.b)}
    order = {key: number for number, key in enumerate(keys)}
    places = tuple(sorted(sides, key=lambda side: (order[side.source], side)))
    proofs = [Proof("attribution", phrases)] if phrases else []
    proofs += [Proof("shared-text", places)] if places else []
    chains = tuple((key, upstreams.chain(key, name)) for key in keys if stated.get(key))
    return Origin(name, keys, tuple(proofs), chains)
