"""The ways to keep the recovery kit: print it, save it, copy it by hand."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QVBoxLayout, QWidget

from storyjournal.errors import JournalError
from ui.messages import Messages
from ui.theme import Theme
from ui.vault.kit_page import FILE_NAME, print_page, printer_at_hand, save_page
from ui.vault.notice import Notice
from ui.widgets.buttons import Button

NO_PRINTER = "No printer was found. You can save the kit, or copy it by hand."
PRINTED = "The kit is on its way to the printer."
SAVED = "The kit is saved. A copy away from this computer helps most."
BY_HAND = "Good."


class KitOutlets(QWidget):
    """`taken` comes with a sentence each time the kit went somewhere. `by_hand` offers the way without a machine."""

    taken = Signal(str)

    def __init__(self, theme: Theme, messages: Messages, kit: str, *, by_hand: bool = True) -> None:
        super().__init__()
        self._theme, self._kit = theme, kit
        self.notice = Notice(theme, messages)
        self.print_button = Button(theme, "Print", picture="printer", name="Print the recovery kit")
        self.save_button = Button(theme, "Save", picture="download", name="Save the recovery kit")
        self.hand_button = Button(theme, "I copied it by hand", kind="quiet")
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)
        self.hand_button.clicked.connect(lambda: self.taken.emit(BY_HAND))
        self.hand_button.setVisible(by_hand)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(8)
        for button in (self.print_button, self.save_button, self.hand_button):
            self._row.addWidget(button)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(self._row)
        column.addWidget(self.notice)
        theme.changed.connect(self._lay)

    def _print(self) -> None:
        if not printer_at_hand():
            self.notice.tell(NO_PRINTER)
            self.save_button.setFocus()
            return
        printer = QPrinter()
        printer.setDocName("Recovery kit")
        if QPrintDialog(printer, self).exec():
            print_page(self._kit, printer)
            self.notice.clear()
            self.taken.emit(PRINTED)

    def _save(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(
            self, "Save the recovery kit", str(Path(folder) / FILE_NAME), "Text (*.txt)"
        )
        if not chosen:
            return
        try:
            save_page(self._kit, Path(chosen))
        except JournalError as error:
            self.notice.complain(error)
            return
        self.notice.clear()
        self.taken.emit(SAVED)

    def _lay(self) -> None:
        buttons = [b for b in (self.print_button, self.save_button, self.hand_button) if not b.isHidden()]
        needed = sum(button.sizeHint().width() + 8 for button in buttons)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if needed > self.width() else across)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under one another where there is no room beside."""
        super().resizeEvent(event)
        self._lay()
