"""The stories in a backup by title: those that the journal no longer has come first and say so."""

from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from storyjournal.story import StorySummary
from ui.theme import Theme
from ui.write import stories_words
from ui.write.panel_rows import HEIGHT, PanelList, PanelRow

AT_ONCE = 8
GONE, IN_TRASH = "Not in your journal now", "In your trash now"


def rows(stories: Iterable[StorySummary], present: Mapping[str, bool] | None, today: date) -> list[PanelRow]:
    """Return a row for each story; `present` are the journal's own stories and whether each lies in the trash."""
    made = []
    for story in stories:
        missing = present is not None and story.id not in present
        trashed = present is not None and present.get(story.id, False)
        aside = GONE if missing else IN_TRASH if trashed else stories_words.day(story.changed, today)
        made.append(((not missing, not trashed), PanelRow(stories_words.name(story), aside)))
    return [row for _, row in sorted(made, key=lambda entry: entry[0])]


class TitlesList(PanelList):
    """A list to read, at most eight rows high. Nothing happens when a row is pressed."""

    def synchronize(self) -> None:
        """Be as high as the rows, up to eight."""
        super().synchronize()
        self.setFixedHeight(min(max(1, len(self.rows.rows)), AT_ONCE) * self._theme.px(HEIGHT))

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Stories in this backup")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollMode(PanelList.ScrollMode.ScrollPerPixel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move through the rows; Enter and Space are left to others."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            event.ignore()
            return
        super().keyPressEvent(event)
