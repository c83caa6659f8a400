"""The whole walk: the tours in the order of a person's path, with the journal that they need."""

from collections.abc import Callable, Iterator

from storyjournal import demo
from storyjournal.people import Birth, Person, Relation, Writer
from storyjournal.redaction.known.store import KnownStore
from storyjournal.vault import Vault
from ui.screenshots.gate import first_day, gate
from ui.screenshots.hands import Hands
from ui.screenshots.places import places
from ui.screenshots.review import review, share
from ui.screenshots.stories import stories, write
from ui.screenshots.troubles import backups, troubles

Tour = Callable[[Hands], Iterator[str]]
BEFORE: tuple[Tour, ...] = (gate, troubles, first_day)
INSIDE: tuple[Tour, ...] = (stories, write, review, share, places, backups)
WORDS_TO_PROTECT = ("Marlow Street", "Mister Biscuit", "Pip")
WRITER = Writer(
    name="Maren Larsson",
    also=("Maz",),
    pen_names=("Wren Hale",),
    birth=Birth(1984, 3, 12),
    addresses=("14 Marlow Street, Barnstaple",),
    contacts=("maren.larsson@example.org", "@marenwrites"),
    places=("Barnstaple",),
    organisations=("St Brannoc’s School",),
)
PEOPLE = (
    Person("amara", "Dr Amara Okoye", (), Relation.CLINICIAN, "my consultant"),
    Person("joan", "Joan", (), Relation.PATIENT),
    Person("lily", "Lily Larsson", ("Lil", "Bear"), Relation.CHILD, "my daughter", Birth(2014, 5, 3), "Ask her first."),
)


class Walk(Hands):
    """The demo in a window. A new screen is one more tour, or one more `yield` in a tour."""

    def screens(self) -> Iterator[str]:
        """Go to each screen in turn and yield its name, in the order of a person's path."""
        for tour in BEFORE:
            yield from tour(self)
        self.open(self._prepared())
        for tour in INSIDE:
            yield from tour(self)

    def _prepared(self) -> Vault:
        """Return the demo's journal with what a person has after some days: a version, people, words, some trash."""
        vault = demo.make_vault(self.base / demo.FOLDER)
        first, *_, last = vault.stories.list()
        story = vault.stories.get(first.id)
        head, *rest = story.text.split("\n\n")
        earlier = "\n\n".join([f"It was a long day. {head.rpartition(' ')[0]}.", *rest[1:]])
        for text, milestone in ((earlier, True), (story.text, False)):
            title, tags, cursor = story.title, story.tags, story.cursor
            vault.stories.keep(story.id, title=title, text=text, tags=tags, cursor=cursor, milestone=milestone)
        vault.stories.trash(last.id)
        known = KnownStore(vault.documents)
        for word in WORDS_TO_PROTECT:
            known.words.add(word)
        for person in PEOPLE:
            known.people.keep(person)
        known.people.keep_writer(WRITER)
        return vault
