"""The filter above the list: all stories, those with one tag, or the trash."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QMenu, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.write.stories_flow import FlowLayout

AT_ONCE = 4


class TagChips(QWidget):
    """Chips, one of them chosen; tags beyond the fourth wait behind "More". `chosen(tag, trash)` tells of a choice."""

    chosen = Signal(str, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tags: tuple[str, ...] = ()
        self._tag = ""
        self._in_trash = False
        self._flow = FlowLayout(self, 8, lambda: theme.px(36))
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._laid: tuple[str, ...] | None = None
        self.setAccessibleName("Which stories to show")
        theme.changed.connect(self._flow.invalidate)

    @property
    def tag(self) -> str:
        """The chosen tag, or nothing."""
        return self._tag

    @property
    def in_trash(self) -> bool:
        """Whether the trash is chosen."""
        return self._in_trash

    def show_tags(self, tags: Sequence[str]) -> None:
        """Offer these tags, the most used first. A chosen tag that is gone gives way to all stories."""
        self._tags = tuple(tags)
        if self._tag and self._tag not in self._tags:
            self._tag = ""
        self.synchronize()

    def choose(self, tag: str = "", *, trash: bool = False) -> None:
        """Choose a tag, the trash, or all stories, and tell so."""
        self._tag, self._in_trash = tag, trash
        self.synchronize()
        self.chosen.emit(tag, trash)

    def _at_once(self) -> tuple[str, ...]:
        """Return the tags that have a chip: the first ones, and the chosen one in any case."""
        first = self._tags[:AT_ONCE]
        return first if not self._tag or self._tag in first else (*first[:-1], self._tag)

    def synchronize(self) -> None:
        """Lay the chips anew when the tags differ, and mark the chosen one."""
        wanted = ("", *self._at_once(), *self._tags)
        if wanted != self._laid:
            self._laid = wanted
            self._lay()
        for button in self._group.buttons():
            button.setChecked(
                button.property("trash") is self._in_trash and (self._in_trash or button.property("tag") == self._tag)
            )

    def _lay(self) -> None:
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        while item := self._flow.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for button in self._group.buttons():
            self._group.removeButton(button)
        self._chip("All", "All stories")
        for tag in self._at_once():
            self._chip(tag, f"Stories tagged {tag}", tag)
        if len(self._tags) > AT_ONCE:
            self._flow.addWidget(self._more())
        self._chip("Trash", "Stories in the trash", trash=True)
        if had_focus:
            self._group.buttons()[0].setFocus()

    def _chip(self, words: str, name: str, tag: str = "", *, trash: bool = False) -> None:
        picture = "trash-2" if trash else ""
        short = words if len(words) <= 24 else f"{words[:23]}…"
        chip = Button(self._theme, short, picture=picture, kind="chip", name=name, parent=self)
        chip.setCheckable(True)
        chip.setProperty("tag", tag)
        chip.setProperty("trash", trash)
        chip.clicked.connect(lambda: self.choose(tag, trash=trash))
        self._group.addButton(chip)
        self._flow.addWidget(chip)
        chip.show()

    def _more(self) -> Button:
        more = Button(self._theme, "More", picture="chevron-down", kind="chip", name="More tags", parent=self)
        menu = QMenu(more)
        for tag in self._tags:
            if tag not in self._at_once():
                action = QAction(tag.replace("&", "&&"), menu)
                action.setData(tag)
                menu.addAction(action)
        menu.triggered.connect(lambda action: self.choose(str(action.data())))
        more.clicked.connect(lambda: menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
        more.show()
        return more
