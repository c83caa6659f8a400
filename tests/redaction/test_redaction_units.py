"""A text cut into units: all of it, never too long, and cut by its own words alone."""

from hypothesis import given
from hypothesis import strategies as st

from storyjournal.redaction.reading.units import SLACK, Grain, units

GRAIN = Grain(usual=120, most=300, around=50)
WORDS = st.lists(
    st.sampled_from(["a ", "Amara ", "\n", "\n\n", "\n \n", "end. ", "x" * 90, "“no” "]), max_size=200
).map("".join)


@given(WORDS | st.text())
def test_units_cover_a_text_and_are_bounded(text: str) -> None:
    reached = 0
    for unit in units(text, GRAIN):
        assert unit.start == reached < unit.end
        assert unit.end - unit.start <= GRAIN.most
        assert max(0, unit.start - GRAIN.around) <= unit.first <= unit.start
        assert unit.end <= unit.last <= min(len(text), unit.end + GRAIN.around)
        assert unit.first == 0 or unit.start - unit.first >= GRAIN.around - SLACK
        assert unit.last == len(text) or unit.last - unit.end >= GRAIN.around - SLACK - 1
        reached = unit.end
    assert reached == len(text)


def test_a_paragraph_put_in_front_moves_few_cuts() -> None:
    paragraphs = [f"Paragraph {i} " + "word " * (i * 7 % 40) for i in range(300)]
    text = "\n\n".join(paragraphs)
    before = {text[u.start : u.end] for u in units(text, GRAIN)}
    moved = "One more.\n\n" + text
    after = {moved[u.start : u.end] for u in units(moved, GRAIN)}
    assert len(after - before) <= 3


def test_one_long_line_is_cut_at_sentences_then_words_then_anywhere() -> None:
    sentences = "This is one sentence of a line. " * 100
    assert all(sentences[u.start : u.end].endswith(". ") for u in units(sentences, GRAIN))
    words = "word " * 1_000
    assert all(words[u.start : u.end].endswith(" ") for u in units(words, GRAIN))
    assert sum(u.end - u.start for u in units("x" * 100_000, GRAIN)) == 100_000
