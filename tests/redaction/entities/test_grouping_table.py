"""Small texts, each with the groups that a reader would make. The mentions are given; only the grouping is tried."""

import pytest

from storyjournal.redaction.entities.grouping import group
from storyjournal.redaction.reading.lexicon import Lexicons
from tests.redaction.entities.gold import candidates, groups, read

LEXICONS = Lexicons()

ONE_PERSON = (
    "Dr. [[1|Amara Okoye]] sat down. [[1|Amara]] smiled. [[1|OKOYE]] left.",
    "[[1|Okoye]] rang, then Dr. [[1|Amara Okoye]] came.",
    "[[1|amara]] said yes. [[1|Amara Okoye]] agreed. #[[1|Amara]]Strong",
    "[[1|A. Okoye]] signed. It was [[1|Amara Okoye]].",
    "[[1|Amara O.]] signed. It was [[1|Amara Okoye]].",
    "[[1|A.O.]] wrote it. [[1|Amara Okoye]] denied it.",
    "Dr [[1|O]] came. I like Dr [[1|Okoye]].",
    "[[1|Amara Okoye]] came late. Dr [[1|O]] is busy.",
    "[[1|Elizabeth Moore]] came. [[1|Liz]] laughed. [[1|Liz Moore]] left.",
    "[[1|William]] came. Then [[1|Bill]] sang.",
    "[[1|Amara Okoye]] wrote. [[1|Amarra]] is kind. [[1|Okoyo]] too.",
    "[[1|Amara Okoye]] wrote. [[1|Amarra Okoye]] signed.",
    "[[1|Okoye, Amara]] was on the form. [[1|Amara]] signed.",
    "[[1|OKOYE, AMARA]] was on the form. Dr [[1|Okoye]] signed.",
    "[[1|Amara Grace Okoye]] wed. [[1|Amara Okoye]] cried. [[1|Grace]] danced.",
    "[[1|Jean-Luc Brault]] came. [[1|Jean]] ate. [[1|Brault]] paid.",
    "[[1|Maria van der Meulen]] came. Mrs [[1|van der Meulen]] sat. [[1|Maria]] spoke.",
    "Nurse [[1|Imani]] came. [[1|Imani]] was kind. [[1|Imani]]'s hands were warm.",
    "Mr [[1|Prewitt]] waved. [[1|Prewitt]] is ninety.",
    "My sister [[1|Jess]] drove. [[1|Jess]] always drives. [[1|jess]], if you read this: thanks.",
    "[[1|Renée Marchetti]] sang. [[1|Renee]] bowed.",
    "[[1|O'Malley]] wrote, and Sgt [[1|O’Malley]] signed.",
    "My friend [[1|Tom]] came. My boss [[1|Tom]] is a friend, you see.",
    "My doctor, Dr [[1|Patel]], came. My surgeon [[1|Patel]] left.",
    "My daughter [[1|Lily]] slept. My girl [[1|Lily]] woke.",
    "My partner [[1|Sam]] cooked. My husband [[1|Sam]] washed up.",
    "Professor [[1|Ruth Adeyemi]] spoke. Dr [[1|Adeyemi]] is her title on the ward.",
    "[[1|K. Lindqvist]] signed. [[1|Karin Lindqvist]] was there.",
    "**[[1|Amara]]** came. *[[1|Amara Okoye]]* left.",
    "Then [[1|Prewitt Jr.]] came. Young [[1|Prewitt]] laughed.",
)  # fmt: skip

