"""What an article says of itself, with the line; what it does not say is None."""

from __future__ import annotations

import pytest

from wagner_tui.corpus.dates import iso_date
from wagner_tui.corpus.language import language_of
from wagner_tui.corpus.model import Article, Stated
from wagner_tui.corpus.reading import read_article

HEADLINE = "Ferry sinks off Bodø as storm hits the coast"
BODY = (
    "A ferry with 212 people on board sank in a storm off the Norwegian coast on Thursday, the coast guard"
    " said.\n\n"
    "The captain had been warned twice, and the inquiry will ask why he sailed, said the minister of"
    " transport.\n\n"
)


def article(text: str, name: str = "a.txt") -> Article:
    return read_article("s1", name, text.encode())


def test_front_matter_states_every_field_with_its_line() -> None:
    found = article(
        "---\ntitle: Ferry sinks\nauthor:\n  - Jane Roe\n  - Tom Hall\noutlet: The Harbour Post\ndate: 3 June"
        " 2021\nlang: en-GB\n---\n" + BODY,
        "a.md",
    )
    assert found.title == Stated("Ferry sinks", 2)
    assert found.author == Stated("Jane Roe, Tom Hall", 4)
    assert found.outlet == Stated("The Harbour Post", 6)
    assert found.published == Stated("2021-06-03", 7)
    assert found.language == "en"
    assert [span.rule for span in found.hidden] == ["front-matter"]
    assert found.text[found.hidden[0].start : found.hidden[0].end].endswith("---")
    assert found.notices == ()


@pytest.mark.parametrize(
    "block",
    [
        'title: !!python/object/apply:os.system ["touch PWNED"]',
        "a: &a [x, x]\nb: [*a, *a]",
        "title: [unclosed",
        "title: x\n\tauthor: y",
        "title: " + "x" * 20_000,
        "a: " + "[" * 5000,
    ],
    ids=["object", "alias", "broken", "tab", "long", "deep"],
)
def test_front_matter_that_is_not_plain_data_is_ignored_and_said(block: str) -> None:
    found = article(f"---\n{block}\n---\n{BODY}", "a.md")
    assert [notice.kind for notice in found.notices] == ["front-matter-ignored"]
    assert found.title is None
    assert found.hidden[0].rule == "front-matter"
    assert found.sentences[-1].role == "body"


@pytest.mark.parametrize(
    "text", ["---\nThe gate was open.\n---\nHe left.", "---\ntitle: never closed\nHe left.", "--- \n\n---\n"]
)
def test_dashes_alone_are_no_front_matter(text: str) -> None:
    assert "front-matter" not in [span.rule for span in article(text).hidden]


def test_values_stay_as_they_are_written() -> None:
    found = article("---\ntitle: 007\noutlet: yes\npublished: 2021-06-03T10:00:00Z\n---\n" + BODY)
    assert (found.title, found.outlet) == (Stated("007", 2), Stated("yes", 3))
    assert found.published == Stated("2021-06-03", 4)


@pytest.mark.parametrize(
    ("head", "tail", "field", "value", "line"),
    [
        ("By Jane Roe\n\n", "", "author", "Jane Roe", 3),
        ("By Jane Roe, The Harbour Post\n\n", "", "outlet", "The Harbour Post", 3),
        ("By Jane Roe, The Harbour Post\n\n", "", "author", "Jane Roe", 3),
        ("By Jane Roe and Tom Hall\n\n", "", "author", "Jane Roe and Tom Hall", 3),
        ("By Jane Roe in Oslo\n\n", "", "outlet", None, None),
        ("By Jane Roe, Nordic correspondent\n\n", "", "outlet", None, None),
        ("By Jane Roe | June 3, 2021\n\n", "", "published", "2021-06-03", 3),
        ("Published: June 3, 2021\n\n", "", "published", "2021-06-03", 3),
        ("Thursday, 3 June 2021\n\n", "", "published", "2021-06-03", 3),
        ("2021-06-03T14:05:00Z\n\n", "", "published", "2021-06-03", 3),
        (
            "",
            "Jane Roe is a reporter at The Harbour Post. She covers shipping.",
            "outlet",
            "The Harbour Post",
            7,
        ),
        ("", "Jane Roe is a reporter at The Harbour Post. She covers shipping.", "author", "Jane Roe", 7),
        (
            "",
            "I am Jane Roe, a writer. I work as an author and editor for 7 Days News. I like tea.",
            "outlet",
            "7 Days News",
            7,
        ),
        ("", "© 2021 The Harbour Post. All rights reserved.", "outlet", "The Harbour Post", 7),
        ("", "Copyright 2021 Harbour Media Ltd", "outlet", "Harbour Media", 7),
        ("", "Contact the reporter at jroe@harbourpost.example", "outlet", "harbourpost.example", 7),
        ("", "Contact the reporter at jroe@gmail.com", "outlet", None, None),
        ("", "Follow Jane Roe on Twitter: or e-mail to: jroe@harbourpost.example", "author", "Jane Roe", 7),
        ("", "Source: Nordlys", "outlet", None, None),
        ("", "Source: Nordlys", "credits", "Nordlys", 7),
        ("", "", "title", HEADLINE, 1),
        ("", "", "outlet", None, None),
        ("", "", "author", None, None),
        ("", "", "published", None, None),
    ],
)
def test_a_field_is_read_where_it_stands(
    head: str, tail: str, field: str, value: str | None, line: int | None
) -> None:
    found = getattr(article(f"{HEADLINE}\n\n{head}{BODY}{tail}"), field)
    if field == "credits":
        assert found == (Stated(str(value), int(line or 0)),)
    else:
        assert found == (None if value is None else Stated(value, int(line or 0)))


