"""What is offered for each kind of finding, and that every offer reads well in its own sentence."""

import re

import pytest

from storyjournal.redaction.options import Options, options
from storyjournal.review import Decision, Review, Verb
from tests.marked_scan import scan_of
from tests.redaction.options.broken_english import broken

SENTENCES = """\
My sister [[person|Maren]] drove, and [[person|Maren]]'s dog came too.
Then [[person|Dr Vashti]] sat down and [[person:dr vashti|Vashti]] drew a heart.
“Stay, [[person|Imke]],” I said.
The [[person|Okonjos]] brought rice.
[[person|Ottoline Frayne]], the new physio, bent my knee.
A girl called [[person|Bea]] shared her grapes.
My name is [[person|Ottoline]] and I knit.
I wrote to Nurse [[person|Bramwell]] again.
I lived in [[place|Marlbrook]] and she came from [[place|Eddington]].
[[place|Marlbrook]] was cold.
The road to [[place|Sandholm Bay]] was long.
They moved from [[~place|Latvia]] to [[place|Mill Lane]].
She is at [[place|Marlbrook]], [[place|MB4 7QX]].
I was seen at [[org|Tolland Road Surgery]] and at [[org|St Brannoc's]].
[[org|The Saltshire Gazette]] rang [[org|Harkness Ltd]].
The [[org|Penfold]] nurses sang.
On [[date|14 March 2021]] I woke, and since [[date|2 April]] I walk.
By [[date|March 2020]] it was over; in [[date|Christmas 2019]] it was not.
The scan is on [[date|2022-11-04]], not [[date|8/30/21]].
They rang on Tuesday [[date|6 May]].
I was [[~age|34]] then.
She turned [[~age|40]] and he turned [[~age|16]].
My mother, [[age|91]], and my son, aged [[~age|7]], laughed.
A [[~age|34]]-year-old man and my [[~age|15]]-year-old waited.
He was [[~age|9]] months old.
At [[~age|52]], I fell; I was a boy of [[~age|16]].
I have [[~condition|Castleman disease]] and she has a [[~condition|Castleman]] nurse.
I am [[~occupation|a bell founder]], a retired [[~occupation|bell founder]].
I saw [[~event|the ferry fire]].
My parents are [[~demographic|Tongan]], she is [[~demographic|a Tongan woman]], and I speak [[~demographic|Tongan]].
The first [[~demographic|Tongan]] nurse came.
I was [[~family|adopted]], and we are [[~family|identical triplets]].
""".splitlines()


def test_the_shapes_know_a_broken_sentence() -> None:
    assert all(broken(text) for text in ("I at at the a town .", "She is an doctor of.", "It was a a  pity."))


def offered(marked: str, kind: str = "") -> Options:
    scan = scan_of(marked)
    return options(next(e for e in scan.entities if kind in ("", e.kind)), scan)


def cases() -> list[tuple[str, str, str]]:
    """Every sentence with every single thing offered for each of its findings."""
    found = []
    for marked in SENTENCES:
        scan = scan_of(marked)
        for entity in scan.entities:
            both = options(entity, scan)
            found += [(marked, entity.key, words) for words in both.vaguer]
            found += [(marked, entity.key, f"={words}") for words in both.change]
    return found


@pytest.mark.parametrize(("marked", "key", "words"), cases())
def test_every_offer_reads_well_in_its_sentence(marked: str, key: str, words: str) -> None:
    verb = Verb.CHANGE if words.startswith("=") else Verb.VAGUER
    text = Review.begin("s", scan_of(marked)).decide(key, Decision(verb, words.removeprefix("="))).preview().text
    assert broken(text) == [], text
    assert not text.lstrip("“")[0].islower(), text


@pytest.mark.parametrize("marked", SENTENCES)
def test_all_best_offers_together_read_well(marked: str) -> None:
    review = Review.begin("s", scan_of(marked))
    for entity in review.scan.entities:
        vaguer = options(entity, review.scan).vaguer
        decision = Decision(Verb.VAGUER, vaguer[0]) if vaguer else Decision(Verb.REMOVE)
        review = review.decide(entity.key, decision)
    text = review.preview().text
    assert broken(text) == [], text
    assert not text.lstrip("“")[0].islower(), text


