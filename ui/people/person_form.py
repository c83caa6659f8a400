"""Somebody the writer writes about."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from storyjournal.people import Person, Relation
from storyjournal.redaction.known.names import Nicknames
from storyjournal.redaction.known.showing import forms_of_person
from ui.people.birth_field import BirthField
from ui.people.fields import ChoiceField, LineField, LinesField, ListField
from ui.people.form import Form
from ui.people.words import NO_NAME, RELATIONS, also_finds
from ui.theme import Theme
from ui.widgets.buttons import Button

LEAD = "Everything but the name can stay empty. It is kept as you type, in your journal alone."
NAME_HINT = "The fullest name you use. Parts of it, initials and hashtags are found too."
ALSO_HINT = "Nicknames and other names, with commas between."
WORDS_HINT = "It can stand in place of the name when you share a story."
NOTE_HINT = "For you alone. It is not looked for in your stories."


class PersonForm(Form):
    """Shows one person at a time. `removal_wanted` asks to let this person go."""

    removal_wanted = Signal()

    def __init__(self, theme: Theme, nicknames: Nicknames) -> None:
        super().__init__(theme)
        self._nicknames = nicknames
        self._person = Person("", "")
        self.name = LineField("Name", NAME_HINT)
        self.also = ListField("Also called", ALSO_HINT)
        self.relation = ChoiceField("Who they are to you", RELATIONS)
        self.words = LineField("In your own words", WORDS_HINT, "my daughter, the nurse on nights")
        self.birth = BirthField(theme, "Birth date")
        self.note = LinesField(theme, "Note", NOTE_HINT)
        self.fill(LEAD, self.name, self.also, self.relation, self.words, self.birth, self.note)
        self.remove_button = Button(theme, "Remove this person", picture="trash-2")
        self.remove_button.clicked.connect(self.removal_wanted)
        self.sheet.column.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)

    def first_part(self) -> QWidget:
        """The name."""
        return self.name.line

    def show_person(self, person: Person, *, new: bool) -> None:
        """Show a person; a `new` one cannot be removed before they are kept."""
        self._person = person
        self.name.show_text(person.name)
        self.also.show_items(person.also)
        self.relation.show_value(person.relation)
        self.words.show_text(person.words)
        self.birth.show_birth(person.birth)
        self.note.show_text(person.note)
        self.remove_button.setVisible(not new)
        self.settle()

    @property
    def person(self) -> Person:
        """What stands in the form. An impossible birth date leaves the one before."""
        birth = self.birth.birth
        return replace(
            self._person,
            name=self.name.text,
            also=self.also.items,
            relation=Relation(self.relation.value),
            words=self.words.text,
            birth=self._person.birth if birth is None else birth,
            note=self.note.text,
        )

    def synchronize(self) -> None:
        """Show the name as the title, and in which other forms it is found."""
        person = self.person
        self.title.setText(person.name or NO_NAME)
        self.finds.setText(also_finds(forms_of_person(person, self._nicknames)) if person.name else "")
        self.finds.setVisible(bool(self.finds.text()))
