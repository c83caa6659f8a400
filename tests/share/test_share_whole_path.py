"""From a text to verified bytes with the engine that ships."""

import pytest

from storyjournal.redaction import Scanner
from storyjournal.redaction.findings import Known
from storyjournal.review import Decision, Group, Review, Verb
from storyjournal.share import Format, default_file_name, render, verify
from tests.share.share_builder import ANSWER

STORY = """# The day the ward listened

On the 14th of March my consultant, Dr. Amara Okoye, sat on the edge of the bed. I was 34.
My daughter Lily was in the corridor. Call me on 07700 900123 or write to mia.hart@example.org.

Dr. Okoye said: write it down. Amara's patience changed the room, and the kestrel at the window too.
"""


@pytest.mark.parametrize("format_", list(Format))
def test_what_is_found_and_removed_is_in_no_byte(format_: Format) -> None:
    review = Review.begin("s1", Scanner.default().scan(STORY, Known(("kestrel",))))
    for item in review.open_items:
        review = review.decide(item.entity.key, Decision(Verb.REMOVE))
    for group in (Group.COMBINATIONS, Group.LOOK):
        review = review.leave_rest(group)
    data = verify(render(review.finish(ANSWER), format_), default_file_name(format_)).data.decode()
    for gone in ("Amara", "Okoye", "Lily", "14th", "07700", "mia.hart", "kestrel"):
        assert gone.casefold() not in data.casefold()
    assert "My consultant sat on the edge of the bed." in data
