"""Reading side by side: moving, counterparts, claims, at several sizes."""

import pytest

from tests.ui.screens import NARROW, SMALL, WIDE, opened, rows, shown, status, until
from wagner_tui.corpus.loading import load
from wagner_tui.ui.app import WagnerApp
from wagner_tui.ui.highlights import LINKED, Layer

SIZES = [(1, 1), (20, 5), SMALL, NARROW, WIDE, (500, 200)]


def layers_of(reader, source: str, layer: int) -> list[str]:
    """The texts of a pane that carry a layer of the moment."""
    pane = reader.pane_of(source)
    text = reader.world.article(source).text
    return [text[start:end] for start, end, bits in pane.view.moving if bits & layer]


async def test_the_first_screen_shows_the_sources_side_by_side_and_the_claims():
    async with opened() as (pilot, _reader):
        text = shown(pilot)
        assert "Claims" in text
        for number in "1234":
            assert f"{number} " in rows(pilot.app)[0]
        assert "24 Instant News" in rows(pilot.app)[0]
        assert "not stated" in rows(pilot.app)[0]
        assert "26 Jun 2023" in rows(pilot.app)[0]


async def test_moving_lights_up_the_counterparts_and_says_who_has_the_sentence():
    async with opened() as (pilot, reader):
        await pilot.press("j")
        while "tried to call Putin" not in "".join(layers_of(reader, "s1", Layer.CURRENT)):
            await pilot.press("j")
        assert "tried to call Putin" in "".join(layers_of(reader, "s2", LINKED))
        assert "Putin" in layers_of(reader, "s2", Layer.SHARED)
        assert "call" in layers_of(reader, "s1", Layer.SHARED)
        assert "verbatim with 2" in status(pilot)
        assert "not in" in status(pilot)


async def test_the_counterpart_is_brought_to_the_same_height_and_does_not_jump_when_it_is_in_sight():
    async with opened(size=(200, 20)) as (pilot, reader):
        for _ in range(len(reader.world.article("s1").sentences)):
            await pilot.press("j")
            found = reader.world.counterparts(reader.state.place)
            here = reader.pane_of("s1").row_of(reader.world.passage_of(reader.state.place).start)
            assert here is not None, "the current sentence is always in sight"
            for source in reader.shown:
                if source in found:
                    assert reader.pane_of(source).row_of(found[source][0].passage.start) is not None
        tops = dict(reader.tops)
        await pilot.press("j")  # at the end: nothing moves
        assert reader.tops == tops


async def test_sources_are_changed_at_the_counterpart():
    async with opened() as (pilot, reader):
        await pilot.press("]", "m")
        found = reader.world.counterparts(reader.state.place)
        source = min(found)
        await pilot.press(source[1:])
        assert reader.state.source == source
        assert reader.world.passage_of(reader.state.place) == found[source][0].passage


async def test_l_and_h_go_around_all_sources():
    async with opened() as (pilot, reader):
        seen = []
        for _ in range(5):
            seen.append(reader.state.source)
            await pilot.press("l")
        assert seen == ["s1", "s2", "s3", "s4", "s5"]
        assert reader.state.source == "s1"
        await pilot.press("h")
        assert reader.state.source == "s5"
        assert "5 " in rows(pilot.app)[0], "the pane that is read comes into sight"


async def test_a_count_repeats_a_move():
    async with opened() as (pilot, reader):
        start = reader.state.place.sentence
        await pilot.press("4", "j")
        assert reader.state.source == "s1"
        assert reader.state.place.sentence == start + 4


async def test_boilerplate_is_passed_over_until_it_is_asked_for():
    async with opened() as (pilot, reader):
        await pilot.press("3")
        await until(pilot, lambda: reader.state.source == "s3")
        roles = set()
        for _ in range(40):
            roles.add(reader.world.article("s3").sentences[reader.state.place.sentence].role)
            await pilot.press("j")
        assert "hidden" not in roles
        await pilot.press("b", "g")
        assert reader.world.article("s3").sentences[reader.state.place.sentence].role == "hidden"
        assert "boilerplate" in status(pilot)


async def test_the_sidebar_follows_the_panes_and_the_panes_follow_the_sidebar():
    async with opened() as (pilot, reader):
        await pilot.press("j", "j")
        claim = reader.world.claim_at(reader.state.place)
        assert claim is not None
        assert reader.state.claim == claim.id
        assert reader.sidebar.claims[reader.sidebar.at] is claim
        await pilot.press("c", "g", "j", "j")
        chosen = reader.sidebar.claims[2]
        assert reader.state.claim == chosen.id
        assert chosen in reader.world.claims_at(reader.state.place)
        await pilot.press("enter")
        assert reader.state.focus == "panes"
        assert reader.state.place in {reader.world.place_of(passage) for passage in chosen.passages}


async def test_claims_are_filtered_as_one_types_and_by_what_only_this_source_has():
    async with opened() as (pilot, reader):
        await pilot.press("c", "/", *"telegram")
        await until(pilot, lambda: reader.claim_filter.words == "telegram")
        assert reader.sidebar.claims
        for claim in reader.sidebar.claims:
            words = claim.label + " ".join(reader.world.text_of(p) for p in claim.passages)
            assert "telegram" in words.casefold()
        await pilot.press("escape")
        await until(pilot, lambda: reader.prompt is None)
        assert len(reader.sidebar.claims) == len(reader.world.claims)
        await pilot.press("f", "f")
        assert reader.claim_filter.show == "only here"
        assert reader.sidebar.claims
        assert all(claim.sources == (reader.state.source,) for claim in reader.sidebar.claims)


