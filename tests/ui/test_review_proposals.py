"""What is proposed for an item of a review, as the open card asks for it."""

from storyjournal.review import Decision, Review, Verb
from tests.marked_scan import scan_of
from ui.review.proposals import Proposals


def proposed(review: Review, key: str, verb: Verb) -> tuple[str, ...]:
    return Proposals(review, review.item(key)).words_for(verb)


def test_a_name_that_was_given_away_is_not_proposed_again() -> None:
    review = Review.begin("s", scan_of("[[person|Ada]] and [[person|Bea]] sang."))
    free = proposed(review, "person:bea", Verb.CHANGE)
    review = review.decide("person:ada", Decision(Verb.CHANGE, free[0]))
    assert proposed(review, "person:bea", Verb.CHANGE) == free[1:]
    assert free[0] not in proposed(review, "person:bea", Verb.CHANGE)


def test_the_same_number_may_be_proposed_for_two_ages() -> None:
    review = Review.begin("s", scan_of("I was [[~age:me|34]] and he was [[~age:him|34]]."))
    best = proposed(review, "age:me", Verb.CHANGE)[0]
    review = review.decide("age:him", Decision(Verb.CHANGE, best))
    assert proposed(review, "age:me", Verb.CHANGE)[0] == best


def test_remove_and_keep_need_no_words() -> None:
    review = Review.begin("s", scan_of("[[person|Ada]] sang."))
    assert proposed(review, "person:ada", Verb.REMOVE) == proposed(review, "person:ada", Verb.KEEP) == ()
    assert Proposals(review, review.item("person:ada")).best(Verb.VAGUER) == Decision(Verb.VAGUER, "a friend")
