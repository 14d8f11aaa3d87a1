"""Which spans of a text are not part of the report, each with its rule. Nothing is ever removed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wagner_tui.corpus import captions
from wagner_tui.corpus.dates import is_stamp
from wagner_tui.corpus.front_matter import FrontMatter
from wagner_tui.corpus.header import header_fields
from wagner_tui.corpus.layout import Line
from wagner_tui.corpus.line_rules import whole_line_rule
from wagner_tui.corpus.markup import markup_spans
from wagner_tui.corpus.model import Hidden
from wagner_tui.corpus.people import read_bio, read_byline

#: A stamp that some archives put before the first word of a text.
LEADING_STAMP = re.compile(r"date:?\s+(\d{4}-\d{2}-\d{2})(?:[T ]\d\d:\d\d\S*)?(?=\s|$)", re.I)
#: Names what an article was taken from. The rest of the line is that name; with a verb it is content.
SOURCE_LABEL = re.compile(r"(?:sources?|source\(s\)|via|quelle|fuente|fonte|bron)\s?:\s+(?=\S)", re.I)
_LABEL = re.compile(
    r"(?:(?:direct )?quotes?|literally|details|background|reminder|previously|update|for reference|in brief"
    r"|context|what happened|why it matters)"
    r"\s?:\s+(?=\S)",
    re.I,
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|said|says|told|tells|reported|reports|claimed"
    r"|claims|announced|did|does|that)\b",
    re.I,
)
_INITIALS = re.compile(r"(?<=[.!?”\"’»])\s+(\((?!sic\b|ed\b)[a-zäöü]{2,4}(?:/[a-zäöü]{2,4}){0,3}\))$")
_STOP = re.compile(r"[.!?…][”\"’»)\]]*$|[”\"»]$")
_ITEM = re.compile(r"[-–•*·▪►→>]\s")
#: A first-person or third-person note may stand this many lines from the end.
_TAIL = 12


def is_prose(line: Line) -> bool:
    """Whether a line reads like a paragraph of a report: long, or several words up to a full stop."""
    words = line.text
    return len(words) >= 100 or (_STOP.search(words) is not None and words.count(" ") >= 6)


def hidden_spans(
    text: str, lines: Sequence[Line], *, markdown: bool = False, front: FrontMatter | None = None
) -> tuple[Hidden, ...]:
    """Every span of boilerplate, in order, not overlapping. `lines` are those of `text` that hold words."""
    spans = [Hidden(*span, "markup-residue") for span in markup_spans(text, markdown=markdown)]
    start = 0
    if front is not None:
        spans.append(Hidden(front.span.start, len(text[: front.span.end].rstrip()), "front-matter"))
        start = front.span.end
    rest = [line for line in lines if line.start >= start] if front else list(lines)
    spans += _lines_hidden(_without_markup(rest, spans))
    return _apart(spans)


def _without_markup(lines: list[Line], spans: Sequence[Hidden]) -> list[Line]:
    """Lines that markup covers whole say nothing to the other rules."""
    covered = {span.start: span.end for span in spans}
    return [line for line in lines if covered.get(line.start, -1) < line.end]


def _lines_hidden(lines: list[Line]) -> list[Hidden]:
    spans: list[Hidden] = []
    header = {field.line for field in header_fields(lines).values()}
    body = [line for line in lines if line.number not in header]
    spans += [Hidden(line.start, line.end, "header") for line in lines if line.number in header]
    if body and (stamp := LEADING_STAMP.match(body[0].text)):
        spans.append(Hidden(body[0].start, body[0].start + stamp.end(), "date-stamp"))
    rules = _rules_by_line(body)
    _mark_link_lists(body, rules)
    _mark_captions(body, rules)
    _mark_tail(body, rules)
    spans += [Hidden(body[index].start, body[index].end, rule) for index, rule in rules.items()]
    spans += _labels(body, rules)
    spans += _initials(body, rules)
    return spans


def _rules_by_line(lines: Sequence[Line]) -> dict[int, str]:
    """Lines that a rule recognises by themselves, or by standing before the first paragraph."""
    rules: dict[int, str] = {}
    in_head = True
    for index, line in enumerate(lines):
        rule = whole_line_rule(line.text)
        if rule is None:
            rule = _stated_line(line.text, in_head=in_head, first=index == 0)
        if rule is not None:
            rules[index] = rule
        elif in_head and is_prose(line):
            in_head = False
    return rules


def _stated_line(words: str, *, in_head: bool, first: bool = False) -> str | None:
    if is_stamp(words, in_head=in_head):
        return "date-stamp"
    if in_head and read_byline(words) is not None:
        return "byline"
    label = None if first else SOURCE_LABEL.match(words)  # headlines quote like this: “Sources: …”
    if label and len(words) < 240 and not _VERB.search(words, label.end()):
        return "credit-line"
    return None


def _mark_link_lists(lines: Sequence[Line], rules: dict[int, str]) -> None:
    """The titles under a heading such as “Related stories”: list items, or short lines that end a page."""
    last = max((i for i, line in enumerate(lines) if i not in rules and is_prose(line)), default=-1)
    for heading in [i for i, rule in rules.items() if rule == "related-links" and len(lines[i].text) <= 40]:
        joined = True
        for index in range(heading + 1, len(lines)):
            words = lines[index].text
            joined = joined and not lines[index].apart
            if index in rules or len(words) > 140 or words.endswith("."):
                break
            if not (joined or index > last or _ITEM.match(words)):
                break
            rules[index] = "related-links"


def _mark_captions(lines: Sequence[Line], rules: dict[int, str]) -> None:
    for index, line in enumerate(lines):
        if index in rules:
            continue
        if captions.is_picture_credit(line.text):
            rules[index] = "photo-credit"
            for neighbour in (index - 1, index + 1):
                if neighbour not in rules and _beside_credit(lines, index, neighbour):
                    rules[neighbour] = "photo-caption"
        elif captions.is_credited_caption(line.text) or _is_lone_caption(lines, index):
            rules[index] = "photo-caption"


def _beside_credit(lines: Sequence[Line], credit: int, other: int) -> bool:
    """A short line in one block with a credit is its caption; elsewhere it must itself look like one."""
    if not 0 <= other < len(lines) or len(lines[other].text) > 320:
        return False
    words = lines[other].text
    if captions.describes_scene(words) or captions.points_into_picture(words):
        return True
    first, last = min(credit, other), max(credit, other)
    block = lines[first].apart and not lines[last].apart and (last + 1 == len(lines) or lines[last + 1].apart)
    return block and 0 < other < credit and words.count(" ") >= 4


def _is_lone_caption(lines: Sequence[Line], index: int) -> bool:
    """One sentence between blank lines, amid paragraphs, that only describes what is to be seen."""
    if not 0 < index < len(lines) - 1 or not (lines[index].apart and lines[index + 1].apart):
        return False
    words = lines[index].text
    if captions.points_into_picture(words):
        return not _VERB.search(words)
    return captions.describes_scene(words) and is_prose(lines[index - 1]) and is_prose(lines[index + 1])


def _mark_tail(lines: Sequence[Line], rules: dict[int, str]) -> None:
    """Author notes and late by-lines count only where nothing but boilerplate follows."""
    body = next((line.text for index, line in enumerate(lines) if index not in rules and is_prose(line)), "")
    for index in range(len(lines) - 1, max(0, len(lines) - _TAIL), -1):
        if index in rules:
            continue
        words = lines[index].text
        bio = read_bio(words)
        if bio is not None and not _is_subject(bio.author, lines[:index], rules, body):
            rules[index] = "author-bio"
        elif read_byline(words) is not None:
            rules[index] = "byline"
        else:
            return


def _is_subject(name: str, lines: Sequence[Line], rules: dict[int, str], body: str) -> bool:
    """Whether the report itself speaks of this person: then a note on them is part of it."""
    surname = name.split()[-1]
    return surname in body or any(surname in line.text for i, line in enumerate(lines) if i not in rules)


def _labels(lines: Sequence[Line], rules: dict[int, str]) -> list[Hidden]:
    spans = []
    for index, line in enumerate(lines):
        label = _LABEL.match(line.text) or SOURCE_LABEL.match(line.text)
        if label and index > 0 and index not in rules:
            spans.append(Hidden(line.start, line.start + len(label.group().rstrip()), "label"))
    return spans


def _initials(lines: Sequence[Line], rules: dict[int, str]) -> list[Hidden]:
    """The desk's or the agency's letters after the last word of a report, as “(new)” or “(dpa)”."""
    last = next((lines[index] for index in range(len(lines) - 1, -1, -1) if index not in rules), None)
    found = _INITIALS.search(last.text) if last else None
    if last is None or found is None:
        return []
    return [Hidden(last.start + found.start(1), last.start + found.end(1), "credit-line")]


def _apart(spans: list[Hidden]) -> tuple[Hidden, ...]:
    """Sorted, the longer of two that start together first, the later of two that overlap left out."""
    kept: list[Hidden] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end, s.rule)):
        if span.start < span.end and (not kept or span.start >= kept[-1].end):
            kept.append(span)
    return tuple(kept)
