"""Searching all sources from the screen."""

from tests.ui.screens import NARROW, opened, shown, status, until


async def type_query(pilot, reader, text: str) -> None:
    await pilot.press("/")
    await until(pilot, lambda: reader.prompt is not None and reader.focused is not None, "the search line")
    await pilot.press(*(" " if c == " " else c for c in text))
    await until(pilot, lambda: reader.search_text == text, "the query")


async def test_typing_counts_per_source_and_goes_to_the_first_hit():
    async with opened() as (pilot, reader):
        await pilot.press("A")
        await type_query(pilot, reader, "rosgvardia")
        assert "hits" in status(pilot)
        assert "s2: 2" in status(pilot)
        assert reader.state.source == "s2"
        hit = reader.state.found.results.hits[reader.state.found.at]
        assert reader.world.text_of(hit.passage) == "Rosgvardia"


async def test_other_spellings_of_a_name_are_found_and_said():
    async with opened() as (pilot, reader):
        await type_query(pilot, reader, "gryzlov")
        await until(pilot, lambda: "also Grislov (1)" in status(pilot))
        found = {reader.world.text_of(hit.passage) for hit in reader.state.found.results.hits}
        assert found == {"Gryzlov", "Grislov"}


async def test_enter_stays_and_n_goes_on_around_the_end():
    async with opened() as (pilot, reader):
        await type_query(pilot, reader, "meduza")
        await pilot.press("enter")
        await until(pilot, lambda: reader.prompt is None)
        total = len(reader.state.found.results.hits)
        seen = [reader.state.found.at]
        for _ in range(total):
            await pilot.press("n")
            seen.append(reader.state.found.at)
        assert seen == [(seen[0] + i) % total for i in range(total + 1)]
        assert f"/{total}" in status(pilot)
        await pilot.press("N")
        assert reader.state.found.at == (seen[-1] - 1) % total


async def test_escape_returns_to_where_one_was():
    async with opened() as (pilot, reader):
        await pilot.press("j", "j", "j")
        before = reader.state
        await type_query(pilot, reader, "breitbart")
        assert reader.state.source == "s5"
        await pilot.press("escape")
        await until(pilot, lambda: reader.prompt is None)
        assert (reader.state.place, reader.state.found) == (before.place, None)


async def test_fuzzy_finds_another_spelling_and_says_so():
    async with opened() as (pilot, reader):
        await type_query(pilot, reader, "Grislov")
        await pilot.press("ctrl+f", "ctrl+f")
        await until(pilot, lambda: "Gryzlov" in status(pilot), "the other spelling")
        assert reader.state.found.results.query.mode == "fuzzy"
        found = {reader.world.text_of(hit.passage) for hit in reader.state.found.results.hits}
        assert found == {"Gryzlov", "Grislov"}


async def test_a_broken_pattern_says_what_is_wrong_and_nothing_is_lost():
    async with opened(size=NARROW) as (pilot, reader):
        place = reader.state.place
        await pilot.press("/")
        await until(pilot, lambda: reader.focused is not None)
        await pilot.press("ctrl+f", "(", "a")
        await until(pilot, lambda: reader.state.found is not None and reader.state.found.results.problem)
        assert "regex" in status(pilot)
        assert reader.state.found.results.problem[:12] in shown(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: reader.prompt is None)
        assert reader.state.place == place


async def test_letters_are_typed_and_not_obeyed_in_the_search_line():
    async with opened() as (pilot, reader):
        await type_query(pilot, reader, "quit mzc")
        assert reader.search_text == "quit mzc"
        assert reader.is_attached
        await pilot.press("backspace", "left", "home", "x")
        await until(pilot, lambda: reader.search_text == "xquit mz")
