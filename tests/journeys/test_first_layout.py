"""What is laid out before its page is shown stands right once it is: the title's lines, the row of tools."""

from tests.journeys.conftest import Person, view_of

ONE_ROW = 80


def test_a_new_story_s_title_keeps_to_its_line(home: Person) -> None:
    home.press("Ctrl+N")
    home.type("The night the lights went out")
    home.press("Return")
    home.type("It was quiet.")
    title = view_of(home).write.title
    assert title.height() == title.theme.px(48)
    assert title.document().textWidth() == title.viewport().width()


def test_the_tools_stand_in_one_row(home: Person) -> None:
    home.press("Return")
    home.wait(lambda: view_of(home).in_story)
    assert view_of(home).write.toolbar.height() < ONE_ROW
