"""Every screen of the demo, wide and narrow: what can be pressed has a name, is large enough, and shows its words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from ui.screenshots import Walk

LEAST = 36
WIDE, NARROW = ("paper", 1.0, 1440), ("dusk", 2.0, 700)
TITLES = ("ward", "packed", "receptionist", "Nineteen", "Lily", "sister")


@pytest.fixture
def walk(fonts: None, tmp_path: Path) -> Iterator[Walk]:
    """The demo in a window, at the first run."""
    made = Walk(tmp_path)
    yield made
    made.window.close()
    QGuiApplication.clipboard().clear()


def shown(kind: type[QWidget]) -> list[QWidget]:
    return [
        w
        for w in QApplication.allWidgets()
        if isinstance(w, kind) and w.isVisible() and not w.visibleRegion().isEmpty()
    ]


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def nameless() -> list[str]:
    parts = [w for w in shown(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isEnabled()]
    return [f"{type(w).__name__} in {type(w.parent()).__name__}" for w in parts if not name_of(w)]


def small() -> list[str]:
    parts = [*shown(QAbstractButton), *shown(QLineEdit)]
    return [f"{name_of(w)}: {w.width()} x {w.height()}" for w in parts if min(w.width(), w.height()) < LEAST]


def cut_buttons() -> list[str]:
    found = []
    for button in shown(QPushButton):
        assert isinstance(button, QPushButton)
        words = button.text().replace("&&", "&")
        option = QStyleOptionButton()
        button.initStyleOption(option)
        inside = button.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, button)
        if words and button.fontMetrics().horizontalAdvance(words) > inside.width() + 1:
            found.append(f"{words}: {inside.width()} px")
    return found


def cut_labels() -> list[str]:
    found = []
    for label in shown(QLabel):
        assert isinstance(label, QLabel)
        if label.wordWrap() and label.text() and label.height() < label.heightForWidth(label.width()):
            found.append(f"{label.text()[:40]}: {label.height()} px")
        if not label.wordWrap() and label.text() and label.width() < label.minimumSizeHint().width():
            found.append(f"{label.text()[:40]}: {label.width()} px wide")
    return found


def beyond() -> list[str]:
    """What can be pressed and does not stand wholly on the screen, from left to right."""
    parts = [w for w in shown(QAbstractButton) if w.visibleRegion().boundingRect().width() < w.width() - 1]
    return [f"{name_of(w)}: {w.visibleRegion().boundingRect().width()} of {w.width()} px" for w in parts]


@pytest.mark.parametrize("look", [WIDE, NARROW], ids=["wide", "narrow"])
def test_every_screen_can_be_heard_hit_and_read(walk: Walk, look: tuple[str, float, int]) -> None:
    wrong: dict[str, list[str]] = {}
    for name in walk.screens():
        walk.look(*look)
        checks = {"no name": nameless(), "small": small(), "cut": cut_buttons() + cut_labels(), "beyond": beyond()}
        for check, found in checks.items():
            if found:
                wrong[f"{name}, {check}"] = found
        titles = [w.windowTitle() for w in QApplication.topLevelWidgets() if w.isVisible()]
        assert not [title for title in titles for word in TITLES if word in title]
        walk.look(*WIDE)
    assert wrong == {}
