"""The People place: who the writer writes about, and the writer. A list, and a form for the chosen one."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from storyjournal.errors import JournalError
from storyjournal.people import Person
from storyjournal.redaction.known.facts import WRITER
from storyjournal.redaction.known.store import People
from storyjournal.redaction.reading.lexicon import Lexicons
from ui.messages import Messages
from ui.people.form import Form
from ui.people.people_list import RING, PeopleList, Row
from ui.people.person_form import PersonForm
from ui.people.words import YOU, about, who
from ui.people.writer_form import WriterForm
from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.head import HEAD_TOP, HeadLabel
from ui.widgets.labels import label, line
from ui.widgets.place import Place

LIST_WIDTH, LARGEST_SHARE, EDGE = 384, 0.45, 24
WHAT = "Their names are pointed out in every story, in every form."


class PeoplePage(Place):
    """Keeps what is typed by itself. `refresh()` reads everybody again, `leave()` keeps what is not kept yet.

    The forms are made when they are first wanted: an opened journal waits for its list of stories.
    """

    def __init__(self, theme: Theme, messages: Messages, people: People) -> None:
        super().__init__("pane")
        self._theme, self._messages, self._people = theme, messages, people
        self._narrow = False
        self._new: Person | None = None
        self._removed: list[Person] = []
        self.list = PeopleList(theme)
        self.add_button = Button(theme, "Add a person", picture="plus", kind="primary")
        self._nicknames = Lexicons().nicknames
        self._forms = QStackedWidget()
        self._pane = self._list_pane()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._pane)
        row.addWidget(self._forms, 1)
        self._connect()
        theme.changed.connect(self._lay)

    def _list_pane(self) -> QWidget:
        pane = QWidget()
        pane.setObjectName("listpane")
        pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        top = QVBoxLayout()
        top.setContentsMargins(EDGE, HEAD_TOP, EDGE, 0)
        top.setSpacing(0)
        top.addWidget(HeadLabel(self._theme, "People", Type.TITLE))
        top.addWidget(label(WHAT, Type.TEXT, muted=True))
        around = QHBoxLayout()
        around.setContentsMargins(EDGE - RING, 0, EDGE - RING, 0)
        around.addWidget(self.list)
        foot = QVBoxLayout()
        foot.setContentsMargins(EDGE, 0, EDGE, 16)
        foot.setSpacing(12)
        foot.addWidget(line())
        foot.addWidget(self.add_button)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addLayout(around, 1)
        column.addLayout(foot)
        return pane

    def _connect(self) -> None:
        # Later, not inside Qt's own change of the selection: what was typed is kept first, and the list read anew.
        self.list.person_chosen.connect(self._follow, Qt.ConnectionType.QueuedConnection)
        self.list.open_wanted.connect(self._go_in)
        self.list.clicked.connect(lambda _: self._go_in() if self._narrow else None)
        self.list.removal_wanted.connect(self._remove)
        self.list.undo_wanted.connect(self._undo)
        self.add_button.clicked.connect(self.add)

    @cached_property
    def writer_form(self) -> WriterForm:
        """The form of the writer."""
        made = WriterForm(self._theme, self._nicknames)
        made.changed.connect(self._keep_writer)
        self._take_in(made)
        return made

    @cached_property
    def person_form(self) -> PersonForm:
        """The form of everybody else."""
        made = PersonForm(self._theme, self._nicknames)
        made.removal_wanted.connect(self._remove)
        made.changed.connect(self._keep_person)
        self._take_in(made)
        return made

    def _take_in(self, form: Form) -> None:
        form.back_wanted.connect(self.go_back)
        form.back_button.setVisible(self._narrow)
        self._forms.addWidget(form)

    @property
    def form(self) -> Form:
        """The form that is shown, or would be where there is room for one pane alone."""
        shown = self._forms.currentWidget()
        return shown if isinstance(shown, Form) else self.writer_form

    def first_part(self) -> QWidget:
        """The list; where the form stands alone, its first field."""
        return self.list if self._pane.isVisibleTo(self) else self.form.first_part()

    def refresh(self) -> None:
        """Read everybody again and keep the chosen one."""
        self._new = None
        self._read(self.list.chosen or WRITER)
        self._show_chosen(self.list.chosen)

    def leave(self) -> None:
        """Keep what was typed and is not kept yet. Raises nothing: what goes wrong is said."""
        self.form.flush()

    def add(self) -> None:
        """Begin a new person. They are kept as soon as they have a name."""
        self.form.flush()
        self._new = self._people.new()
        self._read("")
        self.person_form.show_person(self._new, new=True)
        self._forms.setCurrentWidget(self.person_form)
        self._go_in()

    def go_back(self) -> None:
        """Go from the form to the list."""
        self.form.flush()
        self._show_panes(form=False)
        if not self.list.chosen:
            self.refresh()
        self.list.setFocus()

    def _go_in(self) -> None:
        self._show_panes(form=True)
        self.form.first_part().setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self, chosen: str) -> None:
        """Show everybody in the list, the one with an id chosen."""
        try:
            people, writer = self._people.all(), self._people.writer()
        except JournalError as error:
            self._messages.complain(error)
            return
        rows = [Row(WRITER, YOU, about(writer), removable=False)]
        self.list.show_rows([*rows, *(Row(person.id, person.name, who(person)) for person in people)], chosen)

    def _follow(self, person_id: str) -> None:
        if person_id == self.list.chosen:
            self._show_chosen(person_id)

    def _show_chosen(self, person_id: str) -> None:
        """Show the form of the chosen one, once what was typed in the form before is kept."""
        self.form.flush()
        try:
            if person_id == WRITER:
                self.writer_form.show_writer(self._people.writer())
            else:
                self.person_form.show_person(self._person(person_id), new=False)
        except JournalError as error:
            self._messages.complain(error)
            return
        self._new = None
        self._forms.setCurrentWidget(self.writer_form if person_id == WRITER else self.person_form)

    def _person(self, person_id: str) -> Person:
        return next((person for person in self._people.all() if person.id == person_id), Person(person_id, ""))

    def _keep_person(self) -> None:
        person = self.person_form.person
        if person.name and self._change(lambda: self._people.keep(person)):
            chosen = person.id if self._new else self.list.chosen
            self._new = None
            self.person_form.remove_button.show()
            self._read(chosen)

    def _keep_writer(self) -> None:
        writer = self.writer_form.writer
        if self._change(lambda: self._people.keep_writer(writer)):
            self._read(self.list.chosen)

    def _change(self, work: Callable[[], None]) -> bool:
        """Do something to what is kept; say it when that fails."""
        try:
            work()
        except JournalError as error:
            self._messages.complain(error)
            return False
        return True

    def _remove(self) -> None:
        person_id = self.list.chosen
        if person_id in (WRITER, ""):
            return
        self.form.flush()
        person, place = self._person(person_id), self.list.currentIndex().row()
        if self._change(lambda: self._people.remove(person_id)):
            self._removed.append(person)
            self.person_form.settle()
            self._read("")
            self.list.setCurrentIndex(self.list.people.index(min(place, self.list.people.rowCount() - 1), 0))
            self._show_chosen(self.list.chosen)
            self._show_panes(form=False)
            self.list.setFocus()
            self._messages.say(f"“{person.name}” is no longer kept. Ctrl+Z in the list brings them back.")

    def _undo(self) -> None:
        if self._removed:
            person = self._removed.pop()
            if self._change(lambda: self._people.keep(person)):
                self._read(person.id)
                self._show_chosen(person.id)
                self._messages.say(f"“{person.name}” is kept again.")

    def set_narrow(self, narrow: bool) -> None:
        """Show one pane at a time, or list and form beside one another."""
        if narrow != self._narrow:
            self._narrow = narrow
            held = self._forms.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
            self._show_panes(form=held)
        self._lay()

    def _show_panes(self, *, form: bool) -> None:
        self._pane.setVisible(not (self._narrow and form))
        self._forms.setVisible(not self._narrow or form)
        for made in self._forms.findChildren(Form):
            made.back_button.setVisible(self._narrow)

    def _lay(self) -> None:
        if self._narrow:
            self._pane.setMinimumWidth(0)
            self._pane.setMaximumWidth(16_777_215)
        else:
            self._pane.setFixedWidth(min(self._theme.px(LIST_WIDTH), round(self.width() * LARGEST_SHARE)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes from the form to the list."""
        if event.key() == Qt.Key.Key_Escape and not self.list.hasFocus():
            self.go_back()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the list's width in proportion."""
        super().resizeEvent(event)
        self._lay()
