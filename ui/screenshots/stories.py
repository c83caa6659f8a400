"""The stories list, and writing in one of them."""

from collections.abc import Iterator

from PySide6.QtWidgets import QDialog

from ui.journal_view import SHARE, STORIES, WRITE
from ui.screenshots.hands import Hands
from ui.widgets.focus import focus_into


def stories(hands: Hands) -> Iterator[str]:
    """The list, what was found in it, its trash and its questions."""
    hands.view.show_place(STORIES)
    yield "stories"
    pane = hands.view.stories_page.pane
    for name, query in (("stories-search", "wait"), ("stories-nothing-found", "zebra")):
        pane.search.setText(query)
        pane.search.searched.emit(query)
        yield name
    pane.search.empty()
    pane.chips.choose(trash=True)
    pane.list.setFocus()
    yield "stories-trash"
    pane.list.removal_wanted.emit()
    yield "stories-delete"
    for dialog in hands.window.findChildren(QDialog):
        dialog.reject()
    pane.chips.choose()
    hands.window.messages.say("Moved to the trash. Ctrl+Z in the list brings it back.")
    yield "stories-message"
    hands.window.messages.hide()


def write(hands: Hands) -> Iterator[str]:
    """The Write stage, its panel, the text alone, an earlier version."""
    view = hands.view
    first = view.stories_page.pane.list.stories.index(0, 0)
    view.stories_page.pane.list.setCurrentIndex(first)
    view.open_story(view.stories_page.pane.list.chosen, WRITE)
    yield "write"
    focus_into(view.story_page.stage.panel)
    yield "write-panel"
    view.story_page.stage.focus_first()
    view.toggle_focus()
    yield "write-alone"
    view.toggle_focus()
    revisions = hands.window.vault.stories.revisions(view.story_id) if hands.window.vault else []
    view.write.show_version(revisions[0])
    yield "version-changes"
    view.write.version.choose(whole=True)
    yield "version-whole"
    view.show_stage(SHARE)
    hands.settle()
    yield "share-before-review"