def test_a_header_written_by_hand_is_read_and_hidden() -> None:
    found = article(
        f"Title: Ferry sinks\nSource: The Harbour Post\nDate: June 3, 2021\nAuthor: Jane Roe\n\n{BODY}"
    )
    assert (found.title, found.outlet) == (Stated("Ferry sinks", 1), Stated("The Harbour Post", 2))
    assert (found.published, found.author) == (Stated("2021-06-03", 3), Stated("Jane Roe", 4))
    assert {span.rule for span in found.hidden} == {"header"}
    assert all(found.line_of(s.start) > 4 for s in found.sentences if s.role != "hidden")


def test_a_markdown_heading_is_the_title() -> None:
    found = article(f"# Ferry sinks\n\n{BODY}## The night\n\n{BODY}", "a.md")
    assert found.title == Stated("Ferry sinks", 1)
    assert [found.text[s.start : s.end] for s in found.sentences if s.role == "headline"] == ["Ferry sinks"]
    assert [found.text[s.start : s.end] for s in found.sentences if s.role == "subhead"] == ["The night"]


def test_front_matter_wins_over_the_text() -> None:
    found = article(
        f"---\ntitle: A\noutlet: B\nauthor: C\ndate: 2020-01-02\n---\n{HEADLINE}\n\nBy Jane Roe, The"
        f" Post\n\n{BODY}© 2021 The Sun"
    )
    assert (found.title, found.outlet, found.author) == (Stated("A", 2), Stated("B", 3), Stated("C", 4))
    assert found.published == Stated("2020-01-02", 5)


def test_names_in_the_report_are_never_taken_for_the_outlet() -> None:
    text = f"{BODY}The BBC and The New York Times reported it first, Reuters said, citing Nordlys.\n"
    assert article(text).outlet is None


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("June 26, 2023", "2023-06-26"),
        ("26 June 2023", "2023-06-26"),
        ("26th of June 2023", "2023-06-26"),
        ("Monday, 26 June 2023, 14:05", "2023-06-26"),
        ("Jun. 26, 2023 at 3 p.m.", "2023-06-26"),
        ("2023-06-26T10:00:00+02:00", "2023-06-26"),
        ("June 2023", None),
        ("06/07/2023", None),
        ("2023-13-45", None),
        ("31 February 2023", None),
    ],
)
def test_dates_become_iso_when_they_are_whole(words: str, iso: str | None) -> None:
    assert iso_date(words) == iso


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The talks ended without a statement, and the ministers left for the airport at noon.", "en"),
        (
            "Die Gespräche endeten ohne eine Erklärung, und die Minister fuhren nach dem Mittag zum"
            " Flughafen.",
            "de",
        ),
        (
            "Les discussions ont pris fin sans déclaration et les ministres sont partis pour l’aéroport avec"
            " une escorte.",
            "fr",
        ),
        (
            "Las conversaciones terminaron sin una declaración y los ministros se fueron por la tarde con su"
            " escolta.",
            "es",
        ),
        (
            "I colloqui sono finiti senza una dichiarazione e i ministri non hanno parlato con la stampa"
            " della crisi.",
            "it",
        ),
        (
            "As conversas terminaram sem uma declaração e os ministros não falaram com a imprensa depois da"
            " reunião.",
            "pt",
        ),
        (
            "De gesprekken eindigden zonder een verklaring en de ministers zijn niet met de pers op de foto"
            " gegaan.",
            "nl",
        ),
        (
            "Переговоры закончились без заявления, и министры не стали говорить с прессой о том, что было на"
            " встрече.",
            "ru",
        ),
        ("השרים נפגשו בז׳נבה והשיחות הסתיימו ללא הצהרה", "he"),
        ("部长们在日内瓦会面，会谈没有结果。", "zh"),
        ("Wagner Prigozhin Rostov Moscow", None),
        ("word " * 50, None),
        ("", None),
    ],
)
def test_the_language_is_told_by_common_words_or_not_at_all(text: str, language: str | None) -> None:
    assert language_of(text) == language
