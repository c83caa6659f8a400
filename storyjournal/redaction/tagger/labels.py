"""What the tagger tells apart. The order of the labels is part of the model."""

from enum import StrEnum


class Label(StrEnum):
    """A class of the tagger. REGION is a state or country alone, which is only advice."""

    OUTSIDE = "outside"
    PERSON = "person"
    PLACE = "place"
    REGION = "region"
    ORG = "org"
    DATE = "date"
    CONTACT = "contact"
    ID = "id"
    AGE = "age"
    CONDITION = "condition"
    OCCUPATION = "occupation"
    EVENT = "event"
    DEMOGRAPHIC = "demographic"
    FAMILY = "family"


LABELS = tuple(Label)
