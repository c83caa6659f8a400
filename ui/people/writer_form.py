"""What the writer tells about themselves."""

from PySide6.QtWidgets import QWidget

from storyjournal.people import Writer
from storyjournal.redaction.known.names import Nicknames
from storyjournal.redaction.known.showing import forms_of_person
from ui.people.birth_field import BirthField
from ui.people.fields import LineField, LinesField, ListField
from ui.people.form import Form
from ui.people.words import YOU, also_finds
from ui.theme import Theme

LEAD = (
    "What stands here is pointed out first, in every story. Fill in as much as you like; all of it can stay empty. "
    "It is kept as you type, in your journal alone."
)
PARTS = "Parts of it, initials and hashtags are found too."
ALSO = "Nicknames and earlier names, with commas between."
PEN = "Names you write under, with commas between."
BIRTH = "Found in every way a date is written. Your age is never worked out from it."
ADDRESSES = "One in a line. Street, town and postcode are found alone too."
CONTACTS = "E-mail, telephone, handles and pages, one in a line."
PLACES = "Where you live or lived, one in a line."
ORGANISATIONS = "Schools, workplaces, clinics, clubs, one in a line."


class WriterForm(Form):
    """Shows the writer."""

    def __init__(self, theme: Theme, nicknames: Nicknames) -> None:
        super().__init__(theme)
        self._nicknames = nicknames
        self._birth = Writer().birth
        self.name = LineField("Your full name", PARTS)
        self.also = ListField("Other names of yours", ALSO)
        self.pen_names = ListField("Pen names", PEN)
        self.birth = BirthField(theme, "Your birth date", BIRTH)
        self.addresses = LinesField(theme, "Your addresses", ADDRESSES)
        self.contacts = LinesField(theme, "How you can be reached", CONTACTS)
        self.places = LinesField(theme, "Your places", PLACES)
        self.organisations = LinesField(theme, "Where you belong", ORGANISATIONS)
        lines = (self.addresses, self.contacts, self.places, self.organisations)
        self.fill(LEAD, self.name, self.also, self.pen_names, self.birth, *lines)
        self.title.setText(YOU)

    def first_part(self) -> QWidget:
        """The name."""
        return self.name.line

    def show_writer(self, writer: Writer) -> None:
        """Show what is kept."""
        self._birth = writer.birth
        self.name.show_text(writer.name)
        self.also.show_items(writer.also)
        self.pen_names.show_items(writer.pen_names)
        self.birth.show_birth(writer.birth)
        self.addresses.show_text("\n".join(writer.addresses))
        self.contacts.show_text("\n".join(writer.contacts))
        self.places.show_text("\n".join(writer.places))
        self.organisations.show_text("\n".join(writer.organisations))
        self.settle()

    @property
    def writer(self) -> Writer:
        """What stands in the form. An impossible birth date leaves the one before."""
        birth = self.birth.birth
        return Writer(
            self.name.text,
            self.also.items,
            self.pen_names.items,
            self._birth if birth is None else birth,
            self.addresses.items,
            self.contacts.items,
            self.places.items,
            self.organisations.items,
        )

    def synchronize(self) -> None:
        """Show in which other forms the name is found."""
        writer = self.writer
        self.finds.setText(also_finds(forms_of_person(writer, self._nicknames)) if writer.name else "")
        self.finds.setVisible(bool(self.finds.text()))
