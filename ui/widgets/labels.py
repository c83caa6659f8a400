"""Text of the app's own voice, in the roles of the type scale."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui.theme import Type


def label(text: str = "", role: Type = Type.TEXT, *, muted: bool = False, wrap: bool = True) -> QLabel:
    """Make a plain-text label (never rich text: a story's title may hold any sign)."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("type", str(role))
    if muted:
        made.setProperty("ink", "muted")
    made.setWordWrap(wrap)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
    return made


def line() -> QFrame:
    """Make a hairline across."""
    made = QFrame()
    made.setObjectName("line")
    return made


def card(style: str = "plain", parent: QWidget | None = None) -> QFrame:
    """Make an empty card: "plain" with a hairline, "chosen" with the accent's border, "inset" in the window's tone."""
    made = QFrame(parent)
    restyle(made, "card", style)
    return made


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the stylesheet reads, and have it read again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))  # a button forgets its old size only then
    widget.updateGeometry()