@pytest.mark.parametrize(
    ("marked", "best"),
    [
        ("My daughter [[person|Lily]] slept.", "my daughter"),
        ("then my bf [[person|dre]] drove", "my bf"),
        ("[[person|Nuala Scanlon]], the new doctor, sent me.", "the new doctor"),
        ("My twin brother's name is [[person|Austin]].", "my twin brother"),
        ("[[person|Rosalind]] (educator) counts rice.", "the educator"),
        ("I saw [[person|Dr Okoye]].", "my doctor"),
        ("It was Sister [[person|Philippa]].", "a nurse"),
        ("her sister [[person|Philippa]] rang", "her sister"),
        ("Lieutenant [[person|Ames]] did not.", "an officer"),
        ("The [[person|Okonjos]] came.", "a family I know"),
        ("I'm [[person|Ottoline]] from the ward.", "the writer"),
        ("[[person|Donal]] sold the farm.", "a friend"),
        ("My wife, [[person|Tom]], Bea and I ate.", "a friend"),
    ],
)
def test_a_role_is_what_the_text_says(marked: str, best: str) -> None:
    assert offered(marked).vaguer[0] == best


@pytest.mark.parametrize(
    ("label", "best"),
    [
        ("14 March 2021", "one spring day"),
        ("March 2021", "spring"),
        ("Christmas 2024", "winter"),
        ("Palm Sunday, 2022", "spring"),
        ("2022-11-04", "autumn 2022"),
        ("14/08/2019", "one summer day"),
        ("8/30/21", "one summer day"),
        ("11/02/23", "one day"),
    ],
)
def test_a_date_becomes_its_season(label: str, best: str) -> None:
    vaguer = offered(f"It was [[date|{label}]].").vaguer
    assert vaguer[0] == best
    assert any(not re.search("spring|summer|autumn|winter", words) for words in vaguer), "fits in the south as well"


@pytest.mark.parametrize(
    ("marked", "best"),
    [
        ("I was [[~age|34]].", "in my thirties"),
        ("My mother was [[~age|61]].", "in her sixties"),
        ("You were [[~age|fifty-eight]].", "in your fifties"),
        ("At [[~age|33]] I fell.", "in my thirties"),
        ("My uncle (me beside him), [[~age|44]], slept.", "in his forties"),
        ("He was [[~age|15]].", "in his teens"),
        ("She is [[~age|six]].", "a child"),
        ("He was [[~age|14]] months old.", "a baby"),
        ("She lived to [[age|101]].", "very old"),
    ],
)
def test_an_age_becomes_its_decade_and_knows_whose_it_is(marked: str, best: str) -> None:
    assert offered(marked).vaguer[0] == best


@pytest.mark.parametrize(
    "marked",
    [
        "It says [[place|MB4 7QX]] there.",
        "It says [[place|96130]] there.",
        "MRN: [[id|88213]]",
        "My NHS number [[id|943 476 5919]] was wrong.",
        "They wrote file no. [[id|88-1042]] on it.",
        "I keep [a list]([[contact|https://frayne.example/list]]) there.",
        "Text me [[contact|07700 900471]] tonight.",
        "The shop ([[contact|07700 900471]]) is near.",
    ],
)
def test_where_a_sentence_stands_without_it_nothing_is_offered(marked: str) -> None:
    assert offered(marked) == Options()


def test_other_names_are_no_name_of_the_text_and_are_fresh_in_another() -> None:
    first = offered("I met [[person|Robin Hale]] and Alex, Sam and Kit Brook.").change
    standing = {"Robin", "Hale", "Alex", "Sam", "Kit", "Brook"}
    assert len(first) == 3
    assert all(len(name.split()) == 2 and not standing & set(name.split()) for name in first)
    assert first == offered("I met [[person|Robin Hale]] and Alex, Sam and Kit Brook.").change
    assert first != offered("Later I met [[person|Robin Hale]] on a bus.").change


def test_a_title_asks_for_a_last_name() -> None:
    assert offered("Dear Mrs [[person|Pemberton]],").change[0] not in offered("I met [[person|Ann]].").change
    assert offered("The [[person|Okonjos]] came.").change[0].endswith("s")
