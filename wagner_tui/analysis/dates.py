"""Times that a source mentions, resolved against its own date, each with the basis of the resolution."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from wagner_tui.analysis.time_values import Fields, TimeMention
from wagner_tui.corpus.dates import iso_date
from wagner_tui.corpus.model import Passage

if TYPE_CHECKING:
    from wagner_tui.corpus.model import Article

_ISO = r"(?<![\d-])(\d{4})-(\d\d)-(\d\d)(?![\d-])"


def published_on(article: Article) -> date | None:
    """The published date that the file states, None when it states none or not the whole day."""
    iso = iso_date(article.published.value) if article.published else None
    return date.fromisoformat(iso) if iso else None


def times(article: Article) -> tuple[TimeMention, ...]:
    """Every time that the sentences of `article` mention, in order of the text."""
    found = []
    for sentence in article.sentences:
        if sentence.role == "hidden":
            continue
        for match in re.finditer(_ISO, article.text[sentence.start : sentence.end]):
            iso = iso_date(match.group())
            if iso is None:
                continue
            at = sentence.start + match.start()
            passage = Passage(article.key, at, at + len(match.group()))
            fields = Fields(*(int(part) for part in match.groups()))
            basis = "the text states the whole date"
            found.append(TimeMention(passage, match.group(), iso, iso, "day", basis, fields))
    return tuple(found)
