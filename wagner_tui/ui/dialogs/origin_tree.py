"""Who goes back to whom, as a tree: origins, outlets on the way, sources; with claims and proof. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple

from wagner_tui.analysis.model import Attribution, Footing, Origin, Proof
from wagner_tui.corpus.model import Passage
from wagner_tui.ui.dialogs.passages import outlet_of
from wagner_tui.ui.world import World

Sort = Literal["origin", "outlet", "source", "group"]
#: Passages of one proof that are listed; the rest is counted.
_MOST = 40
_GROUPS: dict[Footing, tuple[str, str]] = {
    "unattributed": ("unattributed", "these passages name nobody"),
    "cannot tell": ("cannot tell", "the signs do not suffice to say whom they go back to"),
}


class Branch(NamedTuple):
    """A node of the tree. `way` are the names from the root to it, which tell it from all others.

    `sources` lie below it, `claims` are the ids of the claims that go back to it, `proof` is what says so.
    `note` is said behind its name.
    """

    way: tuple[str, ...]
    sort: Sort
    sources: tuple[str, ...]
    claims: frozenset[str]
    proof: tuple[Proof, ...]
    below: tuple[Branch, ...]
    note: str = ""

    @property
    def name(self) -> str:
        """The name of the origin, outlet, source or group."""
        return self.way[-1]

    def proven(self, kind: str) -> list[Passage]:
        """The passages of one kind of proof, each once."""
        return list(dict.fromkeys(p for proof in self.proof if proof.kind == kind for p in proof.passages))


class _Known(NamedTuple):
    """What the supports of all claims say, by (origin, source): the claims, and which sources are it."""

    claims: dict[tuple[str, str], set[str]]
    own: set[tuple[str, str]]


def branches(world: World) -> list[Branch]:
    """The roots: those with most claims first, then what nobody is named for or what cannot be told."""
    known = _known(world)
    origins = {origin.name: origin for origin in world.found.origins}
    roots = [_root(world, origin, known, origins) for origin in _root_origins(world.found.origins)]
    named = {name for root in roots for name in _names(root)}
    loose: dict[str, list[str]] = {}
    for name, source in sorted(known.claims, key=lambda key: (key[0], int(key[1][1:]))):
        if name not in named:
            loose.setdefault(name, []).append(source)
    spoken = _spoken(world.found.attributions)
    for name, sources in loose.items():
        said = tuple(passage for passage in spoken.get(name, ()) if passage.source in sources)
        proof = (Proof("attribution", said),) if said else ()
        roots.append(_root(world, Origin(name, tuple(sources), proof), known, origins))
    roots.sort(key=lambda root: (-len(root.claims), -len(root.sources), root.name.casefold(), root.name))
    return [*roots, *_groups(world)]


def _spoken(attributions: Iterable[Attribution]) -> dict[str, list[Passage]]:
    """By name: the passages that are said to be somebody's words, cue and speaker included."""
    found: dict[str, list[Passage]] = {}
    for attribution in attributions:
        parts = [
            attribution.content,
            attribution.cue,
            *([attribution.speaker] if attribution.speaker else []),
        ]
        source = attribution.content.source
        here = [part for part in parts if part.source == source]
        whole = Passage(source, min(p.start for p in here), max(p.end for p in here))
        found.setdefault(attribution.name, []).append(whole)
    return found


def _root_origins(origins: Iterable[Origin]) -> list[Origin]:
    """Those behind which no other origin lies on every way that leads to them."""
    known = list(origins)
    ways: dict[str, list[tuple[str, ...]]] = {}
    for origin in known:
        for source, way in origin.chains:
            ways.setdefault(source, []).append(way)

    def stands(origin: Origin) -> bool:
        stated = {source for source, _ in origin.chains}
        beyond = {
            other.name
            for source, way in origin.chains
            for other in known
            if any(key == source and _goes_on(way, longer) for key, longer in other.chains)
        }
        further = {source for other in known if other.name in beyond for source in other.sources}
        return not stated or stated != on_the_way(origin) or not set(origin.sources) <= further

    def on_the_way(origin: Origin) -> set[str]:
        longer = ((source, way, ways[source]) for source, way in origin.chains)
        return {source for source, way, others in longer if any(_goes_on(way, other) for other in others)}

    return [origin for origin in known if not origin.sources or stands(origin)]


