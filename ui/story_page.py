"""One story and its three stages: the stage switch above the text, the reading pane, and the panel beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from storyjournal.story import Story
from ui.stage import Stage
from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.labels import label, restyle
from ui.widgets.over_column import OverColumn

PANEL = 384
LEAST_READING = 480
EDGE = 8
NAMES = ("Write", "Review", "Share")
KEYS = ("F2", "F3", "F4")


class StoryPage(QWidget):
    """Shows a story in its stages. Where there is no room for text and panel together, one of them at a time.

    `back_wanted` asks for the list of stories; `stage_chosen` says that the person goes to stage 0, 1 or 2:
    whoever owns the stages brings the story to it with `show_stage`.
    """

    back_wanted = Signal()
    stage_chosen = Signal(int)

    def __init__(self, theme: Theme, stages: tuple[Stage, ...]) -> None:
        super().__init__()
        self.theme = theme
        self.stages = stages
        self.index = 0
        self._one_pane = False
        self._panel_shown = False
        self._alone = False
        self._texts = QStackedWidget()
        self._panels = QStackedWidget()
        for stage in stages:
            self._texts.addWidget(stage)
            self._panels.addWidget(stage.panel)
            stage.status_changed.connect(self._tell_status)
            stage.pane_wanted.connect(self._bring_pane)
        self._reading = QWidget()
        self._reading.setObjectName("reading")
        pane = QVBoxLayout(self._reading)
        pane.setContentsMargins(0, 0, 0, 0)
        pane.setSpacing(0)
        self._back = Button(theme, picture="arrow-left", kind="tool", name="Back to all stories (Esc)")
        self._back.clicked.connect(self.back_wanted)
        pane.addSpacing(8)
        self._head = self._make_head()
        self._over = OverColumn(theme, self._head, self._back)
        pane.addWidget(self._over)
        self._body = QStackedWidget()
        self._body.addWidget(self._texts)
        pane.addWidget(self._body, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._reading, 1)
        row.addWidget(self._panels)
        self._row = row
        theme.changed.connect(self.synchronize)
        self.synchronize()

    def _make_head(self) -> QWidget:
        head = QWidget()
        switch = QFrame()
        switch.setObjectName("stages")
        self._switch = inner = QHBoxLayout(switch)
        inner.setContentsMargins(4, 4, 4, 4)
        inner.setSpacing(4)
        self._buttons = QButtonGroup(self)
        for index, (name, key) in enumerate(zip(NAMES, KEYS, strict=True)):
            button = Button(self.theme, name, kind="stage")
            button.setCheckable(True)
            button.setToolTip(key)
            self._buttons.addButton(button, index)
            inner.addWidget(button)
        self._buttons.idClicked.connect(self.stage_chosen)
        self._status = label("", Type.FACT, muted=True, wrap=False)
        self._status.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._aside = Button(self.theme, "", picture="panel-right", kind="quiet")
        self._aside.clicked.connect(self.turn_pane)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(8)
        row.addWidget(switch)
        row.addStretch(1)
        row.addWidget(self._status)
        row.addWidget(self._aside)
        return head

    @property
    def stage(self) -> Stage:
        """The stage now shown."""
        return self.stages[self.index]

    def show_stage(self, index: int, story: Story) -> None:
        """Open the story in a stage and put the keyboard where its work begins."""
        self.index = index
        self._status.clear()
        self.stage.open_story(story)
        self._panel_shown = False
        self.synchronize()
        self.stage.focus_first()

    def set_alone(self, alone: bool) -> None:
        """Leave only the text, or show the panel beside it again where there is room."""
        self._alone = alone
        self.lay(self.width())

    def _bring_pane(self, panel: bool) -> None:
        if self.sender() is self.stage:
            self.show_pane(panel=panel)

    def show_pane(self, *, panel: bool) -> None:
        """Show the panel or the text where only one fits; elsewhere both are there."""
        if self._one_pane:
            self._panel_shown = panel
            self.synchronize()

    def turn_pane(self) -> None:
        """Show the other pane where only one fits, with the keyboard in it."""
        self.show_pane(panel=not self._panel_shown)
        if self._panel_shown:
            self.stage.panel.setFocus(Qt.FocusReason.OtherFocusReason)
            self.stage.panel.focusNextChild()
        else:
            self.stage.focus_first()

    def panes(self) -> list[QWidget]:
        """The panes F6 walks through, shown or not."""
        return [self.stage, self.stage.panel]

    def lay(self, width: int) -> None:
        """Decide for `width` pixels whether text and panel stand together."""
        one = self._alone or width - self.theme.px(PANEL) < self.theme.px(LEAST_READING)
        if one != self._one_pane:
            self._one_pane = one
            self.synchronize()

    def synchronize(self) -> None:
        """Align the head and the panes with stage, width and theme."""
        self._texts.setCurrentWidget(self.stage)
        self._panels.setCurrentWidget(self.stage.panel)
        self._buttons.button(self.index).setChecked(True)
        self._house_panels()
        if self._one_pane:
            self._panels.setMinimumWidth(0)
            self._panels.setMaximumWidth(16777215)
            self._body.setCurrentWidget(self._panels if self._panel_shown else self._texts)
        else:
            self._panels.setFixedWidth(self.theme.px(PANEL))
            self._body.setCurrentWidget(self._texts)
        self._aside.setVisible(self._one_pane)
        self._status.setVisible(not self._one_pane)
        self._say_aside()

    def _say_aside(self) -> None:
        """Name the other pane on its button; by the icon alone where the words would squeeze the stages."""
        self._aside.say("Text" if self._panel_shown else self.stage.panel_name)
        self._tighten_stages(False)
        if not self._head_fits():
            self._aside.setText("")
        if not self._head_fits():
            self._tighten_stages(True)
        self._over.lay()
        self._aside.setToolTip(self._aside.accessibleName() if not self._aside.text() else "")
        self._aside.synchronize()

    def _tighten_stages(self, tight: bool) -> None:
        for button in self._buttons.buttons():
            restyle(button, "tight", "true" if tight else "")
            button.setMinimumWidth(button.sizeHint().width())
        self._switch.activate()  # its new width must be known above before the head is laid out

    def _head_fits(self) -> bool:
        parts = (*self._buttons.buttons(), self._aside, self._back)
        needed = sum(part.sizeHint().width() for part in parts) + 7 * EDGE
        return needed <= self.width() - (0 if self._one_pane else self._panels.width())

    def _house_panels(self) -> None:
        """Put the panels beside the text or in its place; the keyboard stays where it was."""
        home = self._panels.parentWidget()
        if self._one_pane == (home is self._body):
            return
        focused = self.window().focusWidget()
        if self._one_pane:
            self._panel_shown = focused is not None and self._panels.isAncestorOf(focused)
            self._body.addWidget(self._panels)
        else:
            self._body.removeWidget(self._panels)
            self._row.addWidget(self._panels)
            self._panels.show()
        if focused is not None and self._panels.isAncestorOf(focused):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_status(self, words: str) -> None:
        if self.sender() is self.stage:
            self._status.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew when the room changes."""
        super().resizeEvent(event)
        self.lay(event.size().width())
        self._say_aside()
