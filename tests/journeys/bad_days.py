"""What a person does at the door on a bad day: the passphrase, what they are told, and the page of backups."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QLabel, QWidget

from tests.conftest import PASSPHRASE
from tests.journeys.conftest import Person
from ui.restore.restore_page import RestorePage
from ui.vault.unlock import Unlock

Page = TypeVar("Page", bound=QWidget)


def unlock_of(person: Person) -> Unlock:
    gate = person.window.centralWidget()
    assert isinstance(gate, Unlock)
    return gate


def said(person: Person) -> str:
    """Every word that stands on the screen."""
    labels = person.window.findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.isVisible())


def give_passphrase(person: Person) -> None:
    person.type(PASSPHRASE)
    person.press("Return")


def page_of(person: Person, kind: type[Page]) -> Page | None:
    return next((page for page in person.window.findChildren(kind) if page.isVisible()), None)


def restore_page(person: Person) -> RestorePage:
    person.wait(lambda: page_of(person, RestorePage) is not None)
    page = page_of(person, RestorePage)
    assert isinstance(page, RestorePage)
    person.wait(lambda: bool(page.cards))
    return page


def bring_back_and_open(person: Person, page: RestorePage) -> Path:
    """Choose the first backup, bring it back and press Open."""
    person.tab_to(page.cards[0].head.accessibleName())
    person.press("Return")
    person.wait(page.cards[0].bring.isVisible)
    person.tab_to("Bring it back as a copy")
    person.press("Return")
    person.wait(page.cards[0].open_button.isVisible)
    copy = page.cards[0].copy
    assert copy is not None
    assert str(copy) in said(person)
    person.tab_to("Open the copy")
    return copy
