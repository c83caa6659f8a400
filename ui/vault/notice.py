"""A sentence in place: what is still to do, or what went wrong, beside where it can be put right."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from storyjournal.errors import JournalError
from ui.icons import pixmap
from ui.messages import Messages
from ui.theme import Theme, Type
from ui.widgets.labels import label, restyle


class Notice(QWidget):
    """An icon and a sentence; it takes no room while there is nothing to say.

    A complaint stands in full ink and is told to a screen reader at once; a hint stands in muted ink.
    """

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._theme = theme
        self._messages = messages
        self._picture = ""
        self._ink = "muted"
        self._spoken = ""
        self._strong = ""
        self._icon = QLabel()
        self._words = label("", Type.TEXT, muted=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        theme.changed.connect(self.synchronize)
        self.hide()

    @property
    def words(self) -> str:
        """What stands here now, or nothing."""
        return self._spoken

    def hint(self, sentence: str, picture: str = "", *, strong: str = "") -> None:
        """Say something quietly; an empty sentence clears the place. `strong` stands before it in full ink."""
        self._say(sentence, picture, "muted", strong)

    def complain(self, error: JournalError) -> None:
        """Say what went wrong and what can be done."""
        self._say(f"{error.sentence} {error.remedy}".strip(), "info", "text")
        self._messages.announce(self.words)

    def tell(self, sentence: str) -> None:
        """Say something in full ink, and to a screen reader."""
        self._say(sentence, "info", "text")
        self._messages.announce(sentence)

    def clear(self) -> None:
        """Say nothing."""
        self._say("", "", "muted")

    def _say(self, sentence: str, picture: str, ink: str, strong: str = "") -> None:
        self._spoken = f"{strong} {sentence}".strip()
        self._strong = strong
        self._picture, self._ink = picture, ink
        restyle(self._words, "ink", "muted" if ink == "muted" else "")
        self.setVisible(bool(sentence))
        self.synchronize()

    def synchronize(self) -> None:
        """Set the words and draw the icon in the present theme."""
        self._words.setTextFormat(Qt.TextFormat.RichText if self._strong else Qt.TextFormat.PlainText)
        self._words.setText(self._marked_up() if self._strong else self._spoken)
        self._words.setAccessibleName(self._spoken)
        self._icon.setVisible(bool(self._picture))
        if self._picture:
            ink = "accent" if self._picture == "check" else self._ink
            self._icon.setPixmap(pixmap(self._theme, self._picture, ink, 18, self.devicePixelRatioF()))

    def _marked_up(self) -> str:
        rest = escape(self._spoken.removeprefix(self._strong))
        ink = self._theme.color("text").name()
        return f'<span style="font-weight:600; color:{ink}">{escape(self._strong)}</span>{rest}'
