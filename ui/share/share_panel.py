"""The panel of Share: where it goes, what was checked, and the one button that lets it leave."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from storyjournal.share import Report
from ui.review.panel_scroll import PanelScroll
from ui.share.picker import Picker
from ui.share.report_card import ReportCard
from ui.share.ways import Way
from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.head import HEAD_TOP, HeadLabel
from ui.widgets.labels import label

EMPTY = "Once the review is finished, you can take your story with you from here."


class SharePanel(QStackedWidget):
    """`way_chosen` carries a Way; `leave_pressed` says that the story shall leave that way."""

    way_chosen = Signal(object)
    leave_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._empty = self._make_empty()
        self._full = QWidget()
        outer = QVBoxLayout(self._full)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.picker = Picker(theme)
        self.picker.chosen.connect(self._choose)
        self.card = ReportCard(theme)
        self._outcome = label("", Type.TEXT)
        self.leave = Button(theme, "Copy", kind="primary")
        self.leave.clicked.connect(self.leave_pressed)
        outer.addWidget(self._make_scroll(), 1)
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.leave)
        outer.addLayout(self._foot)
        self.addWidget(self._empty)
        self.addWidget(self._full)
        theme.changed.connect(self.synchronize)
        self.synchronize()

    def _make_empty(self) -> QWidget:
        made = QWidget()
        self._empty_column = QVBoxLayout(made)
        self._empty_column.addWidget(HeadLabel(self._theme, "Share this version"))
        self._empty_column.addWidget(label(EMPTY, muted=True))
        self._empty_column.addStretch(1)
        return made

    def _make_scroll(self) -> PanelScroll:
        area = PanelScroll(self._theme, 16)
        area.column.addWidget(HeadLabel(self._theme, "Share this version"))
        formats = QVBoxLayout()
        formats.setSpacing(8)
        formats.addWidget(label("Format", Type.STRONG))
        formats.addWidget(self.picker)
        area.column.addLayout(formats)
        area.column.addWidget(self._outcome)
        area.column.addWidget(self.card)
        area.column.addStretch(1)
        return area

    def _choose(self, way: Way) -> None:
        self.synchronize()
        self.way_chosen.emit(way)

    def show_ready(self, full: bool) -> None:
        """Show the choices, or only that there is nothing to share yet."""
        self.setCurrentWidget(self._full if full else self._empty)

    def show_report(self, report: Report | None, outcome: str = "") -> None:
        """Show a report and, in a sentence, what came of it."""
        self.card.show_report(report)
        self._outcome.setText(outcome)
        self._outcome.setAccessibleName(outcome)
        self._outcome.setVisible(bool(outcome))
        self.leave.setEnabled(report is not None and report.passed)

    @property
    def outcome(self) -> str:
        """The sentence on what came of it."""
        return self._outcome.text()

    def synchronize(self) -> None:
        """Take spacing from the theme, and the button's word from the chosen way."""
        px = self._theme.px
        self._empty_column.setContentsMargins(px(24), HEAD_TOP, px(24), px(24))
        self._empty_column.setSpacing(px(12))
        self._foot.setContentsMargins(px(24), px(8), px(24), px(24))
        self.leave.say("Copy" if self.picker.way is Way.CLIPBOARD else "Save…")
