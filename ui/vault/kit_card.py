"""The card that makes a person keep the recovery kit before the first story."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QFileDialog, QFrame, QHBoxLayout, QVBoxLayout

from storyjournal.errors import JournalError
from ui.messages import Messages
from ui.theme import Theme, Type
from ui.vault.kit_page import FILE_NAME, print_page, printer_at_hand, save_page
from ui.vault.kit_view import KitView
from ui.vault.notice import Notice
from ui.widgets.buttons import Button
from ui.widgets.labels import label, restyle

WHAT_IT_IS = (
    "If you forget the passphrase, these 56 characters open your journal. "
    "Anyone who holds them can read it, so choose the place well."
)
NO_PRINTER = "No printer was found. You can save the kit, or copy it by hand."


class KitCard(QFrame):
    """Shows the kit; print it, save it or copy it by hand, then tick the box. `changed` tells of each step."""

    changed = Signal()

    def __init__(self, theme: Theme, messages: Messages, kit: str) -> None:
        super().__init__()
        restyle(self, "card", "plain")
        self._theme, self._kit = theme, kit
        self._taken = False
        self.view = KitView(theme, kit)
        self.notice = Notice(theme, messages)
        self.print_button = Button(theme, "Print", picture="printer", name="Print the recovery kit")
        self.save_button = Button(theme, "Save", picture="download", name="Save the recovery kit")
        self.hand_button = Button(theme, "I copied it by hand", kind="quiet")
        self.kept = QCheckBox("I have put it somewhere I will find it")
        self.kept.setEnabled(False)
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)
        self.hand_button.clicked.connect(lambda: self._take("Good. Put the paper away, then tick the box."))
        self.kept.toggled.connect(self._ticked)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(16)
        self._fill()
        theme.changed.connect(self._lay)

    def _fill(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(label("Keep your recovery kit", Type.SUBTITLE))
        words.addWidget(label(WHAT_IT_IS, Type.TEXT, muted=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.print_button, self.save_button, self.hand_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(8)
        self._row.addLayout(buttons)
        self._row.addWidget(self.kept, 1)
        self._column.addLayout(words)
        self._column.addWidget(self.view)
        self._column.addLayout(self._row)
        self._column.addWidget(self.notice)

    @property
    def lacking(self) -> str:
        """What is still to do, or nothing."""
        if not self._taken:
            return "Print, save or copy the recovery kit."
        return "" if self.kept.isChecked() else "Put the kit away, then tick the box."

    def _take(self, sentence: str) -> None:
        self._taken = True
        self.kept.setEnabled(True)
        self.notice.tell(sentence)
        self.changed.emit()

    def _ticked(self) -> None:
        self.notice.clear()
        self.changed.emit()

    def _print(self) -> None:
        if not printer_at_hand():
            self.notice.tell(NO_PRINTER)
            self.save_button.setFocus()
            return
        printer = QPrinter()
        printer.setDocName("Recovery kit")
        if QPrintDialog(printer, self).exec():
            print_page(self._kit, printer)
            self._take("The kit is on its way to the printer. Put the page away, then tick the box.")

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
        self._take("The kit is saved. A copy away from this computer helps most. Then tick the box.")

    def _lay(self) -> None:
        narrow = self.width() < self._theme.px(660)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if narrow else across)
        edge = 16 if self.width() < self._theme.px(480) else 24
        self._column.setContentsMargins(edge, edge, edge, edge)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the box under the buttons where there is no room beside them."""
        super().resizeEvent(event)
        self._lay()