def _goes_on(way: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    return len(longer) > len(way) and longer[: len(way)] == way


def _known(world: World) -> _Known:
    found = _Known({}, set())
    for claim, supports in world.found.supports.items():
        for support in supports:
            key = (support.origin, support.source)
            if support.origin:
                found.claims.setdefault(key, set()).add(claim)
            if support.footing == "own":
                found.own.add(key)
    return found


def _names(branch: Branch) -> Iterator[str]:
    if branch.sort in {"origin", "outlet"}:
        yield branch.name
        for below in branch.below:
            yield from _names(below)


def _root(world: World, origin: Origin, known: _Known, origins: dict[str, Origin]) -> Branch:
    ways = {source: tuple(reversed(way[:-1])) for source, way in origin.chains}
    below = [(source, ways.get(source, ())) for source in origin.sources]
    return _branch(world, (origin.name,), below, origin.proof, known, origins)


def _branch(
    world: World,
    way: tuple[str, ...],
    below: Iterable[tuple[str, tuple[str, ...]]],
    proof: tuple[Proof, ...],
    known: _Known,
    origins: dict[str, Origin],
) -> Branch:
    """A node whose `below` are its sources, each with the outlets that still lie between."""
    direct: list[str] = []
    between: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for source, rest in below:
        if rest:
            between.setdefault(rest[0], []).append((source, rest[1:]))
        else:
            direct.append(source)
    nodes = [
        _branch(world, (*way, name), some, _own_proof(name, origins), known, origins)
        for name, some in sorted(between.items())
    ]
    nodes += [_leaf(world, way, source, proof, known) for source in sorted(direct, key=lambda s: int(s[1:]))]
    sources = tuple(dict.fromkeys(source for node in nodes for source in node.sources))
    found = frozenset(claim for node in nodes for claim in node.claims)
    return Branch(way, "origin" if len(way) == 1 else "outlet", sources, found, proof, tuple(nodes))


def _own_proof(name: str, origins: dict[str, Origin]) -> tuple[Proof, ...]:
    return origins[name].proof if name in origins else ()


def _leaf(world: World, way: tuple[str, ...], source: str, proof: tuple[Proof, ...], known: _Known) -> Branch:
    """One source, with the proof that lies in it."""
    found = frozenset(claim for name in way for claim in known.claims.get((name, source), ()))
    here = tuple(each for each in proof if any(p.source == source for p in each.passages))
    own = tuple(
        Proof(e.kind, tuple(p for p in e.passages if p.source == source)) if e.kind == "attribution" else e
        for e in here
    )
    name = f"{source[1:]} {outlet_of(world.article(source))}"
    note = "is itself what others name" if any((origin, source) in known.own for origin in way) else ""
    return Branch((*way, name), "source", (source,), found, own, (), note)


def _groups(world: World) -> list[Branch]:
    """The claims that nobody is named for, and those of which it cannot be told, by source."""
    found: list[Branch] = []
    for footing, (name, note) in _GROUPS.items():
        by_source: dict[str, set[str]] = {}
        for claim, supports in world.found.supports.items():
            for support in supports:
                if support.footing == footing:
                    by_source.setdefault(support.source, set()).add(claim)
        if by_source:
            found.append(_group(world, name, note, by_source))
    return found


def _group(world: World, name: str, note: str, by_source: dict[str, set[str]]) -> Branch:
    sources = sorted(by_source, key=lambda source: int(source[1:]))
    nodes = tuple(
        Branch(
            (name, f"{source[1:]} {outlet_of(world.article(source))}"),
            "source",
            (source,),
            frozenset(by_source[source]),
            (),
            (),
        )
        for source in sources
    )
    claims = frozenset(claim for each in by_source.values() for claim in each)
    return Branch((name,), "group", tuple(sources), claims, (), nodes, note)


# The tree as rows


class TreeRow(NamedTuple):
    """One row: a node with the lines that lead to it, a passage that proves it, or a remark.

    `again` says that the passage has the same words as the one above it.
    """

    lead: str
    branch: Branch
    passage: Passage | None = None
    kind: str = ""
    remark: str = ""
    again: bool = False


Words = Callable[[Passage], str]


def tree_rows(roots: Iterable[Branch], opened: frozenset[tuple[str, ...]], words: Words) -> list[TreeRow]:
    """The rows from top to bottom; the nodes whose ways are `opened` show their proof."""
    return [row for root in roots for row in _rows(root, "", "", opened, words)]


def _rows(
    branch: Branch, lead: str, under: str, opened: frozenset[tuple[str, ...]], words: Words
) -> Iterator[TreeRow]:
    yield TreeRow(lead, branch)
    if branch.way in opened:
        yield from _proofs(branch, under + ("│  " if branch.below else "   "), words)
    for index, node in enumerate(branch.below):
        last = index == len(branch.below) - 1
        lines = under + ("└─ " if last else "├─ "), under + ("   " if last else "│  ")
        yield from _rows(node, *lines, opened, words)


def _alike(passages: Iterable[Passage], words: Words) -> list[list[Passage]]:
    """Passages with the same words together, in the order of their first ones."""
    found: dict[str, list[Passage]] = {}
    for passage in passages:
        letters = "".join(c for c in words(passage).casefold() if c.isalnum())
        found.setdefault(letters, []).append(passage)
    return list(found.values())


def _proofs(branch: Branch, under: str, words: Words) -> Iterator[TreeRow]:
    for kind in ("attribution", "shared-text"):
        passages = branch.proven(kind)
        alike = _alike(passages, words) if kind == "shared-text" else [[passage] for passage in passages]
        passages = [passage for same in alike for passage in same]
        first = {same[0] for same in alike}
        for passage in passages[:_MOST]:
            yield TreeRow(under, branch, passage, kind, again=passage not in first)
        if len(passages) > _MOST:
            yield TreeRow(under, branch, None, kind, f"… and {len(passages) - _MOST} more")
    if not branch.proof:
        note = (
            branch.note if branch.sort == "group" else "no passage says so by itself: see the nodes around it"
        )
        yield TreeRow(under, branch, None, "", note)
