"""Names of the lists inside a hashtag."""

import pytest

from storyjournal.redaction.lists.informal import Informal
from storyjournal.redaction.reading.lexicon import Lexicons
from storyjournal.redaction.reading.page import Page

LEXICONS = Lexicons()


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("#PrayForMarlow", ["Marlow"]),
        ("#marlowstrong", ["marlow"]),
        ("#TeamOkonkwo", ["Okonkwo"]),
        ("#justiceforjoanne", ["joanne"]),
        ("#strongertogether #ThisIsMyLife #spoonie", []),
    ],
)
def test_the_name_in_a_tag_is_found(tag: str, expected: list[str]) -> None:
    assert [tag[c.start : c.end] for c in Informal().detect(Page(tag, LEXICONS))] == expected
