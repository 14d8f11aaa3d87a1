"""Bytes become text: which encoding, what is said about it, what is refused."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagner_tui.corpus.decoding import NotTextError, decode

PLAIN = "Ministers met in Geneva. “Nothing,” said café owner Zoë – €5.\r\nThe end."

FRENCH = (
    "Le ministre a déclaré que l’été avait été très sec, et que les forêts brûlaient déjà près de la"
    " frontière. « Nous"
    " avons peur », a répété un pêcheur. À Genève, les négociations ont été suspendues après l’échec du"
    " marché. "
) * 4
GERMAN = (
    "Der Präsident erklärte, dass die Gespräche gescheitert seien. „Wir müssen zurück“, sagte er. Die Straße"
    " nach Köln"
    " blieb gesperrt, während die Feuerwehr Häuser räumte. Für Samstag wurde ein Gespräch über Öl"
    " angekündigt. "
) * 4
RUSSIAN = (
    "Министры встретились в Женеве во вторник. Переговоры закончились без заявления. По словам источника,"
    " стороны не"
    " смогли договориться о порядке дня, и встреча была перенесена на следующую неделю. "
) * 4
POLISH = (
    "Minister powiedział, że rozmowy zakończyły się bez oświadczenia. Według źródła strony nie mogły się"
    " porozumieć, a"
    " spotkanie zostało przełożone na przyszły tydzień. Mieszkańcy żądają wyjaśnień, gdyż woda wciąż się"
    " podnosi. "
) * 4
GREEK = (
    "Οι υπουργοί συναντήθηκαν στη Γενεύη την Τρίτη. Οι συνομιλίες έληξαν χωρίς ανακοίνωση. Σύμφωνα με πηγή,"
    " οι πλευρές"
    " δεν μπόρεσαν να συμφωνήσουν και η συνάντηση αναβλήθηκε για την επόμενη εβδομάδα. "
) * 4


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (PLAIN.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + PLAIN.encode(), "utf-8"),
        (b"\xff\xfe" + PLAIN.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + PLAIN.encode("utf-16-be"), "utf-16-be"),
        (b"\xff\xfe\x00\x00" + PLAIN.encode("utf-32-le"), "utf-32-le"),
        (b"\x00\x00\xfe\xff" + PLAIN.encode("utf-32-be"), "utf-32-be"),
    ],
)
def test_a_stated_encoding_is_read_without_a_word(data: bytes, encoding: str) -> None:
    assert decode(data) == (PLAIN, encoding, ())


@pytest.mark.parametrize(
    ("text", "codec", "encoding"),
    [
        (PLAIN, "utf-16-le", "utf-16-le"),
        (PLAIN, "utf-16-be", "utf-16-be"),
        (RUSSIAN, "utf-16-le", "utf-16-le"),
        (GREEK, "utf-16-be", "utf-16-be"),
        ("“Quoted” – café €5\n", "cp1252", "cp1252"),
        ("It’s over.", "cp1252", "cp1252"),
        ("À Paris, il était là.", "cp1252", "cp1252"),
        ("Übergrößen: 5 °C", "cp1252", "cp1252"),
        (FRENCH, "cp1252", "cp1252"),
        (GERMAN, "cp1252", "cp1252"),
        (FRENCH.replace("’", "'"), "latin-1", "cp1252"),
        (RUSSIAN, "cp1251", "cp1251"),
        (RUSSIAN, "koi8-r", "koi8_r"),
        (POLISH, "cp1250", "cp1250"),
        (GREEK, "cp1253", "cp1253"),
    ],
    ids=lambda value: value[:24],
)
def test_an_encoding_that_is_not_stated_is_guessed_and_said(text: str, codec: str, encoding: str) -> None:
    decoded = decode(text.encode(codec))
    assert decoded.text == text
    assert [notice.kind for notice in decoded.notices] == ["encoding-guessed"]
    assert encoding in decoded.notices[0].text


@pytest.mark.parametrize(
    ("data", "count"),
    [
        (b"Prices rose \xff\xfe\xfa 3% in \xc3( May \xe2\x82.\n", "5 places"),
        (b"a\xc0\xaf b\xed\xa0\xbd\xed\xb8\x80 c\xf4\x90\x80\x80 d\n", "12 places"),
        (("Grüße aus Köln – „gut“. " * 20).encode() + b"\xff", "1 place "),
        ("\ufffd stands in the file, and here is a bad byte: ".encode() + b"\xc3", "1 place "),
        (b"\xff\xfe" + "Ministers met.".encode("utf-16-le") + b"\x41", "1 place "),
    ],
)
def test_invalid_bytes_are_replaced_and_counted(data: bytes, count: str) -> None:
    decoded = decode(data)
    assert "\ufffd" in decoded.text
    assert [notice.kind for notice in decoded.notices] == ["decoding-replaced"]
    assert decoded.notices[0].text.startswith(count)


@pytest.mark.parametrize(
    "data",
    [
        random.Random(1).randbytes(16_384),
        bytes(range(256)) * 8,
        b"\x89PNG\r\n\x1a\n" + bytes(50),
        b"\xff\xd8\xff\xe0 JFIF",
        b"PK\x03\x04 docx",
        b"%PDF-1.7 text follows",
        b"\x00\x01\x02\x03" * 20,
        b"\xff\xfe" + b"\x01\x00\x02\x00" * 8,
    ],
    ids=["noise", "all bytes", "png", "jpeg", "zip", "pdf", "controls", "controls behind a mark"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(NotTextError):
        decode(data)


def test_a_few_nul_bytes_do_not_make_a_text_binary() -> None:
    assert decode(b"Ministers\x00met\x00in Geneva.\n").text == "Ministers\x00met\x00in Geneva.\n"


@given(st.binary(max_size=200))
def test_any_bytes_decode_to_text_that_can_be_written_or_are_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
    except NotTextError:
        return
    decoded.text.encode()  # raises for a lone surrogate


@given(
    st.text(
        st.characters(codec="utf-8", exclude_characters="".join(map(chr, (*range(9), *range(14, 32), 127))))
    )
)
def test_valid_utf_8_is_never_taken_for_anything_else(text: str) -> None:
    data = text.encode()
    if not data.startswith((b"\xef\xbb\xbf", b"%PDF-", b"PK\x03\x04", b"GIF8", b"{\\rtf")):
        assert decode(data) == (text, "utf-8", ())
