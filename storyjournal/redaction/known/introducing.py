"""Somebody found in a story, made into a person to keep."""

import re

from storyjournal.people import Person, Relation
from storyjournal.redaction.reading.vocabulary import words

RELATIONS: tuple[tuple[Relation, frozenset[str]], ...] = (
    (Relation.CHILD, words("daughter son child kid girl boy baby toddler stepdaughter stepson eldest youngest twin")),
    (Relation.PARTNER, words("husband wife partner spouse fiancé fiancée fiance fiancee boyfriend girlfriend hubby")),
    (Relation.PARENT, words("mother father mum mom dad mam mummy daddy parent stepmother stepfather stepmum stepdad")),
    (Relation.SIBLING, words("sister brother sibling sis bro stepsister stepbrother half-sister half-brother")),
    (
        Relation.RELATIVE,
        words(
            "aunt auntie uncle cousin niece nephew gran grandma grandpa grandmother grandfather nan grandad grandson "
            "granddaughter mother-in-law father-in-law sister-in-law brother-in-law"
        ),
    ),
    (Relation.FRIEND, words("friend mate bestie pal buddy neighbour neighbor")),
    (
        Relation.CLINICIAN,
        words(
            """
            doctor nurse surgeon consultant specialist gp cardiologist neurologist oncologist rheumatologist urologist
            nephrologist gynaecologist gynecologist endocrinologist gastroenterologist dermatologist psychiatrist
            psychologist therapist counsellor counselor physio physiotherapist dietitian dietician midwife pharmacist
            dentist paramedic haematologist hematologist radiologist geneticist paediatrician pediatrician registrar
            """
        ),
    ),
    (Relation.PATIENT, words("patient roommate")),
)
TITLES = re.compile(r"(?:dr|doctor|prof|professor|nurse|sister|midwife)\b", re.IGNORECASE)


def person_of(person_id: str, label: str, role: str) -> Person:
    """Return a person to keep: `label` is the name as it was found, `role` what the text calls them, or empty."""
    own = role if role.startswith(("my ", "our ")) else ""
    last = own.split()[-1].casefold() if own else ""
    relation = next((relation for relation, names in RELATIONS if last in names), None)
    if relation is None:
        relation = Relation.CLINICIAN if TITLES.match(label) else Relation.OTHER
    return Person(person_id, " ".join(label.split()), relation=relation, words=own)
