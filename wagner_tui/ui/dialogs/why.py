"""Why the current sentence is linked: counterpart by counterpart, in words that a journalist understands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from wagner_tui.analysis.model import Kind, Link
from wagner_tui.analysis.reasons import Reason, WordReason, explain
from wagner_tui.analysis.thresholds import DISPLAYED
from wagner_tui.corpus.model import Article, Passage, Span
from wagner_tui.ui.dialogs.page import BLANK, Block, Part, Row, row
from wagner_tui.ui.dialogs.passages import field, flat, outlet_of, quoted
from wagner_tui.ui.dialogs.text import TextScreen
from wagner_tui.ui.highlights import Layer
from wagner_tui.ui.numbers import numbers_of
from wagner_tui.ui.state import State
from wagner_tui.ui.world import Counterpart, World

#: Counterparts of one source that are explained; the rest is counted.
_MOST = 3
#: Pairs with more characters on either side are not explained word by word: that would take seconds.
_EXPLAINED = 6000
_WORDS = 12
_KINDS: dict[Kind, str] = {
    "verbatim": "the same words",
    "near": "the same words, edited",
    "paraphrase": "the same in other words",
}


def why_screen(world: World, state: State) -> TextScreen | None:
    """Every counterpart of the current sentence with its reason; None when no source is linked to it."""
    article = world.article(state.source)
    if not article.sentences:
        return None
    found = _explainable(world, state)
    if not found:
        return None
    here = world.passage_of(state.place)
    blocks: list[Block] = [_summary(world, state, found)]
    for source in world.order:
        theirs = found.get(source, [])
        told = [one for rank, one in enumerate(theirs) if rank < _MOST or one.opposed]
        blocks += [partial(_section, world, here, one, rank == 0) for rank, one in enumerate(told)]
        if len(theirs) > len(told):
            blocks += [BLANK, row((f"… and {len(theirs) - len(told)} weaker in {source[1:]}", "dim"))]
    blocks += [BLANK, row((_SCORE, "dim"))]
    line = article.line_of(here.start)
    return TextScreen(f"Why · source {article.number}, line {line}", blocks, command="why")


_SCORE = (
    "Of ten links with a score of 0.80 about eight are right. It is made of what is listed: rare words count "
    f"more than common ones. From {DISPLAYED:.2f} on a link is shown. "
    "It says how alike two passages are, never who is right."
)


def _explainable(world: World, state: State) -> dict[str, list[Counterpart]]:
    """Who reports the same, then who says the opposite, by source."""
    found = {source: list(theirs) for source, theirs in world.counterparts(state.place).items()}
    for source, theirs in world.opposites(state.place).items():
        known = found.setdefault(source, [])
        known += [counterpart for counterpart in theirs if counterpart not in known]
    return found


def _summary(world: World, state: State, found: dict[str, list[Counterpart]]) -> Row:
    having = [source for source, theirs in found.items() if not theirs[0].opposed]
    opposed = numbers_of(source for source, theirs in found.items() if any(c.opposed for c in theirs))
    lacking = numbers_of(source for source in world.order if source not in found and source != state.source)
    parts: list[Part] = [("Reported by ", "text"), (numbers_of([state.source, *having]), "strong")]
    if opposed:
        parts += [(" · the opposite in ", "text"), (opposed, "strong")]
    if lacking:
        missing = "not found in " if world.complete else "not found so far in "
        parts += [(" · " + missing, "text"), (lacking, "strong")]
    return row(*parts)


def _section(world: World, here: Passage, counterpart: Counterpart, first: bool) -> list[Row]:
    """One counterpart: sign, kind and score, both passages, the reason. The first names its source."""
    there, link = counterpart.passage, counterpart.link
    sign: Part = (f"{counterpart.sign} ", counterpart.sign_layer or "strong")
    number = there.source[1:]
    name = _named(world, there) if first else ""
    if counterpart.kind is None or link is None:
        head = row(sign, (f"same claim in {number}", "strong"), (name, "dim"), hang=2)
        return [BLANK, head, *_of_claim(world, here, there)]
    meaning = f" · {_KINDS[counterpart.kind]}"
    said = f"{counterpart.kind} with {number} ({counterpart.score:.2f})"
    if counterpart.opposed:
        said, meaning = f"{counterpart.opposition}: {number}", ""
    head = row(sign, (said, "strong"), meaning, (name, "dim"), hang=2)
    ours = _quote(world.article(here.source), here, counterpart.ours, counterpart.layer)
    theirs = _quote(world.article(there.source), there, counterpart.theirs, counterpart.layer)
    return [BLANK, head, *ours, *theirs, *_reason(world, link, here.source)]


def _named(world: World, passage: Passage) -> str:
    """The outlet where the file states it, else the file."""
    return f" · {outlet_of(world.article(passage.source))}"


def _of_claim(world: World, here: Passage, there: Passage) -> list[Row]:
    """A passage that only the claim joins: what it says, and the passage that both agree with."""
    rows = _quote(world.article(there.source), there, (), 0)
    claim = next((c for c in world.claims_under(here) if there in c.passages), None)
    if claim is None:
        return rows
    place = world.place_of(claim.core)
    if place in (world.place_of(here), world.place_of(there)):
        text = "one is the clearest passage of the claim, and the other agrees with it"
        return [*rows, field("why", text)]
    core = world.article(claim.core.source)
    text = f"both agree with the clearest passage of the claim, in {core.number}"
    return [*rows, field("why", text), *_quote(core, claim.core, (), 0)]


# Quotes


def _quote(article: Article, passage: Passage, shared: Sequence[Span], layer: int) -> list[Row]:
    """The words of a passage, the shared ones stronger, with source and line."""
    return [quoted(article, passage, shared, layer | Layer.SHARED)]


# Reasons


def _reason(world: World, link: Link, source: str) -> list[Row]:
    reason = _explained(world, link if link.a.source == source else replace(link, a=link.b, b=link.a))
    if reason is None:
        return [field("why", link.why)]
    labelled = (("words", reason.words), ("names", reason.names), ("numbers", reason.numbers))
    rows = [field(label, *_words(words)) for label, words in labelled if words]
    made = [f"{what} {share:.0%}" for what, share in reason.parts if share >= 0.005]
    if made:
        rows.append(field("made of", " · ".join(made)))
    return rows + [field("against", (against, "strong")) for against in reason.against]


def _explained(world: World, link: Link) -> Reason | None:
    """The whole reason; None where it would take too long or where the words' weights are not known."""
    if max(link.a.end - link.a.start, link.b.end - link.b.start) > _EXPLAINED:
        return None
    lexicon = world.lexicon
    return None if lexicon is None else explain(world.corpus, link, lexicon)


def _words(words: Sequence[WordReason]) -> list[Part]:
    """Words with their share of the score, both spellings where they differ, this side's first."""
    parts: list[Part] = []
    for word in words[:_WORDS]:
        said = flat(word.text_a)
        if word.text_a.casefold() != word.text_b.casefold():
            said += f" {'=' if word.exact else '≈'} {flat(word.text_b)}"
        parts += [(" · ", "dim")] if parts else []
        parts += [(said, "text"), (f" {word.share:.0%}", "dim")]
    if len(words) > _WORDS:
        parts.append((f" · {len(words) - _WORDS} more", "dim"))
    return parts
