"""The head of a story: the stage switch stands whole at every width and text size, with text or panel shown."""

import pytest
from PySide6.QtTest import QTest

from tests.journeys.conftest import Person, view_of
from ui.story_page import StoryPage
from ui.theme import Theme


def is_whole(page: StoryPage) -> bool:
    last = page._buttons.button(2)
    switch = last.parentWidget()
    assert switch is not None
    beside = page._aside.geometry().left() if page._aside.isVisible() else page.width()
    return last.geometry().right() < switch.width() and switch.geometry().right() < beside


@pytest.mark.parametrize("stage", ["F2", "F4"])
@pytest.mark.parametrize("width", [700, 900, 1440])
def test_no_stage_is_cut(home: Person, theme: Theme, width: int, stage: str) -> None:
    home.press("Return")
    home.press(stage)
    home.window.resize(width, 800)
    page = view_of(home).story_page
    for scale in (1.0, 2.0, 1.5, 1.0, 2.0):
        theme.choose("paper", scale)
        for _ in ("text", "panel"):
            page.turn_pane()
            QTest.qWait(50)
            assert is_whole(page)
