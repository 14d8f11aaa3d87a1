"""What an article says of itself: title, outlet, author, date, credits, each with the line where it stands.

The first place that states a field wins:

- title: front matter, header, headline (in Markdown the first ``#``);
- outlet: front matter, header, by-line, author's note, copyright line, e-mail domain, address of the page;
- author: front matter, header, by-line, author's note, contact line;
- published: front matter, header, leading stamp, date lines, by-line.

``Source:`` lines in the text name what an article was taken from: they are credits and never the outlet.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from wagner_tui.corpus.cleaning import LEADING_STAMP, SOURCE_LABEL
from wagner_tui.corpus.dates import iso_date, stated_date
from wagner_tui.corpus.layout import Line
from wagner_tui.corpus.model import Hidden, Role, Stated
from wagner_tui.corpus.people import OUTLET, Byline, followed_author, mail_domain, read_bio, read_byline

_TITLE_KEYS = ("title", "headline")
_OUTLET_KEYS = (
    "outlet",
    "publisher",
    "publication",
    "newspaper",
    "site_name",
    "sitename",
    "site",
    "website",
    "source",
)
_AUTHOR_KEYS = ("author", "authors", "byline", "by", "writer")
_DATE_KEYS = (
    "date",
    "published",
    "publication_date",
    "pubdate",
    "publish_date",
    "date_published",
    "published_at",
    "published_on",
)
_LINK_KEYS = ("url", "link", "canonical", "canonical_url", "permalink")
_HOST = re.compile(r"https?://(?:www\.)?([\w-]+(?:\.[\w-]+)+)", re.I)
_COPYRIGHT = (
    r"(?:©|\([cC]\)|(?i:copyright)(?: ?©| \([cC]\))?)[ :,]*(?:(?:19|20)\d\d(?:[-–](?:19"
    r"|20)?\d\d)?[,.]?\s+)?(?:by )?"
    rf"(?P<outlet>{OUTLET}?)(?:,? (?:19|20)\d\d)?(?:[.,|]| All [Rr]ights| Inc| LLC| Ltd|$)"
)


class Metadata(NamedTuple):
    """The stated fields of an article; None where the file is silent."""

    title: Stated | None
    outlet: Stated | None
    author: Stated | None
    published: Stated | None
    credits: tuple[Stated, ...]
    language: str | None


class Parts(NamedTuple):
    """What the other modules found in a text."""

    lines: Sequence[Line]
    hidden: Sequence[Hidden]
    roles: Mapping[int, Role]
    fields: Mapping[str, Stated]


def read_metadata(text: str, parts: Parts) -> Metadata:
    """All fields that the article states, by the precedence above."""
    marked = _marked_lines(parts)
    people = [(line, read_byline(line.text)) for line, rule in marked if rule == "byline"]
    people += [(line, read_bio(line.text)) for line, rule in marked if rule == "author-bio"]
    named = [(line, who) for line, who in people if who is not None]
    return Metadata(
        title=_first_field(parts.fields, _TITLE_KEYS) or _headline(text, parts),
        outlet=_outlet(parts.fields, named, marked),
        author=_author(parts.fields, named, marked),
        published=_published(parts, marked),
        credits=tuple(_credits(marked)),
        language=_language(parts.fields),
    )


def _marked_lines(parts: Parts) -> list[tuple[Line, str]]:
    """Lines that a rule covers to their end, with the rule."""
    rules = {span.start: span for span in parts.hidden}
    found = ((line, rules.get(line.start)) for line in parts.lines)
    return [(line, span.rule) for line, span in found if span is not None and span.end >= line.end]


def _first_field(fields: Mapping[str, Stated], keys: Iterable[str]) -> Stated | None:
    return next((fields[key] for key in keys if key in fields), None)


def _headline(text: str, parts: Parts) -> Stated | None:
    for line in parts.lines:
        if parts.roles.get(line.number) == "headline":
            start = max(
                (h.end for h in parts.hidden if line.start <= h.start and h.end < line.end),
                default=line.start,
            )
            return Stated(re.sub(r"^#{1,6}\s+", "", text[start : line.end].strip()), line.number)
    return None


def _outlet(
    fields: Mapping[str, Stated], people: Sequence[tuple[Line, Byline]], marked: Sequence[tuple[Line, str]]
) -> Stated | None:
    field = _first_field(fields, _OUTLET_KEYS)
    if field is not None:
        host = _HOST.match(field.value)
        return Stated(host[1].lower(), field.line) if host else field
    for line, who in people:
        if who.outlet is not None:
            return Stated(who.outlet, line.number)
    return (
        _read(marked, "copyright", _copyright_holder)
        or _read(marked, "follow-line", mail_domain)
        or _host(fields)
    )


def _copyright_holder(words: str) -> str | None:
    found = re.search(_COPYRIGHT, words)
    return found["outlet"] if found else None


def _host(fields: Mapping[str, Stated]) -> Stated | None:
    link = _first_field(fields, _LINK_KEYS)
    host = _HOST.match(link.value) if link else None
    return Stated(host[1].lower(), link.line) if link and host else None


def _author(
    fields: Mapping[str, Stated], people: Sequence[tuple[Line, Byline]], marked: Sequence[tuple[Line, str]]
) -> Stated | None:
    field = _first_field(fields, _AUTHOR_KEYS)
    if field is not None:
        return field
    if people:
        line, who = people[0]
        return Stated(who.author, line.number)
    return _read(marked, "follow-line", followed_author)


def _published(parts: Parts, marked: Sequence[tuple[Line, str]]) -> Stated | None:
    field = _first_field(parts.fields, _DATE_KEYS)
    if field is not None:
        return Stated(iso_date(field.value) or field.value, field.line)
    for line in parts.lines[:3]:
        stamp = LEADING_STAMP.match(line.text)
        if stamp is not None:
            return Stated(iso_date(stamp[1]) or stamp[1], line.number)
    return _read(marked, "date-stamp", stated_date) or _read(marked, "byline", iso_date)


def _read(
    marked: Sequence[tuple[Line, str]], rule: str, reader: Callable[[str], str | None]
) -> Stated | None:
    """The first value that `reader` finds in the lines of one rule."""
    for line, name in marked:
        value = reader(line.text) if name == rule else None
        if value is not None:
            return Stated(value, line.number)
    return None


def _credits(marked: Sequence[tuple[Line, str]]) -> Iterable[Stated]:
    for line, rule in marked:
        if rule == "credit-line":
            label = SOURCE_LABEL.match(line.text)
            yield Stated(line.text[label.end() :] if label else line.text, line.number)


def _language(fields: Mapping[str, Stated]) -> str | None:
    field = _first_field(fields, ("language", "lang", "locale"))
    found = re.match(r"[A-Za-z]{2}(?![A-Za-z])", field.value) if field else None
    return found.group().lower() if found else None