async def test_zoom_and_the_sidebar_change_what_is_on_the_screen_and_keep_the_place():
    async with opened() as (pilot, reader):
        await pilot.press("J", "J", "z")
        await pilot.pause()
        assert reader.shown == ["s1"]
        place = reader.state.place
        await pilot.press("z", "c", "c")
        await pilot.pause()
        assert "Claims" not in shown(pilot)
        assert reader.state.place == place


async def test_narrow_screens_get_one_pane_and_the_counterparts_under_it():
    async with opened(size=NARROW) as (pilot, reader):
        await pilot.press("j", "j")
        assert len(reader.shown) == 1
        text = shown(pilot)
        assert "Counterparts of s1" in text
        list_rows = text[text.index("Counterparts of s1") :]
        for source in reader.world.order[1:]:
            assert f" {source[1:]} " in list_rows, "every other source is listed, with or without a passage"


async def test_the_list_of_counterparts_opens_at_every_size_and_enter_goes_there():
    async with opened() as (pilot, reader):
        await pilot.press("]", "m", "p")
        await pilot.pause()
        assert "Counterparts of s1" in shown(pilot)
        await pilot.press("enter")
        assert reader.state.source != "s1"
        assert reader.state.focus == "panes"


@pytest.mark.parametrize("size", SIZES)
async def test_every_size_takes_every_key(size):
    keys = [
        "j",
        "k",
        "J",
        "K",
        "g",
        "G",
        "l",
        "h",
        "tab",
        "2",
        "]",
        "m",
        "[",
        "m",
        "]",
        "s",
        "c",
        "j",
        "k",
        "f",
        "s",
        "c",
        "p",
        "j",
        "p",
        "z",
        "<",
        ">",
        "=",
        "b",
        "v",
        "l",
        "j",
        "o",
        "escape",
        "n",
        "N",
        "u",
        "space",
        "backspace",
    ]
    async with opened(size=size) as (pilot, reader):
        for key in [*keys, "ctrl+d", "ctrl+u", "ctrl+r", "enter", "x"]:
            await pilot.press(key)
        await pilot.pause()
        assert len(rows(pilot.app)) == size[1]
        assert reader.state.source


async def test_resizing_keeps_the_place():
    async with opened() as (pilot, reader):
        await pilot.press(*"jjjjjjjj")
        place = reader.state.place
        for size in [(80, 24), (20, 5), (300, 80), (200, 50)]:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert reader.state.place == place
            offset = reader.world.passage_of(place).start
            await until(pilot, lambda at=offset: reader.pane_of(place.source).row_of(at) is not None)


async def test_hostile_text_is_drawn_and_never_obeyed(tmp_path):
    hostile = (
        "The [/x] minister [AP] of \x1b]52;c;aGk=\x07 and \u202e gnp \u2066 "
        "said [@click=app.quit]no[/] on Monday.\n"
    )
    for name in ("a [red]x.txt", "b\x1b[2J.txt"):
        text = hostile + "\nAnother sentence of the [red]report[/red] stands here.\n"
        (tmp_path / name).write_text(text, encoding="utf-8")
    async with opened([tmp_path]) as (pilot, _reader):
        for key in ["j", "c", "j", "c", "p"]:
            await pilot.press(key)
        await pilot.pause()
        text = shown(pilot)
        for piece in ("[/x]", "[AP]", "[red]report[/red]", "␛]52", "[@click=app.quit]no[/]", "a [red]x.txt"):
            assert piece in text
        assert not [c for c in text if ord(c) < 32 and c != "\n"]
        assert "\u202e" not in text
        assert "\u2066" not in text


async def test_a_single_source_says_what_to_do(tmp_path):
    (tmp_path / "one.txt").write_text("Only one article is here. It has two sentences.\n", encoding="utf-8")
    async with opened([tmp_path / "one.txt"], size=NARROW) as (pilot, reader):
        await pilot.press("j", "l", "]", "m")
        assert reader.state.source == "s1"
        assert "open several" in shown(pilot)


async def test_an_empty_file_beside_others_is_no_trap(tmp_path):
    (tmp_path / "a.txt").write_text("", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Something happened in town today.\n", encoding="utf-8")
    async with opened(load([tmp_path])) as (pilot, reader):
        await pilot.press("j", "m", "y", "v", "w", "G", "g", "space")
        assert "no text" in shown(pilot)
        await pilot.press("l")
        assert reader.world.article(reader.state.source).sentences


async def test_the_comparison_can_be_stopped_and_begun_again(tmp_path):
    for number in range(2):
        lines = [
            f"The mayor opened bridge {i} over river {i * 7} on Monday with {i} guests.\n" for i in range(900)
        ]
        (tmp_path / f"{number}.txt").write_text("\n".join(lines), encoding="utf-8")
    app = WagnerApp(load([tmp_path]))
    async with app.run_test(size=WIDE) as pilot:
        reader = app.reader
        await until(pilot, lambda: "comparing" in status(pilot), "the progress")
        await pilot.press("j", "j")
        assert reader.state.place.sentence == 2, "one reads on meanwhile"
        await pilot.press("ctrl+x")
        assert not reader.comparison.running
        assert "stopped" in status(pilot)
        assert reader.world.claims == ()
        await pilot.press("ctrl+x")
        assert reader.comparison.running
