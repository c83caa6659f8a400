"""What was checked and what was not, in one card."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from storyjournal.share import Check, Report
from ui.icons import pixmap
from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.hung import Hung
from ui.widgets.labels import label, line, restyle

FIRST = 3


class ReportCard(QFrame):
    """The first three checks, all of them when asked for, and always what no check can see."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        restyle(self, "card", "plain")
        self._theme = theme
        self._report: Report | None = None
        self._all = False
        self._column = QVBoxLayout(self)
        self.more = Button(theme, "", kind="quiet")
        self.more.clicked.connect(self._turn)
        self._heading = label("What was checked", Type.STRONG)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._unseen = label("", muted=True)
        self._column.addWidget(self._heading)
        self._column.addLayout(self._rows)
        self._column.addLayout(Hung(theme, self.more))
        self._column.addWidget(line())
        self._column.addWidget(label("What was not checked", Type.STRONG))
        self._column.addWidget(self._unseen)
        theme.changed.connect(self.synchronize)
        self.synchronize()

    def show_report(self, report: Report | None) -> None:
        """Show a report, or nothing."""
        self._report = report
        self.synchronize()

    def _turn(self) -> None:
        self._all = not self._all
        self.synchronize()

    def synchronize(self) -> None:
        """Show the report in the present theme."""
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(16), px(16), px(16))
        self._column.setSpacing(px(8))
        self._rows.setSpacing(px(8))
        self.setVisible(self._report is not None)
        while self._rows.count():
            item = self._rows.takeAt(0)
            row = item.widget() if item else None
            if row is not None:
                row.hide()
                row.deleteLater()
        if self._report is None:
            return
        checks = self._report.checks
        first = self._report.failed or checks[:FIRST]
        for check in checks if self._all else first:
            self._rows.addWidget(self._row(check))
        self._heading.setText("What was checked" if self._report.passed else "This check did not pass")
        self.more.setVisible(len(checks) > len(first))
        self.more.say("Show fewer" if self._all else f"Show all {len(checks)} checks")
        self._unseen.setText(" ".join(self._report.not_checked))

    def _row(self, check: Check) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(10))
        sign = QLabel()
        sign.setPixmap(pixmap(self._theme, "check" if check.passed else "circle-alert", "accent", 16, 2.0))
        sign.setAccessibleName("Passed" if check.passed else "Not passed")
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(check.detail or check.name), 1)
        return made
