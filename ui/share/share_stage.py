"""The Share stage: the version that was signed off, as readers get it, and the ways it can leave."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from storyjournal.errors import JournalError
from storyjournal.redaction import Scanner
from storyjournal.redaction.known.store import KnownStore
from storyjournal.review import Redacted, ReviewRepository
from storyjournal.share import ClipboardVersion, ExportRefused, Report, Verified, default_file_name, land
from storyjournal.story import Story, count_words
from ui.messages import Messages
from ui.review.loading import Loader
from ui.review.over_text import OverText
from ui.review.shared_view import SharedView
from ui.share.save_dialog import ask_where
from ui.share.share_panel import SharePanel
from ui.share.ways import Ready, Way, prepare
from ui.stage import Stage
from ui.tasks import Task, Tasks
from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.column import ScrolledColumn
from ui.widgets.labels import label, line
from ui.widgets.reading import COLUMN

NOT_YET = "This story has not been reviewed as it stands now. Finish the review first; then it can be shared."


class ShareStage(Stage):
    """`review_wanted` asks for the Review stage. `choose_path` takes a file name and returns a path or None."""

    review_wanted = Signal()
    panel_name = "Share"

    def __init__(  # noqa: PLR0917 - what the composition root hands a stage
        self,
        theme: Theme,
        tasks: Tasks,
        messages: Messages,
        scanner: Scanner,
        reviews: ReviewRepository,
        known: KnownStore,
        choose_path: Callable[[str], Path | None] | None = None,
    ) -> None:
        self._panel = SharePanel(theme)
        super().__init__(self._panel)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.theme = theme
        self._tasks, self._messages = tasks, messages
        self._loader = Loader(scanner, reviews, known)
        self._choose_path = choose_path or (lambda name: ask_where(self, name))
        self._redacted: Redacted | None = None
        self._task: Task | None = None
        self._eager = False
        self.text = SharedView(theme, "What readers get")
        self._words = label("", Type.FACT, muted=True, wrap=False)
        self.to_review = Button(theme, "Go to review", kind="primary")
        self.to_review.clicked.connect(self.review_wanted)
        self._sentence = label("", Type.LEAD)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._make_quiet())
        self._pages.addWidget(self._make_text())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._panel.way_chosen.connect(self._check)
        self._panel.leave_pressed.connect(self.share)
        self._bind_keys()

    def _make_quiet(self) -> QWidget:
        page = ScrolledColumn(self.theme, COLUMN, top=44)
        page.column.setSpacing(24)
        page.column.addWidget(self._sentence)
        page.column.addWidget(self.to_review, 0, Qt.AlignmentFlag.AlignLeft)
        return page

    def _make_text(self) -> QWidget:
        foot = QWidget()
        inner = QVBoxLayout(foot)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(line())
        row = QHBoxLayout()
        row.setContentsMargins(0, 20, 0, 20)
        row.addWidget(label("Only what you see here leaves.", Type.FACT, muted=True), 1)
        row.addWidget(self._words)
        inner.addLayout(row)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.text, 1)
        column.addWidget(OverText(self.theme, foot))
        return page

    def _bind_keys(self) -> None:
        for home in (self, self._panel):
            shortcut = QShortcut(QKeySequence("Ctrl+Shift+C"), home)
            shortcut.activated.connect(self.copy)
            shortcut.activatedAmbiguously.connect(self.copy)

    def open_story(self, story: Story) -> None:
        """Bring the signed-off version of a story, if it holds for the story as it is now."""
        self.leave()
        self._say("Reading your story…", offer=False)
        self._task = self._tasks.run(lambda: self._loader.signed(story), self.set_redacted, self._fail)

    def leave(self) -> None:
        """Let go of what is shown; nothing here waits to be kept."""
        if self._task:
            self._task.cancel()
        self._task, self._redacted, self._eager = None, None, False
        self.text.clear()
        self._panel.show_report(None)
        self._panel.show_ready(False)
        self._say("", offer=False)

    def set_redacted(self, redacted: Redacted | None) -> None:
        """Show a signed-off version, or that there is none."""
        self._redacted = redacted
        if redacted is None:
            self._say(NOT_YET, offer=True)
            self.status_changed.emit("Not reviewed yet")
        else:
            self.text.show_markdown(redacted.text)
            self._words.setText(f"{count_words(redacted.text):,} words")
            self._pages.setCurrentIndex(1)
            self.status_changed.emit(f"Reviewed at {redacted.signed.astimezone():%H:%M}")
            self._check(self._panel.picker.way)
        self._panel.show_ready(redacted is not None)
        if self._eager:
            self.focus_first()

    def focus_first(self) -> None:
        """Put the keyboard on the chosen format, or on the way to the review; once the story has been read."""
        self._eager = self._redacted is None and not self.to_review.isVisibleTo(self)
        self.pane_wanted.emit(self._redacted is not None)
        if self._redacted is not None:
            self._panel.picker.buttons[self._panel.picker.way].setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self._eager:
            self.to_review.setFocus(Qt.FocusReason.OtherFocusReason)

    def share(self) -> None:
        """Let the story leave the chosen way."""
        way = self._panel.picker.way
        if self._redacted is None:
            return
        if way.file_format is None:
            self.copy()
            return
        name = default_file_name(way.file_format)
        path = self._choose_path(name)
        if path is not None:
            self._save(way, path if path.suffix else path.with_name(path.name + way.file_format.suffix))

    def copy(self) -> None:
        """Put plain and rich text on the clipboard, once both were checked."""
        if self._redacted is None:
            return
        if self._panel.picker.way is not Way.CLIPBOARD:
            self._panel.picker.buttons[Way.CLIPBOARD].setChecked(True)
            self._panel.synchronize()
        redacted = self._redacted
        self._tasks.run(lambda: prepare(redacted, Way.CLIPBOARD), self._put_on_clipboard, self._refused)

    def _put_on_clipboard(self, ready: Ready) -> None:
        if self._redacted is None or not isinstance(ready.leaving, ClipboardVersion):
            return
        data = QMimeData()
        data.setText(ready.leaving.plain.data.decode())
        data.setHtml(ready.leaving.html.data.decode())
        QGuiApplication.clipboard().setMimeData(data)
        self._tell("Copied. You can paste it anywhere.", ready)

    def _save(self, way: Way, path: Path) -> None:
        redacted = self._redacted
        if redacted is None:
            return

        def work() -> Ready:
            ready = prepare(redacted, way, path.name)
            if isinstance(ready.leaving, Verified):
                land(ready.leaving, path)
            return ready

        def saved(ready: Ready) -> None:
            sentence = f"Saved as {path.name} in {path.parent.name or path.parent}."
            if self._redacted is redacted:
                self._tell(sentence, ready)
            else:
                self._messages.say(sentence)

        self._tasks.run(work, saved, self._refused)

    def _tell(self, sentence: str, ready: Ready) -> None:
        self._panel.show_report(self._whole(ready.report), sentence)
        if self._panel.isVisible():
            self._messages.announce(sentence)
        else:
            self._messages.say(sentence)

    def _check(self, way: Way) -> None:
        redacted = self._redacted
        if redacted is None:
            return
        self._panel.show_report(None)

        def checked(ready: Ready) -> None:
            if self._redacted is redacted and self._panel.picker.way is ready.way:
                self._panel.show_report(self._whole(ready.report))

        self._tasks.run(lambda: prepare(redacted, way), checked, self._refused)

    def _whole(self, report: Report) -> Report:
        """A report that tells what could not be looked for in the story either."""
        return replace(report, not_checked=(*report.not_checked, *self._loader.missing))

    def _refused(self, error: JournalError) -> None:
        if isinstance(error, ExportRefused) and self._redacted is not None:
            self._panel.show_report(self._whole(error.report), f"{error.sentence} {error.remedy}")
            self._panel.leave.setEnabled(True)
        self._messages.complain(error)

    def _fail(self, error: JournalError) -> None:
        self._messages.complain(error)
        self.set_redacted(None)

    def _say(self, sentence: str, *, offer: bool) -> None:
        self._sentence.setText(sentence)
        self.to_review.setVisible(offer)
        self._pages.setCurrentIndex(0)
