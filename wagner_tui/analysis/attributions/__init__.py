"""Attributions: whose word a passage is, by which words the article says so, and by which way it came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wagner_tui.analysis.attributions.choosing import chosen, is_stance
from wagner_tui.analysis.attributions.outlet_names import OutletNames
from wagner_tui.analysis.attributions.resolution import Resolver
from wagner_tui.analysis.attributions.ways import ways
from wagner_tui.analysis.attributions.words import Text
from wagner_tui.analysis.model import Attribution
from wagner_tui.corpus.model import Article, Passage

if TYPE_CHECKING:
    from wagner_tui.analysis.attributions.phrases import Phrase
    from wagner_tui.analysis.outlets import Outlets


def attributions(article: Article, outlets: Outlets | None = None) -> tuple[Attribution, ...]:
    """Return the attributions of `article` in the order of their cues.

    `outlets` are the outlets that the sources of one event name; without them, those that this article
    names. What stands inside a quotation or in a hidden sentence is no attribution of the article.
    """
    text = Text(article)
    if outlets is None:
        from wagner_tui.analysis.outlets import Outlets

        outlets = Outlets((article,))
    found = chosen(text)
    names = OutletNames(text, outlets, outlets.own(article))
    resolver, via = Resolver(text, names), ways(text, found, names)
    made: list[Attribution] = []
    informed: dict[str, tuple[str, ...]] = {}
    for one, way in zip(found, via, strict=True):
        name = resolver.name(one)
        if way and names.informs(one.speaker):
            informed[name] = way
        words = text.words
        made.append(
            Attribution(
                Passage(article.key, *one.content),
                Passage(article.key, words[one.cue.first].start, words[one.cue.last - 1].end),
                _passage(article, text, one.speaker),
                name,
                way or informed.get(name, ()),  # "them": those whom an outlet quoted
                rest=tuple(Passage(article.key, *span) for span in one.rest),
                stance=is_stance(text, one.cue),
            )
        )
    return tuple(made)


def _passage(article: Article, text: Text, phrase: Phrase | None) -> Passage | None:
    if phrase is None:
        return None
    return Passage(article.key, text.words[phrase.first].start, text.words[phrase.last - 1].end)
