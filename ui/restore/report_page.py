"""What a rescue brought back, by title: saved whole, in part, not at all; and the way into the new journal."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from storyjournal.vault.rescue import SalvageReport
from ui.messages import Messages
from ui.restore.titles import TitlesList
from ui.theme import Theme, Type
from ui.vault.notice import Notice
from ui.widgets.buttons import Button
from ui.widgets.column import ScrolledColumn
from ui.widgets.labels import card, label
from ui.widgets.place import Place
from ui.write.panel_rows import PanelRow

COLUMN = 640


class ReportPage(Place):
    """`open_wanted` carries the folder of the new journal, `left` goes back."""

    open_wanted = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, messages: Messages, report: SalvageReport, target: Path) -> None:
        super().__init__("pane")
        self._theme = theme
        self.notice = Notice(theme, messages)
        self.open_button = Button(theme, "Open the new journal", kind="primary")
        self.open_button.clicked.connect(lambda: self.open_wanted.emit(target))
        self.back = Button(theme, "Back", picture="arrow-left")
        self.back.clicked.connect(self.left)
        self._scroll = ScrolledColumn(theme, COLUMN)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        column = self._scroll.column
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(label("What was saved", Type.DISPLAY))
        for sentence in report.sentences:
            column.addWidget(label(sentence, Type.LEAD))
        where = label(f"The new journal lies here: {target}", Type.TEXT, muted=True)
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(where)
        column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.notice)
        for title, names in (("Not saved", report.lost), ("In part", report.partly), ("Whole", report.saved)):
            if names:
                column.addWidget(self._titles(title, names))

    def _titles(self, title: str, names: tuple[str, ...]) -> QWidget:
        made = card()
        shown = TitlesList(self._theme)
        shown.setAccessibleName(f"{title}: {len(names)}")
        inside = QVBoxLayout(made)
        inside.setContentsMargins(16, 16, 16, 16)
        inside.setSpacing(8)
        head = label(f"{title}  ·  {len(names)}", Type.HEADING)
        head.setContentsMargins(8, 0, 8, 0)
        inside.addWidget(head)
        inside.addWidget(shown)
        shown.show_rows([PanelRow(name) for name in names])
        return made

    def first_part(self) -> QWidget:
        """The way into the new journal."""
        return self.open_button

    def wait(self) -> None:
        """Say that it is being opened."""
        self.notice.hint("Opening your journal…")
