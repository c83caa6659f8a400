"""The settings: as they are found, and where they ask and answer."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from storyjournal import demo
from ui.journal_view import SETTINGS
from ui.screenshots.hands import Hands
from ui.settings.present_passphrase import PresentPassphrase


def settings(hands: Hands) -> Iterator[str]:
    """Each card that has more to say than it shows at first."""
    hands.view.show_place(SETTINGS)
    page = hands.view.settings_page
    yield "settings"
    page.form.begin_button.click()
    yield from _seen(hands, page.form, "settings-passphrase")
    page.kit.check_button.click()
    yield from _seen(hands, page.kit, "settings-kit-check")
    page.kit.leave_button.click()
    page.kit.show_button.click()
    _confirm(hands, page.kit.present)
    yield from _seen(hands, page.kit, "settings-kit-shown")
    page.backups.now_button.click()
    hands.settle()
    yield from _seen(hands, page.backups, "settings-backups")
    page.change_key.more_button.click()
    page.change_key.begin_button.click()
    _confirm(hands, page.change_key.present)
    yield from _seen(hands, page.change_key, "settings-change-key")


def _seen(hands: Hands, part: QWidget, name: str) -> Iterator[str]:
    """Yield the name with a part of the page in sight, in each look anew."""
    hands.arrange = partial(hands.view.settings_page.reveal, part)
    yield name
    hands.arrange = None


def _confirm(hands: Hands, asking: PresentPassphrase) -> None:
    asking.field.setText(demo.PASSPHRASE)
    asking.field.returnPressed.emit()
    hands.settle()