APART = (
    "[[1|Sarah Lindqvist]] cried. [[2|Sarah Okafor]] laughed. [[1|Sarah Lindqvist]] left.",
    "[[1|Sarah Lindqvist]] cried. [[2|Sarah Okafor]] laughed. Then [[2|Sarah]] slept.",
    "[[1|Anna K.]] and [[2|Anna B.]] share a room. [[1|Anna K.]] snores.",
    "[[1|Anna K.]] and [[2|Anna B.]] share a room. [[2|Anna Bell]] snores.",
    "My aunt [[1|Rosa]] cooks. My daughter [[2|Rosa]] eats. My aunt [[1|Rosa]] laughs.",
    "My nurse [[1|Anna]] came. My sister [[2|Anna]] stayed.",
    "My physio [[1|Anna]] pushed. My nurse [[2|Anna]] pulled.",
    "My son [[1|Alex]] sang. My daughter [[2|Alex]] hummed.",
    "Mr [[1|Okoye]] sat. Mrs [[2|Okoye]] stood. Mr [[1|Okoye]] left.",
    "Mr [[1|Okoye]] sat. Mrs [[2|Okoye]] stood. Then [[2|Okoye]] wept.",
    "Old [[1|Prewitt]] shouted. Young [[2|Prewitt]] laughed. Old [[1|Prewitt]] left.",
    "[[1|Tom Prewitt]] Sr. built it. [[2|Tom Prewitt]] Jr. sold it.",
    "[[1|David Okoye]] is the father. [[2|Amara Okoye]] is the mother. [[2|Amara]] rang.",
    "[[1|David Okoye]] spoke. [[2|Amara Okoye]] answered. Dr [[2|Okoye]] was calm.",
    "Dr [[1|Amara Okoye]] spoke. [[2|David Okoye]] answered. Dr [[1|Okoye]] was calm.",
    "[[1|Sarah]] came. The other [[2|Sarah]] stayed away.",
    "[[1|Sarah]] came. The other [[2|Sarah]] stayed. That other [[2|Sarah]] is tall.",
    "[[1|J. Bell]] signed. [[2|Amara Bell]] did not.",
    "[[1|James Moore]] came. [[2|Amara James]] left. Mrs [[2|James]] waved.",
    "My father [[1|David Okoye]] built it, and my son [[2|David Okoye]] lives in it.",
    "[[1|Liz Moore]] came. [[2|Beth Moore]] stayed.",
    "[[1|Marta]] came. [[2|Martin]] stayed.",
    "[[1|Karin]] sang. [[2|Knut]] sang. [[3|K.]] hummed.",
    "Sister [[1|Agnes]] prayed. Father [[2|Agnes]] did not.",
)  # fmt: skip

FAMILIES = (
    "[[1|Amara Okoye]] and [[2|David Okoye]] came. The [[3|Okoyes]] left. I like the [[3|Okoyes]].",
    "Mr and Mrs [[3|Okoye]] came. [[1|Amara Okoye]] sat.",
    "The [[3|Okoye]] family came. [[1|Amara Okoye]] sat.",
    "[[1|Amara]] and [[2|David Okoye]] came. [[1|Amara Okoye]] sat. [[2|David]] stood.",
    "Both [[3|Annas]] came. [[1|Anna Bell]] sat. [[2|Anna Krause]] stood.",
    "Dr and Mrs [[3|Moore]] came. The [[3|Moores]] are kind. Mr [[1|Moore]] sang.",
    "Our [[1|James]] slept. The [[1|James]] I know snores.",
    "[[1|Thomas]] and [[2|James]] came. All [[2|James]] did was sleep.",
    "The [[3|Winterbottom]] twins came. [[1|Ada Winterbottom]] sat.",
    "[[1|Amara Okoye]] cried. The whole [[3|Okoye]] household cried.",
)  # fmt: skip

THINGS = (
    "We were at [[org:1|St Brannoc's Infirmary]]. [[org:1|St Brannoc's]] is old. [[org:1|Brannoc's]] is cold.",
    "[[org:1|St Brannoc's Infirmary]] rang. [[org:1|SBI]] rang again.",
    "[[org:1|Birch Landing Hospital]] and [[org:2|Birch Landing School]] are apart.",
    "[[org:1|Harrow Medical Centre]] closed. [[org:1|Harrow]] reopened.",
    "[[place:1|Chipping Marlow]] is small. [[place:1|Marlow]] is quiet. [[place:1|chipping marlow]] sleeps.",
    "[[place:1|South Thornby]] is poor. [[place:2|Thornby]] is rich.",
    "[[place:1|Duluth]] froze. [[place:1|DULUTH]] thawed.",
    "[[1|Chelsea]] drove to [[place:2|Chelsea]]. [[1|Chelsea]] laughed.",
    "We moved to [[place:1|Chelsea]]. My sister [[2|Chelsea]] stayed. We like it in [[place:1|Chelsea]].",
    "[[date:1|May 3, 2021]] and [[date:1|may 3, 2021]] and [[date:2|May 4, 2021]].",
    "[[contact:1|415-555-0132]] or [[contact:1|415 555 0132]], not [[contact:2|415-555-0133]].",
    "[[place:1|Great Ashby]] is not [[place:2|Ashby]].",
)  # fmt: skip


@pytest.mark.parametrize("marked", [*ONE_PERSON, *APART, *FAMILIES, *THINGS])
def test_mentions_are_grouped_as_a_reader_would(marked: str) -> None:
    text, mentions = read(marked)
    _, entities = group(text, candidates(mentions), LEXICONS.nicknames)
    assert [[m.text for m in e.mentions] for e in entities] == groups(marked)
